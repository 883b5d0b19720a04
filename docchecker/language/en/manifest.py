"""English: the manifest of a batch, what came of its rows, and plans that are much alike."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "help.opt.manifest": "List of what is due (.csv or .xlsx), a row a submission. Columns: id, files (several with ; between"
    " them, or a folder), and where known agency, process, type, round, fiscal year, exempt. Files are relative to FOLDER, or"
    " to the list where no FOLDER is given.",
    "help.opt.each_folder": "Check each subfolder, each .zip and each file beside them as one plan.",
    # heads that are understood, and how people say yes and no
    "manifest.heads.id": "id|submission|submission id|no|number",
    "manifest.heads.agency": "agency|agency name|organisation|organization|department",
    "manifest.heads.files": "files|file|folder|file or folder|files or folder|path|paths|file name|filename",
    "manifest.heads.process": "process|process name",
    "manifest.heads.type": "type|process type",
    "manifest.heads.round": "round|months|round months",
    "manifest.heads.fiscal_year": "fiscal year|year|FY",
    "manifest.heads.exempt": "exempt|exempted|excused",
    "manifest.yes": "yes|y|true|x|exempt|exempted",
    "manifest.no": "no|n|false|none|not exempt",
    # wrong use
    "manifest.no_file": "The list {file} cannot be opened. Check its name and place.",
    "manifest.unreadable": "The list {file} cannot be read. Save it as .xlsx or .csv (UTF-8 or Windows-874) and try again.",
    "manifest.no_rows": "The list {file} has column heads only. Add at least one row.",
    "manifest.one_folder": "With --manifest give one FOLDER (the files in the list are relative to it) or none.",
    "manifest.wrong": "The list {file} has {count} mistakes{faults}\nMend them and try again",
    "manifest.more": "and {count} more",
    "manifest.fault": "row {row} column {column} ({head}): {message}",
    "manifest.fault.row": "row {row}: {message}",
    "manifest.fault.no_column": "there is no column '{value}'. Add its head (any of: {allowed})",
    "manifest.fault.column_twice": "there are several columns '{value}'. Leave one of them",
    "manifest.fault.no_id": "the id is empty. Give one that no other row has",
    "manifest.fault.id_twice": "the id '{value}' is that of row {other}. Give another, or put the files of one submission into"
    " one row with ; between them",
    "manifest.fault.type": "the rubric has no type '{value}'. Use {allowed}, or leave it empty to have it found",
    "manifest.fault.round": "'{value}' is no round. Give a number of months such as 6, 9 or 12, or leave it empty",
    "manifest.fault.fiscal_year": "'{value}' is no fiscal year. Give a year such as 2556 (or 2013), or leave it empty",
    "manifest.fault.exempt": "'{value}' is neither yes nor no. Write yes or no, or leave it empty (not exempt)",
    "manifest.fault.outside": "'{value}' is outside of {base}. Move it there, or give a FOLDER that holds it",
    "manifest.fault.overlap": "'{value}' is a part of the submission in row {other} too. Name each file in one row only",
    "manifest.holds_out": "{file} row {row}: '{value}' holds the folder for results. Give another place with --out",
    # what is said beside the summary
    "manifest.unknown_column": "Columns {columns} of {file} are not used: their heads are not known",
    "manifest.some_missing": "Submission {id} (row {row}): {files} not found; the other files are checked",
    "handed.title": "Handed in, by {name}",
    "handed.counts": "{handed} of {due} handed in ({percent} %)",
    "handed.counts_none": "Nothing is due",
    "handed.handed_in": "handed in",
    "handed.not_handed_in": "not handed in",
    "handed.twice": "handed in twice",
    "handed.exempt": "exempt",
    "handed.unlisted": "not in the list",
    "handed.number": "{outcome}: {count}",
    "handed.more": "and {count} more",
    "handed.twice_with": "the same as {ids}",
    "handed.may_be": "perhaps that of {ids}, not handed in: check the file name in the list",
    "handed.missing": "{files} not found",
    "handed.not_counted": "All statistics count what was handed in, each plan once: nothing that is not handed in, exempt,"
    " handed in twice or not in the list",
    "handed.named": "id {id}",
    "handed.id": "Id",
    "handed.outcome": "Handed in",
    "handed.note": "Note",
    "handed.page_counts": "{total} submissions count: {checked} checked, {plans} are plans, {skipped} not checked",
    "handed.total": "{total} submissions count: {checked} checked, {skipped} not checked",
    "handed.section": "Handed in",
    "alike.title": "Plans with the same text",
    "alike.lead": "Plans of different agencies or submissions that share much of their text (estimated from the text of the plan,"
    " without headings, figures and names of agencies). To be compared by a reviewer; the level does not depend on it",
    "observation.text_alike": "About {percent} % of this plan's text is also in the plan of {other}. Compare them: is it a plan"
    " for this agency's own process?",
    "alike.short": "{percent} % of its text is in the plan of {name}",
    "alike.count": "{count} plans share much of their text with another (see alike.json, or docchecker report)",
    "alike.plan": "Plan",
    "alike.other": "Also in the plan of",
    "alike.share": "Shared text",
    "sheet.handed": "Handed in",
    "sheet.alike": "Same text",
    "sheet.col.id": "Id",
    "sheet.col.handed": "Handed in",
    "sheet.col.alike": "Same text",
    "sheet.col.row": "Row of the list",
    "sheet.col.files": "Files by the list",
    "sheet.col.other": "Also in the plan of",
    "sheet.col.other_path": "Its file",
    "sheet.col.percent": "Shared (%)",
}
