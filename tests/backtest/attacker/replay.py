"""A gate that hides of one organisation what the real gate hid of another, so that all that differs comes from past the gate.

Run as part of the report's notebook: the first reports record what the gate gave, those of the other organisation repeat it.
"""

import pickle
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from math import isnan, nan
from pathlib import Path

import nbformat

CELL = """import sys
sys.path.insert(0, {folder!r})
from attacker.replay import {action}
{action}({memory!r}, organisation, year)"""


def notebook_with(action: str, memory: Path, original: Path, path: Path) -> Path:
    """The report's notebook with a cell that records what the gate gives, or repeats it; action: record or repeat."""
    notebook = nbformat.read(original, as_version=4)
    source = CELL.format(folder=str(Path(__file__).parents[1]), action=action, memory=str(memory))
    cell = nbformat.v4.new_code_cell(source, id="gate", metadata={"tags": ["stage", "review"]})
    notebook.cells.insert(1, cell)
    nbformat.write(notebook, path)
    return path


def record(memory: str, code: str, report: int) -> None:
    """Keep what the gate gives for each year of a report."""
    from wres.report.stages import gated_figures

    real = gated_figures.disclose

    def recording(figures: tuple, *rest: object) -> object:
        given = real(figures, *rest)
        _file(memory, code, report, figures[0].year).write_bytes(pickle.dumps(given))
        return given

    gated_figures.disclose = recording


def repeat(memory: str, code: str, report: int) -> None:
    """Hide and round the figures whose like were hidden and rounded."""
    from wres.report.stages import gated_figures

    def repeating(figures: tuple, *_: object) -> object:
        given = pickle.loads(_file(memory, code, report, figures[0].year).read_bytes())  # noqa: S301 (our own file)
        return replace(given, figures=tuple(_alike(*pair) for pair in zip(figures, given.figures, strict=True)))

    gated_figures.disclose = repeating


def _alike(figure, given):
    assert figure.key == given.key
    blank = {"numerator": nan, "denominator": nan, "lower": nan, "upper": nan}
    if given.status == "suppressed":
        return replace(figure, value=nan, **blank, status=given.status, reason=given.reason)
    if given.decimals is None:
        # A 0 of however many has neither denominator nor bounds.
        of_however_many = given.value == 0 and isnan(given.denominator) and isnan(given.lower)
        return replace(figure, **blank | {"numerator": figure.numerator}) if of_however_many else figure
    step = Decimal(5) if "nearest 5" in given.reason else Decimal(1).scaleb(-given.decimals)
    value = float((Decimal(f"{figure.value:.15g}") / step).quantize(Decimal(1), ROUND_HALF_UP) * step)
    return replace(figure, value=value, **blank, reason=given.reason, decimals=given.decimals)


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _file(memory: str, code: str, report: int, year: int) -> Path:
    return Path(memory) / f"{code}-{report}-{year}.pickle"
