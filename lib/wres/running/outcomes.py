"""What became of a product."""

from dataclasses import dataclass
from pathlib import Path

from wres.parameters.report_places import PUBLIC
from wres.rendering.not_made import NotMade
from wres.running.product_states import ProductState

BUILT, FAILED, UP_TO_DATE, STALE, NOT_RUN = "built", "failed", "up to date", "to build", "not run"


@dataclass(frozen=True, slots=True)
class Problem:
    """What stopped a product, in a sentence. traceback: only of a fault in the workbook itself, for those who mend it.

    recorded: what the index and `run.json` may say of it: no cell of a record, where the sentence quotes one.
    """

    sentence: str
    traceback: tuple[str, ...] = ()
    recorded: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one product. `problem` is the finding or fault that stopped it; `place` what to open.

    traceback: of a fault in the workbook itself, empty for anything an analyst can mend. recorded: what `run.json` may say of
    the problem. not_made: of one that was built, the formats asked for that it lacks; gone: those of the run before
    that were not asked for again.
    """

    name: str
    year: int
    edition: str
    status: str
    place: Path
    why: str = ""
    seconds: float = 0.0
    problem: str = ""
    traceback: tuple[str, ...] = ()
    recorded: str = ""
    not_made: tuple[NotMade, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether the product is there and current."""
        return self.status in (BUILT, UP_TO_DATE)

    @property
    def complete(self) -> bool:
        """Whether it is there in every format that was asked for."""
        return self.stands and not self.not_made

    @property
    def label(self) -> str:
        """Year and name, as a run speaks of it."""
        return f"{self.year} {self.name}" + ("" if self.edition == PUBLIC else f"-{self.edition}")


def outcome_of(
    state: ProductState, status: str, problem: Problem | None = None, seconds: float = 0.0, not_made: tuple[NotMade, ...] = ()
) -> Outcome:
    """The outcome of a planned product."""
    product, stopped = state.product, problem or Problem("")
    return Outcome(
        name=product.name, year=product.year, edition=product.edition, status=status,
        place=product.folders.failed if status == FAILED else product.folders.pages / "index.html", why=state.why,
        seconds=round(seconds, 2), problem=stopped.sentence, traceback=stopped.traceback, recorded=stopped.recorded or stopped.sentence,
        not_made=not_made,
    )  # fmt: skip
