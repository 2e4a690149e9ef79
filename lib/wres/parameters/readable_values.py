"""What a parameter file with a fault still says."""

import contextlib
import re
from collections.abc import Collection
from pathlib import Path

from wres.errors import ParameterError
from wres.parameters.written import mapping_of, text_of_yaml

TRUE = ("true", "yes", "on")  # as a parameter file may say it
LOST = "\ufffd"  # stands for letters of another encoding


def readable_values(path: Path, keys: Collection[str]) -> dict[str, str]:
    """What a file says of these keys as far as it can be read: as YAML, else each line that begins with a key by itself."""
    with contextlib.suppress(ParameterError):
        content = mapping_of(text_of_yaml(path), path)
        return {key: content[key] for key in keys if isinstance(content.get(key), str)}
    values: dict[str, str] = {}
    for line in path.read_bytes().decode("utf-8", "replace").splitlines():
        if re.match(r"\w+:\s", line) and line.partition(":")[0] in keys and LOST not in line:
            with contextlib.suppress(ParameterError):
                values |= {key: value for key, value in mapping_of(line, path).items() if isinstance(value, str)}
    return values


def says_true(value: str) -> bool:
    """Whether a value is yes."""
    return value.strip().lower() in TRUE
