"""A made-up country of organisations of many sizes, for trying the workbook on many at once."""

from dataclasses import dataclass
from pathlib import Path

from wres.demo.draws import Draws
from wres.demo.plan import plan_rows
from wres.demo.shape import Shape
from wres.demo.tables import return_tables, write_tables

YEAR = 2025
KINDS = ("Acute", "Mental health and learning disability", "Community", "Ambulance", "Acute and community")
REGIONS = ("Made-up North", "Made-up South", "Made-up East", "Made-up West")
SYSTEMS_IN_A_REGION = 6
WITH_A_PLAN = 3  # every third
KEY = """plan:
  status_scheme:  # of the codes in plan.csv
    B: {label: Complete, symbol: "✔", common: complete}
    G: {label: On track, symbol: "●", common: in progress}
    A: {label: At risk, symbol: "▲", common: in progress}
    R: {label: Off track, symbol: "■", common: blocked}
"""


@dataclass(frozen=True)
class MadeUpOrganisation:
    """A made-up organisation. number: which it is, from 1 on; draws: the chance that its return of the year goes on with."""

    code: str
    number: int
    kind: str
    region: str
    system: int
    shape: Shape
    draws: Draws


def write_country(workspace: str | Path, organisations: int, year: int = YEAR) -> list[str]:
    """Write the parameter files and returns of some made-up organisations for one year, with plans that are alike; gives their codes.

    What is measured is measured on these (`wres.bench`): to change them changes what its numbers mean.
    """
    root = Path(workspace)
    made = country(organisations, year)
    for organisation in made:
        _write_one(root, organisation, year)
    return [organisation.code for organisation in made]


def country(organisations: int, year: int) -> list[MadeUpOrganisation]:
    """Made-up organisations as they are in a year, ZA001 and on; a larger country begins with the smaller."""
    width = max(3, len(str(organisations)))
    return [_organisation(f"ZA{number:0{width}d}", number, year) for number in range(1, organisations + 1)]


def write_organisation(root: Path, organisation: MadeUpOrganisation, key: str) -> None:
    """Write the file of an organisation. key: of the status codes of its plan; empty without a plan."""
    file, region = root / "params" / "organisations" / f"{organisation.code}.yaml", organisation.region
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        f"# Made up. No such organisation exists.\nname: Made-up NHS Trust {organisation.number}\nmade_up: true\n"
        f"type: {organisation.kind}\nregion: {region}\nsystem: {region} system {organisation.system}\n{key}",
        encoding="utf-8",
    )


def _organisation(code: str, number: int, year: int) -> MadeUpOrganisation:
    draws = Draws(code, year)
    kind, region = draws.one_of(KINDS), draws.one_of(REGIONS)
    system = 1 + int(draws.between(0, SYSTEMS_IN_A_REGION - 0.001))
    return MadeUpOrganisation(code, number, kind, region, system, _shape(draws), draws)


def _write_one(root: Path, organisation: MadeUpOrganisation, year: int) -> None:
    has_plan = organisation.number % WITH_A_PLAN == 0
    write_organisation(root, organisation, KEY if has_plan else "")
    tables = return_tables(organisation.shape, organisation.draws)
    if organisation.number % 10 == 0:
        del tables["training"]  # not everybody has everything
    if has_plan:
        tables["actions"] = plan_rows(year)
    write_tables(root / "data" / organisation.code / str(year), tables)


def _shape(draws: Draws) -> Shape:
    change = draws.between(0.85, 1.2)
    survey = tuple((question, min(white * change, 0.95), min(bme * change, 0.95)) for question, white, bme in Shape.survey)
    return Shape(
        people=round(10 ** draws.between(2.8, 4.25)), bme=draws.between(0.03, 0.45), unknown=draws.between(0.005, 0.08),
        ratio_appointed=draws.between(0.9, 2.3), disciplined=draws.between(0.003, 0.015), ratio_disciplined=draws.between(0.7, 2.2),
        trained=draws.between(0.2, 0.85), ratio_trained=draws.between(0.9, 1.25), responding=draws.between(0.3, 0.65), survey=survey,
        board=round(draws.between(9, 20)), bme_on_board=draws.between(0.0, 0.3),
    )  # fmt: skip
