"""Floor 7: house styles: what they say, what templates are given, and whether a style may be printed with."""

from pactwright.house_style.check_css import without_comments
from pactwright.house_style.check_style import check_style, template_missing, words_lost
from pactwright.house_style.context import (
    TABLE,
    Leaf,
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
from pactwright.house_style.dress import PLAIN, Dress, dress_of, dressed
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.fill import PaperTooLarge, PlainValues, filled
from pactwright.house_style.from_files import base_of, read_style
from pactwright.house_style.given import GivenName, given_names
from pactwright.house_style.language import CodeInTemplate, demanded
from pactwright.house_style.logo import logo_in_word, logo_on_page
from pactwright.house_style.look import colours, lengths, look
from pactwright.house_style.model import (
    CSS,
    PAGE,
    SHEET,
    TYPST,
    WORD,
    Colours,
    Fonts,
    HouseStyle,
    PageSize,
    StyleFolder,
    StyleSheet,
)
from pactwright.house_style.package import PackageFault, unpacked
from pactwright.house_style.scrub import scrubbed
from pactwright.house_style.tags import STRAY_BRACE, outside_tags
from pactwright.house_style.to_yaml import to_yaml
from pactwright.house_style.word_numbers import NumberCounter, Numbering, numbering
from pactwright.house_style.word_source import FILLED_IN, word_source
from pactwright.house_style.wordml import NAMESPACE, BrokenPart, Element, W, parsed

__all__ = [
    "CSS",
    "FILLED_IN",
    "NAMESPACE",
    "PAGE",
    "PLAIN",
    "SHEET",
    "STRAY_BRACE",
    "TABLE",
    "TYPST",
    "WORD",
    "BrokenPart",
    "CodeInTemplate",
    "Colours",
    "Dress",
    "Element",
    "Fonts",
    "GivenName",
    "HouseStyle",
    "Leaf",
    "NumberCounter",
    "Numbering",
    "PackageFault",
    "PageBlock",
    "PageContext",
    "PageLine",
    "PageParagraph",
    "PagePart",
    "PageSignature",
    "PageSignatureLine",
    "PageSize",
    "PageTable",
    "PaperTooLarge",
    "PlainValues",
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
    "base_of",
    "check_style",
    "colours",
    "demanded",
    "dress_of",
    "dressed",
    "filled",
    "given_names",
    "lengths",
    "logo_in_word",
    "logo_on_page",
    "look",
    "numbering",
    "outside_tags",
    "parsed",
    "read_style",
    "scrubbed",
    "template_missing",
    "to_yaml",
    "unpacked",
    "without_comments",
    "word_source",
    "words_lost",
]
