#!/bin/sh
# Serves a bundle with Debian's nginx on loopback, by the rules that the bundle itself carries, and
# checks headers, packed copies, missing pages and caching.
# usage: check-nginx.sh [FOLDER]      (Output by default; needs nginx and curl)
set -eu
root=$(cd "${1:-Output}" && pwd)
port=${PORT:-8097}
folder=$(mktemp -d)
faults=0
cleanup() {
  [ -f "$folder/pid" ] && kill "$(cat "$folder/pid")" 2>/dev/null
  rm -rf "$folder"
}
trap cleanup EXIT

cat > "$folder/nginx.conf" <<CONF
pid $folder/pid;
error_log $folder/error.log;
events {}
http {
  access_log off;
  client_body_temp_path $folder/body;
  proxy_temp_path $folder/proxy;
  fastcgi_temp_path $folder/fastcgi;
  uwsgi_temp_path $folder/uwsgi;
  scgi_temp_path $folder/scgi;
  server {
    listen 127.0.0.1:$port;
    root $root;
    include $root/deploy/nginx.conf;
  }
}
CONF
chmod 755 "$folder"
nginx -c "$folder/nginx.conf" -p "$folder" 2>"$folder/start.log" || {
  cat "$folder/start.log" >&2
  exit 1
}

expect() { # PATH HEADERS-SENT PATTERN WORDS
  # A header line may be long; the answer is looked at as a whole.
  answer=$(curl -s -o /dev/null -D - --path-as-is -H "$2" "http://127.0.0.1:$port$1" | tr -d '\r')
  if printf '%s\n' "$answer" | grep -qi -- "$3"; then
    echo "ok   $1: $4"
  else
    echo "FAIL $1: $4"
    printf '%s\n' "$answer" | sed 's/^/     /'
    faults=$((faults + 1))
  fi
}

script=$(cd "$root" && ls w/*.js | awk -F. 'NF == 2' | head -n 1)
pinned=$(cd "$root" && ls w/*.js | awk -F. 'NF == 3' | grep -v '\.code\.' | head -n 1)
sheet=$(cd "$root" && ls assets/popup.*.css | head -n 1)
picture=$(cd "$root" && ls email/images/*.png | head -n 1)

expect /index.html 'X: y' '^HTTP/1.1 200' 'the index is there'
expect /index.html 'X: y' '^content-type: text/html; charset=utf-8' 'it is HTML in UTF-8'
expect /index.html 'X: y' "^content-security-policy: default-src 'none'" 'it has a policy'
expect /index.html 'X: y' '^cache-control: public, max-age=0, must-revalidate' 'it is checked each time'
expect / 'X: y' '^HTTP/1.1 200' 'the folder shows its index'
expect / 'X: y' "^content-security-policy: default-src 'none'" 'and keeps the policy'
expect "/$script" 'X: y' '^content-type: text/javascript' 'the script is JavaScript'
expect "/$script" 'X: y' '^cache-control: public, max-age=300' 'it lives five minutes'
expect "/$script" 'X: y' '^access-control-allow-origin: \*' 'other sites may check its hash'
expect "/$script" 'X: y' '^cross-origin-resource-policy: cross-origin' 'other sites may load it'
expect "/$script" 'Accept-Encoding: gzip' '^content-encoding: gzip' 'it comes packed'
expect "/$pinned" 'X: y' '^cache-control: public, max-age=31536000, immutable' 'the pinned one never changes'
expect "/$sheet" 'X: y' '^cache-control: public, max-age=31536000, immutable' 'nor does a style sheet'
expect "/$sheet" 'X: y' '^content-type: text/css; charset=utf-8' 'it is CSS in UTF-8'
expect "/$picture" 'X: y' '^cache-control: public, max-age=300' 'a picture in messages sent may change'
expect /manifest.json 'X: y' '^content-type: application/json' 'the manifest is JSON'
expect /nothing.html 'X: y' '^HTTP/1.1 404' 'a missing page is missing'
expect /nothing.html 'X: y' '^x-content-type-options: nosniff' 'even that has the common headers'
expect /deploy/nginx.conf 'X: y' '^HTTP/1.1 404' 'the rules are not served'
expect /../etc/passwd 'X: y' '^HTTP/1.1 400' 'nothing outside is served'

sent=$(curl -s -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port/$script" | gunzip | cksum)
[ "$sent" = "$(cksum < "$root/$script")" ] || {
  echo "FAIL /$script: the packed copy is another file"
  faults=$((faults + 1))
}
[ "$faults" -eq 0 ] || exit 1
