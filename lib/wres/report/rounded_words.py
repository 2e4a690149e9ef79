"""That a figure is published rounded, and why, in a sentence."""

from collections.abc import Iterable

from wres.indicators.figures import Figure


def rounded_sentence(headline: Figure, whole: Iterable[Figure]) -> str:
    """Why the figure that stands for an indicator, or others of the whole organisation, are rounded; empty where none is."""
    if headline.is_rounded:
        return "This figure is rounded to protect people, because the exact figure would reveal a small number."
    if any(figure.is_rounded for figure in whole):
        return "Some of these figures are rounded to protect people, because the exact figures would reveal a small number."
    return ""
