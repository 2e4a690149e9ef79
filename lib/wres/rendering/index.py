"""The two pages that list every product: one for the public, one for those who review."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from wres.rendering.listings import FACTS, IndexEntry, public_listing, review_listing
from wres.rendering.pages import TEMPLATES
from wres.rendering.scripts import script, script_hash
from wres.rendering.whole_files import write_whole
from wres.text.natural_order import natural

PUBLIC, REVIEW = "public/index.html", "review/index.html"


def render_indexes(entries: Iterable[IndexEntry], folder: Path, standard: str) -> None:
    """Write `public/index.html` and `review/index.html` into a folder, newest year first, what is about many before what is about one.

    standard: the name of what is reported.
    """
    ordered = sorted(entries, key=lambda entry: (-entry.year, not entry.across, natural(entry.name), natural(entry.code)))
    write_whole(folder / PUBLIC, _page([entry for entry in ordered if entry.page], standard, review=False))
    write_whole(folder / REVIEW, _page(ordered, standard, review=True))


def _page(entries: list[IndexEntry], standard: str, review: bool) -> str:
    periods = {entry.year: entry.period for entry in entries}
    listing = review_listing if review else public_listing
    return _template().render(
        review=review,
        standard=standard,
        years=[(period, listing(period, [entry for entry in entries if entry.year == year])) for year, period in periods.items()],
        reports=sum(not entry.across for entry in entries),
        organisations=len({entry.code for entry in entries if not entry.across}),
        failed=sum(bool(entry.failed) for entry in entries),
        made_up=any(entry.made_up for entry in entries),
        choices=_choices(entries),
        script="" if review or not entries else _script(),
    )


def _choices(entries: list[IndexEntry]) -> list[tuple[str, str, list[str]]]:
    """By what the reports can be filtered, with its label and values; what is the same of all of them is no choice."""
    reports = [entry for entry in entries if not entry.across]
    facts = {"year": ("Year", [entry.period for entry in reports])} | {
        name: (label, sorted({getattr(entry, name) for entry in reports} - {""}, key=natural)) for name, label in FACTS.items()
    }
    choices = [(name, label, list(dict.fromkeys(values))) for name, (label, values) in facts.items()]
    return [(name, label, values) for name, label, values in choices if len(values) > 1]


def _script() -> Markup:
    """The script of the filters: the page allows this one and no other, by its hash."""
    return Markup(script("filters.js"))  # noqa: S704 (our own file)


@cache
def _template() -> Template:
    loader = FileSystemLoader(TEMPLATES / "wres")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["sha256"] = script_hash
    return environment.get_template("products.html.j2")
