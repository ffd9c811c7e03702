"""Build templates/classic/agreement.docx from the parts in scripts/classic_docx: the same parts give the same bytes.

The Word template of the house style "classic" is written by hand, part by part, so that it carries nothing from an
earlier file and every change to it can be read. Word opens the result like any other document: open it, look, and carry
what you like over into the parts; then run this script again.
"""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from pactwright.render.docx_parts import pack, serialise

_ROOT = Path(__file__).parent.parent
_PARTS = _ROOT / "scripts" / "classic_docx"
_TEMPLATE = _ROOT / "templates" / "classic" / "agreement.docx"


def built() -> bytes:
    """Return the template. Comments and indents of the parts, which help only their reader, are left out."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    return pack(
        {
            path.relative_to(_PARTS).as_posix(): serialise(etree.parse(path, parser).getroot())
            for path in sorted(_PARTS.rglob("*"))
            if path.is_file()
        }
    )


if __name__ == "__main__":
    _TEMPLATE.write_bytes(built())
    print(_TEMPLATE.relative_to(_ROOT))
