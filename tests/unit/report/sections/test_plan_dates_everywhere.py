"""Due dates of actions is drawn from days without a time zone: the same bytes on every machine."""

import os
import subprocess
import sys

import pytest

from wres.charts.drawing import DRAWINGS
from wres.report.sections.plan_dates import plan_dates

DRAWS = """
import sys
from wres.charts import chart_from_json
from wres.charts.drawing import svg
for line in sys.stdin:
    print(svg(chart_from_json(line)))
"""
ROWS = [
    {"action": "Train panels", "due_text": "31 March 2026"},
    {"action": "Publish ratios", "due_text": "1 October 2025"},
    {"action": "Meet", "due_text": "Quarterly"},
]


@pytest.fixture
def charts(make, monkeypatch):
    """The chart of a small plan in both its forms: a line a commitment, and counted by month."""
    both = []
    for most_rows in (60, 1):
        monkeypatch.setattr(sys.modules["wres.report.sections.plan_dates"], "MOST_ROWS", most_rows)
        both.append(plan_dates(make(*ROWS)).parts[0])
    return both


def _temporal(node):
    """Every channel of time of a drawing."""
    if isinstance(node, dict):
        if node.get("type") == "temporal":
            yield node
        for part in node.values():
            yield from _temporal(part)
    elif isinstance(node, list):
        for part in node:
            yield from _temporal(part)


def test_every_scale_of_time_is_utc(charts):
    assert len({chart.drawing for chart in charts}) == 2
    for chart in charts:
        channels = list(_temporal(DRAWINGS[chart.drawing]().to_dict()))
        assert channels
        for channel in channels:
            assert channel["scale"]["type"] == "utc"
            assert channel.get("timeUnit", "utc").startswith("utc")


def test_the_drawings_are_the_same_in_every_time_zone(charts, checkout):
    pages = [
        subprocess.run(
            [sys.executable, "-c", DRAWS],
            input="\n".join(chart.to_json() for chart in charts),
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "TZ": zone, "PYTHONPATH": str(checkout / "lib")},
        ).stdout
        for zone in ("Asia/Tokyo", "Europe/London", "America/Los_Angeles")
    ]
    assert pages[0].count("<svg") == 2
    assert len(set(pages)) == 1
