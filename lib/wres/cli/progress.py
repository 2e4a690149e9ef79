"""How a run is shown: a bar on a terminal, plain lines elsewhere."""

import threading
import time
from collections import Counter
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as RichProgress

from wres.running.many_products import Progress
from wres.running.outcomes import FAILED, Outcome
from wres.running.product_states import ProductState
from wres.text.lists import quantity


class LineProgress(Progress):
    """One line for each product, for logs and pipes."""

    def __init__(self, console: Console):
        self._console, self._count, self._done, self._lock = console, 0, 0, threading.Lock()

    def __enter__(self) -> "LineProgress":
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        pass

    def planned(self, states: list[ProductState]) -> None:
        """Say what will be built, and why."""
        to_build = [state for state in states if state.to_build]
        self._count = len(to_build)
        fresh = len(states) - len(to_build)
        self.say(f"{_in_words(states)}: {len(to_build)} to build, {fresh} up to date.")
        for state in to_build:
            self.say(f"  {state.product.label}: {state.why}")

    def finished(self, outcome: Outcome) -> None:
        """Say what became of a product."""
        with self._lock:
            self._done += 1
            self.say(f"[{self._done}/{self._count}] {_sentence(outcome)}")

    def say(self, text: str) -> None:
        """Say a sentence."""
        self._console.print(text, markup=False, highlight=False, soft_wrap=True)


class BarProgress(LineProgress):
    """A bar with rate, time left and the products at work; only failures get a line."""

    def __init__(self, console: Console):
        super().__init__(console)
        self._at_work: list[str] = []
        self._began = time.monotonic()
        rate, who = TextColumn("{task.fields[rate]}"), TextColumn("{task.fields[who]}")
        self._bar = RichProgress(BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn(), who, console=console, transient=True)
        self._task = self._bar.add_task("reports", total=None, rate="", who="")

    def __enter__(self) -> "BarProgress":
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self._bar.stop()

    def planned(self, states: list[ProductState]) -> None:
        """Say what will be built, and set the length of the bar."""
        super().planned(states)
        self._began = time.monotonic()
        self._bar.update(self._task, total=max(self._count, 1), who="getting ready")

    def started(self, state: ProductState) -> None:
        """Show who is at work."""
        with self._lock:
            self._at_work.append(state.product.label)
            self._bar.update(self._task, who=", ".join(self._at_work))

    def finished(self, outcome: Outcome) -> None:
        """Move the bar on; say so when a product failed."""
        with self._lock:
            self._done += 1
            self._at_work = [label for label in self._at_work if label != outcome.label]
            rate = f"{self._done / max(time.monotonic() - self._began, 0.01):.1f} a second"
            self._bar.update(self._task, completed=self._done, rate=rate, who=", ".join(self._at_work))
        if outcome.status == FAILED:
            self.say(_sentence(outcome))


def _sentence(outcome: Outcome) -> str:
    return f"{outcome.label}: {outcome.status} in {outcome.seconds:.1f} s"


def _in_words(states: list[ProductState]) -> str:
    kinds = Counter(state.product.kind for state in states)
    return " and ".join(quantity(count, kind) for kind, count in kinds.items())
