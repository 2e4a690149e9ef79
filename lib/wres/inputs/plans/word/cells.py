"""A cell as read: its lines, what was left out of it, its colour."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from wres.inputs.plans.word import notices as kinds
from wres.inputs.plans.word.contents import PARAGRAPHS, cell_texts, contents, notice_of_other
from wres.inputs.plans.word.markup import Element, child, raw_text, w
from wres.inputs.plans.word.paragraphs import read_paragraph
from wres.inputs.plans.word.passage import Passage, Piece, lines_of
from wres.inputs.plans.word.story import Story


@dataclass
class Cell:
    """The paragraphs of a cell in order, those of tables inside it among them."""

    passages: list[Passage] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What is in the plan, a line for each paragraph."""
        return lines_of(self.passages)

    @property
    def letters(self) -> str:
        """What is in the plan without automatic numbers."""
        return "\n".join(passage.plan_text for passage in self.passages)

    @property
    def is_left_out(self) -> bool:
        """Whether it had words and all of them were left out."""
        return not self.letters.strip() and any(passage.is_left_out for passage in self.passages)

    def all_text(self) -> str:
        """All its letters, left out or not."""
        return " ".join(filter(None, (passage.all_text() for passage in self.passages)))

    def colours(self) -> set[str]:
        """The colours of its letters."""
        return {
            piece.colour
            for passage in self.passages
            for piece in passage.pieces
            if piece.colour and piece.text.strip() and piece.is_in_plan
        }


def read_cell(story: Story, element: Element) -> Cell:
    """A cell's paragraphs. Tables inside are lines of it; text boxes are notices, as nobody can say where they belong."""
    cell = Cell()
    for part in contents(element):
        if part.tag in PARAGRAPHS:
            cell.passages.append(read_paragraph(story, part))
        elif part.tag == w("tbl"):
            rows = list(_rows_inside(story, part))
            cell.passages += rows
            story.notices.add(kinds.NESTED, " / ".join(row.all_text() for row in rows if row.all_text()))
        elif raw_text(part):
            story.notices.add(notice_of_other(part), raw_text(part))
    for box in [box for passage in cell.passages for box in passage.boxes]:
        notice_box(story, box)
    return cell


def notice_box(story: Story, box: Element) -> None:
    """The words of a text box become a notice, with what was left out of them."""
    with story.text_box():
        cell = read_cell(story, box)
    for passage in cell.passages:
        passage.add_to(story.notices)
    if cell.text:
        story.notices.add(kinds.BOX, cell.text)


def _rows_inside(story: Story, table: Element) -> Iterator[Passage]:
    """Each row of a table inside a cell as one paragraph."""
    for row in contents(table):
        if child(row, "trPr", "del") is not None:
            story.notices.add(kinds.ROW_DELETED, cell_texts(row))
            continue
        line = Passage()
        for element in contents(row):
            for passage in read_cell(story, element).passages:
                number = [passage.number] if passage.number and not passage.is_left_out else []
                line.pieces += [*number, *passage.pieces, Piece(" ")]
        yield line
