"""Both engines give the same outputs on every bundled return, after timing is stripped."""

import json
import shutil

from wres.parameters import Workspace
from wres.running import Options, build_products

FILES = (
    "public/{place}/index.html",
    "public/{place}/indicators.csv",
    "public/{place}/actions.csv",
    "public/{place}/tables.xlsx",
    "review/{place}/index.html",
    "review/{place}/findings.csv",
    "review/{place}/report.ipynb",
    "review/{place}/provenance.json",
)


def built_with(engine, root, checkout):
    for part in ("data", "params/organisations"):
        shutil.copytree(checkout / part, root / part)
    outcomes = build_products(Workspace.at(root), options=Options(engine=engine))
    assert {outcome.problem for outcome in outcomes} == {""}
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
            path = name.format(place=f"{year}/{code}")
            compared += (warm / path).exists()
            if content(warm / path) != content(stock / path):
                different.append(path)
    assert different == []
    assert compared >= 12 * 6
