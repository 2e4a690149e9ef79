"""What is due when is drawn from days without a time zone: the same bytes on every machine."""

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
print(svg(chart_from_json(sys.stdin.read())))
"""
ROWS = [
    {"action": "Train panels", "due_text": "31 March 2026"},
    {"action": "Publish ratios", "due_text": "1 October 2025"},
    {"action": "Meet", "due_text": "Quarterly"},
]


@pytest.fixture(params=[60, 1], ids=["a line a commitment", "counted by month"])
def drawn(request, make, monkeypatch):
    """The chart of a small plan in both its forms."""
    monkeypatch.setattr(sys.modules["wres.report.sections.plan_dates"], "MOST_ROWS", request.param)
    return plan_dates(make(*ROWS)).parts[0]


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


def test_every_scale_of_time_is_utc(drawn):
    channels = list(_temporal(DRAWINGS[drawn.drawing]().to_dict()))
    assert channels
    for channel in channels:
        assert channel["scale"]["type"] == "utc"
        assert channel.get("timeUnit", "utc").startswith("utc")


def test_the_drawing_is_the_same_in_every_time_zone(drawn, checkout):
    pages = [
        subprocess.run(
            [sys.executable, "-c", DRAWS],
            input=drawn.to_json(),
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "TZ": zone, "PYTHONPATH": str(checkout / "lib")},
        ).stdout
        for zone in ("Asia/Tokyo", "Europe/London", "America/Los_Angeles")
    ]
    assert "<svg" in pages[0]
    assert len(set(pages)) == 1
