"""What a browser shows when somebody sorts a table of an overview."""

from pathlib import Path

import pytest

import wres.rendering

TEMPLATES = Path(wres.rendering.__file__).parent / "templates/wres"
ROWS = (("Made-up B", "1.60 above 1.25"), ("Made-up A", "[c] hidden"), ("Made-up C", "0.90"))


@pytest.fixture
def sorted_by(browser):
    """Sorts a table by the headings clicked in turn; gives its first column and what is in sight above it."""
    page = browser.new_page()

    def names_and_note(look, *headings, width=1280):
        page.set_viewport_size({"width": width, "height": 720})
        rows = "".join(f"<tr><th>{name}</th><td class='number'>{value}</td></tr>" for name, value in ROWS)
        heads = "<th>Organisation</th><th class='number'>3. Disciplinary</th>"
        table = f"<div class='table'><table class='{look}'><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
        styles = "".join((TEMPLATES / f"css/{name}.css").read_text(encoding="utf-8") for name in ("type", "marks", "tables", "sort"))
        script = (TEMPLATES / "sort.js").read_text(encoding="utf-8")
        page.set_content(f"<!DOCTYPE html><style>{styles}</style><div style='height: 2000px'></div>{table}<script>{script}</script>")
        for heading in headings:
            if width < 640:
                page.get_by_label("Sort by").select_option(heading)
            else:
                page.get_by_role("button", name=heading).click()
        stops = page.evaluate(
            "[...document.querySelectorAll('button, select')].filter(one => one.checkVisibility() && one.tabIndex >= 0).map(one => one.tagName)"
        )
        assert stops == (["SELECT"] if width < 640 else ["BUTTON", "BUTTON"]), "nothing out of sight is a stop of the keyboard"
        note = page.get_by_role("status")
        box = note.bounding_box()
        in_sight = bool(box and box["height"] > 20 and 0 <= box["y"] < page.viewport_size["height"])
        return page.locator("tbody th").all_text_contents(), note.text_content() if in_sight else ""

    yield names_and_note
    page.close()


def test_whoever_sorts_organisations_by_a_figure_sees_that_chance_is_not_taken_into_account(sorted_by):
    names, note = sorted_by("sortable figures", "3. Disciplinary")
    assert names == ["Made-up C", "Made-up B", "Made-up A"]
    assert note.startswith("Sorted by 3. Disciplinary, ascending. This order takes no account of chance")


@pytest.mark.parametrize(
    ("look", "headings", "names"),
    [
        ("sortable figures", ["Organisation"], ["Made-up A", "Made-up B", "Made-up C"]),
        ("sortable figures", ["3. Disciplinary"] * 3, ["Made-up B", "Made-up A", "Made-up C"]),
        ("sortable figures", ["3. Disciplinary", "Organisation"], ["Made-up A", "Made-up B", "Made-up C"]),
        ("sortable", ["3. Disciplinary"], ["Made-up C", "Made-up B", "Made-up A"]),
    ],
    ids=["by name", "in the order of the page again", "by a figure and then by name", "counts of plans"],
)
def test_an_order_that_chance_is_no_part_of_needs_no_note(sorted_by, look, headings, names):
    assert sorted_by(look, *headings) == (names, "")


@pytest.mark.parametrize(
    ("headings", "names"),
    [
        (["3. Disciplinary"], ["Made-up C", "Made-up B", "Made-up A"]),
        (["3. Disciplinary", "The order of the page"], ["Made-up B", "Made-up A", "Made-up C"]),
    ],
    ids=["by a figure", "in the order of the page again"],
)
@pytest.mark.parametrize("width", [390, 320])
def test_on_a_phone_a_list_sorts_in_place_of_the_headings(sorted_by, width, headings, names):
    assert sorted_by("sortable figures", *headings, width=width)[0] == names
