#!/bin/sh
# Bundles Sources/WidgetRuntime/js with esbuild into the Swift file that holds the runtime.
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

bundle() {
  esbuild "$sources/$1" --bundle --minify --charset=utf8 --target=es2022 --log-level=warning \
    --format="$2"
}

# Text between three hashes can hold anything but three quotes and three hashes.
{
  echo '// Made by Scripts/runtime.sh from Sources/WidgetRuntime/js. Do not edit.'
  echo
  printf '// swift-format-ignore-file\n\n'
  printf 'let generatedRuntime = ###"""\n'
  bundle main.js iife
  printf '"""###\n\nlet generatedCodePart = ###"""\n'
  bundle qr.js esm
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
