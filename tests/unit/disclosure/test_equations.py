"""The relations a reader knows, on a made-up return."""

import pandas as pd

from wres.disclosure.counting import published_counts
from wres.disclosure.counts import Family
from wres.disclosure.equations import relations

WORKFORCE = Family("workforce")

CELLS = {("non_clinical", "7"): (9, 5, 1), ("clinical", "8a"): (8, 6, 0), ("medical", "consultant"): (7, 7, 2)}


def named(figures, standard) -> set[tuple[frozenset, frozenset, bool]]:
    counts = published_counts(figures, standard)
    return {
        (frozenset(counts.place[i] for i in relation.wholes), frozenset(counts.place[i] for i in relation.parts), relation.exact)
        for relation in relations(counts, standard)
    }


def test_ethnic_groups_bands_and_staff_groups_add_up(measures_of, standard) -> None:
    holding = named(measures_of(CELLS), standard)
    cell = (WORKFORCE, "clinical", "8a")
    assert (frozenset({(*cell, "everyone")}), frozenset({(*cell, g) for g in ("white", "bme", "unknown")}), True) in holding
    parts = frozenset({(WORKFORCE, name, "all", "bme") for name in standard.staff_groups})
    assert (frozenset({(WORKFORCE, "all", "all", "bme")}), parts, True) in holding
    assert (frozenset({(WORKFORCE, "clinical", "all", "bme")}), frozenset({(*cell, "bme")}), True) in holding
    assert (frozenset({(WORKFORCE, "clinical", "8a_and_above", "bme")}), frozenset({(*cell, "bme")}), True) in holding


def test_staff_at_risk_are_the_workforce_even_twice_counted(measures_of, standard) -> None:
    events = pd.DataFrame({"ethnicity": ["white", "bme"], "entered": [6, 7], "year": [2019, 2019]})
    both = pd.concat([events, events.assign(year=2018)])
    measures = measures_of(CELLS, year=2019, disciplinary=both)
    counts = published_counts(measures, standard)
    row = next(place for place, figure in enumerate(measures) if figure.key == ("3", "likelihood", "bme", "all", "all"))
    assert measures[row].denominator == 36
    assert counts.place[counts.denominator[row]] == (WORKFORCE, "all", "all", "bme")


def test_recruitment_that_does_not_say_every_band_gives_a_bound(measures_of, standard) -> None:
    recruitment = pd.DataFrame(
        {
            "ethnicity": ["white", "white", "bme"],
            "shortlisted": [20, 30, 10],
            "appointed": [6, 9, 5],
            "staff_group": ["clinical", "", "clinical"],
        }
    )
    holding = named(measures_of(CELLS, recruitment=recruitment), standard)
    family = Family("2", "events")
    assert (frozenset({(family, "all", "all", "white")}), frozenset({(family, "clinical", "all", "white")}), False) in holding
    assert (frozenset({(family, "all", "all", "bme")}), frozenset({(family, "clinical", "all", "bme")}), True) in holding
