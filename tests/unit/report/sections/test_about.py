"""How to read the figures, from the parameters of the year."""

import pytest

from wres.parameters import Workspace
from wres.report import open_report
from wres.report.sections.about import about_lines

STANDARD = Workspace.at().standard


def test_the_periods_name_their_indicators(context):
    assert (
        "Figures are for three periods: as at 31 March 2025 (indicators 1 and 9), 1 April 2024 to 31 March 2025 (2 to 4) and the NHS Staff Survey, "
        "autumn 2024 (5 to 8)."
    ) in about_lines(context())


@pytest.mark.parametrize(
    ("codes", "part"),
    [
        (["1"], "All figures are for one period: as at 31 March 2025 (indicator 1)."),
        (["1", "2", "3"], "(indicator 1) and 1 April 2024 to 31 March 2025 (2 and 3)."),
    ],
)
def test_another_standard_has_its_own_codes(context, codes, part):
    standard = STANDARD.model_copy(update={"indicators": {code: STANDARD.indicators[code] for code in codes}})
    assert any(part in line for line in about_lines(context(standard=standard)))


def test_only_the_public_edition_speaks_of_hiding(context):
    public, internal = (" ".join(about_lines(context(edition=edition))) for edition in ("public", "internal"))
    assert "are hidden to protect them" in public
    assert "hidden" not in internal


def test_what_an_interval_says_is_said_once(context):
    """Statistics.md, E12: no sampling error, and no least bound of doubt; of the survey, that not everyone answered."""
    lines = about_lines(context(rules=Workspace.at().year(2025).model_copy(update={"confidence": 0.975})))
    (said,) = [line for line in lines if "sampling error" in line]
    assert said == (
        "Staff, appointments, cases and people trained are counted in full, so there is no sampling error. A 97.5% confidence interval shows "
        "how far a figure could have come out differently with the same underlying chance, if people and cases were independent."
    )
    assert sum("answers the survey" in line for line in lines) == 1
    assert not any("least" in line for line in lines)


def test_without_a_survey_nothing_is_said_of_answers(context):
    standard = STANDARD.model_copy(update={"indicators": {"3": STANDARD.indicators["3"]}})
    lines = about_lines(context(standard=standard))
    assert any(line.startswith("Staff and cases are counted in full") for line in lines)
    assert not any("survey" in line and "answer" in line for line in lines)


def test_without_any_figure_nothing_is_said_of_how_to_read_them(context):
    """Neither periods nor intervals nor the survey: what the groups are called, which the plan may say too."""
    (line,) = about_lines(context(), has_figures=False)
    assert line.startswith("BME is this organisation's word for")


def test_the_page_of_a_return_without_figures_names_no_period():
    assert "Figures are for" not in open_report("LCC", 2010).about().html()
    assert "Figures are for" in open_report("EXA", 2025).about().html()
