# make site   the site, from content/ into site/
# make check  what is wrong with the content; FORMAT=github, gitlab or json for machines, SINCE=REVISIONS for what is gone
# make test   everything that must be true of the site and of the code
PYTHON ?= $$(requirements/find-python)
BIN := .venv/bin
FORMAT ?= text
.DEFAULT_GOAL := site
.PHONY: site check serve test test-html test-long test-publish test-samples score-figures bench bench-scale bench-memory bench-search compiled lint lock clean

site: .venv/site.stamp
	$(BIN)/newsroom build
	@echo "Look at it:  make serve   (http://127.0.0.1:8000/)"

check: .venv/site.stamp
	@$(BIN)/newsroom check --format $(FORMAT) $(foreach one,$(SINCE),--since "$(one)")

serve: .venv/site.stamp
	$(BIN)/newsroom serve

test: lint
	$(BIN)/pytest

# The workflows' own commands, in clones of a bare repository; takes a minute and needs the package registry.
test-publish: .venv/dev.stamp
	$(BIN)/pytest -m publish

# What takes too long for every change: 200 ways of editing, 200 kills of a build.
test-long: .venv/dev.stamp
	$(BIN)/pytest -m long

# Needs npm and Java; npm is told to trust what the machine trusts, and not its own list alone.
export NODE_EXTRA_CA_CERTS ?= $(wildcard /etc/ssl/certs/ca-certificates.crt)
VNU := requirements/vnu/node_modules/vnu-jar/build/dist/vnu.jar
test-html: .venv/dev.stamp $(VNU)
	NEWSROOM_VNU=$(CURDIR)/$(VNU) $(BIN)/pytest -m html

$(VNU): requirements/vnu/package-lock.json
	npm ci --loglevel=error --no-audit --no-fund --ignore-scripts --prefix requirements/vnu
	touch $@

# What the press costs at N bilingual articles, beside Hugo and Pagefind, as `make site` installs it; an edit in a large
# newsroom against a small one; the memory of a cold build. NEWSROOM_PEERS names the folder of the corpora's makers.
N ?= 10000
SEED ?= 20260101
RUNS ?= 3
SCALE ?= 3000 30000
MEMORY ?= 10000 50000
bench bench-scale bench-memory: compiled

bench:
	$(BIN)/python -m tests.bench.press $(N) --seed $(SEED) --runs $(RUNS)

bench-scale:
	$(BIN)/python -m tests.bench.scale $(SCALE) --seed $(SEED) --runs $(RUNS)

bench-memory:
	$(BIN)/python -m tests.bench.memory $(MEMORY) --seed $(SEED) --runs $(RUNS)

# What search costs, beside Pagefind.
bench-search: .venv/dev.stamp
	$(BIN)/python -m tests.bench.search $(N)

test-samples: .venv/dev.stamp
	$(BIN)/pytest -m samples

# How well the figures of translations are compared: SAMPLES is the folder with the pairs.
score-figures: .venv/dev.stamp
	$(BIN)/python -m tests.figures.score $(SAMPLES)

lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The two lock files name every package with its hash; nothing else is ever installed.
.venv/site.stamp: requirements/site.txt pyproject.toml
	@test -x $(BIN)/python || { python=$(PYTHON) && "$$python" -m venv .venv; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q generator
	@touch $@

# What has changed since it was installed Python compiles at its first start, or at each where it is told to write nothing.
compiled: .venv/site.stamp
	@$(BIN)/python -m compileall -q generator

.venv/dev.stamp: .venv/site.stamp requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

# Needs uv (pip install uv). Run after changing dependencies in pyproject.toml, and commit what it writes.
lock:
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
		--extra dev pyproject.toml requirements/build.in -o requirements/dev.txt
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
		-c requirements/dev.txt pyproject.toml requirements/build.in -o requirements/site.txt

clean:
	rm -rf .venv site .newsroom
