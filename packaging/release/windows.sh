#!/bin/sh
# Make the installers for Windows, on Linux, of a frozen program and the training component:
#     windows.sh dist/Lento dist/training/training-windows-x86_64/training dist/release
#
# Signed where WINDOWS_CERTIFICATE (a .p12 file in base64) and WINDOWS_CERTIFICATE_PASSWORD are set:
# both programs, the uninstaller, and every installer; WINDOWS_TIMESTAMP is the address of a service
# that says when, so that signatures outlive the certificate. Wants nsis, wixl, and osslsigncode.
set -eu
payload=$(realpath "${1:?usage: windows.sh PROGRAM TRAINING OUT}")
training=$(realpath "${2:?usage: windows.sh PROGRAM TRAINING OUT}")
out=${3:?usage: windows.sh PROGRAM TRAINING OUT}
cd "$(dirname "$0")/../.."
mkdir -p "$out"

build() { python3 packaging/windows/build.py --payload "$payload" --training "$training" --out "$out" "$@"; }

if [ -z "${WINDOWS_CERTIFICATE:-}" ]; then
    echo "windows: no certificate is given; the installers are not signed." >&2
    build
    exit 0
fi

secret=$(mktemp -d)
trap 'rm -rf "$secret"' EXIT
umask 077
printf '%s' "$WINDOWS_CERTIFICATE" | base64 --decode >"$secret/certificate.p12"
umask 022
LENTO_PFX="$secret/certificate.p12"
LENTO_PFX_PASSWORD="${WINDOWS_CERTIFICATE_PASSWORD:?}"
LENTO_TIMESTAMP="${WINDOWS_TIMESTAMP:-}"
export LENTO_PFX LENTO_PFX_PASSWORD LENTO_TIMESTAMP
build --sign packaging/windows/sign.sh
