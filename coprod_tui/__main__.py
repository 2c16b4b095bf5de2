"""`python -m coprod_tui` does what `coprod` does."""

from __future__ import annotations

from coprod_tui.cli import main

if __name__ == "__main__":
    main()
