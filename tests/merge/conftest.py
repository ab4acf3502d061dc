import sys
from pathlib import Path

# ``tellings`` is a module of these tests alone.
sys.path.insert(0, str(Path(__file__).parent))
