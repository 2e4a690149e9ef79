"""How to read the figures, from the parameters of the year."""

import pytest

from wres.parameters import Workspace
from wres.report.sections.about import about_lines

STANDARD = Workspace.at().standard


def test_the_periods_name_their_indicators(context):
    assert (
        "Figures speak of three periods: as at 31 March 2025 (indicators 1 and 9), 1 April 2024 to 31 March 2025 (2 to 4) and the NHS Staff Survey, "
        "autumn 2024 (5 to 8)."
    ) in about_lines(context())


@pytest.mark.parametrize(
    ("codes", "part"),
    [
        (["1"], "Figures speak of one period: as at 31 March 2025 (indicator 1)."),
        (["1", "2", "3"], "(indicator 1) and 1 April 2024 to 31 March 2025 (2 and 3)."),
    ],
)
def test_another_standard_has_its_own_codes(context, codes, part):
    standard = STANDARD.model_copy(update={"indicators": {code: STANDARD.indicators[code] for code in codes}})
    assert any(part in line for line in about_lines(context(standard=standard)))


def test_only_the_public_edition_speaks_of_hiding(context):
    public, internal = (" ".join(about_lines(context(edition=edition))) for edition in ("public", "internal"))
    assert "are hidden to protect people" in public
    assert "hidden" not in internal
