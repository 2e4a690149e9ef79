"""The report of one organisation and year: each method is one section, named as the notebook calls it."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pandas as pd

from wres.actions import ActionPlan, check_plan, public, read_plan
from wres.charts import Figure
from wres.findings import findings_frame
from wres.inputs import read_benchmarks
from wres.parameters import Organisation, Standard, Workspace, Year
from wres.report.figures_of_years import YearOfFigures
from wres.report.section import Section
from wres.wording import Words, words_for


@dataclass(frozen=True)
class Report:
    """Everything a report shows, disclosed for its edition; sections are made when they are asked for."""

    workspace: Workspace
    code: str
    year: int
    edition: str
    figures: dict[int, YearOfFigures]
    input_findings: pd.DataFrame = field(repr=False)
