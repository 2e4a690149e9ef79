"""What equality would take: how many events a group would have if it were as likely as the other."""

from collections.abc import Iterable
from fractions import Fraction
from math import floor, isnan, nan

EventsOfPeople = tuple[float, float]  # events, and the people they could happen to
Columns = tuple[float, float, float, float]  # events and people of a group, then of the other


def events_if_equal(group: EventsOfPeople, other: EventsOfPeople, in_total: bool) -> float:
    """How many events `group` would have if both groups were equally likely: a whole number of people, half rounded up.

    in_total: as many events as there were in both groups are shared out by people, as posts are; otherwise the other group keeps its
    likelihood, and `group` has the same. NaN where a count is not known or nobody is there to have the events.
    """
    if any(map(isnan, (*group, *other))):
        return nan
    return _whole_number([_events_if_alike(group, other, in_total)])


def events_if_equal_within(parts: Iterable[Columns], in_total: bool) -> float:
    """The same where the groups are equally likely within each part, such as a route: added up, and then rounded.

    Where a part has nobody of one of the groups there is nothing to compare: its events stay as they are.
    """
    return _whole_number(
        [
            _events_if_alike((events, people), (others, of_others), in_total) if people and of_others else Fraction(int(events))
            for events, people, others, of_others in parts
        ]
    )


def _events_if_alike(group: EventsOfPeople, other: EventsOfPeople, in_total: bool) -> Fraction | None:
    (events, people), (other_events, other_people) = group, other
    shared, among = (events + other_events, people + other_people) if in_total else (other_events, other_people)
    if among == 0:
        return None
    return Fraction(int(shared) * int(people), int(among))  # of whole numbers, so that a half is a half


def _whole_number(events: Iterable[Fraction | None]) -> float:
    rows = list(events)
    return nan if None in rows else float(floor(sum((row for row in rows if row is not None), Fraction()) + Fraction(1, 2)))
