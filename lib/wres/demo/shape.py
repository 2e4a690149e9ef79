"""The shape of a made-up organisation: how large, how its bands are filled, and how far its figures are from equal."""

from dataclasses import dataclass

# Share of each staff group's people in each band, and how much the chance that a person there is BME differs from the
# organisation's base (1 is as usual). Invented, after the shape that national reports describe: fewer the higher the band.
BANDS: dict[str, dict[str, tuple[float, float]]] = {
    "non_clinical": {
        "under_1": (0.008, 0.9), "2": (0.240, 0.95), "3": (0.225, 0.85), "4": (0.170, 0.75), "5": (0.100, 0.75), "6": (0.085, 0.70),
        "7": (0.070, 0.60), "8a": (0.047, 0.50), "8b": (0.028, 0.42), "8c": (0.013, 0.35), "8d": (0.006, 0.30), "9": (0.003, 0.25),
        "vsm": (0.005, 0.20),
    },
    "clinical": {
        "under_1": (0.004, 1.0), "2": (0.170, 1.20), "3": (0.120, 1.00), "4": (0.080, 0.85), "5": (0.265, 1.70), "6": (0.200, 0.95),
        "7": (0.110, 0.65), "8a": (0.034, 0.50), "8b": (0.010, 0.40), "8c": (0.004, 0.35), "8d": (0.002, 0.30), "9": (0.0005, 0.25),
        "vsm": (0.0005, 0.20),
    },
    "medical": {"consultant": (0.42, 2.0), "career_grade": (0.12, 2.6), "trainee": (0.42, 2.2), "other": (0.04, 1.8)},
}  # fmt: skip
STAFF_GROUPS = {"non_clinical": 0.26, "clinical": 0.64, "medical": 0.10}
INTERNATIONAL = {("clinical", "5"), ("clinical", "6"), ("medical", "trainee"), ("medical", "career_grade")}


@dataclass(frozen=True)
class Shape:
    """One organisation in one year. Chances are from 0 to 1; ratios are those of the indicators, in expectation."""

    people: int = 6000
    bme: float = 0.245
    unknown: float = 0.03
    appointed: float = 0.21
    ratio_appointed: float = 1.55  # among domestic applicants; international recruits bring the whole down
    disciplined: float = 0.010
    ratio_disciplined: float = 1.2
    trained: float = 0.62
    ratio_trained: float = 1.04
    responding: float = 0.46
    survey: tuple[tuple[str, float, float], ...] = (("5", 0.26, 0.31), ("6", 0.21, 0.26), ("7", 0.60, 0.48), ("8", 0.065, 0.148))
    board: int = 14
    bme_on_board: float = 0.14
