"""Older Word files, OpenDocument text and RTF are read through LibreOffice, or it is said why not."""

from __future__ import annotations

import subprocess
import sys

import pytest
from word_files import p, word

from docchecker import documents
from docchecker.documents import office, tools
from docchecker.errors import Unreadable

TEXT = "แผนสร้างความโปร่งใสในกระบวนการออกใบอนุญาต"
RTF = b"{\\rtf1\\ansi " + "".join(f"\\u{ord(char)}?" for char in TEXT).encode() + b"\\par}"

needs_soffice = pytest.mark.skipif(tools.find("soffice") is None, reason="LibreOffice is not installed")


@needs_soffice
@pytest.mark.parametrize("kind", ["doc", "odt", "rtf"])
def test_other_formats_give_the_same_text_under_their_own_kind(tmp_path, kind):
    (tmp_path / "a.rtf").write_bytes(RTF)
    profile = (tmp_path / "profile").as_uri()
    command = [str(tools.find("soffice")), f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", str(tmp_path / "made"), str(tmp_path / "a.rtf")], check=True, capture_output=True)
    path = tmp_path / "made" / f"a.{kind}"
    document = documents.read([path], tmp_path)
    assert [block.text for block in document.blocks] == [TEXT]
    assert (document.files[0].kind, document.files[0].bytes) == (kind, path.stat().st_size)
    assert not document.warnings


@needs_soffice
def test_a_batch_converts_its_files_in_one_run_and_leaves_nothing(tmp_path):
    paths = [tmp_path / name for name in ("ก.rtf", "ข.rtf", "ค.docx", "ไม่มี.doc")]
    paths[0].write_bytes(RTF)
    paths[1].write_bytes(RTF.replace(b"\\par", b"\\par\\par"))
    paths[2].write_bytes(word(p(TEXT)))
    with office.converting(paths) as converted:
        assert len(list(converted.glob("*.docx"))) == 2
        assert documents.read([paths[0]], tmp_path, converted).blocks[0].text == TEXT
    assert not converted.exists()


def test_what_was_converted_before_is_used(tmp_path):
    (tmp_path / "ก.rtf").write_bytes(RTF)
    name = documents.fingerprint(tmp_path / "ก.rtf")[0]
    (tmp_path / f"{name}.docx").write_bytes(word(p(TEXT)))
    assert documents.read([tmp_path / "ก.rtf"], tmp_path, tmp_path).blocks[0].text == TEXT


def test_without_libreoffice_it_is_said_how_to_get_it(monkeypatch, tmp_path):
    monkeypatch.setattr(tools, "find", lambda _tool: None)
    (tmp_path / "ก.rtf").write_bytes(RTF)
    with office.converting([tmp_path / "ก.rtf"]) as converted:
        assert converted is None
    with pytest.raises(Unreadable) as caught:
        office.convert(RTF, "rtf")
    assert caught.value.code == "unsupported"
    assert "LibreOffice: " in caught.value.values["detail"]


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
@pytest.mark.parametrize(("script", "code"), [("exit 0", "damaged"), ("sleep 60 & sleep 60", "timed_out")])
def test_a_conversion_that_fails_or_hangs_has_its_reason(monkeypatch, tmp_path, script, code):
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(tools, "find", lambda _tool: program)
    monkeypatch.setattr(office, "SECONDS", 0.5 if code == "timed_out" else 60.0)
    with pytest.raises(Unreadable) as caught:
        office.convert(RTF, "rtf")
    assert caught.value.code == code
