#!/bin/sh
# Puts the studio page's files and the project that 'init' writes into the program, as archives in
# Swift source. Run it after a change to Sources/Previewing/Studio, content or themes; a test fails
# until then.
set -eu
cd "$(dirname "$0")/.."

embed() { # NAME TARGET FOLDER PATHS...
  name=$1 target=$2 folder=$3
  shift 3
  {
    echo "// Made by Scripts/embed.sh. A tar.gz of: $*"
    echo "let $name = \"\"\""
    (cd "$folder" && tar --format=ustar --sort=name --owner=0 --group=0 --numeric-owner \
      --mode='u=rw,go=r' --mtime=@0 -cf - -- $*) | gzip -9n | base64 -w 96 | sed 's/^/  /'
    echo '  """'
  } > "$target"
}

embed studioArchive Sources/Previewing/StudioArchive+Generated.swift Sources/Previewing/Studio '*'

embed starterArchive Sources/build-site/StarterArchive+Generated.swift . 'content themes/linen'
