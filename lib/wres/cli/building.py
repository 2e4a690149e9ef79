"""`reports`, `report` and `overview`: build, and say at the end what stands, what failed and why."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console

from wres.cli.console import QuietConsole
from wres.cli.progress import BarProgress, LineProgress
from wres.parameters import Workspace
from wres.parameters.formats import ALWAYS, FILES
from wres.parameters.report_places import INDEX_PAGES, review_of
from wres.rendering.not_made import NotMade
from wres.running import Options, Outcome, RunInterrupted, build_products
from wres.running.outcomes import BUILT, FAILED, NOT_RUN, STALE, UP_TO_DATE
from wres.text.files import file_name, read_findings
from wres.text.lists import listing, listing_of_most, quantity, sentence_case

INTERRUPTED = 130  # as a shell says of what Ctrl-C ended
LINES = 20  # of a traceback, from its end
MOST = 3  # reports that are named


def run_products(
    workspace: Workspace,
    code: str | None,
    year: int | None,
    options: Options,
    *,
    jobs: int | None = None,
    force: bool = False,
    dry_run: bool = False,
    keep_going: bool = True,
    cluster: str = "",
) -> int:
    """Build what is asked for; gives 0 when every product stands, 130 when it was interrupted, else 1."""
    console = QuietConsole()
    show = BarProgress if console.is_terminal and not dry_run else LineProgress
    try:
        with show(console) as progress:
            outcomes = build_products(
                workspace, code, year, options=options, jobs=jobs, force=force, dry_run=dry_run, keep_going=keep_going, cluster=cluster,
                progress=progress, say=progress.say,
            )  # fmt: skip
    except RunInterrupted as interrupted:
        _recap(console, workspace, interrupted.outcomes, options)
        _say(console, "Interrupted. Finished reports are kept; the next run builds the rest.")
        return INTERRUPTED
    if dry_run:
        return 0
    _recap(console, workspace, outcomes, options)
    return 0 if all(outcome.complete for outcome in outcomes) else 1


def _recap(console: Console, workspace: Workspace, outcomes: list[Outcome], options: Options) -> None:
    printed: set[tuple[str, ...]] = set()
    for failure in (outcome for outcome in outcomes if outcome.status == FAILED):
        _say(console, f"\n{failure.year} {failure.name} failed. {failure.problem}\n  See {_place(failure.place)}")
        if failure.traceback and failure.traceback not in printed:  # the same fault in 250 reports is shown once
            printed.add(failure.traceback)
            _say(console, "  An error in the workbook itself. For its developers:")
            _say(console, "\n".join(f"    {line}" for line in failure.traceback[-LINES:]))
    _say_what_is_lacking(console, outcomes)
    for sentence in gone_in_words(outcomes):
        _say(console, f"\n{sentence}")
    counts = {status: sum(outcome.status == status for outcome in outcomes) for status in (BUILT, UP_TO_DATE, FAILED, NOT_RUN, STALE)}
    sentence = ", ".join(f"{count} {status}" for status, count in counts.items() if count)
    _say(console, f"\n{sentence_case(sentence)}." if sentence else "")
    overviews = [outcome for outcome in outcomes if outcome.name in options.also and outcome.stands]
    for outcome in overviews:
        _say(console, f"The overview: {_place(outcome.place)}")
        say_what_to_check(console, review_of(workspace.reports, outcome.year, outcome.name) / file_name("findings.csv", outcome.edition))
    if overviews:
        return
    if len(outcomes) == 1 and outcomes[0].stands:
        _say(console, f"The report: {_place(outcomes[0].place)}")
    elif any(outcome.stands for outcome in outcomes):
        for words, page in zip(("All reports", "For review"), INDEX_PAGES, strict=True):
            _say(console, f"{words}: {_place(workspace.reports / page)}")


def _say_what_is_lacking(console: Console, outcomes: list[Outcome]) -> None:
    """The formats that could not be made: what many reports lack for one reason is said once."""
    lacking: dict[NotMade, list[str]] = {}
    for outcome in outcomes:
        for not_made in outcome.not_made:
            lacking.setdefault(not_made, []).append(outcome.label)
    for not_made, labels in lacking.items():
        more = f" and {len(labels) - 3} more" if len(labels) > 3 else ""
        _say(console, f"\n{', '.join(labels[:3])}{more}: {not_made.sentence}")
        if not_made.traceback:
            _say(console, "  An error in the workbook itself. For its developers:")
            _say(console, "\n".join(f"    {line}" for line in "".join(not_made.traceback).splitlines()[-LINES:]))


def gone_in_words(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Which files of an earlier run went because they were not asked for again, and how to make them, once for many reports."""
    labels: dict[tuple[str, ...], list[str]] = {}
    for outcome in outcomes:
        labels.setdefault(outcome.gone, []).append(outcome.label)
    for formats, reports in labels.items():
        if formats:
            verb, them = ("is", "it") if len(formats) == 1 else ("are", "them")
            yield (
                f"{listing_of_most(reports, MOST)}: {listing([FILES[name] for name in formats])} of the run before {verb} gone, "
                f"because this run was not asked for {them}. To make {them} again, add FORMATS={','.join((*ALWAYS, *formats))}"
            )


def say_what_to_check(console: Console, path: Path) -> None:
    """How many findings there are on the files behind an overview, and where they are; nothing without any."""
    findings = read_findings(path) if path.is_file() else ()
    if findings:
        errors = sum(finding.severity == "error" for finding in findings)
        what = f"{quantity(len(findings), 'finding')} on its files, {errors} of them {'an error' if errors == 1 else 'errors'}"
        _say(console, f"{what}: {_place(path)}")


def _place(path: Path) -> str:
    """A path as short as it can be said from here."""
    folder = Path.cwd()
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)


def _say(console: Console, text: str) -> None:
    console.print(text, markup=False, highlight=False, soft_wrap=True)
