"""For how many organisations what changed since the year before, by indicator."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from html import escape

from wres.comparison import Moved, Verdict
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable
from wres.overview.organisations import PublishedReport
from wres.overview.year_before import WORSE_OR_FURTHER, changed_for_worse
from wres.parameters import period
from wres.text.lists import quantity, runs, within_sentence
from wres.text.numbers import percentage, plain_number

BETTER, WORSE = "Better, or closer to equal", "Worse, or further from equal"
SIDES_FOR_WORSE, SIDES = "Changed sides, for the worse", "Changed sides, not for the worse"
LITTLE, OPEN, NONE = "Little change, or could be chance", "Chance not known", "Not comparable, or no figure"
BY_CHANCE = "Expected by chance alone"
JUDGED = (BETTER, WORSE, SIDES_FOR_WORSE, SIDES, LITTLE)
WORDS = {
    **dict.fromkeys(WORSE_OR_FURTHER, WORSE), Verdict.BETTER: BETTER, Verdict.CLOSER: BETTER, Verdict.LITTLE_CHANGE: LITTLE,
    Verdict.CHANGED_SIDES: SIDES,
    Verdict.COULD_BE_CHANCE: LITTLE, Verdict.WITHIN_ROUNDING: LITTLE, Verdict.CHANCE_NOT_KNOWN: OPEN, Verdict.NOT_COMPARABLE: NONE,
}  # fmt: skip


def changes_table(data: OverviewData) -> DataTable:
    """By indicator, for how many organisations it got better or worse, by the verdicts of the reports."""
    compared = _reports_with_changes(data)
    counts = {code: Counter(_word(report.changes.get(code)) for report in compared) for code in data.standard.main_indicators}
    rows = {code: count for code, count in counts.items() if any(count[word] for word in (*JUDGED, OPEN))}
    judged = [sum(count[word] for word in JUDGED) for count in rows.values()]
    each_way = [size * (1 - data.rules.confidence) / 2 for size in judged]
    return DataTable(
        "Changes", f"Changes since {period(data.year - 1)} of {quantity(len(compared), 'organisation')}",
        [
            DataColumn("Indicator", [f"{code}. {data.standard.indicators[code].short}" for code in rows], "names"),
            *(DataColumn(word, [count[word] for count in rows.values()], "numbers") for word in (*JUDGED, OPEN, NONE)),
            DataColumn("Judged", judged, "numbers"),
            DataColumn(BY_CHANCE, [_words_by_chance(size) for size in each_way]),
        ],
        [
            f"A change is called better, worse or a change of sides where it is unlikely by chance alone "
            f"({percentage(data.rules.confidence)} confidence). The last column says how many of those judged would be called so in each "
            "direction if nothing had changed. Staff and board members are counted in full and have no such verdict.",
            "Changed sides: a ratio was on one side of 1 and is now on the other, or a gap on one side of 0. It is for the worse where it "
            f"is now on the side that is worse for {data.standard.groups[data.standard.comparison_group]} staff; a change to the other "
            "side is not called better, because the figure may be as far from equal as before.",
        ],
    )  # fmt: skip


def changes_on_page(data: OverviewData) -> str:
    """What worsened most often, then the table without columns in which nobody is; empty without changes."""
    table = changes_table(data)
    if not len(table):
        return ""
    columns = {column.heading: column for column in table.columns}
    empty = [word for word in (SIDES_FOR_WORSE, SIDES, OPEN, NONE) if not any(columns[word].cells)]
    columns_left = [column for column in table.columns if column.heading not in empty]
    of_chance, of_sides = table.notes
    changed = [] if {SIDES_FOR_WORSE, SIDES} <= {*empty} else [of_sides]
    nobody = [f"No organisation is in these columns, which are left out: {'; '.join(map(within_sentence, empty))}."] if empty else []
    return f"<p>{escape(_worst(columns))}</p>{replace(table, columns=columns_left, notes=[of_chance, *changed, *nobody]).html()}"


def _worst(columns: Mapping[str, DataColumn]) -> str:
    """Which indicators got worse for most organisations, changes of sides for the worse too, and for how many by chance alone."""
    names, judged, by_chance = (columns[name].cells for name in ("Indicator", "Judged", BY_CHANCE))
    worse = [int(str(first)) + int(str(second)) for first, second in zip(columns[WORSE].cells, columns[SIDES_FOR_WORSE].cells, strict=True)]
    if not any(judged):
        return "Whether anything changed by more than chance is not known."
    if not any(worse):
        return "No indicator that can be judged got worse for any organisation by more than chance."
    rows = [
        f"{name}, for {count} of {quantity(int(str(size)), 'organisation')} judged ({chance} by chance alone)"
        for name, count, size, chance in zip(names, worse, judged, by_chance, strict=True) if count == max(worse)
    ]  # fmt: skip
    return f"Worse most often: {'; '.join(rows)}."


def changes_of_one(data: OverviewData) -> str:
    """The same of one organisation in a sentence, by what is said of its indicators; empty where there are more, or none."""
    compared = _reports_with_changes(data)
    if len(compared) != 1:
        return ""
    (report,) = compared
    codes = tuple(data.standard.main_indicators)
    words = {code: _word(report.changes.get(code)) for code in codes}
    of_word = {word: [code for code in codes if words[code] == word] for word in (*JUDGED, OPEN)}
    parts = [
        f"{'indicator' if len(having) == 1 else 'indicators'} {runs(having, codes)} {within_sentence(word)}"
        for word, having in of_word.items() if having
    ]  # fmt: skip
    return f"Changes since {period(data.year - 1)} of {report.label}: {'; '.join(parts)}." if parts else ""


def _reports_with_changes(data: OverviewData) -> list[PublishedReport]:
    return [report for report in data.reports if report.movement]


def _words_by_chance(size: float) -> str:
    """How many would be called better by chance alone, and as many worse; none where none is judged."""
    return f"{f'about {plain_number(size, 1)}' if size >= 0.5 else 'fewer than 1'} each way" if size else "none"


def _word(moved: Moved | None) -> str:
    if moved is None:
        return NONE
    return SIDES_FOR_WORSE if changed_for_worse(moved) else WORDS.get(moved.verdict, "")
