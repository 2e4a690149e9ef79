from pathlib import Path

import nbformat.v4 as v4

from wres.running.executed_notebook import tidy


def test_nothing_of_the_run_or_the_machine_is_kept():
    workspace = Path("/somewhere/private")
    injected = v4.new_code_cell(
        '# Parameters\norganisation = "AAA"\nworkspace = "/somewhere/private"\noutput = "/somewhere/private/reports/.building/x"',
        metadata={"tags": ["injected-parameters"], "papermill": {"duration": 1.2}, "execution": {"iopub.status.busy": "now"}},
        outputs=[
            v4.new_output("stream", name="stderr", text="/somewhere/private/data/x.csv: a "),
            v4.new_output("stream", name="stderr", text="warning"),
            v4.new_output("stream", name="stdout", text="printed"),
        ],
    )
    notebook = tidy(v4.new_notebook(cells=[injected], metadata={"papermill": {"input_path": "/somewhere"}}), workspace)
    cell = notebook.cells[0]
    assert cell.id == "injected-parameters"
    assert cell.source == '# Parameters\norganisation = "AAA"\nworkspace = "../../../.."\noutput = ""'
    assert [(output.name, output.text) for output in cell.outputs] == [("stderr", "data/x.csv: a warning"), ("stdout", "printed")]
    assert cell.metadata == {"tags": ["injected-parameters"]}
    assert "papermill" not in notebook.metadata
