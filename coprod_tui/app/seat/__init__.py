"""What the screens somebody sits at in a meeting share: the Room, the Desk, the review. Their keys are in `keys`."""
