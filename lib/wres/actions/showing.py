"""The plan as a table in its own columns, order and words."""

from html import escape

from wres.actions.plan import ActionPlan

HEADINGS = {
    "action_no": "No.", "action": "Action", "requirement": "Requirement", "leads": "Lead", "due_text": "By when", "status": "Status",
    "progress": "Progress", "outcome": "Outcome", "indicators": "Indicators",
}  # fmt: skip


def plan_table_html(plan: ActionPlan) -> str:
    """The commitments under their sections, each cell as written, with the key of the plan's status codes."""
    rows = plan.as_written
    columns = plan.plan.columns or {name: label for name, label in HEADINGS.items() if rows[name].ne("").any()}
    heads = "".join(f'<th scope="col">{escape(label)}</th>' for label in columns.values())
    caption = escape(plan.plan.title)
    groups = []
    for headings, members in rows.groupby(["plan_part", "section", "objective"], sort=False):
        title = " / ".join(str(text) for text in tuple(headings) if text)
        head = f'<tr><th scope="rowgroup" colspan="{len(columns)}">{escape(title)}</th></tr>' if title else ""
        body = "".join(
            "<tr>" + "".join(_cell(plan, name, label, getattr(row, name)) for name, label in columns.items()) + "</tr>"
            for row in members.itertuples()
        )
        groups.append(f"<tbody>{head}{body}</tbody>")
    return (
        f'<div class="table" role="region" tabindex="0" aria-label="{caption}"><table class="plan"><caption>{caption}</caption>'
        f"<thead><tr>{heads}</tr></thead>{''.join(groups)}</table></div>{_key(plan)}"
    )


def _cell(plan: ActionPlan, name: str, label: str, text: str) -> str:
    shown = escape(text).replace("\n", "<br>")
    if name == "status" and text:
        known = plan.plan.status_scheme.get(text)
        kind = known.common.replace(" ", "-") if known else "unknown"
        words = f"{known.symbol} {text}: {known.label}" if known else f"{text} (not defined in the plan)"
        shown = f'<span class="status status-{kind}">{escape(words.strip())}</span>'
    return f'<td data-label="{escape(label, quote=True)}">{shown}</td>'


def _key(plan: ActionPlan) -> str:
    lines = "".join(f"<li>{escape(f'{one.symbol} {code}: {one.label}'.strip())}</li>" for code, one in plan.plan.status_scheme.items())
    note = f'<p class="note">{escape(plan.plan.status_note)}</p>' if plan.plan.status_note else ""
    return (f'<p class="note">Status in this plan:</p><ul class="note">{lines}</ul>' if lines else "") + note
