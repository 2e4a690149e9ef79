from wres.running.product_folders import ProductFolders


def test_what_may_be_published_lies_apart_from_what_may_not(tmp_path):
    folders = ProductFolders(tmp_path, 2025, "RT5")
    assert folders.pages == tmp_path / "public/2025/RT5"
    assert folders.review == tmp_path / "review/2025/RT5"
    assert folders.failed == tmp_path / "review/2025/RT5/failed"
    assert folders.provenance == tmp_path / "review/2025/RT5/provenance.json"


def test_the_internal_edition_lies_in_the_review(tmp_path):
    folders = ProductFolders(tmp_path, 2025, "RT5", "internal")
    assert folders.pages == tmp_path / "review/2025/RT5/internal"
    assert folders.failed == tmp_path / "review/2025/RT5/failed-internal"
    assert folders.provenance == tmp_path / "review/2025/RT5/internal/provenance-internal.json"
