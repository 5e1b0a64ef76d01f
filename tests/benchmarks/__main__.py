"""Run every benchmark, print the ratios, and end with 1 when one is over its limit."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks import answer, figures, language, letter, messages, paper, signing, terms, today, window
from tests.benchmarks.result import Result


def main() -> int:
    """Print one line a measurement."""
    results: list[Result] = []
    for module in (window, answer, terms, today, messages, figures, language, letter, signing, paper):
        for result in module.measure():
            print(result.line(), flush=True)
            results.append(result)
    over = [result for result in results if not result.within]
    print(f"{len(results) - len(over)} within the limit, {len(over)} over it")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
