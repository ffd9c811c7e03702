"""Floor 1: one value of a file is changed, and every other byte stays where it was."""

from pactwright.edits.change import Edited, Order, Refusal, add_item, move_item, remove_value, set_value
from pactwright.edits.tree import Value

__all__ = ["Edited", "Order", "Refusal", "Value", "add_item", "move_item", "remove_value", "set_value"]
