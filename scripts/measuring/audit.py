"""How fast past notifications are audited, on one core and on all, beside a reader of JSON that reads and counts the same."""

import json
import os
import random
import re
import sys

from . import cargo, readme

SIZE = 400_000_000
FOLDER = cargo.SCRATCH / "audit"
# The peer, which reads three columns and counts in one pass.
DUCKDB = "duckdb==2.0.1"
COUNT = """
import duckdb, sys
path, threads = sys.argv[1:]
duckdb.execute(f"SET threads = {threads}")
columns = "{verificationStatus: 'VARCHAR', statusCodes: 'BIGINT[]', riskCode: 'BIGINT'}"
duckdb.sql(f'''SELECT verificationStatus, riskCode, code, count(*) FROM (
    SELECT verificationStatus, riskCode, unnest(statusCodes) AS code
    FROM read_json('{path}', format = 'newline_delimited', columns = {columns})) GROUP BY ALL''').fetchall()
"""


def table():
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / "notifications.ndjson"
    write_notifications(path)
    cargo.run(["cargo", "build", "--release", "--package", "idv-catalogue-cli"])
    program = cargo.TARGET / "release/idv"
    threads = sorted({1, os.cpu_count()})
    ways = {
        ("`idv audit`", number): [program, "audit", "--threads", str(number), path] for number in threads
    } | {
        (f"DuckDB {DUCKDB.partition('==')[2]}, three fields, read and counted", number): [peer(), "-c", COUNT, path, str(number)]
        for number in threads
    }
    runs = {way: [] for way in ways}
    # In turns, so that what else the machine does is the same for all.
    for _ in range(5):
        for way, command in ways.items():
            seconds, _ = cargo.timed(command, cargo.REPOSITORY, accepted=(0, 1))
            runs[way].append(seconds)
    least = {way: min(measured) for way, measured in runs.items()}
    base = least[next(iter(ways))]
    size = path.stat().st_size / 1e6
    cells = [
        (name, number, f"{seconds:.2f} s", f"{size / seconds:.0f} MB/s", f"{base / seconds:.2f}")
        for (name, number), seconds in least.items()
    ]
    return readme.rows(("reading", "threads", f"{size:.0f} MB in", "a second", "speed"), *cells) + f"\n{readme.machine()}; the least of 5.\n"


def peer():
    """A Python that has DuckDB."""
    environment = FOLDER / "duckdb"
    python = environment / "bin/python"
    if not python.exists():
        cargo.run([sys.executable, "-m", "venv", environment])
    cargo.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", DUCKDB])
    return python


# Which numbers come with which status, and the risk code that does.
ACCOMPANIED = {
    "new": ([], None),
    "pending": ([range(1000, 1001)], None),
    "invalid_data": ([range(1001, 2000)], None),
    "inconsistent_data": ([range(2000, 4000)], None),
    "completed": ([range(4000, 6000)], 500),
}


def write_notifications(path):
    """Notifications as the service sends them, with one code in a hundred unknown, the same each time."""
    chance = random.Random(20261122)
    numbers = [int(number) for number in re.findall(r"^number = (\d+)", all_series(), re.MULTILINE)]
    lines = []
    for _ in range(50_000):
        status, (ranges, risk_code) = chance.choice(list(ACCOMPANIED.items()))
        possible = [number for number in numbers if any(number in range for range in ranges)]
        codes = chance.sample(possible, min(len(possible), chance.randrange(1, 6)))
        codes = [code if chance.random() > 0.01 else code + 9000 for code in codes]
        notification = {"verificationId": f"{chance.getrandbits(128):032x}", "verificationStatus": status, "statusCodes": codes}
        if risk_code:
            notification["riskCode"] = risk_code
        lines.append(json.dumps(notification, separators=(",", ":")) + "\n")
    block = "".join(lines)
    with open(path, "w") as file:
        for _ in range(SIZE // len(block) + 1):
            file.write(block)


def all_series():
    return "\n".join(path.read_text() for path in sorted((cargo.REPOSITORY / "catalogue/series").iterdir()))
