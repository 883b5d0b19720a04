"""One file of a pack -> Item."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

from docchecker.rubric.nodes import Node
from docchecker.rubric.types import Family, Group, Item, Need, Weight

VERDICTS = ("met", "partial", "missing")
KINDS = ("heading", "paragraph", "list_item", "cell", "note")
ASSERTIONS = ("denied", "put_off", "conditional", "quoted", "other_agency", "past", "vague")
_ITEM = (
    "id", "group", "type", "wording", "english", "guidance", "guidance_english", "example", "example_english", "concepts",
    "needs", "examples", "roles", "unless", "weak_enough", "families",
)  # fmt: skip
_FAMILY = ("meet", "within", "order", "apart", "under", "not_under", "kinds", "unless", "without", "length", "weight")


@dataclass(frozen=True, slots=True)
class Known:
    """What an item may name, and what holds where a factor says nothing (`roles`, `unless`).

    `given`: the roles that blocks can have.
    """

    concepts: frozenset[str]
    topics: frozenset[str]
    given: frozenset[str]
    roles: tuple[str, ...]
    unless: tuple[str, ...]


def read_item(node: Node, known: Known) -> Item:
    """The item of one file. Raises RubricError where a concept or topic is unknown, or an example is lacking."""
    fields = node.fields(*_ITEM)
    id_ = node.need(fields, "id").text()
    group = node.need(fields, "group").one_of("component", "factor")
    used = fields["concepts"].subset(known.concepts) if "concepts" in fields else ()
    examples = node.need(fields, "examples").fields(*VERDICTS)
    for verdict in VERDICTS:
        fields["examples"].need(examples, verdict)
    item = Item(
        id=id_,
        group=cast(Group, group),
        type=fields["type"].text() if "type" in fields else None,
        wording=node.need(fields, "wording").text(),
        english=node.need(fields, "english").text(),
        guidance=node.need(fields, "guidance").text(),
        needs=_needs(node, fields, known),
        examples={verdict: value.texts() for verdict, value in examples.items()},
        guidance_english=_english(fields, "guidance"),
    )
    _check_concepts(node, item, used)
    return item


def _check_concepts(node: Node, item: Item, declared: tuple[str, ...]) -> None:
    used = {c for family in item.families for slot in family.meet for c in slot} | {c for f in item.families for c in f.without}
    if declared and used != set(declared):
        odd = ", ".join(sorted(used ^ set(declared)))
        raise node.wrong(f"`concepts` and the families do not name the same concepts: {odd}")


def _needs(node: Node, fields: dict[str, Node], known: Known) -> tuple[Need, ...]:
    """A factor has one need, `measure`, and its families stand at the item; a component lists its needs with theirs."""
    needs = node.need(fields, "needs")
    if "families" in fields:
        if len(needs.texts()) != 1:
            raise needs.wrong("one need is expected where `families` stand at the item")
        return (_need(node, fields, needs.texts()[0], known),)
    return tuple(_component_need(entry, known) for entry in needs.items())


def _component_need(node: Node, known: Known) -> Need:
    fields = node.fields(*_ITEM)
    return _need(node, fields, node.need(fields, "id").text(), known)


def _need(node: Node, fields: dict[str, Node], id_: str, known: Known) -> Need:
    unless = fields["unless"].subset(ASSERTIONS) if "unless" in fields else known.unless
    families = node.need(fields, "families").items()
    return Need(
        id=id_,
        wording=node.need(fields, "wording").text(),
        english=node.need(fields, "english").text(),
        guidance=node.need(fields, "guidance").text(),
        roles=fields["roles"].subset(known.given) if "roles" in fields else known.roles,
        weak_enough=fields["weak_enough"].number() if "weak_enough" in fields else 0,
        example=_sentence(node.need(fields, "example")),
        guidance_english=_english(fields, "guidance"),
        example_english=_english(fields, "example"),
        families=tuple(_family(entry, f"{id_}/{n}", unless, known) for n, entry in enumerate(families, 1)),
    )


def _english(fields: dict[str, Node], key: str) -> str:
    """What `key` says, in English: a pack may leave it out, but not empty."""
    return _sentence(fields[f"{key}_english"]) if f"{key}_english" in fields else ""


def _sentence(node: Node) -> str:
    if not node.text():
        raise node.wrong("a sentence is expected here")
    return node.text()


def _family(node: Node, id_: str, unless: tuple[str, ...], known: Known) -> Family:
    fields = node.fields(*_FAMILY)

    def subset(key: str, among: Collection[str]) -> tuple[str, ...]:
        return fields[key].subset(among) if key in fields else ()

    def number(key: str, default: int) -> int:
        return fields[key].number() if key in fields else default

    return Family(
        id=id_,
        meet=node.need(fields, "meet").slots(known.concepts),
        within=number("within", 120),
        order=fields["order"].flag() if "order" in fields else False,
        apart=number("apart", 12),
        under=subset("under", known.topics),
        not_under=subset("not_under", known.topics),
        kinds=subset("kinds", KINDS),
        unless=subset("unless", ASSERTIONS) if "unless" in fields else unless,
        without=subset("without", known.concepts),
        length=number("length", 12),
        weight=cast(Weight, fields["weight"].one_of("strong", "weak") if "weight" in fields else "strong"),
    )
