"""The parts of the profile, by stacks whose owner is known."""

import json
import re
import time

import pandas as pd

from wres.bench.sampler import OWN, Sampler, part


class Frame:
    """A stack of files, the innermost first."""

    def __init__(self, *files):
        self.f_code = type("Code", (), {"co_filename": files[0]})
        self.f_back = Frame(*files[1:]) if files[1:] else None


def test_pandas_belongs_to_the_library_that_called_it():
    inner, ours = "/x/site-packages/pandas/core/frame.py", "/x/lib/wres/checks/validation.py"
    assert part(Frame(inner, "/x/site-packages/great_expectations/core.py", ours)) == "Great Expectations"
    assert part(Frame(inner, ours)) == "pandas, called by the workbook"
    assert part(Frame(ours)) == OWN
    assert part(None) == OWN


def test_the_time_is_shared_out_to_the_last():
    with Sampler() as sampler:
        before = time.process_time()
        frame = pd.DataFrame({"a": range(200_000)})
        while time.process_time() - before < 0.3:
            frame.sort_values("a", ascending=False)
        while time.process_time() - before < 0.6:
            json.dumps(re.sub("a", "b", "aaa" * 1000))
    assert sum(sampler.seconds.values()) >= 0.6
    assert sampler.seconds["pandas, called by the workbook"] > 0.1
