"""People confirm: the local web page, second readings, agreement, and decisions that come back from workbook and offline page."""
