"""Whatever stands in a document is in an action or in the review; and what is not sure is asked about."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wres.inputs.plans.blocks import Block, Document, Remark
from wres.inputs.plans.columns import names_of_columns
from wres.inputs.plans.importing import parse_document

HEAD = ("No", "Action", "Lead", "By when", "RAG", "Progress")
WORDS = ("Theme 2", "Aim", "Objective 3:", "Part 1", "Links to", "Total", "Key", "Red", "Lead", "Progress", "Q1", "Action 4", "1.2", "(b)", "WRES-01",
    "Head of HR", "May 2026", "and", "Train", "Section", "Action:", "Lead: Head of", "Complete", "a) one b) two", "first\nsecond", "•", "-", "")  # fmt: skip
PLACES = ("row {}", "line {}", "table 1, row {}", "table 2, row {}", "sheet A, row {}")
cell = st.builds(lambda word, token: f"{word} {token}".strip(), st.sampled_from(WORDS), st.sampled_from(["", "", "token"]))
marks = st.frozensets(st.integers(0, 6), max_size=2)
row = st.builds(
    lambda cells, repeated, covered, doubt, heading, item: (cells, repeated, covered, doubt, heading, item),
    st.lists(cell, min_size=1, max_size=8), marks, marks, st.sampled_from(["", "", "struck text"]), st.sampled_from([0, 0, 1]),
    st.sampled_from([0, 0, 1]),
)  # fmt: skip


@pytest.fixture(scope="module")
def names(synonyms):
    return names_of_columns({}, synonyms)


def document(rows, place, headed):
    """Blocks with a token of their own in each cell that has one; a merged cell repeats what stands above it."""
    tokens, blocks, above = itertools.count(), [Block(place.format(0), HEAD)] if headed else [], ()
    for number, (cells, repeated, covered, doubt, heading, item) in enumerate(rows, start=1):
        own = [text.replace("token", f"token{next(tokens)}z") for text in cells]
        merged = frozenset(at for at in repeated if len(own) > 1 and at < len(own) and at < len(above) and above[at])
        own = [above[at] if at in merged else text for at, text in enumerate(own)]
        blocks.append(Block(place.format(number), tuple(own), doubt, merged, covered if len(own) > 1 else frozenset(), heading, item))
        above = own
    remarks = (Remark(place.format(1), "remarked token999z", "struck text"), Remark("page header", "top token998z", "Not in the plan."))
    return Document(tuple(block for block in blocks if any(block.cells)), remarks)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(row, max_size=8), place=st.sampled_from(PLACES), headed=st.booleans())
def test_no_word_is_lost_and_nothing_unsure_goes_unasked(names, rows, place, headed):
    source = document(rows, place, headed)
    found = parse_document(source, names)
    kept = " ".join([*(text for row in found.rows for text in row.values()), *(entry["text"] for entry in found.review)])
    words = [
        word for text in [*(block.text for block in source.blocks), *(remark.text for remark in source.remarks)] for word in text.split()
    ]
    assert [word for word in words if word.startswith("token") and word not in kept] == []
    asked = {number for entry in found.review for part in entry.get("row", "").split(", ") if part for number in span(part)}
    assert {number for number, row in enumerate(found.rows, start=1) if row["confidence"] != "sure"} <= asked
    assert all(entry["place"] and entry["why"] for entry in found.review)


def span(part):
    first, _, last = part.partition(" to ")
    return range(int(first), int(last or first) + 1)
