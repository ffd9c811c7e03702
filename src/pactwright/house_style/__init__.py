"""Floor 7: house styles: what they say, what templates are given, and whether a style may be printed with."""

from pactwright.house_style.check_css import without_comments
from pactwright.house_style.check_style import check_style
from pactwright.house_style.context import (
    TABLE,
    PageBlock,
    PageContext,
    PageLine,
    PageParagraph,
    PagePart,
    PageSignature,
    PageSignatureLine,
    PageTable,
    WordBlock,
    WordContext,
    WordLine,
    WordParagraph,
    WordPart,
    WordSignature,
    WordSignatureLine,
    WordStyle,
)
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.fill import PaperTooLarge, filled
from pactwright.house_style.from_files import read_style
from pactwright.house_style.language import CodeInTemplate, demanded
from pactwright.house_style.model import Colours, Fonts, HouseStyle, PageSize, StyleFolder, StyleSheet
from pactwright.house_style.scrub import scrubbed
from pactwright.house_style.tags import TAG, TORN_TAG
from pactwright.house_style.word_source import FILLED_IN, word_source
from pactwright.house_style.wordml import NAMESPACE, Element, W

__all__ = [
    "FILLED_IN",
    "NAMESPACE",
    "TABLE",
    "TAG",
    "TORN_TAG",
    "CodeInTemplate",
    "Colours",
    "Element",
    "Fonts",
    "HouseStyle",
    "PageBlock",
    "PageContext",
    "PageLine",
    "PageParagraph",
    "PagePart",
    "PageSignature",
    "PageSignatureLine",
    "PageSize",
    "PaperTooLarge",
    "PageTable",
    "StyleFault",
    "StyleFolder",
    "StyleSheet",
    "W",
    "WordBlock",
    "WordContext",
    "WordLine",
    "WordParagraph",
    "WordPart",
    "WordSignature",
    "WordSignatureLine",
    "WordStyle",
    "check_style",
    "demanded",
    "filled",
    "read_style",
    "scrubbed",
    "without_comments",
    "word_source",
]
