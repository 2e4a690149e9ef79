"""What equality in senior bands would take, in a sentence."""

from collections.abc import Sequence
from math import isnan

from wres.comparison import Goal
from wres.parameters import Standard
from wres.report.words import Words
from wres.text import count


def goals_sentence(goals: Sequence[Goal], words: Words, standard: Standard) -> str:
    """How many more staff of the compared group the goals ask for, and in which bands; empty where no goal is shown."""
    exact = [goal for goal in goals if goal.status == "ok" and not isnan(goal.gap)]
    if not exact:
        return ""
    needed = [f"{standard.band_label(goal.band)}, {count(goal.gap)}" for goal in exact if goal.gap > 0]
    total = sum(max(goal.gap, 0) for goal in exact)
    bands, hidden = "In the senior bands", ""
    if any(goal.status == "suppressed" for goal in goals):
        bands, hidden = "In the senior bands that can be shown", " Goals of the other bands are hidden to protect people."
    if not needed:
        return f"Every senior band that can be shown has reached its {words.comparison} goal ({standard.goals}).{hidden}"
    more = f"{count(total)} more {words.comparison} staff ({standard.goals}, to the nearest person)"
    return f"{bands}, equality would take {more}: {'; '.join(needed)}.{hidden}"
