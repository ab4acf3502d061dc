import sys
from pathlib import Path

# Spawned workers take over sys.path, so they find the faults module as this process does.
sys.path.insert(0, str(Path(__file__).parent))
