"""Shares of a whole: of a cost, a revenue or a right."""

from pactwright.termsheet.base import Model, PartyName, told
from pactwright.termsheet.values import Percent


class CostShare(Model):
    """A party's share of a cost, a revenue or a right."""

    party: PartyName = told("The party.", "Northwind")
    share: Percent = told("Its share.", "50%")
