"""What a figure is a figure of."""

from __future__ import annotations

from msgspec import Struct

from generator.model.edition import Bilingual

# A stock is counted at a moment (as of 2021), a flow over a period (in 2022); a norm has no time of its own.
MEASURES = (STOCK, FLOW, NORM) = ("stock", "flow", "norm")


class Indicator(Struct, frozen=True):
    """A row of indicators.yml: its name, and its unit as it is printed behind a figure (人; yuan; "" for none).

    `measure` is one of MEASURES. `description` says what is counted and what is not, as far as sources say it; `also`
    are other words that texts have for it, by which figures are proposed. `one` is what its English unit is behind a 1
    (agency for agencies), "" where it is the same.
    """

    id: str
    name: Bilingual
    unit: Bilingual
    measure: str = STOCK
    description: Bilingual | None = None
    also: tuple[str, ...] = ()
    one: str = ""
