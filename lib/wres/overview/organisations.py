"""The organisations of a year with the figures they published, read back from the files of their reports."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import nan

from wres.comparison import Moved
from wres.errors import ParameterError
from wres.indicators.figures import ROUNDINGS, Figure
from wres.indicators.kinds import kind_of
from wres.inputs.public import trust_facts
from wres.overview.published_files import PublishedFile, published_files
from wres.overview.year_before import headline_movement
from wres.parameters import Standard, Workspace
from wres.parameters.clustered_standard import cluster_codes

FACTS = ("name", "type", "region", "system")


@dataclass(frozen=True, slots=True)
class PublishedReport:
    """One organisation's figures for a year.

    name, type, region, system: from its own file, else from the list of trusts, else blank. rows: those of `indicators.csv` as they
    were written; headlines: the one figure that stands for each indicator, by its code; None when there is no such row. moved: how each
    changed since the year before, as far as that report stands. clustered: whether its rows by band are of clusters of bands.
    """

    code: str
    name: str
    type: str
    region: str
    system: str
    made_up: bool
    approved: bool
    rows: tuple[tuple[str, ...], ...]
    headlines: dict[str, Figure | None]
    moved: dict[str, Moved]
    clustered: bool = False


class PublishedReports:
    """Reads the reports of one year that stand; columns: of `indicators.csv`."""

    def __init__(self, workspace: Workspace, year: int, edition: str) -> None:
        self._workspace, self._year, self._edition = workspace, year, edition
        self.columns: tuple[str, ...] = ()

    def read(self) -> tuple[PublishedReport, ...]:
        """Each report, by the organisation's name."""
        files, before = (published_files(self._workspace.reports, year, self._edition) for year in (self._year, self._year - 1))
        of_the_year_before = {report.code: report for report in before}
        reports = [self._report(report, of_the_year_before.get(report.code)) for report in files]
        return tuple(sorted(reports, key=lambda report: (report.name.casefold(), report.code)))

    def _report(self, report: PublishedFile, before: PublishedFile | None) -> PublishedReport:
        self.columns, rows = _read(report)
        facts = dict.fromkeys(FACTS, "") | {"name": report.code}
        facts |= self._trusts.get(report.code, {})
        made_up, approved, organisation = False, False, None
        try:
            organisation = self._workspace.organisation(report.code)
        except ParameterError:  # its report of an earlier run stands all the same
            pass
        else:
            facts |= {name: getattr(organisation, name) for name in FACTS if getattr(organisation, name)}
            made_up, approved = organisation.made_up, self._year in organisation.approval
        standard, figures = self._workspace.standard, list(self._figures(self.columns, rows, self._year))
        headlines = {code: kind_of(standard.indicators[code]).stands_for(code, figures, standard) for code in headline_codes(standard)}
        earlier = list(self._figures(*_read(before), self._year - 1)) if before else []
        moved = headline_movement(self._workspace, organisation, self._year, headlines, [*earlier, *figures]) if before else {}
        bands = {row[self.columns.index("band")] for row in rows}
        return PublishedReport(
            report.code, **facts, made_up=made_up, approved=approved, rows=tuple(map(tuple, rows)), headlines=headlines, moved=moved,
            clustered=not bands.isdisjoint(cluster_codes(standard)),
        )  # fmt: skip

    @cached_property
    def _trusts(self) -> dict[str, dict[str, str]]:
        return trust_facts(self._workspace.trust_list, FACTS)

    def _figures(self, columns: Sequence[str], rows: Sequence[Sequence[str]], year: int) -> Iterator[Figure]:
        """The figures for the whole of an organisation."""
        for cells in rows:
            row = dict(zip(columns, cells, strict=True))
            if row["staff_group"] == "all" and row["band"] in self._workspace.standard.whole_bands:
                yield Figure(
                    year=year,
                    indicator=row["indicator"],
                    measure=row["measure"],
                    group=row["group"],
                    band=row["band"],
                    value=float(row["value"] or nan),
                    unit=row["unit"],
                    numerator=float(row["numerator"] or nan),
                    denominator=float(row["denominator"] or nan),
                    lower=float(row["lower"] or nan),
                    status=row["status"],
                    reason=row["reason"],
                    decimals=_decimals(row["value"]) if row["reason"] in ROUNDINGS else None,
                    source=row["source"].partition(": ")[0],
                )


def _read(report: PublishedFile) -> tuple[tuple[str, ...], list[list[str]]]:
    """The heading and the rows of a report's figures."""
    with report.indicators.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = csv.reader(file)
    return tuple(heading), rows


def _decimals(written: str) -> int:
    """How many decimals a number is written with: 2 for 1.20, 0 for 13."""
    return len(written.partition(".")[2])


def headline_codes(standard: Standard) -> list[str]:
    """The indicators that stand for themselves, in the standard's order."""
    return [code for code, indicator in standard.indicators.items() if not indicator.supplements]
