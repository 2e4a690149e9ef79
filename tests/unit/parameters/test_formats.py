import pytest

from wres.errors import WresError
from wres.parameters.formats import other_formats


@pytest.mark.parametrize(
    ("asked", "others"),
    [
        pytest.param("html,xlsx", (), id="what is made always"),
        pytest.param("", (), id="nothing"),
        pytest.param("docx", ("docx",), id="one"),
        pytest.param("docx pdf;PNG", ("png", "pdf", "docx"), id="in one order, however written"),
        pytest.param(".pdf, pdf", ("pdf",), id="twice, and as the end of a name"),
    ],
)
def test_formats_besides_page_and_workbook(asked, others):
    assert other_formats(asked) == others


def test_an_unknown_format_is_named_with_those_that_there_are():
    with pytest.raises(WresError, match=r"FORMATS=pdf,doc: doc is no format. Accepted: html, xlsx, png, pdf, docx"):
        other_formats("pdf,doc")
