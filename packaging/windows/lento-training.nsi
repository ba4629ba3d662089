; Lento's training component, a second file beside an installed Lento of the same version.
; Not solid: each file is unpacked by itself, without a second copy of it all in a temporary folder.
SetCompressor lzma
SetCompressorDictSize 32
!include "common.nsh"

Name "Lento Training"
InstallDir "$LOCALAPPDATA\Programs\Lento\training"
DirText ""

!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TEXT "$(READY)"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(WHAT_STAYS)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!include "texts.nsh"
${Text} NO_LENTO \
  "Training is an addition to Lento ${VERSION}, which is not installed here. Install Lento ${VERSION} first, then open this file again." \
  "Das Training ist ein Zusatz zu Lento ${VERSION}, das hier nicht installiert ist. Installieren Sie zuerst Lento ${VERSION} und öffnen Sie dann diese Datei noch einmal." \
  "L’entraînement complète Lento ${VERSION}, qui n’est pas installé ici. Installez d’abord Lento ${VERSION}, puis ouvrez à nouveau ce fichier."
${Text} OTHER_LENTO \
  "This training belongs to Lento ${VERSION}, but Lento $R1 is installed here. Take the training of Lento $R1 instead." \
  "Dieses Training gehört zu Lento ${VERSION}, hier ist aber Lento $R1 installiert. Nehmen Sie stattdessen das Training von Lento $R1." \
  "Cet entraînement va avec Lento ${VERSION}, mais Lento $R1 est installé ici. Prenez plutôt l’entraînement de Lento $R1."
${Text} READY \
  "Lento can learn from your music now. Open it and choose Train." \
  "Lento kann jetzt von Ihrer Musik lernen. Öffnen Sie es und wählen Sie „Trainieren“." \
  "Lento peut maintenant apprendre de votre musique. Ouvrez-le et choisissez Entraîner."
${Text} WHAT_STAYS \
  "Training is removed from the folder below. Lento itself, and your library, models and settings, stay." \
  "Das Training wird aus dem Ordner unten entfernt. Lento selbst und Ihre Bibliothek, Modelle und Einstellungen bleiben." \
  "L’entraînement est supprimé du dossier ci-dessous. Lento lui-même, votre bibliothèque, vos modèles et vos réglages restent."
!insertmacro Described ${LANG_ENGLISH} "Installs Lento's training"
!insertmacro Described ${LANG_GERMAN} "Installiert das Training von Lento"
!insertmacro Described ${LANG_FRENCH} "Installe l’entraînement de Lento"

Var LentoFolder

!insertmacro SharedFunctions ""
!insertmacro SharedFunctions "un."

Function .onInit
  SetShellVarContext current
  !insertmacro RefuseOldWindows
  Call FindDataFolder
  ReadRegStr $LentoFolder HKCU "${LENTO_KEY}" "InstallLocation"
  ReadRegStr $R1 HKCU "${LENTO_KEY}" "DisplayVersion"
  ${If} $LentoFolder == ""
  ${OrIfNot} ${FileExists} "$LentoFolder\Lento.exe"
    ${Refuse} ${NOT_FITTING} "$(NO_LENTO)"
  ${EndIf}
  ${If} $R1 != "${VERSION}"
    ${Refuse} ${NOT_FITTING} "$(OTHER_LENTO)"
  ${EndIf}
  StrCpy $INSTDIR "$LentoFolder\training" ; Lento looks for it there and nowhere else.
  !insertmacro RefuseFolder
  !insertmacro RefuseFullDisk
  StrCpy $R0 $LentoFolder
  Call WaitUntilClosed
FunctionEnd

Section "Training"
  StrCpy $R0 $INSTDIR
  Call RemoveListed
  SetOutPath "$INSTDIR"
  File "/oname=${LIST_NAME}" "${LIST}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  !insertmacro WriteUninstallEntry "${TRAINING_KEY}" "Lento Training"
  WriteRegStr HKCU "${TRAINING_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${TRAINING_KEY}" "DisplayIcon" "$LentoFolder\Lento.exe,0"
  WriteRegStr HKCU "${TRAINING_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${TRAINING_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  !include "${FILES}"
SectionEnd

Function un.onInit
  SetShellVarContext current
  Call un.FindDataFolder
  ${GetParent} "$INSTDIR" $R0
  Call un.WaitUntilClosed
FunctionEnd

Section "Uninstall"
  SetOutPath "$TEMP"
  StrCpy $R0 $INSTDIR
  Call un.RemoveListed
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${TRAINING_KEY}"
SectionEnd
