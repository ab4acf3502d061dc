import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

# ``markup`` is shared by the tests of every stage.
sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def script() -> Callable[[str], ModuleType]:
    """A script of ``scripts/`` as a module, by its name."""

    def load(name: str) -> ModuleType:
        path = Path(__file__).parent.parent / "scripts" / f"{name}.py"
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        module = sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return load
