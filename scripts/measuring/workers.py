"""How fast past notifications are audited by Spark, with one worker and with more, beside one process with as many threads."""

import os
import time

from . import cargo, notifications, readme, spark

SIZE = 400_000_000
ROUNDS = 3
FOLDER = cargo.SCRATCH / "workers"
SPARK = "Spark, workers of one core"
ONE_PROCESS = "`idv audit`, one process of so many threads"


def table():
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / "notifications.ndjson"
    notifications.write(path, SIZE)
    program = cargo.program()
    cores = range(1, os.cpu_count() + 1)
    runs = {(way, number): [] for way in (SPARK, ONE_PROCESS) for number in cores}
    # In turns, so that what else the machine does is the same for all.
    for _ in range(ROUNDS):
        for number in cores:
            runs[SPARK, number].append(on_a_cluster(program, path, number))
            seconds, _ = cargo.timed([program, "audit", "--threads", str(number), path], cargo.REPOSITORY, accepted=(0, 1))
            runs[ONE_PROCESS, number].append((seconds, seconds))
    least = {way: tuple(map(min, zip(*measured, strict=True))) for way, measured in runs.items()}
    size = path.stat().st_size / 1e6
    cells = [
        (way, number, f"{seconds:.2f} s", f"{size / seconds:.0f} MB/s", f"{least[way, 1][0] / seconds:.2f}", f"{whole:.1f} s")
        for (way, number), (seconds, whole) in least.items()
    ]
    heading = ("auditing", "workers, or threads", f"{size:.0f} MB in", "a second", "speed", "with its start and end")
    return readme.rows(heading, *cells) + f"\n{readme.machine()}, {spark.PYSPARK.replace('==', ' ')}; the least of {ROUNDS}.\n"


def on_a_cluster(program, path, workers):
    """Seconds from the first task's start to the last one's end, and from the command to the report."""
    report = FOLDER / "report.json"
    with spark.Cluster(FOLDER / "cluster", workers) as cluster:
        start = time.perf_counter()
        audit = cluster.audit(program, path, report)
        if audit.wait(timeout=600) != 0:
            raise SystemExit(f"The audit failed:\n{cluster.log_of_audit()[-4000:]}")
        whole = time.perf_counter() - start
        tasks = [event["Task Info"] for event in cluster.events() if event["Event"] == "SparkListenerTaskEnd"]
    return (max(task["Finish Time"] for task in tasks) - min(task["Launch Time"] for task in tasks)) / 1000, whole
