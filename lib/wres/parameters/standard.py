"""What is measured, as data: the model of `params/standards/*.yaml`."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator

from wres.parameters.band import Band, BandParts, StaffGroup, part_code
from wres.parameters.cluster import Cluster, cluster_faults
from wres.parameters.hiding_price import HidingPrice, price_faults
from wres.parameters.indicator import Indicator
from wres.parameters.measures import MEASURES, Unit
from wres.parameters.model import Parameters, ReportingYear
from wres.parameters.plan_words import PlanWords
from wres.parameters.published_words import PublishedWords
from wres.parameters.standard_faults import absent, code_faults, indicator_faults, reserved_faults, table_faults
from wres.parameters.table import Table

Level = Literal["nation", "region", "type", "system", "peers"]


class Standard(Parameters):
    """A standard: its groups, bands, tables and indicators."""

    name: str
    short: str
    characteristic: Annotated[str, Field(description="What the groups differ in, as in 'staff by band and ethnicity'.")]
    first_year: Annotated[ReportingYear | None, Field(description="The first YEAR of which reports are due.")] = None
    groups: dict[str, str]
    group_words: Annotated[tuple[str, ...], Field(description="Words by which texts speak of a group, in small letters.")] = ()
    about_groups: Annotated[
        tuple[str, ...], Field(description="Sentences on who is in the groups; {reference} and {comparison} are the words for them.")
    ] = ()
    comparison_group: str
    reference_group: str
    unknown_group: str
    group_column: Annotated[str, Field(description="The column of the tables that holds the group.")]
    code_column: Annotated[str, Field(description="The column of records that holds a code of the code list.")]
    code_list: Annotated[str, Field(description="The file beside this one that says which group each code is of.")]
    code_label: Annotated[str, Field(description="What such a code is called, as in 'codes that are not listed'.")]
    staff_group_column: Annotated[str, Field(description="The column of the tables that holds the staff group.")]
    band_column: Annotated[str, Field(description="The column of the tables that holds the band.")]
    staff_groups: dict[str, StaffGroup]
    tiers: Annotated[tuple[str, ...], Field(description="The tiers of bands, the lowest first.")] = ()
    scales: dict[str, dict[str, Band]]
    clusters: dict[str, dict[str, Cluster]] = Field(
        default={}, description="By scale, bands that organisations with `bands: clustered` show together; each band in one of them."
    )
    survey: Annotated[str, Field(description="What the figures of a survey are of; {year} is the year of the survey.")] = "survey of {year}"
    levels: Annotated[dict[Level, str], Field(description="What the levels of benchmarks are called.")] = {}
    goals: Annotated[str, Field(description="What the goals for the bands of the highest tier are called.")] = "Goals"
    tables: dict[str, Table]
    indicators: dict[str, Indicator]
    sensitive: tuple[str, ...] | None = Field(
        default=None, description="Groups whose small counts are hidden for their own sake; without it, all but the unknown group."
    )
    hiding_prices: tuple[HidingPrice, ...] = Field(
        default=(), description="What a reader loses with each figure hidden to cover a small count; the first that fits counts, else 1."
    )
    plan_words: PlanWords = PlanWords()
    published_words: PublishedWords = PublishedWords()
    abbreviations: dict[str, str] = {}

    @model_validator(mode="after")
    def _names_what_is_there(self) -> "Standard":
        named = self.comparison_group, self.reference_group, self.unknown_group, *(self.sensitive or ())
        faults = [*absent("the groups", named, self.groups, "group"), *code_faults("groups", self.groups)]
        faults += [*code_faults("indicators", self.indicators), *reserved_faults("scales", self.band_order)]
        faults += [*reserved_faults("groups", self.groups), *reserved_faults("staff_groups", self.staff_groups)]
        faults += price_faults(self.hiding_prices, self.indicators, self.groups, self.staff_groups)
        faults += absent("staff_groups", [group.scale for group in self.staff_groups.values()], self.scales, "scale")
        faults += absent("scales", [band.tier for scale in self.scales.values() for band in scale.values()], self.tiers, "tier")
        faults += cluster_faults(self.clusters, self.scales, self.indicators)
        faults += [*table_faults(self.tables), *indicator_faults(self.indicators, self.tables, self.groups, self.tiers)]
        if faults:
            raise ValueError("; ".join(faults))
        return self

    @property
    def units(self) -> dict[str, Unit]:
        """The unit of each measure."""
        return {name: measure.unit for name, measure in MEASURES.items()}

    @property
    def whole_bands(self) -> frozenset[str]:
        """What the band of a figure says when it is for the whole workforce or a whole board."""
        return frozenset({"all", *(next(iter(indicator.parts)) for indicator in self.indicators.values() if indicator.parts)})

    @property
    def main_indicators(self) -> dict[str, Indicator]:
        """The indicators with a place of their own in a report, without those that supplement another."""
        return {code: indicator for code, indicator in self.indicators.items() if indicator.supplements is None}

    @property
    def exempt(self) -> tuple[str, ...]:
        """The indicators whose small numbers are shown."""
        return tuple(code for code, indicator in self.indicators.items() if indicator.exempt)

    @property
    def sensitive_groups(self) -> tuple[str, ...]:
        """The groups whose small counts are hidden for their own sake."""
        return tuple(group for group in self.groups if group != self.unknown_group) if self.sensitive is None else self.sensitive

    @property
    def sheets(self) -> tuple[str, ...]:
        """The tables that a return to fill in has sheets for: all but those of records."""
        return tuple(name for name, table in self.tables.items() if table.instead_of is None)

    def bands(self, staff_group: str) -> dict[str, Band]:
        """The bands of a staff group, in order, as code to band."""
        return self.scales[self.staff_groups[staff_group].scale]

    def counted_bands(self, staff_group: str) -> dict[str, Band]:
        """The bands by which a staff group's people are counted in tables; where nothing is clustered, those that are shown."""
        return self.bands(staff_group)

    def shown_band(self, band: str) -> str:
        """The band in which people of a band of the tables are shown."""
        return band

    def cut_bands(self, staff_group: str) -> Mapping[str, BandParts]:
        """The bands shown that lie in several tiers, and their parts in each, which no figure shows; only clusters can be cut so."""
        return {}

    def parts_of_tier(self, staff_group: str, tier: str) -> list[str]:
        """The codes of what makes up a tier: bands that are shown whole, and the parts of those that lie in several tiers."""
        cut = (part_code(band, tier) for band, parts in self.cut_bands(staff_group).items() if part_code(band, tier) in parts)
        return [*(band for band, about in self.bands(staff_group).items() if about.tier == tier), *cut]

    @property
    def band_order(self) -> list[str]:
        """Every band code of every scale, lowest first: the only place that knows the order."""
        return [band for scale in self.scales.values() for band in scale]

    def level_label(self, level: Level) -> str:
        """The words for a level of benchmarks."""
        return self.levels.get(level, level.capitalize())

    @property
    def labels(self) -> dict[str, str]:
        """The words for every code that has some: groups, staff groups and bands."""
        staff_groups = {code: group.label for code, group in self.staff_groups.items()}
        return dict(self.groups) | staff_groups | {band: self.band_label(band) for band in self.band_order}

    def band_label(self, band: str) -> str:
        """The words for a band code; codes that are no band (all, total, voting) are shown as they are."""
        for scale in self.scales.values():
            if band in scale:
                return scale[band].label
        return band.replace("_", " ").capitalize()
