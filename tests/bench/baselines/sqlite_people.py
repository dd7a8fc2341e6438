"""The same file asked by Python's own sqlite3, without a search index: opening it, or searching it; seconds on the last line."""
import sqlite3, sys, time

path, what, *typed = sys.argv[1:]
FIRST = "SELECT id, given_name, family_name, email FROM person ORDER BY family_name, given_name LIMIT 50"
LIKE = "SELECT id FROM person WHERE given_name || ' ' || family_name LIKE ? OR email LIKE ? LIMIT 20"


def opened():
    begun = time.perf_counter()
    file = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    file.execute("SELECT count(*) FROM person").fetchone()
    assert len(file.execute(FIRST).fetchall()) == 50
    return time.perf_counter() - begun


def searched(file, word):
    begun = time.perf_counter()
    file.execute(LIKE, (f"%{word}%", f"%{word}%")).fetchall()
    return time.perf_counter() - begun


if what == "open":
    taken = sorted(opened() for _ in range(9))
    print(taken[4])
else:
    file = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    taken = sorted(searched(file, word) for _ in range(3) for word in typed)
    print(taken[round(0.99 * (len(taken) - 1))])
