"""Signs in the width of Han."""

from __future__ import annotations

# The full-width forms of ASCII, U+FF01 to U+FF5E, and the signs that they are forms of (Unicode 17, halfwidth and
# fullwidth forms), as `str.translate` takes them.
HALF_WIDTH = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
