import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import clusters


@pytest.fixture(scope="session", params=["ray", "spark"])
def cluster(request: pytest.FixtureRequest) -> Iterator[clusters.Cluster]:
    """Two nodes; skipped where the engine (or Java) is not there, unless ``SHISHI_ENGINES`` says that it must be."""
    module = {"ray": "ray", "spark": "pyspark"}[request.param]
    if os.environ.get("SHISHI_ENGINES") != "1":
        pytest.importorskip(module)
        if request.param == "spark" and shutil.which("java") is None:
            pytest.skip("no Java on this machine")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in clusters.ENVIRONMENT.items():
            patch.setenv(name, value)
        with getattr(clusters, request.param)() as running:
            yield running
