"""The tree of errors, and the exit codes.

DoccheckerError             exit 2  something the user can mend; `code` names it, `language` holds its words
├── UsageError              exit 2  a wrong option, a file for OUT that exists
├── RubricError             exit 2  a mistake in the pack: file, line, what is wrong
├── GoldError               exit 2  a mistake in the gold or the results that an evaluation reads: file and key
└── Unreadable              exit 3  one file could not be checked; `code` is one of REASONS

Exit codes: 0 checked; 1 `--require-level` not reached; 2 usage; 3 something could not be checked (3 beats 1).
"""

from __future__ import annotations

from typing import Final

OK: Final = 0
LEVEL_NOT_REACHED: Final = 1
USAGE: Final = 2
NOT_CHECKED: Final = 3

REASONS: Final = (
    "not_found",
    "is_folder",
    "empty",
    "unsupported",
    "encrypted",
    "damaged",
    "needs_ocr",
    "no_thai",
    "too_large",
    "too_many_pages",
    "timed_out",
    "out_of_memory",
    "crashed",
)


class DoccheckerError(Exception):
    """An error that the user can mend. `code` finds its message in `language`; `values` fill that message."""

    exit_code = USAGE

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        """A worker's error reaches its parent whole: by itself an exception is made anew of its `args`, without names."""
        return _again, (type(self), self.code, self.values)


def _again(kind: type[DoccheckerError], code: str, values: dict[str, object]) -> DoccheckerError:
    return kind(code, **values)


class UsageError(DoccheckerError):
    """A wrong option, or an OUT that holds something else."""


class RubricError(DoccheckerError):
    """A mistake in a pattern pack; `values` hold `file`, `line` and `what`."""

    def __str__(self) -> str:
        return "{file}:{line}: {what}".format(**self.values)


class GoldError(DoccheckerError):
    """A mistake in gold or in results; `values` hold `file`, and `at` (the key) or `line` where it can be pointed at."""


class Unreadable(DoccheckerError):
    """One file could not be read; `code` is one of REASONS."""

    exit_code = NOT_CHECKED
