import sys
from pathlib import Path

# ``markup`` is shared by the tests of every stage.
sys.path.insert(0, str(Path(__file__).parent))
