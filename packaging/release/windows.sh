#!/bin/sh
# Make the installers for Windows, on Linux, of a frozen program and the training component:
#     windows.sh dist/Lento dist/training/training-windows-x86_64/training dist/release
#
# Signed where WINDOWS_CERTIFICATE (a .p12 file in base64) and WINDOWS_CERTIFICATE_PASSWORD are set:
# both programs, the uninstaller, and every installer. Wants nsis, wixl, and then osslsigncode.
set -eu
payload=$(realpath "${1:?usage: windows.sh PROGRAM TRAINING OUT}")
training=$(realpath "${2:?usage: windows.sh PROGRAM TRAINING OUT}")
out=$(realpath -m "${3:?usage: windows.sh PROGRAM TRAINING OUT}")
cd "$(dirname "$0")/../.."
mkdir -p "$out"

set -- --payload "$payload" --training "$training" --out "$out"

if [ -z "${WINDOWS_CERTIFICATE:-}" ]; then
    echo "windows: no certificate is given; the installers are not signed." >&2
    exec python3 packaging/windows/build.py "$@"
fi

secret=$(mktemp -d)
trap 'rm -rf "$secret"' EXIT
export LENTO_PFX="$secret/certificate.p12" LENTO_PFX_PASSWORD="${WINDOWS_CERTIFICATE_PASSWORD:?}"
printf '%s' "$WINDOWS_CERTIFICATE" | base64 --decode >"$LENTO_PFX"
python3 packaging/windows/build.py "$@" --sign packaging/windows/sign.sh
