from wres.inputs.commentary import read_commentary
from wres.parameters import Workspace

WORKSPACE = Workspace.at()


def _read(text):
    return read_commentary(text, "commentary.md", WORKSPACE.standard.indicators, WORKSPACE.checks)


def test_words_are_split_at_level_two_headings():
    words, findings = _read("## Summary\nIn short.\n\n## 2. Appointed\r\nMore **detail**.\n### A part\nStays.\n## 9 ##\nBoard.\n")
    assert words == {"summary": "In short.", "2": "More **detail**.\n### A part\nStays.", "9": "Board."}
    assert findings == []


def test_a_heading_given_twice_joins_its_words():
    assert _read("## 3\nFirst.\n## 3\nSecond.")[0] == {"3": "First.\n\nSecond."}


def test_what_is_under_no_known_heading_is_named_and_left_out():
    words, findings = _read("Hello.\n## 10\nTen.\n## 2\nTwo.")
    assert words == {"2": "Two."}
    assert [finding["check"] for finding in findings] == ["commentary before headings", "unknown commentary heading"]
