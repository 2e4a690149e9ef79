"""The organisation's own look of its pages, as data: logo, colour of the header, contact line."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, Field

from wres.parameters.model import Parameters

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
EMAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+")
WEB = re.compile(r"https?://[^\s/<>\"]+\.[^\s<>\"]+")
PHONE = re.compile(r"\+?[\d ()\-]{6,}(?: ?(?:ext\.?|x) ?\d+)?")
LEAST_CONTRAST = 4.5  # of text and its ground: WCAG 2.2, success criterion 1.4.3


def contrast_with_white(colour: str) -> float:
    """The contrast ratio of white and a colour written as #12436d, from 1 to 21, as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return 1.05 / (luminance + 0.05)


def _dark_enough(colour: str) -> str:
    if not COLOUR.fullmatch(colour):
        raise ValueError('write a colour as "#12436d": a hash and six digits or letters from a to f, in quotation marks')
    if (contrast := contrast_with_white(colour)) < LEAST_CONTRAST:
        raise ValueError(
            f"the white text of the header has a contrast of {int(contrast * 10) / 10} to 1 with it, and needs {LEAST_CONTRAST}. "
            "Choose a darker colour"
        )
    return colour.lower()


def _email(text: str) -> str:
    if not EMAIL.fullmatch(text):
        raise ValueError("write an e-mail address, as equality@example.org")
    return text


def _web(text: str) -> str:
    if not WEB.fullmatch(text):
        raise ValueError("write a web address with https://, as https://www.example.org/equality")
    return text


def _phone(text: str) -> str:
    if not PHONE.fullmatch(text):
        raise ValueError('write a telephone number in quotation marks, as "020 7946 0000"')
    return text


class Logo(Parameters):
    """The organisation's logo, which each page carries in itself."""

    file: str = Field(description="A PNG, JPEG or SVG of at most 50 kB: a path from the workspace, as `params/organisations/RT5_logo.svg`.")
    text: str = Field(min_length=1, description="What it shows, for those who do not see it: as a rule the organisation's name.")


@dataclass(frozen=True, slots=True)
class ContactLink:
    """A way to ask: what it is called, what readers do, the address of its link and its words."""

    label: str
    doing: str
    to: str
    words: str


class Contact(Parameters):
    """Where readers can ask, of an office and not of a person."""

    email: Annotated[str, AfterValidator(_email)] | None = None
    web: Annotated[str, AfterValidator(_web)] | None = None
    phone: Annotated[str, AfterValidator(_phone)] | None = None

    @property
    def links(self) -> tuple[ContactLink, ...]:
        """What is given, each with the address of its link; not what was taken out because it may name a person."""
        email, web, phone = self.email or "", self.web or "", self.phone or ""
        digits = re.sub(r"[^\d+]", "", re.split("[ex]", phone)[0])  # without an extension
        ways = (
            (EMAIL, ContactLink("Email", "write to", f"mailto:{email}", email)),
            (WEB, ContactLink("Web", "see", web, web)),
            (PHONE, ContactLink("Telephone", "call", f"tel:{digits}", phone)),
        )
        return tuple(link for pattern, link in ways if pattern.fullmatch(link.words))


class PageLook(Parameters):
    """Whose the page is, at first sight."""

    logo: Logo | None = None
    colour: Annotated[str, AfterValidator(_dark_enough)] | None = Field(
        default=None, description='Of the header, as "#12436d". White text on it needs a contrast of at least 4.5 to 1.'
    )
    contact: Contact = Field(default=Contact(), description="Printed at the foot of each page.")


@dataclass(frozen=True, slots=True)
class OwnLook:
    """What the frame of a page shows besides the standard's name.

    colour: of the header, as #12436d; logo: its `data:` address; contact: label, address of the link and words of each. Empty where
    the organisation gives none.
    """

    colour: str = ""
    logo: str = ""
    logo_text: str = ""
    contact: tuple[tuple[str, str, str], ...] = ()


PLAIN = OwnLook()
