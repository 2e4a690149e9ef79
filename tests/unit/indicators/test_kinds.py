"""A standard whose indicators are of no kind, or lack what their kind needs, is refused at the indicator's line."""

import pytest

from wres.errors import ParameterError
from wres.indicators.kinds import check_kinds
from wres.parameters import Standard, Workspace
from wres.parameters.loading import model_of
from wres.report.stages import read

FILE = Workspace.at().standard_file()
TEXT = FILE.read_text(encoding="utf-8")
FAULTS = [
    pytest.param("members: members\n", "\n", "indicators.9: an indicator of kind board_difference also needs: members", id="field"),
    pytest.param("kind: board_difference", "kind: board", "indicators.9: there is no kind board. Accepted: representation, ", id="kind"),
]


@pytest.fixture
def refused(tmp_path):
    """The standard with one text instead of another, and the line of the indicator that it should be refused for."""

    def write(written, instead):
        assert TEXT.count(written) == 1
        path = tmp_path / "params/standards/wres.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(TEXT.replace(written, instead), encoding="utf-8")
        (tmp_path / "params/organisations").mkdir()
        (tmp_path / "params/organisations/AAA.yaml").write_text("name: Made-up\n")
        return path, TEXT[: TEXT.index('\n  "9":\n')].count("\n") + 2

    return write


@pytest.mark.parametrize(("written", "instead", "told"), FAULTS)
def test_it_is_refused_by_file_line_and_indicator(refused, written, instead, told):
    path, line = refused(written, instead)
    standard = model_of(Standard, path.read_text(encoding="utf-8"), path)
    with pytest.raises(ParameterError) as raised:
        check_kinds(standard, path)
    assert str(raised.value).startswith(f"{path}, line {line}: {told}")


@pytest.mark.parametrize(("written", "instead", "told"), FAULTS)
def test_no_return_is_read_by_it(refused, tmp_path, written, instead, told):
    refused(written, instead)
    with pytest.raises(ParameterError) as raised:
        read("AAA", 2025, tmp_path)
    assert told in str(raised.value)
