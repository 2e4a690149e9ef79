import re

import yaml

from wres.cli.workbook_commands import environment_text


def test_environment_yml_says_what_pyproject_and_the_lock_say(checkout):
    project, lock = ((checkout / name).read_text() for name in ("pyproject.toml", "requirements.lock"))
    assert (checkout / "environment.yml").read_text() == environment_text(project, lock), "run: make environment"


def test_every_locked_package_is_in_it_and_nothing_else(checkout):
    environment = yaml.safe_load((checkout / "environment.yml").read_text())
    packages = next(one["pip"] for one in environment["dependencies"] if isinstance(one, dict))
    locked = re.findall(r"^([A-Za-z0-9._-]+==[^\s;\\]+)", (checkout / "requirements.lock").read_text(), re.MULTILINE)
    assert [package.split(" ")[0] for package in packages] == locked
    assert "python>=3.11" in environment["dependencies"]


def test_the_lock_names_no_registry_and_every_package_has_hashes(checkout):
    lock = (checkout / "requirements.lock").read_text()
    assert "://" not in lock
    assert "--index" not in lock
    for package in re.split(r"^(?=\S)", lock, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in package
