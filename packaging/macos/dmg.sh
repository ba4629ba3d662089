#!/bin/sh
# Put a Lento.app into a disk image, with a link to Applications to drag it to:
#     dmg.sh Lento.app 1.2.3 dist/Lento-1.2.3-macos-arm64.dmg
#
# LENTO_SIGN_IDENTITY signs the image, too. Without it a page says how to open Lento the first time.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
app=${1:?usage: dmg.sh Lento.app VERSION IMAGE.dmg}
version=${2:?usage: dmg.sh Lento.app VERSION IMAGE.dmg}
image=${3:?usage: dmg.sh Lento.app VERSION IMAGE.dmg}
identity=${LENTO_SIGN_IDENTITY:--}
tries=${LENTO_DMG_TRIES:-6}

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
ditto "$app" "$stage/Lento.app" # Keeps links and signatures, as cp may not.
ln -s /Applications "$stage/Applications"
if [ "$identity" = - ]; then cp "$here/first-start.txt" "$stage/Read me first.txt"; fi

mkdir -p "$(dirname "$image")"
rm -f "$image"
# On machines of a build service, another program looks at the new volume and keeps it busy.
until hdiutil create -volname "Lento $version" -srcfolder "$stage" -fs HFS+ -format ULFO -ov \
    -quiet "$image"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || { echo "dmg: hdiutil could not make $image." >&2; exit 1; }
    sleep "${LENTO_DMG_PAUSE:-10}"
done
hdiutil verify -quiet "$image"
if [ "$identity" != - ]; then codesign --force --timestamp --sign "$identity" "$image"; fi
echo "dmg: $image" >&2
