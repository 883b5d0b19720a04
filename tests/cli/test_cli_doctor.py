"""docchecker doctor: every part with its state, and how to install what is not there."""

import importlib
import json
import sys

import pytest
from click.testing import CliRunner

from docchecker import cli, language, pipeline
from docchecker.documents import doctor, tools
from docchecker.documents.doctor import Probe

IDS = ["python", "docchecker", "pack", *doctor.LIBRARIES, "nlpo3", "tesseract", "soffice", "console", "temp"]


@pytest.fixture(autouse=True)
def _no_programs(monkeypatch):
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)
    monkeypatch.setenv("DOCCHECKER_TESSERACT", "")
    monkeypatch.setenv("DOCCHECKER_SOFFICE", "")
    tools.find.cache_clear()
    yield
    tools.find.cache_clear()


def run(*args):
    return CliRunner().invoke(cli.main, ["doctor", *args])


def rows(*args):
    return {row["id"]: row for row in json.loads(run("--format", "json", *args).stdout)}


def program(monkeypatch, tmp_path, tool, script):
    """A program of that name, made of a line of shell."""
    if sys.platform == "win32":
        pytest.skip("the fake program is a shell script")
    path = tmp_path / tool
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setenv(f"DOCCHECKER_{tool.upper()}", str(path))
    tools.find.cache_clear()
    return path


def test_every_part_is_named_and_missing_programs_are_no_failure():
    done = run()
    assert (done.exit_code, done.stderr) == (0, "")
    assert "ส่วนเสริมที่ยังไม่พร้อม: Tesseract, LibreOffice" in done.stdout
    assert f"ติดตั้งด้วย: {doctor.install_of('tesseract')}" in done.stdout


def test_json_is_a_list_of_parts():
    found = rows("--lang", "en")
    assert list(found) == IDS
    assert found["soffice"] == {
        "id": "soffice",
        "state": "missing",
        "detail": "",
        "required": False,
        "install": doctor.install_of("soffice"),
    }
    assert (found["pack"]["state"], found["pack"]["install"]) == ("works", None)


def test_a_required_part_that_does_not_work_gives_exit_code_3(monkeypatch):
    monkeypatch.setattr(pipeline, "probes", lambda _encoding: (Probe("spacy", "missing"), Probe("nlpo3", "missing")))
    done = run("--lang", "en")
    assert (done.exit_code, "do not work: spaCy\n" in done.stdout, "pip install spacy" in done.stdout) == (3, True, True)


@pytest.mark.parametrize(("error", "state"), [(ModuleNotFoundError("no", name="nlpo3"), "missing"), (OSError("bad"), "broken")])
def test_a_library_that_cannot_be_imported_is_told_from_one_that_is_not_there(error, state, monkeypatch):
    real = importlib.import_module

    def fake(name, *rest):
        if name == "nlpo3":
            raise error
        return real(name, *rest)

    monkeypatch.setattr(importlib, "import_module", fake)
    row = rows()["nlpo3"]
    assert (row["state"], row["install"], "PyThaiNLP" in row["detail"]) == (state, "pip install nlpo3", True)


def test_a_tesseract_that_works_is_shown_with_version_and_path(monkeypatch, tmp_path):
    path = program(monkeypatch, tmp_path, "tesseract", 'case "$1" in --version) echo "tesseract 5";; *) echo tha;; esac')
    assert rows()["tesseract"] == {
        "id": "tesseract",
        "state": "works",
        "detail": f"tesseract 5 {path}",
        "required": False,
        "install": None,
    }


@pytest.mark.parametrize(
    ("script", "words"),
    [("echo eng", "no Thai language data"), ("exit 1", "does not run"), ('[ "$3" = -l ] && exit 1; echo tha', "does not run")],
)
def test_a_tesseract_without_thai_or_that_fails_does_not_work(script, words, monkeypatch, tmp_path):
    program(monkeypatch, tmp_path, "tesseract", script)
    row = rows("--lang", "en")["tesseract"]
    assert (row["state"], words in row["detail"], bool(row["install"])) == ("broken", True, True)


@pytest.mark.parametrize(("script", "state"), [("echo LibreOffice 7.4", "works"), ("exit 3", "broken")])
def test_libreoffice_is_asked_for_its_version(script, state, monkeypatch, tmp_path):
    program(monkeypatch, tmp_path, "soffice", script)
    assert rows()["soffice"]["state"] == state


def test_a_program_that_never_ends_does_not_work(monkeypatch, tmp_path):
    program(monkeypatch, tmp_path, "soffice", "exec sleep 60")
    monkeypatch.setattr(doctor, "SECONDS", 0.05)
    assert rows()["soffice"]["state"] == "broken"


def test_a_console_that_holds_no_thai_is_told():
    (console,) = [probe for probe in doctor.probes("cp874") if probe.id == "console"]
    assert (console.state, console.problem) == ("broken", "doctor.not_utf8")


@pytest.mark.parametrize("id_", IDS)
def test_every_part_has_its_words(id_):
    assert language.known(f"doctor.name.{id_}")
    assert language.known(f"doctor.what.{id_}")


def test_the_hint_for_windows_stands_under_its_command(monkeypatch):
    monkeypatch.setattr(pipeline, "install_of", lambda id_: doctor.install_of(id_, "win32"))
    lines = run().stdout.splitlines()
    (at,) = [number for number, line in enumerate(lines) if "UB-Mannheim" in line]
    assert "Thai" in lines[at + 1]
