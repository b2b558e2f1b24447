"""`idv audit` of past notifications on a cluster of Apache Spark: one report of whatever Spark can read.

    spark-submit --files target/release/idv examples/spark_audit.py 'hdfs:///notifications/2026-*.ndjson.gz'

Each partition is piped through `idv audit` where it lies, and `idv audit --merge` makes one report of theirs, in a tree and on the
executors too. `--files` ships the program, which must be built for the executors' system. An overlay is shipped in an archive:

    spark-submit --files idv --archives idv-overlay.zip#idv-overlay examples/spark_audit.py PATH --overlay idv-overlay

It tries what fails again, and counts nothing twice: a report is of one partition, whoever made it, and however often.

Spark cuts lines at a carriage return too, and mends what is no UTF-8. Without either, the report is the one that `idv audit` gives of
the same files in the same order, but for its places. They name what Spark read as one, a file or a part of it, and the line in there.
Line 7 of a part "from byte 1000" is what `tail -c +1001 FILE | sed -n 8p` prints: the line that such a part begins in the midst of
belongs to the part before. What Spark reads as one is counted as a file.

The exit status is 0 if there is a report, whatever that has found.
"""

import argparse
import json
import math
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

from pyspark import RDD, SparkContext, SparkFiles
from pyspark.sql import SparkSession

# A report, in JSON, and where its part of the input stands among the others.
Part = tuple[int, bytes]
# How many reports one task merges.
MERGED_AT_ONCE = 32


def main() -> None:
    arguments = parsed_arguments()
    spark = SparkSession.builder.appName("idv audit").getOrCreate()
    options = ["--at", arguments.at] if arguments.at else []
    options += ["--overlay", arguments.overlay] if arguments.overlay else []
    report = audit(spark.sparkContext, arguments.path, arguments.partitions, options, arguments.format)
    spark.stop()
    if arguments.output:
        arguments.output.write_bytes(report)
    else:
        sys.stdout.buffer.write(report)


def parsed_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "path",
        metavar="PATH",
        help="newline-delimited JSON, packed or not: whatever path, pattern or list with commas Spark takes",
    )
    parser.add_argument(
        "--format", choices=["text", "json"], default="text", help="text, or json, which merges with other reports"
    )
    parser.add_argument(
        "--output", metavar="FILE", type=Path, help="where to write the report, in place of standard output"
    )
    parser.add_argument(
        "--partitions", metavar="NUMBER", type=int, help="at least so many parts, where Spark would make fewer"
    )
    parser.add_argument("--at", metavar="POINTER", help="as for `idv audit`")
    parser.add_argument("--overlay", metavar="DIRECTORY", help="as for `idv audit`, in what --archives ships")
    return parser.parse_args()


def audit(context: SparkContext, path: str, partitions: int | None, options: list[str], format: str) -> bytes:
    """The report of all that is at the path."""
    lines: RDD[Any] = context.textFile(path, partitions, use_unicode=False)
    names = names_of_parts(lines)
    if not names:
        raise SystemExit(f"{path}: there is no file")

    def audited(part: int, lines: Iterable[bytes]) -> Iterator[Part]:
        # Spark gives a task one core.
        report = idv(["--lines", "--format", "json", "--threads", "1", *options, "-"], SparkFiles.getRootDirectory(), lines)
        yield part, with_place(report, names[part])

    reports = lines.mapPartitionsWithIndex(audited)
    whole = merged_in_a_tree(reports, len(names))
    return whole.map(lambda part: idv(["--merge", "--format", format, "-"], ".", [part[1]])).first()


def names_of_parts(lines: RDD[Any]) -> list[str]:
    """For each partition, the file and where in it the partition begins, which Spark tells its Java interface alone."""
    splits = (partition.inputSplit().value() for partition in lines._jrdd.partitions())
    return [
        f"{split.getPath()} from byte {split.getStart()}" if split.getStart() else f"{split.getPath()}"
        for split in splits
    ]


def with_place(report: bytes, name: str) -> bytes:
    """The report, in which places name a part of the input and not standard input, from where `idv` had it."""

    def placed(value: dict[str, Any]) -> dict[str, Any]:
        return value | {"file": name} if "file" in value else value

    return json.dumps(json.loads(report, object_hook=placed) | {"files": [name]}).encode()


def merged_in_a_tree(reports: RDD[Part], count: int) -> RDD[Part]:
    """The one report of many. Neighbours are merged in their order, so that first places are the first."""
    while count > 1:
        count = math.ceil(count / MERGED_AT_ONCE)
        neighbours = reports.map(lambda part: (part[0] // MERGED_AT_ONCE, part)).groupByKey(count)
        reports = neighbours.mapValues(merged)
    return reports


def merged(parts: Iterable[Part]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for part, report in sorted(parts):
            names.append(str(part))
            Path(folder, names[-1]).write_bytes(report)
        return idv(["--merge", "--format", "json", *names], folder)


def idv(arguments: list[str], folder: str, lines: Iterable[bytes] = ()) -> bytes:
    """What `idv audit` prints of the lines. Unless it comes to its end the task fails, and Spark tries it again."""
    has_read_all = False
    with Popen(
        [SparkFiles.get("idv"), "audit", *arguments], cwd=folder, stdin=PIPE, stdout=PIPE, stderr=PIPE
    ) as process:
        assert process.stdin
        # Where it ends early, its exit status and what it complains of say more than the broken pipe.
        with suppress(BrokenPipeError):
            process.stdin.writelines(line + b"\n" for line in lines)
            has_read_all = True
        report, complaint = process.communicate()
    # 1 says that there are findings.
    if process.returncode not in (0, 1) or not has_read_all:
        raise RuntimeError(
            f"idv audit ended with exit status {process.returncode}: {complaint.decode(errors='replace').strip()}"
        )
    return report


if __name__ == "__main__":
    main()
