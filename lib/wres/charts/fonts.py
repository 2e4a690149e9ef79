"""Fonts that are ours alone: what is drawn or printed is the same whatever is installed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

NO_FONTS = Path(__file__).parent / "templates" / "no_fonts.conf"
SETTING = "FONTCONFIG_FILE"  # of the process, so one thread at a time has it
_ALONE = RLock()


@contextmanager
def without_fonts_of_the_machine() -> Iterator[None]:
    """While it lasts, whoever looks for the system's fonts for the first time sees none but those that are brought."""
    with _ALONE:
        before = os.environ.get(SETTING)
        os.environ[SETTING] = str(NO_FONTS)
        try:
            yield
        finally:
            os.environ.pop(SETTING) if before is None else os.environ.update({SETTING: before})
