#!/bin/sh
# Bundles Sources/WidgetRuntime/js with esbuild into the Swift file that holds the runtime: one
# bundle for each kind of layout, and each of js/features by itself, for the stores that ask for it.
# `runtime.sh --check` writes nothing and fails when that file is not what esbuild makes now.
set -eu
cd "$(dirname "$0")/.."

if ! command -v esbuild > /dev/null; then
  echo "runtime.sh: esbuild is missing; on Debian: apt-get install esbuild" >&2
  exit 1
fi

sources=Sources/WidgetRuntime/js
target=Sources/WidgetRuntime/Runtime+Generated.swift
made=$(mktemp)
trap 'rm -f "$made"' EXIT

minified() {
  name=$1
  shift
  esbuild "$sources/$name" --minify --charset=utf8 --target=es2022 --log-level=warning "$@"
}

# Text between three hashes can hold anything but three quotes and three hashes.
entry() {
  printf '  "%s": ###"""\n' "$1"
  sed 's/^/    /'
  printf '    """###,\n'
}

# $1 the layout's kind, $2 whether it is modal, $3 whether it stands in the page
layout() {
  minified main.js --bundle --format=iife --define:MODAL="$2" --define:INLINE="$3" | entry "$1"
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
    minified "features/$name.js" --format=esm | sed 's/^const [a-z]*=//; s/;export{.*//' |
      entry "$name"
  done
  printf ']\n\nlet generatedCodePart = ###"""\n'
  minified qr.js --bundle --format=esm
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
