"""The .deb: the command on the path, a manual page, lines completed in three shells, an entry in the desktop's menu."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from coprod_tui import __version__
from coprod_tui.cli import coprod

ARCHIVE = os.environ.get("COPROD_ARCHIVE", "")

pytestmark = [
    pytest.mark.skipif(
        not ARCHIVE, reason="nothing is packed: python3 packaging/build.py, then COPROD_ARCHIVE=its file"
    ),
    pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="a .deb is only had where dpkg-deb is"),
]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    (made,) = Path(ARCHIVE).parent.glob("coprod_*.deb")
    root = tmp_path_factory.mktemp("deb")
    subprocess.run(["dpkg-deb", "-x", str(made), str(root)], check=True)
    return root


def test_what_it_says_of_itself() -> None:
    (made,) = Path(ARCHIVE).parent.glob("coprod_*.deb")
    told = subprocess.run(["dpkg-deb", "-f", str(made)], check=True, capture_output=True, text=True).stdout
    assert f"Version: {__version__}\n" in told
    assert "Depends: libc6 (>= 2." in told


def test_the_command_on_the_path_is_the_program_itself(installed: Path) -> None:
    ran = subprocess.run([installed / "usr/bin/coprod", "--version"], check=True, capture_output=True, text=True)
    assert ran.stdout == f"Coprod {__version__}\n"
    assert all(path.stat().st_mode & 0o444 == 0o444 for path in installed.rglob("*") if path.is_file())


def test_every_command_is_in_the_manual_page_which_has_no_fault(installed: Path) -> None:
    page = gzip.decompress((installed / "usr/share/man/man1/coprod.1.gz").read_bytes())
    for name in coprod.commands:
        assert f'.SS "coprod {name}'.encode() in page
    if (groff := shutil.which("groff")) is None:
        pytest.skip("groff is not here to read it")
    read = subprocess.run([groff, "-man", "-Tutf8", "-ww", "-z"], input=page, check=True, capture_output=True)
    assert read.stderr == b""


def test_a_line_is_completed_in_bash(installed: Path) -> None:
    script = installed / "usr/share/bash-completion/completions/coprod"
    typed = (
        f"PATH={installed}/usr/bin:$PATH; . {script}; COMP_WORDS=(coprod su); COMP_CWORD=1; _coprod_completion coprod"
    )
    ran = subprocess.run(["bash", "-c", typed + "; echo ${COMPREPLY[@]}"], check=True, capture_output=True, text=True)
    assert ran.stdout.split() == ["summary"]
    for other in ("zsh/vendor-completions/_coprod", "fish/vendor_completions.d/coprod.fish"):
        assert b"_COPROD_COMPLETE" in (installed / "usr/share" / other).read_bytes()


def test_the_entry_in_the_menu_starts_what_opens_a_terminal(installed: Path) -> None:
    entry = installed / "usr/share/applications/coprod.desktop"
    (started,) = (line[5:] for line in entry.read_text("utf-8").splitlines() if line.startswith("Exec="))
    assert os.access(installed / started.lstrip("/"), os.X_OK)
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", str(entry)], check=True)
