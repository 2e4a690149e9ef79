"""The accessibility statement: how the page was made and tested, what is known to be hard, and whom to ask."""

from html import escape

from wres.parameters.page_look import Contact

LINES = (
    "This page is made to meet the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. It can be used with the keyboard alone, "
    "without script, enlarged to 400%, and on a screen 320 pixels wide.",
    "Every chart has a title, a description and its figures in a table. No meaning depends on colour alone.",
    "Each kind of page is tested in a browser with axe-core, which finds some problems and not all. People who use assistive technology "
    "have not tested it.",
    "Known difficulties: the widest tables have to be moved sideways on a tablet. Words that an organisation wrote itself, such as its "
    "action plan, are shown as written.",
)
ASK = "If you cannot use a part of this page, or need it in another form, {ask}."


def accessibility_lines(contact: Contact) -> list[str]:
    """The statement as HTML, a paragraph each; contact: of the organisation, as the edition shows it."""
    ways = [f'{link.doing} <a href="{escape(link.to)}">{escape(link.words)}</a>' for link in contact.links]
    return [*map(escape, LINES), ASK.format(ask=" or ".join(ways) or "ask the organisation that publishes it")]
