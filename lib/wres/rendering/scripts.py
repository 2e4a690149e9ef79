"""The scripts of pages: which page has one, and the hash by which its policy allows it and no other."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent / "templates" / "wres"
_SORTABLE = re.compile(r'class="[^"]*\bsortable\b')


def sorting_script(html: str) -> str:
    """The script that sorts tables, for a page that has one to sort; else nothing."""
    return script("sort.js") if _SORTABLE.search(html) else ""


@cache
def script(name: str) -> str:
    """A script by the name of its file."""
    return (FOLDER / name).read_text(encoding="utf-8")


def script_hash(text: str) -> str:
    """The hash of a script as a page's policy names it."""
    return b64encode(sha256(text.encode()).digest()).decode()
