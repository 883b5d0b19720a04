"""English: why a file could not be read, warnings and wrong use; each says what to do next."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    # reasons
    "not_found": "There is no such file. Check its name and folder, then try again.",
    "is_folder": "This is a folder, not a file. To check a whole folder use: docchecker batch",
    "empty": "The file is empty or holds no text. Ask the agency for the complete file, then try again.",
    "unsupported": "Files of this kind cannot be checked yet. Save the document as .docx or .pdf, then try again.",
    "encrypted": "The file has a password. Save it without one, or ask the agency for another file.",
    "damaged": "The file is damaged or incomplete. Copy or download it again, or ask the agency for another file.",
    "needs_ocr": "The file is a scan without text. If Tesseract with Thai is missing, install tesseract-ocr and tesseract-ocr-tha"
    " (see docchecker doctor), or ask for the original file.",
    "no_thai": "No Thai text was found. Check that it is the right file; if it shows Thai, save it anew as .docx or .pdf.",
    "too_large": "The file is too large. Take out the part that is the plan, or shrink its pictures, then try again.",
    "too_many_pages": "The file has too many pages. Take out the part that is the plan, then try again.",
    "timed_out": "Checking took too long. Take out the part that is the plan, or save the file anew, then try again.",
    "out_of_memory": "The machine ran out of memory. Close other programs or lower --workers, then try again.",
    "crashed": "The program failed on this file. Let a reviewer judge it, and send the log to whoever looks after the program.",
    # warnings
    "wrong_suffix": "The file's suffix does not fit its content. It was read by its content; correct the name.",
    "file_unreadable": "A file of this submission could not be read. Open it before you confirm the result.",
    "pages_unreadable": "Some pages could not be read. Look at them in the original file before you confirm the result.",
    "pages_doubtful": "Some pages were read only in part: compare them with the original file before you confirm.",
    "pages_ocr": "Some pages were read from pictures by OCR: compare figures, dates and sums, Thai digits above all,"
    " with the original file.",
    "ocr_missing": "Some pages are pictures and Tesseract with Thai is missing: install tesseract-ocr and tesseract-ocr-tha"
    " (see docchecker doctor), then try again.",
    "marks_reattached": "On some pages marks stood apart from their letters and were put back.",
    "pictures_unread": "Pictures in the file may hold text. Look at them in the original file before you confirm the result.",
    "no_nlpo3": "nlpo3 is not installed, so PyThaiNLP is used: the same results, more slowly. Install it with: pip install nlpo3",
    # wrong use
    "bad_pack": "A mistake in the pattern pack at {file} line {line}: {what}. Mend it and try again.",
    "no_such_item": "The pattern pack has no item {item}. See them all with: docchecker patterns list",
    "no_such_type": "The pattern pack has no process type {value}. It has {allowed}.",
    "out_is_file": "{out} is a file where a folder is due. Give another folder with --out.",
    "out_is_input": "{out} is what is to be checked. Give another place with --out, so that no original is overwritten.",
    "out_of_other": "{out} holds results of another rubric or version ({found}). Give a new folder, or --fresh to replace them.",
    "cannot_write": "{out} cannot be written ({detail}). Check permissions and free space, or give another place with --out.",
    "no_common_root": "The files are on different drives. Check one drive at a time.",
    "no_files": "There are no files to check. Check the folder's place.",
    "usage.missing": "{name} is missing",
    "usage.no_option": "there is no option {name}",
    "usage.no_command": "there is no command {name}; see them all with {command} --help",
    "usage.bad_value": "the value of {name} cannot be used",
    "usage.allowed": "allowed: {allowed}",
    "usage.needs_value": "option {name} needs a value",
    "usage.other": "wrong use ({detail})",
    "usage.error": "Error: {message}",
    "usage.try": "Try '{command} --help'",
    "usage.aborted": "Cancelled",
    "usage.crashed": "The program failed ({detail}). Send this message to whoever looks after it.",
}
