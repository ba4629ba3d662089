; What a person reads. English first: it is shown where no other language fits.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"

!macro Text NAME ENGLISH GERMAN FRENCH
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${NAME} ${LANG_GERMAN} "${GERMAN}"
  LangString ${NAME} ${LANG_FRENCH} "${FRENCH}"
!macroend
!define Text '!insertmacro Text'

!macro Described LANGUAGE TEXT
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "Lento"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "Lento"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${TEXT}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "Apache-2.0"
!macroend

${Text} STILL_OPEN \
  "Lento is still open. Close its window, then choose Retry. Nothing has been changed yet." \
  "Lento ist noch geöffnet. Schließen Sie das Fenster und wählen Sie dann „Wiederholen“. Bisher wurde nichts geändert." \
  "Lento est encore ouvert. Fermez sa fenêtre, puis choisissez Recommencer. Rien n’a encore été modifié."
${Text} NEWER \
  "A newer Lento is already here, so this one was not installed. To go back to ${VERSION}, remove the newer one first; your library stays." \
  "Hier ist bereits ein neueres Lento, darum wurde dieses nicht installiert. Wenn Sie zu ${VERSION} zurück möchten, entfernen Sie zuerst das neuere; Ihre Bibliothek bleibt erhalten." \
  "Un Lento plus récent est déjà là ; celui-ci n’a donc pas été installé. Pour revenir à la version ${VERSION}, supprimez d’abord la plus récente ; votre bibliothèque reste en place."
${Text} FULL \
  "There is too little free space in $INSTDIR. Make room on that drive, or choose another folder." \
  "In $INSTDIR ist zu wenig Platz frei. Schaffen Sie dort Platz, oder wählen Sie einen anderen Ordner." \
  "Il n’y a pas assez de place libre dans $INSTDIR. Libérez de la place, ou choisissez un autre dossier."
${Text} NEEDS_WINDOWS_10 \
  "Lento needs Windows 10, version 1809, or a newer Windows." \
  "Lento braucht Windows 10, Version 1809, oder ein neueres Windows." \
  "Lento demande Windows 10, version 1809, ou un Windows plus récent."
${Text} THE_DATA_FOLDER \
  "Your own music, models and settings lie in $INSTDIR. Choose another folder for the program." \
  "In $INSTDIR liegen Ihre eigene Musik, Ihre Modelle und Einstellungen. Wählen Sie für das Programm einen anderen Ordner." \
  "Vos musiques, modèles et réglages se trouvent dans $INSTDIR. Choisissez un autre dossier pour le programme."
${Text} TOO_LONG \
  "The name of this folder is too long for Windows once Lento’s files are in it. Choose a folder with a shorter name." \
  "Der Name dieses Ordners wird mit den Dateien von Lento zu lang für Windows. Wählen Sie einen Ordner mit kürzerem Namen." \
  "Avec les fichiers de Lento, le nom de ce dossier devient trop long pour Windows. Choisissez un dossier au nom plus court."
