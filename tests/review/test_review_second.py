"""A share of the submissions is marked to be read twice, and marking again only tops up."""

import json

from docchecker.decisions.store import Store
from docchecker.review.second import sample


def test_a_second_call_only_tops_up(tmp_path):
    said = {"id": None, "agency": None, "process": None}
    lines = [
        {"path": f"{n}.pdf", "submission": said, "files": [{"sha256": f"{n:064}"}], "level": {"proposed": n % 2 + 1}}
        for n in range(10)
    ]
    (tmp_path / "results.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    first = sample(tmp_path, 20, "หัวหน้า")
    assert {int(path[0]) % 2 for path in first} == {0, 1}
    assert (len(first), sample(tmp_path, 20, "หัวหน้า")) == (2, ())
    more = sample(tmp_path, 50, "หัวหน้า")
    store = Store(tmp_path)
    assert (len(more), len(store.records()), set(first) & set(more)) == (3, 5, set())
    store.close()
