import csv

from wres.demo import write_country
from wres.parameters import Workspace


def test_a_made_up_country_is_a_workspace_of_returns_that_say_so(tmp_path):
    codes = write_country(tmp_path, 12)
    assert codes == [f"ZA{number:03d}" for number in range(1, 13)]
    workspace = Workspace.at(tmp_path)
    assert workspace.returns() == [(code, 2025) for code in codes]
    for code in codes:
        organisation = workspace.organisation(code)
        assert organisation.made_up
        assert organisation.name.startswith("Made-up")
        assert all((organisation.type, organisation.region, organisation.system))


def test_the_same_country_each_time_and_a_larger_one_begins_with_the_smaller(tmp_path):
    for name, size in (("one", 3), ("other", 5)):
        write_country(tmp_path / name, size)
    for path in (tmp_path / "one").rglob("*.csv"):
        assert path.read_bytes() == (tmp_path / "other" / path.relative_to(tmp_path / "one")).read_bytes()


def test_not_everybody_has_everything(tmp_path):
    write_country(tmp_path, 10)
    assert not (tmp_path / "data/ZA010/2025/training.csv").exists()
    assert (tmp_path / "data/ZA003/2025/actions.csv").exists()
    assert not (tmp_path / "data/ZA001/2025/actions.csv").exists()


def test_a_plan_has_a_key_of_its_codes(tmp_path):
    write_country(tmp_path, 3)
    with (tmp_path / "data/ZA003/2025/actions.csv").open(encoding="utf-8", newline="") as file:
        codes = {row["status"] for row in csv.DictReader(file)}
    assert codes == {"B", "G", "A", "R"} == set(Workspace.at(tmp_path).organisation("ZA003").plan_of(2025).status_scheme)
    assert not Workspace.at(tmp_path).organisation("ZA001").plan_of(2025).status_scheme
