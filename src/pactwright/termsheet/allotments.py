"""Parts of a sum: who receives how much of a grant or a price."""

from pactwright.termsheet.base import Model, OrOpen, PartyName, told
from pactwright.termsheet.values import Money


class Allotment(Model):
    """A party's part of a sum that comes from outside."""

    party: PartyName = told("The party.", "Northwind")
    amount: OrOpen[Money] = told("The most it receives of the sum.", "EUR 200,000")
