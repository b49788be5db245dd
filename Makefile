# Two targets do everything: `make demo` and `make test`. Both set up their own environment in .venv and
# can be run again; nothing outside this folder is changed. They need Python 3.11 or later and a package index.

ifndef PYTHON
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
endif
BIN := .venv/bin
READY := .venv/.ready

.PHONY: help setup demo test clean

help:
	@echo "make demo   load the samples into a graph of their own, print three answers, serve the explorer (PORT, HOST; stop with Ctrl+C)"
	@echo "make test   run every check and test"
	@echo "make clean  remove .venv, caches and the demo's graph (never a graph of yours)"

setup: $(READY)

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Cancu needs Python 3.11 or later (found none); or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Setting up .venv with $$($(PYTHON) --version) (once, a minute or two; pip says what it fetches) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { rm -rf .venv; \
		echo "Python's venv module does not work here; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@$(BIN)/python -m pip install --disable-pip-version-check -r requirements.lock
	@PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $(READY)

demo: $(READY)
	@exec $(BIN)/cancu demo

test: $(READY)
	$(BIN)/ruff check
	$(BIN)/mypy .types/cancu tests
	$(BIN)/lint-imports
	$(BIN)/pytest

clean:
	rm -rf .venv .demo .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist *.egg-info
