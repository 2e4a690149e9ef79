"""Which indicators and framework items each commitment serves; rows and columns that nothing fills stay visible."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from html import escape

from wres.plans.framework_links import name_with_version
from wres.plans.plan import ActionPlan

MARKS = {"own": ("●", "named by the action"), "section": ("○", "named by its section"), "all": ("◇", "through a link to all")}
MOST_ROWS = 120  # beyond this, actions are shown by section


@dataclass(frozen=True)
class Coverage:
    """What each commitment serves: its row number, and a kind (own, section, all, or empty) for each of the columns."""

    columns: list[str]
    rows: dict[int, list[str]]

    @cached_property
    def served(self) -> dict[str, list[int]]:
        """The rows that serve each column."""
        return {column: [row for row, kinds in self.rows.items() if kinds[place]] for place, column in enumerate(self.columns)}

    @cached_property
    def unserved(self) -> list[str]:
        """The columns that no commitment serves."""
        return [column for column, rows in self.served.items() if not rows]

    @cached_property
    def idle(self) -> list[int]:
        """The rows that serve nothing."""
        return [row for row, kinds in self.rows.items() if not any(kinds)]


def indicator_coverage(plan: ActionPlan) -> Coverage:
    """Which indicators of the standard each commitment serves, then those of other standards the plan names."""
    known = plan.known
    others = list(dict.fromkeys(name for text in known["indicators_other"].values() for name in _split(text)))
    columns = list(dict.fromkeys([*plan.standard.indicators, *others]))
    rows = {}
    for row in plan.rows:
        kinds = dict.fromkeys(plan.standard.indicators, "all") if known["indicators_all"][row] else {}
        kinds |= dict.fromkeys(_split(known["indicators_linked"][row]), "section" if known["indicators_inherited"][row] else "own")
        kinds |= dict.fromkeys(_split(known["indicators_other"][row]), "own")
        rows[row] = [kinds.get(column, "") for column in columns]
    return Coverage(columns, rows)


def framework_coverage(plan: ActionPlan) -> dict[str, Coverage]:
    """For each framework of which the plan names items, which of its items each commitment serves."""
    cited = {row: [entry.partition(": ") for entry in _split(text)] for row, text in plan.known["framework_items"].items()}
    named: dict[str, dict[str, None]] = {}
    for entries in cited.values():
        for key, _, item in entries:
            if item:
                named.setdefault(key, {})[item] = None
    found = {}
    for key, items in named.items():
        columns = list(dict.fromkeys([*plan.frameworks[key].items, *items]))
        own = {row: {item for its_key, _, item in entries if its_key == key} for row, entries in cited.items()}
        found[key] = Coverage(columns, {row: ["own" if item in its_items else "" for item in columns] for row, its_items in own.items()})
    return found


def coverage_html(plan: ActionPlan) -> str:
    """The matrices as tables: indicators first, then one for each framework; what nothing serves is said above each."""
    if plan.empty:
        return ""
    word = plan.organisation.indicator_word
    parts = [_matrix(plan, indicator_coverage(plan), f"{plan.standard.short} {word}s and the actions that serve them", f"{word}s")]
    for key, covered in framework_coverage(plan).items():
        name = name_with_version(plan.frameworks[key])
        titles = {item: one.title for item, one in plan.frameworks[key].items.items()}
        parts.append(_matrix(plan, covered, f"{name}: items and the actions that serve them", "items", titles))
    key_words = "; ".join(f"{mark} {words}" for mark, words in MARKS.values())
    return f'<p class="note">{escape(key_words)}.</p>' + "".join(parts)


def _matrix(plan: ActionPlan, covered: Coverage, caption: str, what: str, titles: dict[str, str] | None = None) -> str:
    name = escape(caption, quote=True)
    heads = "".join(f'<th scope="col" class="number">{escape(column)}</th>' for column in covered.columns)
    body = "".join(_rows(plan, covered) if len(covered.rows) <= MOST_ROWS else _sections(plan, covered))
    totals = _cells(covered.columns, (len(rows) or "none" for rows in covered.served.values()))
    said = f"No action serves {what} {', '.join(covered.unserved)}." if covered.unserved else f"Every one of the {what} is served."
    said += f" {len(covered.idle)} of {len(covered.rows)} commitments serve none." if covered.idle else ""
    listed = "; ".join(f"{item}: {title}" for item, title in (titles or {}).items())
    return (
        f'<div class="table" role="region" tabindex="0" aria-label="{name}"><table class="matrix"><caption>{name}</caption>'
        f'<thead><tr><th scope="col">Action</th>{heads}</tr></thead><tbody>{body}</tbody>'
        f'<tfoot><tr><th scope="row">Commitments</th>{totals}</tr></tfoot></table></div><p class="note">{escape(said)}</p>'
        + (f'<p class="note">{escape(listed)}.</p>' if listed else "")
    )


def _cells(columns: Iterable[str], contents: Iterable[object]) -> str:
    return "".join(
        f'<td class="number" data-label="{escape(column, quote=True)}">{content}</td>'
        for column, content in zip(columns, contents, strict=True)
    )


def _rows(plan: ActionPlan, covered: Coverage) -> Iterable[str]:
    for row, kinds in covered.rows.items():
        yield f'<tr><th scope="row">{escape(short_label(plan, row))}</th>{_cells(covered.columns, map(_mark, kinds))}</tr>'


def _sections(plan: ActionPlan, covered: Coverage) -> Iterable[str]:
    sections: dict[str, list[list[str]]] = {}
    for row, kinds in covered.rows.items():
        sections.setdefault(plan.written["section"][row], []).append(kinds)
    for section, rows in sections.items():
        counts = _cells(covered.columns, (sum(map(bool, kinds)) or "" for kinds in zip(*rows, strict=True)))
        yield f'<tr><th scope="row">{escape(section or "(no section)")} ({len(rows)})</th>{counts}</tr>'


def short_label(plan: ActionPlan, row: int, letters: int = 60) -> str:
    """An action's number and the beginning of its text."""
    text = plan.written["action"][row].replace("\n", " ")
    return f"{plan.names[row]} {text if len(text) <= letters else text[: letters - 2].rstrip() + ' …'}".strip()


def _mark(kind: str) -> str:
    if not kind:
        return ""
    mark, words = MARKS[kind]
    return f'<span aria-hidden="true">{mark}</span><span class="visually-hidden">{words}</span>'


def _split(text: str) -> list[str]:
    return [part for part in text.split("; ") if part]
