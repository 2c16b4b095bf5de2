"""What people bring: text, Word, OpenDocument, web pages and letters, each read as the same few blocks in their order.

`source.py` looks at what a file is and refuses plainly what it is not; `block.py` says what a block is. Each format
has a file: `markdown.py` (and plain text, with the help of `layouts.py` and `numbers.py`), `word.py`,
`opendocument.py`, `pages.py`, `letters.py`. A list of people becomes rows of cells or cards (`sheet.py`): `lists.py`
opens it, `workbook.py` and `cards.py` read it. They know nothing of meetings. Nothing is fetched, drawn or run,
and what a file unpacks to is bounded (`zipped.py`).
"""
