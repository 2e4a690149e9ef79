import pandas as pd

from wres.checks.consistency.group_counts import staff_in_post
from wres.inputs import read_code_list
from wres.parameters import Workspace

WORKSPACE = Workspace.at()
CODES = read_code_list(WORKSPACE)


def _staff(*rows):
    return pd.DataFrame(rows, columns=["person_id", "ethnic_code", "staff_group", "band", "contract", "primary"]).astype("str")


def test_people_are_counted_once_without_the_bank():
    staff = _staff(
        ("1", "A", "clinical", "5", "permanent", "yes"),
        ("1", "A", "clinical", "5", "permanent", "no"),
        ("2", "h", "clinical", "5", "fixed_term", "yes"),
        ("3", "", "clinical", "5", "permanent", "yes"),
        ("4", "J", "clinical", "5", "bank", "yes"),
    )
    counted = staff_in_post({"staff": staff}, CODES, WORKSPACE.standard)
    assert counted == {"white": 1, "bme": 1, "unknown": 1}


def test_counts_beat_records():
    workforce = pd.DataFrame({"ethnicity": ["white", "white"], "headcount": [3, 4]})
    counted = staff_in_post({"workforce": workforce, "staff": _staff()}, CODES, WORKSPACE.standard)
    assert counted == {"white": 7, "bme": 0, "unknown": 0}


def test_without_either_there_is_nothing():
    assert staff_in_post({}, CODES, WORKSPACE.standard) is None
