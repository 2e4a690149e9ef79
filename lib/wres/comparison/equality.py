"""What equality would take: how many events a group would have if it were as likely as the other."""

from math import isnan, nan

EventsOfPeople = tuple[float, float]  # events, and the people they could happen to


def events_if_equal(group: EventsOfPeople, other: EventsOfPeople, in_total: bool) -> float:
    """How many events `group` would have if both groups were equally likely: a whole number of people, half rounded up.

    in_total: as many events as there were in both groups are shared out by people, as posts are; otherwise the other group keeps its
    likelihood, and `group` has the same. NaN where a count is not known or nobody is there to have the events.
    """
    (events, people), (other_events, other_people) = group, other
    if any(map(isnan, (*group, *other))):
        return nan
    shared, among = (events + other_events, people + other_people) if in_total else (other_events, other_people)
    if among == 0:
        return nan
    top, bottom = int(shared) * int(people), int(among)
    return float((2 * top + bottom) // (2 * bottom))  # whole numbers, so that a half is a half
