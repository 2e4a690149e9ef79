"""A tile for each indicator, from as few figures as it needs."""

from dataclasses import replace

from lxml import html as lxml_html

from wres.comparison import Moved, PeopleCounted, Verdict
from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.report.results import Results
from wres.report.sections.summary import summary

STANDARD = Workspace.at().standard
TWO = STANDARD.model_copy(update={"indicators": {code: STANDARD.indicators[code] for code in ("2", "5")}})
FIGURES = (
    Figure(indicator="2", measure="relative_likelihood", group="white/bme", value=1.44, unit="ratio", source="counts"),
    Figure(indicator="5", measure="percentage", group="white", value=28.0, unit="percent", source="counts"),
    Figure(indicator="5", measure="percentage", group="bme", value=32.0, unit="percent", source="counts"),
)


def tiles(section):
    page = lxml_html.fromstring(f"<div>{section.html()}</div>")
    return [[part.text_content() for part in tile if part.text_content()] for tile in page.iter("li")]


def test_each_tile_says_its_figure_and_what_it_is(context):
    assert tiles(summary(context(standard=TWO), Results(FIGURES))) == [
        ["2 Appointment", "1.44", "relative likelihood, White to BME"],
        ["5 Harassment by the public", "32.0%", "of BME staff; White 28.0%"],
    ]


def test_a_figure_that_is_not_there_says_why(context):
    missing = tuple(figure.missing("to be confirmed") for figure in FIGURES)
    assert tiles(summary(context(standard=TWO), Results(missing)))[0] == ["2 Appointment", "To be confirmed", "for this year"]


def test_a_hidden_figure_is_marked(context):
    hidden = Figure(
        indicator="2", measure="relative_likelihood", group="white/bme", unit="ratio", status="suppressed", reason="small number"
    )
    assert tiles(summary(context(standard=TWO), Results((hidden, *FIGURES[1:]))))[0][1] == "[c]"


def test_a_ratio_without_an_upper_limit_has_its_bound(context):
    bound = replace(FIGURES[0].missing("no events in the lower group"), lower=6.4229)
    assert tiles(summary(context(standard=TWO), Results((bound, *FIGURES[1:]))))[0] == [
        "2 Appointment", "at least 6.42", "relative likelihood, White to BME",
    ]  # fmt: skip


def test_each_tile_has_the_verdict_on_its_change(context):
    moved = (
        Moved("2", "relative_likelihood", "white/bme", "all", "all", "ratio", 1.6, 1.44, -0.16, Verdict.COULD_BE_CHANCE),
        Moved("5", "percentage", "bme", "all", "all", "percent", 30.0, 32.0, 2.0, Verdict.WORSE),
    )
    section = summary(context(standard=TWO), Results(FIGURES, moved=moved))
    assert [tile[-1] for tile in tiles(section)] == ["~ change could be chance", "▼ change for the worse"]
    assert 'class="tile-movement movement unsettled"' in section.html()


def test_the_tile_of_the_workforce_says_how_many_people(context):
    alone = STANDARD.model_copy(update={"indicators": {"1": STANDARD.indicators["1"]}})
    figure = Figure(indicator="1", measure="share", group="bme", value=20.0, unit="percent", source="counts")
    moved = Moved(
        "1", "share", "bme", "all", "all", "percent", 18.5, 20.0, 1.5, Verdict.PEOPLE, people=PeopleCounted(1000, 5000, 1063, 5124)
    )
    assert tiles(summary(context(standard=alone), Results((figure,), moved=(moved,))))[0][-1] == "63 more BME staff, 61 more others"
