"""A printed page read back by its tags: on which sheets its headings, what follows them, and its charts stand."""

import io
from collections.abc import Iterator

from pypdf import PdfReader

HEADINGS = {"/H1", "/H2", "/H3", "/H4", "/Caption"}
LEAST_FILLED = 0.25  # of a sheet's height, from its top to its last line
MARGIN = 51  # points: 18 mm
Leaf = tuple[tuple[tuple[str, int], ...], int]  # the tags around a piece of the page, each with a number of its own, and its sheet


def elements(reader: PdfReader) -> Iterator:
    """Each structure element of a PDF, from its tree."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            if "/S" in node:
                yield node
            waiting += [node["/K"]] if "/K" in node else []


class Printed:
    """A tagged PDF. Sheets are counted from 1."""

    def __init__(self, pdf: bytes) -> None:
        self.reader = PdfReader(io.BytesIO(pdf))
        self.sheets = list(self.reader.pages)
        self._places = {sheet.indirect_reference.idnum: place + 1 for place, sheet in enumerate(self.sheets)}
        self._leaves = list(self._walk(self.reader.trailer["/Root"]["/StructTreeRoot"], (), 0, [0]))

    def _walk(self, node, above: tuple, sheet: int, counter: list[int]) -> Iterator[Leaf]:
        node = node.get_object()
        if isinstance(node, int):
            yield above, sheet
            return
        if isinstance(node, list):
            for part in node:
                yield from self._walk(part, above, sheet, counter)
            return
        if "/Pg" in node:
            sheet = self._places[node.raw_get("/Pg").idnum]
        if "/S" in node:
            counter[0] += 1
            above = (*above, (node["/S"], counter[0]))
        if "/MCID" in node:
            yield above, sheet
        elif "/K" in node:
            yield from self._walk(node["/K"], above, sheet, counter)

    def apart(self) -> list[tuple[str, int]]:
        """Headings, captions and sentences of charts that end on another sheet than they begin or what follows them begins."""
        faults = []
        for place, (tags, sheet) in enumerate(self._leaves[:-1]):
            _, next_sheet = self._leaves[place + 1]
            heading = next((tag for tag in tags if tag[0] in HEADINGS), None)
            if heading and next_sheet != sheet:
                faults.append((heading[0], sheet))
        return faults

    def led_apart(self) -> list[tuple[str, int]]:
        """Headings with no more than a paragraph beneath them at the foot of a sheet, before a table on the next; its sheet."""
        faults = []
        for place, (tags, sheet) in enumerate(self._leaves[1:], start=1):
            above, sheet_above = self._leaves[place - 1]
            if sheet == sheet_above:
                continue
            begins = {tag for tag, _ in tags} - {tag for tag, _ in above}
            if "/Table" in begins and self._is_led(place):
                faults.append(("/Table", sheet))
        return faults

    def rows_apart(self) -> list[int]:
        """The sheets on which a table ends with a single row, totals or others, parted from those before."""
        rows: dict[int, dict[int, int]] = {}  # of each table the sheet of each row
        for tags, sheet in self._leaves:
            numbers = {tag: number for tag, number in tags if tag in ("/Table", "/TR")}
            if len(numbers) == 2:
                rows.setdefault(numbers["/Table"], {}).setdefault(numbers["/TR"], sheet)  # headings come again on each sheet
        tables = [list(of_table.values()) for of_table in rows.values()]
        return [sheets[-1] for sheets in tables if len(sheets) > 2 and sheets.count(sheets[-1]) == 1]

    def _is_led(self, place: int) -> bool:
        """Whether before a leaf there is a heading with one paragraph at most, on the sheet before."""
        paragraphs: set[int] = set()
        for tags, _ in reversed(self._leaves[:place]):
            if any(tag in HEADINGS for tag, _ in tags):
                return True
            paragraphs.add(tags[-1][1])
            if len({number for tag, number in tags if tag in ("/L", "/Figure", "/Table")}) or len(paragraphs) > 1:
                return False
        return False

    def cut(self) -> list[tuple[int, int]]:
        """Charts that stand on several sheets: their first and last."""
        sheets: dict[int, set[int]] = {}
        around: set[int] = set()
        for tags, sheet in self._leaves:
            *outer, innermost = [0, *(number for tag, number in tags if tag == "/Figure")]
            around.update(outer)
            sheets.setdefault(innermost, set()).add(sheet)
        return [(min(places), max(places)) for number, places in sheets.items() if number not in around | {0} and len(places) > 1]

    def nearly_empty(self) -> list[int]:
        """Sheets that are filled to less than a quarter; not before a change of orientation."""
        upright = [sheet.mediabox.height > sheet.mediabox.width for sheet in self.sheets]
        judged = [place for place, way in enumerate(upright) if upright[place + 1 :][:1] != [not way]]
        return [place + 1 for place in judged if filled(self.sheets[place]) < LEAST_FILLED]


def filled(sheet) -> float:
    """How far down a sheet its text reaches, in parts of the height between the margins."""
    heights = []

    def note(text, own, at, _font, _size):
        if text.strip():
            heights.append(own[5] + own[3] * at[5])

    sheet.extract_text(visitor_text=note)
    inside = [height for height in heights if MARGIN <= height <= sheet.mediabox.height - MARGIN / 2]
    return (sheet.mediabox.height - MARGIN - min(inside, default=sheet.mediabox.height)) / (sheet.mediabox.height - 2 * MARGIN)
