"""Whether what docchecker stands on is here and works: libraries, and the programs that some files need."""

from __future__ import annotations

import importlib
import importlib.metadata
import locale
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from docchecker import __version__
from docchecker.documents import tools
from docchecker.errors import DoccheckerError
from docchecker.rubric import load

State = Literal["works", "missing", "broken"]
SECONDS: Final = 60  # a program that says its version later than this does not work
OLDEST: Final = (3, 11)
LIBRARIES: Final = ("pypdfium2", "pdfplumber", "spacy", "pythainlp")
OPTIONAL: Final = frozenset({"nlpo3", "tesseract", "soffice"})
_COMMANDS: Final[dict[tuple[str, str], str]] = {
    ("tesseract", "linux"): "sudo apt-get install tesseract-ocr tesseract-ocr-tha",
    ("tesseract", "darwin"): "brew install tesseract tesseract-lang",
    ("tesseract", "win32"): "winget install UB-Mannheim.TesseractOCR",
    ("soffice", "linux"): "sudo apt-get install libreoffice-writer",
    ("soffice", "darwin"): "brew install --cask libreoffice",
    ("soffice", "win32"): "winget install TheDocumentFoundation.LibreOffice",
}


@dataclass(frozen=True, slots=True)
class Probe:
    """One part: what is known of it (`detail`: versions and paths), and where it does not work the key of the words why."""

    id: str
    state: State
    detail: str = ""
    problem: str = ""

    @property
    def required(self) -> bool:
        """Whether nothing can be checked without it."""
        return self.id not in OPTIONAL


def probes(encoding: str) -> tuple[Probe, ...]:
    """All parts of this machine, in the order in which people read them; `encoding`: that of the console."""
    return (
        _python(),
        Probe("docchecker", "works", __version__),
        _pack(),
        *(_library(name) for name in LIBRARIES),
        _nlpo3(),
        _tesseract(),
        _soffice(),
        _console(encoding),
        _temp(),
    )


def install_of(id_: str, system: str = sys.platform) -> str:
    """The command that installs a part on a system, "" where there is none.

    >>> install_of("tesseract", "darwin"), install_of("nlpo3", "win32"), install_of("temp", "linux")
    ('brew install tesseract tesseract-lang', 'pip install nlpo3', '')
    """
    if id_ in {*LIBRARIES, "nlpo3"}:
        return f"pip install {id_}"
    return _COMMANDS.get((id_, system if system in {"darwin", "win32"} else "linux"), "")


def _python() -> Probe:
    return Probe("python", "works" if sys.version_info >= OLDEST else "broken", f"{platform.python_version()} {sys.executable}")


def _pack() -> Probe:
    try:
        pack = load()
    except DoccheckerError as error:
        return Probe("pack", "broken", f"{error}")
    return Probe("pack", "works", f"{pack.id} {pack.version}")


def _library(name: str) -> Probe:
    """A library that can be imported works; one that is there and fails is broken."""
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        return Probe(name, "missing" if error.name == name else "broken", "" if error.name == name else str(error))
    except Exception as error:  # noqa: BLE001  a binary for another machine fails in ways of its own
        return Probe(name, "broken", f"{type(error).__name__}: {error}")
    try:
        return Probe(name, "works", importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:  # packed into one program, without the package's papers
        return Probe(name, "works")


def _nlpo3() -> Probe:
    found = _library("nlpo3")
    return found if found.state == "works" else Probe("nlpo3", found.state, found.detail, "doctor.fallback")


def _tesseract() -> Probe:
    path = tools.find("tesseract")
    if path is None:
        return Probe("tesseract", "missing")
    version = _run([path, "--version"])
    detail = f"{_first(version)} {path}".strip()
    languages = _run([path, "--list-langs"])
    if version is None or languages is None:
        return Probe("tesseract", "broken", detail, "doctor.does_not_run")
    if "tha" not in languages.split():
        return Probe("tesseract", "broken", detail, "doctor.no_thai_data")
    read = _in_temp(lambda folder: _run([path, _small_picture(folder), "stdout", "-l", "tha", "--psm", "7"]))
    return Probe("tesseract", "broken", detail, "doctor.does_not_run") if read is None else Probe("tesseract", "works", detail)


def _small_picture(folder: Path) -> Path:
    """A picture with a number on it."""
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415  heavy, and only needed here

    image = Image.new("L", (160, 60), 255)
    ImageDraw.Draw(image).text((20, 10), "123", fill=0, font=ImageFont.load_default(32))
    image.save(folder / "small.png")
    return folder / "small.png"


def _soffice() -> Probe:
    path = tools.find("soffice")
    if path is None:
        return Probe("soffice", "missing")
    said = _in_temp(lambda folder: _run([path, f"-env:UserInstallation={folder.as_uri()}", "--headless", "--version"]))
    if said is None:
        return Probe("soffice", "broken", str(path), "doctor.does_not_run")
    return Probe("soffice", "works", f"{_first(said)} {path}".strip())


def _console(encoding: str) -> Probe:
    fits = encoding.lower().replace("-", "").replace("_", "") == "utf8"
    detail = f"{encoding} (system: {locale.getencoding()})"
    return Probe("console", "works" if fits else "broken", detail, "" if fits else "doctor.not_utf8")


def _temp() -> Probe:
    written = _in_temp(lambda folder: str((folder / "written").write_bytes(b"1")))
    where = tempfile.gettempdir() if written else ""
    return Probe("temp", "works", where) if written else Probe("temp", "broken", where, "doctor.not_writable")


def _in_temp(work: Callable[[Path], str | None]) -> str | None:
    """What the work gives in a folder of its own; None where there is no place for one."""
    try:
        with tempfile.TemporaryDirectory(prefix="docchecker-", ignore_cleanup_errors=True) as folder:
            return work(Path(folder).resolve())
    except OSError:
        return None


def _run(command: Sequence[str | Path]) -> str | None:
    """What a program prints; None where it cannot be started, fails or takes too long."""
    env = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603  the program that `tools` found, with words of our own
            [str(part) for part in command],
            capture_output=True,
            check=True,
            env=env,
            stdin=subprocess.DEVNULL,
            timeout=SECONDS,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return (done.stdout or done.stderr).decode("utf-8", "replace")


def _first(said: str | None) -> str:
    """The first line that a program printed."""
    return next(iter((said or "").strip().splitlines()), "")
