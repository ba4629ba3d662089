# Check and test everything, as `make test` does elsewhere. Further arguments go to pytest.
$ErrorActionPreference = 'Stop'
& (Join-Path $PSScriptRoot 'setup.ps1')
$env:PYTHONUTF8 = '1'
$env:QT_QPA_PLATFORM = 'offscreen'
Push-Location (Join-Path $PSScriptRoot '..\..')
try {
    $python = '.venv\Scripts\python.exe'
    & $python -m ruff check .
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
    & $python -m ruff format --check .
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
    & $python -m mypy
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
    & $python -m pytest -n auto --dist loadfile @args
    exit $LASTEXITCODE
}
finally { Pop-Location }
