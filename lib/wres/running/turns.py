"""Whose turn it is in a run: what comes after what, and what is built a second time once the figures it shows are there."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from wres.running.outcomes import FAILED, NOT_RUN, UP_TO_DATE, Outcome, outcome_of
from wres.running.product_states import SHOWS, ProductState, state_now
from wres.running.products import Key

Outcomes = dict[Key, Outcome]
Build = Callable[[ProductState], Outcome]


def in_waves(states: list[ProductState]) -> list[list[ProductState]]:
    """The products in the order in which they can be made: those of a wave come after those of earlier ones alone.

    Those that show the figures of others beside their own, as these may show theirs, come a second time once those are there; what
    would be built for that alone comes only then.
    """
    waves, built = [], {state.product.key for state in states}
    second = [state for state in states if state.product.shows & built]
    states = [state for state in states if state.why != SHOWS]
    while states:
        waiting = {state.product.key for state in states}
        waves.append([state for state in states if not state.product.comes_after & waiting])
        states = [state for state in states if state.product.comes_after & waiting]
    return [*waves[:1], *([second] if second else []), *waves[1:]]


def next_outcome(state: ProductState, outcomes: Mapping[Key, Outcome], build: Build) -> Outcome:
    """What becomes of a product whose turn it is, for the first time or for the second."""
    before = outcomes[state.product.key]
    return build_if_needed(state, build) if before.status == NOT_RUN else _build_again(state, before, build)


def build_if_needed(state: ProductState, build: Build) -> Outcome:
    """Build a product; one that is made from others, or shows their figures, only if it is stale now that those are built.

    One that is made from others is not built while none of them is there; one that shows their figures stands without them too.
    """
    if not state.product.comes_after and state.why != SHOWS:
        return build(state)
    again = state_now(state)
    if not again.to_build:
        return outcome_of(again, UP_TO_DATE)
    if again.problem or not again.product.comes_after or any(read.is_product for read in again.reads):
        return build(again)
    return outcome_of(again, NOT_RUN)


def _build_again(state: ProductState, before: Outcome, build: Build) -> Outcome:
    """Build a product a second time if the figures that it shows are other ones now."""
    if before.status == FAILED:
        return before
    again = state_now(replace(state, why=""))
    return build(again) if again.to_build else before
