"""Events: who did or said what, when and where."""
