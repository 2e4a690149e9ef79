"""The tables of a made-up return, drawn from a shape."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from wres.demo.draws import Draws
from wres.demo.shape import BANDS, INTERNATIONAL, STAFF_GROUPS, Shape

Row = dict[str, object]
ETHNICITIES = ("white", "bme", "unknown")
SEATS = (("yes", "yes", 0.45), ("no", "yes", 0.13), ("yes", "no", 0.42))  # voting, executive, share of the board


def return_tables(shape: Shape, draws: Draws) -> dict[str, list[Row]]:
    """Every count table of one return: table name to rows, columns as in the design's tables in."""
    workforce = list(_workforce(shape, draws))
    staff: Counter[str] = Counter()
    for row in workforce:
        staff[str(row["ethnicity"])] += int(str(row["headcount"]))
    disciplined = _chances(shape.disciplined, shape.disciplined * shape.ratio_disciplined)
    trained = _chances(shape.trained, shape.trained / shape.ratio_trained)
    return {
        "workforce": workforce,
        "recruitment": list(_recruitment(shape, draws, workforce)),
        "disciplinary": [{"ethnicity": group, "entered": draws.how_many(staff[group], disciplined[group])} for group in ETHNICITIES],
        "training": [{"ethnicity": group, "accessed": draws.how_many(staff[group], trained[group])} for group in ETHNICITIES],
        "survey": list(_survey(shape, draws, staff)),
        "board": list(_board(shape, draws)),
    }


def _workforce(shape: Shape, draws: Draws) -> Iterator[Row]:
    for group, share in STAFF_GROUPS.items():
        for band, (part, factor) in BANDS[group].items():
            people = round(shape.people * share * part * draws.between(0.97, 1.03))
            unknown = draws.how_many(people, shape.unknown)
            bme = draws.how_many(people - unknown, 1 - (1 - shape.bme) ** factor)
            for ethnicity, headcount in zip(ETHNICITIES, (people - unknown - bme, bme, unknown), strict=True):
                yield {"staff_group": group, "band": band, "ethnicity": ethnicity, "headcount": headcount}


def _recruitment(shape: Shape, draws: Draws, workforce: list[Row]) -> Iterator[Row]:
    """Domestic applicants are as mixed as the band and a little more; international recruits are nearly all BME."""
    chances = _chances(shape.appointed, shape.appointed / shape.ratio_appointed)
    for row in workforce:
        group, band, ethnicity = str(row["staff_group"]), str(row["band"]), str(row["ethnicity"])
        where: Row = {"staff_group": group, "band": band, "ethnicity": ethnicity}
        keen = 1.6 if ethnicity == "bme" else 0.8
        shortlisted = round(int(str(row["headcount"])) * keen * draws.between(0.8, 1.2))
        appointed = draws.how_many(shortlisted, chances[ethnicity])
        yield where | {"route": "domestic", "shortlisted": shortlisted, "appointed": appointed}
        if (group, band) in INTERNATIONAL:
            coming = round(int(str(row["headcount"])) * {"white": 0.005, "bme": 0.12, "unknown": 0.05}[ethnicity])
            yield where | {"route": "international", "shortlisted": coming, "appointed": draws.how_many(coming, 0.6)}


def _survey(shape: Shape, draws: Draws, staff: Counter[str]) -> Iterator[Row]:
    for indicator, white, bme in shape.survey:
        for ethnicity, chance in (("white", white), ("bme", bme)):
            responses = draws.how_many(staff[ethnicity], shape.responding)
            percent = round(100 * draws.how_many(responses, chance) / responses, 2) if responses else 0.0
            yield {"indicator": indicator, "ethnicity": ethnicity, "percent": percent, "responses": responses}


def _board(shape: Shape, draws: Draws) -> Iterator[Row]:
    for voting, executive, share in SEATS:
        members = round(shape.board * share)
        bme = draws.how_many(members, shape.bme_on_board)
        unknown = draws.how_many(members - bme, shape.unknown)
        for ethnicity, count in zip(ETHNICITIES, (members - bme - unknown, bme, unknown), strict=True):
            yield {"ethnicity": ethnicity, "voting": voting, "executive": executive, "members": count}


def _chances(white: float, bme: float) -> dict[str, float]:
    return {"white": white, "bme": bme, "unknown": white}


def write_tables(folder: Path, tables: dict[str, list[Row]]) -> None:
    """Write each table as CSV; an existing file of the same name is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        columns = list(dict.fromkeys(column for row in rows for column in row))
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n", restval="")
            writer.writeheader()
            writer.writerows(rows)
