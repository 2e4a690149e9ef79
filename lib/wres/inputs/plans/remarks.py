"""What the reader of a document remarked, said once: with the rows it makes doubtful, and together where it is alike."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from wres.inputs.plans.blocks import Block, Remark
from wres.inputs.plans.review import GUESSED
from wres.inputs.plans.rows import PlanRows


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
