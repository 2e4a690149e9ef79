"""The actions gathered while a plan is read, and what is asked about them: alike questions once, remarks with their rows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import replace

from wres.inputs.plans.blocks import Block, Remark
from wres.inputs.plans.places import reach
from wres.inputs.plans.review import GUESSED, LIKELY, UNKNOWN, Review
from wres.inputs.plans.row_kinds import is_number

KEY = "action key"  # rows of one action have one key


class PlanRows:
    """Rows in reading order, each with its place and confidence; questions that are alike are asked once."""

    def __init__(self, rows: list[dict[str, str]] | None = None) -> None:
        self.rows: list[dict[str, str]] = [] if rows is None else rows
        self.review = Review()
        self._alike: dict[tuple[tuple[str, ...], str], list[tuple[str, int, str]]] = {}
        self._unnumbered: dict[tuple[tuple[str, ...], str], list[tuple[str, int, str]]] = {}
        self._at: dict[str, list[int]] = {}
        self._keys = 0

    def begin(self, row: dict[str, str], further: bool) -> None:
        """A row of its own. further: a part of the same action as the row above."""
        self._keys += not further
        self.rows.append({**row, KEY: str(self._keys)})
        self._at.setdefault(row["place"], []).append(len(self.rows))

    def join(self, values: Mapping[str, str], place: str) -> None:
        """Texts added to the row above, under the same fields."""
        last = self.rows[-1]
        last["place"] = reach(last["place"], place)
        self._at.setdefault(place, []).append(len(self.rows))
        for name, text in values.items():
            before = last.get(name, "")
            last[name] = f"{before}{_joint(before, text)}{text}"

    def numbers_at(self, place: str) -> list[int]:
        """The rows that hold what stood at a place of the document, from 1."""
        return self._at.get(place, [])

    def set_aside(self, place: str | Sequence[str], text: str, why: str) -> None:
        """Something that stands in no action."""
        self.review.set_aside(place, text, why, len(self.rows))

    def doubt(self, place: str | Sequence[str], text: str, fields: Sequence[str], rows: Sequence[int], confidence: str, why: str) -> None:
        """Something put where it may not belong; the rows are no longer sure."""
        for number in rows:
            make_doubtful(self.rows[number - 1], confidence)
        self.review.doubt(place, text, fields, rows, confidence, why)

    def doubt_last(self, place: str, text: str, fields: Sequence[str], confidence: str, why: str) -> None:
        """The same, of the row above."""
        self.doubt(place, text, fields, [len(self.rows)], confidence, why)

    def ask(self, place: str, text: str, fields: tuple[str, ...], why: str) -> None:
        """A question about the row above that is asked once for all rows that are alike."""
        self._alike.setdefault((fields, why), []).append((place, len(self.rows), text))

    def ask_numbered(self, place: str, text: str, why: str) -> None:
        """The same about a row without a number, which is asked about only when others have one."""
        self._unnumbered.setdefault(((), why), []).append((place, len(self.rows), text))

    def ask_apart(self, place: str, text: str, fields: tuple[str, ...], why: str) -> None:
        """Something of no row, asked once for all that are alike: a heading that was guessed, cells beside the table."""
        self._alike.setdefault((fields, why), []).append((place, 0, text))

    def close(self) -> None:
        """Ask what was kept to be asked once."""
        if any(is_number(row.get("action_no", "")) for row in self.rows):
            self._alike |= self._unnumbered
        for (fields, why), asked in self._alike.items():
            text = "\n".join(dict.fromkeys(text for _, _, text in asked if text))
            rows = [number for _, number, _ in asked if number]
            confidence = LIKELY if rows else GUESSED if fields else UNKNOWN
            self.doubt([place for place, _, _ in asked], text, fields, rows, confidence, why)
        self._alike = {}


def make_doubtful(row: MutableMapping[str, str], confidence: str) -> None:
    """A row with something to be asked about is no longer sure; one that was guessed stays so."""
    row["confidence"] = GUESSED if GUESSED in (confidence, row["confidence"]) else LIKELY


def _joint(before: str, text: str) -> str:
    """A text that begins with a capital after a finished one is a new paragraph; anything else goes on in the line."""
    if not before:
        return ""
    return "\n" if text[:1].isupper() and (before[-1:] in ".?!" or "\n" in text) else " "


class Remarks:
    """The remarks of a document, and the rows that are read from the places they are about."""

    def __init__(self, remarks: Iterable[Remark], rows: PlanRows):
        self._by_why: dict[str, list[Remark]] = defaultdict(list)
        self._whys: dict[str, list[str]] = defaultdict(list)
        for remark in remarks:
            self._by_why[remark.why].append(remark)
            self._whys[remark.place].append(remark.why)
        self._doubtful: dict[str, set[str]] = {}
        self._rows = rows

    def without_known_doubts(self, block: Block) -> Block:
        """The block without the doubts that a remark about its place says in more words."""
        doubts = {why for why in self._whys.get(block.place, ()) if why in block.doubt}
        if not doubts:
            return block
        self._doubtful[block.place] = doubts
        rest = block.doubt
        for why in doubts:
            rest = rest.replace(why, "")
        return replace(block, doubt=rest.strip())

    def tell(self) -> None:
        """An entry of the review for each kind of remark, with all its places and the rows that are not sure for it."""
        for why, remarks in self._by_why.items():
            places = list(dict.fromkeys(remark.place for remark in remarks))
            texts = [remark.text if len(places) == 1 else f"{remark.place}: {remark.text}" for remark in remarks if remark.text]
            doubtful = [place for place in places if why in self._doubtful.get(place, ())]
            rows = [number for place in doubtful for number in self._rows.numbers_at(place)]
            if rows:
                self._rows.doubt(places, "\n".join(texts), (), rows, GUESSED, why)
            else:
                self._rows.set_aside(places, "\n".join(texts), why)
