"""The pages of the figures desk: what articles state, as tables and charts that lead back to the sentence."""
