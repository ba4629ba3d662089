; Lento for one person, without an administrator. Made by build.py; exit codes are in common.nsh.
SetCompressor /SOLID lzma
SetCompressorDictSize 64
!include "common.nsh"

Name "Lento"
InstallDir "$LOCALAPPDATA\Programs\Lento"
InstallDirRegKey HKCU "${LENTO_KEY}" "InstallLocation"
!include "file-types.nsh"

!define MUI_PAGE_HEADER_TEXT "$(WHERE)"
!define MUI_PAGE_HEADER_SUBTEXT "$(FOR_YOU)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(WHERE_TEXT)"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE CheckFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\Lento.exe"
!define MUI_FINISHPAGE_SHOWREADME ""
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(DESKTOP_ICON)"
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION MakeDesktopIcon
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(WHAT_STAYS)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TEXT "$(WHAT_STAYED)"
!insertmacro MUI_UNPAGE_FINISH

!include "texts.nsh"
${Text} WHERE "Where Lento goes" "Wohin mit Lento" "Où installer Lento"
${Text} FOR_YOU "For you alone; no administrator is needed." \
  "Nur für Sie; es braucht keinen Administrator." "Pour vous seul ; aucun administrateur n’est nécessaire."
${Text} WHERE_TEXT \
  "Lento is put into the folder below. If it is already there, it is renewed; your library, models and settings stay as they are." \
  "Lento kommt in den Ordner unten. Ist es schon da, wird es erneuert; Ihre Bibliothek, Modelle und Einstellungen bleiben, wie sie sind." \
  "Lento est placé dans le dossier ci-dessous. S’il y est déjà, il est renouvelé ; votre bibliothèque, vos modèles et vos réglages restent tels quels."
${Text} DESKTOP_ICON "Put an icon on the desktop" "Ein Symbol auf den Desktop legen" "Mettre une icône sur le bureau"
${Text} WHAT_STAYS \
  "Lento is removed from the folder below. Your library, models and settings stay in $DataFolder." \
  "Lento wird aus dem Ordner unten entfernt. Ihre Bibliothek, Modelle und Einstellungen bleiben in $DataFolder." \
  "Lento est supprimé du dossier ci-dessous. Votre bibliothèque, vos modèles et vos réglages restent dans $DataFolder."
${Text} WHAT_STAYED \
  "Lento is gone. Your library, models and settings are still in $DataFolder; if you want nothing to remain, delete that folder." \
  "Lento ist entfernt. Ihre Bibliothek, Modelle und Einstellungen sind weiter in $DataFolder; wenn nichts bleiben soll, löschen Sie diesen Ordner." \
  "Lento est supprimé. Votre bibliothèque, vos modèles et vos réglages sont toujours dans $DataFolder ; si rien ne doit rester, supprimez ce dossier."
${Text} MIDI_FILE "MIDI music" "MIDI-Musik" "Musique MIDI"
${Text} MODEL_FILE "Lento model" "Lento-Modell" "Modèle Lento"
${Text} PROJECT_FILE "Lento project" "Lento-Projekt" "Projet Lento"
${Text} DESCRIPTION \
  "Map, blend, sample and order calm music." "Ruhige Musik ordnen, mischen und neu erfinden." \
  "Ranger, mêler et inventer une musique calme."
!insertmacro Described ${LANG_ENGLISH} "Installs Lento"
!insertmacro Described ${LANG_GERMAN} "Installiert Lento"
!insertmacro Described ${LANG_FRENCH} "Installe Lento"

Var OldFolder ; Where Lento is installed already, or empty.

!insertmacro SharedFunctions ""
!insertmacro SharedFunctions "un."

Function .onInit
  SetShellVarContext current
  !insertmacro RefuseOldWindows
  Call FindDataFolder
  ReadRegStr $OldFolder HKCU "${LENTO_KEY}" "InstallLocation"
  ReadRegStr $R0 HKCU "${LENTO_KEY}" "VersionNumber"
  ${If} $R0 != ""
    ${VersionCompare} $R0 "${VERSION_NUMBER}" $R1
    ${If} $R1 == 1
      ${Refuse} ${NEWER_INSTALLED} "$(NEWER)"
    ${EndIf}
  ${EndIf}
  ${If} $OldFolder != ""
    StrCpy $R0 $OldFolder
    Call WaitUntilClosed
  ${EndIf}
  ${If} ${Silent}
    Call CheckFolder
  ${EndIf}
FunctionEnd

Function CheckFolder
  !insertmacro RefuseFolder
  ${If} ${Silent} ; The page of the folder asks for room itself.
    !insertmacro RefuseFullDisk
  ${EndIf}
  StrCpy $R0 $INSTDIR
  Call WaitUntilClosed
FunctionEnd

Function MakeDesktopIcon
  SetOutPath "$INSTDIR"
  CreateShortcut "$DESKTOP\Lento.lnk" "$INSTDIR\Lento.exe"
FunctionEnd

Section "Lento"
  ${If} $OldFolder != ""
    StrCpy $R0 $OldFolder
    Call RemoveListed
    ${If} $OldFolder != $INSTDIR
      RMDir $OldFolder
    ${EndIf}
  ${EndIf}
  StrCpy $R0 $INSTDIR
  Call RemoveListed

  ; The list comes first, so that a broken-off installation can be removed or repeated.
  SetOutPath "$INSTDIR"
  File "/oname=${LIST_NAME}" "${LIST}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  !insertmacro WriteUninstallEntry "${LENTO_KEY}" "Lento"
  WriteRegStr HKCU "${LENTO_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${LENTO_KEY}" "DisplayIcon" "$INSTDIR\Lento.exe,0"
  WriteRegStr HKCU "${LENTO_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${LENTO_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  !include "${FILES}"

  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\Lento.lnk" "$INSTDIR\Lento.exe" "" "" "" "" "" "$(DESCRIPTION)"
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/DESKTOP" $R1
  ${IfNot} ${Errors}
    Call MakeDesktopIcon
  ${EndIf}
  !insertmacro RegisterFileTypes
SectionEnd

Function un.onInit
  SetShellVarContext current
  Call un.FindDataFolder
  StrCpy $R0 $INSTDIR
  Call un.WaitUntilClosed
FunctionEnd

Section "Uninstall"
  SetOutPath "$TEMP" ; A folder that is the current one cannot be removed.
  StrCpy $R0 "$INSTDIR\training"
  Call un.RemoveListed
  RMDir "$INSTDIR\training"
  StrCpy $R0 $INSTDIR
  Call un.RemoveListed
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Lento.lnk"
  Delete "$DESKTOP\Lento.lnk"
  !insertmacro ForgetFileTypes
  DeleteRegKey HKCU "${TRAINING_KEY}"
  DeleteRegKey HKCU "${LENTO_KEY}"
SectionEnd
