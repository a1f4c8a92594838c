"""Benchmarks: run by hand, judged by nobody but their reader; no test is timed."""
