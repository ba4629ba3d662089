# Open Lento, with files if any are given; the first time this also sets everything up.
$ErrorActionPreference = 'Stop'
& (Join-Path $PSScriptRoot 'setup.ps1')
$root = Join-Path $PSScriptRoot '..\..'
$env:PYTHONUTF8 = '1'
& (Join-Path $root '.venv\Scripts\python.exe') (Join-Path $root 'main.py') @args
exit $LASTEXITCODE
