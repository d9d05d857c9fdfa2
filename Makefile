# Kaimen's few commands. A fresh Debian 12 needs only make and Python 3.11 or newer.

BIN := .venv/bin
PRODUCT := .venv/.product
DEVELOP := .venv/.develop

.PHONY: help install run test bench bundle lock english handbook

help:
	@echo "make install   set up .venv with the command kaimen"
	@echo "make run       set up what is missing and serve http://localhost:8000"
	@echo "make test      every check; closing lines say what ran"
	@echo "make bench     the benchmarks as a table of ratios (NAME=... for one)"
	@echo "make bundle    one archive that installs without internet"
	@echo "make handbook  retake the handbook's pictures, after its pages changed"
	@echo "make english   collect the Chinese sentences and compile the English ones"
	@echo "make lock      resolve requirements/*.in again (maintainers)"

install: $(PRODUCT)

$(BIN)/python:
	@tools/find-python >/dev/null 2>&1 || tools/need /no-such-python:python3-venv
	@python=$$(tools/find-python) && $$python -m venv .venv

$(PRODUCT): requirements/product.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/product.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(DEVELOP): requirements/develop.txt $(PRODUCT)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/develop.txt
	@touch $@

run: install
	@$(BIN)/kaimen setup
	@exec $(BIN)/kaimen serve

test: $(DEVELOP)
	@tools/need chromium:chromium "pg_ctl /usr/lib/postgresql/*/bin/pg_ctl:postgresql" \
		"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc:fonts-noto-cjk"
	@$(BIN)/python tools/check.py

bench: $(DEVELOP)
	@tools/need "pg_ctl /usr/lib/postgresql/*/bin/pg_ctl:postgresql"
	@$(BIN)/python -m benchmarks $(NAME)

bundle: $(PRODUCT)
	@$(BIN)/python tools/bundle.py

english: $(DEVELOP)
	@tools/need xgettext:gettext
	@$(BIN)/python tools/english.py

handbook: $(DEVELOP)
	@tools/need chromium:chromium "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc:fonts-noto-cjk"
	@KAIMEN_HANDBOOK=1 $(BIN)/python -m pytest -q tests/browser/test_handbook.py

lock:
	@$(BIN)/python -m uv --version >/dev/null 2>&1 || $(BIN)/python -m pip install --quiet uv
	@for part in product develop; do \
		$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
			--no-emit-index-url --no-emit-find-links --no-header --no-annotate \
			requirements/$$part.in -o requirements/$$part.txt || exit 1; \
	done
