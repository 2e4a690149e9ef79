import csv
import json
import os
import shutil
import subprocess
import sys

import pytest


@pytest.fixture
def process(checkout):
    """Run a command in a process of its own, as people do; gives exit status, output and errors."""

    def run(*arguments):
        environment = os.environ | {"PYTHONPATH": str(checkout / "lib")}
        command = [sys.executable, "-m", "wres", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        return done.returncode, done.stdout, done.stderr

    return run


@pytest.fixture
def organisation(tmp_path):
    """A workspace with one organisation and no return."""
    (tmp_path / "params/organisations").mkdir(parents=True)
    (tmp_path / "params/organisations/AAA.yaml").write_text("name: Made-up AAA\n")
    return str(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["report", "--org", "RRU"], "Add YEAR. For example:\n  make report ORG=RRU YEAR=2019", id="no year"),
        pytest.param(["check", "--workspace", "."], "Add ORG and YEAR", id="neither"),
        pytest.param(["check", "--org", " ", "--year", "2024/25"], "Add ORG", id="blank code"),
        pytest.param(["reports", "--jobs", "two"], "Invalid value for '--jobs': write a number that is whole. See", id="a number in words"),
        pytest.param(["reports", "--jobs", "0"], "write a number that is greater than or equal to 1. See", id="a number too small"),
        pytest.param(["report", "--org", "../x", "--year", "2019"], "a code has 3 to 12 letters and digits", id="no code"),
        pytest.param(["report", "--org", "ZZZ", "--year", "2019"], "there is no such organisation file", id="unknown organisation"),
        pytest.param(["report", "--org", "RRU", "--year", "31"], "between 2000 and 2100", id="impossible year"),
        pytest.param(["report", "--org", "RRU", "--year", "x"], "YEAR=x: give the year in which 31 March falls", id="year in letters"),
        pytest.param(["reports", "--workspace", "/no/such/folder"], "there is no such folder", id="no workspace"),
        pytest.param(["reports", "--engine", "steam", "--dry-run"], "Accepted: warm, stock", id="unknown engine"),
        pytest.param(["reports", "--formats", "pdf,odt"], "odt is no format. Accepted: html, xlsx, png, pdf, docx", id="unknown format"),
        pytest.param(
            ["verify", "--workspace", "tests/standards/workspace"], "there is nothing built here to verify", id="nothing to verify"
        ),
        pytest.param(
            ["verify", "--workspace", "tests/standards/workspace", "--jobs", "0"], "greater than or equal to 1", id="no processes"
        ),
        pytest.param(["nonsense"], "No such command", id="no command"),
    ],
)
def test_a_mistake_is_answered_by_a_sentence(wres_here, arguments, said):
    status, _, errors = wres_here(*arguments)
    assert status == 1
    assert said in errors
    assert "Traceback" not in errors


def test_a_mistake_is_answered_by_a_sentence_in_a_process_of_its_own(process):
    status, output, errors = process("report", "--org", "RRU")
    assert (status, output) == (1, "")
    assert "Add YEAR. For example:\n  make report ORG=RRU YEAR=2019" in errors
    assert "Traceback" not in errors


def test_a_workspace_without_returns_says_how_to_begin(wres_here, organisation):
    status, _, errors = wres_here("reports", "--workspace", organisation)
    assert status == 1
    assert "there are no returns here" in errors
    assert "make new" in errors


def test_a_return_that_is_not_there_says_which_are(wres_here, organisation):
    status, _, errors = wres_here("report", "--workspace", organisation, "--org", "AAA", "--year", "2025")
    assert status == 1
    assert "Traceback" not in errors


def test_a_dry_run_says_what_and_why_and_writes_nothing(wres_here, organisation, tmp_path):
    (tmp_path / "data/AAA/2025").mkdir(parents=True)
    status, output, _ = wres_here("reports", "--workspace", organisation, "--dry-run")
    assert status == 0
    assert output.splitlines() == [
        "1 report and 1 overview: 2 to build, 0 up to date.",
        "  2025 AAA: not built yet",
        "  2025 overview: not built yet",
    ]
    assert not (tmp_path / "reports").exists()


def test_a_made_up_country_is_one_command(process, tmp_path):
    status, output, _ = process("demo", "--orgs", "2", "--workspace", str(tmp_path))
    assert (status, output.splitlines()[0]) == (
        0,
        f"2 made-up organisations, ZA001 to ZA002, with returns for two years, are in {tmp_path}.",
    )


