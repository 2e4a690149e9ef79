"""`reports/review/run.json`: what the last run did, for machines."""

import datetime as dt
import json
from dataclasses import asdict
from pathlib import Path

import wres
from wres.parameters.report_places import REVIEW
from wres.running.outcomes import Outcome
from wres.text.files import written_whole


def write_run_record(reports: Path, began: dt.datetime, outcomes: list[Outcome], how: dict[str, str | int]) -> Path:
    """Write the record of a run; places are relative to `reports/`."""
    record = {
        "began": began.isoformat(timespec="seconds"),
        "ended": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        "wres": wres.__version__,
        **how,
        "products": [_record_of(outcome, reports) for outcome in outcomes],
    }
    path = reports / REVIEW / "run.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(path) as unfinished:
        unfinished.write_text(json.dumps(record, indent=1, ensure_ascii=False), encoding="utf-8")
    return path


def _record_of(outcome: Outcome, reports: Path) -> dict[str, object]:
    """An outcome without what a cell of a record may hold: the sentence and the traceback stay with the failed report."""
    facts = asdict(outcome) | {
        "place": outcome.place.relative_to(reports).as_posix(),
        "problem": outcome.recorded,
        "not_made": [lacking.format for lacking in outcome.not_made],
    }
    return {name: fact for name, fact in facts.items() if name not in ("recorded", "traceback")}
