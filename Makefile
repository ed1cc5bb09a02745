# Every command sets itself up: .venv is made once and renewed when a lock file changes.

VENV := .venv
PY := $(VENV)/bin/python
INSTALL := $(PY) -m pip install --quiet --no-input --require-hashes --only-binary :all: -r
COMPILE := $(PY) -m uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --custom-compile-command "make lock" $(LOCK_FLAGS)

# Scripts run through the interpreter, so that a moved folder keeps working.
BABEL := PYTHONPATH=. $(PY) $(VENV)/bin/pybabel --quiet
TEMPLATE := $(VENV)/chengjian.pot
EXTRACT := $(BABEL) extract --mapping-file babel.cfg --output-file $(TEMPLATE) \
	--no-default-keywords -k t -k plural:1,1 -k Message --add-location file --no-wrap .
UPDATE := $(BABEL) update --input-file $(TEMPLATE) --output-dir locale --domain chengjian --locale en \
	--no-wrap --ignore-obsolete --no-fuzzy-matching --ignore-pot-creation-date

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test check audit words pictures lock clean

help: ## 列出命令 · list the commands
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## /  make \1\t/'

run: $(VENV)/runtime static/.plotly ## 打开看板 · open the dashboard (CHENGJIAN_BIND, CHENGJIAN_PORT)
	@$(PY) serve.py

test: check static/.plotly ## 检查、测试、核对 · everything that must hold: check, tests, audit
	@sh tools/find_browser.sh $(PY)
	$(PY) -m pytest
	@$(MAKE) --no-print-directory audit

check: $(VENV)/dev ## 风格、类型、依赖、词表 · style, types, imports, dependencies, words, data package
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) $(VENV)/bin/lint-imports --no-logo
	$(PY) -m deptry .
	@$(EXTRACT)
	@$(UPDATE) --check || { echo "英文词表落后于代码：请运行 make words 并补全 · The English words are behind the code: run make words, then fill in what is empty"; exit 1; }
	$(PY) -m frictionless validate data/datapackage.json

audit: $(VENV)/runtime ## 核对数据与报告 · prove the data (CHENGJIAN_SOURCES: the folder of the reports)
	$(PY) -m metrics audit $${CHENGJIAN_SOURCES:+--sources "$$CHENGJIAN_SOURCES"}

words: $(VENV)/dev ## 更新英文词表 · bring locale/ up to date with the code
	@$(EXTRACT)
	@$(UPDATE)

pictures: $(VENV)/dev static/.plotly ## 重拍说明里的图 · take the README's pictures again
	@sh tools/find_browser.sh $(PY)
	$(PY) -m tools.pictures

lock: $(VENV)/dev ## 更新锁定文件 · renew the lock files (LOCK_FLAGS=--upgrade for all)
	$(COMPILE) requirements.txt --output-file requirements.lock
	$(COMPILE) requirements-dev.txt --constraints requirements.lock --output-file requirements-dev.lock

clean: ## 删除环境与工具缓存 · remove .venv and the tools' caches; no data
	rm -rf $(VENV) static .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# An environment whose Python has gone is made anew, with all that was in it.
ifneq ($(shell test -x $(PY) && echo there),there)
.PHONY: $(VENV)/runtime
endif

$(PY):
	@PYTHON="$(PYTHON)" sh tools/new_venv.sh $(VENV)

$(VENV)/runtime: requirements.lock | $(PY)
	@echo "正在安装看板的库 · installing the dashboard's libraries"
	@$(INSTALL) requirements.lock
	@touch $@

$(VENV)/dev: requirements-dev.lock $(VENV)/runtime
	@echo "正在安装测试与检查工具 · installing the tools of tests and checks"
	@$(INSTALL) requirements-dev.lock
	@touch $@

# Not fetched is no reason to stop; the next start asks again.
static/.plotly: ui/plotly.toml $(VENV)/runtime
	@$(PY) -m tools.plotly_bundle && touch $@ || true
