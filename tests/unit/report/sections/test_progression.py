"""How likely staff are to be in higher bands, and the goals for senior bands."""

from wres.comparison import Goal
from wres.indicators.figures import Figure
from wres.report.readings import readings_of_supplements
from wres.report.results import Results
from wres.report.sections.progression import goals_table, progression

RATIO = Figure(year=2025, indicator="rdr", measure="disparity", group="white/bme", band="lower_upper", value=2.5, unit="ratio")
GOALS = (
    Goal("8a", headcount=1120.0, share=20.0, actual=210.0, goal=224.0, gap=14.0),
    Goal("8d", headcount=10.0, share=20.0, actual=3.0, goal=2.0, gap=-1.0),
    Goal("9", status="suppressed", reason="small number"),
    Goal("vsm", status="missing", reason="no data"),
)
HEADINGS = ["Band", "Staff", "BME staff", "Goal", "Still needed"]


def section_of(context, results):
    return progression(context, results, readings_of_supplements(context, results))


def test_the_supplementing_ratio_is_said_and_tabled_before_the_goals(context, rows):
    section = section_of(context(), Results((RATIO,), goals=GOALS[:1])).html()
    assert section.startswith(
        "<p>The race disparity ratio compares how White and BME staff are spread over a lower and a higher tier of bands"
    )
    assert rows(section) == [
        ["Step", "Staff", "Race disparity ratio"],
        ["From band 5 and below to bands 8a and above", "All staff", "2.50"],
        HEADINGS,
        ["Band 8a", "1,120", "210", "224", "14"],
    ]


def test_where_the_bands_are_not_known_there_is_nothing(context):
    assert section_of(context(), Results((RATIO.missing("no data"),), goals=GOALS)).html() == ""


def test_a_figure_of_a_main_indicator_is_no_progression(context):
    share = Figure(year=2025, indicator="1", measure="share", group="bme", value=20.0, unit="percent")
    assert section_of(context(), Results((share,), goals=GOALS)).html() == ""


def test_goals_count_staff_and_say_what_is_hidden_and_what_is_not_there(context, rows):
    table = goals_table(context(), GOALS)
    cells = [[cell.replace("\N{MINUS SIGN}", "-") for cell in row] for row in rows(table)]
    assert cells == [
        HEADINGS,
        ["Band 8a", "1,120", "210", "224", "14"],
        ["Band 8d", "10", "3", "2", "-1"],
        ["Band 9", "[c]", "[c]", "[c]", "[c]"],
        ["Very senior manager", "[x]", "[x]", "[x]", "[x]"],
    ]
    assert "<caption>Model Employer goals by band</caption>" in table
    assert "BME share of the whole workforce, of the staff in each band, by 2028. Below 0 means that the goal is passed." in table
    assert "[c] hidden to protect people; [x] not available" in table


def test_no_shorthand_is_explained_that_no_cell_has(context):
    assert "[c]" not in goals_table(context(), GOALS[:2])
