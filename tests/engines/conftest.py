import contextlib
import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import clusters


@pytest.fixture(scope="session")
def environment() -> Iterator[dict[str, str]]:
    """What the nodes must be started with; where moto is installed, that leads them to an object store."""
    with contextlib.ExitStack() as stack:
        store = {}
        if importlib.util.find_spec("moto") and importlib.util.find_spec("s3fs"):
            store = stack.enter_context(clusters.object_store())
        yield {**clusters.ENVIRONMENT, **store}


@pytest.fixture(scope="session", params=["ray", "spark"])
def cluster(request: pytest.FixtureRequest, environment: dict[str, str]) -> Iterator[clusters.Cluster]:
    """Two nodes; skipped where the engine (or Java) is not there, unless ``SHISHI_ENGINES`` says that it must be."""
    module = {"ray": "ray", "spark": "pyspark"}[request.param]
    if os.environ.get("SHISHI_ENGINES") != "1":
        pytest.importorskip(module)
        if request.param == "spark" and shutil.which("java") is None:
            pytest.skip("no Java on this machine")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        with getattr(clusters, request.param)() as running:
            yield running
