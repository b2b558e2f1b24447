"""How fast past notifications are audited, on one core and on all, beside a reader of JSON that reads and counts the same."""

from . import cargo, environments, notifications, readme

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
    notifications.write(path, SIZE)
    program = cargo.program()
    python = environments.python_with("duckdb", DUCKDB)
    threads = cargo.numbers_of_cores()
    ways = {
        ("`idv audit`", number): [program, "audit", "--threads", str(number), path] for number in threads
    } | {
        (f"DuckDB {DUCKDB.partition('==')[2]}, three fields, read and counted", number): [python, "-c", COUNT, path, str(number)]
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
