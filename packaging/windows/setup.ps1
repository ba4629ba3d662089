# Make .venv from requirements.lock. A second run finds its stamp and ends at once.
$ErrorActionPreference = 'Stop'

function Install-Lento {
    $python = '.venv\Scripts\python.exe'
    $stamp = '.venv\lento-setup.stamp'
    $fingerprint = (Get-FileHash requirements.lock -Algorithm SHA256).Hash +
        (Get-FileHash packaging\windows\setup.ps1 -Algorithm SHA256).Hash
    if ((Test-Path $stamp) -and (Get-Content $stamp) -eq $fingerprint) { return }

    if (-not (Test-Path $python)) {
        $version = Find-Python
        py "-$version" -m venv .venv
        if ($LASTEXITCODE -ne 0) { throw 'The environment .venv could not be made.' }
    }
    if (Test-Path $stamp) { Remove-Item $stamp }
    & $python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
    if ($LASTEXITCODE -ne 0) { throw 'Not every package of requirements.lock could be installed. Is there a network?' }
    Set-Content $stamp $fingerprint
}

function Find-Python {
    if (Get-Command py -ErrorAction SilentlyContinue) {
        $ErrorActionPreference = 'Continue' # What py says of a version it lacks is no error here.
        foreach ($version in '3.11', '3.12', '3.13') {
            py "-$version" -c 'import venv' 2>$null
            if ($LASTEXITCODE -eq 0) { return $version }
        }
    }
    throw 'Lento needs Python 3.11, 3.12 or 3.13 with its launcher "py". Install one from python.org and run this again.'
}

Push-Location (Join-Path $PSScriptRoot '..\..')
try { Install-Lento } finally { Pop-Location }
