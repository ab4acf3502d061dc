"""Acts of agencies and statements: what is done or said, by whom, and whether it holds."""
