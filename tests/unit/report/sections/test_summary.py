"""The indicators at a glance as a table, from as few figures as it needs."""

from dataclasses import replace

from wres.comparison import Moved, PeopleCounted, Verdict
from wres.indicators.figures import Figure
from wres.parameters import Workspace
from wres.report.infographic import glances
from wres.report.results import Results
from wres.report.sections.summary import summary
from wres.report.summary_words import summary_of

STANDARD = Workspace.at().standard
TWO = STANDARD.model_copy(update={"indicators": {code: STANDARD.indicators[code] for code in ("2", "5")}})
FIGURES = (
    Figure(indicator="2", measure="relative_likelihood", group="white/bme", value=1.44, unit="ratio", source="counts"),
    Figure(indicator="5", measure="percentage", group="white", value=28.0, unit="percent", source="counts"),
    Figure(indicator="5", measure="percentage", group="bme", value=32.0, unit="percent", source="counts"),
)


def table(context, results, rows):
    shown = glances(context, results, summary_of(context, results))
    return rows(summary(context, results, shown).html())[1:]


def test_each_line_says_the_figures_and_whose_they_are(context, rows):
    assert table(context(standard=TWO), Results(FIGURES), rows) == [
        ["2 Appointment", "1.44; White compared with BME"],
        ["5 Harassment from the public", "White 28.0%; BME 32.0%"],
    ]


def test_a_figure_that_is_not_there_says_why(context, rows):
    missing = tuple(figure.missing("to be confirmed") for figure in FIGURES)
    assert table(context(standard=TWO), Results(missing), rows)[0] == ["2 Appointment", "To be confirmed"]


def test_a_hidden_figure_says_so_and_the_other_group_stays(context, rows):
    hidden = replace(FIGURES[2], value=float("nan"), status="suppressed", reason="small number")
    assert table(context(standard=TWO), Results((*FIGURES[:2], hidden)), rows)[1][1] == "White 28.0%"


def test_a_ratio_without_an_upper_limit_has_its_bound(context, rows):
    bound = replace(FIGURES[0].missing("no events in the lower group"), lower=6.4229)
    assert table(context(standard=TWO), Results((bound, *FIGURES[1:])), rows)[0][1] == "at least 6.42; White compared with BME"


def test_each_line_has_the_verdict_on_its_change(context, rows):
    moved = (
        Moved("2", "relative_likelihood", "white/bme", "all", "all", "ratio", 1.6, 1.44, -0.16, Verdict.COULD_BE_CHANCE),
        Moved("5", "percentage", "bme", "all", "all", "percent", 30.0, 32.0, 2.0, Verdict.WORSE),
    )
    assert [line[-1] for line in table(context(standard=TWO), Results(FIGURES, moved=moved), rows)] == [
        "~ fell, could be chance",
        "▼ worse",
    ]


def test_the_line_of_the_workforce_says_how_many_people(context, rows):
    alone = STANDARD.model_copy(update={"indicators": {"1": STANDARD.indicators["1"]}})
    figure = Figure(indicator="1", measure="share", group="bme", value=20.0, unit="percent", source="counts")
    people = PeopleCounted(1000, 5000, 1063, 5124)
    moved = (Moved("1", "share", "bme", "all", "all", "percent", 18.5, 20.0, 1.5, Verdict.PEOPLE, people=people),)
    assert table(context(standard=alone), Results((figure,), moved=moved), rows)[0][-1] == "63 more BME staff, 61 more others"


def test_shares_say_whose_they_are_and_are_not_said_twice(context, rows):
    alone = STANDARD.model_copy(update={"indicators": {"1": STANDARD.indicators["1"]}})
    shares = {"indicator": "1", "measure": "share", "unit": "percent", "source": "counts"}
    bme, white = Figure(group="bme", value=20.0, **shares), Figure(group="white", value=79.0, **shares)
    assert table(context(standard=alone), Results((bme,)), rows)[0][1] == "BME: all staff 20.0%"
    assert table(context(standard=alone), Results((bme, white)), rows)[0][1] == "BME: all staff 20.0%; White 79.0%"
