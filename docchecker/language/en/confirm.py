"""English: decisions that come from a file or from the command line."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "help.confirm": "Write people's decisions into OUT\n\nFILE is a filled workbook (of docchecker report OUT --format xlsx)"
    " or a .json file of decisions; PLAN names one submission of OUT, decided by --item --is-plan --type --level --done."
    "\n\nWhat fits is appended, what does not is named with the reason; nothing is overwritten."
    "\n\nExit codes: 0 all written; 2 wrong use, or something was refused.",
    "help.opt.confirm_item": "An item's verdict, such as 2.4=met (met, partial, missing, unreadable; may be repeated).",
    "help.opt.confirm_plan": "Whether it is a plan.",
    "help.opt.confirm_type": "The process type, or none where none fits.",
    "help.opt.confirm_level": "Set the level directly (with a reason where it is not what follows), or none for no level.",
    "help.opt.confirm_done": "Confirm the level that follows from the verdicts.",
    "help.opt.confirm_by": "The reviewer's name (of a workbook: the names in it).",
    "help.opt.confirm_position": "The reviewer's position.",
    "help.opt.confirm_reason": "The reason; needed where a verdict is not the proposed one.",
    "help.opt.confirm_stage": "First, second or third reading, or appeal.",
    "help.opt.confirm_dry": "Say what would be written, and write nothing.",
    "confirm.who": "Give the reviewer's name with --by",
    "confirm.nothing": "Nothing is decided. Use --item, --is-plan, --type, --level or --done",
    "confirm.item": "{item} is no verdict. Write it as 2.4=met",
    "confirm.before": "This file was brought in before, at {at}",
    "confirm.opened": "{path}: verdicts changed after the level was confirmed. Confirm the level again",
    "confirm.done": "{count} decisions written, {known} known already, {refused} refused",
    "confirm.would": "{count} decisions would be written, {known} known already, {refused} refused (nothing was written)",
    "confirm.at_entry": "entry {number}",
    "confirm.target.level": "level",
    "confirm.target.is_plan": "plan or not",
    "confirm.target.process_type": "process type",
    "confirm.target.item": "item {item}",
    "confirm.why.unknown_plan": "there is no such plan in OUT",
    "confirm.why.other_version": "this was decided of another version of the file; look at the file as it is now",
    "confirm.why.no_name": "no reviewer is named",
    "confirm.why.bad_text": "name, position or reason hold characters that cannot be shown",
    "confirm.why.read_before": "{by} read it first; the second reader must be another person",
    "confirm.why.conflict": "{by} decided at {at}, after this file was made; look at that first",
    "confirm.why.no_reason": "this is not what was proposed or what another decided; give a reason",
    "confirm.why.no_reason_level": "this is not the level that follows from the verdicts; give a reason",
    "confirm.why.no_reason_open": "some items cannot be judged, so no level follows; give a reason",
    "confirm.why.open_level": "the level cannot be confirmed before these items are decided: {items}",
    "confirm.why.bad_value": "{value} cannot be the value here",
    "confirm.why.unknown_item": "the rubric has no item {item}",
    "confirm.why.not_counting": "this item does not count for process type {type}",
    "confirm.why.too_large": "the file is too large",
    "confirm.why.no_json": "this is no JSON",
    "confirm.why.other_schema": "this is no {schema}",
    "confirm.why.other_rubric": "this is of the rubric {found}, and OUT of {wanted}",
    "confirm.why.unknown_key": "unknown key {name}",
    "confirm.why.missing_key": "the key {name} is missing",
    "confirm.why.bad_key": "the key {name} has a value that cannot be used",
    "confirm.why.no_decisions": "there are no decisions in it",
    "confirm.why.no_object": "this is no JSON object",
}
