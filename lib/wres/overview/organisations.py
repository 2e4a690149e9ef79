"""The organisations of a year with the figures they published, read back from the files of their reports."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import nan

from wres.errors import ParameterError
from wres.indicators.figures import Figure
from wres.indicators.kinds import kind_of
from wres.inputs.public import read_trust_list
from wres.overview.published_files import PublishedFile, published_files
from wres.parameters import Standard, Workspace

FACTS = ("name", "type", "region", "system")


@dataclass(frozen=True, slots=True)
class PublishedReport:
    """One organisation's figures for a year.

    name, type, region, system: from its own file, else from the list of trusts, else blank. rows: those of `indicators.csv` as they
    were written; headlines: the one figure that stands for each indicator, by its code; None when there is no such row.
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


class PublishedReports:
    """Reads the reports of one year that stand; columns: of `indicators.csv`."""

    def __init__(self, workspace: Workspace, year: int, edition: str) -> None:
        self._workspace, self._year, self._edition = workspace, year, edition
        self.columns: tuple[str, ...] = ()

    def read(self) -> tuple[PublishedReport, ...]:
        """Each report, by the organisation's name."""
        files = published_files(self._workspace.reports, self._year, self._edition)
        return tuple(sorted(map(self._report, files), key=lambda report: (report.name.casefold(), report.code)))

    def _report(self, report: PublishedFile) -> PublishedReport:
        with report.indicators.open(encoding="utf-8-sig", newline="") as file:
            heading, *rows = csv.reader(file)
        self.columns = tuple(heading)
        facts = dict.fromkeys(FACTS, "") | {"name": report.code}
        facts |= self._trusts.get(report.code, {})
        made_up = approved = False
        try:
            organisation = self._workspace.organisation(report.code)
        except ParameterError:  # its report of an earlier run stands all the same
            pass
        else:
            facts |= {name: getattr(organisation, name) for name in FACTS if getattr(organisation, name)}
            made_up, approved = organisation.made_up, self._year in organisation.approval
        standard, figures = self._workspace.standard, list(self._figures(rows))
        headlines = {code: kind_of(standard.indicators[code]).stands_for(code, figures, standard) for code in headline_codes(standard)}
        return PublishedReport(report.code, **facts, made_up=made_up, approved=approved, rows=tuple(map(tuple, rows)), headlines=headlines)

    @cached_property
    def _trusts(self) -> dict[str, dict[str, str]]:
        trusts = read_trust_list(self._workspace.trust_list)
        rows = zip(trusts["code"], *(trusts[name] for name in FACTS), strict=True)
        return {code: {name: fact for name, fact in zip(FACTS, facts, strict=True) if fact} for code, *facts in rows}

    def _figures(self, rows: list[list[str]]) -> Iterator[Figure]:
        """The figures for the whole of an organisation."""
        for cells in rows:
            row = dict(zip(self.columns, cells, strict=True))
            if row["staff_group"] == "all" and row["band"] in self._workspace.standard.whole_bands:
                yield Figure(
                    indicator=row["indicator"],
                    measure=row["measure"],
                    group=row["group"],
                    band=row["band"],
                    value=float(row["value"] or nan),
                    unit=row["unit"],
                    lower=float(row["lower"] or nan),
                    status=row["status"],
                    reason=row["reason"],
                    source=row["source"].partition(": ")[0],
                )


def headline_codes(standard: Standard) -> list[str]:
    """The indicators that stand for themselves, in the standard's order."""
    return [code for code, indicator in standard.indicators.items() if not indicator.supplements]
