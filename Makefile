# Everything that this project can do, one word each. Paths are relative, so that it works
# from a folder with spaces in its name, and no virtual environment has to be activated.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

export Q

.DEFAULT_GOAL := help

# "" would be the current folder.
NEEDS_CORPUS = @test -d "$(CORPUS)" || { \
	echo "CORPUS=$(CORPUS) is no folder. Name one: make $@ CORPUS=folder" >&2; exit 2; }

.PHONY: help setup run ask eval check test test-serving browser openapi calibrate bench-corpus bench-peers screenshot clean

help:  ## list these words
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

setup: $(VENV)/.installed  ## make .venv with the pinned dependencies and the assistant command

run: setup  ## index seeds/ and serve the chat box at http://127.0.0.1:8000
	$(BIN)/assistant index seeds
	$(BIN)/assistant serve

ask: setup  ## make ask Q="what did inspectors say about IRO recording?"
	@$(BIN)/assistant index seeds >/dev/null
	@$(BIN)/assistant ask "$$Q"

eval: setup  ## judge the answers to eval/cases/seeds.jsonl
	$(BIN)/assistant index seeds
	$(BIN)/assistant eval eval/cases/seeds.jsonl

check: $(VENV)/.installed-dev  ## ruff, mypy, import-linter
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check browser test-serving  ## check, then every test
	$(BIN)/python -m pytest

test-serving: $(VENV)/.installed  ## a server without torch, in an environment of its own
	$(BIN)/python -m tests.serving

openapi: $(VENV)/.installed-dev  ## write docs/openapi.json anew
	$(BIN)/python tests/test_openapi.py

calibrate: $(VENV)/.installed-dev  ## fit the judge anew: make calibrate CORPUS=folder
	$(NEEDS_CORPUS)
	$(BIN)/assistant index seeds
	$(BIN)/assistant index "$(CORPUS)" --index var/corpus
	$(BIN)/python -m train calibrate eval/cases/dev.jsonl eval/cases/dev-more.jsonl \
		eval/cases/corpus-tune.jsonl eval/cases/corpus-more.jsonl eval/cases/near-misses.jsonl \
		--index var/index --index var/index --index var/corpus --index var/corpus --index var/corpus

bench-corpus: $(VENV)/.installed-dev  ## speed and answers on many documents: make bench-corpus CORPUS=folder
	$(NEEDS_CORPUS)
	$(BIN)/python -m bench.corpus "$(CORPUS)" eval/cases/corpus.jsonl $(if $(FACTS),--facts "$(FACTS)")

bench-peers: $(VENV)/.installed-dev  ## beside other stacks: make bench-peers CORPUS=folder FACTS=... CASES=... FILES=25
	$(NEEDS_CORPUS)
	$(BIN)/python -m bench.peers "$(CORPUS)" $(if $(FACTS),--facts "$(FACTS)") \
		$(if $(CASES),--cases "$(CASES)") $(if $(FILES),--files "$(FILES)")

screenshot: $(VENV)/.installed-dev browser  ## take the pictures of docs/ anew
	$(BIN)/assistant index seeds
	$(BIN)/python -m bench.screenshot

clean:  ## remove the environment, caches and everything that was built
	rm -rf $(VENV) var dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "$(PYTHON) is missing or older than Python 3.11." >&2; \
		echo "Install Python 3.11 or newer, or name it: make PYTHON=python3.12 ..." >&2; exit 1; }
	@echo "Setting up $(VENV) (the first time takes minutes)"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) hatchling editables
	@$(PIP) --no-build-isolation --editable '.[models]'
	@$(BIN)/python -m assistant.compiled
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@$(PIP) --no-build-isolation --editable '.[models,dev]'
	@touch $@

# The browser tests drive the system's own Chromium.
browser:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || \
		$(MAKE) --no-print-directory install-browser

.PHONY: install-browser
install-browser:
	@if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; \
	elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then \
		sudo apt-get update -qq && sudo apt-get install -y -qq --no-install-recommends chromium; \
	else \
		echo "No Chromium is on PATH, and this user may not install packages." >&2; \
		echo "Install chromium (or google-chrome), then run make test again." >&2; exit 1; \
	fi
