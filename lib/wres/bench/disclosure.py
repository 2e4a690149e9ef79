"""What disclosure control takes from readers, measured: `make disclosure` prints two tables.

The first holds shares of figures hidden against what they may be at most; the second the prices of all that is hidden in a return against
the least that an exact integer programme over the whole report can reach. Rounding comes after the cover, so that the second knows none.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from wres.bench.cover_optimum import optimum_of
from wres.bench.cover_problem import problems_of
from wres.bench.disclosure_reach import AT_MOST, BANDS, SENIOR, STEPS, HiddenShare, hidden_shares
from wres.demo import write_country
from wres.demo.country import YEAR
from wres.demo.example import CODE
from wres.disclosure import disclose
from wres.disclosure.hiding import cover_of
from wres.indicators import Figure
from wres.parameters import Workspace
from wres.report import calculate, check, read

COMPARED = 20  # returns that are held against the optimum
AT_MOST_ABOVE = 10.0  # percent
WORDS = {
    BANDS: "BME share of a band hidden though not 1 to 4 people",
    SENIOR: "BME share of bands 8a and above hidden though not 1 to 4 people",
    STEPS: "race disparity ratio of all staff hidden though no tier has 1 to 4 BME staff",
}


@dataclass(frozen=True, slots=True)
class GatedReturn:
    """Figures of a return as calculated and as published; the processor time that the gate took, in seconds."""

    code: str
    figures: Sequence[Figure]
    published: Sequence[Figure]
    seconds: float


@dataclass(frozen=True, slots=True)
class CoverComparison:
    """The price of all that is hidden in a return: the library's, the optimum's, and the least that is proven possible."""

    code: str
    library: float
    optimum: float
    bound: float

    @property
    def percent_above(self) -> float:
        """How much dearer the library is than the least that is proven."""
        return 100 * (self.library / self.bound - 1) if self.bound else 0.0


def measure_disclosure(organisations: int, say: Callable[[str], None]) -> None:
    """Print what is hidden of the bundled example and of so many made-up organisations, and how that compares with the optimum."""
    bundled = Workspace.at()
    with TemporaryDirectory() as folder:
        codes = write_country(Path(folder), organisations)
        returns = [gate(CODE, ""), *(gate(code, folder) for code in codes)]
    threshold = bundled.year(YEAR).disclosure.threshold
    shares = hidden_shares(((gated.figures, gated.published) for gated in returns), bundled.standard, threshold)
    say(reach_table(shares))
    seconds = [gated.seconds for gated in returns]
    say(f"\nThe gate, processor time of a report: {sum(seconds) / len(seconds):.2f} s on average, {max(seconds):.2f} s at most.\n")
    for line in comparison_lines(compare(gated, bundled) for gated in returns[1 : COMPARED + 1]):
        say(line)


def gate(code: str, workspace: str) -> GatedReturn:
    """A return of the year, with the years before it, through the gate."""
    calculated = calculate(check(read(code, YEAR, workspace)))
    about = calculated.checked.returned.workspace
    earlier: list[Figure] = []
    figures: Sequence[Figure] = ()
    seconds = 0.0
    for year in sorted(calculated.by_year):
        began, figures = time.process_time(), calculated.by_year[year].figures
        published = disclose(figures, about.year(year).disclosure, about.standard, earlier).figures
        seconds = time.process_time() - began
        earlier = [*earlier, *published]
    return GatedReturn(code, figures, published, seconds)


def compare(gated: GatedReturn, workspace: Workspace) -> CoverComparison:
    """The cover of a return without earlier years, against the optimum of the same problem."""
    cover = cover_of(gated.figures, workspace.year(YEAR).disclosure, workspace.standard)
    optima = [optimum_of(problem) for problem in problems_of(cover)]
    return CoverComparison(gated.code, cover.total, sum(best.total for best in optima), sum(best.bound for best in optima))


def reach_table(shares: dict[str, HiddenShare]) -> str:
    """The first table, in Markdown."""
    rows = [
        f"| {WORDS[what]} | {share.percent:.1f}% ({share.hidden} of {share.figures}) | {share.rounded} | {AT_MOST[what]:.0f}% |"
        for what, share in shares.items()
    ]
    exact = "| hidden counts that an exact solver determines | `make test` holds it: tests/backtest/test_disclosure_attack.py | | 0 |"
    return "\n".join(["| what | hidden | published rounded | at most |", "|---|---|---|---|", *rows, exact])


def comparison_lines(comparisons: Iterator[CoverComparison]) -> Iterator[str]:
    """The second table, in Markdown, a line at a time, as it is worked out."""
    yield f"| return | hidden, in prices | optimum | proven least | above (at most {AT_MOST_ABOVE:.0f}%) |"
    yield "|---|---|---|---|---|"
    library = optimum = bound = 0.0
    for compared in comparisons:
        library, optimum, bound = library + compared.library, optimum + compared.optimum, bound + compared.bound
        yield _line(compared)
    yield _line(CoverComparison("together", library, optimum, bound))


def _line(compared: CoverComparison) -> str:
    return (
        f"| {compared.code} | {compared.library:,.0f} | {compared.optimum:,.0f} | {compared.bound:,.0f} | {compared.percent_above:.1f}% |"
    )
