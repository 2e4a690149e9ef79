"""The copies of a report that is being approved are deleted only where they are not needed any more."""

import errno
from types import SimpleNamespace

import pytest

from wres.errors import WresError
from wres.running import put_back
from wres.running.put_back import report_set_aside


@pytest.fixture
def standing(tmp_path):
    """A report of two files, and where its copies are put."""
    pages, review = tmp_path / "public/2025/BBB", tmp_path / "review/2025/BBB"
    for folder in (pages, review):
        folder.mkdir(parents=True)
        (folder / "index.html").write_text("a draft")
    product = SimpleNamespace(workspace=SimpleNamespace(reports=tmp_path), year=2025, name="BBB", folders=SimpleNamespace(label="BBB 2025"))
    return SimpleNamespace(product=product, pages=pages, review=review)


@pytest.fixture
def aside(tmp_path):
    """Where the copies are."""
    return tmp_path / ".new-approving-2025-BBB"


def test_the_copies_stay_where_a_page_that_may_have_changed_cannot_be_read(standing, aside, monkeypatch):
    def unreadable(path):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    with report_set_aside(standing, pytest.fail) as back:
        (standing.pages / "index.html").write_text("half written")
        monkeypatch.setattr(put_back, "hash_file", unreadable)
        with pytest.raises(WresError, match="As it was, it lies in") as raised:
            back()
    assert str(aside) in str(raised.value)
    assert (aside / "pages/index.html").read_text() == "a draft"


def test_the_copies_stay_where_putting_back_is_interrupted(standing, aside, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    with report_set_aside(standing, pytest.fail) as back:
        (standing.pages / "index.html").write_text("half written")
        monkeypatch.setattr(put_back, "put_in_place", interrupt)
        with pytest.raises(KeyboardInterrupt):
            back()
    assert (aside / "pages/index.html").read_text() == "a draft"


@pytest.mark.parametrize("is_put_back", [True, False])
def test_the_copies_go_where_the_report_is_as_it_was_or_as_it_was_approved(standing, aside, is_put_back):
    with report_set_aside(standing, pytest.fail) as back:
        (standing.pages / "index.html").write_text("approved")
        if is_put_back:
            back()
    assert (standing.pages / "index.html").read_text() == ("a draft" if is_put_back else "approved")
    assert not aside.exists()
