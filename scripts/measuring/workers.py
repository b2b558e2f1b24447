"""How fast past notifications are audited by Spark, with one worker and with more, beside one process with as many threads."""

import time

from . import cargo, notifications, readme, spark

SIZE = 400_000_000
ROUNDS = 3
PARTS = 40
FOLDER = cargo.SCRATCH / "workers"
SPARK = "Spark, workers of one core"
ONE_PROCESS = "`idv audit`, one process of so many threads"


def table():
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / "notifications.ndjson"
    notifications.write(path, SIZE)
    program = cargo.program()
    cores = cargo.numbers_of_cores()
    size = path.stat().st_size / 1e6
    runs = {(way, number): [] for way in (SPARK, ONE_PROCESS) for number in cores}
    # In turns, so that what else the machine does is the same for all.
    for _ in range(ROUNDS):
        for number in cores:
            runs[SPARK, number].append(on_a_cluster(program, path, size, number))
            seconds, _ = cargo.timed([program, "audit", "--threads", str(number), path], cargo.REPOSITORY, accepted=(0, 1))
            runs[ONE_PROCESS, number].append((size / seconds, seconds))
    cells = []
    for (way, number), measured in runs.items():
        speeds, wholes = zip(*measured, strict=True)
        base = max(speed for speed, _ in runs[way, 1])
        cells.append((way, number, f"{max(speeds):.0f} MB/s", f"{max(speeds) / base:.2f}", f"{min(wholes):.1f} s"))
    heading = ("auditing", "workers, or threads", "a second", "speed", f"{size:.0f} MB from start to end")
    return readme.rows(heading, *cells) + f"\n{readme.machine()}, {spark.PYSPARK.replace('==', ' ')}; the best of {ROUNDS}.\n"


def on_a_cluster(program, path, size, workers):
    """MB a second once the workers run, and seconds from the command to the report."""
    report = FOLDER / "report.json"
    with spark.Cluster(FOLDER / "cluster", workers) as cluster:
        start = time.perf_counter()
        audit = cluster.audit(program, path, report, "--partitions", PARTS)
        if audit.wait(timeout=600) != 0:
            raise SystemExit(f"The audit failed:\n{cluster.log_of_audit()[-4000:]}")
        whole = time.perf_counter() - start
        return speed_of_parts(cluster.events(), size), whole


def speed_of_parts(events, size):
    """Without the first part of each worker, which waits for its Java and its Python to start."""
    ends = {}
    for event in events:
        if event["Event"] == "SparkListenerTaskEnd" and event["Stage ID"] == 0:
            ends.setdefault(event["Task Info"]["Executor ID"], []).append(event["Task Info"]["Finish Time"] / 1000)
    all_run = max(min(own) for own in ends.values())
    every = [end for own in ends.values() for end in own]
    return size * sum(end > all_run for end in every) / len(every) / (max(every) - all_run)
