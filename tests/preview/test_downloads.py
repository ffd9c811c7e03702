"""What the preview hands over, by plain HTTP."""

from __future__ import annotations

import io
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pikepdf
import pytest
from tests.drafts import example_file
from tests.preview.serving import served


@pytest.mark.slow
def test_typst_prints_the_pages_where_it_is_asked_for(tmp_path: Path) -> None:
    sheet = tmp_path / "deal.yaml"
    sheet.write_bytes(example_file("founder-and-firm").read_bytes())

    with (
        served(sheet, "--pdf-engine", "typst") as running,
        closing(HTTPConnection("127.0.0.1", running.port)) as connection,
    ):
        connection.request("GET", "/deal/0/download/pdf")
        content = connection.getresponse().read()

    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert "Typst" in str(pdf.docinfo["/Creator"])
