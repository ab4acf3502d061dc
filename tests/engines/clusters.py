"""Two nodes of each engine on the loopback address, bound there and nowhere else."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
ENVIRONMENT = {
    "PYTHONPATH": os.pathsep.join([str(HERE.parents[1]), str(HERE)]),
    "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",  # makes 127.0.0.1 stay what it is, which Ray replaces on Linux
    "RAY_USAGE_STATS_ENABLED": "0",
    "SPARK_LOCAL_IP": "127.0.0.1",
    "JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",  # processes of seconds, on few processors
    "PYSPARK_PYTHON": sys.executable,
    "PYSPARK_DRIVER_PYTHON": sys.executable,
}


class Cluster:
    """An address for drivers, the processes that listen, and how to kill one of the two nodes."""

    def __init__(self, engine: str, address: str, kill_node: Callable[[], None]) -> None:
        self.engine, self.address, self.kill_node = engine, address, kill_node


@contextlib.contextmanager
def object_store() -> Iterator[dict[str, str]]:
    """Run a store that speaks S3 on the loopback address, and yield the environment variables that lead to it."""
    port = _free_port()
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True) as server:
        try:
            _wait_for(port)
            keys = dict.fromkeys(("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"), "none")
            yield {**keys, "AWS_DEFAULT_REGION": "us-east-1", "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}"}
        finally:
            _kill(server)


@contextlib.contextmanager
def ray() -> Iterator[Cluster]:
    from ray.cluster_utils import Cluster as RayCluster

    node = {
        "num_cpus": 1,
        "node_ip_address": "127.0.0.1",
        "object_store_memory": 80_000_000,
        "include_dashboard": False,
    }
    cluster = RayCluster(initialize_head=True, head_node_args=node)
    try:
        second = cluster.add_node(**node)
        yield Cluster("ray", cluster.address, lambda: cluster.remove_node(second, allow_graceful=False))
    finally:
        cluster.shutdown()


@contextlib.contextmanager
def spark() -> Iterator[Cluster]:
    import pyspark

    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(_folder()))
        command = [str(Path(pyspark.__file__).parent / "bin" / "spark-class")]
        environment = {**os.environ, "SPARK_HOME": str(Path(pyspark.__file__).parent)}

        def start(name: str, *arguments: str) -> "subprocess.Popen[bytes]":
            log = stack.enter_context((folder / f"{len(list(folder.iterdir()))}.log").open("wb"))
            process = subprocess.Popen(
                [*command, f"org.apache.spark.deploy.{name}", "-h", "127.0.0.1", "--webui-port", "0", *arguments],
                env=environment, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
            stack.callback(_kill, process)
            return process

        port = _free_port()
        address = f"spark://127.0.0.1:{port}"
        start("master.Master", "-p", str(port))
        _wait_for(port)
        nodes = [
            start("worker.Worker", "-c", "1", "-m", "1200m", "-d", str(folder / f"node{number}"), address)
            for number in range(2)
        ]
        yield Cluster("spark", address, lambda: _kill(nodes[1]))


@contextlib.contextmanager
def _folder() -> Iterator[str]:
    import tempfile

    folder = tempfile.mkdtemp(prefix="shishi-spark-")
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)  # an executor that is just ending may still write


def _kill(process: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int, seconds: float = 120) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.2)
    raise TimeoutError(f"nothing listens on port {port}")


def listening() -> dict[str, set[str]]:
    """Return the addresses, as /proc writes them, at which the processes that this one started listen."""
    sockets = {}
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text("ascii").splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A":  # LISTEN
                sockets[f"socket:[{fields[9]}]"] = fields[1].split(":")[0]
    found = {}
    for process in _descendants(os.getpid()):
        with contextlib.suppress(OSError):
            links = {os.readlink(descriptor) for descriptor in Path(f"/proc/{process}/fd").iterdir()}
            if links & sockets.keys():
                command = Path(f"/proc/{process}/cmdline").read_bytes()[:60].decode("utf-8", "replace")
                found[f"{process} {command}"] = {sockets[link] for link in links & sockets.keys()}
    return found


def _descendants(process: int) -> Iterator[int]:
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in map(int, children.read_text("ascii").split()):
            yield child
            yield from _descendants(child)
