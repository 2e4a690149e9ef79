"""A plan without a table: actions from its headings, labelled lines and bullets, every one of them to be reviewed."""

from collections.abc import Mapping

from wres.inputs.plans.alignment import fit_score
from wres.inputs.plans.blocks import Block, Document
from wres.inputs.plans.columns import field_of
from wres.inputs.plans.import_result import ImportResult, postprocess
from wres.inputs.plans.outline_patterns import ACTION, BULLET, GROUP, INDICATOR, SHORT, STATUS, labelled_texts, parts_of_bullet
from wres.inputs.plans.review import GUESSED
from wres.inputs.plans.row_kinds import SHARED_FIELDS, is_whole_date
from wres.inputs.plans.rows import PlanRows, Remarks

FROM_TEXT = "Read from text outside a table: check the action, its lead, its date and what was done."
NOT_AN_ACTION = "Text that was not read as part of an action."


def parse_outline(document: Document, names: Mapping[str, str]) -> ImportResult:
    """The actions a document without a table of actions tells of: Action 1 as a heading, Lead: EDI Manager, bullets under Actions.

    names: plain label to field. Every action is an entry of the review, and so is every text that belongs to none.
    """
    outline = _Outline(names)
    for block in document.blocks:
        outline.take(block)
    outline.close()
    Remarks(document.remarks, outline.rows).tell()
    return postprocess(outline.rows)


class _Outline:
    """What is known while the paragraphs are read: the headings that stand, the action that is being read, the label it is under."""

    def __init__(self, names: Mapping[str, str]):
        self._names, self.rows = names, PlanRows()
        self._heads: dict[str, str] = {}
        self._row: dict[str, str] = {}
        self._under = ""
        self._unused: list[tuple[str, str]] = []  # headings and labels without an action so far

    def take(self, block: Block) -> None:
        """The next paragraph, or row of a form with labels to the left of what they name."""
        text = block.text if block.is_row else BULLET.sub("", block.text, count=1)
        bullet = block.item > 0 or (not block.is_row and text != block.text)
        if not block.is_row and not bullet and GROUP.fullmatch(text):
            self._head(text, block)
        elif labels := labelled_texts(block, text, self._names):
            for field, words in labels:
                self._labelled_text(field, words, block)
        elif block.is_row:
            self.rows.set_aside(block.place, " | ".join(filter(None, block.cells)), NOT_AN_ACTION)
        elif match := ACTION.fullmatch(text):
            self._begin({name: match[group] for name, group in (("action_no", "number"), ("action", "text")) if match[group]}, block)
            self._under = ""
        elif field := field_of(text.rstrip(" :"), self._names):
            self._label(field, block)
        elif block.heading:
            self._head(text, block)
        else:
            self._text(text, bullet, block)

    def close(self) -> None:
        """Nothing follows: the last action is finished, headings without one are set aside."""
        self._finish()
        for place, text in self._unused:
            self.rows.set_aside(place, text, NOT_AN_ACTION)
        self._unused = []

    def _finish(self) -> None:
        if self._row:
            row, self._row = self._row, {}
            fields = [name for name in row if name != "place" and name not in self._heads]
            heads = {name: f"{text}\n{row[name]}" if row.get(name, text) != text else text for name, text in self._heads.items()}
            self.rows.begin({**row, **heads, "confidence": GUESSED}, further=False)
            cells = " | ".join(f"{name}: {row[name]}" for name in fields)
            self.rows.doubt_last(row["place"], cells, fields, GUESSED, FROM_TEXT)

    def _begin(self, values: Mapping[str, str], block: Block) -> None:
        self._finish()
        self._unused = []
        self._row = {**values, "place": block.place}

    def _labelled_text(self, field: str, text: str, block: Block) -> None:
        """A text with its label; a second action or number begins the next action."""
        if not self._row and field in SHARED_FIELDS:
            if field in self._heads:
                self.close()
            self._heads[field] = text
            self._unused.append((block.place, block.text))
        elif not self._row or (field in ("action", "action_no") and field in self._row):
            self._begin({field: text}, block)
        else:
            self._add(field, text)

    def _text(self, text: str, bullet: bool, block: Block) -> None:
        """A text without a label: under the label above it, or by what it looks like."""
        if self._under == "action" and (bullet or not self._row):
            self._begin(parts_of_bullet(text) if bullet else {"action": text}, block)
        elif self._under == "action" and self._kind(text) not in ("leads", "due_text") and not STATUS.match(text):
            self.rows.set_aside(block.place, text, NOT_AN_ACTION)
        elif self._row:
            self._add(self._under if self._under not in ("", "action") else self._kind(text), text)
        elif self._under in SHARED_FIELDS:
            self._heads[self._under] = "\n".join(filter(None, [self._heads.get(self._under), text]))
            self._unused.append((block.place, text))
        elif bullet and len(parts := parts_of_bullet(text)) > 1:
            self._begin(parts, block)
            self._finish()
        else:
            self.rows.set_aside(block.place, text, NOT_AN_ACTION)

    def _add(self, field: str, text: str) -> None:
        before, joint = self._row.get(field), "; " if field in ("leads", "support") else "\n"
        self._row[field] = f"{before}{joint}{text}" if before else text
        self._unused = []

    def _kind(self, text: str) -> str:
        """What a line of an action says, by what it looks like and what is there already."""
        row = self._row
        if len(text) <= SHORT and row.get("action"):
            if is_whole_date(text) and not row.get("due_text") and not STATUS.match(text):
                return "due_text"
            if fit_score("leads", text) > 0.5 and text[-1:] not in ".?!" and "due_text" not in row:
                return "leads"
        if STATUS.match(text) or row.get("leads") or row.get("due_text"):
            return "progress"
        return "requirement" if self._under == "requirement" else "action"

    def _label(self, field: str, block: Block) -> None:
        """A label in a line of its own: what follows belongs under it."""
        if field in SHARED_FIELDS or field == "action":
            self._finish()
        self._under = field
        self._unused.append((block.place, block.text))

    def _head(self, text: str, block: Block) -> None:
        self.close()
        self._heads, self._under = {"section": text}, ""
        if match := INDICATOR.match(text):
            self._heads["indicators"] = match[0]
        self._unused.append((block.place, text))
