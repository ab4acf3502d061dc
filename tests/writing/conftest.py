import sys
from pathlib import Path

# ``examples`` is shared by the tests of writing.
sys.path.insert(0, str(Path(__file__).parent))
