"""pdfium's functions that are called for each object or character, with addresses as plain numbers.

So they are several times as fast as with pypdfium2's pointers, which make most of the cost of a call.
"""

from __future__ import annotations

import ctypes
from functools import cache
from types import SimpleNamespace
from typing import Final

_ADDRESS, _NUMBER = ctypes.c_void_p, ctypes.c_int
_CALLS: Final = {  # each function's result and arguments
    "FPDFPage_GetObject": (_ADDRESS, _ADDRESS, _NUMBER),
    "FPDFPageObj_GetType": (_NUMBER, _ADDRESS),
    "FPDFPageObj_GetMatrix": (_NUMBER, _ADDRESS, _ADDRESS),
    "FPDFPageObj_GetBounds": (_NUMBER, *[_ADDRESS] * 5),
    "FPDFText_GetUnicode": (ctypes.c_uint, _ADDRESS, _NUMBER),
    "FPDFText_GetTextObject": (_ADDRESS, _ADDRESS, _NUMBER),
    "FPDFText_IsGenerated": (_NUMBER, _ADDRESS, _NUMBER),
    "FPDFText_GetLooseCharBox": (_NUMBER, _ADDRESS, _NUMBER, _ADDRESS),
    "FPDFText_GetCharOrigin": (_NUMBER, _ADDRESS, _NUMBER, *[_ADDRESS] * 2),
    "FPDFText_GetCharBox": (_NUMBER, _ADDRESS, _NUMBER, *[_ADDRESS] * 4),
    "FPDFTextObj_GetFontSize": (_NUMBER, _ADDRESS, _ADDRESS),
    "FPDFTextObj_GetFont": (_ADDRESS, _ADDRESS),
}


@cache
def calls() -> SimpleNamespace:
    """The functions by their names."""
    import pypdfium2.raw as c  # noqa: PLC0415  heavy, and only needed where a PDF is read

    return SimpleNamespace(**{name: ctypes.cast(getattr(c, name), ctypes.CFUNCTYPE(*types)) for name, types in _CALLS.items()})


def places(buffer: ctypes.Array[ctypes.c_double] | ctypes.Array[ctypes.c_float]) -> tuple[int, ...]:
    """The addresses of a buffer's numbers, as pdfium's functions take them."""
    start, size = ctypes.addressof(buffer), ctypes.sizeof(buffer) // len(buffer)
    return tuple(range(start, start + size * len(buffer), size))
