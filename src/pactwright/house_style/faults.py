"""What can be wrong with a house style: each kind with its code, its weight, what it says and what to do about it.

An error keeps papers from being drafted in the style. What is only a warning never reaches a paper.
"""

from __future__ import annotations

from enum import Enum

from pactwright.diagnostics import Diagnostic, Severity
from pactwright.source import Place

POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
"""What a page has to tell browsers: show words and pictures that are in the page; load nothing, run nothing."""

_ERROR, _WARNING, _ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
_UNREAD = "What cannot be read safely is not read at all."
_CODE = "A template comes from outside. It fills in words; it must never be able to run a program."
_HOLE = "The paper would come out with a hole in it, or not at all."
_LEAK = "The next party would read about an earlier deal."
_LINK = "A paper that asks for other files shows them to whoever opens it, and tells others that it was opened."
_FONTS = "A font without its licence must not be passed on."
_INSPECT = "In Word: File, Info, Check for Issues, Inspect Document. Then save."


class StyleFault(Enum):
    """Every finding of `pactwright templates check`."""

    FILE_MISSING = ("TP101", _ERROR, "A file of the style is not in its folder.", _HOLE, "Copy it from `classic`.")
    NO_WORD_FILE = (
        "TP102",
        _ERROR,
        "`agreement.docx` is not a Word file of today, or it is damaged or locked with a password.",
        _UNREAD,
        "Open it in Word, take the password off, and save it as “Word Document (.docx)”.",
    )
    UNSAFE_PACKAGE = (
        "TP103",
        _ERROR,
        "The Word file unpacks to far more than a template needs, or its inside is not as Word writes it.",
        _UNREAD,
        "Begin anew from a copy of `classic`.",
    )
    BROKEN_PART = (
        "TP104",
        _ERROR,
        "A part of the Word file is not well-formed, or brings a document type of its own.",
        _UNREAD,
        "Open the file in Word and save it again.",
    )
    PROGRAM_INSIDE = (
        "TP105",
        _ERROR,
        "The Word file carries a program: a macro, a control or an embedded file.",
        _CODE,
        "Take it out, and save the file as “Word Document (.docx)”.",
    )
    REACHES_OUTSIDE = (
        "TP106",
        _ERROR,
        "The Word file takes something in from elsewhere: another file, a data source, a linked picture.",
        _LINK,
        "Put what you need into the file itself, and take the link out.",
    )
    PICTURE_KIND = (
        "TP107",
        _ERROR,
        "A picture in the Word file is of a kind that can hold more than a picture.",
        _UNREAD,
        "Save the picture as PNG or JPEG, and put it in anew.",
    )
    FOLDER_TOO_LARGE = (
        "TP108",
        _ERROR,
        "The folder holds more than a style needs.",
        _UNREAD,
        "Name the style's folder.",
    )
    TORN_TAG = (
        "TP110",
        _ERROR,
        "A tag is opened and not closed, or the reverse.",
        _HOLE,
        "Write the whole tag in one paragraph: `{{ title }}`.",
    )
    TEMPLATE_SYNTAX = ("TP111", _ERROR, "A tag cannot be read.", _HOLE, "{%p if recitals %}\n…\n{%p endif %}")
    CODE_IN_TEMPLATE = (
        "TP112",
        _ERROR,
        "A tag does more than print, ask and repeat.",
        _CODE,
        "{{ title }}, {% if recitals %}, {% for section in sections %}",
    )
    UNBOUNDED_TEMPLATE = (
        "TP113",
        _ERROR,
        "The template could keep the computer busy without end.",
        "Loops that run over lists within lists of the same deal grow without bounds.",
        "{% for section in sections %}{% for block in section.blocks %}",
    )
    NAME_NOT_GIVEN = ("TP114", _ERROR, "A tag asks for what no agreement has.", _HOLE, "{{ parties_heading }}")
    BLOCK_MISSING = (
        "TP120",
        _ERROR,
        "The template does not print a part of the agreement.",
        _HOLE,
        "Copy the paragraph from `classic`.",
    )
    STYLE_MISSING = (
        "TP121",
        _WARNING,
        "The Word file uses a style that it does not define.",
        "Word shows such words in its plainest style.",
        "Copy the style from `classic`: in Word, Styles, Manage Styles, Import/Export.",
    )
    NUMBER_MISSING = (
        "TP122",
        _ERROR,
        "A paragraph that the agreement numbers has no number in Word.",
        "References would point at a number that nobody sees.",
        "Tie its style to a level: in Word, Multilevel List, Define New Multilevel List, Link level to style.",
    )
    LAYOUT_MISSING = (
        "TP123",
        _ERROR,
        "The Word file does not say how its pages lie, or how its words usually look.",
        "The width of tables and the language of the words are reckoned from it.",
        "Open the file in Word and save it again.",
    )
    TAB_PAST_MARGIN = (
        "TP125",
        _WARNING,
        "A tab stop on the right lies beyond the margin.",
        "Page numbers in the contents, and what stands at the right of header and footer, may be cut off.",
        "In Word: right-click the style, Modify, Format, Tabs: move the stop on the right to the margin.",
    )
    WORDS_LOST = (
        "TP124",
        _ERROR,
        "An agreement that is drafted with the template does not say what it should.",
        _HOLE,
        "The message quotes the place. Compare the template with `classic` there.",
    )
    TRACKED_CHANGE = (
        "TP130",
        _ERROR,
        "The Word file holds tracked changes.",
        _LEAK,
        "In Word: Review, Accept All Changes. Then save.",
    )
    COMMENT_LEFT_IN = (
        "TP131",
        _ERROR,
        "The template holds comments.",
        _LEAK,
        "In Word: Review, Delete All Comments. Then save.",
    )
    HIDDEN_TEXT = (
        "TP132",
        _ERROR,
        "Text in the template cannot be seen: it is hidden, white on white, or too small to read.",
        "Nobody notices it before the other side does.",
        "Delete it, or show it: in Word, Home, Show/Hide ¶, then Font, Hidden off.",
    )
    CUSTOM_PROPERTY = ("TP133", _ERROR, "The Word file holds custom properties.", _LEAK, _INSPECT)
    CUSTOM_XML = ("TP134", _ERROR, "The Word file holds data of another program.", _LEAK, _INSPECT)
    DOCUMENT_VARIABLE = ("TP135", _ERROR, "The Word file holds document variables.", _LEAK, _INSPECT)
    EXTERNAL_LINK = (
        "TP136",
        _ERROR,
        "The template links to a place outside.",
        _LINK,
        "In Word: right-click the link, Remove Hyperlink. The words may stay.",
    )
    OWN_WORDS = (
        "TP137",
        _ERROR,
        "Words stand in the template itself, and nobody has said that they belong to the house.",
        _LEAK,
        "own_words: [Page, of, Confidential]",
    )
    STRANGE_FIELD = (
        "TP138",
        _ERROR,
        "A field of Word is neither a page number nor a heading.",
        "Word computes it anew on every computer, and shows what it was before until then.",
        "Take the field out, or write {{ title }}, {{ mark }} in its place.",
    )
    PROPERTY_LEFT_IN = (
        "TP139",
        _WARNING,
        "The properties of the Word file name people, firms or deals. Every paper gets properties of its own instead.",
        _LEAK,
        _INSPECT,
    )
    LEFT_BY_WORD = (
        "TP140",
        _ADVICE,
        "The Word file holds marks of editing. They are taken out of every paper.",
        _LEAK,
        _INSPECT,
    )
    BOOKMARK_LEFT_IN = (
        "TP141",
        _WARNING,
        "The Word file holds bookmarks. They are taken out of every paper.",
        _LEAK,
        "In Word: Insert, Bookmark, Delete.",
    )
    CSS_OUTSIDE = (
        "TP150",
        _ERROR,
        "The style sheet asks for a file from the network or from outside the folder.",
        _LINK,
        'src: url("fonts/House.ttf")',
    )
    CSS_IMPORT = (
        "TP151",
        _ERROR,
        "The style sheet takes another one in.",
        _LINK,
        "Put the other file's text into this one. All style sheets of the folder are used.",
    )
    CSS_FILE_MISSING = (
        "TP152",
        _ERROR,
        "The style sheet names a file that is not in the folder.",
        "The page would be set in another font, or lack a picture.",
        "Put the file into the folder, or take the line out.",
    )
    CSS_SYNTAX = (
        "TP153",
        _WARNING,
        "A rule of the style sheet cannot be read, and is passed over.",
        _HOLE,
        "h1 { color: navy }",
    )
    FONT_WITHOUT_LICENCE = (
        "TP154",
        _ERROR,
        "A folder with fonts has no licence in it.",
        _FONTS,
        "Put the licence beside the fonts, as `OFL.txt` or `LICENCE.txt`.",
    )
    TYPST_OUTSIDE = (
        "TP155",
        _ERROR,
        "The template for Typst takes in more than files of its folder, or runs a text as a program.",
        _CODE,
        '#import "look.typ": *',
    )
    PAGE_RUNS_CODE = ("TP160", _ERROR, "The page holds a script or a frame.", _CODE, "Take it out.")
    PAGE_OUTSIDE = ("TP161", _ERROR, "The page asks for files or forms elsewhere.", _LINK, "Take the link out.")
    PAGE_WITHOUT_POLICY = (
        "TP162",
        _ERROR,
        "The page does not forbid browsers to load and run things.",
        "The line keeps a page safe even where a value of a term sheet would not be.",
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
    )
    LOGO_MISSING = ("TP170", _ERROR, "The logo is not in the folder.", _HOLE, "Put the picture into the folder.")
    LOGO_UNREADABLE = (
        "TP171",
        _ERROR,
        "The logo is not a picture that Word can show.",
        _HOLE,
        "Save it as PNG or JPEG.",
    )
    EXTENDS_NOTHING = (
        "TP172",
        _ERROR,
        "A style extends another that is not there.",
        "The files that it would take from the other are missing.",
        "extends: classic",
    )
    EXTENDS_ITSELF = (
        "TP173",
        _ERROR,
        "A style extends itself, if by way of others.",
        "No style of the circle has the files that the next would take from it.",
        "extends: classic",
    )

    def __init__(  # noqa: PLR0917  # one row of the table above
        self, code: str, severity: Severity, says: str, why: str, instead: str
    ) -> None:
        self.code = code
        self.severity = severity
        self.says = says
        self.why = why
        self.instead = instead

    @property
    def title(self) -> str:
        """The name in a reader's form: `tracked-change`."""
        return self.name.lower().replace("_", "-")

    def found(self, place: Place | None, message: str, cure: str = "") -> Diagnostic:
        """Word a finding of this kind; without a cure of its own it has that of the kind."""
        return Diagnostic(self.code, self.title, self.severity, message, cure or self.instead, place)
