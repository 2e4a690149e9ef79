"""The colour of a header is dark enough for its text, and a contact is written so that it can be a link."""

import pytest

from wres.errors import ParameterError
from wres.parameters import Organisation
from wres.parameters.loading import model_of
from wres.parameters.page_look import contrast_with_white


def look(text: str, path="params/organisations/ABC.yaml"):
    return model_of(Organisation, f"name: A made-up trust\npage:\n{text}", path).page


@pytest.mark.parametrize(
    ("colour", "ratio"),
    [("#000000", 21), ("#ffffff", 1), ("#767676", 4.54), ("#777777", 4.48), ("#005eb8", 6.38)],
)
def test_the_contrast_is_that_of_wcag(colour, ratio):
    """As the contrast checkers of WebAIM give it."""
    assert contrast_with_white(colour) == pytest.approx(ratio, abs=0.01)


def test_a_colour_that_is_too_light_for_white_text_is_refused_with_its_place_and_what_is_accepted():
    with pytest.raises(ParameterError) as fault:
        look('  colour: "#41B6E6"')
    assert str(fault.value) == (
        "params/organisations/ABC.yaml, line 3: page.colour: the white text of the header has a contrast of 2.3 to 1 with it, "
        "and needs 4.5. Choose a darker colour, found '#41B6E6'."
    )


@pytest.mark.parametrize(
    ("written", "accepted"),
    [
        ("  colour: navy", 'write a colour as "#12436d"'),
        ("  colour: '#12436d; } body { display: none'", 'write a colour as "#12436d"'),
        ("  contact: {email: equality}", "write an e-mail address, as equality@example.org"),
        ("  contact: {web: 'javascript:alert(1)'}", "write a web address with https://"),
        ("  contact: {phone: ask reception}", "write a telephone number in quotation marks"),
        ("  logo: {file: a.png}", "page.logo.text is missing"),
        ("  logo: {file: a.png, text: ''}", "page.logo.text"),
        ("  color: '#12436d'", "Did you mean colour?"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_what_is_accepted(written, accepted):
    with pytest.raises(ParameterError, match=r"ABC\.yaml, line 3: ") as fault:
        look(written)
    assert accepted in str(fault.value)


def test_without_a_look_of_its_own_nothing_is_asked_for():
    page = model_of(Organisation, "name: A made-up trust", "ABC.yaml").page
    assert (page.logo, page.colour, page.contact.email) == (None, None, None)
