"""What `coprod` does, and `python -m coprod_tui`. What is brought in for that stays, and is not looked through."""

from __future__ import annotations

from coprod_tui.garbage import kept


def main() -> None:
    with kept():
        from coprod_tui import cli  # noqa: PLC0415  it is this that is not looked through
    cli.main()


if __name__ == "__main__":
    main()
