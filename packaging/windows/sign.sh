#!/bin/sh
# Sign one file for Windows, on Linux, with osslsigncode and a certificate that lies in a file:
#   packaging/windows/sign.sh FILE
# LENTO_PFX: the certificate with its key (.pfx); LENTO_PFX_PASSWORD: its password.
# LENTO_TIMESTAMP: a server that dates the signature; "none" does without (for tests).
# Where the key may not leave a device or a service, sign.ps1 signs on Windows instead.
set -eu
: "${LENTO_PFX:?names the certificate (.pfx) to sign with}"
server=${LENTO_TIMESTAMP:-http://timestamp.digicert.com}
unsigned=$1.unsigned
password=$(mktemp)
trap 'rm -f "$password" "$unsigned"' EXIT
printf %s "${LENTO_PFX_PASSWORD:-}" >"$password"
mv "$1" "$unsigned"
set -- "$1" -pkcs12 "$LENTO_PFX" -readpass "$password" -n Lento -h sha256
if [ "$server" != none ]; then set -- "$@" -ts "$server"; fi
file=$1
shift
osslsigncode sign "$@" -in "$unsigned" -out "$file"
