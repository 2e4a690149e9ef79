"""Which indicators and framework items each commitment serves; rows and columns that nothing fills stay visible."""

from collections.abc import Iterable
from html import escape

import pandas as pd

from wres.actions.framework_links import name_with_version
from wres.actions.plan import ActionPlan

MARKS = {"own": ("●", "named by the action"), "section": ("○", "named by its section"), "all": ("◇", "through a link to all")}
MOST_ROWS = 120  # beyond this, actions are shown by section


def indicator_coverage(plan: ActionPlan) -> pd.DataFrame:
    """One row a commitment, one column an indicator of the standard, then those of other standards the plan names.

    Cells are own, section, all or empty; the index is the row number.
    """
    known = plan.known
    others = list(dict.fromkeys(name for text in known["indicators_other"].values() for name in _split(text)))
    columns = [*plan.standard.indicators, *others]
    rows = []
    for row in plan.understood.index:
        cells = dict.fromkeys(plan.standard.indicators, "all") if known["indicators_all"][row] else {}
        cells |= dict.fromkeys(_split(known["indicators_linked"][row]), "section" if known["indicators_inherited"][row] else "own")
        rows.append([{**cells, **dict.fromkeys(_split(known["indicators_other"][row]), "own")}.get(column, "") for column in columns])
    return pd.DataFrame(rows, index=plan.understood.index, columns=columns, dtype=object)


def framework_coverage(plan: ActionPlan) -> dict[str, pd.DataFrame]:
    """For each framework of which the plan names items: one row a commitment, one column an item."""
    cited = plan.understood["framework_items"].map(_split)
    keys = dict.fromkeys(entry.partition(": ")[0] for entries in cited for entry in entries if ": " in entry)
    frames = {}
    for key in keys:
        found = dict.fromkeys(entry.partition(": ")[2] for entries in cited for entry in entries if entry.startswith(f"{key}: "))
        items = [*plan.frameworks[key].items, *(item for item in found if item not in plan.frameworks[key].items)]
        named = [{entry.partition(": ")[2] for entry in entries if entry.startswith(f"{key}: ")} for entries in cited]
        frame = pd.DataFrame([["own" if item in row else "" for item in items] for row in named], cited.index, items, dtype=object)
        frames[key] = frame
    return frames


def coverage_html(plan: ActionPlan) -> str:
    """The matrices as tables: indicators first, then one for each framework; what nothing serves is said above each."""
    if plan.empty:
        return ""
    word = plan.organisation.indicator_word
    parts = [_matrix(plan, indicator_coverage(plan), f"{plan.standard.short} {word}s and the actions that serve them", f"{word}s")]
    for key, frame in framework_coverage(plan).items():
        name = name_with_version(plan.frameworks[key])
        titles = {item: one.title for item, one in plan.frameworks[key].items.items()}
        parts.append(_matrix(plan, frame, f"{name}: items and the actions that serve them", "items", titles))
    key_words = "; ".join(f"{mark} {words}" for mark, words in MARKS.values())
    return f'<p class="note">{escape(key_words)}.</p>' + "".join(parts)


def _matrix(plan: ActionPlan, frame: pd.DataFrame, caption: str, what: str, titles: dict[str, str] | None = None) -> str:
    filled = frame.ne("")
    empty_columns = [str(column) for column in frame.columns if not filled[column].any()]
    empty_rows = int((~filled.any(axis=1)).sum())
    name = escape(caption, quote=True)
    heads = "".join(f'<th scope="col" class="number">{escape(str(column))}</th>' for column in frame.columns)
    body = "".join(_rows(plan, frame)) if len(frame) <= MOST_ROWS else "".join(_sections(plan, filled))
    totals = "".join(
        f'<td class="number" data-label="{escape(str(c), quote=True)}">{int(filled[c].sum()) or "none"}</td>' for c in frame.columns
    )
    said = f"No action serves {what} {', '.join(empty_columns)}." if empty_columns else f"Every one of the {what} is served."
    said += f" {empty_rows} of {len(frame)} commitments serve none." if empty_rows else ""
    listed = "; ".join(f"{item}: {title}" for item, title in (titles or {}).items())
    return (
        f'<div class="table" role="region" tabindex="0" aria-label="{name}"><table class="matrix"><caption>{name}</caption>'
        f'<thead><tr><th scope="col">Action</th>{heads}</tr></thead><tbody>{body}</tbody>'
        f'<tfoot><tr><th scope="row">Commitments</th>{totals}</tr></tfoot></table></div><p class="note">{escape(said)}</p>'
        + (f'<p class="note">{escape(listed)}.</p>' if listed else "")
    )


def _rows(plan: ActionPlan, frame: pd.DataFrame) -> Iterable[str]:
    for row in frame.index:
        cells = "".join(
            f'<td class="number" data-label="{escape(str(c), quote=True)}">{_mark(frame.at[row, c])}</td>' for c in frame.columns
        )
        yield f'<tr><th scope="row">{escape(short_label(plan, int(row)))}</th>{cells}</tr>'


def _sections(plan: ActionPlan, filled: pd.DataFrame) -> Iterable[str]:
    for section, rows in filled.groupby(plan.as_written["section"], sort=False):
        cells = "".join(
            f'<td class="number" data-label="{escape(str(c), quote=True)}">{int(rows[c].sum()) or ""}</td>' for c in rows.columns
        )
        yield f'<tr><th scope="row">{escape(str(section) or "(no section)")} ({len(rows)})</th>{cells}</tr>'


def short_label(plan: ActionPlan, row: int, letters: int = 60) -> str:
    """An action's number and the beginning of its text."""
    written = plan.as_written.loc[row]
    text = written["action"].replace("\n", " ")
    return f"{plan.names[row]} {text if len(text) <= letters else text[: letters - 2].rstrip() + ' …'}".strip()


def _mark(kind: str) -> str:
    if not kind:
        return ""
    mark, words = MARKS[kind]
    return f'<span aria-hidden="true">{mark}</span><span class="visually-hidden">{words}</span>'


def _split(text: str) -> list[str]:
    return [part for part in text.split("; ") if part]
