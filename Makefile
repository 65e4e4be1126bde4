# Two commands do everything: `make briefing` and `make test`. The others are for those who work on it.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
ARTICLES ?= seeds
OUT ?= briefing

.PHONY: help briefing test check record bench clean

help:
	@echo "make briefing   set up, read ARTICLES (seeds/) with the embedded model, write briefing.md and briefing.json"
	@echo "make test       set up and run the tests; no network, no model"
	@echo "make check      linter, types, import rules, wheel"
	@echo "make record     record the cassettes anew from the embedded model (ONLY=NAME for one)"
	@echo "make bench      measure quality and speed (ATTRIBUTIONS=folder for the wider data)"
	@echo "make clean      remove what the other commands made"

# One stamp file per set of extras: pip runs again only when pyproject.toml changed.
$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.dev: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(VENV)/.local: $(BIN)/python pyproject.toml
	@echo "Setting up with the embedded model: about 1.2 GB, once." >&2
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[local]'
	@touch $@

briefing: $(VENV)/.local
	$(BIN)/summarizer summarize $(ARTICLES) -o $(OUT).md -o $(OUT).json

# Two at a time, a file's tests in one process, which reads and merges what they share once.
test: $(VENV)/.dev
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tests/wheel.py

record: $(VENV)/.dev $(VENV)/.local
	$(BIN)/python -m cassettes.record $(ONLY)

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
