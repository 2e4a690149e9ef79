"""A benchmark from organisations of its own choosing: the published figures of an organisation's peers, taken together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isnan, nan
from statistics import median

from wres.comparison.benchmark import Benchmark
from wres.comparison.mantel_haenszel import mantel_haenszel
from wres.comparison.peer_reports import PeerReport, doubtful_figures, peer_reports
from wres.comparison.pooled import has_counts, percentage_together
from wres.comparison.ratio_counts import is_ratio, ratio_counts
from wres.findings import Finding, Location
from wres.indicators.figures import Figure, Key
from wres.indicators.kinds import kind_of
from wres.parameters import Organisation, Standard, Workspace, period
from wres.parameters.measures import groups_of, measure_and_part, measure_of, of_part
from wres.parameters.standard import Level
from wres.text.lists import listing, quantity
from wres.text.numbers import DECIMALS, half_up

PEERS: Level = "peers"
WITHIN, ADDED, MEDIAN = "counts compared within each peer", "counts added up", "median of the figures"
Published = Mapping[str, PeerReport]  # by code


@dataclass(frozen=True, slots=True)
class PeerFigures:
    """What the peers give: benchmarks of the whole, and findings on peers without published figures."""

    benchmarks: tuple[Benchmark, ...] = ()
    findings: tuple[Finding, ...] = ()


def peer_figures(workspace: Workspace, organisation: Organisation, code: str, year: int, figures: Sequence[Figure]) -> PeerFigures:
    """The figures of an organisation's peers beside its own figures of the whole, from their public editions alone.

    Without peers there are none, and a figure that fewer of them published than the year's `least_peers` has none. A peer without
    figures of the year is left out and named in a note.
    """
    peers = organisation.peers
    codes = [peer for peer in peers.codes if peer != code] if peers else []
    if peers is None or not codes:
        return PeerFigures()
    published, least = peer_reports(workspace, codes, year), workspace.year(year).least_peers
    absent, place = [peer for peer in codes if peer not in published], Location(f"params/organisations/{code}.yaml", column="peers")
    findings = [_absent(absent, place, year, len(published), least)] if absent or len(published) < least else []
    rows = [row for row in figures if row.staff_group == "all" and row.band in workspace.standard.whole_bands]
    findings += doubtful_figures(published, {row.key for row in rows}, place)
    benchmarks = (_benchmark(row, published, peers.name, year, workspace.standard, least) for row in rows)
    return PeerFigures(tuple(row for row in benchmarks if row is not None), tuple(findings))


def _benchmark(row: Figure, published: Published, name: str, year: int, standard: Standard, least: int) -> Benchmark | None:
    """One figure of the peers: from counts where `least` published them, else the median; None where fewer have a figure."""
    value, used = _from_counts(row, published, standard, least)
    how = WITHIN if is_ratio(row) else ADDED
    if isnan(value):
        figures = {code: figure for code, peer in published.items() if (figure := peer.figures.get(row.key)) and figure.status == "ok"}
        values = {code: figure.value for code, figure in figures.items()}
        if len(values) < least:
            return None
        value, used, how = median(values.values()), list(values), MEDIAN
    source = f"{how.removesuffix(' peer')} of {len(used)} of {len(published)} peers with published figures ({', '.join(used)})"
    keys = [row.key, *_parts(row, standard)]
    doubted = [f"{code} ({why})" for code, peer in published.items() if code not in used and (why := peer.doubt(keys))]
    source += f"; left out: {listing(doubted)}" if doubted else ""
    return Benchmark(
        row.indicator, row.measure, row.group, PEERS, name, float(half_up(value, DECIMALS[row.unit])), row.unit, year, source,
        band=row.band, note=how,
    )  # fmt: skip


def _from_counts(row: Figure, published: Published, standard: Standard, least: int) -> tuple[float, list[str]]:
    """A figure made from counts, and the peers whose they are; NaN where fewer than `least` published them.

    Peers count that published all the counts that the figure needs, so that both groups of a ratio or a gap are of the same ones.
    A ratio is compared within each peer: that of added counts can lie above the ratios of all of them (Simpson's paradox).
    """
    needed = list(_parts(row, standard))
    able = {code: peer.figures for code, peer in published.items() if all(has_counts(peer.figures.get(part)) for part in needed)}
    if not needed or len(able) < least:
        return nan, []
    if is_ratio(row):
        strata = {code: counts for code, figures in able.items() if (counts := ratio_counts(row, figures)) is not None}
        return (mantel_haenszel(list(strata.values()))[0] if len(strata) >= least else nan), list(strata)
    shares = [percentage_together([figures[part] for figures in able.values()]) for part in needed]
    return (shares[0] if len(shares) == 1 else shares[0] - shares[1]), list(able)


def _parts(row: Figure, standard: Standard) -> Iterator[Key]:
    """The percentages that a figure is made from: itself, or the two that it divides or takes from one another."""
    indicator, measure, group, staff_group, band = row.key
    _, part = measure_and_part(measure)
    about = measure_of(measure)
    if row.unit == "percent":
        yield row.key
    elif len(groups_of(group)) > 1 and about.parts:
        for of_group in groups_of(group):
            yield indicator, of_part(about.parts, part), of_group, staff_group, band
    elif about.parts and about.compared_with:
        yield indicator, about.parts, group, staff_group, band
        workforce = (code for code, other in standard.indicators.items() if kind_of(other).headline == about.compared_with)
        yield from ((code, about.compared_with, group, "all", "all") for code in workforce)


def _absent(codes: Sequence[str], place: Location, year: int, present: int, least: int) -> Finding:
    """Which peers have no figures; with fewer than `least` who have, that there is no benchmark of peers."""
    what = (
        f"{listing(codes)} {'has' if len(codes) == 1 else 'have'} no published figures of {period(year)}."
        if codes
        else f"There {'is' if present == 1 else 'are'} only {quantity(present, 'peer')}."
    )
    why = (
        "Its peers' figures are shown without them."
        if present >= least
        else f"A benchmark needs figures of {least} peers, so none is shown."
    )
    return Finding(
        "note", "peers without figures", place, what,
        why if present else "There is no benchmark of peers.", "Build their reports, or put their public files into the workspace.",
    )  # fmt: skip
