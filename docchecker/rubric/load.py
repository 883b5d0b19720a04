"""patterns/<pack>/*.yaml -> Rubric. A mistake is named with file and line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final, Literal, cast

from docchecker.errors import RubricError
from docchecker.rubric.items import ASSERTIONS, Known, read_item
from docchecker.rubric.judgement import read_judgement
from docchecker.rubric.learned import model_version
from docchecker.rubric.levels import read_levels
from docchecker.rubric.nodes import Node, read
from docchecker.rubric.observations import read_observations
from docchecker.rubric.papers import read_form, read_parts, read_submission
from docchecker.rubric.scales import read_scales
from docchecker.rubric.scorecard import read_scorecard
from docchecker.rubric.types import Concept, Cue, Item, ProcessType, Rubric, Signal, Topic, TypeCue

DEFAULT: Final = "transparency-plan"
PACK_KEYS: Final = ("id", "version", "title", "levels", "scales", "quoted", "order", "factor_roles", "factor_unless")
PLACES: Final = frozenset({"text", "heading", "memo", "form", "annex", "contents"})
"""Roles that a block has by its place in the file, whatever the pack says."""
TIME_KINDS: Final = ("date", "month", "quarter", "year", "span", "cycle", "season")


def packs_folder() -> Path:
    """The folder that holds the packs: inside the package once installed, beside it in a checkout."""
    here = Path(__file__).resolve().parents[1]
    inside = here / "patterns"
    return inside if inside.is_dir() else here.parent / "patterns"


def load(name_or_folder: str | Path | None = None) -> Rubric:
    """The pack of this name, or in this folder. Raises RubricError, naming file and line.

    >>> load().id
    'transparency-plan'
    """
    wanted = name_or_folder or DEFAULT
    folder = Path(wanted)
    if not (folder / "pack.yaml").is_file():
        folder = packs_folder() / str(wanted)
    if not (folder / "pack.yaml").is_file():
        raise RubricError("bad_pack", file=str(wanted), line=1, what="no such pack: pack.yaml is missing")
    return _load(folder.resolve())


@cache
def _load(folder: Path) -> Rubric:
    core = _core(folder)
    return replace(
        core,
        form=read_form(folder),
        parts=read_parts(folder),
        submission=read_submission(folder),
        judgement=read_judgement(folder),
        observing=read_observations(folder, _need_ids(core.items), [topic.id for topic in core.topics]),
        learned=folder,
        model=model_version(folder),
        scorecard=read_scorecard(folder),
    )


def _core(folder: Path) -> Rubric:
    """What every pack holds."""
    root = read(folder / "pack.yaml")
    pack = root.fields(*PACK_KEYS)
    concepts = _concepts(folder)
    types = tuple(_type(node, concepts) for node in read(folder / "types.yaml").items())
    topics = tuple(_topic(id_, node) for id_, node in read(folder / "topics.yaml").fields().items())
    roles = _cues(read(folder / "roles.yaml"))
    known = Known(
        concepts=frozenset(concepts),
        topics=frozenset(topic.id for topic in topics),
        given=PLACES | {topic.role for topic in topics} | {cue.gives for cue in roles},
        roles=root.need(pack, "factor_roles").texts(),
        unless=root.need(pack, "factor_unless").subset(ASSERTIONS),
    )
    items = _items(folder, known, frozenset(type_.id for type_ in types))
    return Rubric(
        id=root.need(pack, "id").text(),
        version=root.need(pack, "version").text(),
        title=root.need(pack, "title").text(),
        items=_ordered(items, root.need(pack, "order")),
        types=types,
        levels=read_levels(root.need(pack, "levels")),
        concepts=concepts,
        topics=topics,
        assertions=_cues(read(folder / "assertions.yaml"), ASSERTIONS),
        roles=roles,
        signals=_signals(read(folder / "plan.yaml"), concepts),
        scales=read_scales(root.need(pack, "scales")),
        quoted=pack["quoted"].texts() if "quoted" in pack else (),
    )


def _need_ids(items: Sequence[Item]) -> list[str]:
    return [f"{item.id}.{need.id}" for item in items for need in item.needs]


def _ordered(items: Sequence[Item], order: Node) -> tuple[Item, ...]:
    """The items in the order that the pack names; those that it does not name come last, as they were read."""
    named = order.subset([item.id for item in items])
    return tuple(sorted(items, key=lambda item: named.index(item.id) if item.id in named else len(named)))


def _files(folder: Path) -> list[Path]:
    return sorted(
        folder.glob("*.yaml"), key=lambda path: [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", path.stem)]
    )


def _items(folder: Path, known: Known, types: frozenset[str]) -> tuple[Item, ...]:
    items: dict[str, Item] = {}
    for part in ("components", "factors"):
        for path in _files(folder / part):
            node = read(path)
            item = read_item(node, known)
            if item.id != path.stem:
                raise node.wrong(f"id {item.id!r} does not fit the file name {path.name}")
            if item.id in items:
                raise node.wrong(f"id {item.id!r} stands in two files")
            if item.group == "factor" and item.type not in types:
                raise node.wrong(f"type {item.type!r} is not among the process types")
            items[item.id] = item
    return tuple(items.values())


def _concepts(folder: Path) -> dict[str, Concept]:
    found: dict[str, Concept] = {}
    for path in _files(folder / "concepts"):
        for id_, node in read(path).fields().items():
            if id_ in found:
                raise node.wrong(f"concept {id_!r} is defined twice")
            found[id_] = _concept(id_, node)
    return found


def _concept(id_: str, node: Node) -> Concept:
    if node.is_list:
        return Concept(id_, words=node.texts())
    fields = node.fields("words", "masks", "times", "shapes")
    texts = {key: value.shapes() if key == "shapes" else value.texts() for key, value in fields.items()}
    for kind in fields["times"].items() if "times" in fields else ():
        kind.one_of(*TIME_KINDS)
    return Concept(id_, **texts)


def _type(node: Node, concepts: dict[str, Concept]) -> ProcessType:
    fields = node.fields("id", "name", "english", "declared", "cues")
    return ProcessType(
        id=node.need(fields, "id").text(),
        name=node.need(fields, "name").text(),
        english=node.need(fields, "english").text(),
        declared=node.need(fields, "declared").texts(),
        cues=tuple(_type_cue(entry, concepts) for entry in node.need(fields, "cues").items()),
    )


def _type_cue(node: Node, concepts: dict[str, Concept]) -> TypeCue:
    fields = node.fields("concept", "title", "early", "steps", "body")
    points = {place: node.need(fields, place).number() for place in ("title", "early", "steps", "body")}
    return TypeCue(node.need(fields, "concept").one_of(*concepts), **points)


def _topic(id_: str, node: Node) -> Topic:
    fields = node.fields("role", "headings", "columns", "masks", "part", "sticky")
    words = {key: fields[key].texts() if key in fields else () for key in ("headings", "columns", "masks")}
    return Topic(
        id=id_,
        role=node.need(fields, "role").text(),
        **words,
        part=fields["part"].text() if "part" in fields else None,
        sticky=fields["sticky"].flag() if "sticky" in fields else False,
    )


def _cues(node: Node, known: Sequence[str] = ()) -> tuple[Cue, ...]:
    cues = []
    for entry in node.items():
        fields = entry.fields("gives", "words", "where", "reach", "masks", "shapes")
        where = entry.need(fields, "where").one_of("before", "clause", "after", "around")
        cues.append(
            Cue(
                gives=entry.need(fields, "gives").one_of(*known) if known else entry.need(fields, "gives").text(),
                words=fields["words"].texts() if "words" in fields else (),
                where=cast(Literal["before", "clause", "after", "around"], where),
                reach=fields["reach"].number() if "reach" in fields else 40,
                masks=fields["masks"].texts() if "masks" in fields else (),
                shapes=fields["shapes"].shapes() if "shapes" in fields else (),
            )
        )
    return tuple(cues)


def _signals(node: Node, concepts: dict[str, Concept]) -> tuple[Signal, ...]:
    signals = tuple(_signal(entry, concepts) for entry in node.items())
    known = {signal.id for signal in signals}
    for signal in signals:
        for id_ in (*signal.needs, *signal.unless):
            if id_ not in known:
                raise node.wrong(f"signal {signal.id!r} names {id_!r}, which is no signal")
    return signals


def _signal(node: Node, concepts: dict[str, Concept]) -> Signal:
    fields = node.fields("id", "where", "meet", "points", "says", "english", "times", "needs", "unless", "gives")
    where = node.need(fields, "where").one_of("head", "title", "start", "heading", "any", "blank", "likely", "unlikely")
    return Signal(
        id=node.need(fields, "id").text(),
        where=cast(Literal["head", "title", "start", "heading", "any", "blank", "likely", "unlikely"], where),
        meet=node.need(fields, "meet").slots(concepts),
        points=node.need(fields, "points").number(),
        says=node.need(fields, "says").text(),
        english=node.need(fields, "english").text(),
        times=fields["times"].number() if "times" in fields else 1,
        needs=fields["needs"].texts() if "needs" in fields else (),
        unless=fields["unless"].texts() if "unless" in fields else (),
        gives=fields["gives"].text() if "gives" in fields else "",
    )
