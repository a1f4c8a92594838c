"""Rules for Chinese prose (GB/T 15834-2011, GB/T 15835-2011, and the house)."""
