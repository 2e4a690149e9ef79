"""Calculated figures in the analyst's own words: `{{2.relative_likelihood}}`."""

import re
from collections.abc import Collection, Mapping, Sequence

from wres.findings import Finding, Location
from wres.indicators.figures import Figure
from wres.indicators.kinds import kind_of
from wres.parameters import Standard
from wres.parameters.clustered_standard import shown_within
from wres.parameters.measures import measure_of
from wres.report.figure_text import figure_text

TOKEN = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


def fill_tokens(text: str, figures: Sequence[Figure], whole_bands: Collection[str]) -> tuple[str, list[str]]:
    """The text with its tokens replaced by figures, and the tokens that name none.

    whole_bands: of figures for everyone. A token is `indicator.measure`, with a group, staff group or band after further dots
    where the measure has several. A token that names no measure stays as written.
    """
    unknown: list[str] = []

    def figure(token: re.Match[str]) -> str:
        indicator, _, rest = token.group(1).partition(".")
        measure, *narrower = rest.split(".")
        rows = [row for row in figures if (row.indicator, row.measure) == (indicator, measure)]
        for part in narrower:
            rows = [row for row in rows if part in (row.group, row.staff_group, row.band)]
        rows = [row for row in rows if row.staff_group == "all" and row.band in whole_bands] or rows
        if len(rows) != 1:
            unknown.append(token.group(0))
            return token.group(0)
        return figure_text(rows[0])

    return TOKEN.sub(figure, text), unknown


def unknown_tokens(written: Mapping[str, str], figures: Sequence[Figure], standard: Standard) -> list[Finding]:
    """A warning for each token of the commentary that names no figure; written: the words as given, by heading."""
    unknown = [(heading, token) for heading, text in written.items() for token in fill_tokens(text, figures, standard.whole_bands)[1]]
    return [
        Finding(
            "warning", "unknown token", Location(f"commentary.md, ## {heading}"),
            f"{token} names no figure of this report{_why(token, standard)}.",
            "Readers would see the token instead of a number.",
            f"Write indicator, measure and, where there are several, the group: {_examples(standard)}.",
        )
        for heading, token in unknown
    ]  # fmt: skip


def _why(token: str, standard: Standard) -> str:
    """Why a token names no figure, where it is for a band that is not shown by itself."""
    reasons = (shown_within(standard, part) for part in token.strip("{} ").split(".")[2:])
    return next((f": {reason}" for reason in reasons if reason), "")


def _examples(standard: Standard) -> str:
    """Tokens that a report by the standard could have: of a ratio, which names no group, and of a group's figure; surveys first."""
    targets = {code: kind_of(indicator).target for code, indicator in standard.main_indicators.items()}
    ratios = [f"{code}.{measure}" for code, measure in targets.items() if measure_of(measure).unit == "ratio"]
    grouped = [code for code in targets if measure_of(targets[code]).unit != "ratio"]
    grouped.sort(key=lambda code: not measure_of(targets[code]).surveyed)
    of_groups = [f"{code}.{targets[code]}.{standard.comparison_group}" for code in grouped]
    return " or ".join("{{" + token + "}}" for token in (*ratios[:1], *of_groups[:1]))
