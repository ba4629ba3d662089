#!/bin/sh
# Have Apple look at a signed Lento.app or .dmg, and pin its answer to it: notarise.sh FILE
#
# Who asks is said by LENTO_NOTARY_PROFILE, a profile that `xcrun notarytool store-credentials` kept
# in the keychain, or by LENTO_NOTARY_KEY (a .p8 file), LENTO_NOTARY_KEY_ID and LENTO_NOTARY_ISSUER.
set -eu
file=${1:?usage: notarise.sh Lento.app|IMAGE.dmg}

say() { printf 'notarise: %s\n' "$*" >&2; }

if [ -n "${LENTO_NOTARY_PROFILE:-}" ]; then
    set -- --keychain-profile "$LENTO_NOTARY_PROFILE"
elif [ -n "${LENTO_NOTARY_KEY:-}" ] && [ -n "${LENTO_NOTARY_KEY_ID:-}" ] &&
    [ -n "${LENTO_NOTARY_ISSUER:-}" ]; then
    set -- --key "$LENTO_NOTARY_KEY" --key-id "$LENTO_NOTARY_KEY_ID" --issuer "$LENTO_NOTARY_ISSUER"
else
    say "nobody is named who asks; see the first lines of this script."
    exit 2
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
case $file in
    *.app | *.app/) # Only packed programs can be sent.
        sent=$folder/Lento.zip
        ditto -c -k --keepParent "$file" "$sent"
        kind=execute
        ;;
    *.dmg)
        sent=$file
        kind=open
        ;;
    *)
        say "$file is neither an app nor a disk image."
        exit 2
        ;;
esac

# It may end well though Apple said no, so the answer is read.
xcrun notarytool submit "$sent" --wait --timeout 45m --output-format json "$@" >"$folder/answer" ||
    say "notarytool ended with an error."
field() { sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" "$folder/answer" | tail -n 1; }
if [ "$(field status)" != Accepted ]; then
    say "Apple did not accept $file: $(field status) $(field message)"
    id=$(field id)
    if [ -n "$id" ]; then xcrun notarytool log "$id" "$@" >&2; fi
    exit 1
fi
xcrun stapler staple "$file"
xcrun stapler validate "$file"
if [ "$kind" = open ]; then
    spctl --assess --verbose=2 --type open --context context:primary-signature "$file"
else
    spctl --assess --verbose=2 --type execute "$file"
fi
say "$file is accepted."
