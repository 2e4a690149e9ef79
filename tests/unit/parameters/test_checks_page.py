from wres.parameters import Workspace
from wres.parameters.documentation import checks_page


def test_the_page_is_what_the_checks_say(checkout):
    workspace = Workspace.at(checkout)
    assert (checkout / "docs/checks.md").read_text(encoding="utf-8").startswith(checks_page(workspace.checks, workspace.standard))


def test_every_check_is_on_it(checkout):
    workspace = Workspace.at(checkout)
    page = checks_page(workspace.checks, workspace.standard)
    assert all(f"\n| {name} | " in page for name in workspace.checks.checks)
    assert all(line.count("|") == 5 for line in page.splitlines() if line.startswith("| "))


def test_no_place_is_left_to_be_filled(checkout):
    assert "{" not in (checkout / "docs/checks.md").read_text(encoding="utf-8")
