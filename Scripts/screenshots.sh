#!/usr/bin/env bash
# Takes a picture of every page of a bundle, whole height, at three widths, light and dark.
#
#   Scripts/screenshots.sh [BUNDLE [FOLDER]]        Output, artefacts/screenshots
#
#   WIDTHS="360 768 1280"   SCHEMES="light dark"   PAGES="states/en/*"   PRINT=yes
#
# With PRINT each page is also printed to a PDF of A4 paper.
#
# Needs chromium, chromedriver and curl; the browser runs through one WebDriver session.
set -euo pipefail

bundle=$(cd "${1:-Output}" && pwd)
folder=${2:-artefacts/screenshots}
widths=${WIDTHS:-360 768 1280}
schemes=${SCHEMES:-light dark}
pages=${PAGES:-*}
port=${PORT:-9517}
driver=http://127.0.0.1:$port

for tool in chromium chromedriver curl; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed" >&2; exit 69; }
done

chromedriver --port="$port" --silent >/dev/null 2>&1 &
driver_id=$!
session=
stop() {
  [ -z "$session" ] || curl -s -X DELETE "$driver/session/$session" >/dev/null || true
  kill "$driver_id" 2>/dev/null || true
}
trap stop EXIT

post() { curl -sS -X POST -H 'Content-Type: application/json' -d "$2" "$driver$1"; }
cdp() { post "/session/$session/goog/cdp/execute" "{\"cmd\":\"$1\",\"params\":$2}"; }

for _ in $(seq 50); do
  curl -s "$driver/status" 2>/dev/null | grep -q '"ready":true' && break
  sleep 0.1
done
options='{"args":["--headless","--no-sandbox","--hide-scrollbars","--force-device-scale-factor=1"]}'
session=$(post /session "{\"capabilities\":{\"alwaysMatch\":{\"browserName\":\"chrome\",
  \"goog:chromeOptions\":$options}}}" | sed -n 's/.*"sessionId":"\([^"]*\)".*/\1/p')
[ -n "$session" ] || { echo "chromedriver gave no session" >&2; exit 70; }

# measure scrollWidth|scrollHeight
measure() {
  post "/session/$session/execute/sync" \
    "{\"script\":\"return document.scrollingElement.$1\",\"args\":[]}" \
    | sed -n 's/.*"value":\([0-9]*\).*/\1/p'
}

# window WIDTH HEIGHT
window() {
  cdp Emulation.setDeviceMetricsOverride \
    "{\"width\":$1,\"height\":$2,\"deviceScaleFactor\":1,\"mobile\":false}" >/dev/null
}

# picture PAGE WIDTH SCHEME FILE
picture() {
  window "$2" 800
  # Reduced motion: a picture taken while something fades in shows neither state.
  cdp Emulation.setEmulatedMedia \
    "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"$3\"},
      {\"name\":\"prefers-reduced-motion\",\"value\":\"reduce\"}]}" >/dev/null
  post "/session/$session/url" "{\"url\":\"file://$bundle/$1\"}" >/dev/null
  # A window as tall as the page, as captureBeyondViewport shifts pages from right to left.
  window "$2" "$(measure scrollHeight)"
  mkdir -p "$(dirname "$4")"
  cdp Page.captureScreenshot '{"format":"png"}' \
    | sed 's/.*"data":"\([^"]*\)".*/\1/' | base64 -d >"$4"
}

# print PAGE FILE
print_page() {
  post "/session/$session/url" "{\"url\":\"file://$bundle/$1\"}" >/dev/null
  cdp Page.printToPDF '{"paperWidth":8.27,"paperHeight":11.69,"printBackground":false}' \
    | sed 's/.*"data":"\([^"]*\)".*/\1/' | base64 -d >"$2"
}

count=0
wide=0
while IFS= read -r page; do
  # shellcheck disable=SC2053  # a pattern is wanted here
  [[ $page == $pages ]] || continue
  for width in $widths; do
    for scheme in $schemes; do
      picture "$page" "$width" "$scheme" "$folder/${page%.html}-$width-$scheme.png"
      count=$((count + 1))
    done
    # A page that can be scrolled sideways is broken at that width: say so, and fail at the end.
    actual=$(measure scrollWidth)
    if [ "$actual" -gt "$width" ]; then
      echo "$page is $actual px wide in a window of $width px" >&2
      wide=$((wide + 1))
    fi
  done
  [ -z "${PRINT:-}" ] || print_page "$page" "$folder/${page%.html}.pdf"
done < <(cd "$bundle" && find . -name '*.html' | sed 's|^\./||' | LC_ALL=C sort)

echo "$count pictures in $folder"
[ "$wide" -eq 0 ]
