"""Both engines give the same outputs on every bundled return, after timing is stripped."""

import json
import shutil

from wres.parameters import Workspace
from wres.running import Manner, build_reports

FILES = (
    "index.html",
    "indicators.csv",
    "actions.csv",
    "tables.xlsx",
    "review/index.html",
    "review/findings.csv",
    "review/report.ipynb",
    "review/provenance.json",
)


def built_with(engine, root, checkout):
    for part in ("data", "params/organisations"):
        shutil.copytree(checkout / part, root / part)
    outcomes = build_reports(Workspace.at(root), manner=Manner(engine=engine))
    assert {one.problem for one in outcomes} == {""}
    return root / "reports"


def content(path):
    if path.suffix == ".ipynb":
        return json.loads(path.read_text(encoding="utf-8"))["cells"]
    return path.read_bytes() if path.exists() else None


def test_every_output_of_every_bundled_return_is_the_same(tmp_path, checkout):
    """One test, so that two processes never make the same two dozen reports twice."""
    warm, stock = (built_with(engine, tmp_path / engine / "workspace", checkout) for engine in ("warm", "stock"))
    compared, different = 0, []
    for code, year in sorted(Workspace.at(checkout).returns()):
        for name in FILES:
            compared += (warm / str(year) / code / name).exists()
            if content(warm / str(year) / code / name) != content(stock / str(year) / code / name):
                different.append(f"{year}/{code}/{name}")
    assert different == []
    assert compared >= 12 * 6
