"""What a person fills into the agency's form: checked key by key, an unknown key is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Final

from docchecker.rubric import Rubric
from docchecker.thai import to_arabic_digits

TEXTS: Final = (
    "agency", "process", "supervisor", "collector", "phone", "reviewer", "reviewer_position", "approver", "approver_position",
)  # fmt: skip
LISTS: Final = ("explanation", "results", "conditions", "measures", "support", "obstacles", "evidence")
KEYS: Final = (*TEXTS, *LISTS, "fiscal_year", "round", "levels")
NOTHING: Final = (None, "", "null", "~")
LONGEST: Final = 2_000
MOST: Final = 100
YEARS: Final = (2500, 2700)
_FOUR: Final = Decimal("0.0001")


class FormDataError(ValueError):
    """What is wrong with the data, in words of the data: the key and what it should be."""


@dataclass(frozen=True, slots=True)
class FormData:
    """`texts` and `lists` by key; `levels` by indicator: those that a person enters."""

    texts: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    levels: Mapping[str, Decimal] = field(default_factory=dict)
    fiscal_year: int | None = None
    round: int | None = None


def form_data(given: object, rubric: Rubric) -> FormData:
    """The data of a YAML or JSON file; None is an empty file. Raises FormDataError."""
    if given is None:
        return FormData()
    if not isinstance(given, Mapping):
        raise FormDataError("a mapping of keys is expected")
    given = {key: value for key, value in given.items() if value not in NOTHING}
    unknown = [str(key) for key in given if key not in KEYS]
    if unknown:
        raise FormDataError(f"unknown key {unknown[0]!r}; known are {', '.join(KEYS)}")
    rounds = rubric.form.rounds.months if rubric.form else ()
    return FormData(
        texts={key: _text(key, given[key]) for key in TEXTS if key in given},
        lists={key: _list(key, given[key]) for key in LISTS if key in given},
        levels=_levels(given.get("levels"), rubric),
        fiscal_year=_whole("fiscal_year", given.get("fiscal_year"), range(*YEARS)),
        round=_whole("round", given.get("round"), rounds),
    )


def _text(key: str, value: object) -> str:
    """A text or a number, such as a telephone's."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise FormDataError(f"{key}: a text is expected")
    if len(str(value)) > LONGEST:
        raise FormDataError(f"{key}: at most {LONGEST} characters")
    return str(value).strip()


def _list(key: str, value: object) -> tuple[str, ...]:
    """One text a paragraph; a single text is a list of one."""
    many = value if isinstance(value, list) else [value]
    if len(many) > MOST:
        raise FormDataError(f"{key}: at most {MOST} paragraphs")
    return tuple(_text(key, one) for one in many)


def _whole(key: str, value: object, allowed: range | tuple[int, ...]) -> int | None:
    if value is None:
        return None
    text = to_arabic_digits(str(value)).strip()
    if not text.isascii() or not text.isdigit() or len(text) > len(str(YEARS[1])) or int(text) not in allowed:
        among = f"{allowed[0]}-{allowed[-1]}" if isinstance(allowed, range) else ", ".join(map(str, allowed))
        raise FormDataError(f"{key}: {among}")
    return int(text)


def _levels(value: object, rubric: Rubric) -> dict[str, Decimal]:
    """Levels of the indicators that a person enters. The one that is checked here is none of them."""
    if value is None or rubric.scorecard is None:
        return {}
    if not isinstance(value, Mapping):
        raise FormDataError("levels: a mapping of indicators is expected")
    known = [part.id for part in rubric.scorecard.parts if part != rubric.scorecard.checked]
    levels = {to_arabic_digits(str(key)): level for key, level in value.items()}
    for id_ in levels:
        if id_ not in known:
            raise FormDataError(f"levels: unknown indicator {id_!r}; known are {', '.join(known)}")
    most = max(rule.level for rule in rubric.levels)
    return {id_: _level(id_, level, most) for id_, level in levels.items() if level not in NOTHING}


def _level(id_: str, value: object, most: int) -> Decimal:
    try:
        level = Decimal(to_arabic_digits(str(value)).strip())
    except InvalidOperation:
        level = Decimal("NaN")
    if isinstance(value, bool) or not level.is_finite() or not 0 <= level <= most:
        raise FormDataError(f"levels: {id_}: a number from 0 to {most} is expected")
    return level.quantize(_FOUR)
