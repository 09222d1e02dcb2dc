# Everything that a checkout needs it installs itself, into .venv. The targets for users: demo, test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
MINUTES ?= 1
EVAL = $(BIN)/python -m summarizer.evaluation --model local --cassettes cassettes/evaluation
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: help demo test test-faults format record screenshot bench bench-local eval record-eval clean

help:
	@echo "make demo    install, fetch the embedded model once (1.1 GB) and summarize an article"
	@echo "make test    install, then format, lint, types, import contracts and tests; no model, no key"
	@echo "make test-faults  every fault of a server at every place of a run, hostile texts, and for each"
	@echo "                  function a search of MINUTES for texts on which it fails"
	@echo "make format  put the code into the project's format"
	@echo "make record  record the cassettes of the tests again, from the embedded model"
	@echo "make screenshot  make the README's picture of the page anew; needs Chromium"
	@echo "make bench   run the benchmarks"
	@echo "make bench-local  where the embedded model's time goes, quiet and with a busy neighbour"
	@echo "make eval    measure the embedded model on our gold articles; replayed, no network"
	@echo "make record-eval  ask the embedded model what the cassettes of the evaluation do not hold"

demo: $(VENV)/local.stamp
	$(BIN)/python -m summarizer tests/data/articles/bridge.txt --model local

test: $(VENV)/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto --dist worksteal
	$(BIN)/python -m pytest -m 'ray or timed' tests/engines/test_engine_ray.py tests/faults/test_growth.py

test-faults: $(VENV)/dev.stamp
	$(BIN)/python -m pytest tests/faults -m 'faults or not faults' --hypothesis-profile=search \
		--search-minutes $(MINUTES)

format: $(VENV)/dev.stamp
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

record: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -m cassette --record-mode=rewrite

screenshot: $(VENV)/dev.stamp
	PYTHONPATH=tests/support $(BIN)/python tests/screenshot.py docs/page.png

bench: $(VENV)/dev.stamp
	for file in tests/benchmarks/bench_numbers.py tests/benchmarks/bench_verify.py tests/benchmarks/bench_mutations.py tests/benchmarks/bench_many.py; do $(BIN)/python $$file || exit 1; done

bench-local: $(VENV)/dev.stamp
	$(BIN)/python tests/benchmarks/bench_local.py --again --runs 3 --rivals

eval: $(VENV)/dev.stamp
	$(EVAL) --fresh --output .evaluation/gold

record-eval: $(VENV)/dev.stamp
	$(EVAL) --record --output .evaluation/gold

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

$(VENV)/made.stamp:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=...") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/local.stamp: $(VENV)/made.stamp pyproject.toml constraints.txt
	$(INSTALL) --editable '.[local]'
	touch $@

$(VENV)/dev.stamp: $(VENV)/made.stamp pyproject.toml constraints.txt
	$(INSTALL) --editable '.[dev]'
	touch $@ $(VENV)/local.stamp
