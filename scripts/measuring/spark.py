"""A cluster of Apache Spark on this machine: a standalone master, and workers that are processes of their own."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import ExitStack

from . import cargo, environments

PYSPARK = "pyspark==4.3.0"
LOOPBACK = "127.0.0.1"
PROGRAM = cargo.REPOSITORY / "examples/spark_audit.py"


def install():
    """A Python that has PySpark, and with it all of Spark but Java."""
    if not shutil.which("java"):
        raise SystemExit("java is not installed; install the package default-jre-headless")
    return environments.python_with("spark", PYSPARK)


class Cluster:
    """A master and workers of one core each, which are there until the `with` ends, however it does: a signal ends it too."""

    def __init__(self, folder, workers):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        python = install()
        home = cargo.run([python, "-c", "import pyspark; print(*pyspark.__path__)"]).strip()
        self.folder, self.home = folder, home
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(("SPARK_", "PYSPARK_"))} | {
            "PYSPARK_PYTHON": str(python),
            "SPARK_CONF_DIR": str(folder),
            "SPARK_DAEMON_MEMORY": "256m",
            "SPARK_HOME": home,
            "SPARK_LOCAL_IP": LOOPBACK,
        }
        self.started = ExitStack()
        self.expected_workers = workers
        self.workers = []

    def __enter__(self):
        with self.started:
            for ending in (signal.SIGTERM, signal.SIGHUP):
                before = signal.signal(ending, lambda number, _: sys.exit(f"ended by signal {number}"))
                self.started.callback(signal.signal, ending, before)
            port, page, self.application_page = free_ports(3)
            self.master = f"spark://{LOOPBACK}:{port}"
            self.daemon("master", "master.Master", "--port", port, "--webui-port", page)
            asked = f"http://{LOOPBACK}:{page}/json/"
            wait_until("the master answers", lambda: answer(asked) is not None)
            self.workers = [
                self.daemon(
                    f"worker-{number}", "worker.Worker", self.master, "--webui-port", 0,
                    "--cores", 1, "--memory", "1g", "--work-dir", self.folder / f"worker-{number}",
                )
                for number in range(self.expected_workers)
            ]
            wait_until("all workers are there", lambda: (answer(asked) or {}).get("aliveworkers") == self.expected_workers)
            # All of it came up: what stands here is taken down at the end of the `with`.
            self.started = self.started.pop_all()
        return self

    def __exit__(self, *_):
        self.started.close()

    def daemon(self, name, kind, *arguments):
        command = [f"{self.home}/bin/spark-class", f"org.apache.spark.deploy.{kind}", "--host", LOOPBACK, *map(str, arguments)]
        return self.start(name, command)

    def start(self, name, command):
        """A process that leads a group of its own, in which all that it starts is."""
        with open(self.folder / f"{name}.log", "w") as log:
            process = subprocess.Popen(
                command, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        self.started.callback(kill, process)
        return process

    def audit(self, idv, path, report, *arguments):
        """Begins the audit of a path, as the head of examples/spark_audit.py says; the process."""
        settings = {
            "spark.driver.host": LOOPBACK,
            "spark.driver.memory": "512m",
            "spark.eventLog.compress": "false",
            "spark.eventLog.dir": f"file://{self.folder}",
            "spark.eventLog.enabled": "true",
            "spark.eventLog.rolling.enabled": "false",
            "spark.executor.memory": "512m",
            "spark.ui.port": self.application_page,
        }
        settings = [part for name, value in settings.items() for part in ("--conf", f"{name}={value}")]
        command = [f"{self.home}/bin/spark-submit", "--master", self.master, *settings, "--files", idv]
        return self.start("audit", [*command, PROGRAM, path, "--format", "json", "--output", report, *map(str, arguments)])

    def first_stage(self):
        """How far the audit has come before its reports are merged: Spark's own account of it, while the audit runs."""
        applications = f"http://{LOOPBACK}:{self.application_page}/api/v1/applications"
        running = answer(applications)
        stages = running and answer(f"{applications}/{running[0]['id']}/stages")
        return min(stages, key=lambda stage: stage["stageId"]) if stages else None

    def events(self):
        """What Spark noted of the audits that have ended."""
        logs = [path for path in self.folder.iterdir() if path.name.startswith("app-")]
        return [json.loads(line) for log in logs for line in log.read_text().splitlines()]

    def log_of_audit(self):
        return (self.folder / "audit.log").read_text()


def kill(process):
    """Kills a process with all that it started, at once, as a machine that loses its power."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def free_ports(number):
    with ExitStack() as open_ones:
        sockets = [open_ones.enter_context(socket.create_server((LOOPBACK, 0))) for _ in range(number)]
        return [one.getsockname()[1] for one in sockets]


# Whatever proxy there is, it is not asked for what is on this machine.
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def answer(address):
    """What is answered in JSON, or None where nothing is."""
    try:
        with OPENER.open(address, timeout=20) as body:
            return json.load(body)
    except (urllib.error.URLError, ConnectionError, TimeoutError, json.JSONDecodeError):
        return None


def wait_until(what, holds, seconds=120):
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            raise SystemExit(f"After {seconds} s it is not so that {what}.")
        time.sleep(0.05)
