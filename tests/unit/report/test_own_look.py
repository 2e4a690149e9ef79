"""The organisation's own look, with and without what may name a person."""

import pytest

from wres.parameters import Workspace
from wres.report.own_look import own_look

LOGO = '<svg xmlns="http://www.w3.org/2000/svg"/>'
NAMES = {"email": "priya.made-up@example.org", "web": "https://example.org/equality", "phone": "020 7946 0000 x12"}


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "params" / "organisations"
    folder.mkdir(parents=True)
    contact = "".join(f"    {name}: '{text}'\n" for name, text in NAMES.items())
    logo = "  logo: {file: params/organisations/ABC.svg, text: The made-up trust}\n"
    (folder / "ABC.yaml").write_text(f"name: A made-up trust\npage:\n{logo}  colour: '#00594F'\n  contact:\n{contact}", encoding="utf-8")
    (folder / "ABC.svg").write_text(LOGO, encoding="utf-8")
    (folder / "DEF.yaml").write_text("name: Another made-up trust\n", encoding="utf-8")
    return Workspace.at(tmp_path)


def test_the_look_is_what_the_file_of_the_organisation_says(workspace):
    look = own_look(workspace, "ABC", 2025, "internal")
    assert (look.colour, look.logo_text) == ("#00594f", "The made-up trust")
    assert look.logo.startswith("data:image/svg+xml;base64,")
    assert look.contact == (
        ("Email", "mailto:priya.made-up@example.org", "priya.made-up@example.org"),
        ("Web", "https://example.org/equality", "https://example.org/equality"),
        ("Telephone", "tel:02079460000", "020 7946 0000 x12"),
    )


def test_without_one_it_is_plain(workspace):
    look = own_look(workspace, "DEF", 2025, "public")
    assert (look.colour, look.logo, look.contact) == ("", "", ())


def test_the_public_edition_leaves_out_a_contact_that_may_name_a_person(workspace):
    assert [label for label, _, _ in own_look(workspace, "ABC", 2025, "public").contact] == ["Web", "Telephone"]
