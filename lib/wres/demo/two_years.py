"""The made-up country to try things on: two years of it, and plans that differ."""

from dataclasses import replace
from pathlib import Path

from wres.demo.country import YEAR, MadeUpOrganisation, country, write_organisation
from wres.demo.draws import Draws
from wres.demo.shape import Shape
from wres.demo.tables import return_tables, write_tables
from wres.demo.varied_plans import KEY, varied_plan

WITHOUT_A_PLAN = 3  # every third, from the first
NEW_PLAN = 5  # every fifth had none the year before
WITHOUT_A_YEAR_BEFORE = 12  # every twelfth has no return of it
WITHOUT_TRAINING = 10  # nor has every tenth of its table in either year


def write_two_years(workspace: str | Path, organisations: int, year: int = YEAR) -> list[str]:
    """Write the parameter files and returns of some made-up organisations, for a year and the one before; gives their codes."""
    root = Path(workspace)
    made = country(organisations, year)
    for organisation in made:
        _write(root, organisation, year)
    return [organisation.code for organisation in made]


def _write(root: Path, organisation: MadeUpOrganisation, year: int) -> None:
    code, number = organisation.code, organisation.number
    has_plan = number % WITHOUT_A_PLAN != 1
    write_organisation(root, organisation, KEY if has_plan else "")
    of_plans, earlier = Draws(code, year, "plans"), Draws(code, year - 1)
    tables = {year: return_tables(organisation.shape, organisation.draws)}
    if number % WITHOUT_A_YEAR_BEFORE:
        tables[year - 1] = return_tables(_before(organisation.shape, earlier), earlier)
    before = varied_plan(of_plans, year - 1) if has_plan and year - 1 in tables and number % NEW_PLAN else []
    plans = {year - 1: before, year: varied_plan(of_plans, year, before) if has_plan else []}
    for when, of_year in tables.items():
        if number % WITHOUT_TRAINING == 0:
            del of_year["training"]
        actions = {"actions": plans[when]} if plans[when] else {}
        write_tables(root / "data" / code / str(when), of_year | actions)


def _before(shape: Shape, draws: Draws) -> Shape:
    """An organisation the year before: a little smaller, and some of its figures better or worse."""
    survey = tuple((question, white, min(bme * draws.between(0.85, 1.15), 0.95)) for question, white, bme in shape.survey)
    return replace(
        shape, people=round(shape.people * draws.between(0.96, 1.0)), bme=shape.bme * draws.between(0.92, 1.0), survey=survey,
        ratio_appointed=shape.ratio_appointed * draws.between(0.85, 1.2),
        ratio_disciplined=shape.ratio_disciplined * draws.between(0.8, 1.3),
    )  # fmt: skip
