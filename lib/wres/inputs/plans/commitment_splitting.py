"""Stacks of paragraphs in the cells of one action, which are commitments side by side: each with its own lead and date."""

import re

from wres.inputs.plans.review import GUESSED, LIKELY, SURE, Review

STACKED = ("progress", "action", "requirement", "leads", "due_text", "status")
LETTERED = ("action", "requirement", "leads", "due_text", "outcome", "progress")
MANY = 2


def split_commitments(row: dict[str, str], number: int, review: Review) -> list[dict[str, str]]:
    """The commitments of an action whose texts, leads and dates stand in stacks of paragraphs, matched by their order.

    A stack that is lower than the highest is matched as far as it goes, and the review says so. number: of the row, counted from 1.
    """
    lettered = {name: _lettered_parts(row.get(name, "")) for name in LETTERED}
    if sum(bool(lines) for lines in lettered.values()) >= MANY:
        row = row | {name: "\n".join(lines) for name, lines in lettered.items() if lines}
        stacks = {name: lines for name, lines in lettered.items() if lines}
        return _split_row(row, stacks, max(map(len, stacks.values())), number, review)
    stacks = {name: row[name].split("\n") for name in STACKED if "\n" in row.get(name, "")}
    single = ("requirement" if "requirement" in stacks else "action", "leads", "due_text")
    side_by_side = [name for name in single if name in stacks and not _is_wrapped_text(stacks[name])]
    if len(side_by_side) < MANY:
        return [row]
    height = max(len(stacks[name]) for name in side_by_side)
    return _split_row(row, {name: lines for name, lines in stacks.items() if len(lines) <= height}, height, number, review)


def _lettered_parts(text: str) -> list[str]:
    """The parts of a text that are marked a) and b), each with its mark; none unless both are there, in that order."""
    parts = re.split(r"(?<!\w)(?=[a-h]\))", text.strip())
    marks = [part[:1] for part in parts if part]
    return [part.strip() for part in parts if part] if len(marks) >= MANY and marks == sorted(set(marks)) and marks[0] == "a" else []


def _is_wrapped_text(lines: list[str]) -> bool:
    """Whether lines are one text that a narrow column broke: each goes on with a small letter."""
    return all(line[:1].islower() for line in lines[1:])


def _split_row(row: dict[str, str], stacks: dict[str, list[str]], height: int, number: int, review: Review) -> list[dict[str, str]]:
    parts = [dict(row) for _ in range(height)]
    for place, part in enumerate(parts):
        part["confidence"] = LIKELY if row["confidence"] == SURE else row["confidence"]
        for name, lines in stacks.items():
            part[name] = lines[place] if place < len(lines) else ""
        if place and "progress" not in stacks:
            part.pop("progress", None)
    lower = {name: lines for name, lines in stacks.items() if len(lines) < height}
    for name, lines in lower.items():
        why = f"{len(lines)} paragraphs beside {height}: matched by their order, which may be wrong."
        review.doubt(row["place"], "\n".join(lines), [name], [number], GUESSED, why)
    if not lower:
        cells = " | ".join(" / ".join(lines) for lines in stacks.values())
        why = f"{height} paragraphs side by side: read as {height} actions, each with its own part."
        review.doubt(row["place"], cells, list(stacks), [number], GUESSED, why)
    return parts
