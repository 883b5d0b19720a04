"""An evaluation as text, JSON and HTML: complete, escaped, and the same bytes every time."""

import base64
import hashlib
import html
import json
import re
from html.parser import HTMLParser

import made
import pytest
from jsonschema import Draft202012Validator
from verdicts import GOLD, ROWS, compared, confirm, line, paper

from docchecker import evaluation
from docchecker.reports.layout import WIDTH, width

HOSTILE = '<script>alert("1")</script>&\x1b[31m\u202e.docx'
CASES = {
    "five papers": compared(GOLD, *ROWS),
    "only checked": compared(GOLD, *ROWS, only_checked=True),
    "nothing in common": compared({"x.docx": paper()}, *ROWS),
    "nothing checked": compared({"d.docx": paper()}, *ROWS, only_checked=True),
    "hostile names": compared({HOSTILE: paper(layout=HOSTILE, level=1)}, line(HOSTILE), line(f"a/{HOSTILE}x")),
}
VOID = {"meta"}


def rendered(found, format_, lang="th"):
    return evaluation.render(found, made.RUBRIC, format_, lang).decode("utf-8")


class Tags(HTMLParser):
    """The tags of a page, and those that were left open."""

    def __init__(self):
        super().__init__()
        self.open, self.seen, self.attributes = [], set(), {}

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        self.attributes.setdefault(tag, []).append(dict(attrs))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def tags(text):
    parser = Tags()
    parser.feed(text)
    return parser


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(evaluation.schema())


@pytest.mark.parametrize("found", CASES.values(), ids=CASES)
def test_every_evaluation_fits_the_schema(found):
    assert list(Draft202012Validator(evaluation.schema()).iter_errors(json.loads(rendered(found, "json")))) == []


@pytest.mark.parametrize(
    "change", [{"extra": 1}, {"schema": "docchecker/evaluation/2"}, {"papers": -1}, {"lacking": {}}, {"by_kind": None}]
)
def test_the_schema_refuses_what_the_form_does_not_say(change):
    assert not Draft202012Validator(evaluation.schema()).is_valid(
        {**json.loads(rendered(CASES["five papers"], "json")), **change}
    )


def test_json_holds_shares_with_their_counts():
    row = json.loads(rendered(CASES["five papers"], "json"))
    assert row["groups"]["factor"]["sensitivity"] == {"value": 0.333333, "low": 0.061492, "high": 0.79234, "count": 1, "n": 3}
    assert row["coverage"]["skipped"] == [{"reason": "damaged", "n": 1, "paths": ["d.docx"]}]
    assert row["levels"] == {"gold": ["0", "1", "2"], "proposed": ["0", "1", "2"], "counts": [[1, 0, 0], [1, 1, 0], [1, 0, 1]]}


def test_json_is_the_same_in_every_language():
    assert rendered(CASES["five papers"], "json", "th") == rendered(CASES["five papers"], "json", "en")


@pytest.mark.parametrize("format_", evaluation.FORMATS)
def test_the_same_lines_in_any_order_give_the_same_bytes(format_):
    again = compared(dict(reversed(GOLD.items())), *reversed(ROWS))
    assert rendered(again, format_) == rendered(CASES["five papers"], format_)


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("found", CASES.values(), ids=CASES)
def test_text_fits_a_terminal_and_steers_none(found, lang):
    text = rendered(found, "text", lang)
    assert max(width(each) for each in text.split("\n")) <= WIDTH
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", text)


def test_text_tells_what_positive_is_and_how_the_skipped_count():
    text = " ".join(rendered(CASES["five papers"], "text", "en").split())
    assert "for a component, complete; for a factor, a clear measure" in text
    assert "A paper that was not checked, or is not in the results, counts as no plan" in text
    assert "Checked: 3 of 5" in text
    assert "Only papers that were checked count" in " ".join(rendered(CASES["only checked"], "text", "en").split())


def test_text_names_every_item_with_its_interval():
    text = rendered(CASES["five papers"], "text")
    assert re.search(r"๒\.๒ ปัจจัย 2\s+๐\.๐๐๐ \(๐\.๐๐๐–๐\.๗๙๓\)\s+–\s+–\s+๑/๐", text)


def test_english_holds_no_thai_but_what_files_are_called():
    assert not re.search("[ก-๛]", rendered(compared({"a.docx": paper(level=1)}, line("a.docx")), "text", "en"))


@pytest.mark.parametrize("found", CASES.values(), ids=CASES)
def test_html_is_well_formed_and_loads_nothing(found):
    page = tags(rendered(found, "html"))
    assert (page.open, page.seen & {"script", "img", "link", "iframe", "form", "object", "use", "image"}) == ([], set())
    links = {each["href"] for each in page.attributes["a"]}
    assert links == {f"#{each['id']}" for each in page.attributes["section"]}
    assert not any(
        name.startswith("on") or name in {"src", "style"} for each in page.attributes.values() for one in each for name in one
    )


def test_the_policy_lets_in_the_pages_own_style_and_nothing_else():
    text = rendered(CASES["five papers"], "html")
    style = re.search("<style>(.*?)</style>", text, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = html.unescape(re.search('Content-Security-Policy" content="(.*?)"', text)[1])
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style


def test_a_hostile_name_stays_a_name():
    text = rendered(CASES["hostile names"], "html")
    assert "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;\ufffd[31m\ufffd.docx" in text
    assert "<script" not in text


def test_html_speaks_the_language_that_was_asked_for():
    assert tags(rendered(CASES["five papers"], "html", "en")).attributes["html"] == [{"lang": "en"}]
    assert tags(rendered(CASES["five papers"], "html")).attributes["html"] == [{"lang": "th"}]


def test_the_plot_has_a_dot_for_each_bin_with_its_figures():
    text = rendered(CASES["five papers"], "html", "en")
    plot = re.search('<svg[^>]*class="frame".*?</svg>', text, re.DOTALL)[0]
    assert re.findall("<title>(.*?)</title>", plot) == ["0.80 - 0.67 (n 6)"]
    assert 'role="img" aria-label="Reliability' in plot


def test_the_confusion_table_marks_what_is_right():
    text = rendered(CASES["five papers"], "html", "en")
    assert '<td class="shade r2 right">1</td>' in text
    assert '<td class="shade w2">1</td>' in text


def test_decisions_of_reviewers_are_said_to_be_such():
    data = json.dumps(confirm(line("a.docx"), "level", value=1)).encode()
    found = evaluation.evaluate(
        evaluation.read_gold(data, "OUT", made.RUBRIC), evaluation.read_results(data, "OUT", made.RUBRIC), made.RUBRIC
    )
    assert "OUT, 1 papers with decisions that reviewers confirmed" in rendered(found, "text", "en")
