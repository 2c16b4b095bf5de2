"""How fast Coprod is, measured beside a yardstick in the same minute. `python -m benchmarks` runs every row."""
