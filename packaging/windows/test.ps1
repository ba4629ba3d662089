# Check and test everything, as `make test` does elsewhere. Further arguments go to pytest.
& (Join-Path $PSScriptRoot 'setup.ps1')
Set-Location (Join-Path $PSScriptRoot '..\..')
$python = '.venv\Scripts\python.exe'
$env:PYTHONUTF8 = '1'
$env:QT_QPA_PLATFORM = 'offscreen'
& $python -m ruff check .
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
& $python -m ruff format --check .
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
& $python -m mypy
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
& $python -m pytest @args
exit $LASTEXITCODE
