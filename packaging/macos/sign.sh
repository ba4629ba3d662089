#!/bin/sh
# Sign a Lento.app from the inside out, and look at the signature: sign.sh Lento.app [arm64|x86_64]
#
# LENTO_SIGN_IDENTITY names a certificate ("Developer ID Application: ..."). Without it the signature
# is ad hoc: the program runs, hardened as ever, but a Mac asks before it opens it the first time.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
app=${1:?usage: sign.sh Lento.app [arm64|x86_64]}
arch=${2:-$(uname -m)}
identity=${LENTO_SIGN_IDENTITY:--}
entitlements=$here/entitlements-$arch.plist

say() { printf 'sign: %s\n' "$*" >&2; }

[ -d "$app/Contents" ] || { say "$app is no app."; exit 2; }
[ -f "$entitlements" ] || { say "there are no entitlements for $arch."; exit 2; }
if [ "$identity" = - ]; then stamp=--timestamp=none; else stamp=--timestamp; fi

# Everything that is signed runs hardened; what it may do all the same is said for the program alone.
sign() { codesign --force --options runtime "$stamp" --sign "$identity" "$@"; }

# Mach-O by its first four bytes, thin or universal; names say little (Python, QtCore).
is_code() {
    case $(od -An -N4 -tx1 "$1" | tr -d ' \n') in
        cffaedfe | cefaedfe | cafebabe | cafebabf) return 0 ;;
        *) return 1 ;;
    esac
}

xattr -cr "$app" # What Finder or a download hung on files breaks the seal.

list=$(mktemp)
trap 'rm -f "$list"' EXIT
# Deepest first: what holds others is sealed after them. A framework is signed as a whole, below.
find "$app/Contents" -type f ! -path '*.framework/*' ! -path '*/Contents/MacOS/Lento' |
    awk -F/ '{ print NF "\t" $0 }' | sort -rn | cut -f2- >"$list"
count=0
while IFS= read -r file; do
    if is_code "$file"; then
        sign "$file"
        count=$((count + 1))
    fi
done <"$list"
find "$app/Contents" -depth -type d -name '*.framework' >"$list"
while IFS= read -r folder; do
    sign "$folder"
    count=$((count + 1))
done <"$list"
sign --entitlements "$entitlements" "$app"
say "$count libraries and $app are signed by '$identity'."

codesign --verify --deep --strict --verbose=2 "$app"
codesign --display --verbose=2 --entitlements - --xml "$app" >/dev/null
