"""Running: notebooks executed, reports built and put in place, one or hundreds."""

from wres.running.build import build_report, build_reports
from wres.running.many_reports import Interrupted
from wres.running.one_report import Manner, Outcome

__all__ = ["Interrupted", "Manner", "Outcome", "build_report", "build_reports"]
