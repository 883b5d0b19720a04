"""English: the help of the command line."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "help.usage": "Usage: ",
    "help.options": "Options",
    "help.commands": "Commands",
    "help.main": "Checks transparency plans against the criteria of indicator 7.1: evidence, gaps, a level to confirm.",
    "help.check": "Check plans and show the result with its evidence.\n\n"
    "Several files give JSON Lines (one line a file) where stdout is no terminal.\n\n"
    "Exit codes: 0 all checked; 1 --require-level not reached; 2 wrong use; 3 some file could not be checked.",
    "help.batch": "Check many files or a whole folder, and keep the results in OUT.\n\n"
    "Results are in OUT/results.jsonl, the texts as read in OUT/readings. A file that cannot be checked is named.\n\n"
    "Each file is a submission, or with --each-folder each folder, or with --manifest what a list says: then the summary"
    " tells who has handed in, who has not, who has twice and who need not; statistics and exit codes count what was handed in"
    " only.\n\n"
    "Exit codes: 0 all checked; 1 --require-level not reached; 2 wrong use; 3 some file could not be checked.",
    "help.evaluate": "How well RESULTS agree with GOLD: what careful readers say of the same papers.\n\n"
    "GOLD is a JSON file keyed by file name, or a results.jsonl or OUT folder with decisions that reviewers confirmed. RESULTS is"
    " a results.jsonl or the OUT folder of a batch.\n\nExit codes: 0 compared; 2 wrong use, or a mistake in GOLD or RESULTS.",
    "help.read": "Show the text as it was read.\n\nThe first thing to look at when a verdict surprises.",
    "help.patterns": "See and test what the program looks for.",
    "help.patterns.list": "List all items of the pattern pack.",
    "help.patterns.show": "Show the item ITEM, such as 2.4 or rationale, with its examples.",
    "help.patterns.test": "Run all examples of the pattern pack (exit code 1 if any fails).",
    "help.opt.help": "Show this help.",
    "help.opt.version": "Show the program's version.",
    "help.opt.lang": "Language (default th, or DOCCHECKER_LANG).",
    "help.opt.ocr": "Read pictures by OCR (Tesseract): auto only pages without text, always every page, never none.",
    "help.opt.type": "Set the process type yourself.",
    "help.opt.format": "text to read, json for programs, xlsx or csv for tables, md for Markdown, sarif or junit for pipelines",
    "help.opt.out": "Write to a file (one file checked) or into a folder (several).",
    "help.opt.out_file": "Write the text to a file.",
    "help.opt.out_folder": "Folder for the results.",
    "help.opt.require": "Exit with 1 if any file does not reach this level.",
    "help.opt.rubric": "Name or folder of the pattern pack.",
    "help.opt.workers": "How many files to check at a time (default: the number of processors).",
    "help.opt.fresh": "Start anew and replace the results in OUT.",
    "help.opt.as_one": "Check all files as one plan; a folder or .zip stands for the files in it.",
    "help.opt.evaluate_format": "text for people, json for other programs, html to look at and print.",
    "help.opt.evaluate_out": "Write to a file instead of the screen.",
    "help.opt.only_checked": "Leave out papers that were not checked or are not in RESULTS.",
    "help.opt.blocks": "Show kind, page and number of each block.",
    "cli.version": "docchecker {version}",
    "cli.progress": "Checking",
    "cli.warning": "{path}: {message}",
    "patterns.components": "(1) Basic criteria",
    "patterns.factors": "(2) Quality criteria, type {type}: {name}",
    "patterns.families": "{count} families",
    "patterns.needs": "Needs",
    "patterns.family": "Family {id}",
    "patterns.meet": "must meet: {concepts}",
    "patterns.any_block": "any text under the headings named",
    "patterns.or": " or ",
    "patterns.under": "under headings: {topics}",
    "patterns.not_under": "not under headings: {topics}",
    "patterns.without": "without: {concepts}",
    "patterns.unless": "not counted when: {assertions}",
    "patterns.weight.strong": "strong (enough for the verdict)",
    "patterns.weight.weak": "weak (touched on only)",
    "patterns.concepts": "Concepts",
    "patterns.examples": "Examples",
    "patterns.guidance": "Guidance for the authors",
    "patterns.failed": "{item}: {expected} expected, {got} given",
    "patterns.result": "{passed} of {all} examples pass",
    "assertion.denied": "denied",
    "assertion.put_off": "put off",
    "assertion.conditional": "conditional",
    "assertion.quoted": "quoted",
    "assertion.other_agency": "done by another agency",
    "assertion.past": "in the past",
    "assertion.vague": "vague",
}
