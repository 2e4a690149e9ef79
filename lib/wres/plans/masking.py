"""Likely names as they can be spoken of: initials only."""

import re
from collections.abc import Iterable

from wres.plans.names import names_in

_PLAIN = re.compile(r"^(?!.*(?:@|\[at\]|\(at\)))", re.IGNORECASE | re.DOTALL)


def mask_name(name: str) -> str:
    """A likely name as it can be spoken of in a finding: initials only."""
    if not _PLAIN.search(name):
        return "an e-mail address"
    return " ".join(f"{word[0].upper()}." for word in re.findall(r"[^\W\d_][\w'’-]*", name))


def without_names(text: str, bodies: Iterable[str] = ()) -> str:
    """A sentence with each likely name cut down to its initials."""
    for name in names_in(text, bodies=bodies):
        text = text.replace(name, mask_name(name))
    return text
