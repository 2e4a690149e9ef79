"""What is hidden or rounded, and which small numbers that protects, for the reviewer: no number of a hidden count."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from wres.disclosure import Protection
from wres.html import TableColumn, html_table
from wres.indicators.figures import Figure, Key
from wres.report.context import Context
from wres.report.hidden_places import figure_name, places
from wres.report.hidden_words import SMALL, hidden_sentences
from wres.report.labels import staff_group_label
from wres.report.more_shown_words import more_shown
from wres.report.section import Section

Place = tuple[str, str]  # indicator, staff group


def hiding(context: Context, figures: Sequence[Figure], protections: Sequence[Protection], history: Sequence[Figure] = ()) -> Section:
    """A line for each indicator and staff group with hidden or rounded figures; each figure by itself is folded away.

    figures: disclosed, of the report's year; protections: of the same year; history: figures of all years.
    """
    protected = [figure for figure in figures if figure.hides_counts]
    if not protected:
        return Section([f"<p>{'This edition hides nothing.' if context.internal else 'No figure had to be hidden or rounded.'}</p>"])
    sentences = [*hidden_sentences(context, figures), *more_shown(context, figures, history)]
    sakes = {protection.key: protection.for_the_sake_of for protection in protections}
    paragraphs = [f"<p>{escape(sentence)}</p>" for sentence in sentences]
    return Section([*paragraphs, _by_place(context, protected, sakes), *_figure_by_figure(context, protections)])


def _by_place(context: Context, protected: Sequence[Figure], sakes: Mapping[Key, tuple[Key, ...]]) -> str:
    by_place: dict[Place, list[Figure]] = {}
    for figure in protected:
        by_place.setdefault((figure.indicator, figure.staff_group), []).append(figure)
    small = [_keys(figure for figure in of_place if figure.reason == SMALL) for of_place in by_place.values()]
    besides = [_keys(row for row in of_place if row.reason != SMALL and not row.is_rounded) for of_place in by_place.values()]
    rounded = [_keys(figure for figure in of_place if figure.is_rounded) for of_place in by_place.values()]
    sake_of = [
        [key for covering in (*hidden, *also) for key in sakes.get(covering, ())] for hidden, also in zip(besides, rounded, strict=True)
    ]
    names = [
        TableColumn("Indicator", [code for code, _ in by_place], "names"),
        TableColumn("Staff", [staff_group_label(context.standard, staff_group) for _, staff_group in by_place], "names"),
    ]
    lists = [
        TableColumn("Hidden: small numbers", [places(context, keys) for keys in small]),
        TableColumn("Hidden: would reveal a small number", [places(context, keys) for keys in besides]),
        TableColumn("Rounded", [places(context, keys) for keys in rounded]),
        TableColumn("To protect", [places(context, keys, place) for keys, place in zip(sake_of, by_place, strict=True)]),
    ]
    columns = [*names, *(column for column in lists if any(column.cells))]
    return html_table("What is hidden and rounded", columns)


def _figure_by_figure(context: Context, protections: Sequence[Protection]) -> list[str]:
    """Each figure that protects a small number of another, with these, folded; the small ones protect themselves."""
    rows = [row for row in protections if row.for_the_sake_of and row.for_the_sake_of != (row.key,)]
    if not rows:
        return []
    columns = [
        TableColumn("Figure", [figure_name(context, row.key) for row in rows], "names"),
        TableColumn("Protects", ["; ".join(figure_name(context, key) for key in row.for_the_sake_of) for row in rows]),
    ]
    table = html_table("Figures hidden or rounded for others, and the small numbers they protect", columns)
    return [f"<details><summary>Figure by figure ({len(rows)})</summary>{table}</details>"]


def _keys(figures: Iterable[Figure]) -> list[Key]:
    return [figure.key for figure in figures]
