"""The actions of a plan, row by row: one begins, or goes on, under the headings that stand above it."""

from collections.abc import Mapping, Sequence

from wres.inputs.plans.blocks import Block
from wres.inputs.plans.columns import Header
from wres.inputs.plans.current_headings import CurrentHeadings
from wres.inputs.plans.mapped_row import MappedRow, SharedColumns
from wres.inputs.plans.reasons import ANOTHER, JOINED, NO_ACTION, NO_NUMBER, NOTHING_BUT_ACTION, ONLY_A_NUMBER, PIECE, UNNUMBERED
from wres.inputs.plans.review import GUESSED, LIKELY, SURE
from wres.inputs.plans.row_kinds import has_own_fields, is_continuation, is_line, is_number
from wres.inputs.plans.rows import PlanRows
from wres.inputs.plans.tables import OTHER_SHEET, Tables

HEADING_CELLS = 3  # a row with more filled cells is no heading


class ActionRows:
    """The rows gathered so far, the tables they come from, and the headings and groups that stand."""

    def __init__(self, names: Mapping[str, str]):
        self.rows = PlanRows()
        self.tables, self.headings, self.shared = Tables(self.rows, names), CurrentHeadings(), SharedColumns(None)

    def begins(self, block: Block, mapped_row: MappedRow, header: Header, fresh: bool) -> bool:
        """Whether a row is an action of its own: by its number, by its lead, date or status, or by its own action.

        fresh: nothing has begun since the last heading.
        """
        own_values, values = mapped_row.own_values(), mapped_row.values
        own_lead = has_own_fields(values, mapped_row.repeated)
        if own_lead and is_line(block) and self.rows.rows:
            own_lead = not is_continuation(values, self.rows.rows[-1])
        if own_lead or is_number(own_values.get("action_no", "")) or (fresh and len(values) > 1):
            return True
        action = own_values.get("action", "")
        if "action_no" in header.fields:
            return bool(action and own_values.get("action_no") and len(own_values) > HEADING_CELLS) and not is_line(block)
        alone = is_line(block) and len(own_values) < 2
        return bool(action) and not action[:1].islower() and not alone

    def begin(self, block: Block, mapped_row: MappedRow) -> None:
        """A new action, or a further part of the one above when it names none of its own."""
        values = dict(mapped_row.values)
        if set(values) == {"action_no"} and not is_line(block):
            self.rows.set_aside(block.place, mapped_row.words, ONLY_A_NUMBER)
            return
        merged = bool(mapped_row.repeated & {"action", "action_no"})
        above = self.rows.rows[-1] if self.rows.rows else {}
        further = bool(above) and (merged or not (values.get("action") or values.get("action_no")))
        filled = self.shared.fill(values, mapped_row.repeated)
        if "objective" in self.shared.ended_fields(values):
            self.headings.end_objective()
        if "objective" in values:
            self.headings.objective(values.pop("objective"))
        headings = self.headings.values_below(values)
        row = {**headings, **values, "place": block.place, "confidence": SURE}
        row["frameworks"] = "; ".join(dict.fromkeys(filter(None, [values.get("frameworks"), headings.get("frameworks")])))
        if further:
            same = {name: above.get(name, "") for name in ("plan_part", "section", "objective_no", "objective", "action_no", "action")}
            row = {**same, **{name: text for name, text in row.items() if text}}
        self.rows.begin(row, further)
        if block.doubt:
            self.rows.doubt_last(block.place, mapped_row.words, (), GUESSED, block.doubt)
        if further and not merged:
            self.rows.doubt_last(block.place, mapped_row.words, ("commitment",), LIKELY, ANOTHER)
        self._ask(block, mapped_row, filled, further)

    def _ask(self, block: Block, mapped_row: MappedRow, filled: Sequence[str], further: bool) -> None:
        """What was taken for granted in a row that begins an action, asked once for all rows that are alike."""
        values = mapped_row.values
        if self.tables.continued:
            self.rows.ask(block.place, mapped_row.words, (), self.tables.continued)
        if self.tables.further_sheet:
            self.rows.ask(block.place, self.tables.further_sheet, (), OTHER_SHEET)
        for place, label in self.tables.further_columns(block):
            self.rows.ask(block.place, block.cells[place], ("notes",), f'"{label}" is a second column of its kind: it is in notes.')
        for name in filled:
            label = self.tables.label(name)
            self.rows.ask(block.place, self.rows.rows[-1].get(name, ""), (name,), f'Blank under "{label}": filled with the text above it.')
        if not values.get("action") and not further:
            self.rows.ask(block.place, mapped_row.words, (), NO_ACTION)
        elif not has_own_fields(values, ()) and "action_no" not in values:
            self.rows.ask(block.place, mapped_row.words, (), NOTHING_BUT_ACTION)
        elif not values.get("action_no") and not further:
            self.rows.ask_numbered(block.place, mapped_row.words, UNNUMBERED)
        if not is_number(values.get("action_no", "1")):
            self.rows.ask_numbered(block.place, mapped_row.words, NO_NUMBER)

    def join(self, block: Block, values: Mapping[str, str], words: str) -> None:
        """A row that goes on with the action above it."""
        self.rows.join(values, block.place)
        why = block.doubt or (PIECE if has_own_fields(values, ()) else JOINED)
        self.rows.doubt_last(block.place, words, (), GUESSED if block.doubt else LIKELY, why)
