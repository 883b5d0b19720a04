"""Papers as lists of blocks, with the strings that a right reading gives back letter for letter.

A block is (kind, value): "h1", "h2", "p" with a text; "bullets", "numbered" with texts; "table" with rows; "pagebreak" with None.
"""

from pathlib import Path

import yaml

OWN = Path(__file__).parent / "papers"


def read(source, limit=None):
    """{id: blocks} of a folder of YAML labels, or of the own papers where `source` is "own"; `limit` of them, evenly spread."""
    made = {}
    paths = sorted((OWN if str(source) == "own" else Path(source)).glob("*.yaml"))
    wanted = min(limit or len(paths), len(paths))
    for path in [paths[at * len(paths) // wanted] for at in range(wanted)]:
        spec = yaml.safe_load(path.read_text(encoding="utf-8"))
        made[spec["id"]] = [(kind, value) for item in spec["content"] for kind, value in item.items()]
    return made


def marked(kind, items):
    """List items with the signs that are drawn before them."""
    return [f"{number}) {item}" if kind == "numbered" else f"- {item}" for number, item in enumerate(items, 1)]


def drawn(blocks):
    """Every string as it stands on the page: headings, paragraphs, list items with their signs, filled cells."""
    made = []
    for kind, value in blocks:
        if kind == "table":
            made += [str(text) for row in value for text in row]
        elif isinstance(value, list):
            made += marked(kind, value)
        elif kind != "pagebreak":
            made.append(str(value))
    return [_spelled(text) for text in made if text.strip()]


def gold(blocks):
    """The same without the signs of lists, and without cells that hold only a tick or a dot, which the font may lack."""
    plain = [("table", [value]) if isinstance(value, list) and kind != "table" else (kind, value) for kind, value in blocks]
    return [text for text in drawn(plain) if any(ch.isalnum() for ch in text)]


def _spelled(text):
    """Papers typed with damage of their own are to be read mended."""
    return text.replace("\u0e4dา", "ำ").replace("เเ", "แ")
