"""A term with capitals that the draft never gives a meaning."""

from __future__ import annotations

import re
from collections import defaultdict

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft, Paragraph, plain_term
from pactwright.patterns import pattern
from pactwright.rules.drafting.amendment import is_amendment
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.drafting.known_terms import is_known, known_terms
from pactwright.rules.drafting.reading_rule import ReadingRule
from pactwright.rules.model import Finding, Findings

_USED = pattern(
    r"\b(?:[Tt]he|[Aa]ny|[Ee]ach|[Ss]uch|[Aa]ll|[Aa]n?|[Nn]o|its|their|[Tt]his|[Tt]hat|[Ee]very|other|said)\s+"
    r"(?P<term>[A-Z][a-z]{2,24}(?:[ -][A-Z][a-z]{2,24}){0,3})(?![\w-]|['’]s? [A-Z]|\s+(?:of"
    r"|and|&|for)\s+[A-Z]|,? (?:[A-Z]|\d))"
)
_HEADS = frozenset(
    [
        "Date",
        "Day",
        "Period",
        "Term",
        "Fee",
        "Product",
        "Service",
        "Territory",
        "Field",
        "Information",
        "Committee",
        "Plan",
        "Budget",
        "Material",
        "Software",
        "Sale",
        "Price",
        "Amount",
        "Payment",
        "Loss",
        "Claim",
        "Affiliate",
        "Tax",
        "Specification",
        "Milestone",
        "Contribution",
        "Project",
        "Year",
        "Quarter",
        "Result",
        "Event",
        "Notice",
        "Expense",
        "Cost",
        "Improvement",
        "Invention",
        "Deliverable",
        "Technology",
        "Documentation",
        "Customer",
    ]
)
_ALONE = frozenset(
    [
        "Affiliate",
        "Territory",
        "Licensee",
        "Licensor",
        "Deliverable",
        "Milestone",
        "Discloser",
        "Recipient",
        "Assignee",
        "Indemnitee",
        "Indemnitor",
        "Royalty",
        "Closing",
        "Escrow",
        "Losses",
    ]
)
_OF_OTHERS = frozenset(
    [
        "United",
        "States",
        "Securities",
        "Exchange",
        "Commission",
        "Act",
        "Code",
        "Court",
        "National",
        "International",
        "Federal",
        "American",
        "European",
        "State",
        "Internal",
        "Revenue",
        "Department",
        "Ministry",
        "Bank",
        "Patent",
        "Trademark",
        "Board",
        "World",
        "Civil",
        "Public",
        "New",
        "Christmas",
        "Memorial",
        "Labor",
        "General",
        "Eastern",
        "Pacific",
        "Central",
        "Standard",
        "Bankruptcy",
        "Social",
        "Dispute",
        "Arbitration",
        "Rules",
    ]
)
_NAME_OF_ONE = pattern(
    r"(?:Retirement|Pension|Savings|Incentive|Bonus|Stock|Option|Benefit|Deferral|Compensation|Equity|Purchase) Plan$"
    r"|(?:Audit|Compensation|Nominating|Remuneration|Executive) Committee$"
)
"""A plan or committee that firms have one of, known by its name."""

_TOLD_THERE = pattern(r"(?: of [^.,;]{3,40})? (?:shall|will) (?:be|begin|commence|start|consist|run|last)\b")
"""Behind a first use that says what the term is: “The Initial Term shall commence in May and end in June”."""

_NEAR = 70
_LEAST_USES = 3
_MEANINGS_ELSEWHERE = pattern(
    r"\bnot (?:otherwise )?defined\b.{0,160}?\bmeanings?\b|\bmeanings?\b.{0,80}?\bnot (?:otherwise )?defined\b"
    r"|\b(?:capitali[sz]ed|same) (?:terms|meanings?)\b.{0,160}?\bdefined (?:in|by|under) the\b"
    r"|\bas defined (?:in|on) (?:the|each|an) (?:cover page|order form|key terms)\b|[“\"]Variable[”\"] means",
    re.IGNORECASE,
)
"""What gives a meaning to all terms that a paper leaves without one."""


