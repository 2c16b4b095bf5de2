"""Files of each format, made in code."""

from __future__ import annotations

import io
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path

import docx
import odfdo

Piece = str | tuple[str, str] | list[list[str]]
"""A paragraph; a style with a paragraph in it; or a table."""


def word(path: Path, *pieces: Piece) -> Path:
    document = docx.Document()
    for piece in pieces:
        if isinstance(piece, list):
            table = document.add_table(len(piece), max(map(len, piece)))
            for row, cells in zip(table.rows, piece, strict=True):
                for cell, words in zip(row.cells, cells, strict=False):
                    cell.text = words
        else:
            style, words = piece if isinstance(piece, tuple) else ("Normal", piece)
            document.add_paragraph(words, style=style)
    document.save(str(path))
    return path


def opendocument(path: Path, *pieces: Piece) -> Path:
    """Styles: "Heading 1" and so on, "Title", "List Bullet", "List Number"."""
    document = odfdo.Document("text")
    document.body.clear()
    for piece in pieces:
        document.body.append(_element(piece))
    packed = io.BytesIO()
    document.save(packed)
    path.write_bytes(packed.getvalue())
    return path


def _element(piece: Piece) -> odfdo.Element:
    if isinstance(piece, list):
        table = odfdo.Table("Table")
        for cells in piece:
            row = odfdo.Row()
            for words in cells:
                row.append_cell(odfdo.Cell(text=words))
            table.append_row(row)
        return table
    style, words = piece if isinstance(piece, tuple) else ("", piece)
    if style.startswith("Heading"):
        return odfdo.Header(int(style[-1]), words)
    if style.startswith("List"):
        return odfdo.List([words])
    return odfdo.Paragraph(words, style="Title" if style == "Title" else None)


def letter(path: Path, body: str, *, kind: str = "plain", files: Sequence[Path] = (), subject: str = "Meeting") -> Path:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "amy@riverside.example", "mo@riverside.example", subject
    message.set_content(body, subtype=kind)
    for each in files:
        message.add_attachment(each.read_bytes(), maintype="application", subtype="octet-stream", filename=each.name)
    path.write_bytes(message.as_bytes())
    return path
