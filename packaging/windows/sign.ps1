# Sign files for Windows with signtool, on Windows: packaging\windows\sign.ps1 FILE...
# LENTO_PFX and LENTO_PFX_PASSWORD name a certificate in a file; or LENTO_THUMBPRINT one in the
# store, where a key on a device or in a service shows itself. LENTO_TIMESTAMP: another time server.
$ErrorActionPreference = 'Stop'

function Find-SignTool {
    $found = Get-Command signtool.exe -ErrorAction SilentlyContinue
    if ($found) { return $found.Source }
    $kits = Join-Path ${env:ProgramFiles(x86)} 'Windows Kits\10\bin\*\x64\signtool.exe'
    $newest = Get-ChildItem $kits -ErrorAction SilentlyContinue |
        Sort-Object { [version]$_.Directory.Parent.Name } | Select-Object -Last 1
    if (-not $newest) { throw 'signtool.exe is not here; it comes with the Windows SDK.' }
    return $newest.FullName
}

function Get-Identity {
    if ($env:LENTO_THUMBPRINT) { return @('/sha1', $env:LENTO_THUMBPRINT) }
    if (-not $env:LENTO_PFX) { throw 'Name a certificate in LENTO_PFX or LENTO_THUMBPRINT.' }
    $identity = @('/f', $env:LENTO_PFX)
    if ($env:LENTO_PFX_PASSWORD) { $identity += @('/p', $env:LENTO_PFX_PASSWORD) }
    return $identity
}

$server = if ($env:LENTO_TIMESTAMP) { $env:LENTO_TIMESTAMP } else { 'http://timestamp.digicert.com' }
$tool = Find-SignTool
$identity = Get-Identity
foreach ($file in $args) {
    & $tool sign /q /fd SHA256 /td SHA256 /tr $server /d Lento @identity $file
    if ($LASTEXITCODE -ne 0) { throw "signtool could not sign $file." }
    & $tool verify /q /pa $file
    if ($LASTEXITCODE -ne 0) { throw "What signtool made of $file does not verify." }
}
