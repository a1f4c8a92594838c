"""The one gate through which anything is fetched: who may be connected to, how long, how much, how often."""
