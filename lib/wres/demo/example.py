"""Example Healthcare NHS Trust (EXA): the made-up organisation that is bundled, three years of full counts."""

from dataclasses import replace
from pathlib import Path

from wres.demo.draws import Draws
from wres.demo.plan import plan_rows
from wres.demo.shape import Shape
from wres.demo.tables import return_tables, write_tables

CODE = "EXA"
SEED = "EXA1"  # chosen so that the three years tell a believable story
FIRST, LAST = 2023, 2025
SHAPE = Shape()


def write_example(data: str | Path) -> list[Path]:
    """Write the three returns of EXA below a `data` folder; gives their folders."""
    folders = []
    for year in range(FIRST, LAST + 1):
        folder = Path(data) / CODE / str(year)
        tables = return_tables(shape_of(year), Draws(SEED, year))
        if year > FIRST:
            tables["actions"] = plan_rows(year, carried_over=year == LAST)
        write_tables(folder, tables)
        (folder / "commentary.md").write_text(_commentary(year), encoding="utf-8")
        folders.append(folder)
    return folders


def shape_of(year: int) -> Shape:
    """EXA in a year: growing, a little more mixed and a little more equal each time."""
    to_go = LAST - year
    worse = {"5": 0.015, "6": 0.015, "7": -0.01, "8": 0.015}
    survey = tuple((question, white, bme + worse[question] * to_go) for question, white, bme in SHAPE.survey)
    return replace(
        SHAPE, people=round(SHAPE.people * 0.98**to_go), bme=SHAPE.bme - 0.012 * to_go, unknown=SHAPE.unknown + 0.006 * to_go,
        ratio_appointed=SHAPE.ratio_appointed + 0.08 * to_go, ratio_disciplined=SHAPE.ratio_disciplined + 0.1 * to_go, survey=survey,
    )  # fmt: skip


def _commentary(year: int) -> str:
    return f"""## summary

This organisation, its staff and every figure in this report are made up, to show what a full report looks like.

## 2

In the year to 31 March {year}, White applicants were {{{{2.relative_likelihood}}}} times as likely as BME applicants to be appointed
from shortlisting. The figure includes international recruits; the table has it with and without them, or says that it is hidden.

## 7

This commentary is made up as well. The analyst's own words would be here.
"""
