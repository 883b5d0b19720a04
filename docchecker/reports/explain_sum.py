"""How the model's opinion and the patterns add up, in words and figures."""

from __future__ import annotations

import math

from docchecker.explained import NeedExplained, Sum
from docchecker.language import digits, say
from docchecker.reports.layout import wrap

IN = "  "


def signed(weight: float, lang: str) -> str:
    """A weight with its sign and two decimals.

    >>> signed(0.5, "en"), signed(-1.25, "th"), signed(-0.0, "en")
    ('+0.50', '-๑.๒๕', '+0.00')
    """
    return digits(f"{weight + 0.0:+.2f}", lang)


def percent(probability: float) -> int:
    """A probability in whole per cent.

    >>> percent(0.87)
    87
    """
    return round(100 * probability)


def likely(weight: float) -> int:
    """Log-odds as whole per cent, never 0 or 100: nothing is certain.

    >>> likely(0.0), likely(99.0), likely(-99.0)
    (50, 99, 1)
    """
    return min(99, max(1, percent(1 / (1 + math.exp(-max(-30.0, min(30.0, weight)))))))


def sum_lines(need: NeedExplained, lang: str) -> list[str]:
    """The sum of one need; where the model does not know it, what the patterns decided alone."""
    return [line for words in _sum(need, lang) for line in wrap(words, f"{IN}- ", f"{IN}  ")]


def _sum(need: NeedExplained, lang: str) -> list[str]:
    sum_ = need.sum
    if sum_ is None:
        return [say(f"explain.alone.{'strong' if need.strong else 'enough' if need.given else 'none'}", lang)]
    best = need.seen.best or (0.0, 0.0, 0.0)
    seen = {key: signed(weight, lang) for key, weight in zip(("top", "plain", "second"), best, strict=True)}
    words = [
        say("explain.paper", lang, model=signed(sum_.model, lang), percent=likely(sum_.model), **seen),
        say("explain.strong" if need.strong else "explain.not_strong", lang, pattern=digits(f"{abs(sum_.pattern):.2f}", lang)),
    ]
    values = {"total": signed(sum_.total, lang), "line": signed(sum_.line, lang)}
    if sum_.total < sum_.line:
        gap = digits(f"{sum_.line - sum_.total:.2f}", lang)
        words.append(say("explain.not_reached", lang, gap=gap, **values))
    else:
        words.append(say("explain.reached", lang, **values))
    return [*words, say(f"explain.{_agreed(need, sum_)}", lang)]


def _agreed(need: NeedExplained, sum_: Sum) -> str:
    """Who of the two says so: the key of the sentence that a reviewer reads last."""
    model = sum_.model >= sum_.line
    if need.given:
        return "model_alone" if not need.strong else "both_given" if model else "patterns_tip"
    if sum_.total >= sum_.line:
        return "nothing_to_show"
    return "outweighed" if need.strong else "not_sure" if model else "both_not"
