"""Older Word files, OpenDocument text and RTF -> .docx, by LibreOffice: in a profile of its own, macros off, ended when late."""

from __future__ import annotations

import contextlib
import hashlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from docchecker.documents import guard, tools
from docchecker.documents.doctor import install_of
from docchecker.errors import Unreadable

KINDS: Final[frozenset[guard.Kind]] = frozenset({"doc", "odt", "rtf"})
SECONDS: Final = 120.0  # for one file; starting takes two of them, a long report ten
SECONDS_MORE: Final = 10.0  # for each further file of one run
CHUNK: Final = 40  # files in one run: a command line that every system takes
HEAD: Final = 128  # bytes that show whether a file may be one of KINDS

# Macros never run, links are never followed: the file comes from strangers.
_SETTINGS: Final = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
)
_PROFILE: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    + "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    + "</oor:items>\n"
)


def convert(data: bytes, kind: guard.Kind, converted: Path | None = None) -> bytes:
    """The same text as a .docx; `converted`: a folder that `converting` filled, used where it holds the file.

    Raises Unreadable: "unsupported" (no LibreOffice; `detail` says how to install it), "damaged", "timed_out".
    """
    name = hashlib.sha256(data).hexdigest()
    ready = converted / f"{name}.docx" if converted else None
    if ready and ready.is_file():
        return ready.read_bytes()
    with _workplace() as place:
        source = place / f"{name}.{kind}"
        source.write_bytes(data)
        _run([source], place, SECONDS)
        made = place / f"{name}.docx"
        if not made.is_file():
            raise Unreadable("damaged")
        return made.read_bytes()


@contextlib.contextmanager
def converting(paths: Sequence[Path]) -> Iterator[Path | None]:
    """A folder with <sha256>.docx of the files that need LibreOffice, while it is needed; None where no file does.

    A file that is not there could not be converted along with the others; `convert` says why.
    """
    wanted = [path for path in paths if _may_need(path)]
    if not wanted or not tools.find("soffice"):
        yield None
        return
    with _workplace() as place:
        for first in range(0, len(wanted), CHUNK):
            sources = [source for path in wanted[first : first + CHUNK] if (source := _source(path, place))]
            if sources:
                with contextlib.suppress(Unreadable):
                    _run(sources, place, SECONDS + SECONDS_MORE * len(sources))
            for source in sources:
                source.unlink(missing_ok=True)
        yield place


def _may_need(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except (OSError, ValueError):
        return False
    return head.startswith((guard.OLE, guard.RTF)) or guard.ODT in head


def _source(path: Path, place: Path) -> Path | None:
    """A copy under a name of letters and digits; None where the file is none of KINDS or cannot be read."""
    try:
        data = guard.load(path)
        kind = guard.kind_of(data)
    except Unreadable:
        return None
    if kind not in KINDS:
        return None
    source = place / f"{hashlib.sha256(data).hexdigest()}.{kind}"
    source.write_bytes(data)
    return source


@contextlib.contextmanager
def _workplace() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="docchecker-", ignore_cleanup_errors=True) as name:
        user = Path(name) / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
        yield Path(name)


def _run(sources: Sequence[Path], place: Path, seconds: float) -> None:
    """Each source becomes a .docx in `place`, or not. Raises Unreadable: "unsupported", "timed_out"."""
    program = tools.find("soffice")
    if program is None:
        raise Unreadable("unsupported", detail=f"LibreOffice: {install_of('soffice')}")
    profile = (place / "profile").resolve().as_uri()
    command = [str(program), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
    command += ["--convert-to", "docx", "--outdir", str(place), *map(str, sources)]
    null = subprocess.DEVNULL
    try:
        process = subprocess.Popen(command, stdin=null, stdout=null, stderr=null, start_new_session=True)  # noqa: S603
    except OSError as error:
        raise Unreadable("unsupported", detail=f"LibreOffice: {error.strerror}") from error
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise Unreadable("timed_out") from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the program with all that it started, if it still runs."""
    if process.poll() is None:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
