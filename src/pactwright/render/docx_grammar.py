"""Which elements of Word may stand where: those that hold the words of a document, and the properties they carry.

The tables are those of ECMA-376, part 1, chapter 17 (transitional), as far as written agreements go. What is not in
them is open: anything may stand in a picture, and so may the elements that later versions of Word have brought.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pactwright.house_style import W

# A model lists children in their order, with ?, * and + as in a regular expression. A name in capitals stands for any
# of a group of names. What follows a colon tells elements of one name apart, by what they stand in.
_MODELS = {
    "document": "background? body",
    "body": "BLOCK* sectPr?",
    "hdr": "BLOCK+",
    "ftr": "BLOCK+",
    "comments": "comment*",
    "comment": "BLOCK+",
    "footnotes": "footnote*",
    "footnote": "BLOCK+",
    "endnotes": "endnote*",
    "endnote": "BLOCK+",
    "p": "pPr? INLINE*",
    "hyperlink": "INLINE*",
    "smartTag": "smartTagPr? INLINE*",
    "fldSimple": "fldData? INLINE*",
    "r": "rPr? RUN*",
    "sdt": "sdtPr? sdtEndPr? sdtContent?",
    "sdtPr": "CONTROL*",
    "sdtContent:body": "BLOCK*",
    "sdtContent:tc": "BLOCK*",
    "sdtContent:p": "INLINE*",
    "sdtContent:hyperlink": "INLINE*",
    "sdtContent:tbl": "ROW*",
    "sdtContent:tr": "CELL*",
    "tbl": "RANGE* tblPr tblGrid ROW*",
    "tblGrid": "gridCol* tblGridChange?",
    "tr": "tblPrEx? trPr? RANGE* PROPER_CELL CELL*",
    "tc": "tcPr? BLOCK* LAST RANGE*",
    "rPr": "LOOK*",
    "trPr": "ROW_LOOK*",
    "numPr": "ilvl? numId? numberingChange? ins?",
    "pPr": """
        pStyle? keepNext? keepLines? pageBreakBefore? framePr? widowControl? numPr? suppressLineNumbers? pBdr? shd?
        tabs? suppressAutoHyphens? kinsoku? wordWrap? overflowPunct? topLinePunct? autoSpaceDE? autoSpaceDN? bidi?
        adjustRightInd? snapToGrid? spacing? ind? contextualSpacing? mirrorIndents? suppressOverlap? jc? textDirection?
        textAlignment? textboxTightWrap? outlineLvl? divId? cnfStyle? rPr? sectPr? pPrChange?""",
    "tblPr": """
        tblStyle? tblpPr? tblOverlap? bidiVisual? tblStyleRowBandSize? tblStyleColBandSize? tblW? jc? tblCellSpacing?
        tblInd? tblBorders? shd? tblLayout? tblCellMar? tblLook? tblCaption? tblDescription? tblPrChange?""",
    "tcPr": """
        cnfStyle? tcW? gridSpan? hMerge? vMerge? tcBorders? shd? noWrap? tcMar? textDirection? tcFitText? vAlign?
        hideMark? headers? cellIns? cellDel? cellMerge? tcPrChange?""",
    "sectPr": """
        EDGE* footnotePr? endnotePr? type? pgSz? pgMar? paperSrc? pgBorders? lnNumType? pgNumType? cols? formProt?
        vAlign? noEndnote? titlePg? textDirection? bidi? rtlGutter? docGrid? printerSettings? sectPrChange?""",
}
_RANGE = """
    bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart
    moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd
    customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd proofErr
    permStart permEnd OTHER"""
_CHANGE = "ins del moveFrom moveTo"
_GROUPS = {
    "BLOCK": f"p tbl sdt customXml altChunk {_RANGE} {_CHANGE}",
    "INLINE": f"r hyperlink sdt customXml smartTag fldSimple dir bdo subDoc {_RANGE} {_CHANGE}",
    "ROW": f"tr sdt customXml {_RANGE} {_CHANGE}",
    "CELL": f"tc sdt customXml {_RANGE} {_CHANGE}",
    "PROPER_CELL": "tc sdt customXml OTHER",
    "LAST": "p sdt customXml OTHER",
    "RANGE": _RANGE,
    "RUN": """
        t delText instrText delInstrText br noBreakHyphen softHyphen dayShort monthShort yearShort dayLong monthLong
        yearLong annotationRef footnoteRef endnoteRef separator continuationSeparator sym pgNum cr tab object pict
        fldChar ruby footnoteReference endnoteReference commentReference drawing ptab lastRenderedPageBreak contentPart
        OTHER""",
    "LOOK": f"""
        {_CHANGE} rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
        snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign
        rtl cs em lang eastAsianLayout specVanish oMath rPrChange OTHER""",
    "ROW_LOOK": """
        cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del
        trPrChange OTHER""",
    "EDGE": "headerReference footerReference",
    "CONTROL": """
        rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation comboBox date
        docPartObj docPartList dropDownList picture richText text citation group bibliography OTHER""",
}
_EACH_ONCE = {"rPr", "trPr"}

GOVERNED = frozenset(W + name.partition(":")[0] for name in _MODELS)
"""The tags of all elements that have a model; any other may hold anything."""


@lru_cache(maxsize=4096)  # papers repeat a hundred shapes ten thousand times
def fits(element: str, children: tuple[str, ...], parent: str = "") -> bool:
    """Tell whether an element may hold these children in this order. All are tags; `parent` is that of the element."""
    name = element.removeprefix(W)
    model = _MODELS.get(f"{name}:{parent.removeprefix(W)}", _MODELS.get(name))
    if model is None:
        return True
    names = [child.removeprefix(W) if child.startswith(W) else "OTHER" for child in children]
    if name in _EACH_ONCE and len(set(names)) < len(names):
        return False
    return _pattern(model).fullmatch(" ".join([*names, ""])) is not None


@lru_cache(maxsize=64)
def _pattern(model: str) -> re.Pattern[str]:
    """Write a model as a regular expression over names that each end in a space. At the end, others may follow."""
    particles = (re.fullmatch(r"(\w+)([?*+]?)", word) for word in f"{model} OTHER*".split())
    return re.compile("".join(f"(?:{_either(each[1])}){each[2]}" for each in particles if each))


def _either(name: str) -> str:
    return "|".join(f"{member} " for member in _GROUPS.get(name, name).split())
