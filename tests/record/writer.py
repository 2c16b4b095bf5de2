"""A program of its own that writes to a record as fast as it can and tells each entry once it is saved.

`python -m tests.record.writer RECORD NAME HOW_MANY [LARGEST_FILE]` prints `NUMBER TEXT` for each saved entry and
`! REASON` for what was not saved, which is not tried again.
"""

from __future__ import annotations

import sys
from pathlib import Path

from coprod_tui.record.journal import Journal
from coprod_tui.record.trouble import NotSaved
from tests.record.noting import said


def write(record: Path, name: str, how_many: int) -> None:
    with Journal(record) as journal:
        for turn in range(how_many):
            text = f"{name} {turn} " + "x" * (turn % 60)
            try:
                saved = journal.append(said(text))
            except NotSaved as trouble:
                tell(f"! {trouble.reason}")
            else:
                tell(f"{saved[0].doc_id} {text}")


def tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if len(sys.argv) == 5:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[4]), int(sys.argv[4])))
    write(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
