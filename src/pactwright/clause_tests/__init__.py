"""Floor 10: tests of clauses that a lawyer can write: given these facts, this text; and what no test has tried."""

from pactwright.clause_tests.coverage import Coverage, cover
from pactwright.clause_tests.from_yaml import CLAUSE_TEST_CODES, read_clause_tests
from pactwright.clause_tests.model import ClauseTest
from pactwright.clause_tests.run import Failure, Outcome, run
from pactwright.clause_tests.to_text import coverage_to_text, failure_to_text

__all__ = [
    "CLAUSE_TEST_CODES",
    "ClauseTest",
    "Coverage",
    "Failure",
    "Outcome",
    "cover",
    "coverage_to_text",
    "failure_to_text",
    "read_clause_tests",
    "run",
]
