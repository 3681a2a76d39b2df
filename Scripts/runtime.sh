#!/bin/sh
# Bundles Sources/WidgetRuntime/js with esbuild, and squeezes it with terser, into the Swift file
# that holds the runtime: two bundles for each kind of layout, one of which is for plain stores, and
# each of js/features by itself, for the stores that ask for it.
# `runtime.sh --check` writes nothing and fails when that file is not what the two make now.
set -eu
cd "$(dirname "$0")/.."

for tool in esbuild terser; do
  if ! command -v "$tool" > /dev/null; then
    echo "runtime.sh: $tool is missing; on Debian: apt-get install $tool" >&2
    exit 1
  fi
done

sources=Sources/WidgetRuntime/js
target=Sources/WidgetRuntime/Runtime+Generated.swift
made=$(mktemp)
trap 'rm -f "$made"' EXIT
# Debian's terser needs Debian's modules, also under a Node.js from elsewhere.
export NODE_PATH="${NODE_PATH:-/usr/share/nodejs}"

built() {
  name=$1
  shift
  esbuild "$sources/$name" --charset=utf8 --target=es2022 --log-level=warning "$@"
}

# Text between three hashes can hold anything but three quotes and three hashes.
entry() {
  printf '  "%s": ###"""\n' "$1"
  sed 's/^/    /'
  printf '    """###,\n'
}

# The script has to begin with the names of the data, where `ScriptFile.swift` looks for them:
# hence no joined declarations. Our getters are pure: there are none.
squeezed() {
  terser --ecma 2020 --mangle --format wrap_func_args=false \
    --compress passes=3,ecma=2020,pure_getters,booleans_as_integers,join_vars=false
}

# $1 the layout's kind, $2 whether it is modal, $3 whether it stands in the page. A plain store has
# links, one language, and none of js/features but an end of the campaign.
layout() {
  for plain in true false; do
    name=$1
    [ "$plain" = false ] || name="plain $1"
    built main.js --minify-syntax --bundle --format=iife --define:MODAL="$2" --define:INLINE="$3" \
      --define:PLAIN="$plain" | squeezed | entry "$name"
  done
}

{
  echo '// Made by Scripts/runtime.sh from Sources/WidgetRuntime/js. Do not edit.'
  echo
  printf '// swift-format-ignore-file\n\n'
  printf 'let generatedRuntimes = [\n'
  layout modal true false
  layout corner false false
  layout inline false true
  printf ']\n\nlet generatedFeatures = [\n'
  for file in "$sources"/features/*.js; do
    name=$(basename "$file" .js)
    built "features/$name.js" --minify --format=esm | sed 's/^const [a-z]*=//; s/;export{.*//' |
      entry "$name"
  done
  printf ']\n\nlet generatedCodePart = ###"""\n'
  built qr.js --minify --bundle --format=esm
  printf '"""###\n'
} > "$made"

if [ "${1:-}" = --check ]; then
  if ! cmp -s "$made" "$target"; then
    echo "runtime.sh: $target is not current; run 'make runtime'" >&2
    exit 1
  fi
else
  cp "$made" "$target"
fi
