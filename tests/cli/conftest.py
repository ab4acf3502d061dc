import sys
from pathlib import Path

# ``support`` is shared by the tests of the command line.
sys.path.insert(0, str(Path(__file__).parent))
