"""Keeps None alive under Python 3.11, where the Qt binding gives back one reference too many."""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40


def protect_none() -> None:
    """PySide6 6.12 counts on the immortal None of Python 3.12: on 3.11 each call of a Qt method that
    returns nothing takes one reference of None away, until the interpreter stops. Enough references in
    stock make None as immortal as it is in later versions.
    """
    if sys.implementation.name == "cpython" and sys.version_info < (3, 12) and sys.getrefcount(None) < _PLENTY:
        ctypes.c_ssize_t.from_address(id(None)).value += 2 * _PLENTY
