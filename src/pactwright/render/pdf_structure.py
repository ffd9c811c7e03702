"""What a listener hears of a PDF file: its words and nothing besides.

WeasyPrint tags running titles and page numbers like text, though they stand in no one's reading order, and it tags the
empty line that waits for a signature. A screen reader may read either out. Running titles have to be marked as
artifacts of the page (ISO 14289-1, 7.8; ISO 32000-1, 14.8.2.2).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_PAGINATION = b"<</Type /Pagination>>"


def with_clean_structure(pdf: Any) -> None:  # noqa: ANN401  # WeasyPrint ships no types
    """Take what is no text out of the structure of a PDF file that is about to be written."""
    by_reference = {each.reference: each for each in pdf.objects}
    elements = {reference: each for reference, each in by_reference.items() if _is_element(each)}
    for each in elements.values():
        each["K"][:] = [child for child in each["K"] if not _is_empty_span(elements.get(child))]
    root = by_reference[pdf.catalog["StructTreeRoot"]]
    reached = set(_below(root["K"], elements))
    numbers = dict(zip(*[iter(by_reference[root["ParentTree"]]["Nums"])] * 2, strict=True))
    for number, page in enumerate(pdf.page_references):
        aside = {position for position, element in enumerate(numbers[number]) if element not in reached}
        _mark_as_artifacts(by_reference[by_reference[page]["Contents"]].stream, aside)
        numbers[number][:] = [b"null" if position in aside else each for position, each in enumerate(numbers[number])]


def _is_element(each: Any) -> bool:  # noqa: ANN401
    return isinstance(each, dict) and each.get("Type") == "/StructElem"


def _is_empty_span(element: Any) -> bool:  # noqa: ANN401
    return element is not None and element["S"] == "/Span" and not element["K"]


def _below(children: Any, elements: dict[bytes, Any]) -> Iterator[bytes]:  # noqa: ANN401
    """Yield the references of all elements that a reader reaches."""
    waiting = [child for child in children if child in elements]
    while waiting:
        reference = waiting.pop()
        yield reference
        waiting += [child for child in elements[reference]["K"] if child in elements]


def _mark_as_artifacts(stream: list[Any], numbers: set[int]) -> None:
    """Rewrite `/Span <</MCID 7>> BDC` for the numbers, in the list of words that make up the content of a page."""
    for position, word in enumerate(stream):
        if isinstance(word, dict) and word.get("MCID") in numbers:
            stream[position - 1 : position + 1] = ["/Artifact", _PAGINATION]
