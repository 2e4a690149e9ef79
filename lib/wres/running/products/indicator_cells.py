"""The report's notebook for a standard: a heading and a section for each of its indicators."""

import json
import re
from copy import deepcopy
from pathlib import Path
from typing import Any

from wres.parameters import Standard

SECTION = re.compile(r'report\.indicator\("(?P<code>[^"]+)"\)')


def notebook_for(notebook: Path, standard: Standard, folder: Path) -> Path:
    """The notebook that reports on a standard: itself when its sections are the standard's indicators, else a copy in a folder.

    A notebook without sections of indicators is left as it is.
    """
    content = json.loads(notebook.read_text(encoding="utf-8"))
    cells: list[dict[str, Any]] = content["cells"]
    sections = {place: match["code"] for place, cell in enumerate(cells) if (match := SECTION.fullmatch("".join(cell["source"]).strip()))}
    if not sections or list(sections.values()) == list(standard.main_indicators):
        return notebook
    first = min(sections)
    heading, section = cells[first - 1], cells[first]
    generated = [
        cell
        for code, indicator in standard.main_indicators.items()
        for cell in (
            _copy(heading, f"## {code}. {indicator.title}", f"heading-{code}"),
            _copy(section, f'report.indicator("{code}")', f"indicator-{code}"),
        )
    ]
    others = {place - 1 for place in sections} | set(sections)
    remaining = [(place, cell) for place, cell in enumerate(cells) if place not in others]
    content["cells"] = (
        [cell for place, cell in remaining if place < first] + generated + [cell for place, cell in remaining if place > first]
    )
    path = folder / notebook.name
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def _copy(cell: dict[str, Any], source: str, name: str) -> dict[str, Any]:
    return deepcopy(cell) | {"source": source, "id": name}
