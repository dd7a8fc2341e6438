"""The baseline of the ledger: plain SQLite from Python finds the newest line of each person and session, and compares what it said.

usage: sqlite_ledger.py WORKSPACE   prints the seconds that it took, the middle of five.
"""

import json
import sqlite3
import statistics
import sys
import time

NEWEST = """SELECT item_id, person_id, said, max(sequence) FROM ledger_entry GROUP BY item_id, person_id"""
NOW = "SELECT id, starts_at, ends_at FROM session"


def stale(connection):
    now = {row[0]: row[1:] for row in connection.execute(NOW)}
    found = []
    for item, person, said, _ in connection.execute(NEWEST):
        told = json.loads(said)
        if item in now and (told["starts_at"], told["ends_at"]) != now[item]:
            found.append((item, person))
    return found


def main(path):
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        stale(connection)
        times.append(time.perf_counter() - begun)
    print(statistics.median(times))


if __name__ == "__main__":
    main(sys.argv[1])
