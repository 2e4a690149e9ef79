import pytest

from wres.errors import InputError
from wres.inputs import read_benchmarks, read_code_list
from wres.parameters import Workspace

HEADINGS = "year,indicator,measure,group,level,name,value,unit,source,file_hash\n"


def _workspace(root, name, text):
    folder = root / name
    folder.mkdir(parents=True)
    (folder / "own.csv").write_text(text)
    return Workspace.at(root)


def test_every_listed_code_has_one_of_the_three_groups():
    codes = read_code_list(Workspace.at()).set_index("code")["group"]
    assert {codes[code] for code in "ABC"} == {"white"}
    assert {codes[code] for code in "DEFGHJKLMNPRS"} == {"bme"}
    assert codes["Z"] == codes["NULL"] == codes["99"] == "unknown"


def test_benchmarks_are_numbers_with_their_year(tmp_path):
    given = "2018,2,relative_likelihood,white/bme,nation,England,1.45,ratio,A source,\n"
    blank = "2018,3,relative_likelihood,bme/white,nation,England,,ratio,,\n"
    everything = read_benchmarks(_workspace(tmp_path, "data/benchmarks", HEADINGS + given + blank))
    benchmarks = everything[everything["source"].eq("A source") | everything["value"].isna()]
    assert benchmarks["year"].tolist() == [2018, 2018]
    assert benchmarks["value"].iloc[0] == 1.45
    assert benchmarks["value"].isna().tolist() == [False, True]
    assert benchmarks["indicator"].tolist() == ["2", "3"]


def test_a_benchmark_that_is_no_number_is_an_error_with_its_row(tmp_path):
    workspace = _workspace(
        tmp_path, "data/benchmarks", HEADINGS + "2018,2,m,g,nation,England,1.45,ratio,,\n2018,2,m,g,nation,England,about 1,ratio,,\n"
    )
    with pytest.raises(InputError, match=r"own\.csv, row 3, value: about 1 is not a number"):
        read_benchmarks(workspace)


def test_a_benchmark_file_without_a_column_is_an_error(tmp_path):
    with pytest.raises(InputError, match="these columns are missing: measure"):
        read_benchmarks(_workspace(tmp_path, "data/benchmarks", "year,indicator\n2018,2\n"))
