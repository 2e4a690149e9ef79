"""The page `docs/checks.md`: every check by name, with what it means, wherever it is made."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator

import wres.plans.questions
from wres.findings import SEVERITIES
from wres.parameters import Checks, Standard
from wres.parameters.documentation import SIGNS, checks_page
from wres.plans.questions.asking import Check
from wres.plans.questions.topics import ORDER, topic_of

HEADS = "| check | kind | why | what to do |\n|---|---|---|---|\n"
OF_PLANS = """
## Questions about an action plan

Never errors. The sentence of each names the action and quotes it. They are listed by topic, as on the review page.
"""
OF_FIGURES = """
## Figures, texts and what they are compared with

These are made while a report or the overview is built, with sentences of their own.

| check | kind | why | what to do |
|---|---|---|---|
| counts against records | warning | A table of counts and the records behind it differ, and only one can be right. The counts are used. | Take out one of the two. |
| who was counted | note | Says how many rows of a record became people, and which were left out. | Check that these are the staff you report. |
| one person, one headcount | warning or note | A person has several main assignments, or none, and is counted once. | Mark one assignment of each person as the main one. |
| two-year window | note | The rules of the year ask for an average of years, and one of these is not there. | Add the return of that year. |
| printed against calculated | warning or note | A printed figure is not the one that its counts or parts give. | Check the figure and its parts in the source; correct it, or accept the finding with a reason. |
| sign of a printed difference | note | A printed difference is subtracted the other way round. The calculated one is used. | Nothing, if the source does so. |
| printed figures of single bands | note | Printed shares of single bands cannot be added up into clusters without their counts. | Give the counts, or figures printed for the clusters, or take `bands` out of the organisation file. |
| identical benchmarks | note | Two levels have the same figure, which is easily copied into the wrong column. | Compare each with its source. |
| peers without figures | note | Peers are named whose public files are not in the workspace. | Build their reports, or put their public files into the workspace. |
| figures of peers in doubt | note | Figures that peers published are left out of the benchmark of peers, because they are implausible, without counts or cannot be used. | Ask them for the right figures, or for their counts. |
| words that give back a hidden figure | warning | Words of the organisation beside a hidden figure may say it all the same. | Write it without the number, or accept the finding with the reason. |
| unknown token | warning | A token of the commentary names no figure of the report, so readers would see the token. | Write indicator, measure and group as the report has them. |
| template of the paper cannot be used | warning | There can be no paper.docx without it. | Correct the template, or take `template` out. |
| report not built | error | The report or product could not be built. | Read the log beside the finding. |
| published file | error, warning or note | A published file cannot be read in whole or in part, so the overview lacks figures, or figures do not say their year, or numbers were read that are written in another way than digits and a decimal point, or names in other capitals. | Put the file there as it was published. |
| organisation file | warning | The file of an organisation cannot be used, so the overview has of it what can still be read: its name, type, region, system and that it is made up. | Correct the file as the finding says. |
| published plan | warning or note | A published plan is empty or cannot be read, so its actions are not in the overview, does not say its year, or lacks columns, so that its leads, dates or statuses are not known. | Put the file there as it was published, in a folder of its year. |
| two organisations of one name | warning | Only their codes tell them apart. | Give each its own name in its file. |
| two files of an organisation | warning | There are further figures of one organisation, and the first file is read. | Keep one of them. |
"""  # noqa: E501 (a row of a table is one line)


def every_check_page(checks: Checks, standard: Standard) -> str:
    """The page as Markdown: the checks of a return, those of figures and texts, and those of the plan. Raises KeyError as `checks_page`."""
    events = (table.events for table in standard.tables.values() if table.events is not None)
    ordered = {event.check: ("warning", event.why, event.how_to_fix) for event in events}
    return checks_page(checks, standard) + OF_FIGURES + _rows(ordered) + OF_PLANS + "".join(_by_topic())


def plan_checks() -> Iterator[Check]:
    """Each check of an action plan, in the order of its modules; one that has several wordings, each."""
    for module in pkgutil.iter_modules(wres.plans.questions.__path__):
        names = vars(importlib.import_module(f"{wres.plans.questions.__name__}.{module.name}"))
        yield from (value for value in names.values() if isinstance(value, Check))


def _by_topic() -> Iterator[str]:
    of_name: dict[str, list[Check]] = {}
    for check in plan_checks():
        of_name.setdefault(check.name, []).append(check)
    for topic in ORDER:
        facts = {name: _facts(alike) for name, alike in of_name.items() if topic_of(name) == topic}
        yield f"\n### {topic}\n\n{HEADS}{_rows(facts)}"


def _facts(alike: Iterable[Check]) -> tuple[str, str, str]:
    """Kind, why and what to do of the wordings of one check: the kinds of all, the words of the first."""
    first, *_ = alike = list(alike)
    kinds = [severity for severity in SEVERITIES if any(check.severity == severity for check in alike)]
    return " or ".join(kinds), first.why, first.how_to_fix


def _rows(facts: dict[str, tuple[str, str, str]]) -> str:
    lines = ((name, *cells) for name, cells in facts.items())
    return "".join(f"| {' | '.join(' '.join(cell.split()).translate(SIGNS) for cell in line)} |\n" for line in lines)
