from __future__ import annotations

import pytest

from pactwright.source import Document, Path, Source, decode, locate, quotable, read_document, read_yaml, to_plain


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("deal.yaml", "a: 01", "01"),
        ("deal.yaml", '{"a": 01}', "01"),
        ("deal", "a: 01", "01"),
        ("deal.JSON", '{"a": "01"}', "01"),
        ("<stdin>", '\ufeff \n{"a": "\\/"}', "/"),
        ("<stdin>", "a: x", "x"),
    ],
)
def test_the_name_or_the_first_character_tells_json_from_yaml(name: str, text: str, expected: str) -> None:
    document, faults = read_document(Source(name, text))

    assert document is not None, faults
    assert to_plain(document.root) == {"a": expected}


def test_a_json_file_is_not_read_as_yaml() -> None:
    document, faults = read_document(Source("deal.json", "a: 1"))

    assert document is None
    assert faults


@pytest.mark.parametrize("content", [b"a: \xc3\xa9", b"\xef\xbb\xbfa: \xc3\xa9"])
def test_utf_8_is_read_with_and_without_a_mark(content: bytes) -> None:
    source, faults = decode("deal.yaml", content)

    assert source == Source("deal.yaml", "a: é")
    assert faults == ()


@pytest.mark.parametrize(
    ("content", "expected", "line"),
    [
        (b"a: 1\nb: caf\xe9\n", "2:7 not-utf-8", "b: caf\ufffd"),
        (b"\xef\xbb\xbf\xe9", "1:1 not-utf-8", "\ufffd"),
        ("a: é".encode("utf-16"), "1:1 not-utf-8", "a: é"),
        ("a: é".encode("utf-32"), "1:1 not-utf-8", "a: é"),
        ("a: b".encode("utf-16-le"), "1:2 control-character", "a\0:\0 \0b\0"),
        (b"a: 1\nb: \0", "2:4 control-character", "b: \0"),
        (b"x" * 1_048_577, "1:1 file-too-large", "x" * 1_048_577),
    ],
    ids=["windows-1252", "after-mark", "utf-16", "utf-32", "utf-16-without-mark", "nul", "too-large"],
)
def test_bytes_that_are_no_utf_8_text_are_refused_and_can_still_be_quoted(
    content: bytes, expected: str, line: str
) -> None:
    source, faults = decode("deal.yaml", content)

    assert source is None
    assert [f"{fault.span.line}:{fault.span.column} {fault.name}" for fault in faults] == [expected]
    assert quotable("deal.yaml", content).line(faults[0].span.line) == line


def test_a_file_in_another_encoding_is_told_to_be_saved_as_utf_8() -> None:
    _, faults = decode("deal.yaml", "a: é".encode("utf-16"))

    assert "Save the file as UTF-8" in faults[0].cure


def document() -> Document:
    read, _ = read_yaml(Source("deal.yaml", "title: x\nparties:\n  - name: Acme\n  - name: Beta\n    tags: [a, b]\n"))
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("path", "resolved", "key", "value"),
    [
        ((), (), None, (1, 1)),
        (("title",), ("title",), (1, 1), (1, 8)),
        (("parties", 1), ("parties", 1), None, (4, 5)),
        (("parties", 1, "name"), ("parties", 1, "name"), (4, 5), (4, 11)),
        (("parties", 1, "tags", 1), ("parties", 1, "tags", 1), None, (5, 15)),
        (("parties", 1, "address", "name"), ("parties", 1), None, (4, 5)),
        (("parties", 7), ("parties",), (2, 1), (3, 3)),
        (("parties", -1), ("parties",), (2, 1), (3, 3)),
        (("parties", "0"), ("parties",), (2, 1), (3, 3)),
        (("title", "x"), ("title",), (1, 1), (1, 8)),
        (("title", 0), ("title",), (1, 1), (1, 8)),
        ((0,), (), None, (1, 1)),
    ],
)
def test_a_path_leads_as_far_as_the_file_goes(
    path: Path, resolved: Path, key: tuple[int, int] | None, value: tuple[int, int]
) -> None:
    found = locate(document(), path)

    assert found.resolved == resolved
    assert found.is_whole == (path == resolved)
    assert (found.key and (found.key.line, found.key.column)) == key
    assert (found.value.line, found.value.column) == value
    assert found.name_or_value == (found.key or found.value)


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    source = Source("deal.yaml", "one\r\ntwo\rthree\nfour")

    assert [source.line(number) for number in range(6)] == ["", "one", "two", "three", "four", ""]
