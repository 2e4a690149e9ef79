"""What the peers of an organisation published, and which of their figures something speaks against."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wres.comparison.figure_marks import mark_of
from wres.comparison.published_table import PublishedTable, read_published
from wres.comparison.unusable_values import is_unusable
from wres.findings import Finding, Location
from wres.indicators.figures import Figure, Key, by_key
from wres.parameters import Workspace
from wres.parameters.overview_rules import OverviewRules
from wres.parameters.published_files import published_files
from wres.parameters.report_places import PUBLIC
from wres.text.lists import listing, semicolons
from wres.text.numbers import number

NAMED = 3  # figures
UNUSABLE = "cannot be used"


@dataclass(frozen=True, slots=True)
class PeerReport:
    """The figures of the whole that a peer published. figures: those that may be in a benchmark; doubts: others, and why they are not."""

    figures: Mapping[Key, Figure]
    doubts: Mapping[Key, tuple[Figure, str]]

    def doubt(self, keys: Collection[Key]) -> str:
        """Why the first of these figures that is not used is not; blank where nothing speaks against any."""
        return next((self.doubts[key][1] for key in keys if key in self.doubts), "")


def peer_reports(workspace: Workspace, codes: Sequence[str], year: int) -> dict[str, PeerReport]:
    """The reports of those peers that published figures of the year, by code, in the order of the codes."""
    whole, rules = workspace.standard.whole_bands, workspace.year(year)
    files = {file.code: file.indicators for file in published_files(workspace.reports, year, PUBLIC) if file.code in codes}
    tables = {
        code: read_published(
            files[code], code, year, workspace.standard, rules, lambda _, staff_group, band: staff_group == "all" and band in whole, code
        )
        for code in codes
        if code in files
    }
    return {code: _report(table, rules.overview) for code, table in tables.items() if table.figures}


def _report(table: PublishedTable, rules: OverviewRules) -> PeerReport:
    figures = by_key(table.figures)
    marks = {key: mark_of(figure, figures, table.contradicted, rules) for key, figure in figures.items()}
    doubts = {key: (figures[key], mark.words) for key, mark in marks.items() if mark is not None and mark.stands_alone}
    doubts |= {key: (figure, UNUSABLE) for key, figure in figures.items() if is_unusable(figure)}
    return PeerReport({key: figure for key, figure in figures.items() if key not in doubts}, doubts)


def doubtful_figures(peers: Mapping[str, PeerReport], asked: Collection[Key], place: Location) -> Iterator[Finding]:
    """A note on the figures of peers that are in no benchmark. asked: of which there would be one; place: where the peers are named."""
    words = {code: [_in_words(figure, why) for key, (figure, why) in peer.doubts.items() if key in asked] for code, peer in peers.items()}
    named = [f"{code}: {semicolons(of_peer, NAMED)}" for code, of_peer in words.items() if of_peer]
    if named:
        codes = listing([code for code, of_peer in words.items() if of_peer])
        yield Finding(
            "note", "figures of peers in doubt", place, f"Figures of peers are left out. {'. '.join(named)}.",
            "They would move the benchmark of the peers, and something speaks against them.",
            f"Ask {codes} for the right figures, or for their counts.",
        )  # fmt: skip


def _in_words(figure: Figure, why: str) -> str:
    value = f"{number(figure.value, figure.unit)} " if figure.status == "ok" else ""
    return f"{value}({figure.indicator} {figure.measure} {figure.group}) {why}"
