from wres.parameters import Workspace
from wres.parameters.checks_page import checks_page


def test_the_page_is_what_the_checks_say(checkout):
    assert (checkout / "docs/checks.md").read_text(encoding="utf-8") == checks_page(Workspace.at(checkout).checks)


def test_every_check_is_on_it(checkout):
    checks = Workspace.at(checkout).checks
    page = checks_page(checks)
    assert all(f"\n| {name} | " in page for name in checks.checks)
    assert all(line.count("|") == 5 for line in page.splitlines() if line.startswith("| "))
