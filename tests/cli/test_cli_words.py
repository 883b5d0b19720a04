"""Help and errors: Thai by default, English where asked for; nothing heavy is loaded for them."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from docchecker import __version__, cli

COMMANDS = (
    [],
    ["check"],
    ["batch"],
    ["read"],
    ["gaps"],
    ["form"],
    ["evaluate"],
    ["patterns"],
    ["patterns", "list"],
    ["patterns", "show"],
    ["patterns", "test"],
)


@pytest.fixture(autouse=True)
def no_language(monkeypatch):
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)


def run(*args):
    return CliRunner().invoke(cli.main, list(args))


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_thai_by_default(command):
    done = run(*command, "--help")
    assert (done.exit_code, done.stdout.startswith("วิธีใช้: docchecker"), "help." in done.stdout) == (0, True, False)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_english_where_asked_for(command):
    done = run(*command, "--help", "--lang", "en")
    assert (done.exit_code, any("ก" <= char <= "๛" for char in done.stdout)) == (0, False)


def test_the_environment_chooses_the_language_and_an_option_overrules_it(monkeypatch):
    monkeypatch.setenv("DOCCHECKER_LANG", "en_US.UTF-8")
    assert run("--help").stdout.startswith("Usage: ")
    assert run("--lang=th", "--help").stdout.startswith("วิธีใช้: ")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["check"], "ผิดพลาด: ต้องระบุ FILE..."),
        (["batch", "x"], "ผิดพลาด: ต้องระบุ --out"),
        (["check", "a", "--formt", "json"], "ผิดพลาด: ไม่มีตัวเลือก --formt"),
        (["chek"], "ผิดพลาด: ไม่มีคำสั่ง chek"),
        (["check", "a", "--format", "xml"], "ผิดพลาด: ค่าของ --format ใช้ไม่ได้ ค่าที่ใช้ได้คือ text, json"),
        (["check", "a", "--require-level", "7"], "ผิดพลาด: ค่าของ --require-level ใช้ไม่ได้ ค่าที่ใช้ได้คือ 1-5"),
        (["check", "a", "--out"], "ผิดพลาด: ต้องระบุค่าต่อจากตัวเลือก --out"),
        (["check", "a", "--rubric", "none"], "ผิดพลาด: ชุดเกณฑ์ผิดพลาดที่ none"),
    ],
)
def test_wrong_use_is_exit_code_2_in_thai(args, said):
    done = run(*args)
    assert (done.exit_code, done.stderr.startswith(said)) == (2, True), done.stderr


def test_the_version_is_said():
    assert run("--version", "--lang", "en").stdout == f"docchecker {__version__}\n"


def python(code, **more):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, env={**os.environ, **more}, timeout=60)


def test_help_imports_nothing_heavy():
    code = """
import sys
from docchecker.cli import main
try:
    main(["check", "--help"])
except SystemExit:
    pass
heavy = {"spacy", "pythainlp", "nlpo3", "pdfplumber", "pypdfium2", "docx", "ahocorasick"} & set(sys.modules)
sys.exit(", ".join(sorted(heavy)) or 0)
"""
    done = python(code)
    assert (done.returncode, done.stderr) == (0, b"")


def test_output_is_utf8_whatever_the_system_speaks():
    done = python("from docchecker.cli import main; main(['--help'])", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.stdout.decode("utf-8").startswith("วิธีใช้: ")


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX pipe")
def test_a_closed_pipe_ends_quietly():
    code = "from docchecker.cli import main; main(['patterns', 'list'])"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (0, b"")
