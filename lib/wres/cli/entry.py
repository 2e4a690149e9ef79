"""Where the command line begins, and where every error ends as a sentence."""

import contextlib
import errno
import gc
import os
import signal
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any, NoReturn

from wres.cli import approval_commands, building_commands, input_commands, workbook_commands  # noqa: F401 (each adds its commands to the application)
from wres.cli.building import INTERRUPTED
from wres.cli.console import nobody_listens, open_streams
from wres.cli.options import app
from wres.errors import WresError, os_sentence
from wres.parameters.commands import remember_folder

RARELY = 200_000, 50, 100  # libraries make hundreds of thousands of lasting objects: looking for garbage took a seventh of a cold check


def main() -> NoReturn:
    """Run the command that was asked for; ends with 0 when all that was asked for stands, 130 when interrupted, else with 1."""
    gc.set_threshold(*RARELY)
    signal.signal(signal.SIGTERM, _interrupt)
    remember_folder()
    open_streams()
    status = _status()
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.exit(status)
    nobody_listens()
    sys.exit(status)


def _status() -> int:
    try:
        status = app(standalone_mode=False, prog_name="python -m wres")
    except WresError as fault:
        return _say(str(fault))
    except KeyboardInterrupt:
        return _say("Interrupted.", INTERRUPTED)
    except BrokenPipeError:  # `make check | head`
        nobody_listens()
        return 1
    except OSError as fault:
        return _say(os_sentence(fault)) if errno.errorcode.get(fault.errno or 0) else _report_unexpected(fault)
    except MemoryError:
        return _say("Memory ran out. Close other programs, or split what is to be read into smaller files.")
    except Exception as fault:  # noqa: BLE001 (the last place that can say it in words)
        return _report_unexpected(fault)
    return status if isinstance(status, int) else 0


def _report_unexpected(fault: Exception) -> int:
    if show := getattr(fault, "format_message", None):  # typer: a wrong option or a missing argument
        return _say(f"{_plainly(show())} See python -m wres --help.")
    log = Path(tempfile.gettempdir()) / f"wres-error-{os.getpid()}.txt"
    with contextlib.suppress(OSError):
        log.write_text(traceback.format_exc(), encoding="utf-8", errors="replace")
    what = f"{type(fault).__name__}: {fault}"
    return _say(f"Something went wrong that should not have: {what}\nThe details are in {log}. Please report them.")


def _plainly(text: str) -> str:
    """What typer says of an option, without the words of the library that checks numbers for it."""
    what, sign, why = text.partition(": Input should be ")
    if not sign:
        return text.rstrip(".") + "."
    return f"{what}: write a number that is {why.partition(', ')[0].replace('a valid integer', 'whole')}."


def _say(text: str, status: int = 1) -> int:
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
    with contextlib.suppress(OSError, ValueError):
        print(text, file=sys.stderr)
    return status


def _interrupt(*_: Any) -> NoReturn:
    raise KeyboardInterrupt
