"""A .deb of the folder that `build.py` made: `python3 packaging/debian.py DIST [0 TO 9]`. Needs dpkg-deb.

The number says how much it is squeezed. It asks nothing of any network.

It puts the folder under /usr/lib, the command on the path, and beside it the manual page, what completes a line in
bash, zsh and fish, and an entry for the desktop's menu.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path

from build import HERE, ROOT, day, oldest_glibc, size, version

SHORTEST = 2
"""Words on a command line that does not say how much."""
COMPLETIONS = {
    "bash": "usr/share/bash-completion/completions/coprod",
    "zsh": "usr/share/zsh/vendor-completions/_coprod",
    "fish": "usr/share/fish/vendor_completions.d/coprod.fish",
}
CONTROL = """\
Package: coprod
Version: {version}
Architecture: {architecture}
Maintainer: The Coprod contributors <coprod@example.org>
Installed-Size: {kilobytes}
Depends: libc6 (>= {glibc}), zlib1g
Recommends: fonts-dejavu-core
Suggests: espeak-ng, tmux
Section: misc
Priority: optional
Description: shared screen for co-production meetings
 Whose turn it is, what was decided, what is parked, and a summary that members
 agree, for meetings of people who use a service and people who run it.
 .
 Everything that it needs is inside. Nothing goes over the network unless
 somebody asks for it.
"""


def main() -> None:
    out, squeezed_by = Path(sys.argv[1]).absolute(), sys.argv[2] if len(sys.argv) > SHORTEST else "6"
    root = out / "work" / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(out / "coprod", root / "usr/lib/coprod", symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/coprod").symlink_to("../lib/coprod/coprod")
    program = root / "usr/lib/coprod/coprod"
    for shell, place in COMPLETIONS.items():
        write(root / place, completion(program, shell))
    write(root / "usr/share/man/man1/coprod.1.gz", squeezed(ask(sys.executable, str(HERE / "man.py"), str(day()))))
    write(root / "usr/share/applications/coprod.desktop", desktop())
    write(root / "usr/share/doc/coprod/copyright", (ROOT / "LICENSE").read_bytes())
    write(root / "usr/share/doc/coprod/changelog.gz", squeezed((ROOT / "CHANGELOG.md").read_bytes()))
    architecture = ask("dpkg", "--print-architecture").decode().strip()
    told = CONTROL.format(
        version=version(), architecture=architecture, kilobytes=size(root) // 1024, glibc=oldest_glibc(out / "coprod")
    )
    write(root / "DEBIAN/control", told.encode())
    for folder, _names, files in os.walk(root):  # as others may read them, whatever this user's umask
        Path(folder).chmod(0o755)
        for path in (Path(folder) / each for each in files):
            if not path.is_symlink():
                path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)
    made = out / f"coprod_{version()}_{architecture}.deb"
    same = os.environ | {"SOURCE_DATE_EPOCH": str(day())}
    packing = ("dpkg-deb", "--root-owner-group", "-Zxz", f"-z{squeezed_by}", "--build", str(root), str(made))
    subprocess.run(packing, check=True, env=same, stdout=subprocess.DEVNULL)
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")


def completion(program: Path, shell: str) -> bytes:
    """As click words it, by the program itself."""
    asked = os.environ | {"_COPROD_COMPLETE": f"{shell}_source"}
    return subprocess.run([program], check=True, env=asked, stdout=subprocess.PIPE).stdout


def desktop() -> bytes:
    """The entry of the folder, with the program where it is installed."""
    text = (HERE / "folder" / "coprod.desktop").read_text("utf-8")
    return text.replace("Exec=start-coprod", "Exec=/usr/lib/coprod/start-coprod").encode()


def ask(*command: str) -> bytes:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def squeezed(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


if __name__ == "__main__":
    main()
