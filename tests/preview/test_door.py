"""The door of the preview, by raw HTTP: who is let in, what is let through, and how long anybody may dawdle."""

from __future__ import annotations

import http.client
import json
import re
import signal
import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.command import run_pactwright
from tests.drafts import example_file
from tests.preview.serving import Served, served


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    content: bytes


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A folder with two deals, a link that leads out of it, and a secret beside it."""
    home = tmp_path_factory.mktemp("door")
    (home / "secret.yaml").write_text("instrument: secret")
    deals = home / "deals"
    deals.mkdir()
    for name in ("first", "second"):
        (deals / f"{name}.yaml").write_bytes(example_file("founder-and-firm").read_bytes())
    (deals / "third.yaml").symlink_to(home / "secret.yaml")
    with served(deals) as running:
        yield running


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.1.evil.example:{port}",
        "[::1]:{port}",
        "",
    ],
)
def test_a_request_for_another_host_is_refused(folder: Served, host: str) -> None:
    assert ask(folder, "/deals", headers={"Host": host.format(port=folder.port)}).status in (400, 403)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_request_for_this_very_server_is_answered(folder: Served, host: str) -> None:
    assert ask(folder, "/deals", headers={"Host": f"{host}:{folder.port}"}).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
    ],
)
def test_a_page_of_another_site_neither_reads_nor_writes(folder: Served, headers: Mapping[str, str]) -> None:
    before = (folder.place / "first.yaml").read_bytes()

    read = ask(folder, "/deal/0/state", headers=headers)
    written = ask(folder, "/deal/0/text", "PUT", headers={**headers, **_token(folder)}, body=_change(folder))

    assert (read.status, written.status) == (403, 403)
    assert (folder.place / "first.yaml").read_bytes() == before


@pytest.mark.parametrize("token", [{}, {"X-Pactwright-Token": ""}, {"X-Pactwright-Token": "x" * 43}])
def test_nothing_is_written_without_the_token(folder: Served, token: Mapping[str, str]) -> None:
    for method, where in (("PUT", "/deal/0/text"), ("POST", "/deal/0/edit")):
        assert ask(folder, where, method, headers=token, body=_change(folder)).status == 403


def test_with_the_token_the_text_is_saved(folder: Served) -> None:
    answer = ask(folder, "/deal/1/text", "PUT", headers=_token(folder), body=_change(folder, "1"))

    assert answer.status == 200
    assert "Malmö" in (folder.place / "second.yaml").read_text()


def test_nothing_is_written_over_a_newer_file(folder: Served) -> None:
    change = _change(folder)
    newer = (folder.place / "first.yaml").read_text().replace("Bergen", "Bodø")
    (folder.place / "first.yaml").write_text(newer)

    answer = ask(folder, "/deal/0/text", "PUT", headers=_token(folder), body=change)

    assert answer.status == 409
    assert (folder.place / "first.yaml").read_text() == newer


def test_a_preview_for_reading_only_writes_nothing(tmp_path: Path) -> None:
    sheet = tmp_path / "deal.yaml"
    sheet.write_bytes(example_file("founder-and-firm").read_bytes())

    with served(sheet, "--read-only") as running:
        answer = ask(running, "/deal/0/text", "PUT", headers=_token(running), body=_change(running))

    assert answer.status == 403
    assert sheet.read_bytes() == example_file("founder-and-firm").read_bytes()


@pytest.mark.parametrize(
    "where",
    [
        "/deal/../../secret.yaml",
        "/assets/../from_file.py",
        "/assets/%2e%2e/from_file.py",
        "/assets/..%2ffrom_file.py",
        "/assets/..%5cfrom_file.py",
        "/assets//etc/passwd",
        "/assets/deal.html",
        "/deal/0/paper/..%2f..%2fagreement.css",
        "/deal/0/paper/fonts.css",
        "/deal/2/state",
        "/deal/0/download/exe",
        "/report",
        "/batch/report.html",
        "/batch/../../secret.yaml",
        "/batch/..%2f..%2fsecret.txt",
        "/batch//etc/passwd",
        "/docs",
    ],
)
def test_no_address_leads_out_of_the_workspace(folder: Served, where: str) -> None:
    answer = ask(folder, where)

    assert answer.status == 404
    assert b"secret" not in answer.content


@pytest.mark.parametrize(
    "name", ["..%2fsecret.txt", "%2fetc%2fhosts.txt", "link.txt", "first.yaml", ".pactwright/ledger.txt", "no%00.txt"]
)
def test_a_report_opens_nothing_but_the_papers_of_its_folder(reported: Served, name: str) -> None:
    answer = ask(reported, f"/batch/{name}")

    assert answer.status == 404
    assert b"secret" not in answer.content


def test_a_paper_in_a_folder_of_the_batch_is_a_file_to_keep(reported: Served) -> None:
    answer = ask(reported, "/batch/north/one.txt")

    assert (answer.status, answer.content) == (200, b"a paper")
    assert answer.headers["content-disposition"].startswith("attachment")


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A folder with the report of a batch, a paper in a folder below, a secret beside it, and a link to the secret."""
    home = tmp_path_factory.mktemp("reported")
    (home / "secret.txt").write_text("secret")
    drafts = home / "drafts"
    for place in ("north", ".pactwright"):
        (drafts / place).mkdir(parents=True)
    (drafts / "report.html").write_text("<h1>Batch</h1>")
    (drafts / "north" / "one.txt").write_text("a paper")
    (drafts / ".pactwright" / "ledger.txt").write_text("secret")
    (drafts / "first.yaml").write_text("instrument: secret")
    (drafts / "link.txt").symlink_to(home / "secret.txt")
    with served(drafts) as running:
        yield running


