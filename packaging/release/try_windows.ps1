# Install Lento for Windows silently as a person and as an administrator would, drive it, and remove
# it: try_windows.ps1 -Installers FOLDER -Version 1.2.3. Exit codes alone are not believed.
param(
    [Parameter(Mandatory)][string]$Installers,
    [Parameter(Mandatory)][string]$Version
)
$ErrorActionPreference = 'Stop'
$folder = Join-Path $env:LOCALAPPDATA 'Programs\Lento'
$data = Join-Path $env:LOCALAPPDATA 'Lento'
$kept = Join-Path $data 'a client of mine.txt'
$uninstallKey = 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\Lento'

function Assert-That($holds, [string]$otherwise) {
    if (-not $holds) { throw $otherwise }
}

function Invoke-Quietly([string]$program, [string[]]$words) {
    $ended = Start-Process -FilePath $program -ArgumentList $words -Wait -PassThru
    Assert-That ($ended.ExitCode -eq 0) "$program ended with $($ended.ExitCode)."
}

function Wait-UntilGone([string]$path) {
    # An uninstaller goes on in a copy of itself after it has returned.
    for ($second = 0; (Test-Path $path) -and $second -lt 120; $second++) { Start-Sleep 1 }
    Assert-That (-not (Test-Path $path)) "$path is still there."
}

function Invoke-Smoke([string]$where, [string[]]$more) {
    & python packaging/smoke.py $where --window --version $Version --synthesiser FluidSynth @more
    Assert-That ($LASTEXITCODE -eq 0) "The program in $where does not do all it should."
}

function Test-Signature([string]$file) {
    $signature = Get-AuthenticodeSignature $file
    Write-Output "$(Split-Path -Leaf $file): $($signature.Status)"
    Assert-That ($signature.Status -in 'Valid', 'NotSigned', 'UnknownError') "$file was changed after it was signed."
}

$setup = Join-Path $Installers "Lento-$Version-windows-x64.exe"
$training = Join-Path $Installers "Lento-Training-$Version-windows-x64.exe"
$package = Join-Path $Installers "Lento-$Version-windows-x64.msi"
foreach ($file in $setup, $training, $package) { Test-Signature (Resolve-Path $file).Path }

# For one person, without asking for rights.
New-Item -ItemType Directory -Force $data | Out-Null
Set-Content $kept 'mine'
Invoke-Quietly $setup '/S'
Assert-That (Test-Path (Join-Path $folder 'Lento.exe')) "$setup installed nothing in $folder."
Assert-That ((Get-ItemProperty $uninstallKey).DisplayVersion -eq $Version) 'The uninstall entry has another version.'
Invoke-Quietly $training '/S'
Assert-That (Test-Path (Join-Path $folder 'training\component.json')) "$training installed nothing."
Invoke-Smoke $folder '--training'
Invoke-Quietly (Join-Path $folder 'uninstall.exe') '/S'
Wait-UntilGone (Join-Path $folder 'Lento.exe')
Wait-UntilGone $uninstallKey
Assert-That ((Get-Content $kept) -eq 'mine') "The uninstaller touched $data."

# For everybody on a managed machine.
$package = (Resolve-Path $package).Path
Invoke-Quietly 'msiexec.exe' @('/i', "`"$package`"", '/qn', '/norestart')
$shared = Join-Path $env:ProgramFiles 'Lento'
Assert-That (Test-Path (Join-Path $shared 'Lento.exe')) "$package installed nothing in $shared."
Invoke-Smoke $shared @()
Invoke-Quietly 'msiexec.exe' @('/x', "`"$package`"", '/qn', '/norestart')
Wait-UntilGone (Join-Path $shared 'Lento.exe')
Assert-That ((Get-Content $kept) -eq 'mine') "The package's removal touched $data."
Write-Output 'Installed, driven and removed, twice.'
