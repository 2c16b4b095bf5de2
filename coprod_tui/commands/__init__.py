"""What each command does, one file a command; `coprod_tui.cli` says how they are written. None of it needs a screen."""
