# The front door. Every target is a thin line over `python -m wres`; `make` alone prints the list below.
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
export PYTHONPATH := $(CURDIR)/lib
unexport PYTHONDONTWRITEBYTECODE  # a run is many processes: without compiled files each would compile the workbook anew

PYTHON ?= python3
ENV := .venv/.made-$(shell cksum < requirements.lock | cut -d ' ' -f 1)
RUN := .venv/bin/python -m

# What people give is text: neither make nor the shell looks for commands in it. It goes to the recipes through the environment.
GIVEN := WORKSPACE ORG YEAR SYSTEM REGION TYPE EDITION ENGINE FORMATS JOBS CLUSTER FROM BY REF DATE AGAINST ORGS ORDINARY FORCE DRY KEEP_GOING
$(foreach name,$(GIVEN),$(eval override $(name) := $$(value $(name))))
export $(GIVEN)

# A variable that is set becomes an option; a switch is on unless it is empty, 0 or no.
option = $(if $($(1)),--$(2) "$$$(1)")
on = $(filter-out 0 no false,$($(1)))
WHICH = $(call option,WORKSPACE,workspace) $(call option,ORG,org) $(call option,YEAR,year)
HOW = $(call option,EDITION,edition) $(call option,ENGINE,engine) $(call option,FORMATS,formats) $(if $(call on,FORCE),--force)
MANY = $(call option,JOBS,jobs) $(call option,CLUSTER,cluster) $(if $(call on,DRY),--dry-run) \
  $(if $(KEEP_GOING),$(if $(call on,KEEP_GOING),--keep-going,--no-keep-going))

##@ Reports
.PHONY: reports report overview verify check approve diff new benchmarks updates demo
reports: $(ENV)  ## Every report and overview that has changed, then reports/public/index.html   [ORG YEAR JOBS FORCE DRY KEEP_GOING EDITION ENGINE CLUSTER FORMATS]
	@$(RUN) wres reports $(WHICH) $(HOW) $(MANY)

report: $(ENV)  ## One report: make report ORG=RRU YEAR=2019   [EDITION FORCE FORMATS ENGINE]
	@$(RUN) wres report $(WHICH) $(HOW)

overview: $(ENV)  ## One year across organisations, after its reports: make overview YEAR=2025   [SYSTEM REGION TYPE EDITION FORCE ENGINE]
	@$(RUN) wres overview $(call option,WORKSPACE,workspace) $(call option,YEAR,year) $(call option,SYSTEM,system) \
	  $(call option,REGION,region) $(call option,TYPE,type) $(call option,EDITION,edition) $(call option,ENGINE,engine) $(if $(call on,FORCE),--force)

verify: $(ENV)  ## Rebuild from the recorded inputs in an empty folder, and compare every byte   [ORG YEAR JOBS ENGINE]
	@$(RUN) wres verify $(WHICH) $(call option,JOBS,jobs) $(call option,ENGINE,engine)

check: $(ENV)  ## Check the inputs and the plan, build nothing: make check ORG=RRU YEAR=2019
	@$(RUN) wres check $(WHICH)

new: $(ENV)  ## A return to fill in: make new ORG=RT5 YEAR=2025 WORKSPACE=../mine   [FROM: a list of trusts]
	@$(RUN) wres new $(WHICH) $(call option,FROM,from)

approve: $(ENV)  ## Record who approved a report, and keep it: make approve ORG=RT5 YEAR=2024 BY="Board of directors" REF="minutes, item 7"   [DATE: of the meeting]
	@$(RUN) wres approve $(WHICH) $(call option,BY,by) $(call option,REF,ref) $(call option,DATE,date)

diff: $(ENV)  ## What has changed since a report was approved, and why: make diff ORG=RT5 YEAR=2024   [AGAINST: the folder of another report]
	@$(RUN) wres diff $(WHICH) $(call option,AGAINST,against)

benchmarks: $(ENV)  ## Public files to benchmark tables: make benchmarks FROM=folder
	@$(RUN) wres benchmarks $(call option,WORKSPACE,workspace) $(call option,FROM,from)

updates: $(ENV)  ## A sheet for each lead of the plan, or back into it: make updates ORG=RT5 YEAR=2024 [FROM=folder]
	@$(RUN) wres updates $(WHICH) $(call option,FROM,from)

demo: $(ENV)  ## Made-up organisations to try things on: make demo ORGS=20 WORKSPACE=../demo
	@$(RUN) wres demo $(call option,WORKSPACE,workspace) $(call option,ORGS,orgs)

# JupyterLab asks the network for news, for newer versions and for extensions; here it does not, and asks nobody whether it may.
QUIET := --LabApp.news_url=None --LabApp.extension_manager=readonly \
  --LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate

