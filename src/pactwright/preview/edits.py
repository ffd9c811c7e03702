"""A change that the form asks for, as a change of the text: comments and order of the file stay."""

from __future__ import annotations

from pactwright.preview.bodies import Refused
from pactwright.preview.model import Revision


def edited_text(revision: Revision, wish: dict[str, object]) -> str:  # noqa: ARG001  # until the form is there
    """Return the text of the file after a change: `action` is "set", "remove" or "add", at the field `path`.

    Raise Refused where the change cannot be made.
    """
    raise Refused(422, f"The form cannot write yet: edit {revision.name} as YAML.")
