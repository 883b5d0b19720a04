"""English: papers drawn from the folder OUT of a batch, one submission or all at once."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "help.opt.submission": "A submission of OUT, by file name, end of path or id (may be repeated); all where none is named.",
    "help.opt.files": "The folder of the original files that batch checked; else they are looked for here and beside OUT.",
    "help.opt.explain_format": "text to read, or json for other programs.",
    "help.opt.report_format": "What to make (may be repeated): html pages to open, gaps lists for authors, form the agency's"
    " form, annotated copies, xlsx csv md sarif junit tables of all, or all: html gaps form annotated xlsx (default html).",
    "help.opt.report_workers": "How many plans to work on at a time (default: the number of processors).",
    "page.paper.gaps": "Gap list",
    "page.paper.form": "Form",
    "page.paper.annotated": "Copy with notes",
    "page.paper.of": "{paper}: {plan}",
    "help.opt.report_force": "Overwrite papers and tables that are there already.",
    "submission.none": "OUT holds no submission {name}. It holds {known}. Give another --submission.",
    "submission.several": "Several submissions fit {name}: {known}. Give more of the path.",
    "submission.no_out": "{path} is no folder with results of docchecker batch. Give OUT with --submission or --files.",
    "submission.judged": "The process types in OUT are settled. To set a type yourself, give the original file.",
    "submission.needs_folder": "There are {count} papers to write. Give a folder as --out, or choose one by --submission.",
    "original.missing": "The original file {path} was not found, so there is no copy with notes. Say with --files where it is.",
    "original.changed": "The file {path} that was found is not the one that was checked (its SHA-256 differs)."
    " Say with --files where that one is, or check the present one anew.",
    "original.no_reading": "The text of {path} is not in OUT/readings. Run docchecker batch --fresh again.",
    "annotate.read_otherwise": "{path} reads otherwise than when it was checked, so notes have no place."
    " Give --ocr as it was given then.",
    "annotate.one": "One file at a time. For several, run docchecker batch and make the copies from OUT.",
    "papers.progress": "Writing papers",
    "papers.done": "{count} files in {out}",
    "papers.kept": "{count} files were there already and differ, so they were left alone (such as {first})."
    " Use --force to overwrite.",
    "papers.more": "and {count} more that could not be made, for reasons of the same kind",
}
