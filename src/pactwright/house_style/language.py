"""What a template may say: a small part of Jinja that can print and repeat, and do nothing else.

A template may come from anywhere, and Jinja can call, compute and reach into objects; its sandbox stops most of that,
but not a sum that eats all memory. So the tree that Jinja reads is walked, and whatever is not on the list is
refused, before a single line of it runs. The tree that was walked is the tree that is run.
"""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from pactwright.diagnostics import closest
from pactwright.frozen import dataclass
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.slip import SIMPLER, Slip
from pactwright.house_style.tags import TaggedText, tagged
from pactwright.house_style.whitelist import refused

MOST_TAGS = 1_000
LONGEST_TAG = 500

_BLOCK_WORDS = {"if", "elif", "else", "endif", "for", "endfor"}


@dataclass(frozen=True, slots=True)
class ReadTemplate:
    """A template that may be run: its text with tags, and Jinja's tree of it."""

    text: TaggedText
    tree: nodes.Template


class CodeInTemplate(ValueError):
    """A template that was not checked before holds something that must not run."""


def read_template(text: str) -> tuple[ReadTemplate | None, tuple[Slip, ...]]:
    """Read a template and hold it against the list; tell everything that is not on it."""
    found = tagged(text)
    slips = (*_too_much(found), *_raw(found))
    if slips:
        return None, slips
    try:
        tree = _ENVIRONMENT.parse(found.spread)
    except TemplateSyntaxError as fault:
        return None, (_syntax(fault, found),)
    except RecursionError:
        return None, (Slip(StyleFault.UNBOUNDED_TEMPLATE, "Its tags stand too deep inside one another.", SIMPLER),)
    slips = tuple(refused(tree, found))
    return (None, slips) if slips else (ReadTemplate(found, tree), ())


def too_many_tags(count: int) -> tuple[Slip, ...]:
    """Tell that a template has more tags than are read, if it has."""
    if count <= MOST_TAGS:
        return ()
    return (Slip(StyleFault.UNBOUNDED_TEMPLATE, f"It has {count:,} tags. At most {MOST_TAGS:,} are read."),)


def demanded(text: str) -> nodes.Template:
    """Return the tree of a template that was checked before. Raise CodeInTemplate if it was not."""
    read, slips = read_template(text)
    if read is None:
        raise CodeInTemplate(slips[0].message)
    return read.tree


# Here nothing is run: this environment only reads.
_ENVIRONMENT = Environment(autoescape=True)


def _too_much(found: TaggedText) -> Iterator[Slip]:
    yield from too_many_tags(len(found.tags))
    for number, tag in enumerate(found.tags):
        if len(tag.text) > LONGEST_TAG and not tag.text.startswith("{#"):
            message = f"A tag has {len(tag.text):,} characters. At most {LONGEST_TAG} are read."
            yield Slip(StyleFault.UNBOUNDED_TEMPLATE, message, "Split it into several tags.", number)


def _raw(found: TaggedText) -> Iterator[Slip]:
    """Yield the tags that make Jinja print tags as they are: what is in them would be run by the next program."""
    for number, tag in enumerate(found.tags):
        if tag.text.startswith("{%") and tag.text[2:].lstrip("-+ \t\n").startswith("raw"):
            yield Slip(
                StyleFault.CODE_IN_TEMPLATE, "`raw` prints tags instead of filling them in.", "Take it out.", number
            )


def _syntax(fault: TemplateSyntaxError, found: TaggedText) -> Slip:
    number = found.tag_of(fault.lineno)
    said = (fault.message or "it cannot be read").rstrip(".")
    message = f"It cannot be read from here on: {said[:1].lower()}{said[1:]}."
    word = found.tags[number].text.strip("{}%#-+ \t\n").partition(" ")[0] if found.tags else ""
    near = closest(word, _BLOCK_WORDS) if found.tags and found.tags[number].text.startswith("{%") else None
    cure = f"Did you mean `{near}`?" if near and near != word else "Every `{% if %}` and `{% for %}` needs its end."
    return Slip(StyleFault.TEMPLATE_SYNTAX, message, cure, number)
