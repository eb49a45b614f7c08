# The tasks of this repository; `make` alone lists them.
SHELL := /bin/sh
SWIFT ?= swift
RELEASE = .build/release/regie
FORMATTED = Package.swift Sources Tests

.DEFAULT_GOAL := help
.PHONY: help install demo test check lint embedded record sample bench fuzz build release clean

help: ## list the tasks
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

install: ## install the system packages that are missing
	@scripts/install-packages

release: install ## build the program as it is shipped: one file, the library inside
	@$(SWIFT) build -c release --product regie --static-swift-stdlib -Xlinker -s

demo: release ## the main job on the sample organisation; reports go to reports/demo
	@scripts/demo

build: install ## build everything for tests
	@$(SWIFT) build --build-tests

test: build ## all tests
	@$(SWIFT) test --skip-build

lint: ## format and style
	@$(SWIFT) format lint --strict --parallel --recursive $(FORMATTED)

check: lint test ## what continuous integration and the pre-commit hook run

embedded: ## list the files of frameworks/ anew after adding or removing one
	@Sources/EmbeddedLibrary/write-file-list

record: build ## write golden files and generated pages anew; fails on purpose, look at the difference
	@RECORD=1 $(SWIFT) test --skip-build

sample: release ## write the committed sample reports anew
	@REGIE_DEMO_OUT=reports/sample/en REGIE_DEMO_LANGUAGE=en scripts/demo >/dev/null
	@REGIE_DEMO_OUT=reports/sample/nl REGIE_DEMO_LANGUAGE=nl scripts/demo >/dev/null
	@rm -f reports/sample/*/demo.sqlite

bench: release ## speed beside the machine's own limit
	@scripts/bench

# SECONDS=300 runs longer, SEED=7 makes the same files again.
fuzz: release ## broken files through the readers of buyers' documents, for a minute
	@ulimit -v 4000000; $(RELEASE) fuzz --seconds $(or $(SECONDS),60) $(if $(SEED),--seed $(SEED)) \
	    $(wildcard $(foreach end,docx pdf,assessments/sample/addenda/*.$(end)))

clean: ## remove what was built
	@rm -rf .build
