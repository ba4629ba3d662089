#!/bin/sh
# Keep the certificate of a build machine in a keychain of its own, and print the identity in it:
#     LENTO_SIGN_IDENTITY=$(keychain.sh open KEYCHAIN)  ...  keychain.sh close KEYCHAIN
#
# The certificate is MACOS_CERTIFICATE (a .p12 file in base64) with MACOS_CERTIFICATE_PASSWORD.
set -eu
what=${1:?usage: keychain.sh open|close KEYCHAIN}
keychain=${2:?usage: keychain.sh open|close KEYCHAIN}

if [ "$what" = close ]; then
    security delete-keychain "$keychain"
    exit 0
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
umask 077
printf '%s' "${MACOS_CERTIFICATE:?}" | base64 --decode >"$folder/certificate.p12"
password=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n') # Lives as long as this build.
{
    security create-keychain -p "$password" "$keychain"
    security set-keychain-settings -lut 7200 "$keychain"
    security unlock-keychain -p "$password" "$keychain"
    security import "$folder/certificate.p12" -P "${MACOS_CERTIFICATE_PASSWORD:?}" -k "$keychain" \
        -f pkcs12 -T /usr/bin/codesign
    security set-key-partition-list -S apple-tool:,apple:,codesign: -s -k "$password" "$keychain"
    # shellcheck disable=SC2046 # the list that is there, word by word
    security list-keychains -d user -s "$keychain" $(security list-keychains -d user | tr -d '"')
} >&2
security find-identity -v -p codesigning "$keychain" |
    sed -n 's/.*"\(Developer ID Application: .*\)".*/\1/p' | head -n 1
