"""An executed notebook as a run leaves it, with every kind of output."""

from collections.abc import Callable
from typing import Any

import nbformat.v4 as v4
import pytest
from nbformat import NotebookNode

from wres.charts import Chart

SECTION = "application/vnd.wres.section+json"


def section_output(*parts: dict[str, Any]) -> NotebookNode:
    return v4.new_output("execute_result", {SECTION: {"parts": list(parts)}, "text/plain": "Section"}, execution_count=1)


def figure(name: str) -> dict[str, str]:
    words = {"title": f"Title of {name}", "description": f"Description of {name}", "caption": f"Caption of {name}"}
    chart = Chart(name, "board_against_workforce", {"shares": [{"label": "Board", "kind": "board", "value": 1, "text": "1%"}]}, {}, **words)
    return {"chart": chart.to_json()}


def code(source: str, *outputs: NotebookNode, tags: tuple[str, ...] = ()) -> NotebookNode:
    metadata = {"tags": list(tags), "papermill": {"start_time": "2026-01-01T00:00:00"}, "execution": {"iopub.status.idle": "2026"}}
    return v4.new_code_cell(source, outputs=list(outputs), execution_count=1, metadata=metadata)


@pytest.fixture
def executed() -> NotebookNode:
    cells = [
        code('organisation = "RRU"', tags=("parameters",)),
        code('organisation = "EXA"', tags=("injected-parameters",)),
        code("report.heading()", section_output({"html": '<h1>Example Trust</h1><dl class="meta"><dt>Period</dt><dd>2024/25</dd></dl>'})),
        v4.new_markdown_cell("## Summary\n\nA sentence with <b>raw</b> & *stress*."),
        code("report.summary()", section_output({"html": '<p><a href="indicators.csv">Figures</a> <a href="#indicator-2">2</a></p>'})),
        v4.new_markdown_cell("## 2. Appointed from shortlisting"),
        code('report.indicator("2")', section_output({"html": "<p>Ratio 1.70</p>"}, figure("two"))),
        v4.new_markdown_cell("## Committee paper"),
        code("report.paper()", section_output()),
        v4.new_markdown_cell("## Checks of the return", metadata={"tags": ["review"]}),
        code("report.checks()", section_output({"html": '<p><a href="checks/index.html">Data Docs</a></p>'}), tags=("review",)),
        code("print('saved')", v4.new_output("stream", name="stdout", text="saved & <done>\n"), tags=("review",)),
        code("warn()", v4.new_output("stream", name="stderr", text="UserWarning: noise\n")),
        code("1 + 1", v4.new_output("execute_result", {"text/plain": "2 < 3"}, execution_count=1)),
    ]
    notebook = v4.new_notebook(cells=cells, metadata={"papermill": {"duration": 1.5}, "language_info": {"name": "python"}})
    notebook.nbformat_minor = 5
    return notebook


@pytest.fixture
def long_notebook() -> Callable[[], NotebookNode]:
    """Fifteen sections, nine with a chart."""

    def build() -> NotebookNode:
        cells = [code("report.heading()", section_output({"html": "<h1>Long</h1>"}))]
        for number in range(1, 16):
            chart = [figure(f"chart-{number}")] if number < 10 else []
            cells += [
                v4.new_markdown_cell(f"## {number}. Title"),
                code(f'report.indicator("{number}")', section_output({"html": "<p>x</p>" * 50}, *chart)),
            ]
        return v4.new_notebook(cells=cells, metadata={})

    return build
