"""The addresses of a text, for which no more of it is rendered than the paragraphs that may have some."""

from __future__ import annotations

from generator.render.complexity import excess
from generator.render.markdown import Address, addresses

# Where these are, a paragraph may be more than its lines say, or less: HTML, code, a definition, what goes on with the
# list above it, a quotation. Then all of the text is rendered. Looked for behind a line end, one by one: a pattern
# takes five times as long (measured).
_ENTANGLED = ("<", "\r", "```", "~~~", "]:", "\n ", "\n\t", "\n>")


def addresses_of(text: str) -> tuple[Address, ...]:
    """What `addresses` finds in a text: without [ and < nothing, and mostly the same paragraph by paragraph."""
    if "[" not in text and "<" not in text:
        return ()
    lines = "\n" + text
    if any(sign in lines for sign in _ENTANGLED) or excess(text) is not None:
        return addresses(text)
    # No line begins with a space, so one that divides paragraphs is empty.
    return tuple(found for part in text.split("\n\n") if "[" in part for found in addresses(part))
