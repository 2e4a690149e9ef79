"""Where the command line begins, and where every error ends as a sentence."""

import contextlib
import os
import signal
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any, NoReturn

from wres.cli.commands import app
from wres.errors import WresError
from wres.parameters.commands import remember_folder


def main() -> NoReturn:
    """Run the command that was asked for; ends with 0 when all that was asked for stands, else with 1."""
    signal.signal(signal.SIGTERM, _interrupt)
    remember_folder()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.exit(_status())


def _status() -> int:
    try:
        status = app(standalone_mode=False, prog_name="python -m wres")
    except WresError as fault:
        return _say(str(fault))
    except KeyboardInterrupt:
        return _say("Interrupted.")
    except BrokenPipeError:  # `make reports | head`
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123
        return 1
    except Exception as fault:  # noqa: BLE001 (the last place that can say it in words)
        return _unexpected(fault)
    return status if isinstance(status, int) else 0


def _unexpected(fault: Exception) -> int:
    if show := getattr(fault, "format_message", None):  # typer: a wrong option or a missing argument
        return _say(f"{show()} See python -m wres --help.")
    log = Path(tempfile.gettempdir()) / f"wres-error-{os.getpid()}.txt"
    with contextlib.suppress(OSError):
        log.write_text(traceback.format_exc(), encoding="utf-8")
    what = f"{type(fault).__name__}: {fault}"
    return _say(f"Something went wrong that should not have: {what}\nThe details are in {log}. Please report them.")


def _say(text: str) -> int:
    sys.stdout.flush()
    print(text, file=sys.stderr)
    return 1


def _interrupt(*_: Any) -> NoReturn:
    raise KeyboardInterrupt
