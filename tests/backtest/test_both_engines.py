"""Both engines give the same outputs, after timing is stripped: on a return of counts with a plan, and in the long run on all that are bundled."""

import json
import re
import shutil

import pytest

from wres.parameters import Workspace
from wres.running import Options, build_products

FILES = (
    "public/{place}/index.html",
    "public/{place}/indicators.csv",
    "public/{place}/actions.csv",
    "public/{place}/approval.csv",
    "public/{place}/tables.xlsx",
    "review/{place}/index.html",
    "review/{place}/findings.csv",
    "review/{place}/words.csv",
    "review/{place}/report.ipynb",
    "review/{place}/provenance.json",
)
BUILT = re.compile(rb"<time [^>]*>[^<]*</time>")  # when, which the review alone says


def content(path):
    if path.suffix == ".ipynb":
        return json.loads(path.read_text(encoding="utf-8"))["cells"]
    return BUILT.sub(b"", path.read_bytes()) if path.exists() else None


@pytest.fixture
def different(bundled, checkout, tmp_path, bundled_answers):
    """Builds the returns given, else all, with stock Papermill; gives the files that differ from the warm engine's, and how many there are."""

    def compare(*returns):
        for part in ("data", "params/organisations"):
            shutil.copytree(checkout / part, tmp_path / part)
        workspace = Workspace.at(bundled_answers(tmp_path))
        for code, year in returns or [(None, None)]:
            assert {outcome.problem for outcome in build_products(workspace, code, year, options=Options(engine="stock"))} == {""}
        names = [name.format(place=f"{year}/{code}") for code, year in returns or workspace.returns() for name in FILES]
        warm, stock = bundled / "reports", tmp_path / "reports"
        compared = sum((warm / name).exists() for name in names)
        return [name for name in names if content(warm / name) != content(stock / name)], compared

    return compare


def test_every_output_of_a_return_of_counts_with_a_plan_is_the_same(different):
    names, compared = different(("EXA", 2025))
    assert names == []
    assert compared == len(FILES)


@pytest.mark.slow
def test_every_output_of_every_bundled_return_is_the_same(different):
    names, compared = different()
    assert names == []
    assert compared >= 12 * 6
