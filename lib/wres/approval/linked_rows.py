"""Which changed rows of the actions decide whether an indicator has an action: those that are or were linked to it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wres.approval.own_rows import rows_named
from wres.approval.row_changes import TableChange
from wres.findings import Finding
from wres.parameters import Plan, Standard
from wres.plans.questions.columns_read import LINKS, columns_read
from wres.plans.reading import indicators_of
from wres.plans.written import WrittenRow

INDICATOR = re.compile(r", indicators \((?:.* )?(\w+)\)$")  # how such a place ends: "actions.csv, indicators (indicator 7)"
WITHOUT_SECTIONS = Plan()
Links = Mapping[str, tuple[bool, bool]]  # number of a row: whether it is linked to the indicator of its own, and whether to all


def indicator_in_question(finding: Finding, standard: Standard) -> str:
    """The indicator of which a finding says that it has no action, or none of its own; empty for any other finding."""
    match = None if rows_named(finding) or columns_read(finding.check) != LINKS else INDICATOR.search(finding.where)
    return match[1] if match and match[1] in standard.main_indicators else ""


@dataclass(frozen=True, slots=True)
class LinkedRows:
    """The actions of two reports, each in the order of its table. about: the plan as it is now, for the links printed on its sections."""

    before: Sequence[WrittenRow] = ()
    after: Sequence[WrittenRow] = ()
    about: Plan = WITHOUT_SECTIONS

    def of_indicator(self, table: TableChange, code: str, standard: Standard) -> TableChange | None:
        """What changed in rows of the actions that are linked to an indicator, or were; None where nothing did, as far as is known."""
        now = self._links(table.numbers, self.after, code, standard)
        then = self._links(table.numbers_then, self.before, code, standard)
        changed = (number for (number, _), was in zip(table.changed, table.were, strict=False) if now.get(number) != then.get(was))
        return table.of_rows(now={*changed, *_numbers_linked(table.new, now)}, then=_numbers_linked(table.gone, then))

    def _links(self, numbers: Iterable[str], rows: Iterable[WrittenRow], code: str, standard: Standard) -> Links:
        links = (indicators_of(row, self.about, standard) for row in rows)
        return {number: (code in link.codes, link.everything) for number, link in zip(numbers, links, strict=False)}


def _numbers_linked(numbers: Iterable[str], links: Links) -> set[str]:
    return {number for number in numbers if any(links.get(number, ()))}
