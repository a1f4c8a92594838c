"""The code that knows the folder of that name: reading it, writing it, and the addresses it gives rise to."""