def test_the_command_line_starts_without_the_heavy_libraries(wres_here, checkout):
    heavy = "{'pandas', 'altair', 'great_expectations', 'papermill', 'IPython', 'nbformat'}"
    code = f"import sys, wres.cli.entry, wres.cli.building; print(sorted({heavy} & set(sys.modules)))"
    path = os.environ | {"PYTHONPATH": str(checkout / "lib")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=path, check=True)
    assert done.stdout.strip() == "[]"


@pytest.fixture
def made_up(checkout, tmp_path, answered):
    """A workspace with one return of the made-up example, small enough to be checked at once."""
    (tmp_path / "data/EXA/2025").mkdir(parents=True)
    shutil.copy(checkout / "data/EXA/2025/actions.csv", tmp_path / "data/EXA/2025")
    (tmp_path / "params/organisations").mkdir(parents=True)
    (tmp_path / "params/organisations/EXA.yaml").write_text("name: A made-up trust\n")
    return answered(tmp_path)


def test_small_letters_and_a_year_as_it_is_shown_are_understood(process, made_up):
    status, output, errors = process("check", "--workspace", str(made_up), "--org", " exa ", "--year", "2024/25")
    assert (status, errors) == (0, "")
    assert output.splitlines()[-1].startswith("EXA 2025: 0 errors")


def test_accepted_findings_are_counted_apart(wres_here, made_up):
    def last():
        return wres_here("check", "--workspace", str(made_up), "--org", "EXA", "--year", "2025")[1].splitlines()

    before = last()
    first = next(
        line for line in csv.DictReader((made_up / "reports/review/2025/EXA/check/findings.csv").open()) if line["severity"] == "warning"
    )
    entry = f"{{check: {json.dumps(first['check'])}, where: {json.dumps(first['where'])}, reason: r, by: b, date: 2025-06-01}}"
    (made_up / "params/organisations/EXA.yaml").write_text(f"name: A made-up trust\naccepted: [{entry}]\n")
    warnings = int(before[-1].split(" errors, ")[1].split(" ")[0])
    assert f" errors, {warnings - 1} warning" in last()[-1]
    assert ", 1 accepted." in last()[-1]


def test_a_placeholder_is_no_name(wres_here, made_up):
    (made_up / "params/organisations/EXA.yaml").write_text("name: The organisation EXA (write its name here)\n")
    status, _, errors = wres_here("check", "--workspace", str(made_up), "--org", "EXA", "--year", "2025")
    assert status == 1
    assert '`name` still says "write its name here"' in errors


def test_a_list_that_cannot_be_kept_is_on_the_screen_all_the_same(wres_here, made_up):
    (made_up / "reports").write_text("in the way")
    status, output, errors = wres_here("check", "--workspace", str(made_up), "--org", "EXA", "--year", "2025")
    assert (status, errors) == (0, "")
    assert "The list could not be kept." in output


def test_reports_that_cannot_be_written_are_a_sentence(wres_here, made_up):
    (made_up / "reports").write_text("in the way")
    status, _, errors = wres_here("report", "--workspace", str(made_up), "--org", "EXA", "--year", "2025")
    assert (status, errors) == (1, f"{made_up / 'reports'}: something else of this name lies here already. Move it away.\n")


@pytest.mark.skipif(os.name == "nt", reason="names are always text on Windows")
def test_a_name_that_is_no_text_is_a_sentence(checkout, made_up):
    environment = os.environ | {"PYTHONPATH": str(checkout / "lib")}

    def errors(workspace):
        command = [sys.executable, "-m", "wres", "check", "--org", "EXA", "--year", "2025", "--workspace", workspace]
        return subprocess.run(command, capture_output=True, env=environment, check=False).stderr.decode()

    place = os.fsencode(made_up)
    os.mkdir(place + b"/\xff")  # noqa: PTH102 (bytes)
    assert "is not UTF-8 text. Rename it." in errors(place + b"/\xff")
    os.rename(place + b"/data/EXA/2025/actions.csv", place + b"/data/EXA/2025/\xff.csv")  # noqa: PTH104 (bytes)
    assert "?.csv, is not UTF-8 text. Rename the file." in errors(place)


@pytest.mark.skipif(os.name == "nt", reason="a shell of Unix")
@pytest.mark.parametrize("listener", ["| head -n 1", ">&-", "2>&- >&-"])
def test_nobody_listens_and_nothing_breaks(checkout, made_up, listener):
    environment = os.environ | {"PYTHONPATH": str(checkout / "lib")}
    command = f"'{sys.executable}' -m wres check --org EXA --year 2025 --workspace '{made_up}' {listener}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0
    assert done.stderr == ""
