"""Why a figure is not shown, in a sentence."""

NO_FIGURE = "There is no figure for this indicator."
MISSING = {
    "no data": NO_FIGURE,
    "to be confirmed": "The figure was still to be confirmed when the source was printed.",
    "not applicable": "This does not apply here.",
    "blank": "The source leaves this blank.",
    "unreadable": "The source showed this in a picture that cannot be read as figures.",
    "contradiction": "The source contradicts itself: the figure is outside its own interval, or not what it is made from gives.",
    "truncated": "The source is cut off here.",
    "placeholder": "The source still holds a placeholder here.",
    "pointer": "The source only points to another place.",
    "zero denominator": "It cannot be calculated, because it would mean dividing by 0.",
    "nobody at risk": "It cannot be calculated, because there was nobody in one of the groups it compares.",
    "no events in the lower group": "It has no upper limit, because this happened to nobody in the group it divides by.",
}
HIDDEN = {
    "small number": "Hidden to protect people, because too few people are behind it.",
    "derived from a small number": "Hidden to protect people, because it would reveal a small number.",
}
SHORT = {
    "no data": "no data", "to be confirmed": "to be confirmed", "not applicable": "not applicable", "blank": "left blank",
    "unreadable": "cannot be read", "contradiction": "contradicts itself",
    "zero denominator": "nobody to compare", "nobody at risk": "nobody to compare",
    "no events in the lower group": "nothing to compare",
    "small number": "hidden", "derived from a small number": "hidden",
}  # fmt: skip


def why_not_shown(status: str, reason: str) -> str:
    """The sentence for a value that is missing or suppressed."""
    if status == "suppressed":
        return HIDDEN.get(reason, HIDDEN["small number"])
    return MISSING.get(reason, MISSING["no data"])


def shown_as(status: str) -> str:
    """What a sentence says a figure is that cannot be shown."""
    return "hidden to protect people" if status == "suppressed" else "not available"


def short_reason(reason: str) -> str:
    """A word or two for a cell or a chart."""
    return SHORT.get(reason, reason)
