"""What is published works alone: the wheel holds the patterns, and checks a paper where no checkout is near. Offline."""

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
SAMPLE = CHECKOUT / "samples" / "septic-truck-service" / "plan.docx"
PATTERNS = {path.relative_to(CHECKOUT).as_posix() for path in (CHECKOUT / "patterns").rglob("*.yaml")}
MODULES = {path.relative_to(CHECKOUT).as_posix() for path in (CHECKOUT / "docchecker").rglob("*.py")}

pytest.importorskip("build")
pytest.importorskip("hatchling")


def run(*command, cwd):
    """Stdout of a command that ends well, away from the checkout's own path."""
    env = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "DOCCHECKER_LANG"}}
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def dist(tmp_path_factory):
    """The folder that holds the wheel and the sdist, both built from the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--sdist", "--outdir", str(folder), cwd=CHECKOUT)
    return folder


@pytest.fixture(scope="module")
def installed(dist, tmp_path_factory):
    """Paths (as sysconfig names them) of a fresh environment that holds the wheel; the libraries come from this one."""
    base = tmp_path_factory.mktemp("fresh")
    venv.create(base, with_pip=False)
    paths = {key: Path(path) for key, path in sysconfig.get_paths("venv", {"base": str(base), "platbase": str(base)}).items()}
    python = str(paths["scripts"] / ("python.exe" if os.name == "nt" else "python"))
    wanted = ("--no-index", "--no-deps", "--find-links", str(dist), "docchecker")
    run(sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check", "install", *wanted, cwd=base)
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (paths["purelib"] / "libraries.pth").write_text("\n".join(sorted(libraries)), encoding="utf-8")  # behind its own packages
    return {**paths, "python": python, "base": base}


def test_the_wheel_holds_every_module_and_every_pattern(dist):
    (wheel,) = dist.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert ({*MODULES, *(f"docchecker/{name}" for name in PATTERNS)} - names, {name.split("/")[0] for name in names}) == (
        set(),
        {"docchecker", f"{wheel.stem.split('-py3')[0]}.dist-info"},
    )


def test_the_wheel_holds_the_schemas_and_the_licence(dist):
    (wheel,) = dist.glob("*.whl")
    ends = [name.rsplit("/", 1)[1] for name in zipfile.ZipFile(wheel).namelist()]
    assert {
        "assessment-1.schema.json",
        "comparison-1.schema.json",
        "evaluation-1.schema.json",
        "LICENSE",
        "entry_points.txt",
    } <= set(ends)


def test_the_sdist_holds_what_a_contributor_needs(dist):
    (archive,) = dist.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.split("/", 1)[1] for name in opened.getnames() if "/" in name}
    needed = {*MODULES, *PATTERNS, "README.md", "LICENSE", "pyproject.toml", "tests/test_package.py", "samples/README.md"}
    assert needed - names == set()


def test_the_installed_program_is_the_wheels(installed):
    where = run(installed["python"], "-c", "import docchecker; print(docchecker.__file__)", cwd=installed["base"]).strip()
    assert Path(where).parent.samefile(installed["purelib"] / "docchecker")


def test_the_installed_program_checks_a_sample_with_the_patterns_inside_it(installed):
    program = str(installed["scripts"] / ("docchecker.exe" if os.name == "nt" else "docchecker"))
    report = json.loads(run(program, "check", str(SAMPLE), "--format", "json", cwd=installed["base"]))
    assert (report["schema"], report["status"], report["rubric"]["id"], report["is_plan"]["proposed"], len(report["items"])) == (
        "docchecker/assessment/1",
        "checked",
        "transparency-plan",
        True,
        26,
    )


def test_the_installed_patterns_are_those_of_the_wheel(installed):
    where = run(
        installed["python"], "-c", "from docchecker import rubric; print(rubric.packs_folder())", cwd=installed["base"]
    ).strip()
    assert Path(where).samefile(installed["purelib"] / "docchecker" / "patterns")
