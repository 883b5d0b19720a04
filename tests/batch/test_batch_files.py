"""Which files are taken from a folder, and which are no submissions."""

import sys

import pytest

from docchecker.batch import collect


def touch(root, *names):
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def names(found):
    return [path.relative_to(found.root).as_posix() for path in found.files]


def test_folders_are_taken_recursively_and_sorted(tmp_path):
    touch(tmp_path, "ข.pdf", "ก/แผน.docx", "ก/ก/1.doc")
    assert names(collect([tmp_path])) == ["ก/ก/1.doc", "ก/แผน.docx", "ข.pdf"]


def test_what_no_agency_made_is_ignored_and_counted(tmp_path):
    touch(tmp_path, "a.docx", "~$a.docx", ".hidden", "Thumbs.db", "__MACOSX/a.docx", ".git/b")
    found = collect([tmp_path])
    assert (names(found), found.ignored) == (["a.docx"], 5)


def test_out_inside_the_folder_is_passed_over(tmp_path):
    touch(tmp_path, "a.docx", "out/results.jsonl")
    found = collect([tmp_path], tmp_path / "out")
    assert (names(found), found.ignored) == (["a.docx"], 0)


def test_a_file_given_twice_is_taken_once(tmp_path):
    touch(tmp_path, "a.docx")
    assert len(collect([tmp_path / "a.docx", tmp_path, tmp_path / "." / "a.docx"]).files) == 1


def test_a_missing_file_stays_so_that_it_is_reported(tmp_path):
    assert names(collect([tmp_path / "none.docx"])) == ["none.docx"]


def test_two_folders_have_their_common_parent_as_root(tmp_path):
    touch(tmp_path, "x/a.docx", "y/a.docx")
    assert names(collect([tmp_path / "x", tmp_path / "y"])) == ["x/a.docx", "y/a.docx"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_loop_of_links_ends(tmp_path):
    touch(tmp_path, "in/a.docx")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "up").symlink_to(tmp_path)
    assert names(collect([tmp_path / "in"])) == ["a.docx"]
