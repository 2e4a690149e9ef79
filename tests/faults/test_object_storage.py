"""A workspace in object storage: a real S3 server on this machine, and the command line as it is called."""

import os
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from wres.errors import WresError
from wres.running.storage.remote_workspace import copy_of, remote_workspace

BUCKET = "returns"


@pytest.fixture(scope="module")
def storage(tmp_path_factory):
    """The settings that lead to moto's server, running on this machine with one empty bucket."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    server = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    settings = {
        "AWS_ENDPOINT_URL": address, "AWS_ACCESS_KEY_ID": "made-up", "AWS_SECRET_ACCESS_KEY": "made-up", "AWS_DEFAULT_REGION": "us-east-1",
        "XDG_CACHE_HOME": str(tmp_path_factory.mktemp("copies")),
    }  # fmt: skip
    try:
        _until_answering(address, server)
        yield settings
    finally:
        server.kill()
        server.wait()


@pytest.fixture
def files(storage, monkeypatch):
    """The bucket as fsspec shows it."""
    import s3fs

    for name, value in storage.items():
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    made = s3fs.S3FileSystem()
    if not made.exists(BUCKET):
        made.mkdir(BUCKET)
    return made


@pytest.fixture
def wres(storage, checkout):
    """Runs a command; gives its exit status and what it said."""

    def run(*words):
        environment = os.environ | storage | {"PYTHONPATH": str(checkout / "lib")}
        done = subprocess.run([sys.executable, "-m", "wres", *words], capture_output=True, text=True, env=environment, timeout=240)
        return done.returncode, done.stdout + done.stderr

    return run


@pytest.fixture
def here(storage, wres_here):
    """The same in this process, which has imported most of it, with a connection of its own."""
    import s3fs

    def run(*words):
        with pytest.MonkeyPatch.context() as patch:
            for name, value in storage.items():
                patch.setenv(name, value)
            s3fs.S3FileSystem.clear_instance_cache()
            status, output, errors = wres_here(*words)
        s3fs.S3FileSystem.clear_instance_cache()
        return status, output + errors

    return run


@pytest.fixture
def region(files, checkout, bundled_answers):
    """A workspace of two returns in the bucket; gives its address."""
    place = f"{BUCKET}/region"
    if not (copy := copy_of(f"s3://{place}")).exists():
        copy.mkdir(parents=True)
        bundled_answers(copy)
    for code, year in (("EXA", 2025), ("RRU", 2016)):
        files.put(f"{checkout / 'data' / code / str(year)}/", f"{place}/data/{code}/{year}/", recursive=True)
        files.put(str(checkout / "params" / "organisations" / f"{code}.yaml"), f"{place}/params/organisations/{code}.yaml")
    return f"s3://{place}"


def test_reports_are_made_once_and_stand_in_the_bucket(region, wres, here, files):
    status, said = wres("reports", "--workspace", region)
    assert status == 0, said
    assert "4 built" in said, "two reports and the overviews of their years"
    place = region.removeprefix("s3://")
    made = {path.removeprefix(f"{place}/") for path in files.find(f"{place}/reports")}
    for name in (
        "public/index.html",
        "public/2025/EXA/index.html",
        "public/2025/EXA/tables.xlsx",
        "review/2025/EXA/index.html",
        "public/2016/RRU/indicators.csv",
    ):
        assert f"reports/{name}" in made
    assert not any(".lease" in path or ".building" in path or ".lock" in path for path in made)

    status, said = here("reports", "--workspace", region)
    assert (status, "4 up to date" in said) == (0, True), said

    training = f"{place}/data/RRU/2016/published.csv"
    files.pipe_file(training, files.cat_file(training) + b"\n")
    status, said = here("reports", "--workspace", region + "/", "--dry-run")
    assert status == 0
    assert "2 to build, 2 up to date" in said, "the report and its overview"
    assert "data/RRU/2016/published.csv" in said

    for path in (*files.find(f"{place}/reports/public/2025/EXA"), *files.find(f"{place}/reports/review/2025/EXA")):
        files.rm_file(path)
    status, said = here("reports", "--workspace", region, "--dry-run")
    assert "2025 EXA: not built yet" in said


def test_a_broken_return_leaves_the_earlier_report_in_the_bucket(region, here, files):
    place = region.removeprefix("s3://")
    assert here("report", "--workspace", region, "--org", "RRU", "--year", "2016")[0] == 0
    page = files.cat_file(f"{place}/reports/public/2016/RRU/index.html")
    files.pipe_file(f"{place}/data/RRU/2016/training.csv", b"ethnicity,accessed\nwhite,many\n")
    status, said = here("report", "--workspace", region, "--org", "RRU", "--year", "2016")
    assert status == 1
    assert "training" in said
    assert files.cat_file(f"{place}/reports/public/2016/RRU/index.html") == page
    assert files.exists(f"{place}/reports/review/2016/RRU/failed/findings.csv")
    files.rm_file(f"{place}/data/RRU/2016/training.csv")


def test_an_address_with_nothing_there_is_said(files, here):
    status, said = here("check", "--workspace", f"s3://{BUCKET}/nowhere", "--org", "RRU", "--year", "2016")
    assert status == 1
    assert f"WORKSPACE=s3://{BUCKET}/nowhere: there is nothing there" in said
    assert "Traceback" not in said


def test_a_workspace_is_begun_there(files, wres):
    status, said = wres("new", "--workspace", f"s3://{BUCKET}/begun", "--org", "RT5", "--year", "2025")
    assert status == 0, said
    assert files.exists(f"{BUCKET}/begun/params/organisations/RT5.yaml")
    assert files.exists(f"{BUCKET}/begun/data/RT5/2025/return.xlsx")


def test_storage_that_does_not_answer_is_said(here, storage, monkeypatch):
    monkeypatch.setitem(storage, "AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setitem(storage, "AWS_MAX_ATTEMPTS", "1")
    status, said = here("check", "--workspace", f"s3://{BUCKET}/region", "--org", "RRU", "--year", "2016")
    assert status == 1
    assert "cannot be reached" in said
    assert "Traceback" not in said


def test_a_cluster_and_object_storage_are_not_combined(region, here):
    status, said = here("reports", "--workspace", region, "--cluster", "tcp://127.0.0.1:9")
    assert status == 1
    assert "workers need a folder that all of them see" in said


def test_without_the_extra_object_storage_says_how_to_install_it(monkeypatch):
    from fsspec.registry import _registry

    monkeypatch.setitem(sys.modules, "s3fs", None)
    for scheme in ("s3", "s3a"):  # what was used before is remembered
        monkeypatch.delitem(_registry, scheme, raising=False)
    with pytest.raises(WresError, match=r"the extra `storage`.*\n.*pip install -e '\.\[storage\]'"), remote_workspace("s3://x/y", print):
        pass


def _until_answering(address, server):
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/moto-api/", timeout=2).close()  # noqa: S310 (the server started here)
            return
        except OSError:
            time.sleep(0.2)
    pytest.fail("moto's server did not start")
