"""The same number for two provisions."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.drafts import Draft, Paragraph, Part
from pactwright.patterns import pattern
from pactwright.rules.drafting.amendment import is_amendment
from pactwright.rules.drafting.found import found_in
from pactwright.rules.drafting.head_of_paper import is_head_of_paper
from pactwright.rules.drafting.reading_rule import ReadingRule
from pactwright.rules.model import Findings

_PROVISION = pattern(r"[.;:]\s*$|[;,] (?:and|or)\s*$")
"""How provisions end. Headings, which tables of contents repeat, do not."""

_TAIL = 8
_LEADER = "...."
"""The dots of a line of contents, between a heading and its page."""


def check(draft: Draft) -> Findings:
    """Find a provision that bears the number of an earlier one and says something else."""
    if is_amendment(draft):
        return
    first: dict[tuple[str, ...], Paragraph] = {}
    top = 0
    for paragraph in draft.body:
        path = paragraph.path
        if is_head_of_paper(paragraph):
            first.clear()
        if paragraph.number and path and path[0].isdigit():
            if int(path[0]) == 1 < top:
                first.clear()  # an addendum that counts from 1 again is a paper of its own
            top = int(path[0])
        counts = paragraph.part is Part.BODY and paragraph.number and len(path) > 1 and all(map(str.isdigit, path))
        if not counts or _LEADER in paragraph.body or not _PROVISION.search(paragraph.body[-_TAIL:]):
            continue
        earlier = first.setdefault(path, paragraph)
        if earlier is not paragraph and earlier.body != paragraph.body:
            yield found_in(
                draft,
                paragraph,
                (0, max(paragraph.start, 1)),
                message=f"The number {'.'.join(path)} stands before two provisions.",
                cure="Number them anew, and check the references to both.",
                related=(Related("the first one", draft.place(earlier, 0, max(earlier.start, 1))),),
            )


RULE = ReadingRule(
    code="DG205",
    name="number-twice",
    says="Two provisions bear the same number.",
    why="A reference to the number means either of them.",
    example=(
        "1.1 The price is EUR 500 a month for all.\n1.2 It is paid at the end of each "
        "month.\n1.2 Interest runs from the day it is due."
    ),
    instead=(
        "1.1 The price is EUR 500 a month for all.\n1.2 It is paid at the end of each "
        "month.\n1.3 Interest runs from the day it is due."
    ),
    check=check,
)
