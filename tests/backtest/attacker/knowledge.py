"""What an attacker knows of the counts: everything that is published, what its reasons tell, and what holds of every return."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, isnan

from attacker.cells import Cell, Form, sum_of, times, total
from attacker.forms import Forms
from attacker.published import NOT_DIVIDED, SMALL, PublishedRow
from attacker.rounded import UNSURE, RoundedFigure
from attacker.system import System


@dataclass(frozen=True)
class Reader:
    """What a reader knows besides: the rules of disclosure; threshold: by year.

    knows_zeros: also which of the hidden small counts are not a 0, more than any reader can.
    """

    threshold: dict[int, int]
    sensitive: tuple[str, ...] = ("white", "bme")
    knows_zeros: bool = False


@dataclass
class Knowledge:
    """The conditions of a reader, and the hidden counts with the figures that would show them."""

    forms: Forms
    rows: Sequence[PublishedRow]
    reader: Reader
    system: System = field(init=False)
    hidden: list[tuple[PublishedRow, Form]] = field(init=False, default_factory=list)
    rounded: list[RoundedFigure] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self.at = {row.key: row for row in self.rows}
        fractions = {row.key: self.forms.fraction(row) for row in self.rows}
        self.fractions = {key: fraction for key, fraction in fractions.items() if fraction is not None}
        odds = {row.key: self.forms.odds(row) for row in self.rows if row.measure == "disparity"}
        self.system = System(self.forms.counts)  # only now: the forms know of places without a row
        for key, (top, bottom) in self.fractions.items():
            self._of_fraction(self.at[key], top, bottom)
        for key, quarters in odds.items():
            self._of_ratio(self.at[key], quarters)
        for row in self.rows:
            if row.measure.startswith("relative_likelihood"):
                self._of_ratio(row, self._likelihoods(row))
            if row.measure == "difference":
                self._of_difference(row)
        self._of_every_return()

    def is_as_published(self, counts: Mapping[Cell, int]) -> bool:
        """Whether the rounded figures of other counts would be the same, exactly."""
        return all(figure.holds(counts) for figure in self.rounded)

    def _of_fraction(self, row: PublishedRow, top: Form, bottom: Form) -> None:
        if row.measure != "share":
            self.system.between(sum_of([bottom, times(top, -1)]), 0, inf)
        if row.is_hidden:
            self._of_reason(row, top, bottom)
        elif row.is_rounded:
            self.rounded.append(RoundedFigure(row, (top,), (bottom,)))
        elif row.value == 0 and isnan(row.denominator):  # a 0, of however many
            assert row.numerator == total(top, self.forms.counts) == 0, row
            self.system.equal(top)
            self.system.between(bottom, 1, inf)  # else there would be no figure
        elif row.status == "ok" or row.reason in NOT_DIVIDED:
            assert (row.numerator, row.denominator) == (total(top, self.forms.counts), total(bottom, self.forms.counts)), row
            self.system.equal(top)
            self.system.equal(bottom)

    def _of_reason(self, row: PublishedRow, top: Form, bottom: Form) -> None:
        """A hidden count of nobody tells of nobody, though it may cover others: it is not asked for."""
        threshold, count, people = self.reader.threshold[row.year], *(total(form, self.forms.counts) for form in (top, bottom))
        if count:
            self.hidden.append((row, top))
        if row.group in self.reader.sensitive and row.measure != "share" and 0 < people < threshold:
            self.hidden.append((row, bottom))
        if row.reason == SMALL:
            known = self.reader.knows_zeros and count > 0
            self.system.between(top, 1 if known else 0, threshold - 1)
        elif row.group in self.reader.sensitive:
            self.system.between(top, threshold, inf)

    def _likelihoods(self, row: PublishedRow) -> tuple[Form, Form, Form, Form]:
        first, second = (
            self.fractions[row.year, row.indicator, row.measure.removeprefix("relative_"), group, row.staff_group, row.band]
            for group in row.group.split("/")
        )
        return first[0], second[1], first[1], second[0]

    def _of_ratio(self, row: PublishedRow, quarters: tuple[Form, Form, Form, Form]) -> None:
        """A ratio a·B to A·b: an exact one is taken to give all four away, and that there is nothing to divide by gives a 0 away."""
        if row.is_hidden:
            return
        if row.is_rounded:
            self.rounded.append(RoundedFigure(row, quarters[:2], quarters[2:]))
        elif row.value == 0:
            self._give_away(form for form in quarters[:2] if total(form, self.forms.counts) == 0)
            for form in quarters[2:]:
                self.system.between(form, 1, inf)  # else there would be no ratio
        elif row.status == "ok":
            self._give_away(quarters)
        elif row.reason in NOT_DIVIDED:
            self._give_away(form for form in quarters if total(form, self.forms.counts) == 0 or not isnan(row.lower))

    def _give_away(self, forms: Iterable[Form]) -> None:
        for form in forms:
            self.system.equal(form)

    def _of_difference(self, row: PublishedRow) -> None:
        """Of the board: exact, it gives the share of the workforce away; rounded, it bounds it."""
        board = self.at[row.year, "9", "board_share", row.group, "all", row.band]
        share = (row.year, "1", "share", row.group, "all", "all")
        if row.status != "ok" or isnan(board.value) or share not in self.fractions:
            return
        top, bottom = self.fractions[share]
        percent = 100 * total(top, self.forms.counts) / total(bottom, self.forms.counts)
        half = row.half_unit - UNSURE if row.is_rounded else UNSURE
        middle = board.value - row.value if row.is_rounded else percent
        self.system.between(sum_of([times(top, 100), times(bottom, half - middle)]), 0, inf)
        self.system.between(sum_of([times(top, 100), times(bottom, -half - middle)]), -inf, 0)

    def _of_every_return(self) -> None:
        """Nobody is appointed who was not shortlisted, and of no group more have cases or training than are staff.

        Of those whose group is not known pages say more than figures do: all but the staff are taken to be known, and how many of the
        staff have cases or training where the staff are, neither hidden nor rounded.
        """
        for cell in self.system.cells:
            if cell.group == "unknown" and cell.table != "workforce" and not self._of_hidden_staff(cell):
                self.system.equal({cell: 1})
            if cell.column == "appointed":
                people = cell._replace(column="shortlisted")
                if people in self.system.column:
                    self.system.between({people: 1, cell: -1}, 0, inf)
        for staff, events in self.forms.staff_and_events():
            self.system.between(sum_of([staff, times(events, -1)]), 0, inf)

    def _of_hidden_staff(self, cell: Cell) -> bool:
        share = self.at.get((cell.returned, "1", "share", cell.group, "all", "all"))
        return cell.table != "recruitment" and share is not None and (share.is_hidden or share.is_rounded)
