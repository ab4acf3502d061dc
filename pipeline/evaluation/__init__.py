"""Evaluation: gold read and checked, predictions scored against it, runs and annotators compared."""

from pipeline.evaluation.agreement import Agreement, LabelAgreement, agreement, cohen_kappa
from pipeline.evaluation.bootstrap import Interval, change_intervals, f1_intervals
from pipeline.evaluation.comparison import Change, compare
from pipeline.evaluation.gold import GoldError, check_gold, load_gold, read_gold
from pipeline.evaluation.lint import lint
from pipeline.evaluation.report import RESAMPLES, Difference, Measure, Report
from pipeline.evaluation.scoring import DETAILS, MEASURES, score
from pipeline.evaluation.telling import difference_line

__all__ = [
    "DETAILS", "MEASURES", "RESAMPLES", "Agreement", "Change", "Difference", "GoldError", "Interval", "LabelAgreement",
    "Measure", "Report", "agreement", "change_intervals", "check_gold", "cohen_kappa", "compare", "difference_line",
    "f1_intervals", "lint", "load_gold", "read_gold", "score",
]  # fmt: skip
