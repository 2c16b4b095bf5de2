"""Plain mode: a meeting in lines of text, for screen readers, braille, voice input and slow links.

One line for each change, whichever seat made it; the typed-line language from the keyboard or from a file. No colours,
no boxes, no cursor movement.
"""
