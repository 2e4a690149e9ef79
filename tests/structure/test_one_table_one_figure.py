"""Every table of every page is made in one place, and so is every figure around a chart."""

import re

import pytest

TABLE = re.compile(r"<(?:table|caption|colgroup|t(?:r|d|h|head|body|foot))[\s>{]", re.IGNORECASE)
FIGURE = re.compile(r"<(?:figure|figcaption)[\s>{]|tabindex=.0", re.IGNORECASE)
HOME = "wres.html"


def sources(library):
    """The text of every module and template."""
    root = library.paths["wres"].parent
    templates = {path.name: path.read_text(encoding="utf-8") for path in root.rglob("*.j2")}
    return {name: text for name, text in library.texts.items() if not name.startswith(HOME)} | templates


@pytest.mark.parametrize("markup", [TABLE, FIGURE])
def test_no_other_module_and_no_template_writes_it(library, markup):
    assert [name for name, text in sources(library).items() if markup.search(text)] == []


def test_what_is_looked_for_is_what_the_one_place_writes(library):
    assert len(TABLE.findall(library.texts["wres.html"])) > 5
    assert FIGURE.search(library.texts["wres.html"])


@pytest.mark.parametrize(
    ("part", "homes"),
    [
        pytest.param("figure_html", {"wres.report.section"}, id="wrapped"),
        pytest.param(
            "wres.charts.drawing",
            {"wres.report.section", "wres.rendering.other_formats", "wres.rendering.infographic_file"},
            id="drawn, and as a picture of its own",
        ),
    ],
)
def test_every_chart_is_drawn_and_wrapped_in_one_place(library, part, homes):
    users = {name for name, text in library.texts.items() if part in text and not name.startswith((HOME, "wres.charts"))}
    assert users == homes
