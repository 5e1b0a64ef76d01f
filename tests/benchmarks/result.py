"""What a benchmark gives back: a figure, its floor, and how many times the floor it may be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """``value`` and ``floor`` in the same unit (ms or MB); ``limit`` is a ratio, or with floor 1.0 an absolute figure."""

    name: str
    value: float
    floor: float
    limit: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.value / self.floor

    @property
    def within(self) -> bool:
        """Whether it keeps to its limit."""
        return self.ratio <= self.limit

    def line(self) -> str:
        """One line to read."""
        verdict = "ok " if self.within else "OVER"
        if self.floor == 1.0:
            return f"{verdict} {self.name}: {self.value:.1f} {self.unit} (limit {self.limit:.1f} {self.unit})"
        return (
            f"{verdict} {self.name}: {self.value:.1f} {self.unit}, floor {self.floor:.1f} {self.unit}, "
            f"ratio {self.ratio:.2f} (limit {self.limit:.2f})"
        )
