"""Tries a packed copy on the system that it is for: `python packaging/smoke.py PROGRAM`. PROGRAM: coprod, coprod.cmd.

It makes the example, has each summary made that needs no letters (fonts), takes a line into a meeting, and checks that
all is whole. It prints what it tried; what goes amiss ends it with what was said.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

FORMATS = ("html", "md", "txt", "docx", "large-docx", "wall", "easy", "easy-docx", "ics")


def main() -> None:
    program = Path(sys.argv[1]).absolute()
    with tempfile.TemporaryDirectory(prefix="Zoë Núñez ") as folder:
        home = Path(folder) / "what is kept"
        run(program, home, "--version")
        run(program, home, "doctor")
        meeting = run(program, home, "demo", "--no-open").split()[0]
        example = home / "example"
        for form in FORMATS:
            made = run(program, example, "summary", "riverside-voices-12", "--format", form, "--out", folder)
            if not Path(made.strip()).stat().st_size:
                raise SystemExit(f"{form}: nothing is in it")
        run(program, example, "plain", meeting, says="park Waiting times\n")
        if "Waiting times" not in run(program, example, "show", meeting):
            raise SystemExit("what was typed is not in the meeting")
        run(program, example, "check")


def run(program: Path, home: Path, *told: str, says: str = "") -> str:
    """What it printed. Ends with all that it said where it did not end well."""
    print("coprod", *told)
    kept = os.environ | {"COPROD_HOME": str(home), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [str(program), *told], input=says, env=kept, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    if done.returncode:
        raise SystemExit(f"{done.stdout}\n{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
