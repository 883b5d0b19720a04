"""Results -> JUnit XML: a suite a submission, a case for each item that counts; what is lacking is a failure."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from docchecker.handed import Overview, Register
from docchecker.language import say
from docchecker.reports.handed_text import row_name, row_note
from docchecker.reports.needs import guided, worded
from docchecker.reports.sheet_cells import clean
from docchecker.reports.sheet_rows import Json, counting, lacking, level_words, message, place, verdict, wording
from docchecker.rubric import Rubric

_BAD = ("missing", "partial")


def render_junit(results: Sequence[Json], rubric: Rubric, lang: str, overview: Overview) -> bytes:
    """One <testsuites>. Times are 0: the same results give the same bytes."""
    root = Element("testsuites", name="docchecker")
    if overview.register:
        _handed(root, overview.register, lang)
    for result in results:
        _suite(root, result, rubric, lang)
    _count(root, root)
    indent(root)
    text: str = tostring(root, encoding="unicode")
    return f"<?xml version='1.0' encoding='utf-8'?>\n{text}\n".encode()


def _handed(root: Element, register: Register, lang: str) -> None:
    """A case a row of the manifest; what has no result is skipped and fails nothing."""
    suite = SubElement(root, "testsuite", name=clean(register.name))
    for row in register.rows:
        case = SubElement(suite, "testcase", classname=clean(register.name), name=clean(row_name(row)), time="0")
        said = "; ".join(part for part in (say(f"handed.{row.outcome}", lang), row_note(row, lang)) if part)
        if row.path is None:
            SubElement(case, "skipped", message=clean(said))
        else:
            SubElement(case, "system-out").text = clean(f"{said} ({row.path})")
    _count(suite, suite)


def _suite(root: Element, result: Json, rubric: Rubric, lang: str) -> None:
    path = clean(result["path"])
    suite = SubElement(root, "testsuite", name=path)
    if result["status"] != "checked":
        case = SubElement(suite, "testcase", classname=path, name="read", time="0")
        reason = result["reason"]
        SubElement(case, "error", type=reason["code"], message=clean(message(reason, lang)))
    else:
        properties = SubElement(suite, "properties")
        SubElement(properties, "property", name="level", value=clean(str(level_words(result, lang))))
        for found in counting(result):
            _case(suite, path, found, rubric, lang)
    _count(suite, suite)


def _case(suite: Element, path: str, found: Json, rubric: Rubric, lang: str) -> None:
    case = SubElement(suite, "testcase", classname=path, name=clean(f"{found['id']} {wording(found, rubric, lang)}"), time="0")
    final = found["final"]
    if final in _BAD:
        failure = SubElement(case, "failure", type=final, message=clean(verdict(found, "final", lang)))
        lines = [f"{worded(need, lang)}: {guided(need, lang)}" for need in lacking(found, rubric)]
        failure.text = clean("\n".join([*lines, *(_quote(e, lang) for e in found["evidence"][:2])]))
    elif final == "unreadable":
        SubElement(case, "error", type=final, message=clean(verdict(found, "final", lang)))
    elif found["evidence"]:
        SubElement(case, "system-out").text = clean("\n".join(_quote(e, lang) for e in found["evidence"][:2]))


def _quote(evidence: Json, lang: str) -> str:
    return f"“{evidence['quote']}” ({place(evidence, lang)})"


def _count(element: Element, within: Element) -> None:
    for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(name, str(sum(1 for _ in within.iter(tag))))
