# Lento from a checkout, on Linux and macOS. On Windows: packaging\windows\run.ps1 and test.ps1.
PYTHON_BIN = .venv/bin/python
# A real X server where there is one to start; elsewhere (macOS) Qt draws without a screen.
SCREEN = if command -v xvfb-run >/dev/null; then export QT_QPA_PLATFORM=xcb; \
	set -- xvfb-run -a -s "-screen 0 1600x1000x24" "$$@"; \
	else export QT_QPA_PLATFORM=offscreen; fi
export PYTHONUTF8 = 1

.PHONY: help setup run test lint bench lock guide translations bundle bundle-check native deb hooks clean

help:
	@echo "make run     open Lento (the first time this also sets everything up)"
	@echo "make test    check and test everything"
	@echo "make setup   only make .venv and install what is needed"
	@echo "make lint    ruff and mypy"
	@echo "make bench   measure speed"
	@echo "make lock    write requirements.lock anew from pyproject.toml, and training's locks"
	@echo "make guide   take the pictures of the user guide anew, and build it"
	@echo "make translations  gather texts for translators, and pack what they wrote"
	@echo "make native  the sound libraries for the bundle, in build/native"
	@echo "make bundle  the program with all that it needs, in dist/Lento"
	@echo "make bundle-check  prove what the bundle promises, and measure it"
	@echo "make deb     that as a package for Debian and Ubuntu (TRAINING=FOLDER: training's too)"
	@echo "make hooks   run ruff and mypy before every commit"

setup:
	@./packaging/setup.sh

run: setup
	@$(PYTHON_BIN) main.py $(FILES)

lint: setup
	@$(PYTHON_BIN) -m ruff check .
	@$(PYTHON_BIN) -m ruff format --check .
	@$(PYTHON_BIN) -m mypy

test: lint
	@set -- $(PYTHON_BIN) -m pytest -n auto --dist loadfile $(ARGS); $(SCREEN); exec "$$@"

bench: setup
	@set -- $(PYTHON_BIN) -m pytest --benchmark-only tests/bench $(ARGS); $(SCREEN); exec "$$@"

lock: setup
	@$(PYTHON_BIN) -m pip install --quiet uv
	@$(PYTHON_BIN) -m uv --quiet pip compile pyproject.toml --extra train --extra dev --extra installers --universal \
		--python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		-o requirements.lock
	@$(PYTHON_BIN) packaging/training/lock.py

guide: setup
	@$(PYTHON_BIN) packaging/user_guide/pictures.py
	@$(PYTHON_BIN) packaging/user_guide/build.py

translations: setup
	@$(PYTHON_BIN) packaging/translations.py

native: setup
	@$(PYTHON_BIN) packaging/native/build.py

bundle: setup
	@test -d build/native || $(PYTHON_BIN) packaging/native/build.py || \
		echo "bundle: so the sound libraries are those of this system" >&2
	@$(PYTHON_BIN) -m PyInstaller -y --log-level ERROR --distpath dist --workpath build/pyinstaller \
		packaging/bundle/lento.spec

bundle-check: setup
	@$(PYTHON_BIN) packaging/bundle/prove.py dist/Lento
	@set -- $(PYTHON_BIN) packaging/bundle/measure.py dist/Lento/Lento; $(SCREEN); exec "$$@"

deb: bundle
	@$(PYTHON_BIN) packaging/linux/deb.py $(if $(TRAINING),--training $(TRAINING))

hooks: setup
	@$(PYTHON_BIN) -m pre_commit install

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .benchmarks build dist
