"""What stands on what: import-linter, started with the same Python as everything else (it has no `-m` of its own)."""

from __future__ import annotations

from importlinter.cli import lint_imports_command

if __name__ == "__main__":
    lint_imports_command(["--no-logo"])
