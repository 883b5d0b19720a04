"""Notes and reasons as people read them."""

from __future__ import annotations

from docchecker import language
from docchecker.language import digits, say
from docchecker.model import Note, PlanJudgement
from docchecker.rubric import Rubric


def note_words(note: Note, lang: str = "th") -> str:
    """A reason or warning: the message of its code, with the particulars that the note itself holds.

    >>> note_words(Note("empty", ""), "en")
    'The file is empty or holds no text. Ask the agency for the complete file, then try again.'
    """
    if not language.known(note.code):
        return note.message or note.code
    said = say(note.code, lang)
    if not note.message or note.message == say(note.code):
        return said
    if note.code == "file_unreadable":
        name, _, reason = note.message.rpartition(": ")
        return f"{said} ({name}: {say(reason, lang)})"
    plain = any(char.isascii() and char.isalpha() for char in note.message)  # a name or a library's words stay as they are
    return f"{said} ({note.message if plain else language.digits(note.message, lang)})"


def plan_reason(plan: PlanJudgement, rubric: Rubric, lang: str = "th") -> str:
    """Why a paper is or is no plan. `plan.why` names signals of the pack; any other text stands as it is."""
    signals = {signal.id: signal.says if lang == "th" else signal.english for signal in rubric.signals}
    names = [name for name in plan.why.split(",") if name]
    return "; ".join(signals.get(name, name) for name in names) or say("text.no_signals", lang)


def shown(confidence: float, lang: str) -> str:
    """A confidence with its two decimals.

    >>> shown(0.8, "en"), shown(0.55, "th")
    ('0.80', '๐.๕๕')
    """
    return digits(f"{confidence:.2f}", lang)
