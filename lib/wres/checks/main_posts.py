"""Main posts in records of people: somebody is counted in the first of them, and may not have two in different bands."""

import pandas as pd

from wres.parameters import Standard
from wres.parameters.table import YES, People


def main_post_columns(people: People, standard: Standard) -> list[str]:
    """The columns that say where a person is counted."""
    left_out = [people.left_out.column] if people.left_out else []
    return [people.person, people.main, standard.staff_group_column, standard.band_column, *left_out]


def counted_posts(table: pd.DataFrame, people: People) -> pd.Series:
    """Whether each row is the main post of a person and among those that are counted."""
    main = table[people.main].eq(YES)
    return main & ~table[people.left_out.column].isin(people.left_out.values) if people.left_out else main


def person_once_a_post(table: pd.DataFrame, people: People, post: tuple[str, str]) -> pd.Series:
    """The person in the first row of each main post of theirs, NA in other rows: named twice, a person has two.

    post: the columns that tell posts apart.
    """
    person = table[people.person].where(counted_posts(table, people))
    return person.mask(table.loc[person.notna(), [people.person, *post]].duplicated().reindex(table.index, fill_value=False))
