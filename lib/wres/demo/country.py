"""A made-up country of organisations of many sizes, for trying the workbook on many at once."""

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


def write_country(workspace: str | Path, organisations: int, year: int = YEAR) -> list[str]:
    """Write the parameter files and returns of some made-up organisations; gives their codes, ZA001 and on."""
    root = Path(workspace)
    width = max(3, len(str(organisations)))
    codes = [f"ZA{number:0{width}d}" for number in range(1, organisations + 1)]
    for number, code in enumerate(codes, start=1):
        _write_one(root, code, number, year)
    return codes


def _write_one(root: Path, code: str, number: int, year: int) -> None:
    draws = Draws(code, year)
    kind, region = draws.one_of(KINDS), draws.one_of(REGIONS)
    system = 1 + int(draws.between(0, SYSTEMS_IN_A_REGION - 0.001))
    file = root / "params" / "organisations" / f"{code}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        f"# Made up. No such organisation exists.\nname: Made-up NHS Trust {number}\nmade_up: true\n"
        f"type: {kind}\nregion: {region}\nsystem: {region} system {system}\n{KEY if number % WITH_A_PLAN == 0 else ''}",
        encoding="utf-8",
    )
    tables = return_tables(_shape(draws), draws)
    if number % 10 == 0:
        del tables["training"]  # not everybody has everything
    if number % WITH_A_PLAN == 0:
        tables["actions"] = plan_rows(year)
    write_tables(root / "data" / code / str(year), tables)


def _shape(draws: Draws) -> Shape:
    change = draws.between(0.85, 1.2)
    survey = tuple((question, min(white * change, 0.95), min(bme * change, 0.95)) for question, white, bme in Shape.survey)
    return Shape(
        people=round(10 ** draws.between(2.8, 4.25)), bme=draws.between(0.03, 0.45), unknown=draws.between(0.005, 0.08),
        ratio_appointed=draws.between(0.9, 2.3), disciplined=draws.between(0.003, 0.015), ratio_disciplined=draws.between(0.7, 2.2),
        trained=draws.between(0.2, 0.85), ratio_trained=draws.between(0.9, 1.25), responding=draws.between(0.3, 0.65), survey=survey,
        board=round(draws.between(9, 20)), bme_on_board=draws.between(0.0, 0.3),
    )  # fmt: skip
