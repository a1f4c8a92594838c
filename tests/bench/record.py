"""What has been measured, run by run, and what could not be."""

import sys
from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import asdict

from tests.bench.meter import Cost

Measure = Literal["cpu", "wall", "memory"]


class Record(Struct, frozen=True):
    """The costs of each piece of work by name, in the order of runs; and of what has none, why."""

    costs: dict[str, list[Cost]] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)

    def note(self, name: str, cost: Cost) -> None:
        """Notes what one run cost, and tells whoever waits."""
        self.costs.setdefault(name, []).append(cost)
        print(f"{name}: {cost.cpu:.2f} s CPU, {cost.wall:.2f} s, {cost.memory:.0f} MB", file=sys.stderr)

    def miss(self, name: str, reason: str) -> None:
        """Notes why there is no figure; the first reason stays."""
        if name not in self.missing:
            self.missing[name] = reason
            print(f"{name}: not measured, {reason}", file=sys.stderr)

    def figures(self, names: Sequence[str], measure: Measure) -> list[float]:
        """A figure a run, of pieces of work one after another: the sum, of memory the largest.

        None at all where one of them could not be measured, were it in one run only.
        """
        if any(name in self.missing or name not in self.costs for name in names):
            return []
        together = max if measure == "memory" else sum
        runs = zip(*(self.costs[name] for name in names), strict=True)
        return [together(getattr(cost, measure) for cost in run) for run in runs]

    def as_data(self) -> Mapping[str, object]:
        """All of it, as JSON has it."""
        costs = {name: [asdict(cost) for cost in runs] for name, runs in self.costs.items()}
        return {"costs": costs, "missing": self.missing}
