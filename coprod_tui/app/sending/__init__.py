"""The pages that a summary and an invitation are sent from. They are private.

`send_page` shows who gets a summary by which way and how far each copy is, and sends them all (`afterwards.sending`);
the review leads to it. `invite_page` does the same for an invitation. Their keys are in `keys`.
"""
