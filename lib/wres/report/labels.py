"""What readers call a measure, a band, a staff group: the one place where codes become words."""

from dataclasses import dataclass

from wres.parameters import Standard
from wres.text.lists import sentence_case


@dataclass(frozen=True, slots=True)
class MeasureLabels:
    """A measure in the table of its indicator (empty: in its own words), of all years (empty: it has no row there), in a sentence.

    {group}, {short} and {title} are put in: the group, and the indicator's short name and title.
    """

    in_table: str
    in_trend: str = ""
    in_sentence: str = ""


MEASURE_LABELS = {
    "share": MeasureLabels("{group}", "{short}: {group} share", "{group} share of the workforce"),
    "likelihood": MeasureLabels(""),
    "relative_likelihood": MeasureLabels("Relative likelihood, {group}", "{short}: relative likelihood, {group}", "relative likelihood"),
    "percentage": MeasureLabels("{group}", "{short}: {group}", "{group} percentage"),
    "gap": MeasureLabels("Gap, {group}", "{short}: gap, {group}", "gap"),
    "board_share": MeasureLabels("{group}", "{short}: {group} share", "board share"),
    "difference": MeasureLabels(
        "Difference from the workforce, {group}", "{short}: difference from the workforce", "difference between board and workforce"
    ),
    "disparity": MeasureLabels("{title}, {group}", "", "{title}"),
}


def unknown_label(standard: Standard) -> str:
    """What is said of people whose group is not known: that their ethnicity, say, is not."""
    return f"{sentence_case(standard.characteristic)} not known"


def band_label(standard: Standard, band: str) -> str:
    """A band, a grade, or several of them together."""
    if band == "all":
        return "All bands"
    if band in standard.band_order:
        return standard.band_label(band)
    together = {code: cluster.label for of_scale in standard.clusters.values() for code, cluster in of_scale.items()}
    together |= {code: bands.label for indicator in standard.indicators.values() for code, bands in indicator.aggregates.items()}
    return sentence_case(together[band]) if band in together else standard.band_label(band)


def staff_group_label(standard: Standard, staff_group: str) -> str:
    """A staff group, or all of them together."""
    return "All staff" if staff_group == "all" else standard.staff_groups[staff_group].label
