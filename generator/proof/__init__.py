"""The sheet that a desk reads and signs before an article goes out (发稿单)."""
