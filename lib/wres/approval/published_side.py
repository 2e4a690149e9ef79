"""A report as it can be compared with another: its figures, commitments, words and findings, as they are published or reviewed."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from wres.approval.published_words import PublishedText, read_words
from wres.comparison.published_row import COLUMNS, figure_of
from wres.errors import WresError, os_sentence
from wres.findings import Finding
from wres.indicators.figures import Figure
from wres.parameters.approved_places import ACTIONS, FIGURES, FINDINGS, WORDS
from wres.plans.written import COLUMNS as ACTION_COLUMNS
from wres.plans.written import WrittenRow
from wres.text.files import read_findings, unescape_formula


@dataclass(frozen=True, slots=True)
class PublishedSide:
    """The disclosed figures of a report's year, its commitments in order, its findings and words; None where nobody knows those."""

    figures: tuple[Figure, ...]
    commitments: tuple[WrittenRow, ...]
    findings: tuple[Finding, ...] | None
    words: tuple[PublishedText, ...] | None = None


def read_side(folder: Path, review: Path | None = None) -> PublishedSide:
    """A report from its files. review: the folder of `findings.csv` and `words.csv`, where that is another one.

    Raises WresError when there are no figures in the folder, or a file cannot be read.
    """
    if not (folder / FIGURES).is_file():
        raise WresError(f"{folder}: there is no {FIGURES} here. Give the folder of a report, such as reports/public/2025/EXA.")
    findings, words = ((review or folder) / name for name in (FINDINGS, WORDS))
    try:
        return PublishedSide(
            tuple(map(_figure, _rows(folder / FIGURES))),
            tuple(WrittenRow(**{name: row.get(name, "") for name in ACTION_COLUMNS}) for row in _rows(folder / ACTIONS)),
            read_findings(findings) if findings.is_file() else None,
            tuple(read_words(words)) if words.is_file() else None,
        )
    except OSError as fault:
        raise WresError(os_sentence(fault)) from fault
    except (ValueError, csv.Error) as fault:
        raise WresError(
            f"{folder}: {FIGURES}, {ACTIONS}, {FINDINGS} or {WORDS} cannot be read as the workbook wrote it: {fault}."
        ) from fault


def _rows(path: Path) -> Iterable[Mapping[str, str]]:
    """The rows of a file of ours; none where it is not there."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{name: unescape_formula(cell or "") for name, cell in row.items() if name} for row in csv.DictReader(file)]


def _figure(row: Mapping[str, str]) -> Figure:
    """A row of `indicators.csv`; a column that an earlier workbook did not write is blank. Raises ValueError for what is no number."""
    figure, faults = figure_of({name: row.get(name, "") for name in COLUMNS}, int(row.get("year") or 0))
    if faults:
        raise ValueError(f"{', '.join(faults)} is no number")
    return figure
