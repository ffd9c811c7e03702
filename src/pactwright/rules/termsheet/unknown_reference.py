"""A name that is declared nowhere."""

from __future__ import annotations

from pactwright.diagnostics import closest
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Register, list_of, mentions, quoted

_DECLARED_UNDER = {
    "party": "parties",
    "person": "people",
    "milestone": "milestones",
    "background": "ip.background",
    "work_package": "activities.consortium.work_packages",
    "stage": "activities.development.stages",
}
_CALLED = {
    "party": "party",
    "person": "person",
    "milestone": "milestone",
    "background": "piece of background",
    "work_package": "work package",
    "stage": "stage",
}


def check(located: LocatedTermSheet) -> Findings:
    """Find each name of a party, a person, a milestone and so on that is not declared."""
    register = Register.of(located.sheet)
    for mention in mentions(located.sheet):
        if register.find(mention.target, mention.name) is None:
            message = f"There is no {_CALLED[mention.target]} {quoted(mention.name)} in this file."
            cure = _cure(mention.name, mention.target, register)
            yield Finding(located.place(mention.path), message, cure)


def _cure(name: str, target: str, register: Register) -> str:
    names = register.names(target)
    guess = closest(name, names)
    if guess:
        return f"Did you mean `{guess}`?"
    declared = f" Declared so far: {list_of(names, 'and')}." if names else ""
    return f"Declare it under `{_DECLARED_UNDER[target]}`, or correct the name.{declared}"


RULE = Rule(
    code="TS301",
    name="unknown-reference",
    says=(
        "A name refers to a party, a person, a milestone, a piece of background or a work package that the file "
        "does not declare."
    ),
    why=(
        "The paper takes the address, the office or the day from the declaration. Without one, it would name "
        "a stranger."
    ),
    instead=(
        "Refer to parties by their `short_name`, to people by their full `name`, to milestones, background"
        " and work packages by their `id`."
    ),
    check=check,
)
