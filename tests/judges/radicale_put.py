"""Judges calendar files with Radicale: a real CalDAV server takes each as a calendar, and gives back every entry.

usage: radicale_put.py FILE...   prints a line for each file; exit status 1 when it finds anything.
Needs Radicale (see requirements.txt). The server listens on the loopback only, and keeps its files in a folder that
goes away.
"""

import base64
import http.client
import logging
import os
import re
import sys
import tempfile
import threading
import wsgiref.simple_server

try:
    import radicale.app
    import radicale.config
except ImportError as missing:
    sys.exit(f"{missing}: python3 -m venv target/judges-venv && "
             "target/judges-venv/bin/python -m pip install -r tests/judges/requirements.txt")

OFFICE = base64.b64encode(b"office:").decode()
HEADERS = {"Authorization": f"Basic {OFFICE}", "Content-Type": "text/calendar; charset=utf-8"}


class Quiet(wsgiref.simple_server.WSGIRequestHandler):
    """Says nothing of each request."""

    def log_message(self, *_):
        pass


def serve(folder):
    """A server on a free port, which runs until the program ends."""
    settings = {"storage": {"filesystem_folder": folder, "_filesystem_fsync": False}, "auth": {"type": "none"}}
    configuration = radicale.config.load()
    configuration.update(settings, "judge", privileged=True)
    logging.getLogger("radicale").setLevel(logging.CRITICAL)
    application = radicale.app.Application(configuration)
    server = wsgiref.simple_server.make_server("127.0.0.1", 0, application, handler_class=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_port


def ask(port, method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(method, path, body, HEADERS)
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    return answer.status, text


def uids(raw):
    return sorted(re.findall(rb"^UID:(.*)$", re.sub(rb"\r\n[ \t]", b"", raw), re.MULTILINE))


def judge(port, number, path):
    with open(path, "rb") as file:
        raw = file.read()
    status, text = ask(port, "PUT", f"/office/{number}/", raw)
    if status != 201:
        yield f"PUT is answered with {status} {text.decode(errors='replace')[:200]}"
        return
    status, back = ask(port, "GET", f"/office/{number}/")
    if status != 200 or uids(back) != uids(raw):
        yield f"{len(uids(raw))} entries went in, {len(uids(back))} come back"


def main(paths):
    bad = False
    with tempfile.TemporaryDirectory() as folder:
        port = serve(folder)
        for number, path in enumerate(paths):
            found = list(judge(port, number, path))
            bad = bad or bool(found)
            print(os.path.basename(path), "FLAG " + " | ".join(found) if found else "ok", sep="\t")
    return int(bad)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
