"""A small website that answers as WordPress's REST API does (core routes, version 2), checks every call, and fails as told.

Arguments: a folder. Its file `mode` says how to behave, read at each request; its file `posts.json` holds the posts and the
library. Says "port N" first, then a line a request that writes. A certificate and key beside them make it speak TLS.
"""

import base64
import json
import os
import ssl
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

FOLDER = sys.argv[1]
LOGIN = "Basic " + base64.b64encode(b"office:abcd efgh").decode()
BEGINNINGS = {"image/png": b"\x89PNG", "image/jpeg": b"\xff\xd8\xff"}


def held():
    try:
        with open(os.path.join(FOLDER, "posts.json"), encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return {"next": 11, "posts": {}, "media": {}, "clock": 0}


def keep(state):
    with open(os.path.join(FOLDER, "posts.json"), "w", encoding="utf-8") as file:
        json.dump(state, file)


def mode():
    try:
        with open(os.path.join(FOLDER, "mode"), encoding="utf-8") as file:
            return file.read().strip()
    except FileNotFoundError:
        return ""


class Website(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def send(self, status, body, kind="application/json; charset=UTF-8", headers=()):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def error(self, status, code, message):
        self.send(status, {"code": code, "message": message, "data": {"status": status}})

    def page(self, status=200, headers=()):
        self.send(status, b"<!doctype html><title>Office</title>", "text/html; charset=UTF-8", headers)

    def do_GET(self):
        self.answer(b"")

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        print("POST", self.path, flush=True)
        self.answer(body)

    def answer(self, body):
        how, url = mode(), urlsplit(self.path)
        scheme = "https" if isinstance(self.connection, ssl.SSLSocket) else "http"
        root = f"{scheme}://{self.headers['Host']}"
        if how == "slow":
            time.sleep(5)
        if how == "redirect" and not url.path.startswith("/blog/"):
            return self.page(301, [("Location", f"{root}/blog{self.path}")])
        if how == "elsewhere":
            return self.page(302, [("Location", "https://elsewhere.example.org/")])
        path = url.path.removeprefix("/blog")
        route = parse_qs(url.query).get("rest_route", [None])[0]
        if route is None and path.startswith("/wp-json/") and how != "plain":
            route = path.removeprefix("/wp-json")
        if route is None:
            told = f'<{root}/wp-json/>; rel="https://api.w.org/"'
            if path == "/":
                return self.page(headers=[("Link", told)] if how in ("", "told", "html") else [])
            return self.page(404)
        if how == "no-rest":
            return self.page(404)
        if how == "broken":
            return self.page(500)
        if route == "/":
            return self.send(200, {"name": "Office of tests", "namespaces": ["oembed/1.0", "wp/v2"]})
        if how == "html":
            return self.page()
        if how == "out of order":
            return self.error(500, "internal_server_error", "There has been a critical error on this website.")
        if self.headers.get("Authorization") != LOGIN:
            return self.error(401, "incorrect_password", "The provided password is an invalid application password.")
        if how == "forbidden":
            return self.error(403, "rest_cannot_create", "Sorry, you are not allowed to create posts as this user.")
        self.core(route.strip("/").split("/"), body, how)

    def core(self, route, body, how):
        state = held()
        if route == ["wp", "v2", "users", "me"]:
            may = how != "subscriber"
            return self.send(200, {"id": 1, "name": "Office", "capabilities": {"edit_posts": may}})
        if route == ["wp", "v2", "media"]:
            return self.upload(state, body)
        if route[:3] == ["wp", "v2", "media"]:
            return self.describe(state, route[3], body)
        if route[:3] != ["wp", "v2", "posts"]:
            return self.error(404, "rest_no_route", "No route was found matching the URL and request method.")
        if len(route) == 4 and route[3] not in state["posts"]:
            return self.error(404, "rest_post_invalid_id", "Invalid post ID.")
        if self.command == "GET":
            return self.send(200, shown(state["posts"][route[3]]))
        self.write(state, route[3] if len(route) == 4 else None, body)

    def upload(self, state, body):
        kind, name = self.headers.get("Content-Type"), self.headers.get("Content-Disposition", "")
        if kind not in BEGINNINGS or not body.startswith(BEGINNINGS[kind]) or 'filename="' not in name:
            return self.error(400, "rest_upload_no_data", f"No data supplied: {kind} {name}")
        number = state["next"]
        state["next"] += 1
        state["media"][str(number)] = {"name": name.split('"')[1], "alt_text": ""}
        keep(state)
        with open(os.path.join(FOLDER, f"media-{number}"), "wb") as file:
            file.write(body)
        self.send(201, {"id": number, "source_url": f"https://office.example.org/{number}.{kind[6:]}"})

    def describe(self, state, number, body):
        state["media"][number]["alt_text"] = json.loads(body)["alt_text"]
        keep(state)
        self.send(200, {"id": int(number)})

    def write(self, state, number, body):
        if self.headers.get("Content-Type") != "application/json; charset=utf-8":
            return self.error(400, "rest_invalid_json", "Invalid JSON body passed.")
        given = json.loads(body)
        if number is None:
            number = str(state["next"])
            state["next"] += 1
            state["posts"][number] = {"id": int(number), "status": given["status"]}
        state["clock"] += 1
        post = state["posts"][number]
        post.update(given)
        post["modified_gmt"] = f"2026-11-12T10:00:{state['clock']:02}"
        keep(state)
        self.send(201, shown(post))


def shown(post):
    return {
        "id": post["id"],
        "status": post["status"],
        "link": f"https://office.example.org/?p={post['id']}",
        "modified_gmt": post["modified_gmt"],
        "title": {"raw": post["title"], "rendered": post["title"]},
    }


server = ThreadingHTTPServer(("127.0.0.1", 0), Website)
certificate, key = (os.path.join(FOLDER, name) for name in ("certificate.pem", "key.pem"))
if os.path.exists(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
print("port", server.server_address[1], flush=True)
server.serve_forever()
