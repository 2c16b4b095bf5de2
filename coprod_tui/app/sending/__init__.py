"""The page a summary is sent from. It is private.

`send_page` shows who gets it by which way and how far each copy is, and sends them all (`afterwards.sending`); `keys`
are its own. The review leads here.
"""
