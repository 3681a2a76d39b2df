# Two commands do everything on a machine that has Swift and git: `make site` and `make test`.
# `make check` is the whole gate before a commit.

swift ?= swift
scratch ?= .build

# Where Scripts/setup.sh puts the Python packages that judge our work.
export BUILD_SITE_PYTHON ?= $(CURDIR)/.build/python/bin/python3

.PHONY: site test check format format-check lint guards build preview bench bench-build runtime \
  sanitize judge build-judge goldens setup setup-test clean

# The shipped store's bundle, in Output.
site: setup
	$(swift) run --scratch-path $(scratch) build-site

# The whole suite, browser included. In CI a tool that is missing fails the test that needs it. One
# test after the other: servers and browsers beside each other wait too long on a small machine.
test: setup-test
	$(swift) test --no-parallel --scratch-path $(scratch)

check: setup-test format-check lint guards build
	$(swift) test --no-parallel --scratch-path $(scratch)

build:
	$(swift) build --scratch-path $(scratch) --build-tests

# One formatter only, the toolchain's.
format:
	$(swift) format --in-place --recursive --parallel Sources Tests Package.swift

format-check:
	$(swift) format lint --strict --recursive --parallel Sources Tests Package.swift

# Files of 400 lines, functions of 40, lines of 100 columns.
lint:
	python3 Scripts/lint.py

# What no compiler knows: who may import what, and what must be nowhere.
guards:
	sh Scripts/guards.sh
	if command -v esbuild > /dev/null && command -v terser > /dev/null; then \
	  sh Scripts/runtime.sh --check; \
	fi

# The shipped store, served from memory, with a sandbox for the popup.
preview: setup
	$(swift) run --scratch-path $(scratch) build-site preview

# Every figure that is promised, beside its promise; one alone with `make bench job=markup`.
bench: setup
	python3 Scripts/bench.py $(job)

# Clean debug builds, ours beside a package with nothing but the four dependencies.
bench-build: setup
	python3 Scripts/bench.py build

# Pages on eight threads under the thread sanitizer, 50,000 broken ones under the address sanitizer
# and in a release build; some minutes.
sanitize: setup
	sh Scripts/sanitize.sh $(pages)

# What the Nu checker says to the shipped store's bundle in both themes; installs Java.
judge: setup build-judge
	sh Scripts/setup.sh judge
	python3 Scripts/judge-nu.py --tool $(scratch)/debug/build-site

build-judge:
	$(swift) build --scratch-path $(scratch) --product build-site

# The popup's script, bundled anew after a change in Sources/WidgetRuntime/js.
runtime: setup-test
	sh Scripts/runtime.sh

# Writes every snapshot anew, and fails, since a run that writes proves nothing: read the diff.
goldens: build
	UPDATE_SNAPSHOTS=1 $(swift) test --scratch-path $(scratch) --skip-build

setup:
	sh Scripts/setup.sh

setup-test:
	sh Scripts/setup.sh test

clean:
	rm -rf $(scratch) .build-release Output
