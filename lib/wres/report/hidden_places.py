"""Which figures are hidden, named by band and group: a reviewer reads a list of them, never their numbers."""

from collections.abc import Iterable

from wres.indicators.figures import Key
from wres.parameters.measures import measure_and_part
from wres.report.context import Context
from wres.report.labels import band_label, staff_group_label


def places(context: Context, keys: Iterable[Key], line: tuple[str, str] | None = None) -> str:
    """Figures by band, with the groups in brackets: "Band 8b, Band 8c (White, BME); Band 9 (BME)".

    line: the indicator and staff group that they stand in a table's line of, which are not said again; figures of others begin with theirs.
    """
    groups_by_band: dict[tuple[str, str], list[str]] = {}
    for key in dict.fromkeys(keys):
        elsewhere = "" if line is None or line == (key[0], key[3]) else f"{_elsewhere(context, key, line)}: "
        groups = groups_by_band.setdefault((elsewhere, band_of(context, key)), [])
        if (group := context.words.group(key[2])) not in groups:
            groups.append(group)
    bands_by_groups: dict[tuple[str, str], list[str]] = {}
    for (elsewhere, band), groups in groups_by_band.items():
        bands_by_groups.setdefault((elsewhere, ", ".join(groups)), []).append(band)
    return "; ".join(f"{elsewhere}{', '.join(bands)} ({groups})" for (elsewhere, groups), bands in bands_by_groups.items())


def figure_name(context: Context, key: Key) -> str:
    """One figure: "Indicator 1, Clinical, Band 8c, BME"."""
    code, _, group, staff_group, _ = key
    return ", ".join(
        [
            f"{context.words.word.capitalize()} {code}",
            staff_group_label(context.standard, staff_group),
            band_of(context, key),
            context.words.group(group),
        ]
    )


def _elsewhere(context: Context, key: Key, line: tuple[str, str]) -> str:
    staff = staff_group_label(context.standard, key[3])
    return staff if key[0] == line[0] else f"{context.words.word} {key[0]}, {staff}"


def band_of(context: Context, key: Key) -> str:
    """Of a figure the band, the step between tiers or the part of a board, and the route of those it counts, where it counts some alone."""
    code, measure, _, _, band = key
    indicator = context.standard.indicators[code]
    if band in indicator.steps:
        label = indicator.steps[band].label
    else:
        label = indicator.parts[band].label if band in indicator.parts else band_label(context.standard, band)
    part = measure_and_part(measure)[1]
    routes = {route: words for split in indicator.splits.values() for route, words in split.items()}
    return f"{label}, {routes.get(part, part)}" if part else label
