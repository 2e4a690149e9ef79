"""The budget of speed and memory, line by line: what was measured, and what is to be reached."""

from dataclasses import dataclass

from wres.bench.runs import Measurements

OF = 250  # organisations that the budget is for; a run of fewer is not held to what depends on their number


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A line of the budget. unit: s, MB or times. at_least: whether more is better. judged: whether this run can be held to it."""

    what: str
    measured: float
    bar: float
    unit: str
    at_least: bool = False
    judged: bool = True

    @property
    def standing(self) -> str:
        """Whether the bar is reached, in a word."""
        if not self.judged:
            return f"not judged: {OF} organisations are needed"
        return "reached" if (self.measured >= self.bar if self.at_least else self.measured <= self.bar) else "MISSED"


def ratio(run: Measurements) -> float:
    """How many times as long papermill and nbconvert take for a report, in the same run, with as many processes."""
    return run.ordinary.seconds / run.ordinary_reports / (run.ours[run.organisations].seconds / run.organisations)


def budget(run: Measurements) -> tuple[BudgetLine, ...]:
    """Every line of the budget, in the order of the design."""
    whole = run.organisations >= OF
    ours, records = run.ours[run.organisations], run.staff_records
    return (
        BudgetLine("a report by papermill + nbconvert, against ours", ratio(run), 25, "times", at_least=True, judged=whole),
        BudgetLine(f"{run.organisations} organisations, never seen before", ours.seconds - run.overview.seconds, 100, "s", judged=whole),
        BudgetLine("their overview", run.overview.seconds, 10, "s", judged=whole),
        BudgetLine("again, nothing changed", run.unchanged.seconds, 3, "s", judged=whole),
        BudgetLine("one check of a new return, from cold", run.cold_check.seconds, 5, "s"),
        BudgetLine("memory of all processes", ours.megabytes, 1500, "MB", judged=whole),
        BudgetLine("1.5 million staff records, read, checked and counted", records.seconds, 30, "s"),
        BudgetLine("memory of that", records.megabytes, 2000, "MB"),
    )
