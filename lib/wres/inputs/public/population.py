"""Census 2021 ethnicity of the people a trust serves: local authorities weighted by where its admissions come from."""

from pathlib import Path

import pandas as pd

WHITE = "White"
NUMBER = " (number)"


def local_population(census: Path, catchments: Path) -> pd.DataFrame:
    """Share of each ethnic group in the catchment of each acute trust, in percent: code, group (white, bme), value.

    census: one row per local authority and ethnic group (`ltla21_code, ethnic_group, value`), of which the numbers are used;
    catchments: the share of a trust's admissions from each authority, adding to 1 for a trust. A trust outside the list
    (ambulance, mental health and community trusts have no such catchment) has no row.
    """
    people = pd.read_csv(census, dtype={"ltla21_code": str})
    people = people[people["ethnic_group"].str.endswith(NUMBER)]
    group = people["ethnic_group"].str.startswith(WHITE).map({True: "white", False: "bme"})
    by_authority = people.groupby(["ltla21_code", group])["value"].sum().unstack()
    share = by_authority.div(by_authority.sum(axis=1), axis=0) * 100
    shares_by_area = pd.read_csv(catchments, dtype={"nhs_trust22_code": str, "ltla21_code": str})
    catchment_shares = shares_by_area.merge(share, left_on="ltla21_code", right_index=True)
    weight = catchment_shares["proportion_trust_came_from_ltla"]
    weighted = catchment_shares[["white", "bme"]].mul(weight, axis=0).groupby(catchment_shares["nhs_trust22_code"]).sum()
    covered = weight.groupby(catchment_shares["nhs_trust22_code"]).sum()
    shares = weighted.div(covered, axis=0).rename_axis(index="code", columns="group")
    return shares.reset_index().melt(id_vars="code", value_name="value").sort_values(["code", "group"], ignore_index=True)
