"""stdout, stderr and the end of a run: UTF-8 on every system, a message for every error, a pipe that ends quietly."""

from __future__ import annotations

import contextlib
import errno
import io
import logging
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import click

from docchecker import errors
from docchecker.cli.problems import message
from docchecker.language import say

INTERRUPTED = 130


class PipeClosedError(Exception):
    """The reader of stdout went away; no OSError, for click would end the program with its own exit code."""


@dataclass(slots=True)
class Ending:
    """The exit code of a run."""

    code: int = errors.OK


def arguments() -> list[str]:
    """The command line as the system hands it over."""
    return sys.argv[1:]


@contextlib.contextmanager
def utf8() -> Iterator[None]:
    """Output in UTF-8 with one kind of line end: a Windows console's code page holds no Thai."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    logger = logging.getLogger("docchecker")
    handlers = ((logger, _Lines()), (logging.getLogger(), logging.NullHandler()))  # what libraries log is no news for people
    for owner, handler in handlers:
        owner.addHandler(handler)
    try:
        yield
    finally:
        for owner, handler in handlers:
            owner.removeHandler(handler)


class _Lines(logging.Handler):
    """One line on stderr for each record, its exception by name only: never a traceback."""

    def emit(self, record: logging.LogRecord) -> None:
        """Writes the record."""
        error = record.exc_info[1] if record.exc_info else None
        said = f"{record.getMessage()}: {type(error).__name__}: {error}" if error else record.getMessage()
        note(f"docchecker: {' '.join(said.split())}")


@contextlib.contextmanager
def guarded(lang: str) -> Iterator[Ending]:
    """Whatever ends the run gives its exit code to the yielded ending, and its words to stderr."""
    ending = Ending()
    try:
        yield ending
        sys.stdout.flush()
    except (click.exceptions.Exit, click.ClickException, click.Abort, KeyboardInterrupt, EOFError) as error:
        ending.code = _stopped(error, lang)
    except PipeClosedError:
        ending.code = errors.OK
    except errors.DoccheckerError as error:
        ending.code = error.exit_code
        note(say("usage.error", lang, message=say(error.code, lang, **error.values)))
    except OSError as error:
        ending.code = errors.OK if _pipe_closed(error) else _failed(error, lang)
    except Exception as error:  # noqa: BLE001  the last resort: words, not a traceback
        ending.code = _failed(error, lang)


def _stopped(error: BaseException, lang: str) -> int:
    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, click.ClickException):
        note(message(error, lang))
        return errors.USAGE
    note(say("usage.aborted", lang))
    return INTERRUPTED


def _failed(error: Exception, lang: str) -> int:
    note(say("usage.crashed", lang, detail=f"{type(error).__name__}: {error}"))
    return errors.NOT_CHECKED


def _pipe_closed(error: OSError) -> bool:
    """The reader of a pipe went away (`| head`); what is still in the buffer must not be written at exit. Windows says EINVAL."""
    if error.errno != errno.EPIPE and not (os.name == "nt" and error.errno == errno.EINVAL):
        return False
    with contextlib.suppress(OSError, io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return True


def note(text: str) -> None:
    """A line for people on stderr. A closed stderr is nobody's loss."""
    with contextlib.suppress(OSError):
        click.echo(text, err=True)


def out(data: bytes) -> None:
    """Bytes on stdout, as they are. Raises PipeClosedError."""
    try:
        click.echo(data, nl=False)
    except OSError as error:
        if _pipe_closed(error):
            raise PipeClosedError from error
        raise


def to_terminal() -> bool:
    """Whether a person is looking at stdout."""
    return sys.stdout.isatty()
