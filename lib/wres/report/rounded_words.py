"""That a figure is published rounded, and why, in a sentence."""

from collections.abc import Iterable

from wres.indicators.figures import ROUNDED_TO_5, Figure


def rounded_sentence(headline: Figure, whole: Iterable[Figure]) -> str:
    """Why the figure that stands for an indicator, or others of the whole organisation, are rounded; empty where none is."""
    if headline.is_rounded:
        to = " to the nearest 5" if headline.reason == ROUNDED_TO_5 else ""
        return f"This figure is rounded{to} to protect people, because the exact figure would reveal a small number."
    if any(figure.is_rounded for figure in whole):
        return "Some of these figures are rounded to protect people, because the exact figures would reveal a small number."
    return ""