def check(draft: Draft) -> Findings:
    """Find each such term once, where it is first used."""
    if is_amendment(draft) or any(_MEANINGS_ELSEWHERE.search(paragraph.text) for paragraph in draft.spoken):
        return
    known = known_terms(draft)
    uses: dict[str, list[tuple[Paragraph, int, int]]] = defaultdict(list)
    for paragraph in draft.body:
        for found in _USED.finditer(paragraph.text):
            term = plain_term(found["term"])
            if _may_need_meaning(term) and not is_known(term, known):
                uses[term].append((paragraph, found.start("term"), found.end("term")))
    for found_uses in uses.values():
        if (
            len(found_uses) >= _LEAST_USES
            and not _is_introduced(found_uses[0])
            and not _is_quoted(draft, plain_term(found_uses[0][0].text[found_uses[0][1] : found_uses[0][2]]))
            and not any(map(_is_of_others, found_uses))
        ):
            yield _finding(draft, found_uses)


def _is_quoted(draft: Draft, term: str) -> bool:
    """Whether a term stands in quotation marks, whatever spaces and ends of lines a filing put into it."""
    letters = r"\s*".join(map(re.escape, re.sub(r"\s", "", term)))
    quoted_term = re.compile(rf"[“\"„'‘]\s*(?:the\s+)?{letters}(?:s|es)?\s*[,.;]?\s*[”\"’']", re.IGNORECASE)
    return quoted_term.search("\n".join(draft.source.lines)) is not None


def _is_introduced(use: tuple[Paragraph, int, int]) -> bool:
    """Whether the first use says “a Steering Committee”: what follows may say enough about it."""
    paragraph, start, end = use
    before, after = paragraph.text[max(start - 5, 0) : start], paragraph.text[end : end + _NEAR]
    members = f"members of the {paragraph.text[start:end]}"
    is_told = _TOLD_THERE.match(after) is not None or members in paragraph.text
    return is_told or re.search(r"\b[Aa]n?\s+$", before) is not None


def _is_of_others(use: tuple[Paragraph, int, int]) -> bool:
    """Whether the words behind a use say which other paper defines it."""
    paragraph, _, end = use
    return (
        re.match(
            r",? \(?(?:as |is |are )(?:such terms? (?:is|are) )?defined (?:in|by|under)\b",
            paragraph.text[end : end + 44],
        )
        is not None
    )


def _finding(draft: Draft, uses: list[tuple[Paragraph, int, int]]) -> Finding:
    paragraph, start, end = uses[0]
    term = paragraph.text[start:end]
    return found_in(
        draft,
        paragraph,
        (start, end),
        message=f"{quoted(term)} is written as a defined term {len(uses)} times, and is defined nowhere.",
        cure=f"Give it a meaning (“{term}” means …), or write it in small letters.",
    )


def _may_need_meaning(term: str) -> bool:
    words = term.replace("-", " ").split()
    if _OF_OTHERS & set(words) or _NAME_OF_ONE.search(term):
        return False
    return words[-1] in _HEADS if len(words) > 1 else term in _ALONE


RULE = ReadingRule(
    code="DG101",
    name="term-not-defined",
    severity=Severity.WARNING,
    says="Words with capitals are used like a defined term, three times or more, and the draft never defines them.",
    why="Each side will fill in the meaning that suits it on the day of the dispute.",
    example=(
        "1. Each side pays the Service Fee.\n2. The Service Fee is due monthly.\n3. The Service Fee is net of tax."
    ),
    instead=(
        "1. Each side pays EUR 500 a month (the “Service Fee”).\n2. The Service Fee is due monthly.\n"
        "3. The Service Fee is net of tax."
    ),
    check=check,
)
