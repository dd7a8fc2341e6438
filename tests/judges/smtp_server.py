"""A real mail server on the loopback for the tests of sending: TLS only, with a user name and a password.

usage: smtp_server.py CERTIFICATE KEY FOLDER starttls|tls|open   prints "port N", then a line for everything that happens.
Every message that it accepts is kept in FOLDER as NUMBER.eml. What it does depends on who it is for:
  later@…   put off with 451          never@…   refused with 550          full@…   refused with 552 once it was read
  held@…    read and kept, then "held" is printed, and no answer is ever given
  cut@…     read, then the connection is cut without an answer
Needs aiosmtpd (see requirements.txt).
"""

import asyncio
import os
import ssl
import sys

try:
    from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
except ImportError as missing:
    sys.exit(f"{missing}: python3 -m venv target/judges-venv && "
             "target/judges-venv/bin/python -m pip install -r tests/judges/requirements.txt")

USER, PASSWORD = b"office@example.org", b"correct horse"


def say(*words):
    print(*words, flush=True)


class Keeper:
    """Keeps what it accepts."""

    def __init__(self, folder):
        self.folder = folder
        self.number = len(os.listdir(folder))

    async def handle_RCPT(self, _server, _session, envelope, address, _options):
        if address.startswith("later@"):
            return "451 4.7.1 Greylisted, come back in ten minutes"
        if address.startswith("never@"):
            return "550 5.1.1 No such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, _session, envelope):
        to = envelope.rcpt_tos[0]
        if to.startswith("full@"):
            return "552 5.2.2 Mailbox full"
        if to.startswith("cut@"):
            server.transport.abort()
            return "250 never heard"
        self.keep(envelope.content)
        if to.startswith("held@"):
            say("held")
            await asyncio.Event().wait()
        say("accepted", to)
        return "250 OK"

    def keep(self, content):
        self.number += 1
        with open(os.path.join(self.folder, f"{self.number}.eml"), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def sign_in(_server, _session, _envelope, _mechanism, given):
    right = isinstance(given, LoginPassword) and (given.login, given.password) == (USER, PASSWORD)
    say("signed in" if right else "turned away")
    return AuthResult(success=right, handled=False)


async def serve(certificate, key, folder, security):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    keeper = Keeper(folder)

    def connection():
        starttls = context if security == "starttls" else None
        return SMTP(keeper, hostname="localhost", tls_context=starttls, require_starttls=security == "starttls",
                    auth_required=security != "open", auth_require_tls=security == "starttls", authenticator=sign_in)

    wrapped = context if security == "tls" else None
    server = await asyncio.get_running_loop().create_server(connection, "127.0.0.1", 0, ssl=wrapped)
    say("port", server.sockets[0].getsockname()[1])
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(*sys.argv[1:5]))
