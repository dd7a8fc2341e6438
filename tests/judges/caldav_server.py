"""A real calendar server (Radicale) on the loopback for the tests of publishing, with a user name and a password.

usage: caldav_server.py FOLDER    prints "port N". There are two calendars, /office/events/ and /office/other/, and an address
book, /office/people/. Needs Radicale (see requirements.txt).
"""

import base64
import http.client
import logging
import os
import socketserver
import sys
import threading
import wsgiref.simple_server

try:
    import radicale.app
    import radicale.config
except ImportError as missing:
    sys.exit(f"{missing}: python3 -m venv target/judges-venv && "
             "target/judges-venv/bin/python -m pip install -r tests/judges/requirements.txt")

SIGNED_IN = "Basic " + base64.b64encode(b"office:correct horse").decode()
CALENDAR = """<mkcalendar xmlns="urn:ietf:params:xml:ns:caldav" xmlns:D="DAV:"><D:set><D:prop>
<D:displayname>{name}</D:displayname></D:prop></D:set></mkcalendar>"""
BOOK = """<D:mkcol xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><D:set><D:prop>
<D:resourcetype><D:collection/><C:addressbook/></D:resourcetype></D:prop></D:set></D:mkcol>"""


class Quiet(wsgiref.simple_server.WSGIRequestHandler):
    """Prints each request that changes something, and nothing of the others."""

    def log_request(self, code="-", size="-"):
        if self.command in ("PUT", "DELETE"):
            print(self.command, getattr(code, "value", code), flush=True)


class Server(socketserver.ThreadingMixIn, wsgiref.simple_server.WSGIServer):
    """Answers several at once, as connections are kept."""

    daemon_threads = True


def make(port, method, path, body):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, body.encode(), {"Authorization": SIGNED_IN, "Content-Type": "application/xml"})
    status = connection.getresponse().status
    assert status == 201, f"{method} {path}: {status}"


def serve(folder):
    users = os.path.join(folder, "users")
    with open(users, "w", encoding="ascii") as file:
        file.write("office:correct horse\n")
    configuration = radicale.config.load()
    configuration.update({
        "storage": {"filesystem_folder": os.path.join(folder, "calendars"), "_filesystem_fsync": False},
        "auth": {"type": "htpasswd", "htpasswd_filename": users, "htpasswd_encryption": "plain", "delay": 0},
    }, "tests", privileged=True)
    logging.getLogger("radicale").setLevel(logging.CRITICAL)
    application = radicale.app.Application(configuration)
    server = wsgiref.simple_server.make_server("127.0.0.1", 0, application, Server, Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_port
    make(port, "MKCALENDAR", "/office/events/", CALENDAR.format(name="Our events"))
    make(port, "MKCALENDAR", "/office/other/", CALENDAR.format(name="Other"))
    make(port, "MKCOL", "/office/people/", BOOK)
    print("port", port, flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    serve(sys.argv[1])
