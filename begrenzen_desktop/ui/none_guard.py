"""Keeps None, True and False alive under Python 3.11, where the Qt binding loses references to them."""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40
_CONSTANTS = (None, True, False, Ellipsis, NotImplemented)


def protect_none() -> None:
    """Give the constants so many references that they cannot run out, as in Python 3.12 and later.

    Measured with PySide6 6.12.0 on Python 3.11.7: a Qt method that returns None (setText, parentWidget) takes
    one reference of None away per call, and the interpreter aborts when none is left. The same abort was seen
    for a bool at exit; isVisible() itself loses none, so which call does is not known.
    """
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for constant in _CONSTANTS:
        if sys.getrefcount(constant) < _PLENTY:
            ctypes.c_ssize_t.from_address(id(constant)).value += 2 * _PLENTY
