; Which files Lento opens. MIDI files keep the program that opens them; Lento joins its "Open with".

!define CLASSES "Software\Classes"
!define CAPABILITIES "Software\Lento\Capabilities"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define ASSOCIATIONS_CHANGED 0x08000000

!macro RegisterProgram ID NAME
  WriteRegStr HKCU "${CLASSES}\${ID}" "" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\${ID}" "FriendlyTypeName" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\${ID}\DefaultIcon" "" '"$INSTDIR\Lento.exe",0'
  WriteRegStr HKCU "${CLASSES}\${ID}\shell\open\command" "" '"$INSTDIR\Lento.exe" "%1"'
!macroend

!macro OfferSuffix SUFFIX ID
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${ID}" ""
  WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" "${SUFFIX}" "${ID}"
  WriteRegStr HKCU "${CLASSES}\Applications\Lento.exe\SupportedTypes" "${SUFFIX}" ""
!macroend

!macro ForgetSuffix SUFFIX ID
  ReadRegStr $R0 HKCU "${CLASSES}\${SUFFIX}" ""
  ${If} $R0 == "${ID}"
    DeleteRegValue HKCU "${CLASSES}\${SUFFIX}" ""
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${ID}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}"
!macroend

!macro EverySuffix ACTION
  !insertmacro ${ACTION} ".mid" "Lento.Midi"
  !insertmacro ${ACTION} ".midi" "Lento.Midi"
  !insertmacro ${ACTION} ".kar" "Lento.Midi"
  !insertmacro ${ACTION} ".rmi" "Lento.Midi"
  !insertmacro ${ACTION} ".lento" "Lento.Model"
  !insertmacro ${ACTION} ".lentoproj" "Lento.Project"
!macroend

!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i ${ASSOCIATIONS_CHANGED}, i 0, p 0, p 0)'
!macroend

!macro RegisterFileTypes
  !insertmacro RegisterProgram "Lento.Midi" "$(MIDI_FILE)"
  !insertmacro RegisterProgram "Lento.Model" "$(MODEL_FILE)"
  !insertmacro RegisterProgram "Lento.Project" "$(PROJECT_FILE)"
  WriteRegStr HKCU "${CLASSES}\.lento" "" "Lento.Model"
  WriteRegStr HKCU "${CLASSES}\.lentoproj" "" "Lento.Project"
  WriteRegStr HKCU "${CLASSES}\Applications\Lento.exe" "FriendlyAppName" "Lento"
  WriteRegStr HKCU "${CLASSES}\Applications\Lento.exe\shell\open\command" "" '"$INSTDIR\Lento.exe" "%1"'
  !insertmacro EverySuffix OfferSuffix
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "Lento"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "$(DESCRIPTION)"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationIcon" '"$INSTDIR\Lento.exe",0'
  WriteRegStr HKCU "Software\RegisteredApplications" "Lento" "${CAPABILITIES}"
  WriteRegStr HKCU "${APP_PATHS}\Lento.exe" "" "$INSTDIR\Lento.exe"
  WriteRegStr HKCU "${APP_PATHS}\lento-cli.exe" "" "$INSTDIR\lento-cli.exe"
  !insertmacro TellExplorer
!macroend

!macro ForgetFileTypes
  !insertmacro EverySuffix ForgetSuffix
  DeleteRegKey HKCU "${CLASSES}\Lento.Midi"
  DeleteRegKey HKCU "${CLASSES}\Lento.Model"
  DeleteRegKey HKCU "${CLASSES}\Lento.Project"
  DeleteRegKey HKCU "${CLASSES}\Applications\Lento.exe"
  DeleteRegValue HKCU "Software\RegisteredApplications" "Lento"
  DeleteRegKey HKCU "${CAPABILITIES}"
  DeleteRegKey /ifempty HKCU "Software\Lento"
  DeleteRegKey HKCU "${APP_PATHS}\Lento.exe"
  DeleteRegKey HKCU "${APP_PATHS}\lento-cli.exe"
  !insertmacro TellExplorer
!macroend
