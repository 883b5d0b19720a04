"""People confirm: decisions that come from a filled workbook, a file or the shell are judged, and what fits is kept."""
