SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

NOTES ?= notes
BENCH ?= notes=notes 1 10 100
PREFIX ?= /usr/local
DESTDIR ?=

sources := Package.swift Sources Tests
# lld, because GNU ld warns of a `mktemp` in Foundation that nothing here calls. Wholly static, because loading shared
# libraries and relocating Foundation takes longer than everything else up to the first frame.
release := -c release --static-swift-stdlib --product gongbu -Xswiftc -use-ld=lld -Xswiftc -static-executable
log := .build/check.log
sample := ../shared/samples/aws-saa-ko.md

.PHONY: help
help: ## list these targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | \
	  while IFS='|' read -r name text; do printf '  make %-8s %s\n' "$$name" "$$text"; done

.PHONY: deps
deps: toolchain ## install what building and testing need and this system lacks
	@bash -c "$$install_missing" deps libraries tests

.PHONY: build
build: toolchain libraries ## build for debugging
	swift build

.PHONY: run
run: release ## build for use and open the notes: make run NOTES=path
	@.build/release/gongbu "$(NOTES)"

.PHONY: test
test: deps ## run all tests
	LC_ALL=C.UTF-8 swift test --disable-xctest

.PHONY: check
check: lint deps ## what has to pass: format, no warnings, tests
	@# Only what is compiled can warn: our own files are, every time, and their dependencies are not.
	@mkdir -p .build
	@find $(sources) -name '*.swift' -exec touch {} +
	swift build --build-tests 2>&1 | tee $(log)
	@! grep 'warning:' $(log) | grep -v '/checkouts/' || { echo 'check: there are warnings' >&2; exit 1; }
	@$(MAKE) test

.PHONY: bench
bench: release ## compare speed and memory with less, rg, fzf and cmark-gfm
	@bash -c "$$install_missing" bench bench
	@GONGBU_BENCH=1 swift build $(release:gongbu=Bench)
	@.build/release/Bench .build/release/gongbu .build/bench \
	  $$([ ! -e $(sample) ] || echo sample=$(sample)) $(BENCH)

.PHONY: format
format: toolchain ## rewrite the sources in the house's format
	swift format --in-place --recursive $(sources)

.PHONY: lint
lint: toolchain ## complain of what is not in the house's format
	swift format lint --strict --recursive $(sources)

.PHONY: install
install: release ## install to PREFIX (/usr/local), under DESTDIR
	@to="$(DESTDIR)$(PREFIX)"; \
	install -d "$$to/bin" "$$to/share/gongbu" "$$to/share/bash-completion/completions" \
	  "$$to/share/zsh/site-functions" "$$to/share/fish/vendor_completions.d"; \
	install -m 755 .build/release/gongbu "$$to/bin/gongbu"; \
	rm -rf "$$to/share/gongbu/notes"; \
	cp -R notes "$$to/share/gongbu/notes"; \
	.build/release/gongbu --generate-completion-script bash > "$$to/share/bash-completion/completions/gongbu"; \
	.build/release/gongbu --generate-completion-script zsh > "$$to/share/zsh/site-functions/_gongbu"; \
	.build/release/gongbu --generate-completion-script fish > "$$to/share/fish/vendor_completions.d/gongbu.fish"; \
	if page=$$(.build/release/gongbu keys --man 2> /dev/null); then \
	  install -d "$$to/share/man/man1"; \
	  printf '%s\n' "$$page" > "$$to/share/man/man1/gongbu.1"; \
	fi; \
	echo "installed to $$to"

.PHONY: clean
clean: ## remove what was built
	rm -rf .build

.PHONY: release
release: toolchain libraries
	@swift build $(release)

.PHONY: libraries
libraries:
	@bash -c "$$install_missing" libraries libraries

.PHONY: toolchain
toolchain:
	@said=$$(swift --version 2>&1) || true; \
	read -r major minor < <(sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' <<< "$$said") || true; \
	if (( $${major:-0} * 100 + $${minor:-0} >= 602 )); then exit 0; fi; \
	if ! command -v swift > /dev/null; then found='which is not here'; \
	elif [ -n "$$major" ]; then found="and here is $$major.$$minor"; \
	else found="and the one here does not run ($$(head -n 1 <<< "$$said"))"; \
	fi; \
	echo "gongbu is built with Swift 6.2 or later, $$found: see https://www.swift.org/install" >&2; \
	exit 1

# Installs the packages behind what is missing of the named groups; silent when nothing is.
define install_missing
set -euo pipefail

header() {
  local folder
  for folder in /usr/include /usr/local/include /usr/include/*-linux-*; do
    if [ -e "$$folder/$$1" ]; then return 0; fi
  done
  return 1
}

library() {
  local folder
  for folder in /usr/lib /usr/lib64 /usr/local/lib /usr/lib/*-linux-*; do
    if [ -e "$$folder/lib$$1.so" ] || [ -e "$$folder/lib$$1.a" ]; then return 0; fi
  done
  return 1
}

program() { command -v "$$1" > /dev/null; }

packages=()
reasons=()
lacking() {
  packages+=("$$1")
  reasons+=("$$2")
}

for group in "$$@"; do
  case $$group in
  libraries)
    { header ncursesw/curses.h || header curses.h; } && library ncursesw ||
      lacking libncurses-dev 'ncurses draws the screen'
    header cmark-gfm.h && library cmark-gfm ||
      lacking libcmark-gfm-dev 'cmark-gfm reads Markdown'
    header cmark-gfm-core-extensions.h && library cmark-gfm-extensions ||
      lacking libcmark-gfm-extensions-dev 'cmark-gfm reads tables and strikethrough'
    header yaml.h && library yaml || lacking libyaml-dev 'libyaml reads front matter'
    header utf8proc.h && library utf8proc || lacking libutf8proc-dev 'utf8proc compares decomposed Hangul'
    ;;
  tests)
    program tmux || lacking tmux 'the stories run in tmux'
    [ -e /usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json ] ||
      lacking golang-github-yuin-goldmark-dev 'the tests use the CommonMark examples in it'
    ;;
  bench)
    program less || lacking less 'the first frame is compared with its'
    program rg || lacking ripgrep 'searching is compared with its'
    program fzf || lacking fzf 'memory is compared with its'
    program cmark-gfm || lacking cmark-gfm 'loading is compared with its parsing'
    ;;
  esac
done
if (( $${#packages[@]} == 0 )); then exit 0; fi

for index in "$${!packages[@]}"; do echo "missing: $${packages[index]} ($${reasons[index]})"; done
if ! program apt-get; then
  echo 'There is no apt-get here: install what these Debian packages hold by the means of this system.' >&2
  exit 1
fi

as_root=(env DEBIAN_FRONTEND=noninteractive)
if (( EUID != 0 )); then
  if ! program sudo; then
    echo "Run as root: apt-get install $${packages[*]}" >&2
    exit 1
  fi
  echo 'Installing packages needs root: sudo may ask for your password.'
  as_root=(sudo "$${as_root[@]}")
fi

known() { apt-cache show "$$1" > /dev/null 2>&1; }
updated=no
update() {
  if [ $$updated = yes ]; then return 1; fi
  updated=yes
  "$${as_root[@]}" apt-get update -q
}

for package in "$${packages[@]}"; do known "$$package" || update || break; done
# Systems from before the two were merged.
if ! known libncurses-dev; then packages=("$${packages[@]/#libncurses-dev/libncursesw5-dev}"); fi
attempt() { "$${as_root[@]}" apt-get install -q -y --no-install-recommends "$${packages[@]}"; }
attempt || { update && attempt; }
endef
export install_missing