##@ For developers
.PHONY: lab test test-long faults lint bench disclosure hooks lock environment documentation picture clean help
lab: $(ENV)  ## JupyterLab on the notebooks, with this environment's kernel
	@JUPYTER_PREFER_ENV_PATH=1 $(RUN) jupyterlab --notebook-dir=notebooks $(QUIET)

test: $(ENV)  ## The tests   [ARGS: more for pytest]
	@$(RUN) pytest -n auto --dist worksteal $(ARGS)

test-long: $(ENV)  ## The tests that take long, which `make test` leaves out: both engines on every bundled return
	@$(RUN) pytest -m slow $(ARGS)

faults: $(ENV)  ## The tests with broken inputs and killed runs alone
	@$(RUN) pytest -n auto --dist worksteal tests/faults $(ARGS)

lint: $(ENV)  ## Style, types, layers, notebooks without outputs
	@$(RUN) ruff check --quiet
	@$(RUN) ruff format --check --quiet
	@$(RUN) mypy --no-error-summary
	@.venv/bin/lint-imports --no-logo > .venv/.lint-imports 2>&1 || { cat .venv/.lint-imports; exit 1; }
	@$(RUN) nbstripout --keep-id --verify notebooks/*.ipynb

bench: $(ENV)  ## Measure speed and memory against papermill + nbconvert, into docs/performance.md   [ORGS ORDINARY]
	@$(RUN) wres bench $(call option,ORGS,orgs) $(call option,ORDINARY,ordinary)

disclosure: $(ENV)  ## Measure how much is hidden, and how much must be at least (some minutes)   [ORGS]
	@$(RUN) wres disclosure $(call option,ORGS,orgs)

hooks: $(ENV)  ## Strip outputs from notebooks whenever they are committed
	@git config filter.nbstripout.clean ".venv/bin/python -m nbstripout --keep-id"
	@git config diff.ipynb.textconv ".venv/bin/python -m nbstripout --keep-id -t"
	@echo "Notebooks are now committed without their outputs."

lock: $(ENV)  ## Renew requirements.lock and environment.yml from pyproject.toml
	@$(RUN) uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url \
	  --all-extras --group dev --output-file requirements.lock pyproject.toml
	@$(MAKE) environment

documentation: $(ENV)  ## Write docs/inputs.md, organisations.md, checks.md and coverage.md from what is there
	@$(RUN) wres documentation
	@.venv/bin/python tests/backtest/five_plans.py

picture: $(ENV)  ## Draw the picture of the README, docs/infographic.png, from the made-up example
	@$(RUN) wres report --org EXA --year 2025 --formats png --force
	@cp reports/public/2025/EXA/infographic.png docs/infographic.png

environment: $(ENV)  ## Write environment.yml (for conda) from pyproject.toml and the lock
	@$(RUN) wres environment

clean:  ## Remove the workbook's own reports and caches; the environment stays
	@rm -rf reports .cache build .make .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@find lib tests notebooks -name __pycache__ -prune -exec rm -rf {} + -o -name .ipynb_checkpoints -prune -exec rm -rf {} +

help:  ## This list
	@awk 'BEGIN {FS = ":[^#]*##[ ]*"; print "make <target> [VARIABLE=value ...]"} \
	  /^##@/ {printf "\n%s\n", substr($$0, 5)} \
	  /^[a-z-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))
	@echo
	@echo "Variables: WORKSPACE (a folder with data/ and params/, or s3://...; default: the workbook's own folder), ORG (a code such as RRU),"
	@echo "YEAR (2019 is 2018/19), SYSTEM, REGION, TYPE (an overview of these alone), EDITION (public or internal),"
	@echo "FORMATS (html,xlsx and, where asked for, png, pdf, docx), FORCE=1 (build although nothing changed),"
	@echo "DRY=1 (only say what would be built), KEEP_GOING=0 (stop at the first failure), JOBS (reports at once)."

# The environment: made on first use, and again when the lock says something else (its checksum is in the name, so that
# a checkout that only touches the file does not count). Nothing outside .venv is touched.
$(ENV):
	@command -v $(PYTHON) > /dev/null || { echo "Python 3.11 or newer is needed, and there is no $(PYTHON). Install it, or say make PYTHON=/path/to/python3." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version 2>&1). Install a newer one, or say make PYTHON=python3.12." >&2; exit 1; }
	@echo "Setting up the environment in .venv (once; a few minutes) ..."
	@rm -rf .venv && $(PYTHON) -m venv .venv || \
	  { echo "Python cannot make environments here. On Debian or Ubuntu: apt install python3-venv" >&2; exit 1; }
	@.venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check --no-input --require-hashes -r requirements.lock
	@.venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check --no-input --no-deps --no-build-isolation --editable .
	@touch $@
