"""What every block of a term sheet shares: the frozen model, open points, references by name, explained fields."""

from functools import cache
from typing import Annotated, Any, TypeAlias, TypeGuard, TypeVar

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag
from pydantic.fields import FieldInfo

from pactwright.frozen import dataclass
from pactwright.termsheet.texts import Handle, Name, Text
from pactwright.termsheet.values import Date

T = TypeVar("T")


def title_from_name(name: str, _: object = None) -> str:
    """Turn a field's name into the title an editor shows: `late_interest` becomes `Late interest`."""
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


class Model(BaseModel):
    """A block of the term sheet: unknown keys are refused, values never change after reading."""

    # A block is made ready as part of the whole sheet, and not once more by itself: commands start sooner.
    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_default=False, field_title_generator=title_from_name, defer_build=True
    )


@dataclass(frozen=True, slots=True)
class Usual:
    """Marks a default: where its figure comes from, or why it is taken. The words follow the figure and a colon."""

    origin: str


def told(description: str, example: object, *, usual: str = "", **rules: Any) -> Any:  # noqa: ANN401  # as Pydantic's `Field`
    """Declare a field with the sentence and the example that feed the schema, the editor and the messages.

    `usual` says where the figure of a default comes from: every default that shapes a draft is shown with it.
    A block as `default` stands for that block with all its own defaults. It is put together as they stand, because to
    have Pydantic check it would make ready each such block by itself before any command starts.
    """
    default = rules.get("default")
    if isinstance(default, type) and issubclass(default, Model):
        rules["default"] = default.model_construct()
    field: FieldInfo = Field(description=description, examples=[example], **rules)
    if usual:
        field.metadata.append(Usual(usual))
    return field


def example_of(block: type[Model]) -> dict[str, Any]:
    """Give the smallest valid example of a block: each field it requires, with that field's own example."""
    return {
        name: field.examples[0] for name, field in block.model_fields.items() if field.is_required() and field.examples
    }


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a text as the name of something declared elsewhere in the same term sheet."""

    target: str


PartyName = Annotated[Name, Reference("party")]
"""The short name of a party."""

PersonName = Annotated[Name, Reference("person")]
"""The full name of a person under `people`, or of a party who is an individual."""

MilestoneId = Annotated[Name, Reference("milestone")]
"""The id of a milestone."""

BackgroundId = Annotated[Name, Reference("background")]
"""The id of a piece of background under `ip`."""

WorkPackageId = Annotated[Name, Reference("work_package")]
"""The id of a work package under `activities.consortium`."""

StageId = Annotated[Name, Reference("stage")]
"""The id of a stage under `activities.development`."""


Id: TypeAlias = Handle
"""A short handle by which other blocks refer to this one. It is printed where the block is listed."""


class OpenPoint(Model):
    """Something the parties have still to agree, written in place of the value."""

    open: Text = told("The question the parties have still to settle.", "What share does Northwind take in year two?")
    owner: PersonName | None = told("Who brings the answer: the name of a person.", "Ada Brandt", default=None)
    due: Date | None = told("By when it must be settled.", "2027-01-31", default=None)


def is_block(value: object) -> TypeGuard[Model]:
    """Whether a value is a block of fields, and no open point."""
    return _is_block(type(value))  # type: ignore[arg-type] # mypy doubts that a class can be hashed


@cache
def _is_block(kind: type) -> bool:
    # Pydantic takes long to say whether an object is a block, and the answer for a class never changes.
    return issubclass(kind, Model) and kind is not OpenPoint


def is_open_point(value: object) -> TypeGuard[OpenPoint]:
    """Whether a value is still open. Asked for each value there is: `isinstance` is slow with Pydantic's classes."""
    return type(value) is OpenPoint


def agreed(value: T | OpenPoint | None) -> T | None:
    """Return the value if the parties have agreed on it, else None: the rules have nothing to say on open points."""
    return None if isinstance(value, OpenPoint) else value


def _is_open(value: object) -> str:
    if is_open_point(value):
        return "open"
    return "open" if isinstance(value, dict) and "open" in value else "agreed"


OrOpen: TypeAlias = Annotated[Annotated[T, Tag("agreed")] | Annotated[OpenPoint, Tag("open")], Discriminator(_is_open)]
"""A value that is agreed, or an open point in its place."""
