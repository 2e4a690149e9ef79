"""What is known while a document is read: its styles, its lists, its notes, and the place that is being read."""

from collections.abc import Iterator
from contextlib import contextmanager

from wres.inputs.plans.blocks import Remark
from wres.inputs.plans.word.markup import number, raw_text
from wres.inputs.plans.word.notices import Notice, Notices
from wres.inputs.plans.word.numbers import Numbers
from wres.inputs.plans.word.package import Package
from wres.inputs.plans.word.styles import Styles


class Story:
    """A document while it is read from top to bottom."""

    def __init__(self, package: Package):
        self.package = package
        self.styles = Styles(next(package.parts("styles"), None))
        self.numbers = Numbers(next(package.parts("numbering"), None), self.styles)
        self.notices = Notices()
        self.remarks: list[Remark] = []
        self.tables = self.paragraphs = 0
        self._notes = {kind: self._texts(kind) for kind in ("comments", "footnotes", "endnotes")}

    def _texts(self, kind: str) -> dict[int | None, str]:
        return {number(note, "id"): raw_text(note) for part in self.package.parts(kind) for note in part}

    def note(self, notice: Notice, kind: str, identifier: int | None) -> None:
        """A comment or note that is referred to here."""
        text = self._notes[kind].get(identifier, "")
        if text:
            self.notices.add(notice, text)

    @contextmanager
    def at(self, place: str) -> Iterator[Notices]:
        """While a place is read; its notices are remarks afterwards."""
        before, self.notices = self.notices, Notices()
        yield self.notices
        self.remarks += self.notices.remarks(place)
        self.notices = before

    @contextmanager
    def text_box(self) -> Iterator[None]:
        """While a text box is read: its lists count by themselves."""
        before, self.numbers = self.numbers, Numbers(next(self.package.parts("numbering"), None), self.styles)
        yield
        self.numbers = before