def test_a_link_out_of_the_folder_is_no_deal(folder: Served) -> None:
    told = json.loads(ask(folder, "/deals").content)

    assert [one["name"] for one in told["deals"]] == ["first.yaml", "second.yaml"]


def test_every_answer_says_what_a_page_may_do(folder: Served) -> None:
    page, paper = ask(folder, "/deal/0"), ask(folder, "/deal/0/paper.html")

    for answer in (page, paper, ask(folder, "/nowhere"), ask(folder, "/assets/page.js")):
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    assert "script-src 'self'" in page.headers["content-security-policy"]
    assert "script-src" not in paper.headers["content-security-policy"]
    assert "sandbox allow-same-origin" in paper.headers["content-security-policy"]


@pytest.mark.parametrize("declared", [True, False])
def test_a_body_of_a_gigabyte_is_not_read(folder: Served, declared: bool) -> None:  # noqa: FBT001  # a parameter
    sent, answered = 0, b""
    length = "Content-Length: 1073741824" if declared else "Transfer-Encoding: chunked"
    head = _head(folder, {**_token(folder), "Content-Type": "application/json"}, length)
    piece = b"x" * 65_536 if declared else b"10000\r\n" + b"x" * 65_536 + b"\r\n"

    with socket.create_connection(("127.0.0.1", folder.port), timeout=20) as line:
        line.sendall(head)
        try:
            while sent < 1 << 30:
                line.sendall(piece)
                sent += len(piece)
        except (BrokenPipeError, ConnectionResetError):
            answered = b"ended"
        else:
            answered = line.recv(100)

    assert answered
    assert sent < 30_000_000


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"[]", 400),
        (b"{", 400),
        (b"[" * 100_000, 400),
        (b'{"text": 1, "digest": ""}', 400),
        (b'{"text": "\\ud800", "digest": ""}', 422),
    ],
)
def test_a_body_that_is_no_wish_is_refused(folder: Served, body: bytes, status: int) -> None:
    headers = {**_token(folder), "Content-Type": "application/json"}

    assert ask(folder, "/deal/0/text", "PUT", headers=headers, body=body).status == status


def test_a_thousand_idle_connections_keep_nobody_out(folder: Served) -> None:
    ask(folder, "/deal/0")
    idle = [socket.create_connection(("127.0.0.1", folder.port), timeout=20) for _ in range(500)]
    for _ in range(500):
        begun = socket.create_connection(("127.0.0.1", folder.port), timeout=20)
        begun.sendall(b"GET / HTTP/1.1\r\nHost: ")
        idle.append(begun)

    answer = ask(folder, "/deal/0")

    for one in idle:
        one.close()
    assert answer.status == 200


def test_a_connection_that_says_nothing_is_ended(folder: Served) -> None:
    with socket.create_connection(("127.0.0.1", folder.port), timeout=60) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: ")

        assert line.recv(10) == b""


def test_ctrl_c_ends_the_preview_although_a_page_still_follows(tmp_path: Path) -> None:
    sheet = tmp_path / "deal.yaml"
    sheet.write_bytes(example_file("founder-and-firm").read_bytes())
    with served(sheet) as running, socket.create_connection(("127.0.0.1", running.port), timeout=60) as line:
        line.sendall(f"GET /deal/0/events HTTP/1.1\r\nHost: 127.0.0.1:{running.port}\r\n\r\n".encode())
        assert b"text/event-stream" in line.recv(4096)

        running.process.send_signal(signal.SIGINT)

        assert running.process.wait(timeout=60) == 0


def test_a_port_that_is_taken_is_told_with_the_cure(folder: Served) -> None:
    run = run_pactwright("preview", "first.yaml", "--no-open", "--port", str(folder.port), folder=folder.place)

    assert run.returncode == 3
    assert "--port" in run.stderr


def ask(
    served_at: Served, where: str, method: str = "GET", *, headers: Mapping[str, str] | None = None, body: bytes = b""
) -> Answer:
    """Ask without a browser. The address goes out as it is written: no client mends it."""
    line = http.client.HTTPConnection("127.0.0.1", served_at.port, timeout=30)
    given = {"Content-Type": "application/json", **(headers or {})} if body else dict(headers or {})
    line.putrequest(method, where, skip_host="Host" in given)
    for name, value in given.items():
        line.putheader(name, value)
    if body:
        line.putheader("Content-Length", str(len(body)))
    line.endheaders(body or None)
    answer = line.getresponse()
    found = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
    line.close()
    return found


def _token(served_at: Served) -> dict[str, str]:
    found = re.search(rb'name="pactwright-token" content="([^"]+)"', ask(served_at, "/deal/0").content)
    assert found
    return {"X-Pactwright-Token": found[1].decode()}


def _change(served_at: Served, key: str = "0") -> bytes:
    state = json.loads(ask(served_at, f"/deal/{key}/state").content)
    return json.dumps({"text": state["text"].replace("Stockholm", "Malmö"), "digest": state["digest"]}).encode()


def _head(served_at: Served, headers: Mapping[str, str], length: str) -> bytes:
    lines = ["PUT /deal/0/text HTTP/1.1", f"Host: 127.0.0.1:{served_at.port}", length]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()
