"""What an owner is, by its words: a post, a team, a tier, a network, a body outside, everybody, or nobody yet."""

import re

from wres.plans import owner_words as words

NOBODY_YET = "to be confirmed"  # TBC, n/a, vacant
KINDS = ("role", "team", "tier", "network", "external", "everybody", NOBODY_YET, "not understood")


def is_role(text: str) -> bool:
    """Whether a text names a post."""
    return bool(words.A_ROLE.search(text) or words.ROLES.search(text))


def kind_of(name: str) -> str:
    """What an owner is, by its words: see KINDS."""
    if words.VACANT.search(name):
        return NOBODY_YET
    if words.NO_OWNER.search(name):
        return "not understood"
    if words.EVERYBODY.search(name):
        return "everybody"
    chaired = re.match(r"(?:co-|vice-)?chairs?\b", name, re.IGNORECASE)
    if words.NETWORK.search(name) and not chaired:
        return "network"
    if words.EXTERNAL.search(name):
        return "external"
    if chaired:
        return "role"
    if words.ROLES.search(name):
        return "tier"
    return "role" if words.A_ROLE.search(name) and not words.is_place(name) else "team"
