"""What several plans have in common: words that stand side by side in actions of several organisations."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wres.overview.organisations import PublishedReport
from wres.parameters import Standard
from wres.parameters.overview_rules import OverviewRules
from wres.plans import ActionPlan
from wres.plans.name_shapes import word_list
from wres.plans.similar import words_of
from wres.text.lists import within_sentence


@dataclass(frozen=True, slots=True)
class Initiative:
    """A phrase, and how many actions have it in each plan, by code; example: the shortest of these actions, and code: whose it is."""

    phrase: str
    actions: dict[str, int]
    example: str
    code: str


def recurring_initiatives(
    plans: Sequence[tuple[PublishedReport, ActionPlan]], standard: Standard, rules: OverviewRules
) -> list[Initiative]:
    """The phrases of two words or more that actions of several plans share, those of most plans first.

    Words that say little of what is done (and those for the groups of the standard) part phrases. Of phrases within one another that
    stand in the same plans the longest is given. An action counts once, with the words that most plans share.
    This finds like wording, not like meaning.
    """
    parting = word_list("common_words") | {
        word for group in (*standard.group_words, *standard.groups.values(), standard.short) for word in words_of(group)
    }
    holders: dict[tuple[str, ...], dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    texts = {(report.code, row.row): " ".join(row.written.action.split()) for report, plan in plans for row in plan.commitments}
    for report, plan in plans:
        for row in plan.commitments:
            for phrase in _phrases(row.written.action, parting, rules.phrase_words):
                holders[phrase][report.code].add(row.row)
    shared = {
        phrase: {code: len(rows) for code, rows in plans_of.items()}
        for phrase, plans_of in holders.items()
        if len(plans_of) >= rules.phrase_plans
    }
    within = {
        part
        for phrase, plans_of in shared.items()
        for part in (phrase[1:], phrase[:-1])
        if part in shared and shared[part].keys() == plans_of.keys()
    }
    whole = [phrase for phrase in shared if phrase not in within]
    initiatives: list[Initiative] = []
    counted: set[tuple[str, int]] = set()
    for phrase in sorted(whole, key=lambda phrase: (-len(shared[phrase]), -sum(shared[phrase].values()), phrase)):
        left = {code: rows for code, of_plan in holders[phrase].items() if (rows := {row for row in of_plan if (code, row) not in counted})}
        if len(left) >= rules.phrase_plans:
            place = min(((code, row) for code, rows in left.items() for row in rows), key=lambda place: (len(texts[place]), place))
            actions = {code: len(rows) for code, rows in left.items()}
            initiatives.append(Initiative(_as_written(phrase, texts[place]), actions, texts[place], place[0]))
            counted |= {(code, row) for code, rows in left.items() for row in rows}
    return sorted(initiatives, key=lambda row: (-len(row.actions), -sum(row.actions.values()), row.phrase.casefold()))


def _as_written(phrase: Sequence[str], text: str) -> str:
    """The words of a phrase as a text has them, with its hyphens and capitals."""
    place = re.search(rf"\b{r'[^a-z0-9]+'.join(map(re.escape, phrase))}", text, re.IGNORECASE)
    return within_sentence(place[0]) if place else " ".join(phrase)


def _phrases(text: str, parting: frozenset[str] | set[str], longest: int) -> Iterable[tuple[str, ...]]:
    for clause in re.split(r"[.;:!?\n()]", text):
        run: list[str] = []
        for word in [*words_of(clause), ""]:
            if word and word not in parting and not word[0].isdigit():
                run.append(word)
                continue
            for start in range(len(run)):
                for end in range(start + 2, min(start + longest, len(run)) + 1):
                    yield tuple(run[start:end])
            run = []
