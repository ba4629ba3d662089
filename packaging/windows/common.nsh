; What both installers share: the 64-bit stub, how files are packed, refusals, and removal by list.
; build.py gives VERSION, VERSION_NUMBER, FILES, LIST, LONGEST, SIZE_KB, ICON and OUT.

Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS all
ManifestLongPathAware true
RequestExecutionLevel user
CRCCheck force
AllowSkipFiles off   ; A file that cannot be written ends a silent run with an exit code.
SetDateSave off      ; The same payload gives the same installer.
SetOverwrite on
OutFile "${OUT}"
BrandingText "Lento ${VERSION}"
VIProductVersion "${VERSION_NUMBER}"
VIFileVersion "${VERSION_NUMBER}"

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "side.bmp"

; Exit codes beside NSIS's own 0, 1 (given up by the person) and 2 (broken off).
!define RUNNING 3
!define NEWER_INSTALLED 4
!define NO_SPACE 5
!define NOT_FITTING 6
!define OLD_WINDOWS 7
!define DATA_FOLDER 8
!define LONG_FOLDER 9

!define LIST_NAME "installed-files.txt"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall"
!define LENTO_KEY "${UNINSTALL}\Lento"
!define TRAINING_KEY "${UNINSTALL}\LentoTraining"
!define PATH_LIMIT 259

Var DataFolder ; Where the person's library, models and settings are; never touched.

!macro Refuse CODE TEXT
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend
!define Refuse '!insertmacro Refuse'

; The same on the page of the folder, where another one can be chosen at once.
!macro RefuseHere CODE TEXT
  ${If} ${Silent}
    ${Refuse} ${CODE} "${TEXT}"
  ${EndIf}
  MessageBox MB_OK|MB_ICONEXCLAMATION "${TEXT}"
  Abort
!macroend

; In both the installer and the uninstaller: UN is "" or "un.".
!macro SharedFunctions UN
  Function ${UN}FindDataFolder
    ReadEnvStr $DataFolder LENTO_DATA_DIR
    ${If} $DataFolder == ""
      StrCpy $DataFolder "$LOCALAPPDATA\Lento"
    ${EndIf}
  FunctionEnd

  ; Set $R9 to 1 if the program file $R1 runs: Windows lets nobody write to it then. Whoever only
  ; reads it, such as a scanner of viruses, is no hindrance (everything is shared: 7).
  Function ${UN}IsRunning
    StrCpy $R9 0
    ${If} ${FileExists} "$R1"
      System::Call 'kernel32::CreateFileW(w R1, i 0x40000000, i 7, p 0, i 3, i 0, p 0) p.R2'
      ${If} $R2 P= -1
        StrCpy $R9 1
      ${Else}
        System::Call 'kernel32::CloseHandle(p R2)'
      ${EndIf}
    ${EndIf}
  FunctionEnd

  ; Go on only when no Lento runs from the folder $R0; silently, give up before anything changes.
  Function ${UN}WaitUntilClosed
    again:
    StrCpy $R1 "$R0\Lento.exe"
    Call ${UN}IsRunning
    ${If} $R9 == 0
      StrCpy $R1 "$R0\lento-cli.exe"
      Call ${UN}IsRunning
    ${EndIf}
    ${If} $R9 == 1
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(STILL_OPEN)" /SD IDCANCEL IDRETRY again
      SetErrorLevel ${RUNNING}
      Quit
    ${EndIf}
  FunctionEnd

  ; Remove from the folder $R0 what its own list names, and no folder that holds anything else.
  Function ${UN}RemoveListed
    ClearErrors
    FileOpen $R1 "$R0\${LIST_NAME}" r
    ${If} ${Errors}
      Return
    ${EndIf}
    ${Do}
      ClearErrors
      FileReadUTF16LE $R1 $R2
      ${If} ${Errors}
        ${Break}
      ${EndIf}
      ${Do}
        StrCpy $R3 $R2 1 -1
        ${If} $R3 != "$\r"
        ${AndIf} $R3 != "$\n"
          ${Break}
        ${EndIf}
        StrCpy $R2 $R2 -1
      ${Loop}
      ${If} $R3 == "\"
        StrCpy $R2 $R2 -1
        RMDir "$R0\$R2"
      ${ElseIf} $R2 != ""
        Delete "$R0\$R2"
      ${EndIf}
    ${Loop}
    FileClose $R1
    Delete "$R0\${LIST_NAME}"
    ClearErrors
  FunctionEnd
!macroend

; Refuse a folder in which the files' names would be too long, or that is the person's own.
!macro RefuseFolder
  ${If} $INSTDIR == $DataFolder
    !insertmacro RefuseHere ${DATA_FOLDER} "$(THE_DATA_FOLDER)"
  ${EndIf}
  StrLen $R4 $INSTDIR
  IntOp $R4 $R4 + ${LONGEST}
  ${If} $R4 >= ${PATH_LIMIT}
    !insertmacro RefuseHere ${LONG_FOLDER} "$(TOO_LONG)"
  ${EndIf}
!macroend

!macro RefuseFullDisk
  ${GetRoot} "$INSTDIR" $R4
  ${If} ${FileExists} "$R4\"
    ClearErrors
    ${DriveSpace} "$R4\" "/D=F /S=K" $R5
    ${IfNot} ${Errors}
      System::Int64Op $R5 < ${SIZE_KB}
      Pop $R6
      ${If} $R6 == 1
        !insertmacro RefuseHere ${NO_SPACE} "$(FULL)"
      ${EndIf}
    ${EndIf}
  ${EndIf}
!macroend

!macro RefuseOldWindows
  ${IfNot} ${AtLeastBuild} 17763 ; Qt 6.11 asks for Windows 10 1809.
    ${Refuse} ${OLD_WINDOWS} "$(NEEDS_WINDOWS_10)"
  ${EndIf}
!macroend

!macro WriteUninstallEntry KEY NAME
  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "VersionNumber" "${VERSION_NUMBER}"
  WriteRegStr HKCU "${KEY}" "Publisher" "Lento"
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
!macroend

; The uninstaller is made while the installer is, so it is signed from here as well.
!ifdef SIGNER
  !uninstfinalize '"${SIGNER}" "%1"'
  !finalize '"${SIGNER}" "%1"'
!endif
