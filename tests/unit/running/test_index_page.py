"""What the list of reports knows of each."""

import pytest

from wres.parameters import Workspace
from wres.running.index_page import index_entries


@pytest.fixture
def entry(tmp_path):
    """The entry of a report that stands; the organisation file says what is given."""

    def of(code: str, said: str, state: str = "", date: str = ""):
        folder = tmp_path / f"reports/public/2024/{code}"
        (tmp_path / "params/organisations").mkdir(parents=True)
        (tmp_path / f"params/organisations/{code}.yaml").write_text(said, encoding="utf-8")
        folder.mkdir(parents=True)
        (folder / "index.html").write_text("<p>Made up</p>", encoding="utf-8")
        (folder / "approval.csv").write_text(f"organisation,year,state,date\n{code},2024,{state},{date}\n", encoding="utf-8")
        (only,) = index_entries(Workspace.at(tmp_path))
        return only

    return of


def test_what_the_organisations_file_leaves_out_the_list_of_trusts_says(entry):
    """London Ambulance Service, as the public list has it."""
    row = entry("RRU", "name: As it calls itself\ntype: As it says\n")
    assert (row.name, row.type, row.region) == ("As it calls itself", "As it says", "London")
    assert row.system == ""  # "-" in the list


def test_who_is_in_no_list_has_what_its_own_file_says(entry):
    row = entry("AAA", "name: Made-up AAA\nregion: Made-up North\n")
    assert (row.type, row.region, row.system) == ("", "Made-up North", "")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("draft,", "Draft"), ("updated,2024-05-01", "Approved 1 May 2024; action plan updated since"), ("approved,2024-05-01", "Approved 1 May 2024"), ("unconfirmed,", "Approval cannot be confirmed"),
        ("corrected,", ""), (",", ""), ("approved,", "Approved"),
    ],
)  # fmt: skip
def test_the_public_list_says_of_an_approval_what_the_page_says(entry, state, words):
    """A correction has a mark of its own there; a date that was edited after the page was made is not the page's."""
    approval = "approval: {2024: {by: Board of directors, date: 2024-05-02}}"
    assert entry("AAA", f"name: Made-up AAA\n{approval}\n", *state.split(",")).approval == words


@pytest.mark.parametrize(
    "fault",
    ["peers: 7\n", "year: [\n", "status: Invented\n", "\tname: twice\n"],
    ids=["a value that cannot be", "brackets that do not end", "a key that there is not", "a tab"],
)
def test_made_up_figures_stay_so_where_the_organisations_file_has_a_fault(entry, fault):
    """The list dropped the words of a report that stands, whose own page says them."""
    row = entry("AAA", f"name: Made-up AAA\nregion: Made-up North\nmade_up: true\n{fault}")
    assert row.made_up
    assert (row.name, row.region) == ("AAA", "Made-up North"), "the name is said by a file that can be used alone"


def test_figures_are_not_called_made_up_where_the_file_does_not_say_so(entry):
    assert not entry("AAA", "name: Made-up AAA\nmade_up: false\npeers: 7\n").made_up
