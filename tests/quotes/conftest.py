import sys
from pathlib import Path

# ``said`` is shared by the tests of this stage.
sys.path.insert(0, str(Path(__file__).parent))
