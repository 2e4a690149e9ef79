import pytest

from wres.inputs.commentary import read_commentary
from wres.parameters import Workspace

WORKSPACE = Workspace.at()


def _read(text):
    return read_commentary(text, "commentary.md", WORKSPACE.standard.main_indicators, WORKSPACE.checks)


def test_words_are_split_at_level_two_headings():
    words, findings = _read("## Summary\nIn short.\n\n## 2. Appointed\r\nMore **detail**.\n### A part\nStays.\n## 9 ##\nBoard.\n")
    assert words == {"summary": "In short.", "2": "More **detail**.\n### A part\nStays.", "9": "Board."}
    assert findings == []


def test_a_heading_given_twice_joins_its_words():
    assert _read("## 3\nFirst.\n## 3\nSecond.")[0] == {"3": "First.\n\nSecond."}


def test_what_is_under_no_known_heading_is_named_and_left_out():
    words, findings = _read("Hello.\n## 10\nTen.\n## 2\nTwo.")
    assert words == {"2": "Two."}
    assert [finding.check for finding in findings] == ["commentary before headings", "unknown commentary heading"]


@pytest.mark.parametrize(
    ("heading", "meant"),
    [
        ("## Indicator 2", "2"),
        ("## Indicator 2: appointed", "2"),
        ("##2", "2"),
        ("# 2", "2"),
        ("### Metric 2", "2"),
        ("## Our summary", "summary"),
        ("##Summary", "summary"),
    ],
)
def test_a_heading_that_nearly_names_a_section_is_asked_about_and_its_text_shown_nowhere(heading, meant):
    words, findings = _read(f"## 3\nThree.\n\n{heading}\nTwo.\n")
    assert words == {"3": "Three."}
    (finding,) = findings
    assert (finding.severity, finding.check) == ("warning", "unknown commentary heading")
    assert finding.where == "commentary.md, line 4"
    assert f'"{heading}"' in finding.what
    assert f"Did you mean ## {meant}?" in finding.how_to_fix


def test_a_heading_that_names_two_sections_is_not_guessed():
    assert "Did you mean" not in _read("## Indicators 2 and 3\nBoth.")[1][0].how_to_fix


@pytest.mark.parametrize("inside", ["# A big heading", "#### Small", "### 2 years on", "```\n## 4\n```", "#hashtag", "####### seven"])
def test_what_is_no_section_stays_where_it_is(inside):
    assert _read(f"## 3\nThree.\n{inside}\nMore.") == ({"3": f"Three.\n{inside}\nMore."}, [])


def test_a_title_of_the_whole_file_is_no_lost_text():
    assert _read("# WRES 2025\n\n## 3\nThree.") == ({"3": "Three."}, [])


@pytest.mark.parametrize(
    ("text", "check", "said"),
    [
        pytest.param("![](chart.png)", "commentary image", "(chart.png)", id="image without words"),
        pytest.param("![A chart]()", "commentary image", "(A chart)", id="image without a file"),
        pytest.param("![x](https://example.org/x.png)", "commentary image", "(x)", id="image from the network"),
        pytest.param("[click here](https://example.org)", "commentary link words", "(click here)", id="click here"),
        pytest.param("[Read more...](https://example.org)", "commentary link words", "(Read more...)", id="read more"),
        pytest.param("[](https://example.org)", "commentary link words", "(https://example.org)", id="no words"),
        pytest.param("[our plan](plan.pdf)", "commentary link target", "plan.pdf", id="a file beside"),
        pytest.param("[our plan](//example.org)", "commentary link target", "//example.org", id="no scheme"),
        pytest.param("[our plan][1]\n\n[1]: ../plan.docx", "commentary link target", "../plan.docx", id="by reference"),
        pytest.param("| | White |\n|---|---|\n| a | 1 |", "commentary table heading", "no heading", id="empty table heading"),
        pytest.param("A <b>bold</b> word", "commentary html", "(<b>)", id="HTML in a line"),
        pytest.param("<div>\nx\n</div>", "commentary html", "<div>", id="HTML as a block"),
        pytest.param("<!-- not for publication -->", "commentary html", "not for publication", id="HTML comment"),
        pytest.param("It is {{2.relative_likelihood}.", "commentary token", "not closed", id="open brackets"),
    ],
)
def test_what_a_page_cannot_show_is_said_with_its_line(text, check, said):
    _, findings = _read(f"## 2\n\n{text}\n")
    finding = findings[0]
    assert (finding.severity, finding.check, finding.where) == ("warning", check, "commentary.md, line 3")
    assert said in finding.what


@pytest.mark.parametrize(
    "text",
    [
        "[our equality plan](https://example.org)",
        "[write to us](mailto:a@example.org)",
        "[indicator 3](#indicator-3)",
        "3 < 5 and <5",
        "{{2.x}}",
    ],
)
def test_what_a_page_can_show_is_no_finding(text):
    assert _read(f"## 2\n{text}\n")[1] == []
