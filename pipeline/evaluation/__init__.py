"""Evaluation: gold read and checked, predictions scored against it by the measures of the contract."""

from pipeline.evaluation.gold import GoldError, check_gold, load_gold
from pipeline.evaluation.report import Difference, Measure, Report
from pipeline.evaluation.scoring import MEASURES, score

__all__ = ["MEASURES", "Difference", "GoldError", "Measure", "Report", "check_gold", "load_gold", "score"]
