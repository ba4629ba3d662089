#!/bin/sh
# Everything that a build machine does for macOS, from a checkout to the files of a release:
#     packaging/macos/ci.sh [FOLDER]      (FOLDER is dist)
#
# Writes FOLDER/Lento-<version>-macos-<arch>.dmg, and on Apple silicon with LENTO_TRAINING=1 also
# FOLDER/Lento-Training-<version>-macos-arm64.zip. Wants Python 3.11 of python.org (PYTHON names
# it; 3.11.9 is the last that python.org built for Macs, and actions/setup-python hands it out) and
# Xcode's command line tools. The program is for Macs of this machine's kind: those of the other
# kind need a machine of their own.
#
# Signed with a certificate where MACOS_CERTIFICATE (.p12 in base64) and MACOS_CERTIFICATE_PASSWORD
# are set, notarised where also MACOS_NOTARY_KEY (.p8 in base64), MACOS_NOTARY_KEY_ID and
# MACOS_NOTARY_ISSUER are; otherwise signed ad hoc, with a page that says how to open it.
# LENTO_NO_WINDOW=1 leaves the window out of the trial, where nobody is logged in.
set -eu
cd "$(dirname "$0")/../.."
here=packaging/macos
out=${1:-dist}
arch=$(uname -m)
python=${PYTHON:-python3.11}
work=build/macos
wheels=$work/wheels
keychain=
oldest=13.0
export MACOSX_DEPLOYMENT_TARGET=$oldest PYTHONUTF8=1 PIP_DISABLE_PIP_VERSION_CHECK=1

step() { printf '\n== %s\n' "$*" >&2; }

close_up() {
    rm -f "$work/notary.p8"
    if [ -n "$keychain" ]; then "$here/keychain.sh" close "$keychain" || true; fi
}
trap close_up EXIT

# --- an environment of wheels that run on the oldest macOS, not only on this one ---------------

step "packages for macOS $oldest on $arch"
rm -rf "$work"
mkdir -p "$wheels" "$out"
"$python" -m venv "$work/venv"
py=$PWD/$work/venv/bin/python
"$py" "$here/wheels.py" "$arch" "$work"
"$py" -m pip download --quiet --no-deps --require-hashes --only-binary :all: \
    --python-version 3.11 --implementation cp --abi cp311 --abi abi3 --abi none \
    --platform "macosx_13_0_$arch" --platform macosx_13_0_universal2 \
    --requirement "$work/wheels.txt" --dest "$wheels"
if [ -s "$work/sources.txt" ]; then
    "$py" -m pip wheel --quiet --no-deps --require-hashes --no-binary :all: \
        --requirement "$work/sources.txt" --wheel-dir "$wheels"
fi
"$py" -m pip install --quiet --no-index --no-deps "$wheels"/*.whl
version=$("$py" packaging/release/version.py)

# --- the program -----------------------------------------------------------------------------

step "sound libraries"
"$py" packaging/native/build.py
if [ ! -f resources/user-guide/index.html ]; then
    step "user guide"
    "$py" packaging/user_guide/build.py
fi
step "Lento.app $version"
"$py" -m PyInstaller --noconfirm --log-level WARN --distpath "$work/dist" \
    --workpath "$work/pyinstaller" packaging/bundle/lento.spec
app=$work/dist/Lento.app

step "signature"
if [ -n "${MACOS_CERTIFICATE:-}" ]; then
    keychain=$PWD/$work/build.keychain-db
    LENTO_SIGN_IDENTITY=$("$here/keychain.sh" open "$keychain")
    if [ -z "$LENTO_SIGN_IDENTITY" ]; then
        echo "The certificate is none of a 'Developer ID Application'." >&2
        exit 1
    fi
    export LENTO_SIGN_IDENTITY
fi
"$here/sign.sh" "$app" "$arch"
"$py" "$here/check_app.py" "$app" --arch "$arch" --version "$version"

step "are the entitlements enough for C to call Python?"
"$py" -m PyInstaller --noconfirm --log-level ERROR --distpath "$work/probe" \
    --workpath "$work/pyinstaller" --specpath "$work" --name probe "$here/callback_probe.py"
codesign --force --options runtime --sign - --entitlements "$here/entitlements-$arch.plist" \
    "$work/probe/probe/probe"
"$work/probe/probe/probe"

# --- the files, tried as a person gets them ----------------------------------------------------

notarises=
if [ -n "${MACOS_NOTARY_KEY:-}" ] && [ -n "$keychain" ]; then
    notarises=yes
    LENTO_NOTARY_KEY=$work/notary.p8
    (umask 077 && printf '%s' "$MACOS_NOTARY_KEY" | base64 --decode >"$LENTO_NOTARY_KEY")
    LENTO_NOTARY_KEY_ID=${MACOS_NOTARY_KEY_ID:?} LENTO_NOTARY_ISSUER=${MACOS_NOTARY_ISSUER:?}
    export LENTO_NOTARY_KEY LENTO_NOTARY_KEY_ID LENTO_NOTARY_ISSUER
    step "notarising the program" # So that it also opens where there is no network.
    "$here/notarise.sh" "$app"
fi
step "disk image"
image=$out/Lento-$version-macos-$arch.dmg
"$here/dmg.sh" "$app" "$version" "$image"
if [ -n "$notarises" ]; then
    step "notarising the disk image"
    "$here/notarise.sh" "$image"
fi

set -- --version "$version" --synthesiser FluidSynth
if [ -z "${LENTO_NO_WINDOW:-}" ]; then set -- "$@" --window; fi
if [ "$arch" = arm64 ] && [ -n "${LENTO_TRAINING:-}" ]; then
    step "training component"
    "$py" packaging/training/build.py --system macos-arm64 --out "$work/training"
    cp "$work/training/Lento-Training-$version-macos-arm64.zip" "$out/"
fi

step "trial" # Without the training component: it must say so, and do all the rest.
volume=$PWD/$work/volume
mkdir -p "$volume"
hdiutil attach -quiet -nobrowse -readonly -mountpoint "$volume" "$image"
rm -rf "$work/installed"
mkdir -p "$work/installed"
ditto "$volume/Lento.app" "$work/installed/Lento.app"
test -L "$volume/Applications"
hdiutil detach -quiet "$volume" || hdiutil detach -quiet -force "$volume"
"$py" packaging/smoke.py "$work/installed/Lento.app" "$@"

step "done"
ls -l "$out" >&2
