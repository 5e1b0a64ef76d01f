# make run starts the program, make test runs the tests; both set up all they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN_STAMP := $(VENV)/.run-ready
TEST_STAMP := $(VENV)/.test-ready

.PHONY: run test lint bench lock templates screenshots practice clean

run: $(RUN_STAMP)
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then echo "Er is geen beeldscherm: start Begrenzen op een computer met een grafisch bureaublad."; exit 1; fi
	@$(BIN)/begrenzen

test: $(TEST_STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2 --dist loadfile

lint: $(TEST_STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(TEST_STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

screenshots: $(TEST_STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/make_screenshots.py
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/make_screenshots_sjablonen.py

templates: $(TEST_STAMP)
	$(BIN)/python packaging/make_templates.py
	$(BIN)/python packaging/make_bladsjablonen.py
	$(BIN)/python packaging/make_sjabloondocs.py

practice: $(RUN_STAMP)
	$(BIN)/begrenzen oefen --alles --uit oefenbrieven

lock:
	bash packaging/lock.sh

$(RUN_STAMP): packaging/requirements.txt packaging/systeempakketten.txt pyproject.toml
	bash packaging/install-system.sh run
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/requirements.txt
	$(BIN)/python -c "import sysconfig, pathlib; pathlib.Path(sysconfig.get_path('purelib'), 'begrenzen.pth').write_text(str(pathlib.Path.cwd()))"
	printf '#!/bin/sh\nexec "%s/$(BIN)/python" -m begrenzen_desktop "$$@"\n' "$$PWD" > $(BIN)/begrenzen
	chmod +x $(BIN)/begrenzen
	touch $@

$(TEST_STAMP): $(RUN_STAMP) packaging/requirements-dev.txt
	bash packaging/install-system.sh test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/requirements-dev.txt
	touch $@

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis oefenbrieven
