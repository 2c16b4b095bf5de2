"""Widgets: what screens are laid out with. None of them knows which screen it stands on, or what a seat may do."""
