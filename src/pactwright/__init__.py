"""Pactwright: alliance agreements from a term sheet."""
