"""The organisation's own words as this report publishes them: commentary, what its file says to readers, sources of printed figures."""

from collections.abc import Iterable, Iterator

from wres.approval.definition_changes import flat_keys
from wres.approval.published_words import PublishedText
from wres.indicators.figures import Figure
from wres.parameters import Organisation
from wres.parameters.organisation_keys import PUBLISHED
from wres.report.context import Context
from wres.text.files import cell_text

SUMMARY = "summary"  # the heading of the commentary that is about no indicator
COMMENTARY, FILE, SOURCES = "commentary.md, ## ", "organisation file, ", "published, source"
NO_WORDS = ("paper.template", "paper.mandatory", "page.colour", "page.logo.file", "plan.transcript", "plan.paraphrased")
LOOKS = ".colour"  # how keys end that are a look


def published_words(context: Context, figures: Iterable[Figure]) -> tuple[PublishedText, ...]:
    """Every text of the report that is the organisation's own, but for its actions. figures: of the year, for the sources of printed ones.

    Tokens of the commentary are not filled in: another figure is told as a figure.
    """
    sources = "\n".join(sorted({figure.source_text for figure in figures} - {""}))
    texts = (*_commentary(context), *_of_file(context), PublishedText("the sources of printed figures", SOURCES, sources))
    return tuple(PublishedText(text.part, text.place, cell_text(text.text), text.indicator) for text in texts if text.text)


def _commentary(context: Context) -> Iterator[PublishedText]:
    for heading, text in context.commentary.items():
        about = "" if heading == SUMMARY else heading
        yield PublishedText(f"{context.words.word} {heading}" if about else "the summary", f"{COMMENTARY}{heading}", text.strip(), about)


def _of_file(context: Context) -> Iterator[PublishedText]:
    """What the organisation file says to readers of this year's report, key by key."""
    for key, text in flat_keys(_published_keys(context.organisation, context.year)):
        first = key.partition(".")[0]
        if not key.startswith(NO_WORDS) and not key.endswith(LOOKS):
            yield PublishedText(PUBLISHED[first], f"{FILE}{key.replace('.', ', ')}", text)


def _published_keys(organisation: Organisation, year: int) -> dict[str, object]:
    paper = organisation.papers.get(year, organisation.paper)
    of_year = {name: {year: value} for name in ("notes", "counted_on") if (value := getattr(organisation, name).get(year))}
    keys: dict[str, object] = organisation.model_copy(update={
        "plan": organisation.plan_of(year), "paper": paper, "notes": of_year.get("notes", {}), "counted_on": of_year.get("counted_on", {}),
    }).model_dump(mode="json", include=set(PUBLISHED))  # fmt: skip
    return keys
