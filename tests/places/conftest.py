import sys
from pathlib import Path

# ``placed`` is shared by the tests of this stage.
sys.path.insert(0, str(Path(__file__).parent))
