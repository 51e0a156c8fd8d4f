# Diptych: `make site` builds the site in public/, `make test` proves it. `make help` lists the rest.

SHELL := /bin/bash
PREFIX ?= /usr/local
JOBS ?= $(shell nproc)
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
TOOL := .build/release/diptych
BUILD := swift build -c release --static-swift-stdlib -Xlinker -L$(CURDIR)/.build/static

# The Debian packages that a target needs, each with a file that shows that it is there.
BUILD_PACKAGES := libcmark-gfm-dev:/usr/include/cmark-gfm.h \
  libcmark-gfm-extensions-dev:/usr/include/cmark-gfm-core-extensions.h \
  libyaml-dev:/usr/include/yaml.h \
  libxxhash-dev:/usr/include/xxhash.h \
  libarchive-dev:/usr/include/archive.h \
  nettle-dev:/usr/include/nettle/version.h \
  libzstd-dev:/usr/include/zstd.h \
  zlib1g-dev:/usr/include/zlib.h

# The libraries that become part of the tool, so that it runs where they are not installed.
STATIC_LIBRARIES := libcmark-gfm-extensions.a libcmark-gfm.a libyaml.a libxxhash.a libarchive.a \
  libnettle.a libzstd.a libz.a

.PHONY: site test check bench conformance format lint install clean help tool swift packages

site: tool ## Build the site in public/
	$(TOOL) build

test: swift packages ## Run all tests
	swift test
	$(MAKE) --no-print-directory check

check: tool ## Check the content, the string tables and the templates
	$(TOOL) check

conformance: swift packages ## Run the Mustache spec's suites: make conformance SPEC=DIR
	@[ -n "$(SPEC)" ] || { echo "usage: make conformance SPEC=DIR (the folder with the JSON suites)" >&2; exit 64; }
	@swift build -c release --product mustache-conformance 2>&1 | tail -n 1
	@.build/release/mustache-conformance "$(SPEC)"

format: swift ## Format the Swift code
	swift format --in-place --parallel --recursive Package.swift Sources Tests

lint: swift ## Complain of code that is not formatted or breaks a rule
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

install: tool ## Install the tool: make install PREFIX=/usr/local
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(TOOL) "$(DESTDIR)$(PREFIX)/bin/diptych"

clean: ## Remove what the other targets make
	rm -rf .build public .diptych

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1 /p' $(MAKEFILE_LIST) | while read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done

tool: swift packages
	@mkdir -p .build/static
	@for name in $(STATIC_LIBRARIES); do \
	  ln -sf "$$(find /usr/lib -name "$$name" -print -quit)" .build/static/; done
	$(BUILD) --product diptych

swift:
	@command -v swift > /dev/null || { \
	  echo "diptych: there is no Swift; install Swift 6.2 or later from https://www.swift.org/install/linux/ and put it on PATH" >&2; \
	  exit 1; }

packages:
	@$(call install_packages,$(BUILD_PACKAGES))

# Installs the packages of a list whose files are missing, and says so.
define install_packages
missing=""; for entry in $(1); do [ -e "$${entry#*:}" ] || missing="$$missing $${entry%%:*}"; done; \
if [ -n "$$missing" ]; then \
  echo "diptych: installing the Debian packages$$missing" >&2; \
  $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing > /dev/null; \
fi
endef
