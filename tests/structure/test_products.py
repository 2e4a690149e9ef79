import re

NAMES_A_PRODUCT = re.compile(r'wres\.running\.products\.|wres\.overview\.|_NOTEBOOK\b|\bOVERVIEW\b|"overview"')


def test_what_runs_names_no_product(checkout):
    running = checkout / "lib/wres/running"
    modules = [path.relative_to(running) for path in running.rglob("*.py")]
    others = [path for path in modules if path.parts[0] != "products"]
    assert len(others) > 20
    assert [path.as_posix() for path in others if NAMES_A_PRODUCT.search((running / path).read_text(encoding="utf-8"))] == []
