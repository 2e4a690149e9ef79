"""Charts: rows and their words in, a chart out that is drawn later; each drawing is plain Altair."""

from wres.charts.board import BoardShare, board_chart
from wres.charts.chart import Chart, Picture, chart_from_json
from wres.charts.dot_rows import DotRow, dot_rows_chart
from wres.charts.funnel import LimitPoint, funnel_chart
from wres.charts.funnel_scale import FunnelMark
from wres.charts.glance import Glance, GlanceBenchmark, GlanceMark, GlanceWords, GlanceYear
from wres.charts.glance_chart import glance_picture
from wres.charts.glance_json import glances_as_json, glances_from_json
from wres.charts.glance_slide import slide_charts
from wres.charts.ladder import ladder_chart
from wres.charts.ladder_rungs import BandShare, GoalMark, LadderPart, Rung
from wres.charts.months import months_chart
from wres.charts.percentages import percentages_chart
from wres.charts.points import BenchmarkMark, YearPoint
from wres.charts.ratio import ratio_chart
from wres.charts.timeline import TimelineLine, timeline_charts

__all__ = [
    "BandShare", "BenchmarkMark", "BoardShare", "Chart", "DotRow", "FunnelMark", "Glance", "GlanceBenchmark", "GlanceMark", "GlanceWords",
    "GlanceYear", "GoalMark", "LadderPart", "LimitPoint", "Picture", "Rung", "TimelineLine", "YearPoint", "board_chart",
    "chart_from_json", "dot_rows_chart", "funnel_chart", "glance_picture", "glances_as_json", "glances_from_json", "ladder_chart",
    "months_chart", "percentages_chart", "ratio_chart", "slide_charts", "timeline_charts",
]  # fmt: skip
