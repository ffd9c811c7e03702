# Pactwright. `make demo` drafts an agreement, `make test` checks everything; both set up what they need first.
.DEFAULT_GOAL := help
.PHONY: help demo test lint validate docs golden bench doctor setup clean

# Files compiled once start three times as fast; some containers turn that off.
unexport PYTHONDONTWRITEBYTECODE

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

demo: ## Draft the go-to-market example as Word and PDF into drafts/
	@scripts/set-up demo
	@.venv/bin/pactwright draft examples/go-to-market/termsheet.yaml -o drafts

test: lint ## Run every check and every test
	@.venv/bin/python -m pytest

lint: ## Check style, types and floors
	@scripts/set-up test
	@.venv/bin/ruff check --quiet
	@.venv/bin/ruff format --check --quiet
	@.venv/bin/mypy
	@.venv/bin/lint-imports --no-logo

validate: ## Hold drafts of the examples against the standards of Word and PDF; EXAMPLES="name name" picks some
	@scripts/set-up test
	@scripts/validate $(EXAMPLES)

docs: ## Write the reference pages anew from the code
	@scripts/set-up demo
	@.venv/bin/python scripts/make_docs.py

golden: ## Write the expected drafts of the tests anew (read the difference before you commit)
	@scripts/set-up test
	@.venv/bin/python -m pytest tests/golden --update

bench: ## Measure Pactwright beside other ways to the same papers; ROUNDS=3 sets how often
	@scripts/set-up test
	@.venv/bin/python benchmarks/all.py $(if $(ROUNDS),--rounds $(ROUNDS))

doctor: ## Say what this machine lacks, and how to get it
	@scripts/set-up doctor
	@.venv/bin/pactwright doctor

setup: ## Set up everything for work on Pactwright
	@scripts/set-up test

clean: ## Remove the virtual environment and the caches; drafts stay
	@rm -rf .venv .tools .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache build dist
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
