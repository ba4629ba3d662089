<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Lento</source>
        <translation>Über Lento</translation>
    </message>
    <message>
        <source>The icon of Lento</source>
        <translation>Das Symbol von Lento</translation>
    </message>
    <message>
        <source>Lento {version}</source>
        <translation>Lento {version}</translation>
    </message>
    <message>
        <source>A studio for calm music: map, blend, sample and order what you have.</source>
        <translation>Ein Studio für ruhige Musik: auf einer Karte hören, überblenden, Neues erfinden und ordnen.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Icons: Lucide (ISC). Qt for Python under the LGPL. The licences of sounds, demo music and models lie beside them.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0. Symbole: Lucide (ISC). Qt for Python unter der LGPL. Die Lizenzen der Klänge, der Beispielmusik und der Modelle liegen bei ihnen.</translation>
    </message>
    <message>
        <source>Show the &amp;licences</source>
        <translation>&amp;Lizenzen zeigen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>L&amp;ibrary</source>
        <translation>B&amp;ibliothek</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>M&amp;ap</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Noten</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>AnchorList</name>
    <message>
        <source>Anchors</source>
        <translation>Anker</translation>
    </message>
</context>
<context>
    <name>Anchors</name>
    <message>
        <source>a place of the map</source>
        <translation>ein Ort auf der Karte</translation>
    </message>
    <message>
        <source>removing an anchor</source>
        <translation>Anker entfernen</translation>
    </message>
    <message>
        <source>removing anchors</source>
        <translation>Anker entfernen</translation>
    </message>
    <message>
        <source>Eight anchors are the most. Take one away to set another.</source>
        <translation>Mehr als acht Anker gehen nicht. Entfernen Sie einen, um einen anderen zu setzen.</translation>
    </message>
    <message>
        <source>a clip</source>
        <translation>ein Clip</translation>
    </message>
    <message>
        <source>There is an anchor already.</source>
        <translation>Dort ist schon ein Anker.</translation>
    </message>
    <message>
        <source>setting an anchor</source>
        <translation>Anker setzen</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Dazwischen</translation>
    </message>
    <message>
        <source>Getting the pad ready</source>
        <translation>Das Feld wird vorbereitet</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>Lento cannot keep a copy of your work ({0}), so a crash would lose what you do from now on. Free some space, or save the project somewhere else. Lento tries again by itself.</source>
        <translation>Lento kann keine Kopie Ihrer Arbeit aufbewahren ({0}); bei einem Absturz ginge verloren, was Sie von jetzt an tun. Schaffen Sie Platz oder speichern Sie das Projekt an einem anderen Ort. Lento versucht es von selbst wieder.</translation>
    </message>
</context>
<context>
    <name>BlendPage</name>
    <message>
        <source>Take out of the blend</source>
        <translation>Aus der Überblendung nehmen</translation>
    </message>
    <message>
        <source>Drop two clips or more here, or Shift-drag on the map from one to another.</source>
        <translation>Legen Sie zwei oder mehr Clips hier ab, oder ziehen Sie auf der Karte mit gedrückter Umschalttaste von einem zum anderen.</translation>
    </message>
    <message>
        <source>Clips of the blend</source>
        <translation>Clips der Überblendung</translation>
    </message>
    <message>
        <source>&amp;Add chosen clip</source>
        <translation>Gewählten Clip &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>&amp;Schritte</translation>
    </message>
    <message>
        <source>Clips from the first to the last, both among them
Field term: interpolation</source>
        <translation>Clips vom ersten bis zum letzten, beide mitgezählt
Fachwort: Interpolation</translation>
    </message>
    <message>
        <source>A blend walks through eight clips at most</source>
        <translation>Eine Überblendung führt durch höchstens acht Clips</translation>
    </message>
    <message>
        <source>Choose a clip on the map or the roll first</source>
        <translation>Wählen Sie zuerst einen Clip auf der Karte oder der Notenrolle</translation>
    </message>
    <message>
        <source>Put the chosen clip at the end of the way</source>
        <translation>Den gewählten Clip ans Ende des Weges setzen</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Weite&amp;r</translation>
    </message>
    <message>
        <source>S&amp;kip the tour</source>
        <translation>Rundgang übers&amp;pringen</translation>
    </message>
</context>
<context>
    <name>CalmReasons</name>
    <message>
        <source>lively: many notes a second ({0})</source>
        <translation>lebhaft: viele Noten pro Sekunde ({0})</translation>
    </message>
    <message>
        <source>calm: few notes a second ({0})</source>
        <translation>ruhig: wenige Noten pro Sekunde ({0})</translation>
    </message>
    <message>
        <source>lively: short notes ({0} s)</source>
        <translation>lebhaft: kurze Noten ({0} s)</translation>
    </message>
    <message>
        <source>calm: long notes ({0} s)</source>
        <translation>ruhig: lange Noten ({0} s)</translation>
    </message>
    <message>
        <source>a little lively: lower than most music (about {0}); listeners find low music livelier</source>
        <translation>etwas lebhaft: tiefer als die meiste Musik (etwa {0}); Hörer empfinden tiefe Musik als lebhafter</translation>
    </message>
    <message>
        <source>a little calm: higher than most music (about {0}); listeners find high music calmer</source>
        <translation>etwas ruhig: höher als die meiste Musik (etwa {0}); Hörer empfinden hohe Musik als ruhiger</translation>
    </message>
    <message>
        <source>lively: wide leaps ({0} semitones)</source>
        <translation>lebhaft: weite Sprünge ({0} Halbtöne)</translation>
    </message>
    <message>
        <source>calm: a smooth line ({0} semitones a step)</source>
        <translation>ruhig: eine glatte Linie ({0} Halbtöne je Schritt)</translation>
    </message>
    <message>
        <source>lively: loud (velocity {0})</source>
        <translation>lebhaft: laut (Anschlag {0})</translation>
    </message>
    <message>
        <source>calm: soft (velocity {0})</source>
        <translation>ruhig: leise (Anschlag {0})</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>&amp;Back to all</source>
        <translation>&amp;Zurück zu allen</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wie&amp;derholen</translation>
    </message>
    <message>
        <source>As &amp;Lento heard it</source>
        <translation>Wie &amp;Lento es gehört hat</translation>
    </message>
    <message>
        <source>Take back everything that was decided about it</source>
        <translation>Alles zurücknehmen, was dazu entschieden wurde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Back to all {0}</source>
        <translation>&amp;Zurück zu allen {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Last: {0}</source>
        <translation>Zuletzt: {0}</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Wiederholen: {0}</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>How it is read</source>
        <translation>So wird es gelesen</translation>
    </message>
    <message>
        <source>Two &amp;hands, split at</source>
        <translation>Zwei &amp;Hände, geteilt bei</translation>
    </message>
    <message>
        <source>In the melody&apos;s track, notes from this pitch up are the melody</source>
        <translation>In der Spur der Melodie gehören die Noten ab dieser Tonhöhe zur Melodie</translation>
    </message>
    <message>
        <source>Where the hands are split</source>
        <translation>Wo die Hände geteilt werden</translation>
    </message>
    <message>
        <source>How many quarter notes come before the first whole bar (pickup, anacrusis)</source>
        <translation>Wie viele Viertel vor dem ersten ganzen Takt kommen (Auftakt)</translation>
    </message>
    <message>
        <source>Quarter notes a minute</source>
        <translation>Viertel pro Minute</translation>
    </message>
    <message>
        <source>&amp;Leave this file out</source>
        <translation>Diese Datei &amp;weglassen</translation>
    </message>
    <message>
        <source>Its clips leave the map; the file itself stays as it is</source>
        <translation>Ihre Clips verschwinden von der Karte; die Datei selbst bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>&amp;Metre</source>
        <translation>Ta&amp;ktart</translation>
    </message>
    <message>
        <source>&amp;Upbeat</source>
        <translation>&amp;Auftakt</translation>
    </message>
    <message>
        <source>&amp;Tempo</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>What Lento heard</source>
        <translation>Was Lento gehört hat</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>as heard: {0}</source>
        <translation>wie gehört: {0}</translation>
    </message>
    <message>
        <source>as heard</source>
        <translation>wie gehört</translation>
    </message>
    <message>
        <source>&amp;Leave these files out</source>
        <translation>Diese Dateien &amp;weglassen</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>{what} of {file} is {track}</source>
        <translation>{what} von {file}: {track}</translation>
    </message>
    <message>
        <source>{track} of {file} is {what}</source>
        <translation>{track} von {file}: {what}</translation>
    </message>
    <message>
        <source>melody of {file} is as heard</source>
        <translation>Melodie von {file} wie gehört</translation>
    </message>
    <message>
        <source>{file} is split at {pitch}</source>
        <translation>{file} geteilt bei {pitch}</translation>
    </message>
    <message>
        <source>{file} is not split</source>
        <translation>{file} nicht geteilt</translation>
    </message>
    <message>
        <source>as heard</source>
        <translation>wie gehört</translation>
    </message>
    <message>
        <source>metre of {file} is {value}</source>
        <translation>Taktart von {file}: {value}</translation>
    </message>
    <message>
        <source>upbeat of {file} is {value}</source>
        <translation>Auftakt von {file}: {value}</translation>
    </message>
    <message>
        <source>tempo of {file} is {value}</source>
        <translation>Tempo von {file}: {value}</translation>
    </message>
    <message>
        <source>{file} is left out</source>
        <translation>{file} weggelassen</translation>
    </message>
    <message>
        <source>{file} is taken in again</source>
        <translation>{file} wieder aufgenommen</translation>
    </message>
    <message>
        <source>{file} is as Lento heard it</source>
        <translation>{file} so, wie Lento es gehört hat</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>track {0}</source>
        <translation>Spur {0}</translation>
    </message>
</context>
<context>
    <name>ChangesLegend</name>
    <message>
        <source>Against {name}: {counts}</source>
        <translation>Gegenüber {name}: {counts}</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n geblieben</numerusform>
            <numerusform>%n geblieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n weg</numerusform>
            <numerusform>%n weg</numerusform>
        </translation>
    </message>
    <message>
        <source>Against {name}</source>
        <translation>Gegenüber {name}</translation>
    </message>
</context>
<context>
    <name>ChordsField</name>
    <message>
        <source>Chords</source>
        <translation>Akkorde</translation>
    </message>
    <message>
        <source>What the new clips are written over, such as C Am F G.
They are spread over the clip; nothing gives a calm turn of the key.
N.C. is a place without a chord; H is B natural, and so is B.</source>
        <translation>Worüber die neuen Clips geschrieben werden, zum Beispiel C Am F G.
Sie werden auf den Clip verteilt; ein leeres Feld ergibt ruhige Wendungen der Tonart.
N.C. ist eine Stelle ohne Akkord; H und B sind hier beide der Ton H, das deutsche B heißt Bb.</translation>
    </message>
    <message>
        <source>Calm chords of the key</source>
        <translation>Ruhige Akkorde der Tonart</translation>
    </message>
</context>
<context>
    <name>ChosenCard</name>
    <message>
        <source>No clip is chosen</source>
        <translation>Kein Clip gewählt</translation>
    </message>
    <message>
        <source>Click one on the map or the roll</source>
        <translation>Klicken Sie einen auf der Karte oder der Notenrolle an</translation>
    </message>
    <message>
        <source>The chosen clip</source>
        <translation>Der gewählte Clip</translation>
    </message>
    <message>
        <source>Chosen clip: {0}, {1}</source>
        <translation>Gewählter Clip: {0}, {1}</translation>
    </message>
</context>
<context>
    <name>ChosenStrip</name>
    <message>
        <source>Chosen clips</source>
        <translation>Gewählte Clips</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play them, the liveliest first</source>
        <translation>Abspielen, der lebhafteste zuerst</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Walk from the liveliest to the calmest</source>
        <translation>Schritt für Schritt vom lebhaftesten zum ruhigsten</translation>
    </message>
    <message>
        <source>To playlist</source>
        <translation>Zur Playlist</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Schlagwort…</translation>
    </message>
    <message>
        <source>Give them a word to find them by</source>
        <translation>Ein Wort, um sie wiederzufinden</translation>
    </message>
    <message>
        <source>Learn…</source>
        <translation>Lernen…</translation>
    </message>
    <message>
        <source>Make a model of the pieces that they are from (training)</source>
        <translation>Ein Modell aus den Stücken machen, aus denen sie stammen (Training)</translation>
    </message>
    <message>
        <source>Choose nothing (Esc)</source>
        <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) chosen</source>
        <translation>
            <numerusform>%n Clip gewählt</numerusform>
            <numerusform>%n Clips gewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipDelegate</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>ClipList</name>
    <message>
        <source>Stop (Enter)</source>
        <translation>Anhalten (Eingabe)</translation>
    </message>
    <message>
        <source>Play this clip (Enter)</source>
        <translation>Diesen Clip abspielen (Eingabe)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>ClipRowsModel</name>
    <message>
        <source>in the playlist</source>
        <translation>in der Playlist</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>spielt gerade</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>cutting from the results</source>
        <translation>Aus den Ergebnissen ausschneiden</translation>
    </message>
    <message>
        <source>pasting into the results</source>
        <translation>In die Ergebnisse einfügen</translation>
    </message>
    <message>
        <source>cutting from the roll</source>
        <translation>Aus der Notenrolle ausschneiden</translation>
    </message>
    <message>
        <source>pasting onto the roll</source>
        <translation>Auf die Notenrolle einfügen</translation>
    </message>
</context>
<context>
    <name>ClipboardCommands</name>
    <message>
        <source>Choose a clip first.</source>
        <translation>Wählen Sie zuerst einen Clip.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) copied.</source>
        <translation>
            <numerusform>%n Clip kopiert.</numerusform>
            <numerusform>%n Clips kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no clips and no files on the clipboard.</source>
        <translation>In der Zwischenablage sind keine Clips und keine Dateien.</translation>
    </message>
</context>
<context>
    <name>Collection</name>
    <message>
        <source>Taking music out</source>
        <translation>Musik wird herausgenommen</translation>
    </message>
    <message>
        <source>Reading your music</source>
        <translation>Ihre Musik wird gelesen</translation>
    </message>
    <message>
        <source>Placing it on the map</source>
        <translation>Ihre Musik kommt auf die Karte</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be used; the library says why.</source>
        <translation>
            <numerusform>%n Datei war nicht zu verwenden; die Bibliothek sagt, warum.</numerusform>
            <numerusform>%n Dateien waren nicht zu verwenden; die Bibliothek sagt, warum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing; the library says which.</source>
        <translation>
            <numerusform>%n Datei fehlt; die Bibliothek sagt, welche.</numerusform>
            <numerusform>%n Dateien fehlen; die Bibliothek sagt, welche.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColourButton</name>
    <message>
        <source>Colours: {0}</source>
        <translation>Farben: {0}</translation>
    </message>
    <message>
        <source>Coloured by: {0}</source>
        <translation>Farbe nach: {0}</translation>
    </message>
</context>
<context>
    <name>ColourChoices</name>
    <message>
        <source>Larger when played more</source>
        <translation>Oft Gespieltes größer</translation>
    </message>
    <message>
        <source>Names of groups</source>
        <translation>Namen der Gruppen</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in Lento</source>
        <translation>In Lento ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>The details name no file, no person and no piece of music. A full report stays in your data folder; Lento sends nothing.</source>
        <translation>Die Einzelheiten nennen keine Datei, keine Person und kein Musikstück. Ein vollständiger Bericht bleibt in Ihrem Datenordner; Lento sendet nichts.</translation>
    </message>
    <message>
        <source>Details for those who mend Lento</source>
        <translation>Einzelheiten für alle, die Lento reparieren</translation>
    </message>
    <message>
        <source>Lento made a mistake and could not finish what you asked for. Your music and your playlist are still here, but no copy of them could be kept: save your project now.</source>
        <translation>Lento hat einen Fehler gemacht und konnte nicht zu Ende führen, was Sie wollten. Ihre Musik und Ihre Playlist sind noch da, ließen sich aber nicht als Kopie sichern: Speichern Sie Ihr Projekt jetzt.</translation>
    </message>
    <message>
        <source>Lento made a mistake and could not finish what you asked for. Your music and your playlist are still here and a copy of them was kept just now: you can go on.</source>
        <translation>Lento hat einen Fehler gemacht und konnte nicht zu Ende führen, was Sie wollten. Ihre Musik und Ihre Playlist sind noch da und wurden eben als Kopie gesichert: Sie können weitermachen.</translation>
    </message>
    <message>
        <source>Lento made a mistake last time and broke off. Work that was not saved is offered in the window, if there was any.</source>
        <translation>Lento hat beim letzten Mal einen Fehler gemacht und ist abgebrochen. Ungesicherte Arbeit wird Ihnen im Fenster angeboten, falls es welche gab.</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Where the full reports lie</source>
        <translation>Wo die vollständigen Berichte liegen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>CrashOffer</name>
    <message>
        <source>Sho&amp;w the report…</source>
        <translation>Bericht zei&amp;gen…</translation>
    </message>
    <message>
        <source>All ri&amp;ght</source>
        <translation>In &amp;Ordnung</translation>
    </message>
    <message>
        <source>Lento made a mistake last time and broke off. A report of it lies in your data folder and stays on this computer.</source>
        <translation>Lento hat beim letzten Mal einen Fehler gemacht und ist abgebrochen. Ein Bericht darüber liegt in Ihrem Datenordner und bleibt auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>Curation</name>
    <message>
        <source>giving a star</source>
        <translation>Stern geben</translation>
    </message>
    <message>
        <source>taking a star away</source>
        <translation>Stern wegnehmen</translation>
    </message>
    <message>
        <source>tagging with {0}</source>
        <translation>Schlagwort {0} vergeben</translation>
    </message>
    <message>
        <source>taking away the tag {0}</source>
        <translation>Schlagwort {0} entfernen</translation>
    </message>
    <message>
        <source>writing a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n file(s) anew</source>
        <translation>
            <numerusform>%n Datei wird neu gelesen</numerusform>
            <numerusform>%n Dateien werden neu gelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>How surprised the model is by the music; lower is better.</source>
        <translation>Wie sehr die Musik das Modell überrascht; weniger ist besser.</translation>
    </message>
    <message>
        <source>Right notes</source>
        <translation>Richtige Noten</translation>
    </message>
    <message>
        <source>free-running accuracy</source>
        <translation>Genauigkeit im freien Lauf (free-running accuracy)</translation>
    </message>
    <message>
        <source>Share of the steps that the model gets right. The line is your music as it learns it; the dots are pieces that were kept aside, rebuilt without help.</source>
        <translation>Der Anteil der Schritte, die das Modell richtig macht. Die Linie ist Ihre Musik, wie es sie lernt; die Punkte sind Stücke, die beiseitegelegt und ohne Hilfe nachgebildet wurden.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Memory for a clip</source>
        <translation>Gedächtnis für einen Clip</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL-Divergenz</translation>
    </message>
    <message>
        <source>How much the model keeps of each clip; near zero it tells no two apart.</source>
        <translation>Wie viel das Modell von jedem Clip behält; nahe null kann es keine zwei mehr unterscheiden.</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> Bit</translation>
    </message>
    <message>
        <source>Shades it uses</source>
        <translation>Schattierungen</translation>
    </message>
    <message>
        <source>active units</source>
        <translation>aktive Einheiten (active units)</translation>
    </message>
    <message>
        <source>In how many ways clips can differ for the model; few make it monotonous.</source>
        <translation>Auf wie viele Arten sich Clips für das Modell unterscheiden können; wenige machen es eintönig.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>For somebody who helps you with Lento. This is all that is copied: it names no file, no person and no piece of music. Lento sends it to nobody; you decide where you paste it.</source>
        <translation>Für jemanden, der Ihnen mit Lento hilft. Nur das hier wird kopiert, und es nennt keine Datei, keine Person und kein Musikstück. Lento sendet es niemandem; Sie entscheiden, wo Sie es einfügen.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>&amp;Copy all of it</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking at the computer</source>
        <translation>Der Computer wird angesehen</translation>
    </message>
    <message>
        <source>Copied. What stands above is now on the clipboard.</source>
        <translation>Kopiert. Was oben steht, ist jetzt in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Close {title}</source>
        <translation>{title} schließen</translation>
    </message>
    <message>
        <source>{words}; the View menu brings it back</source>
        <translation>{words}; das Menü Ansicht bringt es zurück</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>beginning a new project</source>
        <translation>Neues Projekt beginnen</translation>
    </message>
    <message>
        <source>Lento cannot write into its own folder ({0}), so it keeps no copy of your work. Save the project when you have done something.</source>
        <translation>Lento kann nicht in seinen eigenen Ordner schreiben ({0}) und bewahrt deshalb keine Kopie Ihrer Arbeit auf. Speichern Sie das Projekt, sobald Sie etwas getan haben.</translation>
    </message>
    <message>
        <source>What you worked on last time cannot be read, so the project begins empty. What was there is kept as {0}. ({1})</source>
        <translation>Woran Sie zuletzt gearbeitet haben, lässt sich nicht lesen; das Projekt beginnt daher leer. Was da war, liegt noch in {0}. ({1})</translation>
    </message>
    <message>
        <source>opening {0}</source>
        <translation>{0} öffnen</translation>
    </message>
    <message>
        <source>{0} is open. Undo brings back what was there before.</source>
        <translation>{0} ist geöffnet. Rückgängig bringt zurück, was vorher da war.</translation>
    </message>
    <message>
        <source>The project was saved as {0}.</source>
        <translation>Das Projekt wurde als {0} gespeichert.</translation>
    </message>
    <message>
        <source>what was on the roll</source>
        <translation>was auf der Notenrolle lag</translation>
    </message>
    <message>
        <source>what was drawn on the map</source>
        <translation>was auf die Karte gezeichnet war</translation>
    </message>
    <message>
        <source>how the map was looked at</source>
        <translation>wie die Karte betrachtet wurde</translation>
    </message>
    <message>
        <source>what the Make panel was set to</source>
        <translation>was im Bereich Erzeugen eingestellt war</translation>
    </message>
    <message>
        <source>which models it needs</source>
        <translation>welche Modelle es braucht</translation>
    </message>
    <message>
        <source>{0} is damaged: {1} could not be read. Everything else is here. The file itself is left as it is; save under another name.</source>
        <translation>{0} ist beschädigt: Nicht zu lesen war, {1}. Alles andere ist da. Die Datei selbst bleibt, wie sie ist; speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>one without a name</source>
        <translation>eines ohne Namen</translation>
    </message>
    <message>
        <source>All music of {0} is here. Some of its clips were made by a model that is not on this computer, or is another one by now: {1}. Until you add it under Learn, blends and variations of them begin from their notes.</source>
        <translation>Alle Musik von {0} ist da. Einige der Clips stammen von einem Modell, das auf diesem Computer fehlt oder inzwischen ein anderes ist: {1}. Bis Sie es unter Lernen hinzufügen, gehen Überblendungen und Variationen von ihren Noten aus.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}). Check that the disk is still there.</source>
        <translation>{0} lässt sich nicht lesen ({1}). Prüfen Sie, ob das Laufwerk noch da ist.</translation>
    </message>
    <message>
        <source>{0} was changed by another program or another window since it was opened here. Save under another name, so that neither is lost.</source>
        <translation>{0} wurde von einem anderen Programm oder einem anderen Fenster geändert, seit Sie es hier geöffnet haben. Speichern Sie unter einem anderen Namen, damit keine Fassung verloren geht.</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop MIDI, MusicXML, folders or zips to add them to the library</source>
        <translation>MIDI, MusicXML, Ordner oder ZIP-Dateien hier ablegen, um sie in die Bibliothek aufzunehmen</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Undo {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation>Wiederholen: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source> (measured on {0} kept aside, so only roughly)</source>
        <translation> (gemessen an {0}, also nur ungefähr)</translation>
    </message>
    <message>
        <source> and with chords named</source>
        <translation> und mit benannten Akkorden</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> und {0} weiteren</translation>
    </message>
    <message>
        <source> of {0}</source>
        <translation> in {0}</translation>
    </message>
    <message>
        <source>, as many as before it learned ({0})</source>
        <translation>, so viel wie vor dem Lernen ({0})</translation>
    </message>
    <message>
        <source>, {0} than before it learned ({1})</source>
        <translation>, {0} als vor dem Lernen ({1})</translation>
    </message>
    <message>
        <source>1 clip is</source>
        <translation>1 Clip ist</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>: train it for longer, or start from the model that comes with Lento.</source>
        <translation>: Trainieren Sie es länger, oder beginnen Sie mit dem Modell, das mit Lento kommt.</translation>
    </message>
    <message>
        <source>; {0} of 100 new beats {1} in {2} already</source>
        <translation>; {0} von 100 neuen Rhythmen {1} schon in {2}</translation>
    </message>
    <message>
        <source>; {0} of 100 new clips {1} eight notes from {2}</source>
        <translation>; {0} von 100 neuen Clips {1} acht Noten aus {2}</translation>
    </message>
    <message>
        <source>A blend needs two clips or more, and at least as many steps as clips. Choose more clips or more steps.</source>
        <translation>Eine Überblendung braucht zwei oder mehr Clips und mindestens so viele Schritte wie Clips. Wählen Sie mehr Clips oder mehr Schritte.</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>einer Datei</translation>
    </message>
    <message>
        <source>A mix needs {0} to {1} anchors, and there are {2}. Put down more of them, or take some away.</source>
        <translation>Eine Mischung braucht {0} bis {1} Anker, und es sind {2}. Setzen Sie weitere, oder entfernen Sie einige.</translation>
    </message>
    <message>
        <source>A note of {0} sixteenths is longer than the whole clip, which has {1}. Allow shorter notes.</source>
        <translation>Eine Note von {0} Sechzehnteln ist länger als der ganze Clip mit {1}. Erlauben Sie kürzere Noten.</translation>
    </message>
    <message>
        <source>A piece in the library is damaged and cannot be opened; read its file again.</source>
        <translation>Ein Stück der Bibliothek ist beschädigt und lässt sich nicht öffnen; lesen Sie seine Datei neu ein.</translation>
    </message>
    <message>
        <source>A piece in the library was kept by a newer Lento, so this one cannot open it; use the newer one, or let this one read the piece&apos;s file again.</source>
        <translation>Ein Stück der Bibliothek stammt von einem neueren Lento, daher kann dieses es nicht öffnen; nehmen Sie das neuere, oder lassen Sie dieses die Datei des Stücks neu lesen.</translation>
    </message>
    <message>
        <source>Add the folder to read what is in it.</source>
        <translation>Fügen Sie den Ordner hinzu, damit gelesen wird, was darin ist.</translation>
    </message>
    <message>
        <source>After {steps} steps the model is no better than one that always writes the commonest thing. </source>
        <translation>Nach {steps} Schritten ist das Modell nicht besser als eines, das immer das Häufigste schreibt. </translation>
    </message>
    <message>
        <source>All of it is one piece, {0}: new clips will sound like it, and there is no other to test the model on.</source>
        <translation>Alles ist ein einziges Stück, {0}: Neue Clips werden danach klingen, und es gibt kein anderes, um das Modell zu prüfen.</translation>
    </message>
    <message>
        <source>Allow writing in {0}</source>
        <translation>Erlauben Sie das Schreiben in {0}</translation>
    </message>
    <message>
        <source>Another Lento is at work on this training at this moment. Wait until it has ended.</source>
        <translation>Ein anderes Lento arbeitet gerade an diesem Training. Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Another program has held the library for too long, so nothing was changed. {0}; close other Lento windows or wait a moment, then try again.</source>
        <translation>Ein anderes Programm hat die Bibliothek zu lange belegt, daher wurde nichts geändert. {0}; schließen Sie andere Fenster von Lento oder warten Sie einen Moment und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Apache-2.0, as Lento itself</source>
        <translation>Apache-2.0, wie Lento selbst</translation>
    </message>
    <message>
        <source>At step {0} {1}, so where the training is could not be kept</source>
        <translation>Bei Schritt {0}: {1}, deshalb ließ sich der Stand des Trainings nicht sichern</translation>
    </message>
    <message>
        <source>At step {step} the model wrote much the same, whatever {music} it was given.</source>
        <translation>Bei Schritt {step} schrieb das Modell fast immer dasselbe, ganz gleich, welche {music} es bekam.</translation>
    </message>
    <message>
        <source>At step {step} the model wrote next to nothing, whatever {music} it was given.</source>
        <translation>Bei Schritt {step} schrieb das Modell fast nichts, ganz gleich, welche {music} es bekam.</translation>
    </message>
    <message>
        <source>At step {step} the training had forgotten what it had learned before. Lento went back to the last good state and learns half as fast from there.</source>
        <translation>Bei Schritt {step} hatte das Training vergessen, was es vorher gelernt hatte. Lento ging zum letzten guten Stand zurück und lernt von dort halb so schnell.</translation>
    </message>
    <message>
        <source>At step {step} the training went out of bounds: it gave no figures any more. Lento went back to the last good state and learns half as fast from there.</source>
        <translation>Bei Schritt {step} lief das Training aus dem Ruder: Es lieferte keine Zahlen mehr. Lento ging zum letzten guten Stand zurück und lernt von dort halb so schnell.</translation>
    </message>
    <message>
        <source>B natural, not B flat</source>
        <translation>der Ton H, nicht B</translation>
    </message>
    <message>
        <source>Blends follow their originals, with changes; more music would bring them nearer.</source>
        <translation>Überblendungen folgen ihren Vorlagen mit Abweichungen; mehr Musik brächte sie näher heran.</translation>
    </message>
    <message>
        <source>Check that you may open it.</source>
        <translation>Prüfen Sie, ob Sie ihn öffnen dürfen.</translation>
    </message>
    <message>
        <source>Check that you may read it and that its disk is connected.</source>
        <translation>Prüfen Sie, ob Sie die Datei lesen dürfen und ob das Laufwerk verbunden ist.</translation>
    </message>
    <message>
        <source>Choose a MIDI file (.mid) or MusicXML.</source>
        <translation>Wählen Sie eine MIDI-Datei (.mid) oder MusicXML.</translation>
    </message>
    <message>
        <source>Choose a file that has one, or a model that learns drums.</source>
        <translation>Wählen Sie eine Datei mit Melodie oder ein Modell, das Schlagzeug lernt.</translation>
    </message>
    <message>
        <source>Choose a file that has some, or another model.</source>
        <translation>Wählen Sie eine Datei mit Schlagzeug oder ein anderes Modell.</translation>
    </message>
    <message>
        <source>Choose a longer piece, or a model of two bars.</source>
        <translation>Wählen Sie ein längeres Stück oder ein Modell für zwei Takte.</translation>
    </message>
    <message>
        <source>Choose a piece in 4/4, 3/4 or 6/8.</source>
        <translation>Wählen Sie ein Stück in 4/4, 3/4 oder 6/8.</translation>
    </message>
    <message>
        <source>Choose another file or another model.</source>
        <translation>Wählen Sie eine andere Datei oder ein anderes Modell.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose one with MIDI files (.mid) or MusicXML in it.</source>
        <translation>Wählen Sie einen mit MIDI-Dateien (.mid) oder MusicXML darin.</translation>
    </message>
    <message>
        <source>Choose the CPU as the device and start it again.</source>
        <translation>Wählen Sie den Prozessor (CPU) als Gerät und starten Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Choose the melody yourself if it is the wrong one.</source>
        <translation>Wählen Sie die Melodie selbst, wenn es die falsche ist.</translation>
    </message>
    <message>
        <source>Connect its disk or put it back, or let Lento forget missing files.</source>
        <translation>Verbinden Sie das Laufwerk, legen Sie sie zurück, oder lassen Sie Lento fehlende Dateien vergessen.</translation>
    </message>
    <message>
        <source>Correct the metre in a notation program if the bars sound wrong.</source>
        <translation>Berichtigen Sie die Taktart in einem Notenprogramm, wenn die Takte falsch klingen.</translation>
    </message>
    <message>
        <source>Download or copy it again.</source>
        <translation>Laden Sie sie noch einmal herunter, oder kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Download or copy the packed folder again.</source>
        <translation>Laden Sie den gepackten Ordner noch einmal herunter, oder kopieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Eight</source>
        <translation>Acht</translation>
    </message>
    <message>
        <source>Eleven</source>
        <translation>Elf</translation>
    </message>
    <message>
        <source>Everything that was kept before is still there</source>
        <translation>Alles, was vorher gesichert war, ist noch da</translation>
    </message>
    <message>
        <source>Export it again with beats if they sound wrong.</source>
        <translation>Exportieren Sie sie mit Schlägen neu, wenn die Takte falsch klingen.</translation>
    </message>
    <message>
        <source>FROM sources CROSS JOIN places ON places.path &gt;= sources.path AND places.path &lt; sources.behind </source>
        <translation>FROM sources CROSS JOIN places ON places.path &gt;= sources.path AND places.path &lt; sources.behind </translation>
    </message>
    <message>
        <source>Felt tempo (beats a minute)</source>
        <translation>Gefühltes Tempo (Schläge pro Minute)</translation>
    </message>
    <message>
        <source>Five</source>
        <translation>Fünf</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>Vier</translation>
    </message>
    <message>
        <source>Free some space</source>
        <translation>Schaffen Sie Platz</translation>
    </message>
    <message>
        <source>From the map</source>
        <translation>Von der Karte</translation>
    </message>
    <message>
        <source>Give it more time, or start from the model that comes with Lento.</source>
        <translation>Geben Sie ihm mehr Zeit, oder beginnen Sie mit dem Modell, das mit Lento kommt.</translation>
    </message>
    <message>
        <source>If it is a collection, split it into single pieces and add those.</source>
        <translation>Wenn es eine Sammlung ist, teilen Sie sie in einzelne Stücke und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>If you have the original, compare the two.</source>
        <translation>Wenn Sie das Original haben, vergleichen Sie beide.</translation>
    </message>
    <message>
        <source>In what it rebuilds the model has hardly changed; where it draws new clips from was moved to your music.</source>
        <translation>In dem, was es nachbildet, hat sich das Modell kaum geändert; nur der Bereich, aus dem es neue Clips nimmt, wurde zu Ihrer Musik hin verschoben.</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Lese- oder Schreibfehler</translation>
    </message>
    <message>
        <source>It also holds {0} that a model does not need.</source>
        <translation>Es enthält außerdem {0}, die ein Modell nicht braucht.</translation>
    </message>
    <message>
        <source>It ends in the middle of a track; what comes before is used.</source>
        <translation>Sie endet mitten in einer Spur; was davor kommt, wird verwendet.</translation>
    </message>
    <message>
        <source>It goes on for many hours, which looks like damage; the first hours are used.</source>
        <translation>Sie dauert viele Stunden, was nach einem Schaden aussieht; die ersten Stunden werden verwendet.</translation>
    </message>
    <message>
        <source>It holds no {0} in a metre that the model knows{1}.</source>
        <translation>Sie hat in keiner Taktart, die das Modell kennt{1}, das Nötige ({0}).</translation>
    </message>
    <message>
        <source>It is a copy of another file.</source>
        <translation>Sie ist eine Kopie einer anderen Datei.</translation>
    </message>
    <message>
        <source>It is damaged, or made to do harm; open it in a notation program and save it again.</source>
        <translation>Sie ist beschädigt oder soll Schaden anrichten; öffnen Sie sie in einem Notenprogramm und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>It is damaged, or no music; open it in a notation program and save it again.</source>
        <translation>Sie ist beschädigt oder keine Musik; öffnen Sie sie in einem Notenprogramm und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>It may not be learned from: that was said of it.</source>
        <translation>Aus ihr darf nicht gelernt werden: So wurde es festgelegt.</translation>
    </message>
    <message>
        <source>It may not be learned from: that was said of what it was before it changed.</source>
        <translation>Aus ihr darf nicht gelernt werden: So wurde es festgelegt, bevor sie sich änderte.</translation>
    </message>
    <message>
        <source>It rebuilds {0} of the steps of {1} it has never seen, which is good.</source>
        <translation>Bei {1}, die es nie gesehen hat, bildet es {0} der Schritte richtig nach, und das ist gut.</translation>
    </message>
    <message>
        <source>It rebuilds {0} of the {1} it was trained with (there was too little music to keep some aside and test it on that){2}</source>
        <translation>Es bildet {0} der {1} richtig nach, mit denen es trainiert wurde (es war zu wenig Musik, um welche zum Prüfen beiseitezulegen){2}</translation>
    </message>
    <message>
        <source>It rebuilds {0} of unseen {1}{2}{3}</source>
        <translation>Es bildet {0} der unbekannten {1} richtig nach{2}{3}</translation>
    </message>
    <message>
        <source>It tells {0} apart by few things only, so that blends are coarse: train it for longer.</source>
        <translation>Es unterscheidet {0} nur an wenigen Merkmalen, daher sind Überblendungen grob: Trainieren Sie es länger.</translation>
    </message>
    <message>
        <source>It was taken for {0}: {1} bars, {2}.</source>
        <translation>Es wurde für {0} gehalten: {1} Takte, {2}.</translation>
    </message>
    <message>
        <source>It will know your {0} and nothing else, and write in their manner.</source>
        <translation>Es wird nichts als Ihre {0} kennen und in ihrer Art schreiben.</translation>
    </message>
    <message>
        <source>It will sound like the {0} of {1}, leaning to yours.</source>
        <translation>Es wird klingen wie die {0} von {1}, zu Ihrer Musik geneigt.</translation>
    </message>
    <message>
        <source>It will take on the turns and rhythms of your {0} and keep what {1} knows.</source>
        <translation>Es nimmt die Wendungen und Rhythmen Ihrer {0} auf und behält, was {1} kann.</translation>
    </message>
    <message>
        <source>It would know nothing but your {0}; with {1} clips new ones will be rougher than those of a model that knew music before.</source>
        <translation>Es würde nichts als Ihre {0} kennen; mit {1} Clips werden die neuen gröber als die eines Modells, das vorher schon Musik kannte.</translation>
    </message>
    <message>
        <source>It would know nothing but {0}, learn them by heart and write little else.</source>
        <translation>Es würde nur {0} kennen, auswendig lernen und wenig anderes schreiben.</translation>
    </message>
    <message>
        <source>It would learn {0} by heart rather than their manner. Leaning the model to them suits so little music better.</source>
        <translation>Es würde {0} auswendig lernen, nicht die Art dahinter. Zu so wenig Musik passt es besser, das Modell nur zu ihr zu neigen.</translation>
    </message>
    <message>
        <source>Its clips hold one note each, and nothing is learned from those.</source>
        <translation>Ihre Clips haben nur je eine Note, und daraus wird nichts gelernt.</translation>
    </message>
    <message>
        <source>Its encoder is missing: it plays and blends; placing your own clips takes a few seconds each.</source>
        <translation>Sein Encoder fehlt: Es spielt und überblendet; eigene Clips einzuordnen dauert je ein paar Sekunden.</translation>
    </message>
    <message>
        <source>Its encoder is missing: it plays new music and cannot place your own clips.</source>
        <translation>Sein Encoder fehlt: Es spielt neue Musik und kann eigene Clips nicht einordnen.</translation>
    </message>
    <message>
        <source>Its new {0} leap more than those it knows: train it for longer.</source>
        <translation>Seine neuen {0} springen mehr als die, die es kennt: Trainieren Sie es länger.</translation>
    </message>
    <message>
        <source>Its new {0} leave their key more often than those it knows: train it for longer.</source>
        <translation>Seine neuen {0} verlassen ihre Tonart öfter als die, die es kennt: Trainieren Sie es länger.</translation>
    </message>
    <message>
        <source>Its notes are played with a swing, so they were made even for the model.</source>
        <translation>Ihre Noten sind mit Swing gespielt und wurden für das Modell begradigt.</translation>
    </message>
    <message>
        <source>Its own {0} it knows by heart ({1}). More music would help it more than more time.</source>
        <translation>Seine eigenen {0} kann es auswendig ({1}). Mehr Musik würde ihm mehr helfen als mehr Zeit.</translation>
    </message>
    <message>
        <source>Its time is counted in film frames and not in beats, so its bars are guessed at 120 beats a minute.</source>
        <translation>Ihre Zeit ist in Filmbildern statt in Schlägen gezählt, daher sind die Takte mit 120 Schlägen pro Minute geschätzt.</translation>
    </message>
    <message>
        <source>Its written beat does not fit its notes, so the beats were estimated ({0}) and it is counted in {1}.</source>
        <translation>Ihre notierten Schläge passen nicht zu ihren Noten; sie wurden daher geschätzt ({0}), gezählt wird in {1}.</translation>
    </message>
    <message>
        <source>JACK Audio Connection Kit</source>
        <translation>JACK Audio Connection Kit</translation>
    </message>
    <message>
        <source>Lento cannot make its own folder {0} ({1}). Allow writing there, or name another folder in the environment variable {2}.</source>
        <translation>Lento kann seinen eigenen Ordner {0} nicht anlegen ({1}). Erlauben Sie dort das Schreiben, oder nennen Sie einen anderen Ordner in der Umgebungsvariablen {2}.</translation>
    </message>
    <message>
        <source>Lento cannot train models {where}, because what it trains with is not made for it any more. Everything else works, and models that were trained on another computer can be opened here.</source>
        <translation>Lento kann {where} keine Modelle trainieren, weil das, womit es trainiert, dafür nicht mehr hergestellt wird. Alles andere geht, und Modelle, die auf einem anderen Computer trainiert wurden, lassen sich hier öffnen.</translation>
    </message>
    <message>
        <source>Lento now leaves it more room to tell {music} apart, and trains on.</source>
        <translation>Lento lässt ihm jetzt mehr Raum, {music} zu unterscheiden, und trainiert weiter.</translation>
    </message>
    <message>
        <source>Listen whether a note is missing.</source>
        <translation>Hören Sie, ob eine Note fehlt.</translation>
    </message>
    <message>
        <source>Look for it and add it again.</source>
        <translation>Suchen Sie sie und fügen Sie sie wieder hinzu.</translation>
    </message>
    <message>
        <source>Look for the piece as MIDI (.mid) or MusicXML.</source>
        <translation>Suchen Sie das Stück als MIDI (.mid) oder MusicXML.</translation>
    </message>
    <message>
        <source>Made from your own files: what may be done with it is up to their rights.</source>
        <translation>Aus Ihren eigenen Dateien gemacht: Was damit geschehen darf, bestimmen deren Rechte.</translation>
    </message>
    <message>
        <source>Magenta could not do this ({0}). Its own words are in {1}.</source>
        <translation>Magenta konnte das nicht ({0}). Seine eigenen Worte stehen in {1}.</translation>
    </message>
    <message>
        <source>Magenta is not installed beside Lento. {0}</source>
        <translation>Magenta ist nicht neben Lento installiert. {0}</translation>
    </message>
    <message>
        <source>Make new clips with it, or blend two of your own.</source>
        <translation>Machen Sie neue Clips damit, oder überblenden Sie zwei eigene.</translation>
    </message>
    <message>
        <source>Many of its new clips are nearly silent: train it for longer.</source>
        <translation>Viele seiner neuen Clips sind fast stumm: Trainieren Sie es länger.</translation>
    </message>
    <message>
        <source>Melody and accompaniment are in one track, so its highest line was taken for the melody.</source>
        <translation>Melodie und Begleitung liegen in einer Spur, daher gilt die höchste Linie als Melodie.</translation>
    </message>
    <message>
        <source>More room to tell them apart did not help. Train it for longer, or start from the model that comes with Lento.</source>
        <translation>Mehr Raum zum Unterscheiden half nicht. Trainieren Sie es länger, oder beginnen Sie mit dem Modell, das mit Lento kommt.</translation>
    </message>
    <message>
        <source>Most of the clips come from one piece, {0}; new ones will sound like it.</source>
        <translation>Die meisten Clips stammen aus einem Stück, {0}; neue werden danach klingen.</translation>
    </message>
    <message>
        <source>Nine</source>
        <translation>Neun</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>No cluster answers at {0} ({1}); start its scheduler, or check the address.</source>
        <translation>Unter {0} antwortet kein Cluster ({1}); starten Sie seinen Scheduler, oder prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>No note can be lower than {0} and higher than {1} at once. Set the lowest note below the highest.</source>
        <translation>Keine Note kann zugleich tiefer als {0} und höher als {1} sein. Setzen Sie die tiefste Note unter die höchste.</translation>
    </message>
    <message>
        <source>No sound output could be opened, so nothing can be heard; connect speakers or headphones and try again.</source>
        <translation>Es ließ sich keine Tonausgabe öffnen, daher ist nichts zu hören; schließen Sie Lautsprecher oder Kopfhörer an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>No synthesiser was found, so nothing can be played; install Lento again.</source>
        <translation>Es wurde kein Klangerzeuger gefunden, daher kann nichts abgespielt werden; installieren Sie Lento neu.</translation>
    </message>
    <message>
        <source>No track is clearly the melody, so the highest line of all tracks that may have it was taken.</source>
        <translation>Keine Spur ist klar die Melodie, daher wurde die höchste Linie aller Spuren genommen, die sie haben können.</translation>
    </message>
    <message>
        <source>No track of {0} is taken for the melody, and the model needs one.</source>
        <translation>Keine Spur von {0} gilt als Melodie, und das Modell braucht eine.</translation>
    </message>
    <message>
        <source>None of the {0} files that {1} learned from and that may be learned from could be found, so it cannot be trained again. Add their folder to the library and try once more.</source>
        <translation>Keine der {0} Dateien, aus denen {1} gelernt hat und aus denen gelernt werden darf, wurde gefunden; es lässt sich daher nicht neu trainieren. Fügen Sie ihren Ordner zur Bibliothek hinzu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Not all that was learned could be kept either: {0}, which makes the steps that are missing again.</source>
        <translation>Auch ließ sich nicht alles Gelernte sichern: {0}; dann werden die fehlenden Schritte noch einmal gemacht.</translation>
    </message>
    <message>
        <source>Nothing can be learned from {0}: of {1} none could be used. The first, {2}: {3}</source>
        <translation>Aus {0} lässt sich nichts lernen: Von {1} war keine brauchbar. Die erste, {2}: {3}</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>One of its metres cannot be counted in sixteenths, so the metre before it goes on (4/4 at the start).</source>
        <translation>Eine der Taktarten lässt sich nicht in Sechzehnteln zählen, daher gilt die vorige weiter (4/4 am Anfang).</translation>
    </message>
    <message>
        <source>One of the {size} processes that train together has ended, so the others end as well. See what ended it, and start them all again with &apos;train --resume last&apos;.</source>
        <translation>Einer der {size} Prozesse, die gemeinsam trainieren, ist beendet, also enden auch die anderen. Sehen Sie nach, was ihn beendet hat, und starten Sie alle neu mit &apos;train --resume last&apos;.</translation>
    </message>
    <message>
        <source>Open it in a notation program and save it again.</source>
        <translation>Öffnen Sie sie in einem Notenprogramm und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>Reading on a cluster needs Dask, which is not installed; install Lento with the extra &apos;cluster&apos;, or read on this machine.</source>
        <translation>Lesen auf einem Cluster braucht Dask, das nicht installiert ist; installieren Sie Lento mit dem Zusatz &apos;cluster&apos;, oder lesen Sie auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Save it again from the program that made it.</source>
        <translation>Speichern Sie sie neu aus dem Programm, das sie gemacht hat.</translation>
    </message>
    <message>
        <source>Say which track has it.</source>
        <translation>Sagen Sie, welche Spur sie hat.</translation>
    </message>
    <message>
        <source>Set its metre or its tempo yourself if the bars sound wrong.</source>
        <translation>Stellen Sie Taktart oder Tempo selbst ein, wenn die Takte falsch klingen.</translation>
    </message>
    <message>
        <source>Seven</source>
        <translation>Sieben</translation>
    </message>
    <message>
        <source>Several processes train together with PyTorch or TensorFlow only. Set KERAS_BACKEND to torch or tensorflow, or leave it out.</source>
        <translation>Mehrere Prozesse trainieren nur mit PyTorch oder TensorFlow gemeinsam. Setzen Sie KERAS_BACKEND auf torch oder tensorflow, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Since step {step} the model only got better at its own music ({then} to {own}) and no better at the pieces kept aside ({best} to {aside}): it learned by heart. The training ended early, and the model of step {step} is kept.</source>
        <translation>Seit Schritt {step} wurde das Modell nur bei der eigenen Musik besser ({then} auf {own}) und nicht bei den beiseitegelegten Stücken ({best} auf {aside}): Es lernte auswendig. Das Training endete früher, und das Modell von Schritt {step} bleibt.</translation>
    </message>
    <message>
        <source>Six</source>
        <translation>Sechs</translation>
    </message>
    <message>
        <source>Some graphics cards compute wrongly without a word, so the training was ended. </source>
        <translation>Manche Grafikkarten rechnen falsch, ohne es zu sagen, daher wurde das Training beendet. </translation>
    </message>
    <message>
        <source>Some of its bytes are not music and were left out; the rest is used.</source>
        <translation>Einige ihrer Bytes sind keine Musik und wurden weggelassen; der Rest wird verwendet.</translation>
    </message>
    <message>
        <source>Some of the {size} processes found a GPU and some did not, so they cannot train together. Start as many on each machine as it has GPUs, or give each --device cpu.</source>
        <translation>Einige der {size} Prozesse haben eine GPU gefunden und einige nicht, daher können sie nicht gemeinsam trainieren. Starten Sie auf jedem Rechner so viele, wie er GPUs hat, oder geben Sie jedem --device cpu.</translation>
    </message>
    <message>
        <source>Split the track at a note yourself if it is the wrong one.</source>
        <translation>Teilen Sie die Spur selbst an einer Note, wenn es die falsche ist.</translation>
    </message>
    <message>
        <source>Take it in again if you want it on the map.</source>
        <translation>Nehmen Sie sie wieder auf, wenn sie auf die Karte soll.</translation>
    </message>
    <message>
        <source>Tempo (quarters a minute)</source>
        <translation>Tempo (Viertel pro Minute)</translation>
    </message>
    <message>
        <source>Ten</source>
        <translation>Zehn</translation>
    </message>
    <message>
        <source>That is little, since silence alone would get {0}{1}</source>
        <translation>Das ist wenig, denn Stille allein käme auf {0}{1}</translation>
    </message>
    <message>
        <source>That is much: add more music, and look at new clips before you pass them on.</source>
        <translation>Das ist viel: Fügen Sie mehr Musik hinzu, und sehen Sie neue Clips an, bevor Sie sie weitergeben.</translation>
    </message>
    <message>
        <source>That is no more than writing the commonest thing always would{0}</source>
        <translation>Das ist nicht mehr, als immer das Häufigste zu schreiben{0}</translation>
    </message>
    <message>
        <source>The FluidSynth library was not found, so it cannot make sound; install libfluidsynth or use the built-in synthesiser.</source>
        <translation>Die FluidSynth-Bibliothek wurde nicht gefunden und kann keinen Klang erzeugen; installieren Sie libfluidsynth, oder nehmen Sie den eingebauten Klangerzeuger.</translation>
    </message>
    <message>
        <source>The cluster at {0} has no workers, or their Lento is not this one; start workers with the same Lento.</source>
        <translation>Der Cluster unter {0} hat keine Worker, oder deren Lento ist ein anderes; starten Sie Worker mit demselben Lento.</translation>
    </message>
    <message>
        <source>The description of this model cannot be used ({0}). The file is damaged or was made by another version of Lento.</source>
        <translation>Die Beschreibung dieses Modells ist nicht zu gebrauchen ({0}). Die Datei ist beschädigt oder stammt von einer anderen Version von Lento.</translation>
    </message>
    <message>
        <source>The disk is full, so the library could not keep this. {0}; free some space and try again.</source>
        <translation>Das Laufwerk ist voll, daher konnte die Bibliothek das nicht sichern. {0}; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk that holds the library reported an error, so it could not be used. {0} as far as the disk can be read; check that it is connected and has room, then try again.</source>
        <translation>Das Laufwerk mit der Bibliothek meldete einen Fehler, daher war sie nicht zu verwenden. {0}, soweit das Laufwerk zu lesen ist; prüfen Sie, ob es verbunden ist und Platz hat, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The folder {0} could not be opened, so nothing in it was read.</source>
        <translation>Der Ordner {0} ließ sich nicht öffnen, daher wurde nichts darin gelesen.</translation>
    </message>
    <message>
        <source>The folder {0} for the library could not be made ({1}), so nothing can be kept; check that its disk is connected and may be written to.</source>
        <translation>Der Ordner {0} für die Bibliothek ließ sich nicht anlegen ({1}), daher kann nichts gesichert werden; prüfen Sie, ob sein Laufwerk verbunden ist und beschrieben werden darf.</translation>
    </message>
    <message>
        <source>The instrument sounds ({0}) are missing or damaged, so nothing can be played; install Lento again.</source>
        <translation>Die Instrumentenklänge ({0}) fehlen oder sind beschädigt, daher kann nichts abgespielt werden; installieren Sie Lento neu.</translation>
    </message>
    <message>
        <source>The library could not be opened, so nothing was read or changed; check that you may open Lento&apos;s folder and that its disk is connected.</source>
        <translation>Die Bibliothek ließ sich nicht öffnen, daher wurde nichts gelesen oder geändert; prüfen Sie, ob Sie Lentos Ordner öffnen dürfen und ob sein Laufwerk verbunden ist.</translation>
    </message>
    <message>
        <source>The library does not hold it any more.</source>
        <translation>Die Bibliothek enthält sie nicht mehr.</translation>
    </message>
    <message>
        <source>The library may not be written to, so it could not keep this. {0}; allow writing to Lento&apos;s folder and try again.</source>
        <translation>Die Bibliothek darf nicht beschrieben werden, daher konnte sie das nicht sichern. {0}; erlauben Sie das Schreiben in Lentos Ordner und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The library {0} was made by a newer Lento (its format is {1}, this one knows {2}), so it was left as it is; open it with the newer Lento.</source>
        <translation>Die Bibliothek {0} stammt von einem neueren Lento (ihr Format ist {1}, dieses kennt {2}) und blieb, wie sie ist; öffnen Sie sie mit dem neueren Lento.</translation>
    </message>
    <message>
        <source>The library&apos;s file is damaged, so it cannot be used as it is. Nothing was deleted; restore a backup, or set the damaged file aside and start a new library.</source>
        <translation>Die Datei der Bibliothek ist beschädigt und so nicht zu verwenden. Nichts wurde gelöscht; stellen Sie eine Sicherung wieder her, oder legen Sie die beschädigte Datei beiseite und beginnen Sie eine neue Bibliothek.</translation>
    </message>
    <message>
        <source>The limits leave no note{0} from {1} to {2}. Allow a wider range, another key, or a note that is ruled out.</source>
        <translation>Die Vorgaben lassen keine Note übrig{0}, von {1} bis {2}. Erlauben Sie einen größeren Umfang, eine andere Tonart oder eine ausgeschlossene Note.</translation>
    </message>
    <message>
        <source>The melody was taken from {0}, but it may be in {1}.</source>
        <translation>Die Melodie stammt aus {0}, kann aber auch in {1} liegen.</translation>
    </message>
    <message>
        <source>The memory did not hold a whole batch. From now on {rows} windows are computed at a time and their steps added up: the training learns the same, somewhat more slowly.</source>
        <translation>Der Speicher fasste keinen ganzen Stapel. Ab jetzt werden {rows} Fenster auf einmal berechnet und ihre Schritte addiert: Das Training lernt dasselbe, etwas langsamer.</translation>
    </message>
    <message>
        <source>The memory does not hold a single window of this model. Close other programs, choose a smaller model, or train on the processor.</source>
        <translation>Der Speicher fasst nicht einmal ein Fenster dieses Modells. Schließen Sie andere Programme, wählen Sie ein kleineres Modell, oder trainieren Sie auf dem Prozessor.</translation>
    </message>
    <message>
        <source>The model does not tell {music} apart yet: whatever it is given, it writes much the same. Train it for longer, or start from the model that comes with Lento.</source>
        <translation>Das Modell unterscheidet {music} noch nicht: Was es auch bekommt, es schreibt fast dasselbe. Trainieren Sie es länger, oder beginnen Sie mit dem Modell, das mit Lento kommt.</translation>
    </message>
    <message>
        <source>The model holds all that was learned. See that the disk has room, and that Lento may write in its own folder there, before the next training.</source>
        <translation>Das Modell enthält alles, was gelernt wurde. Sorgen Sie vor dem nächsten Training dafür, dass das Laufwerk Platz hat und Lento dort in seinen Ordner schreiben darf.</translation>
    </message>
    <message>
        <source>The model it began from may be damaged: start without it, or from another one.</source>
        <translation>Das Modell, mit dem es begann, ist vielleicht beschädigt: Beginnen Sie ohne dieses oder mit einem anderen.</translation>
    </message>
    <message>
        <source>The model itself is as it was, since nothing better came of learning; only where it draws new clips from was moved to your music.</source>
        <translation>Das Modell selbst ist, wie es war, denn Lernen brachte nichts Besseres; nur der Bereich, aus dem es neue Clips nimmt, wurde zu Ihrer Musik hin verschoben.</translation>
    </message>
    <message>
        <source>The model that it builds on stays as it is</source>
        <translation>Das Modell, auf dem es aufbaut, bleibt, wie es ist</translation>
    </message>
    <message>
        <source>The model writes notes from {0} to {1} here, and the limits allow none of them. Allow a wider range.</source>
        <translation>Das Modell schreibt hier Noten von {0} bis {1}, und die Vorgaben erlauben keine davon. Erlauben Sie einen größeren Umfang.</translation>
    </message>
    <message>
        <source>The model {0} does not know {1}, so {2} of its {3} clips are not on the map; another model may.</source>
        <translation>Das Modell {0} kennt {1} nicht, daher fehlen {2} seiner {3} Clips auf der Karte; ein anderes Modell kennt sie vielleicht.</translation>
    </message>
    <message>
        <source>The model {0} has no encoder: it can be played but not trained further. Start from another model, or from none.</source>
        <translation>Das Modell {0} hat keinen Encoder: Es kann spielen, aber nicht weiter trainiert werden. Beginnen Sie mit einem anderen Modell oder mit keinem.</translation>
    </message>
    <message>
        <source>The model {0} hears {1}, and the clip {2} has {3}. Choose another clip or another model.</source>
        <translation>Das Modell {0} hört {1}, und der Clip {2} hat {3}. Wählen Sie einen anderen Clip oder ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model {0} holds numbers that are not finite, in {1}. Its training went wrong, or it is stored too coarsely; use an earlier version.</source>
        <translation>Das Modell {0} enthält Zahlen, die nicht endlich sind, in {1}. Sein Training ging schief, oder es ist zu grob gespeichert; nehmen Sie eine frühere Fassung.</translation>
    </message>
    <message>
        <source>The model {0} knows no {1}; choose another model for it.</source>
        <translation>Das Modell {0} kennt kein {1}; wählen Sie dafür ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model {0} plays only, and cannot hear what the sliders change. Choose another model.</source>
        <translation>Das Modell {0} spielt nur und kann nicht hören, was die Regler ändern. Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model {0} writes {1}, and how calm they are cannot be told. Choose a model of melodies.</source>
        <translation>Das Modell {0} schreibt {1}, und wie ruhig das ist, lässt sich nicht sagen. Wählen Sie ein Modell für Melodien.</translation>
    </message>
    <message>
        <source>The model {name} has no encoder: it plays new music and cannot place yours. Choose another model for that.</source>
        <translation>Das Modell {name} hat keinen Encoder: Es spielt neue Musik und kann Ihre nicht einordnen. Wählen Sie dafür ein anderes Modell.</translation>
    </message>
    <message>
        <source>The music lasts longer than three hours, which is more than one sound file can hold. Export it in two parts.</source>
        <translation>Die Musik dauert länger als drei Stunden, und mehr fasst eine Klangdatei nicht. Exportieren Sie sie in zwei Teilen.</translation>
    </message>
    <message>
        <source>The part of Lento that talks to keyboards is missing; install Lento again to play on one. Everything else works without it.</source>
        <translation>Der Teil von Lento, der mit Keyboards spricht, fehlt; installieren Sie Lento neu, um auf einem zu spielen. Alles andere geht auch ohne.</translation>
    </message>
    <message>
        <source>The part of Lento that trains models is a file of its own, and is not installed yet. Take {file} from where you got Lento, and drop it on the window or choose Learn &gt; Install training from a file.</source>
        <translation>Der Teil von Lento, der Modelle trainiert, ist eine eigene Datei und noch nicht installiert. Holen Sie {file} von dort, woher Sie Lento haben, und legen Sie die Datei auf dem Fenster ab, oder wählen Sie Lernen &gt; Training aus Datei installieren.</translation>
    </message>
    <message>
        <source>The piece lasts longer than three hours, which is more than can be rendered at once; cut it into shorter files.</source>
        <translation>Das Stück dauert länger als drei Stunden, und mehr lässt sich nicht auf einmal in Klang umsetzen; teilen Sie es in kürzere Dateien.</translation>
    </message>
    <message>
        <source>The process that runs Magenta broke off (code {0}). Its last words are in {1}; &apos;main.py magenta status&apos; says whether it works at all.</source>
        <translation>Der Prozess, in dem Magenta läuft, brach ab (Code {0}). Seine letzten Worte stehen in {1}; &apos;main.py magenta status&apos; sagt, ob es überhaupt geht.</translation>
    </message>
    <message>
        <source>The processes that read music could not be started ({0}). Close some other programs and try again.</source>
        <translation>Die Prozesse, die Musik lesen, ließen sich nicht starten ({0}). Schließen Sie einige andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The sliders are learned from your own music, and {0} knows only {1} clips of it. Add music until there are {2}.</source>
        <translation>Die Regler werden aus Ihrer eigenen Musik gelernt, und {0} kennt davon nur {1} Clips. Fügen Sie Musik hinzu, bis es {2} sind.</translation>
    </message>
    <message>
        <source>The sliders measure melodies alone, and the model {0} writes {1}. Choose a model of melodies.</source>
        <translation>Die Regler messen nur Melodien, und das Modell {0} schreibt {1}. Wählen Sie ein Modell für Melodien.</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, so nothing can be heard; install libportaudio2 or install Lento again.</source>
        <translation>Die Klangbibliothek PortAudio fehlt, daher ist nichts zu hören; installieren Sie libportaudio2, oder installieren Sie Lento neu.</translation>
    </message>
    <message>
        <source>The system&apos;s sound does not answer, so nothing can be heard; connect speakers or headphones and start Lento again.</source>
        <translation>Der Ton des Systems antwortet nicht, daher ist nichts zu hören; schließen Sie Lautsprecher oder Kopfhörer an und starten Sie Lento neu.</translation>
    </message>
    <message>
        <source>The training does not move: nothing of what it computes changes the model, so it was ended and no model was written. </source>
        <translation>Das Training kommt nicht voran: Nichts, was es berechnet, ändert das Modell; es wurde beendet und kein Modell geschrieben. </translation>
    </message>
    <message>
        <source>The training kept in {name} is damaged or of another Lento, so it cannot go on. It stays where it is; throw it away and begin anew.</source>
        <translation>Das Training in {name} ist beschädigt oder gehört zu einem anderen Lento und kann nicht weitergehen. Es bleibt, wo es ist; werfen Sie es weg und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>The training kept in {name} is of another model or of other music, so it cannot go on. It stays where it is; throw it away and begin anew.</source>
        <translation>Das Training in {name} gehört zu einem anderen Modell oder anderer Musik und kann nicht weitergehen. Es bleibt, wo es ist; werfen Sie es weg und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>The training needs about {0} GB of memory and {1} GB are free: close other programs first, or it may become very slow or fail.</source>
        <translation>Das Training braucht etwa {0} GB Speicher, und {1} GB sind frei: Schließen Sie zuerst andere Programme, sonst wird es vielleicht sehr langsam oder scheitert.</translation>
    </message>
    <message>
        <source>The training part could not be installed ({0}). Nothing was changed; free some space or allow writing to Lento&apos;s own folder, and install it again.</source>
        <translation>Der Trainingsteil ließ sich nicht installieren ({0}). Nichts wurde geändert; schaffen Sie Platz, oder erlauben Sie das Schreiben in Lentos eigenen Ordner, und installieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The training part in {0} could not be replaced ({1}): a training may be using it. Close Lento, open it again and install the file once more.</source>
        <translation>Der Trainingsteil in {0} ließ sich nicht ersetzen ({1}): Vielleicht verwendet ihn gerade ein Training. Schließen Sie Lento, öffnen Sie es wieder und installieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The training part needs {0} MB in {1}, and {2} MB are free there. Free some space and install it again; nothing was changed.</source>
        <translation>Der Trainingsteil braucht {0} MB in {1}, und dort sind {2} MB frei. Schaffen Sie Platz und installieren Sie ihn noch einmal; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The training part that is installed</source>
        <translation>Der installierte Trainingsteil</translation>
    </message>
    <message>
        <source>The training was stopped before it had learned anything, so no model was written.</source>
        <translation>Das Training wurde angehalten, bevor es etwas gelernt hatte, daher wurde kein Modell geschrieben.</translation>
    </message>
    <message>
        <source>The training went out of bounds again and again, although it learned more slowly each time, and was ended; no model was written. Start it again with another seed, or without the model it began from.</source>
        <translation>Das Training lief immer wieder aus dem Ruder, obwohl es jedes Mal langsamer lernte, und wurde beendet; kein Modell wurde geschrieben. Starten Sie es mit einem anderen Startwert oder ohne das Modell, mit dem es begann.</translation>
    </message>
    <message>
        <source>The training went out of bounds at its first step and was ended; no model was written. The model it began from may be damaged: start without it, or from another one.</source>
        <translation>Das Training lief beim ersten Schritt aus dem Ruder und wurde beendet; kein Modell wurde geschrieben. Das Modell, mit dem es begann, ist vielleicht beschädigt: Beginnen Sie ohne dieses oder mit einem anderen.</translation>
    </message>
    <message>
        <source>The training went wrong on {name} until step {step}: some graphics cards compute wrongly without a word. Lento began it again on the processor.</source>
        <translation>Das Training ging auf {name} bis Schritt {step} schief: Manche Grafikkarten rechnen falsch, ohne es zu sagen. Lento hat es auf dem Prozessor neu begonnen.</translation>
    </message>
    <message>
        <source>The workers of the cluster at {0} have no Lento ({1}); install the same one there.</source>
        <translation>Die Worker des Clusters unter {0} haben kein Lento ({1}); installieren Sie dort dasselbe.</translation>
    </message>
    <message>
        <source>The {0} process broke off in the middle of its work ({1}). The window and your files are untouched; try again, or with less at once.</source>
        <translation>Der Prozess „{0}“ brach mitten in der Arbeit ab ({1}). Das Fenster und Ihre Dateien sind unberührt; versuchen Sie es noch einmal oder mit weniger auf einmal.</translation>
    </message>
    <message>
        <source>The {0} process could not be started ({1}). Close some other programs and try again.</source>
        <translation>Der Prozess „{0}“ ließ sich nicht starten ({1}). Schließen Sie einige andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The {size} processes that shall train together could not meet at {where}. See that all were started, and that the machines reach each other.</source>
        <translation>Die {size} Prozesse, die gemeinsam trainieren sollen, konnten sich nicht bei {where} treffen. Sehen Sie nach, ob alle gestartet sind und die Rechner einander erreichen.</translation>
    </message>
    <message>
        <source>There is no MIDI file in {0}. Choose a folder that holds .mid files.</source>
        <translation>In {0} ist keine MIDI-Datei. Wählen Sie einen Ordner mit .mid-Dateien.</translation>
    </message>
    <message>
        <source>There is no configuration called {0}. These are: {1}.</source>
        <translation>Es gibt keine Konfiguration namens {0}. Es gibt: {1}.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}. Choose one that exists.</source>
        <translation>Es gibt keine Datei und keinen Ordner {0}. Wählen Sie etwas, das es gibt.</translation>
    </message>
    <message>
        <source>There is no file {0}, the Python {1}. {2}</source>
        <translation>Es gibt keine Datei {0}, das Python {1}. {2}</translation>
    </message>
    <message>
        <source>There is no file {0}; check its name.</source>
        <translation>Es gibt keine Datei {0}; prüfen Sie ihren Namen.</translation>
    </message>
    <message>
        <source>There is no folder {0} to write the model into. Make it first, or choose another place.</source>
        <translation>Es gibt keinen Ordner {0}, in den das Modell geschrieben werden könnte. Legen Sie ihn an, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is no library at {0} any more, so its clips cannot be read; open Lento again, or restore a backup.</source>
        <translation>Unter {0} ist keine Bibliothek mehr, daher lassen sich ihre Clips nicht lesen; öffnen Sie Lento neu, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>There is no model called {0}. See the list of models for the names that work.</source>
        <translation>Es gibt kein Modell namens {0}. Welche Namen gehen, zeigt die Liste der Modelle.</translation>
    </message>
    <message>
        <source>There is no model file {0} here. Choose another file.</source>
        <translation>Hier ist keine Modelldatei {0}. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>There is no model of the kind {0} to go on from. Choose one to start from, or train from nothing.</source>
        <translation>Es gibt kein Modell der Art {0}, das weiterlernen könnte. Wählen Sie eines zum Beginnen, oder trainieren Sie aus dem Nichts.</translation>
    </message>
    <message>
        <source>There is no model to begin with; choose one of those that come with Lento.</source>
        <translation>Es gibt kein Modell zum Beginnen; wählen Sie eines, das mit Lento kommt.</translation>
    </message>
    <message>
        <source>There is no music to learn from in it.</source>
        <translation>Darin ist keine Musik, aus der gelernt werden kann.</translation>
    </message>
    <message>
        <source>There is no project file {0} here; it was moved or deleted. Choose another file.</source>
        <translation>Hier ist keine Projektdatei {0}; sie wurde verschoben oder gelöscht. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>There is no unfinished training in {0}; it was finished or removed.</source>
        <translation>In {0} ist kein unfertiges Training; es wurde beendet oder entfernt.</translation>
    </message>
    <message>
        <source>There is no unfinished training. Begin a new one.</source>
        <translation>Es gibt kein unfertiges Training. Beginnen Sie ein neues.</translation>
    </message>
    <message>
        <source>There is no whole checkpoint {0}: it is an .index file and its .data files side by side. Put them into one folder and name one of them.</source>
        <translation>Es gibt keinen vollständigen Checkpoint {0}: Das sind eine .index-Datei und ihre .data-Dateien nebeneinander. Legen Sie sie in einen Ordner und nennen Sie eine davon.</translation>
    </message>
    <message>
        <source>There is nothing to export yet. Add clips to the playlist first.</source>
        <translation>Es gibt noch nichts zu exportieren. Legen Sie zuerst Clips in die Playlist.</translation>
    </message>
    <message>
        <source>There is too little music to keep some aside, so the model will be tested on what it has learned.</source>
        <translation>Es ist zu wenig Musik, um welche beiseitezulegen; das Modell wird daher an dem geprüft, was es gelernt hat.</translation>
    </message>
    <message>
        <source>These arrays are not those of a {0} model: {1}{2}. Choose the configuration that the model was made with.</source>
        <translation>Diese Arrays gehören nicht zu einem Modell {0}: {1}{2}. Wählen Sie die Konfiguration, mit der das Modell gemacht wurde.</translation>
    </message>
    <message>
        <source>This computer has no MIDI system that Lento can reach, so no keyboard can be connected. Everything else works without it.</source>
        <translation>Dieser Computer hat kein MIDI-System, das Lento erreicht, daher lässt sich kein Keyboard verbinden. Alles andere geht auch ohne.</translation>
    </message>
    <message>
        <source>This is little music for a model that knows nothing else: {0}. Begin with a model that comes with Lento, which works from one piece on, or add more music.</source>
        <translation>Das ist wenig Musik für ein Modell, das sonst nichts kennt: {0}. Beginnen Sie mit einem Modell, das mit Lento kommt und schon mit einem Stück zurechtkommt, oder fügen Sie Musik hinzu.</translation>
    </message>
    <message>
        <source>This is little music to teach a model with: {0}. Leaning {1} to it works from one piece on, and takes seconds.</source>
        <translation>Das ist wenig Musik, um einem Modell etwas beizubringen: {0}. {1} zu ihr zu neigen geht schon mit einem Stück und dauert Sekunden.</translation>
    </message>
    <message>
        <source>This training began on a GPU that cannot be used any more, so Lento goes on with it on what there is. Its state is the same; steps may take longer.</source>
        <translation>Dieses Training begann auf einer GPU, die nicht mehr zu verwenden ist; Lento setzt es mit dem fort, was da ist. Sein Stand ist derselbe; Schritte dauern vielleicht länger.</translation>
    </message>
    <message>
        <source>Three</source>
        <translation>Drei</translation>
    </message>
    <message>
        <source>To get it ({0} GB), run these two commands: {1} and then {2}</source>
        <translation>Um es zu bekommen ({0} GB), führen Sie diese zwei Befehle aus: {1} und dann {2}</translation>
    </message>
    <message>
        <source>To teach it more, train it for longer or add more music.</source>
        <translation>Damit es mehr lernt, trainieren Sie es länger, oder fügen Sie Musik hinzu.</translation>
    </message>
    <message>
        <source>Training needs macOS {least} or later, and this Mac has {here}. Everything else works here.</source>
        <translation>Training braucht macOS {least} oder neuer, und dieser Mac hat {here}. Alles andere geht hier.</translation>
    </message>
    <message>
        <source>Twelve</source>
        <translation>Zwölf</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Zwei</translation>
    </message>
    <message>
        <source>Unpack it and add the folder that comes out.</source>
        <translation>Entpacken Sie ihn und fügen Sie den Ordner hinzu, der dabei entsteht.</translation>
    </message>
    <message>
        <source>Unpack it with its password and add the folder that comes out.</source>
        <translation>Entpacken Sie ihn mit seinem Passwort und fügen Sie den Ordner hinzu, der dabei entsteht.</translation>
    </message>
    <message>
        <source>Unpack it with the program that packed it and add the folder that comes out.</source>
        <translation>Entpacken Sie ihn mit dem Programm, das ihn gepackt hat, und fügen Sie den Ordner hinzu, der dabei entsteht.</translation>
    </message>
    <message>
        <source>Unpack the outer one and add the folder that comes out.</source>
        <translation>Entpacken Sie den äußeren und fügen Sie den Ordner hinzu, der dabei entsteht.</translation>
    </message>
    <message>
        <source>WORLD_SIZE says that {size} processes train together, but RANK, LOCAL_RANK, MASTER_ADDR and MASTER_PORT do not say which of them this is. Start Lento with torchrun, which sets them all.</source>
        <translation>WORLD_SIZE sagt, dass {size} Prozesse gemeinsam trainieren, aber RANK, LOCAL_RANK, MASTER_ADDR und MASTER_PORT sagen nicht, welcher dieser ist. Starten Sie Lento mit torchrun, das alle setzt.</translation>
    </message>
    <message>
        <source>What Lento trains with is installed, but cannot be opened here; install it once more. Playing models works without it.</source>
        <translation>Womit Lento trainiert, ist installiert, lässt sich hier aber nicht öffnen; installieren Sie es noch einmal. Modelle spielen geht auch ohne.</translation>
    </message>
    <message>
        <source>What Lento trains with is not installed here, so it can play models but not make them. Install it with: pip install &apos;lento[train]&apos;.</source>
        <translation>Womit Lento trainiert, ist hier nicht installiert; es kann Modelle spielen, aber keine machen. Installieren Sie es mit: pip install &apos;lento[train]&apos;.</translation>
    </message>
    <message>
        <source>What several processes train with is not installed here. Install PyTorch, or leave KERAS_BACKEND out.</source>
        <translation>Womit mehrere Prozesse trainieren, ist hier nicht installiert. Installieren Sie PyTorch, oder lassen Sie KERAS_BACKEND weg.</translation>
    </message>
    <message>
        <source>What the child process found could not be read ({0}).</source>
        <translation>Was der Hilfsprozess gefunden hat, ließ sich nicht lesen ({0}).</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What was kept of this training is damaged or of another Lento, so it cannot go on. Remove it and begin anew.</source>
        <translation>Was von diesem Training gesichert war, ist beschädigt oder gehört zu einem anderen Lento und kann nicht weitergehen. Entfernen Sie es und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>What was learned is kept: {0}, which then only writes the model.</source>
        <translation>Was gelernt wurde, ist gesichert: {0}; dann wird nur noch das Modell geschrieben.</translation>
    </message>
    <message>
        <source>What was there before is untouched; choose another folder or free some space.</source>
        <translation>Was vorher da war, ist unberührt; wählen Sie einen anderen Ordner, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Where this training is cannot be kept on the disk ({why}), so a crash would lose it. {then} before the next one.</source>
        <translation>Der Stand dieses Trainings lässt sich nicht auf dem Laufwerk sichern ({why}), bei einem Absturz ginge er verloren. {then} vor dem nächsten.</translation>
    </message>
    <message>
        <source>With TensorFlow, Lento trains on several machines only where TF_CONFIG names them all. Install PyTorch on each of them, which finds the others by itself.</source>
        <translation>Mit TensorFlow trainiert Lento nur dann auf mehreren Rechnern, wenn TF_CONFIG alle nennt. Installieren Sie auf jedem PyTorch, das die anderen selbst findet.</translation>
    </message>
    <message>
        <source>You left this file out.</source>
        <translation>Sie haben diese Datei weggelassen.</translation>
    </message>
    <message>
        <source>a Mac with an Intel processor</source>
        <translation>Mac mit Intel-Prozessor</translation>
    </message>
    <message>
        <source>a clip in it has a chord without a name</source>
        <translation>ein Clip darin hat einen Akkord ohne Namen</translation>
    </message>
    <message>
        <source>a clip in it has a drum whose place is not a number</source>
        <translation>ein Clip darin hat einen Trommelschlag, dessen Ort keine Zahl ist</translation>
    </message>
    <message>
        <source>a clip in it has a note whose place is not a number</source>
        <translation>ein Clip darin hat eine Note, deren Ort keine Zahl ist</translation>
    </message>
    <message>
        <source>a clip in it has a number that is not whole</source>
        <translation>ein Clip darin hat eine Zahl, die nicht ganz ist</translation>
    </message>
    <message>
        <source>a clip in it has a part that this Lento does not know</source>
        <translation>ein Clip darin hat eine Stimme, die dieses Lento nicht kennt</translation>
    </message>
    <message>
        <source>a clip in it has {0} bars</source>
        <translation>ein Clip darin hat {0} Takte</translation>
    </message>
    <message>
        <source>a crash now would lead back to step {0}</source>
        <translation>ein Absturz jetzt würde zu Schritt {0} zurückführen</translation>
    </message>
    <message>
        <source>a crash now would lose it</source>
        <translation>bei einem Absturz jetzt ginge es verloren</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>einer Datei</translation>
    </message>
    <message>
        <source>a line of its list cannot be taken, {0}</source>
        <translation>eine Zeile ihrer Liste ist nicht zu gebrauchen, {0}</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a printed page (PDF)</source>
        <translation>eine gedruckte Seite (PDF)</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>are</source>
        <translation>stehen</translation>
    </message>
    <message>
        <source>as its description says</source>
        <translation>wie die Beschreibung sagt</translation>
    </message>
    <message>
        <source>as its name says</source>
        <translation>wie der Name sagt</translation>
    </message>
    <message>
        <source>as models of its kind have</source>
        <translation>wie bei Modellen dieser Art</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>wie von Ihnen festgelegt</translation>
    </message>
    <message>
        <source>beats</source>
        <translation>Rhythmen</translation>
    </message>
    <message>
        <source>clip is</source>
        <translation>Clip ist</translation>
    </message>
    <message>
        <source>clips are</source>
        <translation>Clips sind</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>übernimmt</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <source>does not say how long a beat is, so its notes have no place in time; save it again from the program that made it.</source>
        <translation>sagt nicht, wie lang ein Schlag ist, daher haben ihre Noten keinen Ort in der Zeit; speichern Sie sie neu aus dem Programm, das sie gemacht hat.</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>ziemlich sicher</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>free some space, or make its folder again if that is gone, and go on with this training (&apos;train --resume last&apos;, or Learn &gt; Go on with a training in the window)</source>
        <translation>schaffen Sie Platz, oder legen Sie seinen Ordner neu an, wenn er weg ist, und setzen Sie dieses Training fort (&apos;train --resume last&apos;, oder Lernen &gt; Training fortsetzen im Fenster)</translation>
    </message>
    <message>
        <source>holds far more than any piece of music in MusicXML and was left out; export it again from the program that made it.</source>
        <translation>enthält weit mehr als jedes Musikstück in MusicXML und wurde weggelassen; exportieren Sie sie neu aus dem Programm, das sie gemacht hat.</translation>
    </message>
    <message>
        <source>holds more than {0} notes, far more than a piece of music, and was left out; split it into single pieces and add those.</source>
        <translation>enthält mehr als {0} Noten, weit mehr als ein Musikstück, und wurde weggelassen; teilen Sie sie in einzelne Stücke und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>holds more than {0} {1}, far more than a piece of music, and was left out; split it into single pieces and add those.</source>
        <translation>enthält mehr als {0} {1}, weit mehr als ein Musikstück, und wurde weggelassen; teilen Sie sie in einzelne Stücke und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>is</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>is MusicXML in which no measure could be read, so there are no notes in it; export it again from the program that made it.</source>
        <translation>ist MusicXML, in dem kein Takt zu lesen war, also ohne Noten; exportieren Sie sie neu aus dem Programm, das sie gemacht hat.</translation>
    </message>
    <message>
        <source>is a MIDI file without any track, so there are no notes in it; save it again from the program that made it.</source>
        <translation>ist eine MIDI-Datei ohne Spur, also ohne Noten; speichern Sie sie neu aus dem Programm, das sie gemacht hat.</translation>
    </message>
    <message>
        <source>is a packed file without a score in MusicXML, so there are no notes to read in it; export the piece as MusicXML or MIDI (.mid) from the program that made it.</source>
        <translation>ist eine gepackte Datei ohne MusicXML-Partitur, also ohne lesbare Noten; exportieren Sie das Stück als MusicXML oder MIDI (.mid) aus dem Programm, das sie gemacht hat.</translation>
    </message>
    <message>
        <source>is a packed folder that is damaged or cut short, so nothing in it was read.</source>
        <translation>ist ein gepackter Ordner, der beschädigt oder abgeschnitten ist; nichts darin wurde gelesen.</translation>
    </message>
    <message>
        <source>is a packed folder that lists more files than Lento looks through, so nothing in it was read.</source>
        <translation>ist ein gepackter Ordner mit mehr Dateien, als Lento durchsieht; nichts darin wurde gelesen.</translation>
    </message>
    <message>
        <source>is a packed score that is damaged or cut short, so it could not be read; download or copy it again.</source>
        <translation>ist eine gepackte Partitur, die beschädigt oder abgeschnitten ist, und war nicht zu lesen; laden Sie sie noch einmal herunter, oder kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>is a packed score that is locked with a password, so it could not be read; export it without one.</source>
        <translation>ist eine gepackte Partitur mit Passwort und war nicht zu lesen; exportieren Sie sie ohne.</translation>
    </message>
    <message>
        <source>is damaged inside its packed folder, so it could not be read.</source>
        <translation>ist in ihrem gepackten Ordner beschädigt und war nicht zu lesen.</translation>
    </message>
    <message>
        <source>is locked with a password inside its packed folder, so it could not be read.</source>
        <translation>ist in ihrem gepackten Ordner mit einem Passwort geschützt und war nicht zu lesen.</translation>
    </message>
    <message>
        <source>is not a MIDI file and not MusicXML, so there are no notes to read in it; export the piece as MIDI (.mid) or MusicXML and add that.</source>
        <translation>ist weder MIDI noch MusicXML, also ohne lesbare Noten; exportieren Sie das Stück als MIDI (.mid) oder MusicXML und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>is not a MIDI file, so there are no notes to read in it; export the piece as MIDI (.mid) and add that.</source>
        <translation>ist keine MIDI-Datei, also ohne lesbare Noten; exportieren Sie das Stück als MIDI (.mid) und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>is not built like a score that a notation program writes, and was left out for safety; export it again from the program that made it.</source>
        <translation>ist nicht gebaut wie eine Partitur aus einem Notenprogramm und wurde zur Sicherheit weggelassen; exportieren Sie sie neu aus dem Programm, das sie gemacht hat.</translation>
    </message>
    <message>
        <source>is packed in a way that Lento does not know, so it could not be read.</source>
        <translation>ist auf eine Art gepackt, die Lento nicht kennt, und war nicht zu lesen.</translation>
    </message>
    <message>
        <source>is {0} and not a MIDI file, so there are no notes to read in it; export the piece as MIDI (.mid) or MusicXML from the program that made it.</source>
        <translation>ist {0} und keine MIDI-Datei, also ohne lesbare Noten; exportieren Sie das Stück als MIDI (.mid) oder MusicXML aus dem Programm, das sie gemacht hat.</translation>
    </message>
    <message>
        <source>it</source>
        <translation>ihm</translation>
    </message>
    <message>
        <source>it counts other steps than sixteenths</source>
        <translation>es zählt andere Schritte als Sechzehntel</translation>
    </message>
    <message>
        <source>it crashed, code 0x{0}</source>
        <translation>er stürzte ab, Code 0x{0}</translation>
    </message>
    <message>
        <source>it crashed, signal {0}</source>
        <translation>er stürzte ab, Signal {0}</translation>
    </message>
    <message>
        <source>it describes a part at impossible length</source>
        <translation>ein Teil ist unmöglich lang beschrieben</translation>
    </message>
    <message>
        <source>it describes far more than a model can hold</source>
        <translation>es beschreibt weit mehr, als ein Modell enthalten kann</translation>
    </message>
    <message>
        <source>it does not say how many data files there are</source>
        <translation>es sagt nicht, wie viele Datendateien es gibt</translation>
    </message>
    <message>
        <source>it does not say its version</source>
        <translation>ihre Version steht nicht darin</translation>
    </message>
    <message>
        <source>it does not take bfloat16</source>
        <translation>sie nimmt kein bfloat16</translation>
    </message>
    <message>
        <source>it ended with code {0}</source>
        <translation>er endete mit Code {0}</translation>
    </message>
    <message>
        <source>it ends before {0} does</source>
        <translation>es endet vor {0}</translation>
    </message>
    <message>
        <source>it ends too early, or never</source>
        <translation>es endet zu früh oder nie</translation>
    </message>
    <message>
        <source>it fits no count of inputs</source>
        <translation>es passt zu keiner Zahl von Eingängen</translation>
    </message>
    <message>
        <source>it has format version {0}, and {1} is known</source>
        <translation>ihr Format hat Version {0}, bekannt ist {1}</translation>
    </message>
    <message>
        <source>it has more levels of conductors than Lento knows</source>
        <translation>es hat mehr Ebenen von Dirigenten, als Lento kennt</translation>
    </message>
    <message>
        <source>it has more than {0} parts</source>
        <translation>es hat mehr als {0} Teile</translation>
    </message>
    <message>
        <source>it has too many parts, or two of one name</source>
        <translation>sie hat zu viele Teile oder zwei gleichen Namens</translation>
    </message>
    <message>
        <source>it has {0} that Lento does not know, without which it would sound different</source>
        <translation>es hat {0}, was Lento nicht kennt und ohne das es anders klänge</translation>
    </message>
    <message>
        <source>it hears chords as {0}, which Lento does not know</source>
        <translation>es hört Akkorde als {0}, was Lento nicht kennt</translation>
    </message>
    <message>
        <source>it holds a link or a device, {0}</source>
        <translation>sie enthält eine Verknüpfung oder ein Gerät, {0}</translation>
    </message>
    <message>
        <source>it holds a link or a device, {0}, and not only files</source>
        <translation>es enthält eine Verknüpfung oder ein Gerät, {0}, und nicht nur Dateien</translation>
    </message>
    <message>
        <source>it holds a path that leads out of it, {0}</source>
        <translation>es enthält einen Pfad, der hinausführt, {0}</translation>
    </message>
    <message>
        <source>it holds another count of numbers than its layers need</source>
        <translation>es enthält eine andere Zahl von Werten, als seine Schichten brauchen</translation>
    </message>
    <message>
        <source>it holds arrays in slices, which cannot be read</source>
        <translation>es enthält Arrays in Scheiben, die nicht zu lesen sind</translation>
    </message>
    <message>
        <source>it holds no TensorFlow checkpoint</source>
        <translation>es enthält keinen TensorFlow-Checkpoint</translation>
    </message>
    <message>
        <source>it holds no decoder of a MusicVAE</source>
        <translation>es enthält keinen Decoder eines MusicVAE</translation>
    </message>
    <message>
        <source>it holds other files than its list</source>
        <translation>sie enthält andere Dateien als ihre Liste</translation>
    </message>
    <message>
        <source>it holds two different arrays for {0}</source>
        <translation>es enthält zwei verschiedene Arrays für {0}</translation>
    </message>
    <message>
        <source>it holds {0} checkpoints ({1}); choose one of the files</source>
        <translation>es enthält {0} Checkpoints ({1}); wählen Sie eine der Dateien</translation>
    </message>
    <message>
        <source>it holds {0} checkpoints ({1}); unpack it and choose one</source>
        <translation>es enthält {0} Checkpoints ({1}); entpacken Sie es und wählen Sie einen</translation>
    </message>
    <message>
        <source>it holds {0} twice</source>
        <translation>es enthält {0} zweimal</translation>
    </message>
    <message>
        <source>it is a NADE model, which only Magenta itself can play (lento[magenta])</source>
        <translation>es ist ein NADE-Modell, das nur Magenta selbst spielen kann (lento[magenta])</translation>
    </message>
    <message>
        <source>it is a {0} and not a MusicVAE</source>
        <translation>es ist ein {0} und kein MusicVAE</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>es ist eine andere Art von Datei</translation>
    </message>
    <message>
        <source>it is compressed, which TensorFlow does not do</source>
        <translation>es ist komprimiert, was TensorFlow nicht tut</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>es ist abgeschnitten</translation>
    </message>
    <message>
        <source>it is far too large for an index</source>
        <translation>es ist viel zu groß für einen Index</translation>
    </message>
    <message>
        <source>it is larger than a training part can be</source>
        <translation>sie ist größer, als ein Trainingsteil sein kann</translation>
    </message>
    <message>
        <source>it is no file but a folder, a pipe or a device</source>
        <translation>es ist keine Datei, sondern ein Ordner, eine Pipe oder ein Gerät</translation>
    </message>
    <message>
        <source>it is no layer of an encoder</source>
        <translation>es ist keine Schicht eines Encoders</translation>
    </message>
    <message>
        <source>it is no model that Lento knows</source>
        <translation>es ist kein Modell, das Lento kennt</translation>
    </message>
    <message>
        <source>it is not a Lento file or is cut short</source>
        <translation>es ist keine Lento-Datei oder abgeschnitten</translation>
    </message>
    <message>
        <source>it is not a list of fields</source>
        <translation>es ist keine Liste von Feldern</translation>
    </message>
    <message>
        <source>it is not a tar archive, or is damaged</source>
        <translation>es ist kein tar-Archiv oder beschädigt</translation>
    </message>
    <message>
        <source>it is of another version</source>
        <translation>es ist von einer anderen Version</translation>
    </message>
    <message>
        <source>it is slower than the processor</source>
        <translation>sie ist langsamer als der Prozessor</translation>
    </message>
    <message>
        <source>it is told {0} further things at every step, and Lento knows only chords</source>
        <translation>es bekommt bei jedem Schritt {0} weitere Angaben, und Lento kennt nur Akkorde</translation>
    </message>
    <message>
        <source>it is too short to be a table</source>
        <translation>es ist zu kurz für eine Tabelle</translation>
    </message>
    <message>
        <source>it learns nothing</source>
        <translation>sie lernt nichts</translation>
    </message>
    <message>
        <source>it names a file outside its folder, {0}</source>
        <translation>es nennt eine Datei außerhalb seines Ordners, {0}</translation>
    </message>
    <message>
        <source>it names {0} twice</source>
        <translation>es nennt {0} zweimal</translation>
    </message>
    <message>
        <source>it unpacks to far more than a model can be</source>
        <translation>entpackt ist es weit größer, als ein Modell sein kann</translation>
    </message>
    <message>
        <source>it was written on a big-endian machine</source>
        <translation>es wurde auf einem Big-Endian-Rechner geschrieben</translation>
    </message>
    <message>
        <source>it writes by a {0}, which only Magenta itself can play (lento[magenta])</source>
        <translation>es schreibt mit {0}, was nur Magenta selbst spielen kann (lento[magenta])</translation>
    </message>
    <message>
        <source>it writes eight tracks at once, which only Magenta itself can play (lento[magenta])</source>
        <translation>es schreibt acht Spuren zugleich, was nur Magenta selbst spielen kann (lento[magenta])</translation>
    </message>
    <message>
        <source>it writes {0} kinds of events a step, which is no music Lento knows</source>
        <translation>es schreibt {0} Arten von Ereignissen je Schritt, und solche Musik kennt Lento nicht</translation>
    </message>
    <message>
        <source>its contents are damaged</source>
        <translation>ihr Inhalt ist beschädigt</translation>
    </message>
    <message>
        <source>its contents are damaged or cut short</source>
        <translation>ihr Inhalt ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>its decoders are joined in a way that Lento does not know</source>
        <translation>seine Decoder sind auf eine Art verbunden, die Lento nicht kennt</translation>
    </message>
    <message>
        <source>its decoders have no layers, or layers that differ</source>
        <translation>seine Decoder haben keine oder verschiedene Schichten</translation>
    </message>
    <message>
        <source>its description says no {0}</source>
        <translation>seine Beschreibung nennt {0} nicht</translation>
    </message>
    <message>
        <source>its description says that it writes {0}, and its arrays write {1}</source>
        <translation>laut Beschreibung schreibt es {0}, und seine Arrays schreiben {1}</translation>
    </message>
    <message>
        <source>its encoder and its decoder do not belong together</source>
        <translation>sein Encoder und sein Decoder gehören nicht zusammen</translation>
    </message>
    <message>
        <source>its encoder has other levels than Magenta&apos;s configurations</source>
        <translation>sein Encoder hat andere Ebenen als die Konfigurationen von Magenta</translation>
    </message>
    <message>
        <source>its keys are out of order</source>
        <translation>seine Schlüssel sind nicht geordnet</translation>
    </message>
    <message>
        <source>its layers are of several widths</source>
        <translation>seine Schichten sind verschieden breit</translation>
    </message>
    <message>
        <source>its list of clips is not readable</source>
        <translation>die Liste seiner Clips ist nicht lesbar</translation>
    </message>
    <message>
        <source>its list of files is not the one that was sealed</source>
        <translation>ihre Liste der Dateien ist nicht die versiegelte</translation>
    </message>
    <message>
        <source>its losses are no numbers</source>
        <translation>ihre Verluste sind keine Zahlen</translation>
    </message>
    <message>
        <source>its losses are {0} % from the processor&apos;s</source>
        <translation>ihre Verluste weichen {0} % von denen des Prozessors ab</translation>
    </message>
    <message>
        <source>its melodies begin at another pitch than Magenta&apos;s</source>
        <translation>seine Melodien beginnen bei einer anderen Tonhöhe als die von Magenta</translation>
    </message>
    <message>
        <source>its parts are not those that its manifest lists</source>
        <translation>seine Teile sind nicht die, die sein Verzeichnis nennt</translation>
    </message>
    <message>
        <source>its prior is of another size than its latent vectors</source>
        <translation>sein Prior hat eine andere Größe als seine latenten Vektoren</translation>
    </message>
    <message>
        <source>its roll has parents for other clips</source>
        <translation>seine Notenrolle hat Eltern für andere Clips</translation>
    </message>
    <message>
        <source>its shards together</source>
        <translation>seine Teile zusammen</translation>
    </message>
    <message>
        <source>its small VAE is of another size than its latent vectors</source>
        <translation>sein kleines VAE hat eine andere Größe als seine latenten Vektoren</translation>
    </message>
    <message>
        <source>its {0} is not a sensible number</source>
        <translation>sein {0} ist keine sinnvolle Zahl</translation>
    </message>
    <message>
        <source>its {0} sixteenths are less than a bar, which Lento cannot play</source>
        <translation>seine {0} Sechzehntel sind weniger als ein Takt, was Lento nicht spielen kann</translation>
    </message>
    <message>
        <source>melodies</source>
        <translation>Melodien</translation>
    </message>
    <message>
        <source>melody</source>
        <translation>Melodie</translation>
    </message>
    <message>
        <source>melody, bass and drums</source>
        <translation>Melodie, Bass und Schlagzeug</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>no description of a training part</source>
        <translation>keine Beschreibung eines Trainingsteils</translation>
    </message>
    <message>
        <source>no drums</source>
        <translation>kein Schlagzeug</translation>
    </message>
    <message>
        <source>no melody</source>
        <translation>keine Melodie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>on a Mac with an Intel processor</source>
        <translation>auf einem Mac mit Intel-Prozessor</translation>
    </message>
    <message>
        <source>on this system</source>
        <translation>auf diesem System</translation>
    </message>
    <message>
        <source>one bar</source>
        <translation>einen Takt</translation>
    </message>
    <message>
        <source>one clip</source>
        <translation>ein Clip</translation>
    </message>
    <message>
        <source>one piece</source>
        <translation>einem Stück</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>zu wenig Speicher</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>repeat and blend them</source>
        <translation>sie wiederholen und überblenden</translation>
    </message>
    <message>
        <source>repeat it</source>
        <translation>ihn wiederholen</translation>
    </message>
    <message>
        <source>repeat them</source>
        <translation>sie wiederholen</translation>
    </message>
    <message>
        <source>sixteen</source>
        <translation>sechzehn</translation>
    </message>
    <message>
        <source>stand</source>
        <translation>stehen</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>that was chosen</source>
        <translation>(der gewählte)</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>das Laufwerk ist voll</translation>
    </message>
    <message>
        <source>the disk refused ({0})</source>
        <translation>das Laufwerk nahm es nicht an ({0})</translation>
    </message>
    <message>
        <source>the disk was full</source>
        <translation>das Laufwerk war voll</translation>
    </message>
    <message>
        <source>the one clip</source>
        <translation>den einen Clip</translation>
    </message>
    <message>
        <source>the system ended it, most often because memory ran out</source>
        <translation>das System hat ihn beendet, meist aus Mangel an Speicher</translation>
    </message>
    <message>
        <source>the {0} clips</source>
        <translation>die {0} Clips</translation>
    </message>
    <message>
        <source>them</source>
        <translation>ihnen</translation>
    </message>
    <message>
        <source>there is no configuration {0}</source>
        <translation>es gibt keine Konfiguration {0}</translation>
    </message>
    <message>
        <source>there is no example to train on</source>
        <translation>es gibt kein Beispiel zum Trainieren</translation>
    </message>
    <message>
        <source>there is no model in this folder that Lento knows</source>
        <translation>in diesem Ordner ist kein Modell, das Lento kennt</translation>
    </message>
    <message>
        <source>there is no triad {0} on {1}</source>
        <translation>es gibt keinen Dreiklang {0} auf {1}</translation>
    </message>
    <message>
        <source>there is no way {0} to train</source>
        <translation>es gibt keine Art {0} zu trainieren</translation>
    </message>
    <message>
        <source>there is no window to choose from</source>
        <translation>es gibt kein Fenster zur Auswahl</translation>
    </message>
    <message>
        <source>there is too little memory</source>
        <translation>es ist zu wenig Speicher da</translation>
    </message>
    <message>
        <source>these {0} clips</source>
        <translation>diese {0} Clips</translation>
    </message>
    <message>
        <source>this one clip</source>
        <translation>diesen einen Clip</translation>
    </message>
    <message>
        <source>track {0}</source>
        <translation>Spur {0}</translation>
    </message>
    <message>
        <source>track {0} ({1})</source>
        <translation>Spur {0} ({1})</translation>
    </message>
    <message>
        <source>trio</source>
        <translation>Trio</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>two pieces</source>
        <translation>zwei Stücken</translation>
    </message>
    <message>
        <source>what was chosen</source>
        <translation>dem Gewählten</translation>
    </message>
    <message>
        <source>your files</source>
        <translation>Ihren Dateien</translation>
    </message>
    <message>
        <source>{0} %(levelname)s %(name)s: %(message)s</source>
        <translation>{0} %(levelname)s %(name)s: %(message)s</translation>
    </message>
    <message>
        <source>{0} GB, {1} GB free, {2} MB in the window</source>
        <translation>{0} GB, {1} GB frei, {2} MB im Fenster</translation>
    </message>
    <message>
        <source>{0} It should rebuild most {1} that are like them.</source>
        <translation>{0} Die meisten {1}, die ihnen ähneln, sollte es nachbilden.</translation>
    </message>
    <message>
        <source>{0} It should rebuild nearly all {1} that are like them.</source>
        <translation>{0} Fast alle {1}, die ihnen ähneln, sollte es nachbilden.</translation>
    </message>
    <message>
        <source>{0} Since step {1} it is kept again.</source>
        <translation>{0} Seit Schritt {1} wird wieder gesichert.</translation>
    </message>
    <message>
        <source>{0} There is enough music to teach it more than that.</source>
        <translation>{0} Es ist genug Musik da, damit es mehr lernen kann.</translation>
    </message>
    <message>
        <source>{0} Until then a crash would lose a training that is under way.</source>
        <translation>{0} Bis dahin ginge bei einem Absturz ein laufendes Training verloren.</translation>
    </message>
    <message>
        <source>{0} With {1} to lean to, what it makes anew will lie close to them.</source>
        <translation>{0} Zum Neigen gibt es wenig ({1}): Was es neu macht, wird nahe daran liegen.</translation>
    </message>
    <message>
        <source>{0} and rebuilds {1} of your {2}{3}</source>
        <translation>{0}, und bildet {1} Ihrer {2} richtig nach{3}</translation>
    </message>
    <message>
        <source>{0} bars</source>
        <translation>{0} Takte</translation>
    </message>
    <message>
        <source>{0} bars are not a length; say 1 to {1}</source>
        <translation>{0} Takte sind keine Länge; nennen Sie 1 bis {1}</translation>
    </message>
    <message>
        <source>{0} can be played but not taught: it has no encoder to read music with. Choose another model to begin with.</source>
        <translation>{0} kann spielen, aber nicht lernen: Es hat keinen Encoder, um Musik zu lesen. Wählen Sie ein anderes Modell zum Beginnen.</translation>
    </message>
    <message>
        <source>{0} cannot be imported: {1}. Get it again from where it came from, or choose another model.</source>
        <translation>{0} lässt sich nicht importieren: {1}. Holen Sie es noch einmal von der Quelle, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{0} cannot be opened as a model: {1}. Copy it again from where it came from, or choose another file.</source>
        <translation>{0} lässt sich nicht als Modell öffnen: {1}. Kopieren Sie es noch einmal von der Quelle, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} cannot be opened as a project: {1}. Copy it again from where it came from, or choose another file.</source>
        <translation>{0} lässt sich nicht als Projekt öffnen: {1}. Kopieren Sie es noch einmal von der Quelle, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} cannot be opened; close other programs that use it, or plug it in again.</source>
        <translation>{0} lässt sich nicht öffnen; schließen Sie andere Programme, die es verwenden, oder stecken Sie es neu ein.</translation>
    </message>
    <message>
        <source>{0} cannot be played: {1}. Copy it again from where it came from, or choose another file.</source>
        <translation>{0} lässt sich nicht spielen: {1}. Kopieren Sie es noch einmal von der Quelle, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}). Look whether it is still there and the disk has room, or choose another.</source>
        <translation>{0} lässt sich nicht lesen ({1}). Sehen Sie nach, ob es noch da ist und das Laufwerk Platz hat, oder wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>{0} cannot be read as a TensorFlow checkpoint: {1}. The file is damaged or incomplete; copy or download it again.</source>
        <translation>{0} lässt sich nicht als TensorFlow-Checkpoint lesen: {1}. Die Datei ist beschädigt oder unvollständig; kopieren Sie sie noch einmal, oder laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>{0} cannot be read as it is now; its music stays as Lento read it before.</source>
        <translation>{0} lässt sich, wie sie jetzt ist, nicht lesen; ihre Musik bleibt, wie Lento sie vorher gelesen hat.</translation>
    </message>
    <message>
        <source>{0} cannot be run ({1}). It should be the Python of the environment that has Magenta.</source>
        <translation>{0} lässt sich nicht ausführen ({1}). Es sollte das Python der Umgebung sein, die Magenta hat.</translation>
    </message>
    <message>
        <source>{0} cannot be unpacked: {1}. Download it again from where it was published.</source>
        <translation>{0} lässt sich nicht entpacken: {1}. Laden Sie es noch einmal dort herunter, wo es veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>{0} checkpoints; name one</source>
        <translation>{0} Checkpoints; nennen Sie einen</translation>
    </message>
    <message>
        <source>{0} chords do not fit on {1} steps</source>
        <translation>{0} Akkorde passen nicht auf {1} Schritte</translation>
    </message>
    <message>
        <source>{0} clips</source>
        <translation>{0} Clips</translation>
    </message>
    <message>
        <source>{0} clips are</source>
        <translation>{0} Clips sind</translation>
    </message>
    <message>
        <source>{0} clips are too few to learn sliders from</source>
        <translation>{0} Clips sind zu wenige, um daraus Regler zu lernen</translation>
    </message>
    <message>
        <source>{0} clips or {1} steps are too few or too many</source>
        <translation>{0} Clips oder {1} Schritte sind zu wenige oder zu viele</translation>
    </message>
    <message>
        <source>{0} could not be found, so nothing was restored; choose another backup.</source>
        <translation>{0} wurde nicht gefunden, daher wurde nichts wiederhergestellt; wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>{0} could not be opened ({1}), so it was left out.</source>
        <translation>{0} ließ sich nicht öffnen ({1}) und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{0} could not be set aside ({1}), so it is where it was. Close other Lento windows and try again.</source>
        <translation>{0} ließ sich nicht beiseitelegen ({1}) und ist noch, wo es war. Schließen Sie andere Fenster von Lento und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). What was there before is untouched; choose another folder or free some space.</source>
        <translation>{0} ließ sich nicht schreiben ({1}). Was vorher da war, ist unberührt; wählen Sie einen anderen Ordner, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). {2}</source>
        <translation>{0} ließ sich nicht schreiben ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} different clips</source>
        <translation>{0} verschiedene Clips</translation>
    </message>
    <message>
        <source>{0} does not run through Magenta</source>
        <translation>{0} läuft nicht durch Magenta</translation>
    </message>
    <message>
        <source>{0} does not say which files it learned from, so it cannot be trained again by itself. Choose its music once more, and train a new model.</source>
        <translation>{0} sagt nicht, aus welchen Dateien es gelernt hat, und lässt sich daher nicht von selbst neu trainieren. Wählen Sie seine Musik noch einmal, und trainieren Sie ein neues Modell.</translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation>{0} Dateien</translation>
    </message>
    <message>
        <source>{0} found no GPU that it can train on. Choose &apos;auto&apos; or &apos;cpu&apos;; training then takes longer.</source>
        <translation>{0} fand keine GPU, auf der es trainieren kann. Wählen Sie &apos;auto&apos; oder &apos;cpu&apos;; das Training dauert dann länger.</translation>
    </message>
    <message>
        <source>{0} generators for {1} rows</source>
        <translation>{0} Generatoren für {1} Zeilen</translation>
    </message>
    <message>
        <source>{0} has a layer outside 1..{1}</source>
        <translation>{0} hat eine Schicht außerhalb von 1..{1}</translation>
    </message>
    <message>
        <source>{0} has a length that does not fit its shape</source>
        <translation>{0} hat eine Länge, die nicht zu seiner Form passt</translation>
    </message>
    <message>
        <source>{0} has an impossible shape</source>
        <translation>{0} hat eine unmögliche Form</translation>
    </message>
    <message>
        <source>{0} has no drums, and the model learns drums.</source>
        <translation>{0} hat kein Schlagzeug, und das Modell lernt Schlagzeug.</translation>
    </message>
    <message>
        <source>{0} has no layer or more than {1}</source>
        <translation>{0} hat keine Schicht oder mehr als {1}</translation>
    </message>
    <message>
        <source>{0} has the unknown type {1}</source>
        <translation>{0} hat den unbekannten Typ {1}</translation>
    </message>
    <message>
        <source>{0} holds more than {1} notes, far more than a piece of music, and was left out; split it into single pieces and add those.</source>
        <translation>{0} enthält mehr als {1} Noten, weit mehr als ein Musikstück, und wurde weggelassen; teilen Sie sie in einzelne Stücke und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>{0} holds no notes, so there is nothing to edit; choose another piece.</source>
        <translation>{0} enthält keine Noten, es gibt also nichts zu bearbeiten; wählen Sie ein anderes Stück.</translation>
    </message>
    <message>
        <source>{0} holds no notes, so there is nothing to hear.</source>
        <translation>{0} enthält keine Noten, es gibt also nichts zu hören.</translation>
    </message>
    <message>
        <source>{0} holds no {1} in a bar that the model can use.</source>
        <translation>{0} hat in keinem Takt, den das Modell verwenden kann, das Nötige ({1}).</translation>
    </message>
    <message>
        <source>{0} holds numbers that are not finite or far too large</source>
        <translation>{0} enthält Zahlen, die nicht endlich oder viel zu groß sind</translation>
    </message>
    <message>
        <source>{0} holds only drums, and the model needs a melody.</source>
        <translation>{0} enthält nur Schlagzeug, und das Modell braucht eine Melodie.</translation>
    </message>
    <message>
        <source>{0} holds {1} and not decimal numbers</source>
        <translation>{0} enthält {1} und keine Dezimalzahlen</translation>
    </message>
    <message>
        <source>{0} holds {1}, which a model file cannot</source>
        <translation>{0} enthält {1}, was eine Modelldatei nicht kann</translation>
    </message>
    <message>
        <source>{0} in it is larger than a model can be</source>
        <translation>{0} darin ist größer, als ein Modell sein kann</translation>
    </message>
    <message>
        <source>{0} in it is larger than listed</source>
        <translation>{0} darin ist größer als in der Liste</translation>
    </message>
    <message>
        <source>{0} in it is not the file that was sealed</source>
        <translation>{0} darin ist nicht die versiegelte Datei</translation>
    </message>
    <message>
        <source>{0} in it is too large</source>
        <translation>{0} darin ist zu groß</translation>
    </message>
    <message>
        <source>{0} in {1}, which the model does not know, and left out; a model that comes with Lento knows it.</source>
        <translation>{0} in {1}, was das Modell nicht kennt, und weggelassen; ein Modell, das mit Lento kommt, kennt es.</translation>
    </message>
    <message>
        <source>{0} is a database, but no library of Lento, so it was left as it is; choose another file.</source>
        <translation>{0} ist eine Datenbank, aber keine Bibliothek von Lento, und blieb, wie sie ist; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} is a folder and not a file.</source>
        <translation>{0} ist ein Ordner und keine Datei.</translation>
    </message>
    <message>
        <source>{0} is a folder. Give the model a file name.</source>
        <translation>{0} ist ein Ordner. Geben Sie dem Modell einen Dateinamen.</translation>
    </message>
    <message>
        <source>{0} is a packed folder in which Lento looks for music; it is no piece itself.</source>
        <translation>{0} ist ein gepackter Ordner, in dem Lento nach Musik sucht; er ist selbst kein Stück.</translation>
    </message>
    <message>
        <source>{0} is a packed folder inside another one, which Lento does not look into.</source>
        <translation>{0} ist ein gepackter Ordner in einem anderen; dort sieht Lento nicht hinein.</translation>
    </message>
    <message>
        <source>{0} is a packed folder locked with a password, so nothing in it was read.</source>
        <translation>{0} ist ein gepackter Ordner mit Passwort; nichts darin wurde gelesen.</translation>
    </message>
    <message>
        <source>{0} is a recording of sound; Lento reads notes: MIDI or MusicXML.</source>
        <translation>{0} ist eine Tonaufnahme; Lento liest Noten: MIDI oder MusicXML.</translation>
    </message>
    <message>
        <source>{0} is an empty file, so there is no music in it; copy or save it again.</source>
        <translation>{0} ist eine leere Datei, es ist also keine Musik darin; kopieren oder speichern Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>{0} is compressed in an unknown way</source>
        <translation>{0} ist auf unbekannte Weise komprimiert</translation>
    </message>
    <message>
        <source>{0} is damaged and could not be read; try to save it again from the program that made it.</source>
        <translation>{0} ist beschädigt und war nicht zu lesen; versuchen Sie, sie aus dem Programm, das sie gemacht hat, neu zu speichern.</translation>
    </message>
    <message>
        <source>{0} is damaged or is no training part of Lento ({1}). Nothing was changed; get the file once more from where you got Lento.</source>
        <translation>{0} ist beschädigt oder kein Trainingsteil von Lento ({1}). Nichts wurde geändert; holen Sie die Datei noch einmal von dort, woher Sie Lento haben.</translation>
    </message>
    <message>
        <source>{0} is damaged or no backup of a library, so nothing was restored and the library is as it was; choose another backup.</source>
        <translation>{0} ist beschädigt oder keine Sicherung einer Bibliothek; nichts wurde wiederhergestellt, und die Bibliothek ist, wie sie war; wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>{0} is described twice</source>
        <translation>{0} ist zweimal beschrieben</translation>
    </message>
    <message>
        <source>{0} is empty, so nothing was restored and the library is as it was; choose another backup.</source>
        <translation>{0} ist leer; nichts wurde wiederhergestellt, und die Bibliothek ist, wie sie war; wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>{0} is far larger than any piece of music in MIDI and was left out; if it is a collection, split it into single pieces and add those.</source>
        <translation>{0} ist weit größer als jedes Musikstück in MIDI und wurde weggelassen; wenn es eine Sammlung ist, teilen Sie sie in einzelne Stücke und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>{0} is far larger than any piece of music in MIDI or MusicXML and was left out.</source>
        <translation>{0} ist weit größer als jedes Musikstück in MIDI oder MusicXML und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{0} is far too large for a description</source>
        <translation>{0} ist viel zu groß für eine Beschreibung</translation>
    </message>
    <message>
        <source>{0} is heard as {1}</source>
        <translation>{0} wird als {1} gehört</translation>
    </message>
    <message>
        <source>{0} is in {1}, which the model cannot use yet.</source>
        <translation>{0} steht in {1}, womit das Modell noch nicht umgehen kann.</translation>
    </message>
    <message>
        <source>{0} is larger than a model can be</source>
        <translation>{0} ist größer, als ein Modell sein kann</translation>
    </message>
    <message>
        <source>{0} is larger than it can be</source>
        <translation>{0} ist größer, als es sein kann</translation>
    </message>
    <message>
        <source>{0} is led through {1} steps at most</source>
        <translation>{0} wird durch höchstens {1} Schritte geführt</translation>
    </message>
    <message>
        <source>{0} is missing. A TensorFlow checkpoint is an .index file and its .data files side by side; put them into one folder and try again.</source>
        <translation>{0} fehlt. Ein TensorFlow-Checkpoint ist eine .index-Datei mit ihren .data-Dateien; legen Sie sie in einen Ordner und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} is missing; it belongs into the same folder</source>
        <translation>{0} fehlt; es gehört in denselben Ordner</translation>
    </message>
    <message>
        <source>{0} is no column of a piece</source>
        <translation>{0} ist keine Spalte eines Stücks</translation>
    </message>
    <message>
        <source>{0} is no longer in the packed folder {1}.</source>
        <translation>{0} ist nicht mehr in dem gepackten Ordner {1}.</translation>
    </message>
    <message>
        <source>{0} is no longer where it was.</source>
        <translation>{0} ist nicht mehr, wo es war.</translation>
    </message>
    <message>
        <source>{0} is no longer where it was; Lento remembers its music, so its clips stay.</source>
        <translation>{0} ist nicht mehr, wo es war; Lento erinnert sich an die Musik, daher bleiben die Clips.</translation>
    </message>
    <message>
        <source>{0} is no longer where it was; the same music lies at another place.</source>
        <translation>{0} ist nicht mehr, wo es war; dieselbe Musik liegt an einem anderen Ort.</translation>
    </message>
    <message>
        <source>{0} is no text</source>
        <translation>{0} ist kein Text</translation>
    </message>
    <message>
        <source>{0} is none of {1}</source>
        <translation>{0} ist keines von {1}</translation>
    </message>
    <message>
        <source>{0} is not MIDI that Magenta can read, so nothing was taken from it; open it in a music program and export it again.</source>
        <translation>{0} ist kein MIDI, das Magenta lesen kann, daher wurde nichts daraus genommen; öffnen Sie es in einem Musikprogramm und exportieren Sie es neu.</translation>
    </message>
    <message>
        <source>{0} is not a General MIDI program</source>
        <translation>{0} ist kein General-MIDI-Programm</translation>
    </message>
    <message>
        <source>{0} is not a MIDI note number</source>
        <translation>{0} ist keine MIDI-Notennummer</translation>
    </message>
    <message>
        <source>{0} is not a chord</source>
        <translation>{0} ist kein Akkord</translation>
    </message>
    <message>
        <source>{0} is not a chord that Lento knows. Write chords such as C, Am, F#, Bb, Gdim or Caug, with spaces between them.</source>
        <translation>{0} ist kein Akkord, den Lento kennt. Schreiben Sie Akkorde wie C, Am, F#, Bb, Gdim oder Caug, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>{0} is not a command</source>
        <translation>{0} ist kein Befehl</translation>
    </message>
    <message>
        <source>{0} is not a file with music in it.</source>
        <translation>{0} ist keine Datei mit Musik.</translation>
    </message>
    <message>
        <source>{0} is not a key; write it like &apos;A minor&apos; or &apos;Eb major&apos;</source>
        <translation>{0} ist keine Tonart; schreiben Sie sie wie &apos;A minor&apos; (a-Moll) oder &apos;Eb major&apos; (Es-Dur)</translation>
    </message>
    <message>
        <source>{0} is not a list of arrays</source>
        <translation>{0} ist keine Liste von Arrays</translation>
    </message>
    <message>
        <source>{0} is not a list, or a list of impossible length</source>
        <translation>{0} ist keine Liste oder eine von unmöglicher Länge</translation>
    </message>
    <message>
        <source>{0} is not a metre of the model</source>
        <translation>{0} ist keine Taktart des Modells</translation>
    </message>
    <message>
        <source>{0} is not a note; write it like C4, F#3 or 60</source>
        <translation>{0} ist keine Note; schreiben Sie sie wie C4, F#3 oder 60</translation>
    </message>
    <message>
        <source>{0} is not a pitch class</source>
        <translation>{0} ist keine Tonklasse</translation>
    </message>
    <message>
        <source>{0} is not connected any more; plug it in again to go on.</source>
        <translation>{0} ist nicht mehr verbunden; stecken Sie es wieder ein, um weiterzumachen.</translation>
    </message>
    <message>
        <source>{0} is not one of {1}</source>
        <translation>{0} ist keines von {1}</translation>
    </message>
    <message>
        <source>{0} is not part of it</source>
        <translation>{0} gehört nicht dazu</translation>
    </message>
    <message>
        <source>{0} is not readable</source>
        <translation>{0} ist nicht lesbar</translation>
    </message>
    <message>
        <source>{0} is not what was written</source>
        <translation>{0} ist nicht, was geschrieben wurde</translation>
    </message>
    <message>
        <source>{0} is stored as {1}, which cannot be read</source>
        <translation>{0} ist als {1} gespeichert, was nicht zu lesen ist</translation>
    </message>
    <message>
        <source>{0} is stored coarsely in a way that cannot be read</source>
        <translation>{0} ist grob gespeichert, auf eine nicht lesbare Art</translation>
    </message>
    <message>
        <source>{0} is the library itself, so it was left as it is; choose another file for the backup.</source>
        <translation>{0} ist die Bibliothek selbst und blieb, wie sie ist; wählen Sie eine andere Datei für die Sicherung.</translation>
    </message>
    <message>
        <source>{0} is there already and is no model, so it would be lost. Choose a name that ends in {1}.</source>
        <translation>{0} gibt es schon und ist kein Modell, es ginge also verloren. Wählen Sie einen Namen, der auf {1} endet.</translation>
    </message>
    <message>
        <source>{0} is too short: the model hears {1} at once and needs at least {2} in one metre.</source>
        <translation>{0} ist zu kurz: Das Modell hört {1} auf einmal und braucht mindestens {2} in einer Taktart.</translation>
    </message>
    <message>
        <source>{0} is {1} and should be {2}</source>
        <translation>{0} ist {1} und sollte {2} sein</translation>
    </message>
    <message>
        <source>{0} learned from nothing but what was withdrawn ({1} files), so there is nothing to train it with again. Delete it, or train a new one with other music.</source>
        <translation>{0} hat nur aus Zurückgezogenem gelernt ({1} Dateien), es gibt also nichts, womit es neu trainiert werden kann. Löschen Sie es, oder trainieren Sie ein neues mit anderer Musik.</translation>
    </message>
    <message>
        <source>{0} learned from {1}, which may not be learned from any more, and so would the new model have. Train {2} again without it first, or begin with another model.</source>
        <translation>{0} hat aus {1} gelernt, woraus nicht mehr gelernt werden darf, und das neue Modell hätte es dann auch. Trainieren Sie {2} zuerst ohne diese Musik neu, oder beginnen Sie mit einem anderen Modell.</translation>
    </message>
    <message>
        <source>{0} learned from {1}{2}, which may not be learned from any more, and so would the new model have. Train it again without that first, or begin with another model.</source>
        <translation>{0} hat aus {1}{2} gelernt, woraus nicht mehr gelernt werden darf, und das neue Modell hätte es dann auch. Trainieren Sie es zuerst ohne diese Musik neu, oder beginnen Sie mit einem anderen Modell.</translation>
    </message>
    <message>
        <source>{0} lies in a data file that does not exist</source>
        <translation>{0} liegt in einer Datendatei, die es nicht gibt</translation>
    </message>
    <message>
        <source>{0} may not be learned from any more, and this training has learned from it, so it was removed. Begin a new one without it.</source>
        <translation>Aus {0} darf nicht mehr gelernt werden, und dieses Training hat daraus gelernt, daher wurde es entfernt. Beginnen Sie ein neues ohne diese Datei.</translation>
    </message>
    <message>
        <source>{0} needs controls of shape {1}</source>
        <translation>{0} braucht Steuerwerte der Form {1}</translation>
    </message>
    <message>
        <source>{0} notes a bar are outside the range</source>
        <translation>{0} Noten im Takt liegen außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>{0} object has no attribute {1}</source>
        <translation>Objekt {0} hat kein Attribut {1}</translation>
    </message>
    <message>
        <source>{0} object is not (?:callable|iterable|subscriptable|an iterator)</source>
        <translation>Objekt {0} ist nicht (?:callable|iterable|subscriptable|an iterator)</translation>
    </message>
    <message>
        <source>{0} of its {1} bars {2} in {3}, which the model cannot use yet; the others are used.</source>
        <translation>{0} der {1} Takte {2} in {3}, was das Modell noch nicht verwenden kann; die anderen werden verwendet.</translation>
    </message>
    <message>
        <source>{0} overlaps another array</source>
        <translation>{0} überlappt ein anderes Array</translation>
    </message>
    <message>
        <source>{0} parts beyond the first {1}</source>
        <translation>{0} Stimmen über die ersten {1} hinaus</translation>
    </message>
    <message>
        <source>{0} paths and {1} anchors are many</source>
        <translation>{0} Wege und {1} Anker sind viele</translation>
    </message>
    <message>
        <source>{0} qpm is outside {1}..{2}</source>
        <translation>{0} qpm liegt außerhalb von {1}..{2}</translation>
    </message>
    <message>
        <source>{0} should have {1} bytes and {2} are there</source>
        <translation>{0} sollte {1} Byte haben, und {2} sind da</translation>
    </message>
    <message>
        <source>{0} starts before {1} ends</source>
        <translation>{0} beginnt, bevor {1} endet</translation>
    </message>
    <message>
        <source>{0} steps are not {1} segments of one length</source>
        <translation>{0} Schritte sind nicht {1} Abschnitte gleicher Länge</translation>
    </message>
    <message>
        <source>{0} takes no control</source>
        <translation>{0} nimmt keine Steuerwerte</translation>
    </message>
    <message>
        <source>{0} vectors are too few for {1} neighbours</source>
        <translation>{0} Vektoren sind zu wenige für {1} Nachbarn</translation>
    </message>
    <message>
        <source>{0} was made by a newer Lento ({1}). Update Lento to open it.</source>
        <translation>{0} stammt von einem neueren Lento ({1}). Aktualisieren Sie Lento, um es zu öffnen.</translation>
    </message>
    <message>
        <source>{0} was made by a newer Lento ({1}). Update Lento to use it.</source>
        <translation>{0} stammt von einem neueren Lento ({1}). Aktualisieren Sie Lento, um es zu verwenden.</translation>
    </message>
    <message>
        <source>{0} was not found; it was moved, renamed, or its disk is not connected.</source>
        <translation>{0} wurde nicht gefunden; es wurde verschoben oder umbenannt, oder sein Laufwerk ist nicht verbunden.</translation>
    </message>
    <message>
        <source>{0} {1} few: the model can {2}, but its new clips will sound alike. Add more music for more variety.</source>
        <translation>{0} {1} wenig: Das Modell kann {2}, aber seine neuen Clips werden ähnlich klingen. Fügen Sie für mehr Abwechslung Musik hinzu.</translation>
    </message>
    <message>
        <source>{0} {1} few: what the model makes anew will lie close to {2}. Add more music for more variety.</source>
        <translation>{0} {1} wenig: Was das Modell neu macht, wird nahe an {2} liegen. Fügen Sie für mehr Abwechslung Musik hinzu.</translation>
    </message>
    <message>
        <source>{0}, a dot each: near ones sound alike</source>
        <translation>{0}, je ein Punkt: Was nah beieinander liegt, klingt ähnlich</translation>
    </message>
    <message>
        <source>{0}, an older copy of the library, could not be deleted, so nothing was forgotten yet; close other programs that have it open and try again.</source>
        <translation>{0}, eine ältere Kopie der Bibliothek, ließ sich nicht löschen, daher ist noch nichts vergessen; schließen Sie andere Programme, die sie geöffnet haben, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0}/bias has an impossible shape</source>
        <translation>{0}/bias hat eine unmögliche Form</translation>
    </message>
    <message>
        <source>{0}/kernel is missing or has an impossible shape</source>
        <translation>{0}/kernel fehlt oder hat eine unmögliche Form</translation>
    </message>
    <message>
        <source>{0}/{1} is not a usable metre</source>
        <translation>{0}/{1} ist keine brauchbare Taktart</translation>
    </message>
    <message>
        <source>{0}: {1}. The training goes on, and Lento tries again every minute; free some space meanwhile.</source>
        <translation>{0}: {1}. Das Training geht weiter, und Lento versucht es jede Minute wieder; schaffen Sie inzwischen Platz.</translation>
    </message>
    <message>
        <source>{before} of 100 new clips copied eight notes from your files. Lento now draws new clips from where the model copies less: it is {now} of 100.</source>
        <translation>{before} von 100 neuen Clips übernahmen acht Noten aus Ihren Dateien. Lento nimmt neue Clips jetzt von dort, wo das Modell weniger abschreibt: Es sind {now} von 100.</translation>
    </message>
    <message>
        <source>{before} of 100 new clips were nearly silent. Lento now draws new clips nearer to the music that the model knows: it is {now} of 100.</source>
        <translation>{before} von 100 neuen Clips waren fast stumm. Lento nimmt neue Clips jetzt näher an der Musik, die das Modell kennt: Es sind {now} von 100.</translation>
    </message>
    <message>
        <source>{called} belongs to Lento {there}, and this is Lento {here}. Take {file} from where you got Lento.</source>
        <translation>{called} gehört zu Lento {there}, und dies ist Lento {here}. Holen Sie {file} von dort, woher Sie Lento haben.</translation>
    </message>
    <message>
        <source>{called} is for {there}, and this is {here}. Take {file} from where you got Lento.</source>
        <translation>{called} ist für {there}, und hier ist {here}. Holen Sie {file} von dort, woher Sie Lento haben.</translation>
    </message>
    <message>
        <source>{name} broke the process that read it, so it was left out; nothing else was harmed.</source>
        <translation>{name} brachte den Prozess, der die Datei las, zum Absturz und wurde weggelassen; sonst ist nichts passiert.</translation>
    </message>
    <message>
        <source>{name} is not used for training: {words}. A newer driver may help; until then choose &apos;auto&apos; or &apos;cpu&apos;.</source>
        <translation>{name} wird zum Trainieren nicht verwendet: {words}. Ein neuerer Treiber hilft vielleicht; bis dahin wählen Sie &apos;auto&apos; oder &apos;cpu&apos;.</translation>
    </message>
    <message>
        <source>{name} is something that this Lento cannot deal with, so it was left out.</source>
        <translation>{name} ist etwas, womit dieses Lento nicht umgehen kann, und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{name} takes far longer to read than a piece of music should, so it was left out.</source>
        <translation>{name} zu lesen dauert viel länger, als es bei einem Musikstück dauern sollte; die Datei wurde weggelassen.</translation>
    </message>
    <message>
        <source>{name} takes far more memory than a piece of music should, so it was left out.</source>
        <translation>{name} braucht viel mehr Speicher, als ein Musikstück brauchen sollte; die Datei wurde weggelassen.</translation>
    </message>
    <message>
        <source>{now} of 100 new clips are nearly silent: the model has not learned enough yet. Train it for longer, or start from the model that comes with Lento.</source>
        <translation>{now} von 100 neuen Clips sind fast stumm: Das Modell hat noch nicht genug gelernt. Trainieren Sie es länger, oder beginnen Sie mit dem Modell, das mit Lento kommt.</translation>
    </message>
    <message>
        <source>{now} of 100 new clips copy eight notes from your files: the model knows much of them by heart. Add more music, let it learn for a shorter time, or look at new clips before you pass them on.</source>
        <translation>{now} von 100 neuen Clips übernehmen acht Noten aus Ihren Dateien: Das Modell kann vieles davon auswendig. Fügen Sie mehr Musik hinzu, lassen Sie es kürzer lernen, oder sehen Sie neue Clips an, bevor Sie sie weitergeben.</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>The chosen clips</source>
        <translation>Die gewählten Clips</translation>
    </message>
    <message>
        <source>The playlist</source>
        <translation>Die Playlist</translation>
    </message>
    <message>
        <source>The roll</source>
        <translation>Die Notenrolle</translation>
    </message>
    <message>
        <source>The results</source>
        <translation>Die Ergebnisse</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Which clips</source>
        <translation>Welche Clips</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>&amp;One file with all clips, one after the other</source>
        <translation>&amp;Eine Datei mit allen Clips nacheinander</translation>
    </message>
    <message>
        <source>One &amp;file for each clip, in a folder</source>
        <translation>Eine Datei &amp;je Clip, in einem Ordner</translation>
    </message>
    <message>
        <source>&amp;Choose where…</source>
        <translation>&amp;Ort wählen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>MP3</source>
        <translation>MP3</translation>
    </message>
    <message>
        <source>Sound for phones and tablets; small files</source>
        <translation>Klang für Telefone und Tablets; kleine Dateien</translation>
    </message>
    <message>
        <source>WAV</source>
        <translation>WAV</translation>
    </message>
    <message>
        <source>Sound that plays everywhere; large files</source>
        <translation>Klang, der überall läuft; große Dateien</translation>
    </message>
    <message>
        <source>FLAC</source>
        <translation>FLAC</translation>
    </message>
    <message>
        <source>Sound as good as WAV; smaller files</source>
        <translation>Klang so gut wie WAV; kleinere Dateien</translation>
    </message>
    <message>
        <source>MIDI</source>
        <translation>MIDI</translation>
    </message>
    <message>
        <source>Notes for other music programs</source>
        <translation>Noten für andere Musikprogramme</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Partitur</translation>
    </message>
    <message>
        <source>Sheet music for MuseScore and others</source>
        <translation>Notenblätter für MuseScore und andere Programme</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Which clips</source>
        <translation>&amp;Welche Clips</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Als</translation>
    </message>
    <message>
        <source>About {0} MB</source>
        <translation>Etwa {0} MB</translation>
    </message>
    <message>
        <source>About {0} kB</source>
        <translation>Etwa {0} kB</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Playlist</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Writing {0}</source>
        <translation>{0} wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written to {0}.</source>
        <translation>
            <numerusform>%n Datei wurde nach {0} geschrieben.</numerusform>
            <numerusform>%n Dateien wurden nach {0} geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The music was written to {0}.</source>
        <translation>Die Musik wurde nach {0} geschrieben.</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Lento cannot keep your work: its folder cannot be written, or the disk is full. If you close now, what you have not saved is gone.</source>
        <translation>Lento kann Ihre Arbeit nicht aufbewahren: In seinen Ordner lässt sich nicht schreiben, oder das Laufwerk ist voll. Wenn Sie jetzt schließen, geht verloren, was Sie nicht gespeichert haben.</translation>
    </message>
    <message>
        <source>&amp;Close all the same</source>
        <translation>Trotzdem &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>Lento projects (*{0})</source>
        <translation>Lento-Projekte (*{0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Begun from “{0}”. Undo brings back what was there before.</source>
        <translation>Mit der Vorlage „{0}“ begonnen. Rückgängig bringt zurück, was vorher da war.</translation>
    </message>
    <message>
        <source>beginning from a template</source>
        <translation>Mit Vorlage beginnen</translation>
    </message>
    <message>
        <source>{0} is a template now. Begin from it under File &gt; New from template.</source>
        <translation>{0} ist jetzt eine Vorlage. Beginnen Sie damit unter Datei &gt; Neu aus Vorlage.</translation>
    </message>
    <message>
        <source>New from &amp;template</source>
        <translation>Neu aus Vor&amp;lage</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>Neu aus Vorlage</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zule&amp;tzt geöffnet</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save this project as a template…</source>
        <translation>Dieses Projekt als Vorlage &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Folder of your templates</source>
        <translation>&amp;Ordner Ihrer Vorlagen</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Remember recent projects</source>
        <translation>Zuletzt geöffnete &amp;merken</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Filter the library</source>
        <translation>Bibliothek filtern</translation>
    </message>
    <message>
        <source>&amp;Favourites only</source>
        <translation>Nur &amp;Favoriten</translation>
    </message>
    <message>
        <source>From calm to lively</source>
        <translation>Von ruhig bis lebhaft</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>any key</source>
        <translation>jede Tonart</translation>
    </message>
    <message>
        <source>any</source>
        <translation>jede</translation>
    </message>
    <message>
        <source>may be learned from</source>
        <translation>zum Lernen freigegeben</translation>
    </message>
    <message>
        <source>may not be learned from</source>
        <translation>nicht zum Lernen freigegeben</translation>
    </message>
    <message>
        <source>nobody has said</source>
        <translation>nicht festgelegt</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>lebhaft</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>Schlag&amp;wort</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Tonart</translation>
    </message>
    <message>
        <source>Metre</source>
        <translation>Taktart</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>&amp;Learning</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>any tag</source>
        <translation>jedes Schlagwort</translation>
    </message>
    <message>
        <source>Right-click a piece to give it a tag</source>
        <translation>Klicken Sie mit der rechten Maustaste auf ein Stück, um ihm ein Schlagwort zu geben</translation>
    </message>
</context>
<context>
    <name>FoundStrip</name>
    <message>
        <source>What fits the search</source>
        <translation>Was zur Suche passt</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Empty the search and the filters of the library</source>
        <translation>Suche und Filter der Bibliothek leeren</translation>
    </message>
    <message>
        <source>{0} of {1} clips fit what you look for; the others are faint.</source>
        <translation>{0} von {1} Clips passen zu dem, was Sie suchen; die anderen sind blass.</translation>
    </message>
</context>
<context>
    <name>Gesture</name>
    <message>
        <source>drawing a note</source>
        <translation>Note zeichnen</translation>
    </message>
    <message>
        <source>copying notes</source>
        <translation>Noten kopieren</translation>
    </message>
    <message>
        <source>moving notes</source>
        <translation>Noten verschieben</translation>
    </message>
    <message>
        <source>changing lengths</source>
        <translation>Längen ändern</translation>
    </message>
    <message>
        <source>changing loudness</source>
        <translation>Lautstärke ändern</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>The user guide is not part of this copy of Lento. Install Lento again to have it, or press Shift+F1, which says what each panel is for.</source>
        <translation>Das Handbuch fehlt in diesem Lento. Installieren Sie Lento neu, um es zu bekommen, oder drücken Sie Umschalt+F1: Das sagt zu jedem Bereich, wozu er da ist.</translation>
    </message>
    <message>
        <source>The user guide opens in your web browser. It lies here: {0}</source>
        <translation>Das Handbuch öffnet sich im Browser. Es liegt hier: {0}</translation>
    </message>
    <message>
        <source>The user guide could not be opened. Open it with your web browser: {0}</source>
        <translation>Das Handbuch ließ sich nicht öffnen. Öffnen Sie es mit Ihrem Browser: {0}</translation>
    </message>
    <message>
        <source>Your data folder lies here: {0}</source>
        <translation>Ihr Datenordner liegt hier: {0}</translation>
    </message>
    <message>
        <source>Your data folder could not be opened. It lies here: {0}</source>
        <translation>Ihr Datenordner ließ sich nicht öffnen. Er liegt hier: {0}</translation>
    </message>
</context>
<context>
    <name>Instruments</name>
    <message>
        <source>Felt piano</source>
        <translation>Filzklavier</translation>
    </message>
    <message>
        <source>Grand piano</source>
        <translation>Flügel</translation>
    </message>
    <message>
        <source>Electric piano</source>
        <translation>E-Piano</translation>
    </message>
    <message>
        <source>Harp</source>
        <translation>Harfe</translation>
    </message>
    <message>
        <source>Nylon guitar</source>
        <translation>Konzertgitarre</translation>
    </message>
    <message>
        <source>Celesta</source>
        <translation>Celesta</translation>
    </message>
    <message>
        <source>Music box</source>
        <translation>Spieluhr</translation>
    </message>
    <message>
        <source>Vibraphone</source>
        <translation>Vibraphon</translation>
    </message>
    <message>
        <source>Kalimba</source>
        <translation>Kalimba</translation>
    </message>
    <message>
        <source>Flute</source>
        <translation>Flöte</translation>
    </message>
    <message>
        <source>Clarinet</source>
        <translation>Klarinette</translation>
    </message>
    <message>
        <source>Cello</source>
        <translation>Cello</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Streicher</translation>
    </message>
    <message>
        <source>Slow strings</source>
        <translation>Langsame Streicher</translation>
    </message>
    <message>
        <source>Choir</source>
        <translation>Chor</translation>
    </message>
    <message>
        <source>Warm pad</source>
        <translation>Warme Fläche</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>Klavier</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Glocken</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Orgel</translation>
    </message>
    <message>
        <source>Guitar</source>
        <translation>Gitarre</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Bass</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Brass</source>
        <translation>Blechbläser</translation>
    </message>
    <message>
        <source>Reeds</source>
        <translation>Rohrblattbläser</translation>
    </message>
    <message>
        <source>Flutes</source>
        <translation>Flöten</translation>
    </message>
    <message>
        <source>Synth lead</source>
        <translation>Synth-Solo</translation>
    </message>
    <message>
        <source>Synth pad</source>
        <translation>Synth-Fläche</translation>
    </message>
    <message>
        <source>Synth effect</source>
        <translation>Synth-Effekt</translation>
    </message>
    <message>
        <source>Folk instrument</source>
        <translation>Volksinstrument</translation>
    </message>
    <message>
        <source>Percussion</source>
        <translation>Schlagwerk</translation>
    </message>
    <message>
        <source>Sound effect</source>
        <translation>Klangeffekt</translation>
    </message>
</context>
<context>
    <name>KeepForm</name>
    <message>
        <source>Keep it</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>such as C4, F#4</source>
        <translation>zum Beispiel C4, F#4</translation>
    </message>
    <message>
        <source>&amp;Calm</source>
        <translation>&amp;Ruhig</translation>
    </message>
    <message>
        <source>&amp;No limits</source>
        <translation>Keine &amp;Vorgaben</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>Tonvorrat</translation>
    </message>
    <message>
        <source>Not lower than</source>
        <translation>Nicht tiefer als</translation>
    </message>
    <message>
        <source>Not higher than</source>
        <translation>Nicht höher als</translation>
    </message>
    <message>
        <source>No leap wider than</source>
        <translation>Kein Sprung über</translation>
    </message>
    <message>
        <source>No note shorter than</source>
        <translation>Keine Note unter</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Niemals</translation>
    </message>
    <message>
        <source>Holds for every new clip: samples, variations, all steps of a blend with its ends, and places of the map. Rebuild stays as the model hears it.</source>
        <translation>Gilt für jeden neuen Clip: Erfundenes, Variationen, alle Schritte einer Überblendung samt Enden und Orte der Karte. Nachbilden bleibt, wie das Modell es hört.</translation>
    </message>
    <message>
        <source>The key that each clip is heard in; five notes: pentatonic</source>
        <translation>Die Tonart, in der jeder Clip gehört wird; fünf Töne: Pentatonik</translation>
    </message>
    <message>
        <source>From one note to the next, also across a rest</source>
        <translation>Von einer Note zur nächsten, auch über eine Pause</translation>
    </message>
    <message>
        <source>How many notes may begin in one bar</source>
        <translation>Wie viele Noten in einem Takt beginnen dürfen</translation>
    </message>
    <message>
        <source>Notes that never come, by name or MIDI number; C4 is middle C, 60</source>
        <translation>Noten, die nie kommen, mit Namen oder MIDI-Nummer; C4 ist das eingestrichene C, 60</translation>
    </message>
    <message>
        <source>In key, C3 to C5, leaps to a fifth, eighths or longer, four notes a bar</source>
        <translation>In der Tonart, C3 bis C5, Sprünge bis zur Quinte, Achtel oder länger, vier Noten im Takt</translation>
    </message>
    <message>
        <source>changing what new clips keep to</source>
        <translation>Vorgaben für neue Clips ändern</translation>
    </message>
    <message>
        <source>any note</source>
        <translation>jede Note</translation>
    </message>
</context>
<context>
    <name>KeepPanel</name>
    <message>
        <source>melodies only</source>
        <translation>nur für Melodien</translation>
    </message>
    <message>
        <source>Keep &amp;it: {limits}</source>
        <translation>&amp;Vorgaben: {limits}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>What every new clip keeps to, while it is being written</source>
        <translation>Woran sich jeder neue Clip hält, während er geschrieben wird</translation>
    </message>
</context>
<context>
    <name>KeyboardDialog</name>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tasten und was sie tun</translation>
    </message>
    <message>
        <source>Rest on a point</source>
        <translation>Auf einem Punkt verweilen</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Ihn anhören</translation>
    </message>
    <message>
        <source>Click a point</source>
        <translation>Einen Punkt anklicken</translation>
    </message>
    <message>
        <source>Choose it, play it and see its notes</source>
        <translation>Ihn wählen, abspielen und seine Noten sehen</translation>
    </message>
    <message>
        <source>Click empty ground</source>
        <translation>Eine leere Stelle anklicken</translation>
    </message>
    <message>
        <source>Let the model play what could lie there</source>
        <translation>Das Modell spielen lassen, was dort liegen könnte</translation>
    </message>
    <message>
        <source>Shift-drag</source>
        <translation>Mit Umschalt ziehen</translation>
    </message>
    <message>
        <source>Blend from a point to another, in eight steps</source>
        <translation>Von einem Punkt zum anderen überblenden, in acht Schritten</translation>
    </message>
    <message>
        <source>Ctrl-drag</source>
        <translation>Mit Strg ziehen</translation>
    </message>
    <message>
        <source>On the map: choose the clips inside the ring; Shift adds more</source>
        <translation>Auf der Karte: die Clips im Ring wählen; Umschalt nimmt weitere dazu</translation>
    </message>
    <message>
        <source>Shift and arrow keys</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>On the map: choose the clips on the way</source>
        <translation>Auf der Karte: die Clips am Weg wählen</translation>
    </message>
    <message>
        <source>Right-click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>On the map: what can be done with the chosen clips</source>
        <translation>Auf der Karte: was mit den gewählten Clips geht</translation>
    </message>
    <message>
        <source>Drag a path</source>
        <translation>Einen Weg ziehen</translation>
    </message>
    <message>
        <source>With the pen: make a corner; a double click takes it away</source>
        <translation>Mit dem Stift: eine Ecke setzen; Doppelklick nimmt sie weg</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>On the map: walk to the nearest point in that direction</source>
        <translation>Auf der Karte: zum nächsten Punkt in dieser Richtung gehen</translation>
    </message>
    <message>
        <source>+ and -</source>
        <translation>+ und -</translation>
    </message>
    <message>
        <source>On the map and the roll: nearer and farther; 0 shows all</source>
        <translation>Auf Karte und Notenrolle: näher heran und weiter weg; 0 zeigt alles</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Press the button that is in focus; in a list, play the clip</source>
        <translation>Den Knopf mit dem Fokus drücken; in einer Liste den Clip abspielen</translation>
    </message>
    <message>
        <source>*</source>
        <translation>*</translation>
    </message>
    <message>
        <source>In the library: give the piece a star, or take it away</source>
        <translation>In der Bibliothek: dem Stück einen Stern geben oder nehmen</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>On a file&apos;s card: listen to the melody that results</source>
        <translation>Im Steckbrief einer Datei: die Melodie anhören, die sich ergibt</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>In the results: make the clip again, differently</source>
        <translation>In den Ergebnissen: den Clip noch einmal anders machen</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>In the results: keep the clip in the playlist</source>
        <translation>In den Ergebnissen: den Clip in die Playlist übernehmen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>In a list: take the clip out</source>
        <translation>In einer Liste: den Clip herausnehmen</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Strg+Hoch, Strg+Herunter</translation>
    </message>
    <message>
        <source>In the playlist: move the clip</source>
        <translation>In der Playlist: den Clip verschieben</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>In the playlist: give the clip another name</source>
        <translation>In der Playlist: dem Clip einen anderen Namen geben</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>C major</source>
        <translation>C-Dur</translation>
    </message>
    <message>
        <source>Db major</source>
        <translation>Des-Dur</translation>
    </message>
    <message>
        <source>D major</source>
        <translation>D-Dur</translation>
    </message>
    <message>
        <source>Eb major</source>
        <translation>Es-Dur</translation>
    </message>
    <message>
        <source>E major</source>
        <translation>E-Dur</translation>
    </message>
    <message>
        <source>F major</source>
        <translation>F-Dur</translation>
    </message>
    <message>
        <source>F# major</source>
        <translation>Fis-Dur</translation>
    </message>
    <message>
        <source>G major</source>
        <translation>G-Dur</translation>
    </message>
    <message>
        <source>Ab major</source>
        <translation>As-Dur</translation>
    </message>
    <message>
        <source>A major</source>
        <translation>A-Dur</translation>
    </message>
    <message>
        <source>Bb major</source>
        <translation>B-Dur</translation>
    </message>
    <message>
        <source>B major</source>
        <translation>H-Dur</translation>
    </message>
    <message>
        <source>C minor</source>
        <translation>c-Moll</translation>
    </message>
    <message>
        <source>Db minor</source>
        <translation>cis-Moll</translation>
    </message>
    <message>
        <source>D minor</source>
        <translation>d-Moll</translation>
    </message>
    <message>
        <source>Eb minor</source>
        <translation>es-Moll</translation>
    </message>
    <message>
        <source>E minor</source>
        <translation>e-Moll</translation>
    </message>
    <message>
        <source>F minor</source>
        <translation>f-Moll</translation>
    </message>
    <message>
        <source>F# minor</source>
        <translation>fis-Moll</translation>
    </message>
    <message>
        <source>G minor</source>
        <translation>g-Moll</translation>
    </message>
    <message>
        <source>Ab minor</source>
        <translation>gis-Moll</translation>
    </message>
    <message>
        <source>A minor</source>
        <translation>a-Moll</translation>
    </message>
    <message>
        <source>Bb minor</source>
        <translation>b-Moll</translation>
    </message>
    <message>
        <source>B minor</source>
        <translation>h-Moll</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>adding a part</source>
        <translation>Stimme hinzufügen</translation>
    </message>
    <message>
        <source>removing a part</source>
        <translation>Stimme entfernen</translation>
    </message>
    <message>
        <source>renaming a part</source>
        <translation>Stimme umbenennen</translation>
    </message>
    <message>
        <source>changing what a part is</source>
        <translation>Rolle der Stimme ändern</translation>
    </message>
    <message>
        <source>changing an instrument</source>
        <translation>Instrument ändern</translation>
    </message>
    <message>
        <source>muting a part</source>
        <translation>Stimme stumm schalten</translation>
    </message>
    <message>
        <source>unmuting a part</source>
        <translation>Stimme wieder hören</translation>
    </message>
    <message>
        <source>hearing a part alone</source>
        <translation>Stimme allein hören</translation>
    </message>
    <message>
        <source>hearing all parts</source>
        <translation>Alle Stimmen hören</translation>
    </message>
    <message>
        <source>moving notes to another part</source>
        <translation>Noten in eine andere Stimme legen</translation>
    </message>
</context>
<context>
    <name>LanguageDialog</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Lento speaks it from its next start on.</source>
        <translation>Lento spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>LayoutSwitch</name>
    <message>
        <source>Layout of the map</source>
        <translation>Anordnung der Karte</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Richtungen</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Nachbarschaften</translation>
    </message>
    <message>
        <source>Distances mean something, and every place has one exact sound (principal components)</source>
        <translation>Abstände bedeuten etwas, und jeder Ort hat genau einen Klang (Hauptkomponenten)</translation>
    </message>
    <message>
        <source>Clips that sound alike stand together in groups (similarity map, t-SNE)</source>
        <translation>Ähnlich klingende Clips stehen in Gruppen beisammen (Ähnlichkeitskarte, t-SNE)</translation>
    </message>
</context>
<context>
    <name>LibraryCommands</name>
    <message>
        <source>Choose a piece in the library first.</source>
        <translation>Wählen Sie zuerst ein Stück in der Bibliothek.</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>Bibliothek sichern</translation>
    </message>
    <message>
        <source>Lento library {0}</source>
        <translation>Lento-Bibliothek {0}</translation>
    </message>
    <message>
        <source>The library is backed up as {0}.</source>
        <translation>Die Bibliothek ist als {0} gesichert.</translation>
    </message>
    <message>
        <source>Backing up the library</source>
        <translation>Die Bibliothek wird gesichert</translation>
    </message>
    <message>
        <source>Restore the library from a backup</source>
        <translation>Bibliothek aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restoring the library</source>
        <translation>Die Bibliothek wird wiederhergestellt</translation>
    </message>
    <message>
        <source>The library is as it was in the backup.</source>
        <translation>Die Bibliothek ist wie in der Sicherung.</translation>
    </message>
    <message>
        <source>What was there before is kept as {0}.</source>
        <translation>Was vorher da war, liegt noch in {0}.</translation>
    </message>
    <message>
        <source>Backups of Lento (*{0})</source>
        <translation>Sicherungen von Lento (*{0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Forget what Lento knows of files that you removed from the library? Their stars, tags, notes and corrections go for good. The files themselves stay.</source>
        <translation>Soll Lento vergessen, was es von Dateien weiß, die Sie aus der Bibliothek entfernt haben? Ihre Sterne, Schlagwörter, Notizen und Korrekturen sind dann endgültig weg. Die Dateien selbst bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>So does Lento&apos;s memory of them in %n earlier version(s) of the library.</source>
        <translation>
            <numerusform>Auch was eine frühere Fassung der Bibliothek von ihnen weiß, verschwindet.</numerusform>
            <numerusform>Auch was %n frühere Fassungen der Bibliothek von ihnen wissen, verschwindet.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>Alles &amp;behalten</translation>
    </message>
    <message numerus="yes">
        <source>And of %n &amp;missing file(s)</source>
        <translation>
            <numerusform>Auch %n &amp;fehlende Datei</numerusform>
            <numerusform>Auch %n &amp;fehlende Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Forgetting what was removed</source>
        <translation>Entferntes wird vergessen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) forgotten.</source>
        <translation>
            <numerusform>%n Datei vergessen.</numerusform>
            <numerusform>%n Dateien vergessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to forget.</source>
        <translation>Es gab nichts zu vergessen.</translation>
    </message>
    <message>
        <source>The last traces go when all windows of Lento are closed.</source>
        <translation>Die letzten Spuren verschwinden, wenn alle Fenster von Lento geschlossen sind.</translation>
    </message>
    <message>
        <source>&amp;Undo the correction</source>
        <translation>Korrektur &amp;rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: {0}</source>
        <translation>&amp;Rückgängig: {0}</translation>
    </message>
    <message>
        <source>Re&amp;do the correction</source>
        <translation>Korrektur wie&amp;derholen</translation>
    </message>
    <message>
        <source>Re&amp;do: {0}</source>
        <translation>Wie&amp;derholen: {0}</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Search pieces…</source>
        <translation>Stücke suchen…</translation>
    </message>
    <message>
        <source>Titles, names of files and tracks, words, tags, notes</source>
        <translation>Titel, Namen von Dateien und Spuren, Wörter, Schlagwörter, Notizen</translation>
    </message>
    <message>
        <source>Filter: favourites, tags, key, metre, mood</source>
        <translation>Filter: Favoriten, Schlagwörter, Tonart, Taktart, Stimmung</translation>
    </message>
    <message>
        <source>Show what became of your files, and why</source>
        <translation>Zeigen, was aus Ihren Dateien wurde und warum</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Nothing fits what you are looking for.</source>
        <translation>Nichts passt zu dem, was Sie suchen.</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) each</source>
        <translation>
            <numerusform>je %n Takt</numerusform>
            <numerusform>je %n Takte</numerusform>
        </translation>
    </message>
    <message>
        <source>{clips} clips of {each}</source>
        <translation>{clips} Clips, {each}</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n Stück</numerusform>
            <numerusform>%n Stücke</numerusform>
        </translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files that are not used</source>
        <translation>Dateien, die nicht verwendet werden</translation>
    </message>
    <message>
        <source>favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>may be learned from</source>
        <translation>zum Lernen freigegeben</translation>
    </message>
    <message>
        <source>may not be learned from</source>
        <translation>nicht zum Lernen freigegeben</translation>
    </message>
    <message>
        <source>nobody has said</source>
        <translation>nicht festgelegt</translation>
    </message>
    <message>
        <source>Drop music here: MIDI, MusicXML, folders or zips.
The files stay where they are, unchanged.</source>
        <translation>Legen Sie hier Musik ab: MIDI, MusicXML, Ordner oder ZIP-Dateien.
Die Dateien bleiben unverändert, wo sie sind.</translation>
    </message>
    <message>
        <source>None of your files holds what the model in use hears: {kind}.
Add others, or choose another model under Learn.</source>
        <translation>Keine Ihrer Dateien enthält, was das verwendete Modell hört: {kind}.
Fügen Sie andere hinzu, oder wählen Sie ein anderes Modell unter Lernen.</translation>
    </message>
    <message>
        <source>{name} is out of the library. The file itself stays.</source>
        <translation>{name} ist aus der Bibliothek genommen. Die Datei selbst bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n are out of the library. The files themselves stay.</source>
        <translation>
            <numerusform>%n Stück ist aus der Bibliothek genommen. Die Datei selbst bleibt.</numerusform>
            <numerusform>%n Stücke sind aus der Bibliothek genommen. Die Dateien selbst bleiben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryTree</name>
    <message>
        <source>Piece</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>{0} (missing)</source>
        <translation>{0} (fehlt)</translation>
    </message>
    <message>
        <source>Demo library</source>
        <translation>Beispielmusik</translation>
    </message>
    <message>
        <source>Watched: new files come in by themselves.</source>
        <translation>Beobachtet: Neue Dateien kommen von selbst herein.</translation>
    </message>
    <message>
        <source>A favourite.</source>
        <translation>Ein Favorit.</translation>
    </message>
    <message>
        <source>Tags: {0}.</source>
        <translation>Schlagwörter: {0}.</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Notiz: {0}</translation>
    </message>
    <message>
        <source>May be learned from.</source>
        <translation>Zum Lernen freigegeben.</translation>
    </message>
    <message>
        <source>May not be learned from.</source>
        <translation>Nicht zum Lernen freigegeben.</translation>
    </message>
    <message>
        <source>Read as you said.</source>
        <translation>So gelesen, wie Sie es festgelegt haben.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>any leap</source>
        <translation>jeder Sprung</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>ein Ganzton</translation>
    </message>
    <message>
        <source>a third</source>
        <translation>eine Terz</translation>
    </message>
    <message>
        <source>a fourth</source>
        <translation>eine Quarte</translation>
    </message>
    <message>
        <source>a fifth</source>
        <translation>eine Quinte</translation>
    </message>
    <message>
        <source>a sixth</source>
        <translation>eine Sexte</translation>
    </message>
    <message>
        <source>an octave</source>
        <translation>eine Oktave</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>jede Länge</translation>
    </message>
    <message>
        <source>an eighth</source>
        <translation>eine Achtel</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>eine Viertel</translation>
    </message>
    <message>
        <source>a dotted quarter</source>
        <translation>eine punktierte Viertel</translation>
    </message>
    <message>
        <source>a half</source>
        <translation>eine Halbe</translation>
    </message>
    <message numerus="yes">
        <source>%n sixteenth(s)</source>
        <translation>
            <numerusform>%n Sechzehntel</numerusform>
            <numerusform>%n Sechzehntel</numerusform>
        </translation>
    </message>
    <message>
        <source>any number of notes</source>
        <translation>beliebig viele Noten</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) a bar</source>
        <translation>
            <numerusform>%n Note im Takt</numerusform>
            <numerusform>%n Noten im Takt</numerusform>
        </translation>
    </message>
    <message>
        <source>any notes</source>
        <translation>alle Töne</translation>
    </message>
    <message>
        <source>five notes of its key</source>
        <translation>fünf Töne der Tonart</translation>
    </message>
    <message>
        <source>its key</source>
        <translation>die Tonart</translation>
    </message>
    <message>
        <source>keep it in {scale}</source>
        <translation>Töne: {scale}</translation>
    </message>
    <message>
        <source>not lower than {note}</source>
        <translation>nicht tiefer als {note}</translation>
    </message>
    <message>
        <source>not higher than {note}</source>
        <translation>nicht höher als {note}</translation>
    </message>
    <message>
        <source>no leap wider than {leap}</source>
        <translation>kein Sprung weiter als {leap}</translation>
    </message>
    <message>
        <source>no note shorter than {length}</source>
        <translation>keine Note kürzer als {length}</translation>
    </message>
    <message>
        <source>at most {notes}</source>
        <translation>höchstens {notes}</translation>
    </message>
    <message>
        <source>never {notes}</source>
        <translation>niemals {notes}</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s)</source>
        <translation>
            <numerusform>%n Vorgabe</numerusform>
            <numerusform>%n Vorgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n semitone(s)</source>
        <translation>
            <numerusform>%n Halbton</numerusform>
            <numerusform>%n Halbtöne</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookFor</name>
    <message>
        <source>Where is {0} now?</source>
        <translation>Wo ist {0} jetzt?</translation>
    </message>
</context>
<context>
    <name>LostWorkCommands</name>
    <message>
        <source>&amp;Bring it back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>N&amp;ot now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>&amp;Do without it</source>
        <translation>&amp;Darauf verzichten</translation>
    </message>
    <message>
        <source>It is offered again at the next start</source>
        <translation>Beim nächsten Start wird es wieder angeboten</translation>
    </message>
    <message>
        <source>A copy stays under File &gt; Unsaved work</source>
        <translation>Eine Kopie bleibt unter Datei &gt; Ungesicherte Arbeit</translation>
    </message>
    <message>
        <source>Lento was ended before you closed it. Your work on {name} is kept: {facts}.</source>
        <translation>Lento wurde beendet, bevor Sie es geschlossen haben. Ihre Arbeit an {name} ist noch da: {facts}.</translation>
    </message>
    <message>
        <source>Lento was ended before you closed it. Your work is kept: {facts}.</source>
        <translation>Lento wurde beendet, bevor Sie es geschlossen haben. Ihre Arbeit ist noch da: {facts}.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Lento</source>
        <translation>Lento</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Notenrolle</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Playlist</translation>
    </message>
</context>
<context>
    <name>MakeModel</name>
    <message>
        <source>There is no model yet. Choose one under Learn, Model in use, or learn one from a folder.</source>
        <translation>Es gibt noch kein Modell. Wählen Sie eines unter Lernen &gt; Verwendetes Modell, oder lernen Sie eines aus einem Ordner.</translation>
    </message>
    <message>
        <source>A blend needs two clips or more. Choose a clip on the map or in the library, press Add chosen clip, and do the same with another.</source>
        <translation>Eine Überblendung braucht zwei oder mehr Clips. Wählen Sie einen Clip auf der Karte oder in der Bibliothek, drücken Sie „Gewählten Clip hinzufügen“, und tun Sie dasselbe mit einem anderen.</translation>
    </message>
    <message>
        <source>Choose a clip first: click a point of the map or a clip on the roll.</source>
        <translation>Wählen Sie zuerst einen Clip: Klicken Sie auf einen Punkt der Karte oder einen Clip der Notenrolle.</translation>
    </message>
    <message>
        <source>The model in use plays only: it makes new clips, and goes on from none but its own. Press Sample, or choose another model under Learn.</source>
        <translation>Das verwendete Modell spielt nur: Es macht neue Clips und geht von keinen außer seinen eigenen aus. Drücken Sie „Erfinden“, oder wählen Sie ein anderes Modell unter Lernen.</translation>
    </message>
    <message>
        <source>Making one clip again</source>
        <translation>Ein Clip wird neu gemacht</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Erfunden</translation>
    </message>
    <message>
        <source>making a clip again</source>
        <translation>Clip neu machen</translation>
    </message>
</context>
<context>
    <name>MakePanel</name>
    <message>
        <source>Make</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>What to make</source>
        <translation>Was erzeugt wird</translation>
    </message>
    <message>
        <source>New clips, from nothing but the model</source>
        <translation>Neue Clips, aus nichts als dem Modell</translation>
    </message>
    <message>
        <source>A way from one clip to another, step by step</source>
        <translation>Ein Weg von einem Clip zum anderen, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Clips that are like the chosen one</source>
        <translation>Clips, die dem gewählten ähneln</translation>
    </message>
    <message>
        <source>The chosen clip with more or less of something</source>
        <translation>Der gewählte Clip mit mehr oder weniger von etwas</translation>
    </message>
    <message>
        <source>The chosen clip as the model hears it</source>
        <translation>Der gewählte Clip, wie das Modell ihn hört</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Erfinden</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Variieren</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Nachbilden</translation>
    </message>
    <message>
        <source>The model in use writes drums; limits are for melodies.</source>
        <translation>Das verwendete Modell schreibt Schlagzeug; Vorgaben sind für Melodien.</translation>
    </message>
    <message>
        <source>Make new clips</source>
        <translation>Neue Clips machen</translation>
    </message>
    <message>
        <source>Blend them</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Make variations</source>
        <translation>Variationen machen</translation>
    </message>
    <message>
        <source>Rebuild it</source>
        <translation>Nachbilden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>here the model is guessing</source>
        <translation>hier rät das Modell</translation>
    </message>
    <message>
        <source>The model is guessing here
far from all clips that it knows</source>
        <translation>Hier rät das Modell
weit weg von allen Clips, die es kennt</translation>
    </message>
    <message>
        <source>Drop MIDI files here: each clip of them becomes a point you can hear.</source>
        <translation>Legen Sie MIDI-Dateien hier ab: Jeder Clip daraus wird ein Punkt, den Sie hören können.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapColours</name>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>High or low</source>
        <translation>Hoch oder tief</translation>
    </message>
    <message>
        <source>Many or few notes</source>
        <translation>Viele oder wenige Noten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Learned by the model</source>
        <translation>Vom Modell gelernt</translation>
    </message>
    <message>
        <source>From calm to lively (arousal)</source>
        <translation>Von ruhig bis lebhaft (Arousal)</translation>
    </message>
    <message>
        <source>From low to high (register: the mean pitch)</source>
        <translation>Von tief bis hoch (Lage: mittlere Tonhöhe)</translation>
    </message>
    <message>
        <source>From few to many notes (density: onsets a second)</source>
        <translation>Von wenigen bis vielen Noten (Dichte: Anschläge pro Sekunde)</translation>
    </message>
    <message>
        <source>The keys that most clips are in</source>
        <translation>Die Tonarten der meisten Clips</translation>
    </message>
    <message>
        <source>The pieces with the most clips</source>
        <translation>Die Stücke mit den meisten Clips</translation>
    </message>
    <message>
        <source>The words that you gave clips and pieces (tags)</source>
        <translation>Die Wörter, die Sie Clips und Stücken gaben (Schlagwörter)</translation>
    </message>
    <message>
        <source>Whether the model in use has learned from the piece (training set)</source>
        <translation>Ob das verwendete Modell aus dem Stück gelernt hat (Trainingsdaten)</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>lebhaft</translation>
    </message>
    <message>
        <source>low</source>
        <translation>tief</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>few notes</source>
        <translation>wenige Noten</translation>
    </message>
    <message>
        <source>many</source>
        <translation>viele</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>{0} pro Sekunde</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>ohne Schlagwort</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Nothing has a tag yet. Choose clips and press Tag.</source>
        <translation>Noch ist kein Schlagwort vergeben. Wählen Sie Clips, und drücken Sie „Schlagwort…“.</translation>
    </message>
    <message>
        <source>learned by the model</source>
        <translation>vom Modell gelernt</translation>
    </message>
    <message>
        <source>new to the model</source>
        <translation>dem Modell neu</translation>
    </message>
    <message>
        <source>The model in use learned from none of these pieces.</source>
        <translation>Das verwendete Modell hat aus keinem dieser Stücke gelernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapCommands</name>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>C&amp;hosen clips</source>
        <translation>&amp;Ausgewählte Clips</translation>
    </message>
    <message>
        <source>Pa&amp;th</source>
        <translation>&amp;Weg</translation>
    </message>
    <message>
        <source>Choose a clip on the map first.</source>
        <translation>Wählen Sie zuerst einen Clip auf der Karte.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>A word to find these clips by:</source>
        <translation>Ein Wort, um diese Clips wiederzufinden:</translation>
    </message>
    <message>
        <source>Name the path</source>
        <translation>Weg benennen</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>Sein Name:</translation>
    </message>
</context>
<context>
    <name>MapGroups</name>
    <message>
        <source>in {0}</source>
        <translation>in {0}</translation>
    </message>
    <message>
        <source>mostly {0}</source>
        <translation>meist {0}</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>lebhaft</translation>
    </message>
    <message>
        <source>low</source>
        <translation>tief</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>few notes</source>
        <translation>wenige Noten</translation>
    </message>
    <message>
        <source>many notes</source>
        <translation>viele Noten</translation>
    </message>
    <message>
        <source>narrow range</source>
        <translation>enger Umfang</translation>
    </message>
    <message>
        <source>wide range</source>
        <translation>weiter Umfang</translation>
    </message>
    <message>
        <source>in steps</source>
        <translation>in Schritten</translation>
    </message>
    <message>
        <source>in leaps</source>
        <translation>in Sprüngen</translation>
    </message>
    <message>
        <source>on the beat</source>
        <translation>auf dem Schlag</translation>
    </message>
    <message>
        <source>off the beat</source>
        <translation>neben dem Schlag</translation>
    </message>
    <message>
        <source>varied</source>
        <translation>wechselnd</translation>
    </message>
    <message>
        <source>repeating</source>
        <translation>wiederholend</translation>
    </message>
</context>
<context>
    <name>MapLaying</name>
    <message>
        <source>being laid out…</source>
        <translation>wird angeordnet…</translation>
    </message>
    <message>
        <source>not laid out</source>
        <translation>nicht angeordnet</translation>
    </message>
    <message>
        <source>The map can be drawn anew once all music has been read.</source>
        <translation>Die Karte lässt sich neu zeichnen, sobald alle Musik gelesen ist.</translation>
    </message>
    <message>
        <source>Laying out the map</source>
        <translation>Die Karte wird angeordnet</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Map of your clips</source>
        <translation>Karte Ihrer Clips</translation>
    </message>
    <message>
        <source>Hear points under the mouse</source>
        <translation>Punkte unter der Maus anhören</translation>
    </message>
    <message>
        <source>Hear points under the mouse. While a sequence plays, the map keeps silent.</source>
        <translation>Punkte unter der Maus anhören. Während eine Folge spielt, schweigt die Karte.</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Ganze Karte zeigen</translation>
    </message>
    <message>
        <source>The map shows directions until neighbourhoods are laid out</source>
        <translation>Die Karte zeigt Richtungen, bis die Nachbarschaften angeordnet sind</translation>
    </message>
    <message>
        <source>trustworthiness {0}</source>
        <translation>Vertrauenswürdigkeit {0}</translation>
    </message>
    <message>
        <source>How far neighbours on the map are neighbours in latent space (k = 10)</source>
        <translation>Wie weit Nachbarn auf der Karte auch Nachbarn im latenten Raum sind (k = 10)</translation>
    </message>
    <message>
        <source>The map for this model is being drawn.
Meanwhile your pieces can be heard from the library.</source>
        <translation>Die Karte für dieses Modell wird gezeichnet.
Inzwischen können Sie Ihre Stücke aus der Bibliothek hören.</translation>
    </message>
    <message>
        <source>This model plays only: it makes new clips, and places none on a map.
Press Sample, or choose another model under Learn.</source>
        <translation>Dieses Modell spielt nur: Es macht neue Clips und ordnet keine auf einer Karte ein.
Drücken Sie „Erfinden“, oder wählen Sie ein anderes Modell unter Lernen.</translation>
    </message>
    <message>
        <source>There is no map for this model yet.
F5 reads the library and draws it.</source>
        <translation>Für dieses Modell gibt es noch keine Karte.
F5 liest die Bibliothek und zeichnet sie.</translation>
    </message>
    <message>
        <source>None of your pieces holds what this model hears: {kind}.
Add others, or choose another model under Learn.</source>
        <translation>Keines Ihrer Stücke enthält, was dieses Modell hört: {kind}.
Fügen Sie andere hinzu, oder wählen Sie ein anderes Modell unter Lernen.</translation>
    </message>
    <message>
        <source>Your music appears here as a map: clips that sound alike lie close together.
Drop MIDI files or a folder anywhere on this window.</source>
        <translation>Hier erscheint Ihre Musik als Karte: Ähnlich klingende Clips liegen nah beieinander.
Legen Sie MIDI-Dateien oder einen Ordner irgendwo auf diesem Fenster ab.</translation>
    </message>
</context>
<context>
    <name>MapPaths</name>
    <message>
        <source>A path needs two clips or more.</source>
        <translation>Ein Weg braucht zwei oder mehr Clips.</translation>
    </message>
    <message>
        <source>straightening a path</source>
        <translation>Weg begradigen</translation>
    </message>
    <message>
        <source>naming a path</source>
        <translation>Weg benennen</translation>
    </message>
    <message>
        <source>changing a path</source>
        <translation>Weg ändern</translation>
    </message>
    <message>
        <source>moving a path</source>
        <translation>Weg verschieben</translation>
    </message>
    <message>
        <source>deleting a path</source>
        <translation>Weg löschen</translation>
    </message>
    <message>
        <source>This path was drawn with another model: {0}.</source>
        <translation>Dieser Weg wurde mit einem anderen Modell gezeichnet: {0}.</translation>
    </message>
    <message>
        <source>Playing along the path</source>
        <translation>Am Weg entlang spielen</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) put into the playlist.</source>
        <translation>
            <numerusform>%n Clip in die Playlist gelegt.</numerusform>
            <numerusform>%n Clips in die Playlist gelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>drawing a path</source>
        <translation>Weg zeichnen</translation>
    </message>
    <message>
        <source>Path {0}</source>
        <translation>Weg {0}</translation>
    </message>
</context>
<context>
    <name>MelodyRoll</name>
    <message>
        <source>The melody that results</source>
        <translation>Die Melodie, die sich ergibt</translation>
    </message>
    <message>
        <source>No melody results. Choose another track, or another split.</source>
        <translation>Es ergibt sich keine Melodie. Wählen Sie eine andere Spur oder eine andere Teilung.</translation>
    </message>
    <message>
        <source>melody from {0} up</source>
        <translation>Melodie ab {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in the melody.</source>
        <translation>
            <numerusform>%n Note in der Melodie.</numerusform>
            <numerusform>%n Noten in der Melodie.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is split at {0}; the up and down keys move the split by a semitone.</source>
        <translation>Sie ist bei {0} geteilt; die Tasten Auf und Ab verschieben die Teilung um einen Halbton.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Take the chosen clips out and put them on the clipboard</source>
        <translation>Die gewählten Clips herausnehmen und in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Put the chosen clips on the clipboard, for Lento and others</source>
        <translation>Die gewählten Clips in die Zwischenablage legen, für Lento und andere</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Put clips from the clipboard here, or add files to the library</source>
        <translation>Clips aus der Zwischenablage hier einfügen oder Dateien zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Add the roll to the playlist</source>
        <translation>&amp;Notenrolle in die Playlist</translation>
    </message>
    <message>
        <source>Put every clip of the roll at the end of the playlist</source>
        <translation>Jeden Clip der Notenrolle ans Ende der Playlist legen</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add music: MIDI, MusicXML or packed folders</source>
        <translation>Musik hinzufügen: MIDI, MusicXML oder gepackte Ordner</translation>
    </message>
    <message>
        <source>Add &amp;folder…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Neues Projekt</translation>
    </message>
    <message>
        <source>Begin with an empty playlist and map</source>
        <translation>Mit leerer Playlist und Karte beginnen</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Pro&amp;jekt öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>Projekt &amp;speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save as te&amp;mplate…</source>
        <translation>Als &amp;Vorlage speichern…</translation>
    </message>
    <message>
        <source>Keep tempo, key, metre and limits to begin other projects from</source>
        <translation>Tempo, Tonart, Taktart und Vorgaben behalten, um andere Projekte damit zu beginnen</translation>
    </message>
    <message>
        <source>&amp;Unsaved work…</source>
        <translation>Un&amp;gesicherte Arbeit…</translation>
    </message>
    <message>
        <source>What was lost when Lento was ended, or left for another project</source>
        <translation>Was verloren ging, als Lento beendet wurde, oder für ein anderes Projekt liegen blieb</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Write clips as MP3, WAV, FLAC, MIDI or a score</source>
        <translation>Clips als MP3, WAV, FLAC, MIDI oder Partitur schreiben</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Open the guide in your browser; it lies on this computer</source>
        <translation>Das Handbuch im Browser öffnen; es liegt auf diesem Computer</translation>
    </message>
    <message>
        <source>&amp;Show the tour</source>
        <translation>&amp;Rundgang zeigen</translation>
    </message>
    <message>
        <source>The three first steps once more: drop, listen, blend</source>
        <translation>Die drei ersten Schritte noch einmal: ablegen, hören, überblenden</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>&amp;Tastatur und Maus</translation>
    </message>
    <message>
        <source>What is &amp;this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Say of each panel what it is for</source>
        <translation>Zu jedem Bereich sagen, wozu er da ist</translation>
    </message>
    <message>
        <source>&amp;What Lento stores</source>
        <translation>Was Lento &amp;speichert</translation>
    </message>
    <message>
        <source>Show my data &amp;folder</source>
        <translation>Meinen Daten&amp;ordner zeigen</translation>
    </message>
    <message>
        <source>Library, models, settings and reports lie in one folder</source>
        <translation>Bibliothek, Modelle, Einstellungen und Berichte liegen in einem Ordner</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics…</source>
        <translation>&amp;Diagnose kopieren…</translation>
    </message>
    <message>
        <source>Versions, device and log for somebody who helps; no names</source>
        <translation>Versionen, Gerät und Protokoll für jemanden, der hilft; keine Namen</translation>
    </message>
    <message>
        <source>&amp;About Lento</source>
        <translation>&amp;Über Lento</translation>
    </message>
    <message>
        <source>&amp;Learn from my music…</source>
        <translation>Aus meiner &amp;Musik lernen…</translation>
    </message>
    <message>
        <source>Make a model of your own music (training)</source>
        <translation>Ein Modell Ihrer eigenen Musik machen (Training)</translation>
    </message>
    <message>
        <source>Learn from the &amp;chosen pieces…</source>
        <translation>Aus &amp;ausgewählten Stücken lernen…</translation>
    </message>
    <message>
        <source>Make a model of what is chosen in the library</source>
        <translation>Ein Modell aus dem machen, was in der Bibliothek gewählt ist</translation>
    </message>
    <message>
        <source>&amp;Go on with a training…</source>
        <translation>&amp;Training fortsetzen…</translation>
    </message>
    <message>
        <source>Trainings that broke off, and what they had learned</source>
        <translation>Abgebrochene Trainings und was sie gelernt hatten</translation>
    </message>
    <message>
        <source>M&amp;odels…</source>
        <translation>M&amp;odelle…</translation>
    </message>
    <message>
        <source>All models, what they learned from, and files that were withdrawn</source>
        <translation>Alle Modelle, woraus sie gelernt haben, und zurückgezogene Dateien</translation>
    </message>
    <message>
        <source>&amp;Install training from a file…</source>
        <translation>Training aus Datei &amp;installieren…</translation>
    </message>
    <message>
        <source>Bring what Lento trains with, which is a file of its own</source>
        <translation>Einrichten, womit Lento trainiert; das ist eine eigene Datei</translation>
    </message>
    <message>
        <source>&amp;Search pieces</source>
        <translation>Stücke &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Rescan</source>
        <translation>&amp;Neu einlesen</translation>
    </message>
    <message>
        <source>Look for files that are new, changed or gone</source>
        <translation>Nach neuen, geänderten und verschwundenen Dateien sehen</translation>
    </message>
    <message>
        <source>&amp;What became of your files…</source>
        <translation>&amp;Was aus Ihren Dateien wurde…</translation>
    </message>
    <message>
        <source>Every file with its status, the reason and what to do</source>
        <translation>Jede Datei mit ihrem Status, dem Grund und dem, was zu tun ist</translation>
    </message>
    <message>
        <source>&amp;Card of the chosen piece…</source>
        <translation>Steck&amp;brief des Stücks…</translation>
    </message>
    <message>
        <source>See and hear its tracks, and correct what Lento heard</source>
        <translation>Die Spuren sehen und hören und berichtigen, was Lento gehört hat</translation>
    </message>
    <message>
        <source>&amp;Undo the correction</source>
        <translation>Korrektur &amp;rückgängig</translation>
    </message>
    <message>
        <source>Re&amp;do the correction</source>
        <translation>Korrektur wie&amp;derholen</translation>
    </message>
    <message>
        <source>&amp;Back up the library…</source>
        <translation>Bibliothek si&amp;chern…</translation>
    </message>
    <message>
        <source>Write everything that is known of your files into one file</source>
        <translation>Alles, was über Ihre Dateien bekannt ist, in eine Datei schreiben</translation>
    </message>
    <message>
        <source>R&amp;estore from a backup…</source>
        <translation>Aus Sicherung wieder&amp;herstellen…</translation>
    </message>
    <message>
        <source>&amp;Forget what was removed…</source>
        <translation>Entferntes &amp;vergessen…</translation>
    </message>
    <message>
        <source>Take marks, notes and music of files that you removed out for good</source>
        <translation>Markierungen, Notizen und Musik von entfernten Dateien endgültig aus der Bibliothek nehmen</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>&amp;Erfinden</translation>
    </message>
    <message>
        <source>Make new clips (sample from the prior)</source>
        <translation>Neue Clips machen (Sampling aus dem Prior)</translation>
    </message>
    <message>
        <source>&amp;Blend</source>
        <translation>Ü&amp;berblenden</translation>
    </message>
    <message>
        <source>Walk from one clip to another (interpolate in latent space)</source>
        <translation>Von einem Clip zum anderen gehen (Interpolation im latenten Raum)</translation>
    </message>
    <message>
        <source>&amp;Vary</source>
        <translation>&amp;Variieren</translation>
    </message>
    <message>
        <source>Make clips near the chosen one (noise around z)</source>
        <translation>Clips nahe dem gewählten machen (Rauschen um z)</translation>
    </message>
    <message>
        <source>S&amp;hape</source>
        <translation>&amp;Formen</translation>
    </message>
    <message>
        <source>Change the chosen clip by named sliders (attribute directions in z)</source>
        <translation>Den gewählten Clip mit benannten Reglern ändern (Attributrichtungen in z)</translation>
    </message>
    <message>
        <source>&amp;Rebuild</source>
        <translation>&amp;Nachbilden</translation>
    </message>
    <message>
        <source>Hear what the model keeps of the roll (reconstruct)</source>
        <translation>Hören, was das Modell von der Notenrolle behält (Rekonstruktion)</translation>
    </message>
    <message>
        <source>&amp;Keep it…</source>
        <translation>V&amp;orgaben…</translation>
    </message>
    <message>
        <source>What new clips keep to: key, range, leaps (constraints)</source>
        <translation>Woran sich neue Clips halten: Tonart, Umfang, Sprünge (Constraints)</translation>
    </message>
    <message>
        <source>&amp;Directions</source>
        <translation>&amp;Richtungen</translation>
    </message>
    <message>
        <source>Distances mean something (principal components)</source>
        <translation>Abstände bedeuten etwas (Hauptkomponenten)</translation>
    </message>
    <message>
        <source>&amp;Neighbourhoods</source>
        <translation>&amp;Nachbarschaften</translation>
    </message>
    <message>
        <source>What sounds alike stands together (similarity map)</source>
        <translation>Was ähnlich klingt, steht beisammen (Ähnlichkeitskarte)</translation>
    </message>
    <message>
        <source>Dra&amp;w the map anew</source>
        <translation>Karte neu zei&amp;chnen</translation>
    </message>
    <message>
        <source>Lay out all clips together; those that are there move, too</source>
        <translation>Alle Clips gemeinsam anordnen; auch die vorhandenen bewegen sich</translation>
    </message>
    <message>
        <source>&amp;Mood</source>
        <translation>&amp;Stimmung</translation>
    </message>
    <message>
        <source>&amp;High or low</source>
        <translation>&amp;Hoch oder tief</translation>
    </message>
    <message>
        <source>Ma&amp;ny or few notes</source>
        <translation>&amp;Viele oder wenige Noten</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Tonart</translation>
    </message>
    <message>
        <source>&amp;Piece</source>
        <translation>Stü&amp;ck</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>Schlagw&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Learned by the model</source>
        <translation>Vom Modell &amp;gelernt</translation>
    </message>
    <message>
        <source>La&amp;rger when played more</source>
        <translation>Oft Gespieltes g&amp;rößer</translation>
    </message>
    <message>
        <source>Names of &amp;groups</source>
        <translation>Namen der Gru&amp;ppen</translation>
    </message>
    <message>
        <source>Choose &amp;several clips</source>
        <translation>&amp;Mehrere Clips auswählen</translation>
    </message>
    <message>
        <source>Draw a ring around clips (lasso; also Ctrl-drag)</source>
        <translation>Einen Ring um Clips ziehen (Lasso; auch mit Strg ziehen)</translation>
    </message>
    <message>
        <source>Draw a &amp;path</source>
        <translation>Weg &amp;zeichnen</translation>
    </message>
    <message>
        <source>Draw a line; clips play along it (a walk in latent space)</source>
        <translation>Eine Linie zeichnen; Clips spielen an ihr entlang (ein Gang durch den latenten Raum)</translation>
    </message>
    <message>
        <source>&amp;Blend between anchors</source>
        <translation>Zwischen Ankern ü&amp;berblenden</translation>
    </message>
    <message>
        <source>Set clips at the corners of a pad, and drag between them</source>
        <translation>Clips an die Ecken eines Feldes setzen und dazwischen ziehen</translation>
    </message>
    <message>
        <source>Set an &amp;anchor on the clip</source>
        <translation>Anker auf den Clip &amp;setzen</translation>
    </message>
    <message>
        <source>Make the chosen clip a corner of the pad</source>
        <translation>Den gewählten Clip zu einer Ecke des Feldes machen</translation>
    </message>
    <message>
        <source>Choose all that &amp;fit the search</source>
        <translation>Alles auswählen, was zur &amp;Suche passt</translation>
    </message>
    <message>
        <source>&amp;Play them</source>
        <translation>Gewählte &amp;abspielen</translation>
    </message>
    <message>
        <source>Put them into the play&amp;list</source>
        <translation>Gewählte in die &amp;Playlist</translation>
    </message>
    <message>
        <source>Give them a &amp;tag…</source>
        <translation>Schlag&amp;wort geben…</translation>
    </message>
    <message>
        <source>&amp;Learn from their pieces…</source>
        <translation>Aus ihren Stücken &amp;lernen…</translation>
    </message>
    <message>
        <source>&amp;Blend them</source>
        <translation>Gewählte ü&amp;berblenden</translation>
    </message>
    <message>
        <source>Make a pat&amp;h through them</source>
        <translation>Weg &amp;durch sie legen</translation>
    </message>
    <message>
        <source>A path whose corners they are, in the order they were chosen in</source>
        <translation>Ein Weg mit ihnen als Ecken, in der Reihenfolge, in der sie gewählt wurden</translation>
    </message>
    <message>
        <source>&amp;Choose none</source>
        <translation>&amp;Keine Clips auswählen</translation>
    </message>
    <message>
        <source>&amp;Play along it</source>
        <translation>Am Weg ent&amp;lang spielen</translation>
    </message>
    <message>
        <source>&amp;Straighten it</source>
        <translation>Weg be&amp;gradigen</translation>
    </message>
    <message>
        <source>&amp;Name it…</source>
        <translation>Weg be&amp;nennen…</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>Weg lö&amp;schen</translation>
    </message>
    <message>
        <source>Cu&amp;t notes</source>
        <translation>Noten &amp;ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy notes</source>
        <translation>Noten &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste notes</source>
        <translation>Noten &amp;einfügen</translation>
    </message>
    <message>
        <source>Put copied notes in at the playhead</source>
        <translation>Kopierte Noten an der Abspielposition einfügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate notes</source>
        <translation>Noten &amp;duplizieren</translation>
    </message>
    <message>
        <source>Repeat the chosen notes behind themselves, or the whole clip</source>
        <translation>Die gewählten Noten oder den ganzen Clip dahinter wiederholen</translation>
    </message>
    <message>
        <source>De&amp;lete notes</source>
        <translation>Noten &amp;löschen</translation>
    </message>
    <message>
        <source>Choose &amp;all notes</source>
        <translation>&amp;Alle Noten</translation>
    </message>
    <message>
        <source>Choose all &amp;others</source>
        <translation>Alle a&amp;nderen</translation>
    </message>
    <message>
        <source>Choose all of this &amp;pitch</source>
        <translation>Alle dieser &amp;Tonhöhe</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>&amp;Keine Noten</translation>
    </message>
    <message>
        <source>&amp;Quantise</source>
        <translation>&amp;Quantisieren</translation>
    </message>
    <message>
        <source>Bring notes to the grid</source>
        <translation>Noten ans Raster rücken</translation>
    </message>
    <message>
        <source>&amp;Humanise</source>
        <translation>&amp;Humanisieren</translation>
    </message>
    <message>
        <source>Move notes a little in time and loudness, as a hand does</source>
        <translation>Noten in Zeit und Lautstärke leicht bewegen, wie es eine Hand tut</translation>
    </message>
    <message>
        <source>L&amp;egato</source>
        <translation>Le&amp;gato</translation>
    </message>
    <message>
        <source>Let every note last until the next one starts</source>
        <translation>Jede Note klingen lassen, bis die nächste beginnt</translation>
    </message>
    <message>
        <source>End o&amp;verlaps</source>
        <translation>Ü&amp;berlappungen kürzen</translation>
    </message>
    <message>
        <source>End notes where the next one starts</source>
        <translation>Noten dort enden lassen, wo die nächste beginnt</translation>
    </message>
    <message>
        <source>&amp;Split notes</source>
        <translation>Noten te&amp;ilen</translation>
    </message>
    <message>
        <source>Cut the chosen notes in two, at the playhead if it is there</source>
        <translation>Die gewählten Noten zweiteilen, an der Abspielposition, wenn sie dort ist</translation>
    </message>
    <message>
        <source>&amp;Join notes</source>
        <translation>Noten &amp;verbinden</translation>
    </message>
    <message>
        <source>Make one note of neighbours of the same pitch</source>
        <translation>Aus Nachbarn gleicher Tonhöhe eine Note machen</translation>
    </message>
    <message>
        <source>A semitone &amp;up</source>
        <translation>Halbton &amp;höher</translation>
    </message>
    <message>
        <source>A semitone &amp;down</source>
        <translation>Halbton &amp;tiefer</translation>
    </message>
    <message>
        <source>An &amp;octave up</source>
        <translation>&amp;Oktave höher</translation>
    </message>
    <message>
        <source>An oc&amp;tave down</source>
        <translation>Okta&amp;ve tiefer</translation>
    </message>
    <message>
        <source>A &amp;step of the scale up</source>
        <translation>&amp;Stufe höher</translation>
    </message>
    <message>
        <source>A step of the scale do&amp;wn</source>
        <translation>St&amp;ufe tiefer</translation>
    </message>
    <message>
        <source>&amp;Into the scale</source>
        <translation>In die Ton&amp;leiter</translation>
    </message>
    <message>
        <source>Move notes outside the scale to its nearest tones</source>
        <translation>Noten außerhalb der Tonleiter auf deren nächste Töne rücken</translation>
    </message>
    <message>
        <source>&amp;Louder</source>
        <translation>L&amp;auter</translation>
    </message>
    <message>
        <source>So&amp;fter</source>
        <translation>Leis&amp;er</translation>
    </message>
    <message>
        <source>&amp;Finer grid</source>
        <translation>&amp;Feineres Raster</translation>
    </message>
    <message>
        <source>Coa&amp;rser grid</source>
        <translation>&amp;Gröberes Raster</translation>
    </message>
    <message>
        <source>S&amp;nap to the grid</source>
        <translation>Am Raster &amp;einrasten</translation>
    </message>
    <message>
        <source>Quantise &amp;ends, too</source>
        <translation>&amp;Auch Notenenden quantisieren</translation>
    </message>
    <message>
        <source>New e&amp;mpty clip</source>
        <translation>Neuer leerer Cli&amp;p</translation>
    </message>
    <message>
        <source>Put an empty clip of four bars on the roll, to draw in</source>
        <translation>Einen leeren Clip von vier Takten zum Zeichnen auf die Notenrolle legen</translation>
    </message>
    <message>
        <source>Add a &amp;part</source>
        <translation>Stimme &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add a &amp;bar</source>
        <translation>&amp;Takt hinzufügen</translation>
    </message>
    <message>
        <source>Cut empty bars &amp;off the end</source>
        <translation>&amp;Leere Takte am Ende abschneiden</translation>
    </message>
    <message>
        <source>All trac&amp;ks of this piece</source>
        <translation>Alle &amp;Spuren dieses Stücks</translation>
    </message>
    <message>
        <source>Put the whole piece with all its tracks on the roll, to edit it</source>
        <translation>Das ganze Stück mit allen Spuren auf die Notenrolle legen, um es zu bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Back to the map</source>
        <translation>&amp;Zur Karte</translation>
    </message>
    <message>
        <source>Find out where the changed clip lies now (encode)</source>
        <translation>Herausfinden, wo der geänderte Clip jetzt liegt (Encoder)</translation>
    </message>
    <message>
        <source>&amp;Vary this</source>
        <translation>Variiere&amp;n</translation>
    </message>
    <message>
        <source>Make clips near this one (noise around z)</source>
        <translation>Clips nahe diesem machen (Rauschen um z)</translation>
    </message>
    <message>
        <source>C&amp;ontinue this</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Make bars that could follow this clip</source>
        <translation>Takte machen, die auf diesen Clip folgen könnten</translation>
    </message>
    <message>
        <source>Make it cal&amp;mer</source>
        <translation>R&amp;uhiger</translation>
    </message>
    <message>
        <source>Walk from this clip to calmer ones near it</source>
        <translation>Von diesem Clip zu ruhigeren in der Nähe gehen</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Play or pause the roll</source>
        <translation>Die Notenrolle abspielen oder anhalten</translation>
    </message>
    <message>
        <source>&amp;Silence</source>
        <translation>&amp;Stille</translation>
    </message>
    <message>
        <source>Silence at once</source>
        <translation>Sofort Stille</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>Schlei&amp;fe</translation>
    </message>
    <message>
        <source>Play round and round</source>
        <translation>In einer Schleife spielen</translation>
    </message>
    <message>
        <source>Play after a &amp;count-in</source>
        <translation>Mit &amp;Einzähler abspielen</translation>
    </message>
    <message>
        <source>Let a metronome count the bars that are chosen, then play</source>
        <translation>Ein Metronom zählt die gewählten Takte vor, dann wird gespielt</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Auf&amp;nehmen</translation>
    </message>
    <message>
        <source>Play on a keyboard into the clip on the roll</source>
        <translation>Auf einem Keyboard in den Clip der Notenrolle spielen</translation>
    </message>
    <message>
        <source>&amp;Metronome</source>
        <translation>&amp;Metronom</translation>
    </message>
    <message>
        <source>Click on every beat</source>
        <translation>Ein Klick auf jeden Schlag</translation>
    </message>
    <message>
        <source>MIDI &amp;keyboard…</source>
        <translation>MIDI-&amp;Keyboard…</translation>
    </message>
    <message>
        <source>Choose the keyboard that is played on and the one that plays</source>
        <translation>Das Keyboard wählen, auf dem gespielt wird, und das, das spielt</translation>
    </message>
    <message>
        <source>Sound &amp;device…</source>
        <translation>Ton&amp;gerät…</translation>
    </message>
    <message>
        <source>Choose where the music is heard, and try it</source>
        <translation>Wählen, wo die Musik zu hören ist, und es ausprobieren</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Slower by a step</source>
        <translation>Einen Schritt langsamer</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>S&amp;chneller</translation>
    </message>
    <message>
        <source>Faster by a step</source>
        <translation>Einen Schritt schneller</translation>
    </message>
    <message>
        <source>Tempo as &amp;written</source>
        <translation>&amp;Tempo wie notiert</translation>
    </message>
    <message>
        <source>Show the whole &amp;map</source>
        <translation>Ganze &amp;Karte zeigen</translation>
    </message>
    <message>
        <source>Show the whole r&amp;oll</source>
        <translation>Ganze &amp;Notenrolle zeigen</translation>
    </message>
    <message>
        <source>F&amp;igures</source>
        <translation>&amp;Zahlen</translation>
    </message>
    <message>
        <source>Show figures and the field&apos;s own terms beside the plain words</source>
        <translation>Zahlen und Fachwörter neben den einfachen Worten zeigen</translation>
    </message>
    <message>
        <source>&amp;Language…</source>
        <translation>&amp;Sprache…</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Theme: as the &amp;system</source>
        <translation>Design: wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>Theme: l&amp;ight</source>
        <translation>Design: &amp;hell</translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation>Design: &amp;dunkel</translation>
    </message>
</context>
<context>
    <name>MidiDialog</name>
    <message>
        <source>MIDI keyboard</source>
        <translation>MIDI-Keyboard</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Instrument outside</source>
        <translation>Externes Instrument</translation>
    </message>
    <message>
        <source>State of the keyboard</source>
        <translation>Zustand des Keyboards</translation>
    </message>
    <message>
        <source>Count-in</source>
        <translation>Einzähler</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Click on every &amp;beat</source>
        <translation>Klick &amp;auf jeden Schlag</translation>
    </message>
    <message>
        <source>&amp;Replace what stands there</source>
        <translation>&amp;Ersetzen, was dort steht</translation>
    </message>
    <message>
        <source>Otherwise what is played is added to what is there (overdub).</source>
        <translation>Sonst kommt das Gespielte zu dem, was da ist (Overdub).</translation>
    </message>
    <message>
        <source>&amp;Snap to the grid of the roll</source>
        <translation>Am &amp;Raster der Notenrolle einrasten</translation>
    </message>
    <message>
        <source>Otherwise notes stay where the hand played them.</source>
        <translation>Sonst bleiben Noten dort, wo die Hand sie gespielt hat.</translation>
    </message>
    <message>
        <source>&amp;Play on</source>
        <translation>&amp;Spielen auf</translation>
    </message>
    <message>
        <source>&amp;Hear also on</source>
        <translation>Auch &amp;hören auf</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>&amp;Count-in in bars</source>
        <translation>E&amp;inzähler in Takten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>No keyboard</source>
        <translation>Kein Keyboard</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message numerus="yes">
        <source>Lento hears the keyboard: %n key(s) so far.</source>
        <translation>
            <numerusform>Lento hört das Keyboard: %n Taste bisher.</numerusform>
            <numerusform>Lento hört das Keyboard: %n Tasten bisher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press a key: it sounds at once, and Lento says here that it came.</source>
        <translation>Drücken Sie eine Taste: Sie klingt sofort, und Lento sagt hier, dass sie ankam.</translation>
    </message>
    <message>
        <source>No keyboard is connected. Plug one in: it appears here by itself.</source>
        <translation>Kein Keyboard ist verbunden. Stecken Sie eines ein: Es erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Choose the keyboard that you play on.</source>
        <translation>Wählen Sie das Keyboard, auf dem Sie spielen.</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Learn &amp;again without them</source>
        <translation>Ohne sie &amp;neu lernen</translation>
    </message>
    <message>
        <source>&amp;Withdraw the chosen files</source>
        <translation>Gewählte Dateien &amp;zurückziehen</translation>
    </message>
    <message>
        <source>A&amp;llow them again</source>
        <translation>&amp;Wieder freigeben</translation>
    </message>
    <message>
        <source>It makes {0}.</source>
        <translation>Es macht {0}.</translation>
    </message>
    <message numerus="yes">
        <source>It learned from %n file(s) that may not be learned from.</source>
        <translation>
            <numerusform>Es hat aus %n Datei gelernt, die nicht zum Lernen freigegeben ist.</numerusform>
            <numerusform>Es hat aus %n Dateien gelernt, die nicht zum Lernen freigegeben sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>May be learned from</source>
        <translation>Zum Lernen freigegeben</translation>
    </message>
    <message>
        <source>Files that it learned from</source>
        <translation>Dateien, aus denen es gelernt hat</translation>
    </message>
    <message>
        <source>Say that they may not be learned from: no training uses them any more</source>
        <translation>Festlegen, dass nicht aus ihnen gelernt werden darf: Kein Training verwendet sie mehr</translation>
    </message>
    <message>
        <source>The same training with the files that are left; this model stays as it is</source>
        <translation>Dasselbe Training mit den übrigen Dateien; dieses Modell bleibt, wie es ist</translation>
    </message>
    <message>
        <source>{0}; it began with {1}.</source>
        <translation>{0}; es begann mit {1}.</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>It began with {0}.</source>
        <translation>Es begann mit {0}.</translation>
    </message>
    <message>
        <source>accuracy {0:.1%}</source>
        <translation>Genauigkeit {0:.1%}</translation>
    </message>
    <message>
        <source>{0:.1f} KL bits</source>
        <translation>{0:.1f} KL-Bit</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} Schritte</translation>
    </message>
    <message>
        <source>{0} windows</source>
        <translation>{0} Fenster</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>Startwert {0}</translation>
    </message>
    <message numerus="yes">
        <source>It learned from %n file(s)</source>
        <translation>
            <numerusform>Es hat aus %n Datei gelernt</numerusform>
            <numerusform>Es hat aus %n Dateien gelernt</numerusform>
        </translation>
    </message>
    <message>
        <source>({0} with a name)</source>
        <translation>({0} mit Namen)</translation>
    </message>
    <message>
        <source>It learned from none of your files.</source>
        <translation>Es hat aus keiner Ihrer Dateien gelernt.</translation>
    </message>
    <message>
        <source>No, withdrawn</source>
        <translation>Nein, zurückgezogen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Nobody has said</source>
        <translation>Nicht festgelegt</translation>
    </message>
    <message>
        <source>Choose files in the list</source>
        <translation>Wählen Sie Dateien in der Liste</translation>
    </message>
</context>
<context>
    <name>ModelImports</name>
    <message>
        <source>Importing {name}</source>
        <translation>{name} wird importiert</translation>
    </message>
    <message>
        <source>{name} was imported.</source>
        <translation>{name} wurde importiert.</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>&amp;Model in use</source>
        <translation>&amp;Verwendetes Modell</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Verwendetes Modell</translation>
    </message>
    <message>
        <source>&amp;Open a model file…</source>
        <translation>Modelldatei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Modelldatei öffnen</translation>
    </message>
    <message>
        <source>Models (*{suffix} {patterns})</source>
        <translation>Modelle (*{suffix} {patterns})</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>Dieses &amp;Modell verwenden</translation>
    </message>
    <message>
        <source>&amp;Give a copy away…</source>
        <translation>&amp;Kopie weitergeben…</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Write a copy that names none of your files, for somebody else</source>
        <translation>Eine Kopie für andere schreiben, die keine Ihrer Dateien nennt</translation>
    </message>
    <message numerus="yes">
        <source>uses %n withdrawn file(s)</source>
        <translation>
            <numerusform>verwendet %n zurückgezogene Datei</numerusform>
            <numerusform>verwendet %n zurückgezogene Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} – in use</source>
        <translation>{0} – in Verwendung</translation>
    </message>
    <message>
        <source>It is in use</source>
        <translation>Es wird schon verwendet</translation>
    </message>
    <message>
        <source>Give a copy away</source>
        <translation>Kopie weitergeben</translation>
    </message>
    <message>
        <source>Models (*{0})</source>
        <translation>Modelle (*{0})</translation>
    </message>
    <message>
        <source>The copy is saved as {0}. It names none of your files.</source>
        <translation>Die Kopie ist als {0} gespeichert. Sie nennt keine Ihrer Dateien.</translation>
    </message>
    <message>
        <source>Writing a copy</source>
        <translation>Eine Kopie wird geschrieben</translation>
    </message>
</context>
<context>
    <name>NewClips</name>
    <message>
        <source>New clips that it makes</source>
        <translation>Neue Clips, die es macht</translation>
    </message>
    <message>
        <source>Hear new clip {0}</source>
        <translation>Neuen Clip {0} anhören</translation>
    </message>
</context>
<context>
    <name>NoteClipboard</name>
    <message>
        <source>cutting notes</source>
        <translation>Noten ausschneiden</translation>
    </message>
    <message>
        <source>pasting notes</source>
        <translation>Noten einfügen</translation>
    </message>
</context>
<context>
    <name>NoteEdits</name>
    <message>
        <source>drawing a note</source>
        <translation>Note zeichnen</translation>
    </message>
    <message>
        <source>adding notes</source>
        <translation>Noten hinzufügen</translation>
    </message>
    <message>
        <source>deleting notes</source>
        <translation>Noten löschen</translation>
    </message>
    <message>
        <source>duplicating notes</source>
        <translation>Noten duplizieren</translation>
    </message>
    <message>
        <source>moving notes</source>
        <translation>Noten verschieben</translation>
    </message>
    <message>
        <source>changing lengths</source>
        <translation>Längen ändern</translation>
    </message>
    <message>
        <source>quantising notes</source>
        <translation>Noten quantisieren</translation>
    </message>
    <message>
        <source>humanising notes</source>
        <translation>Noten humanisieren</translation>
    </message>
    <message>
        <source>joining notes up</source>
        <translation>Noten aneinanderschließen</translation>
    </message>
    <message>
        <source>ending overlaps</source>
        <translation>Überlappungen kürzen</translation>
    </message>
    <message>
        <source>splitting notes</source>
        <translation>Noten teilen</translation>
    </message>
    <message>
        <source>gluing notes</source>
        <translation>Noten verbinden</translation>
    </message>
    <message>
        <source>transposing notes</source>
        <translation>Noten transponieren</translation>
    </message>
    <message>
        <source>transposing notes in the scale</source>
        <translation>Noten in der Tonleiter transponieren</translation>
    </message>
    <message>
        <source>moving notes into the scale</source>
        <translation>Noten in die Tonleiter rücken</translation>
    </message>
    <message>
        <source>changing loudness</source>
        <translation>Lautstärke ändern</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
</context>
<context>
    <name>PadColumn</name>
    <message>
        <source>Blend between anchors</source>
        <translation>Zwischen Ankern überblenden</translation>
    </message>
    <message>
        <source>Click 2 to 8 clips. Drag the dot: the nearer an anchor, the more of it is heard.</source>
        <translation>Klicken Sie 2 bis 8 Clips an. Ziehen Sie den Punkt: Je näher ein Anker, desto mehr hört man von ihm.</translation>
    </message>
    <message>
        <source>To the &amp;roll</source>
        <translation>Zur &amp;Rolle</translation>
    </message>
    <message>
        <source>Put this clip on the roll and into the results (Return)</source>
        <translation>Diesen Clip auf die Notenrolle und in die Ergebnisse legen (Eingabe)</translation>
    </message>
    <message>
        <source>To play&amp;list</source>
        <translation>Zur &amp;Playlist</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Take the chosen anchor away (Delete)</source>
        <translation>Den gewählten Anker wegnehmen (Entf)</translation>
    </message>
    <message>
        <source>Remove a&amp;ll</source>
        <translation>A&amp;lle weg</translation>
    </message>
    <message>
        <source>Some anchors were set with another model. Take them away first.</source>
        <translation>Einige Anker wurden mit einem anderen Modell gesetzt. Entfernen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Getting the clips between them ready…</source>
        <translation>Die Clips dazwischen werden vorbereitet…</translation>
    </message>
</context>
<context>
    <name>PadView</name>
    <message>
        <source>Pad to blend on</source>
        <translation>Feld zum Überblenden</translation>
    </message>
    <message numerus="yes">
        <source>Click %n clip(s) on the map.</source>
        <translation>
            <numerusform>Klicken Sie %n Clip auf der Karte an.</numerusform>
            <numerusform>Klicken Sie %n Clips auf der Karte an.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1} %</source>
        <translation>{0} {1} %</translation>
    </message>
    <message>
        <source>Arrow keys move the dot, Return keeps the clip.</source>
        <translation>Pfeiltasten bewegen den Punkt, Eingabe übernimmt den Clip.</translation>
    </message>
</context>
<context>
    <name>PartHint</name>
    <message>
        <source>&amp;Install training from a file…</source>
        <translation>Training aus Datei &amp;installieren…</translation>
    </message>
    <message>
        <source>“Lean the model to my music” works now, without it.</source>
        <translation>„Das Modell zu meiner Musik neigen“ geht jetzt schon, auch ohne.</translation>
    </message>
    <message>
        <source>Installing what Lento trains with: {0} %</source>
        <translation>Der Trainingsteil wird installiert: {0} %</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Gut zu wissen</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>Parts of the clip</source>
        <translation>Stimmen des Clips</translation>
    </message>
    <message>
        <source>Mute {part}</source>
        <translation>{part} stumm schalten</translation>
    </message>
    <message>
        <source>Hear {part} alone</source>
        <translation>{part} allein hören</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Work on {part} alone; again: on all parts</source>
        <translation>Nur an {part} arbeiten; noch einmal: an allen Stimmen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Add an empty part</source>
        <translation>Leere Stimme hinzufügen</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>Stimme hinzufügen</translation>
    </message>
    <message>
        <source>All tracks</source>
        <translation>Alle Spuren</translation>
    </message>
    <message>
        <source>All tracks of this piece</source>
        <translation>Alle Spuren dieses Stücks</translation>
    </message>
    <message>
        <source>Choose its notes</source>
        <translation>Ihre Noten auswählen</translation>
    </message>
    <message>
        <source>Put the chosen notes in it</source>
        <translation>Gewählte Noten hineinlegen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rename a part</source>
        <translation>Stimme umbenennen</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
</context>
<context>
    <name>PathColumn</name>
    <message>
        <source>Paths</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>Draw a line over the map: clips play along it. Drag its corners to change it.</source>
        <translation>Zeichnen Sie eine Linie über die Karte: Clips spielen an ihr entlang. Ziehen Sie an ihren Ecken, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Evenly spaced, by how different they sound (along z)</source>
        <translation>Gleichmäßig danach verteilt, wie verschieden sie klingen (entlang z)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Straigh&amp;ten</source>
        <translation>Be&amp;gradigen</translation>
    </message>
    <message>
        <source>From its first corner straight to its last</source>
        <translation>Von der ersten Ecke gerade zur letzten</translation>
    </message>
    <message>
        <source>To play&amp;list</source>
        <translation>Zur &amp;Playlist</translation>
    </message>
    <message>
        <source>Put all its clips at the end of the playlist, once they play</source>
        <translation>Alle Clips des Weges ans Ende der Playlist legen, sobald sie spielen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Clips along it</source>
        <translation>&amp;Clips am Weg</translation>
    </message>
</context>
<context>
    <name>PathList</name>
    <message>
        <source>Paths</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>Drawn with another model: {0}</source>
        <translation>Mit einem anderen Modell gezeichnet: {0}</translation>
    </message>
</context>
<context>
    <name>PickedClips</name>
    <message>
        <source>{0} clips are many: Lento takes {1} of them, evenly chosen.</source>
        <translation>{0} Clips sind viele: Lento nimmt {1} davon, gleichmäßig verteilt.</translation>
    </message>
    <message>
        <source>{0} of the {1} chosen clips were put into the playlist, evenly chosen: it takes no more of them at once.</source>
        <translation>{0} der {1} gewählten Clips wurden in die Playlist gelegt, gleichmäßig verteilt: Mehr auf einmal nimmt sie nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) put into the playlist.</source>
        <translation>
            <numerusform>%n Clip in die Playlist gelegt.</numerusform>
            <numerusform>%n Clips in die Playlist gelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A blend needs two clips or more.</source>
        <translation>Eine Überblendung braucht zwei oder mehr Clips.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) from the map</source>
        <translation>
            <numerusform>%n Stück von der Karte</numerusform>
            <numerusform>%n Stücke von der Karte</numerusform>
        </translation>
    </message>
    <message>
        <source>tagging clips</source>
        <translation>Clips mit Schlagwort versehen</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) tagged.</source>
        <translation>
            <numerusform>%n Clip hat das Schlagwort.</numerusform>
            <numerusform>%n Clips haben das Schlagwort.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PieceMenu</name>
    <message>
        <source>&amp;Remove from the library</source>
        <translation>Aus der Bibliothek &amp;entfernen</translation>
    </message>
    <message>
        <source>The file itself stays where it is</source>
        <translation>Die Datei selbst bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>It belongs to its folder; its card can leave it out</source>
        <translation>Es gehört zu seinem Ordner; im Steckbrief lässt es sich weglassen</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>&amp;Open its card…</source>
        <translation>Steck&amp;brief öffnen…</translation>
    </message>
    <message>
        <source>&amp;Open their card…</source>
        <translation>Steck&amp;briefe öffnen…</translation>
    </message>
    <message>
        <source>See and hear its tracks, and correct what Lento heard</source>
        <translation>Die Spuren sehen und hören und berichtigen, was Lento gehört hat</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>Noti&amp;z…</translation>
    </message>
    <message>
        <source>All trac&amp;ks on the roll</source>
        <translation>Alle Spuren auf die Noten&amp;rolle</translation>
    </message>
    <message>
        <source>The whole piece with all its tracks, to edit it</source>
        <translation>Das ganze Stück mit allen Spuren, um es zu bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Look for it…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Show in its &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Watch this folder</source>
        <translation>Diesen Ordner beoba&amp;chten</translation>
    </message>
    <message>
        <source>New files in it come into the library by themselves</source>
        <translation>Neue Dateien darin kommen von selbst in die Bibliothek</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n Stück</numerusform>
            <numerusform>%n Stücke</numerusform>
        </translation>
    </message>
    <message>
        <source>Learn from &amp;these files…</source>
        <translation>Aus diesen Dateien &amp;lernen…</translation>
    </message>
    <message>
        <source>Learn from &amp;this folder…</source>
        <translation>Aus diesem Ordner &amp;lernen…</translation>
    </message>
    <message>
        <source>Learn from &amp;this file…</source>
        <translation>Aus dieser Datei &amp;lernen…</translation>
    </message>
    <message>
        <source>Make a model of your own that sounds like them (training)</source>
        <translation>Ein eigenes Modell machen, das so klingt (Training)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>Schlag&amp;wörter</translation>
    </message>
    <message>
        <source>&amp;New tag…</source>
        <translation>&amp;Neues Schlagwort…</translation>
    </message>
    <message>
        <source>May be &amp;learned from</source>
        <translation>Zum Lernen frei&amp;gegeben</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Nobody &amp;has said</source>
        <translation>Nicht &amp;festgelegt</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>A word to find it by:</source>
        <translation>Ein Wort, um es wiederzufinden:</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What you want to remember of it:</source>
        <translation>Was Sie sich dazu merken wollen:</translation>
    </message>
</context>
<context>
    <name>PieceView</name>
    <message>
        <source>Pieces of the library</source>
        <translation>Stücke der Bibliothek</translation>
    </message>
</context>
<context>
    <name>PlaylistModel</name>
    <message>
        <source>adding to the playlist</source>
        <translation>In die Playlist legen</translation>
    </message>
    <message>
        <source>removing from the playlist</source>
        <translation>Aus der Playlist nehmen</translation>
    </message>
    <message>
        <source>cutting from the playlist</source>
        <translation>Aus der Playlist ausschneiden</translation>
    </message>
    <message>
        <source>pasting into the playlist</source>
        <translation>In die Playlist einfügen</translation>
    </message>
    <message>
        <source>moving in the playlist</source>
        <translation>In der Playlist verschieben</translation>
    </message>
    <message>
        <source>renaming in the playlist</source>
        <translation>In der Playlist umbenennen</translation>
    </message>
    <message>
        <source>emptying the playlist</source>
        <translation>Playlist leeren</translation>
    </message>
</context>
<context>
    <name>PlaylistPanel</name>
    <message>
        <source>Playlist</source>
        <translation>Playlist</translation>
    </message>
    <message>
        <source>Drag clips here from the results or the roll, or press the star beside a result.</source>
        <translation>Ziehen Sie Clips aus den Ergebnissen oder der Notenrolle hierher, oder drücken Sie den Stern neben einem Ergebnis.</translation>
    </message>
    <message>
        <source>Clips of the playlist</source>
        <translation>Clips der Playlist</translation>
    </message>
    <message>
        <source>Play the playlist from the chosen clip</source>
        <translation>Die Playlist ab dem gewählten Clip abspielen</translation>
    </message>
    <message>
        <source>Save, open and export the playlist</source>
        <translation>Playlist speichern, öffnen und exportieren</translation>
    </message>
    <message>
        <source>Take out of the playlist</source>
        <translation>Aus der Playlist nehmen</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save the project</source>
        <translation>Projekt &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Empty the playlist</source>
        <translation>Playlist &amp;leeren</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progression</name>
    <message>
        <source>round and round</source>
        <translation>immer im Kreis</translation>
    </message>
    <message>
        <source>rocking</source>
        <translation>wiegend</translation>
    </message>
    <message>
        <source>like a hymn</source>
        <translation>wie ein Choral</translation>
    </message>
    <message>
        <source>like a song</source>
        <translation>wie ein Lied</translation>
    </message>
    <message>
        <source>{symbol} is not a chord that Lento knows. Write chords such as C, Am, F#, Bb, Gdim or Caug, with spaces between them.</source>
        <translation>{symbol} ist kein Akkord, den Lento kennt. Schreiben Sie Akkorde wie C, Am, F#, Bb, Gdim oder Caug, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>These are {given} chords, and a clip of {beats} beats has room for {beats}. Take some away.</source>
        <translation>Das sind {given} Akkorde, und ein Clip von {beats} Schlägen hat Platz für {beats}. Nehmen Sie einige weg.</translation>
    </message>
    <message>
        <source>{0} is heard as {1}</source>
        <translation>{0} wird als {1} gehört</translation>
    </message>
</context>
<context>
    <name>RangeSlider</name>
    <message>
        <source>from {0} to {1} percent; Space changes to the other end</source>
        <translation>von {0} bis {1} Prozent; die Leertaste wechselt zum anderen Ende</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>The chosen file in full</source>
        <translation>Die gewählte Datei vollständig</translation>
    </message>
    <message>
        <source>Choose a file to read all about it here.</source>
        <translation>Wählen Sie eine Datei, um hier alles über sie zu lesen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Melody: {0}</source>
        <translation>Melodie: {0}</translation>
    </message>
</context>
<context>
    <name>RebuildPage</name>
    <message>
        <source>Sends the clip through the model and back, to hear what it keeps of it.</source>
        <translation>Schickt den Clip durch das Modell und zurück, um zu hören, was es von ihm behält.</translation>
    </message>
    <message>
        <source>Field term: reconstruction</source>
        <translation>Fachwort: Rekonstruktion</translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Nothing was played, so nothing was recorded.</source>
        <translation>Es wurde nichts gespielt, also auch nichts aufgenommen.</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnehmen</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>zum Teil</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>melody</source>
        <translation>Melodie</translation>
    </message>
    <message>
        <source>bass</source>
        <translation>Bass</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>accompaniment</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>ziemlich sicher</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>{total} {files}: {parts}</source>
        <translation>{total} {files}: {parts}</translation>
    </message>
    <message>
        <source>Track {0}</source>
        <translation>Spur {0}</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>{name}, as you said</source>
        <translation>{name}, wie von Ihnen festgelegt</translation>
    </message>
    <message>
        <source>All of it is used.</source>
        <translation>Alles davon wird verwendet.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>{key}, {sure}</source>
        <translation>{key}, {sure}</translation>
    </message>
    <message>
        <source>Felt tempo</source>
        <translation>Gefühltes Tempo</translation>
    </message>
    <message>
        <source>{0} beats a minute</source>
        <translation>{0} Schläge pro Minute</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>Schläge</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Phrasen</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>von Ihnen festgelegt</translation>
    </message>
    <message>
        <source>heard by ear, {0}</source>
        <translation>nach Gehör, {0}</translation>
    </message>
    <message>
        <source>as the file writes them</source>
        <translation>wie in der Datei notiert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{all}, {different} of them different</source>
        <translation>{all}, davon {different} verschieden</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>What became of your files</source>
        <translation>Was aus Ihren Dateien wurde</translation>
    </message>
    <message>
        <source>Search name, reason, track…</source>
        <translation>Name, Grund, Spur suchen…</translation>
    </message>
    <message>
        <source>Search the report</source>
        <translation>Im Bericht suchen</translation>
    </message>
    <message>
        <source>Show &amp;all files</source>
        <translation>&amp;Alle Dateien zeigen</translation>
    </message>
    <message>
        <source>&amp;Open its card</source>
        <translation>Steck&amp;brief öffnen</translation>
    </message>
    <message>
        <source>See and hear its tracks, and correct what Lento heard (Return)</source>
        <translation>Die Spuren sehen und hören und berichtigen, was Lento gehört hat (Eingabe)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen rows, for a letter or a table (Ctrl+C)</source>
        <translation>Die gewählten Zeilen kopieren, für einen Brief oder eine Tabelle (Strg+C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Als &amp;CSV speichern…</translation>
    </message>
    <message>
        <source>Save the rows that are shown, as a table for other programs</source>
        <translation>Die gezeigten Zeilen als Tabelle für andere Programme speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No file is like that.</source>
        <translation>Dazu passt keine Datei.</translation>
    </message>
    <message>
        <source>The library is empty. Drop files or folders on the window.</source>
        <translation>Die Bibliothek ist leer. Legen Sie Dateien oder Ordner auf dem Fenster ab.</translation>
    </message>
    <message>
        <source>&amp;Open their card</source>
        <translation>Steck&amp;briefe öffnen</translation>
    </message>
    <message>
        <source>&amp;Look for it…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n single file(s) from the library</source>
        <translation>
            <numerusform>%n einzelne Datei aus der Bibliothek &amp;entfernen</numerusform>
            <numerusform>%n einzelne Dateien aus der Bibliothek &amp;entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>What became of my files</source>
        <translation>Was aus meinen Dateien wurde</translation>
    </message>
    <message>
        <source>The report is saved as {0}.</source>
        <translation>Der Bericht ist als {0} gespeichert.</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What became of the file</source>
        <translation>Was aus der Datei wurde</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What happened, and what it means</source>
        <translation>Was geschehen ist und was es bedeutet</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>How many clips it gives</source>
        <translation>Wie viele Clips sie ergibt</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>How many of its clips are different music</source>
        <translation>Wie viele ihrer Clips verschiedene Musik sind</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Minutes and seconds</source>
        <translation>Minuten und Sekunden</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>As Lento heard it</source>
        <translation>Wie Lento sie gehört hat</translation>
    </message>
    <message>
        <source>Metre</source>
        <translation>Taktart</translation>
    </message>
    <message>
        <source>Felt tempo</source>
        <translation>Gefühltes Tempo</translation>
    </message>
    <message>
        <source>Beats a minute as they are heard, not as they are written</source>
        <translation>Schläge pro Minute, wie man sie hört, nicht wie sie notiert sind</translation>
    </message>
    <message>
        <source>Melody</source>
        <translation>Melodie</translation>
    </message>
    <message>
        <source>The track that the melody is from, and how sure Lento is</source>
        <translation>Die Spur, aus der die Melodie stammt, und wie sicher sich Lento ist</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>All files and what became of them</source>
        <translation>Alle Dateien und was aus ihnen wurde</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>What you make appears here.
Press play to hear it, the star to keep it.</source>
        <translation>Hier erscheint, was Sie erzeugen.
Mit Abspielen hören Sie es, mit dem Stern behalten Sie es.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Alle behalten</translation>
    </message>
    <message>
        <source>Put all results into the playlist, in this order</source>
        <translation>Alle Ergebnisse in dieser Reihenfolge in die Playlist legen</translation>
    </message>
    <message>
        <source>Make this one again, differently</source>
        <translation>Diesen Clip noch einmal anders machen</translation>
    </message>
    <message>
        <source>Keep in the playlist, or take it out again</source>
        <translation>In die Playlist übernehmen oder wieder herausnehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Ergebnis</numerusform>
            <numerusform>%n Ergebnisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>{0}, a guess</source>
        <translation>{0}, geraten</translation>
    </message>
    <message>
        <source>from here in {0}</source>
        <translation>ab hier in {0}</translation>
    </message>
    <message>
        <source>taking clips out of the results</source>
        <translation>Clips aus den Ergebnissen nehmen</translation>
    </message>
</context>
<context>
    <name>RollCanvas</name>
    <message>
        <source>Scroll the roll in time</source>
        <translation>Notenrolle in der Zeit verschieben</translation>
    </message>
    <message>
        <source>Scroll the roll in pitch</source>
        <translation>Notenrolle in der Tonhöhe verschieben</translation>
    </message>
</context>
<context>
    <name>RollCommands</name>
    <message>
        <source>C&amp;hoose</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>Pitch and &amp;loudness</source>
        <translation>T&amp;onhöhe und Lautstärke</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Raster</translation>
    </message>
    <message>
        <source>Clip and pa&amp;rts</source>
        <translation>&amp;Clip und Stimmen</translation>
    </message>
    <message>
        <source>New clip</source>
        <translation>Neuer Clip</translation>
    </message>
    <message>
        <source>Choose a piece in the library first.</source>
        <translation>Wählen Sie zuerst ein Stück in der Bibliothek.</translation>
    </message>
    <message>
        <source>adding a bar</source>
        <translation>Takt hinzufügen</translation>
    </message>
    <message>
        <source>cutting off empty bars</source>
        <translation>Leere Takte abschneiden</translation>
    </message>
    <message>
        <source>&amp;Duplicate the whole clip</source>
        <translation>Ganzen Clip &amp;duplizieren</translation>
    </message>
</context>
<context>
    <name>RollKeys</name>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>On the roll: draw a note, or take out the one that is there</source>
        <translation>Auf der Notenrolle: eine Note zeichnen oder die vorhandene wegnehmen</translation>
    </message>
    <message>
        <source>Drag a note</source>
        <translation>Eine Note ziehen</translation>
    </message>
    <message>
        <source>Move it, or make it longer at its edges; it is heard</source>
        <translation>Sie verschieben oder an den Rändern verlängern; sie ist zu hören</translation>
    </message>
    <message>
        <source>Alt-drag or Ctrl-drag</source>
        <translation>Mit Alt oder Strg ziehen</translation>
    </message>
    <message>
        <source>On a note: copy it</source>
        <translation>Auf einer Note: sie kopieren</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Umschalt beim Ziehen</translation>
    </message>
    <message>
        <source>On the roll: let go of the grid</source>
        <translation>Auf der Notenrolle: vom Raster lösen</translation>
    </message>
    <message>
        <source>Drag on empty ground</source>
        <translation>An einer leeren Stelle ziehen</translation>
    </message>
    <message>
        <source>On the roll: choose notes, or draw with the pencil; Shift adds, Ctrl toggles</source>
        <translation>Auf der Notenrolle: Noten wählen oder mit dem Stift zeichnen; Umschalt nimmt dazu, Strg schaltet um</translation>
    </message>
    <message>
        <source>Drag in the lane below</source>
        <translation>Im Streifen darunter ziehen</translation>
    </message>
    <message>
        <source>Change how loud notes are; beside a bar, draw a line</source>
        <translation>Ändern, wie laut Noten sind; neben einem Balken: eine Linie zeichnen</translation>
    </message>
    <message>
        <source>Click or drag in the ruler</source>
        <translation>Im Lineal klicken oder ziehen</translation>
    </message>
    <message>
        <source>Play from there, or play round and round; double click ends it</source>
        <translation>Von dort oder in einer Schleife spielen; Doppelklick beendet es</translation>
    </message>
    <message>
        <source>Drag a clip by its name</source>
        <translation>Einen Clip am Namen ziehen</translation>
    </message>
    <message>
        <source>On the roll: take it to the playlist or another program</source>
        <translation>Auf der Notenrolle: ihn in die Playlist oder ein anderes Programm legen</translation>
    </message>
    <message>
        <source>Ctrl+wheel, Ctrl+Shift+wheel</source>
        <translation>Strg+Mausrad, Strg+Umschalt+Mausrad</translation>
    </message>
    <message>
        <source>On the roll: zoom in time, or in pitch, to the mouse</source>
        <translation>Auf der Notenrolle: Zeit oder Tonhöhe zur Maus hin vergrößern</translation>
    </message>
    <message>
        <source>Wheel, Shift+wheel</source>
        <translation>Mausrad, Umschalt+Mausrad</translation>
    </message>
    <message>
        <source>On the roll: scroll in pitch, or in time</source>
        <translation>Auf der Notenrolle: in Tonhöhe oder Zeit verschieben</translation>
    </message>
    <message>
        <source>Arrow keys, Home, End</source>
        <translation>Pfeiltasten, Pos1, Ende</translation>
    </message>
    <message>
        <source>On the roll: go from note to note; Shift chooses more</source>
        <translation>Auf der Notenrolle: von Note zu Note gehen; Umschalt wählt weitere</translation>
    </message>
    <message>
        <source>Alt+arrow keys</source>
        <translation>Alt+Pfeiltasten</translation>
    </message>
    <message>
        <source>On the roll: move notes by the grid or a semitone</source>
        <translation>Auf der Notenrolle: Noten um Raster oder Halbton verschieben</translation>
    </message>
    <message>
        <source>Alt+Shift+arrow keys</source>
        <translation>Alt+Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>On the roll: longer or shorter; an octave up or down</source>
        <translation>Auf der Notenrolle: länger oder kürzer; Oktave höher oder tiefer</translation>
    </message>
    <message>
        <source>D, S</source>
        <translation>D, S</translation>
    </message>
    <message>
        <source>On the roll: take the pencil, or select and move</source>
        <translation>Auf der Notenrolle: den Stift nehmen oder wählen und verschieben</translation>
    </message>
    <message>
        <source>Arrow keys with the pencil</source>
        <translation>Pfeiltasten mit dem Stift</translation>
    </message>
    <message>
        <source>On the roll: lead it; Return draws a note and goes on</source>
        <translation>Auf der Notenrolle: ihn führen; Eingabe zeichnet eine Note und geht weiter</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right, PgUp, PgDown</source>
        <translation>Strg+Links, Strg+Rechts, Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>On the roll: scroll in time and in pitch</source>
        <translation>Auf der Notenrolle: in Zeit und Tonhöhe verschieben</translation>
    </message>
    <message>
        <source>Alt with + and -</source>
        <translation>Alt mit + und -</translation>
    </message>
    <message>
        <source>On the roll: rows higher and lower</source>
        <translation>Auf der Notenrolle: Zeilen höher und niedriger</translation>
    </message>
</context>
<context>
    <name>RollPanel</name>
    <message>
        <source>Roll</source>
        <translation>Notenrolle</translation>
    </message>
    <message>
        <source>Notes of the clips on the roll</source>
        <translation>Noten der Clips auf der Notenrolle</translation>
    </message>
    <message>
        <source>Click a point of the map or a piece: its notes appear here and play.</source>
        <translation>Klicken Sie auf einen Punkt der Karte oder ein Stück: Hier erscheinen die Noten und spielen.</translation>
    </message>
    <message>
        <source>No part of this clip has such notes. Add one in the list of parts first.</source>
        <translation>Keine Stimme dieses Clips hat solche Noten. Fügen Sie zuerst eine in der Liste der Stimmen hinzu.</translation>
    </message>
</context>
<context>
    <name>RollParts</name>
    <message>
        <source>Melody</source>
        <translation>Melodie</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Bass</translation>
    </message>
    <message>
        <source>Chords</source>
        <translation>Akkorde</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>Große Trommel</translation>
    </message>
    <message>
        <source>Snare</source>
        <translation>Kleine Trommel</translation>
    </message>
    <message>
        <source>Closed hi-hat</source>
        <translation>Hi-Hat zu</translation>
    </message>
    <message>
        <source>Open hi-hat</source>
        <translation>Hi-Hat offen</translation>
    </message>
    <message>
        <source>Low tom</source>
        <translation>Tiefes Tom</translation>
    </message>
    <message>
        <source>Mid tom</source>
        <translation>Mittleres Tom</translation>
    </message>
    <message>
        <source>High tom</source>
        <translation>Hohes Tom</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Crash-Becken</translation>
    </message>
    <message>
        <source>Ride</source>
        <translation>Ride-Becken</translation>
    </message>
    <message>
        <source>Percussion {0}</source>
        <translation>Schlagwerk {0}</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Laut</translation>
    </message>
</context>
<context>
    <name>RollToolbar</name>
    <message>
        <source>Tools of the roll</source>
        <translation>Werkzeuge der Notenrolle</translation>
    </message>
    <message>
        <source>Select and move notes (S)</source>
        <translation>Noten auswählen und verschieben (S)</translation>
    </message>
    <message>
        <source>Draw notes (D)</source>
        <translation>Noten zeichnen (D)</translation>
    </message>
    <message>
        <source>Show what is kept, new and gone</source>
        <translation>Zeigen, was geblieben, neu und weg ist</translation>
    </message>
    <message>
        <source>Show the loudness of notes</source>
        <translation>Lautstärke der Noten zeigen</translation>
    </message>
    <message>
        <source>Show the parts</source>
        <translation>Stimmen zeigen</translation>
    </message>
    <message>
        <source>Show the scale, and notes outside of it</source>
        <translation>Tonleiter zeigen und Noten außerhalb</translation>
    </message>
    <message>
        <source>Hear notes that are drawn or moved</source>
        <translation>Gezeichnete oder verschobene Noten anhören</translation>
    </message>
    <message>
        <source>More of the roll</source>
        <translation>Mehr zur Notenrolle</translation>
    </message>
    <message>
        <source>Follow the playhead by pages</source>
        <translation>Der Abspielposition seitenweise folgen</translation>
    </message>
    <message>
        <source>Follow the playhead smoothly</source>
        <translation>Der Abspielposition gleitend folgen</translation>
    </message>
    <message>
        <source>Do not follow the playhead</source>
        <translation>Der Abspielposition nicht folgen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>1/8 triplets</source>
        <translation>1/8-Triolen</translation>
    </message>
    <message>
        <source>Free: notes snap to nothing</source>
        <translation>Frei: Noten rasten nirgends ein</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>1/8 T</source>
        <translation>1/8 T</translation>
    </message>
    <message>
        <source>Grid: {grid}</source>
        <translation>Raster: {grid}</translation>
    </message>
</context>
<context>
    <name>RollView</name>
    <message>
        <source>Notes</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>Arrow keys go from note to note, Shift chooses more, Alt moves them, Return draws. Plus and minus zoom, 0 shows all.</source>
        <translation>Pfeiltasten gehen von Note zu Note, Umschalt wählt weitere, Alt verschiebt sie, Eingabe zeichnet. Plus und Minus vergrößern, 0 zeigt alles.</translation>
    </message>
</context>
<context>
    <name>RollWays</name>
    <message>
        <source>Finding its place on the map</source>
        <translation>Der Ort auf der Karte wird gesucht</translation>
    </message>
    <message>
        <source>The model hears bars {0} to {1} of it.</source>
        <translation>Das Modell hört davon die Takte {0} bis {1}.</translation>
    </message>
    <message>
        <source>The clip was changed meanwhile; its place on the map is not known.</source>
        <translation>Der Clip wurde inzwischen geändert; sein Ort auf der Karte ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There is no map yet on which its place could be seen.</source>
        <translation>Es gibt noch keine Karte, auf der sein Ort zu sehen wäre.</translation>
    </message>
    <message>
        <source>It lies at its own point of the map, which is marked.</source>
        <translation>Er liegt auf seinem eigenen Punkt der Karte, der markiert ist.</translation>
    </message>
    <message>
        <source>A diamond marks its place on the map.</source>
        <translation>Eine Raute markiert seinen Ort auf der Karte.</translation>
    </message>
</context>
<context>
    <name>RollWords</name>
    <message>
        <source>loudness {0}</source>
        <translation>Lautstärke {0}</translation>
    </message>
    <message>
        <source>{0}{1}, loudness {2} of 127, in {3}</source>
        <translation>{0}{1}, Lautstärke {2} von 127, in {3}</translation>
    </message>
    <message>
        <source>{0} of the bass, {1:.1f} seconds, in {2}</source>
        <translation>{0} im Bass, {1:.1f} Sekunden, in {2}</translation>
    </message>
    <message>
        <source>{0} of the chords, {1:.1f} seconds, in {2}</source>
        <translation>{0} in den Akkorden, {1:.1f} Sekunden, in {2}</translation>
    </message>
    <message>
        <source>{0}, {1:.1f} seconds, in {2}</source>
        <translation>{0}, {1:.1f} Sekunden, in {2}</translation>
    </message>
    <message>
        <source>bar {0}, beat {1}</source>
        <translation>Takt {0}, Schlag {1}</translation>
    </message>
    <message>
        <source>outside {0}</source>
        <translation>außerhalb von {0}</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>geblieben</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>, a little late</source>
        <translation>, etwas zu spät</translation>
    </message>
    <message>
        <source>, a little early</source>
        <translation>, etwas zu früh</translation>
    </message>
</context>
<context>
    <name>SamplePage</name>
    <message>
        <source>careful</source>
        <translation>vorsichtig</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>adventurous</source>
        <translation>gewagt</translation>
    </message>
    <message>
        <source>wild</source>
        <translation>wild</translation>
    </message>
    <message>
        <source> bpm</source>
        <translation> bpm</translation>
    </message>
    <message>
        <source>As chosen</source>
        <translation>Wie gewählt</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;Wie viele</translation>
    </message>
    <message>
        <source>&amp;Adventurous</source>
        <translation>W&amp;agemut</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>&amp;Tonart</translation>
    </message>
    <message>
        <source>&amp;Chords</source>
        <translation>A&amp;kkorde</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>Metre</source>
        <translation>Taktart</translation>
    </message>
    <message>
        <source>Adventurous</source>
        <translation>Wagemut</translation>
    </message>
    <message>
        <source>Careful clips stay close to what the model has heard most; wild ones surprise.
Field term: temperature</source>
        <translation>Vorsichtige Clips bleiben nah an dem, was das Modell am meisten gehört hat; wilde überraschen.
Fachwort: Temperatur</translation>
    </message>
    <message>
        <source>Quarter notes a minute; 60 to 80 is the usual guideline for calm music</source>
        <translation>Viertel pro Minute; 60 bis 80 gilt als Richtwert für ruhige Musik</translation>
    </message>
    <message numerus="yes">
        <source>How many clips of %n bar(s) each to make</source>
        <translation>
            <numerusform>Wie viele Clips mit je %n Takt gemacht werden</numerusform>
            <numerusform>Wie viele Clips mit je %n Takten gemacht werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Drums: no key</source>
        <translation>Schlagzeug: keine Tonart</translation>
    </message>
    <message>
        <source>The key that the new clips are heard in; as chosen: that of the chosen clip</source>
        <translation>Die Tonart, in der die neuen Clips gehört werden; wie gewählt: die des gewählten Clips</translation>
    </message>
    <message>
        <source>The model in use makes drums, which have no key</source>
        <translation>Das verwendete Modell macht Schlagzeug, das keine Tonart hat</translation>
    </message>
    <message>
        <source>Beats in a bar; many lullabies are in 3/4 or 6/8</source>
        <translation>Schläge im Takt; viele Wiegenlieder stehen in 3/4 oder 6/8</translation>
    </message>
    <message>
        <source>The model in use knows {0} alone</source>
        <translation>Das verwendete Modell kennt nur {0}</translation>
    </message>
</context>
<context>
    <name>SeedRow</name>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Same seed, same settings, same model: the same clips</source>
        <translation>Gleicher Startwert, gleiche Einstellungen, gleiches Modell: die gleichen Clips</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Use this seed again instead of a new one each time</source>
        <translation>Diesen Startwert wieder nehmen statt jedes Mal eines neuen</translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message>
        <source>The chosen files</source>
        <translation>Die gewählten Dateien</translation>
    </message>
    <message>
        <source>The melody of all of them</source>
        <translation>Die Melodie von allen</translation>
    </message>
    <message>
        <source>What you change here holds for all of them. Return opens one by itself.</source>
        <translation>Was Sie hier ändern, gilt für alle. Eingabe öffnet eine einzelne.</translation>
    </message>
    <message>
        <source>Melody of a&amp;ll of them</source>
        <translation>&amp;Melodie von allen</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>as Lento heard it, file by file</source>
        <translation>wie Lento es gehört hat, Datei für Datei</translation>
    </message>
    <message>
        <source>track {0}</source>
        <translation>Spur {0}</translation>
    </message>
</context>
<context>
    <name>Shaping</name>
    <message>
        <source>The sliders measure melodies. Choose a model of melodies under Learn, Model in use.</source>
        <translation>Die Regler messen Melodien. Wählen Sie ein Modell für Melodien unter Lernen &gt; Verwendetes Modell.</translation>
    </message>
    <message>
        <source>The model in use plays only: it cannot hear what the sliders change. Choose another one under Learn, Model in use.</source>
        <translation>Das verwendete Modell spielt nur: Es kann nicht hören, was die Regler ändern. Wählen Sie ein anderes unter Lernen &gt; Verwendetes Modell.</translation>
    </message>
    <message>
        <source>Choose a clip first: click a point of the map or a clip on the roll.</source>
        <translation>Wählen Sie zuerst einen Clip: Klicken Sie auf einen Punkt der Karte oder einen Clip der Notenrolle.</translation>
    </message>
    <message>
        <source>The chosen clip has no melody. Choose another one.</source>
        <translation>Der gewählte Clip hat keine Melodie. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Shaped</source>
        <translation>Geformt</translation>
    </message>
    <message>
        <source>shaping a clip</source>
        <translation>Clip formen</translation>
    </message>
    <message>
        <source>The sliders are being learned from your music…</source>
        <translation>Die Regler werden aus Ihrer Musik gelernt…</translation>
    </message>
    <message numerus="yes">
        <source>The sliders are learned from your own music. Add more of it: %n clip(s) at least must have a place on the map.</source>
        <translation>
            <numerusform>Die Regler werden aus Ihrer eigenen Musik gelernt. Fügen Sie mehr davon hinzu: Mindestens %n Clip muss auf der Karte liegen.</numerusform>
            <numerusform>Die Regler werden aus Ihrer eigenen Musik gelernt. Fügen Sie mehr davon hinzu: Mindestens %n Clips müssen auf der Karte liegen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShownMap</name>
    <message>
        <source>Map of clips</source>
        <translation>Karte der Clips</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>lebhaft</translation>
    </message>
    <message>
        <source>not among the chosen ones</source>
        <translation>nicht unter den gewählten</translation>
    </message>
    <message>
        <source>not among what you look for</source>
        <translation>nicht unter dem, was Sie suchen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more here; click again for the next</source>
        <translation>
            <numerusform>und %n weiterer hier; noch ein Klick für den nächsten</numerusform>
            <numerusform>und %n weitere hier; noch ein Klick für den nächsten</numerusform>
        </translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Arrow keys walk from point to point, Return chooses, 0 shows all; with Shift they choose several.</source>
        <translation>Pfeiltasten gehen von Punkt zu Punkt, Eingabe wählt, 0 zeigt alles; mit Umschalt wählen sie mehrere.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s).</source>
        <translation>
            <numerusform>%n Punkt.</numerusform>
            <numerusform>%n Punkte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SliderPage</name>
    <message>
        <source>All as &amp;before</source>
        <translation>Alle wie &amp;vorher</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>few notes</source>
        <translation>wenige Noten</translation>
    </message>
    <message>
        <source>many notes</source>
        <translation>viele Noten</translation>
    </message>
    <message>
        <source>How many notes there are.
Field term: note density, notes a quarter</source>
        <translation>Wie viele Noten es sind.
Fachwort: Notendichte, Noten je Viertel</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>low</source>
        <translation>tief</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>How high the melody lies.
Field term: register, mean MIDI pitch</source>
        <translation>Wie hoch die Melodie liegt.
Fachwort: Lage, mittlere MIDI-Tonhöhe</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>eng</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>weit</translation>
    </message>
    <message>
        <source>From the lowest to the highest note.
Field term: ambitus in semitones</source>
        <translation>Von der tiefsten bis zur höchsten Note.
Fachwort: Ambitus in Halbtönen</translation>
    </message>
    <message>
        <source>Leaps</source>
        <translation>Sprünge</translation>
    </message>
    <message>
        <source>small steps</source>
        <translation>kleine Schritte</translation>
    </message>
    <message>
        <source>wide leaps</source>
        <translation>weite Sprünge</translation>
    </message>
    <message>
        <source>How far from note to note.
Field term: mean interval in semitones</source>
        <translation>Wie weit von Note zu Note.
Fachwort: mittleres Intervall in Halbtönen</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>Schlag</translation>
    </message>
    <message>
        <source>on the beat</source>
        <translation>auf dem Schlag</translation>
    </message>
    <message>
        <source>off the beat</source>
        <translation>neben dem Schlag</translation>
    </message>
    <message>
        <source>Notes that begin beside a beat and last over it.
Field term: syncopation, share of notes</source>
        <translation>Noten, die neben einem Schlag beginnen und über ihn klingen.
Fachwort: Synkopen, Anteil der Noten</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>ever new</source>
        <translation>immer neu</translation>
    </message>
    <message>
        <source>repeating</source>
        <translation>wiederholend</translation>
    </message>
    <message>
        <source>How alike the bars are.
Field term: repetition, 0 to 1</source>
        <translation>Wie ähnlich die Takte einander sind.
Fachwort: Wiederholung, 0 bis 1</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Tonleiter</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>in the scale</source>
        <translation>in der Tonleiter</translation>
    </message>
    <message>
        <source>How much of the time notes of the key&apos;s scale sound.
Field term: in-scale ratio, 0 to 1</source>
        <translation>Wie viel der Zeit Töne der Tonleiter klingen.
Fachwort: Anteil in der Tonleiter, 0 bis 1</translation>
    </message>
    <message>
        <source>{0} as before</source>
        <translation>{0} wie vorher</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Wie vorher</translation>
    </message>
    <message>
        <source>{0}: measures {1}, {2} before</source>
        <translation>{0}: gemessen {1}, vorher {2}</translation>
    </message>
</context>
<context>
    <name>SoundDialog</name>
    <message>
        <source>Sound device</source>
        <translation>Tongerät</translation>
    </message>
    <message>
        <source>State of the sound</source>
        <translation>Zustand des Tons</translation>
    </message>
    <message>
        <source>&amp;Test sound</source>
        <translation>&amp;Ton testen</translation>
    </message>
    <message>
        <source>Three quiet tones, as loud at every volume</source>
        <translation>Drei leise Töne, gleich laut bei jeder Lautstärke</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>&amp;Neu suchen</translation>
    </message>
    <message>
        <source>See what was connected meanwhile; music stops for a moment</source>
        <translation>Sehen, was inzwischen angeschlossen wurde; die Musik hält einen Moment an</translation>
    </message>
    <message>
        <source>&amp;Play on</source>
        <translation>&amp;Wiedergabe auf</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Schl&amp;ießen</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Lento looks which devices there are…</source>
        <translation>Lento sieht nach, welche Geräte es gibt…</translation>
    </message>
    <message>
        <source>No sound device answers. Music is shown and exported, but not heard. Connect one: Lento takes it by itself.</source>
        <translation>Kein Tongerät antwortet. Musik wird gezeigt und exportiert, aber nicht gehört. Schließen Sie eines an: Lento nimmt es von selbst.</translation>
    </message>
    <message>
        <source>{0} is not connected or does not answer, so the sound comes from the system&apos;s own. Once it is connected, press Look again.</source>
        <translation>{0} ist nicht angeschlossen oder antwortet nicht, deshalb kommt der Ton aus dem Gerät des Systems. Drücken Sie „Neu suchen“, sobald es angeschlossen ist.</translation>
    </message>
    <message>
        <source>Lento stays with this device, and takes the system&apos;s own if it goes away.</source>
        <translation>Lento bleibt bei diesem Gerät und nimmt das des Systems, wenn es wegfällt.</translation>
    </message>
    <message>
        <source>When the system takes another device, such as headphones, Lento goes along. If you hear the test and no music, the volume at the top of the window is down.</source>
        <translation>Wenn das System ein anderes Gerät nimmt, etwa Kopfhörer, geht Lento mit. Wenn Sie den Test hören, aber keine Musik, ist die Lautstärke oben im Fenster heruntergeregelt.</translation>
    </message>
</context>
<context>
    <name>SoundOpener</name>
    <message>
        <source>No sound device was found; music is shown and exported, but not heard.</source>
        <translation>Es wurde kein Tongerät gefunden; Musik wird gezeigt und exportiert, aber nicht gehört.</translation>
    </message>
</context>
<context>
    <name>SoundOutput</name>
    <message>
        <source>The sound device is gone. The music goes on through {0}.</source>
        <translation>Das Tongerät ist weg. Die Musik geht weiter über {0}.</translation>
    </message>
    <message>
        <source>The sound follows the system: {0}.</source>
        <translation>Der Ton folgt dem System: {0}.</translation>
    </message>
    <message>
        <source>A sound device is here: music can be heard now.</source>
        <translation>Ein Tongerät ist da: Musik ist jetzt zu hören.</translation>
    </message>
    <message>
        <source>{0} is not connected or does not answer. The sound comes from {1}.</source>
        <translation>{0} ist nicht angeschlossen oder antwortet nicht. Der Ton kommt jetzt über {1}.</translation>
    </message>
    <message>
        <source>The sound device is gone and there is no other. Music is shown and exported, but not heard until one is connected.</source>
        <translation>Das Tongerät ist weg, und es gibt kein anderes. Musik wird gezeigt und exportiert, aber nicht gehört, bis eines angeschlossen ist.</translation>
    </message>
    <message>
        <source>No sound device answers; connect one and look again.</source>
        <translation>Kein Tongerät antwortet; schließen Sie eines an und suchen Sie neu.</translation>
    </message>
    <message>
        <source>the system&apos;s sound device</source>
        <translation>das Tongerät des Systems</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>adding {0} to the library</source>
        <translation>{0} zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Back in the library: {0}</source>
        <translation>Wieder in der Bibliothek: {0}</translation>
    </message>
    <message>
        <source>removing {0} from the library</source>
        <translation>{0} aus der Bibliothek entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and folder(s)</source>
        <translation>
            <numerusform>%n Datei oder Ordner</numerusform>
            <numerusform>%n Dateien und Ordner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusChips</name>
    <message>
        <source>Show files by what became of them</source>
        <translation>Dateien danach zeigen, was aus ihnen wurde</translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation>Alle {0}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The process that computes, apart from this window</source>
        <translation>Der Prozess, der rechnet, getrennt von diesem Fenster</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Windows of %n bar(s) of your pieces, the points of the map</source>
        <translation>
            <numerusform>Fenster von %n Takt Ihrer Stücke, die Punkte der Karte</numerusform>
            <numerusform>Fenster von %n Takten Ihrer Stücke, die Punkte der Karte</numerusform>
        </translation>
    </message>
    <message>
        <source>The model in use (checkpoint): {kind}</source>
        <translation>Das verwendete Modell (Checkpoint): {kind}</translation>
    </message>
    <message>
        <source>Engine working</source>
        <translation>Lento rechnet</translation>
    </message>
    <message>
        <source>Engine ready</source>
        <translation>Lento ist bereit</translation>
    </message>
</context>
<context>
    <name>StoresDialog</name>
    <message>
        <source>What Lento stores</source>
        <translation>Was Lento speichert</translation>
    </message>
    <message>
        <source>Everything stays on this computer</source>
        <translation>Alles bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>&amp;Keep the library for the next start</source>
        <translation>&amp;Bibliothek für den nächsten Start behalten</translation>
    </message>
    <message>
        <source>Without it, the library of the next start lasts until Lento is closed. What is kept until then stays in that folder.</source>
        <translation>Sonst gilt die Bibliothek des nächsten Starts nur, bis Lento geschlossen wird. Was bis dahin gespeichert ist, bleibt in dem Ordner.</translation>
    </message>
    <message>
        <source>Open that &amp;folder</source>
        <translation>Diesen &amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Lento never uses the network: it asks for no account and looks for no updates. Nothing about you or a client leaves this computer.</source>
        <translation>Lento benutzt nie das Netz: Es verlangt kein Konto und sucht keine Updates. Nichts über Sie, Klientinnen oder Klienten verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>A small log without names of files tells what Lento did. When Lento makes a mistake, it keeps a report with details in the folder crashes, the newest ten; Help &gt; Copy diagnostics takes nothing from them that names a file or a person.</source>
        <translation>Ein kleines Protokoll ohne Namen von Dateien sagt, was Lento getan hat. Wenn Lento einen Fehler macht, bewahrt es im Ordner crashes einen Bericht mit Einzelheiten auf, die neuesten zehn; Hilfe &gt; Diagnose kopieren nimmt daraus nichts, was eine Datei oder eine Person nennt.</translation>
    </message>
    <message>
        <source>All of it lies in one folder. Uninstalling Lento leaves it where it is; deleting it makes Lento forget everything:</source>
        <translation>All das liegt in einem Ordner. Wer Lento deinstalliert, lässt ihn, wo er ist; wird er gelöscht, vergisst Lento alles:</translation>
    </message>
    <message>
        <source>Your music files stay where they are and are never changed. What Lento read in them is kept in one database, library.sqlite: where they lie, their notes and words, what was heard in them, and where their clips lie on the map. Beside it lies a picture of the last map, dots without names, that the next start shows.</source>
        <translation>Ihre Musikdateien bleiben, wo sie sind, und werden nie geändert. Was Lento darin gelesen hat, steht in einer Datenbank, library.sqlite: wo sie liegen, ihre Noten und Wörter, was darin gehört wurde und wo ihre Clips auf der Karte liegen. Daneben liegt ein Bild der letzten Karte, Punkte ohne Namen, das der nächste Start zeigt.</translation>
    </message>
    <message>
        <source>With them it keeps what you said of them: stars, tags, notes, corrections, how often you played a piece, and whether it may be learned from. Library &gt; Forget what was removed takes out for good what belongs to files that you removed.</source>
        <translation>Damit bewahrt es auf, was Sie dazu gesagt haben: Sterne, Schlagwörter, Notizen, Korrekturen, wie oft Sie ein Stück gespielt haben und ob daraus gelernt werden darf. Bibliothek &gt; Entferntes vergessen löscht endgültig, was Lento über entfernte Dateien aufbewahrt.</translation>
    </message>
    <message>
        <source>It also keeps the project you are working on, so that nothing is lost: playlist, roll, what you drew on the map. What you left unsaved for another project, or what was lost when Lento was ended, stays under File &gt; Unsaved work until you delete it there; of what you left, the newest twenty.</source>
        <translation>Es bewahrt auch das Projekt auf, an dem Sie arbeiten, damit nichts verloren geht: Playlist, Notenrolle und was Sie auf die Karte gezeichnet haben. Was Sie ungesichert für ein anderes Projekt liegen ließen oder was verloren ging, als Lento beendet wurde, bleibt unter Datei &gt; Ungesicherte Arbeit, bis Sie es dort löschen; vom Liegengelassenen die neuesten zwanzig.</translation>
    </message>
    <message>
        <source>And it keeps the models you trained, trainings that can go on with the notes they learn from, your templates, and how this window was set. Projects and backups that you save and everything that you export lie only where you put them; File &gt; Open recent remembers where, unless you switch that off there, and so do windows for files, which begin in the folder used last. A model names the files it learned from, unless you give a copy away with Learn &gt; Models.</source>
        <translation>Und es bewahrt die Modelle auf, die Sie trainiert haben, Trainings, die weitergehen können, mit den Noten, aus denen sie lernen, Ihre Vorlagen und wie dieses Fenster eingestellt war. Projekte und Sicherungen, die Sie speichern, und alles, was Sie exportieren, liegen nur dort, wo Sie sie ablegen; Datei &gt; Zuletzt geöffnet merkt sich, wo, wenn Sie das dort nicht ausschalten, und ebenso die Fenster für Dateien, die im zuletzt benutzten Ordner beginnen. Ein Modell nennt die Dateien, aus denen es gelernt hat, es sei denn, Sie geben mit Lernen &gt; Modelle eine Kopie weiter.</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>Making clips</source>
        <translation>Clips werden gemacht</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Überblendung</translation>
    </message>
    <message>
        <source>Blending</source>
        <translation>Clips werden überblendet</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Varying</source>
        <translation>Es wird variiert</translation>
    </message>
    <message>
        <source>Continued</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Der Clip wird fortgesetzt</translation>
    </message>
    <message>
        <source>Calmer</source>
        <translation>Ruhiger</translation>
    </message>
    <message>
        <source>Making it calmer</source>
        <translation>Es wird ruhiger</translation>
    </message>
    <message>
        <source>Rebuilding</source>
        <translation>Es wird nachgebildet</translation>
    </message>
    <message>
        <source>Reading the piece</source>
        <translation>Das Stück wird gelesen</translation>
    </message>
    <message>
        <source>Listening to that place</source>
        <translation>Lento hört diesen Ort an</translation>
    </message>
    <message>
        <source>Nothing calmer lies near it.</source>
        <translation>Nichts Ruhigeres liegt in der Nähe.</translation>
    </message>
    <message>
        <source>making clips</source>
        <translation>Clips machen</translation>
    </message>
    <message>
        <source>The new clips are here. Undo brings back what was there before.</source>
        <translation>Die neuen Clips sind da. Rückgängig bringt zurück, was vorher da war.</translation>
    </message>
</context>
<context>
    <name>TaskItem</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Show: {title}</source>
        <translation>Zeigen: {title}</translation>
    </message>
    <message>
        <source>Cancel: {title}</source>
        <translation>Abbrechen: {title}</translation>
    </message>
</context>
<context>
    <name>TaskStrip</name>
    <message>
        <source>Running tasks</source>
        <translation>Laufende Vorgänge</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Save as template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>such as Evening group</source>
        <translation>zum Beispiel Abendgruppe</translation>
    </message>
    <message numerus="yes">
        <source>With the &amp;clips of the playlist (%n)</source>
        <translation>
            <numerusform>Mit dem &amp;Clip der Playlist (%n)</numerusform>
            <numerusform>Mit den &amp;Clips der Playlist (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>A template keeps what the Make panel is set to: tempo, key, metre, chords, how adventurous, and what new clips keep to. Begin from it under File &gt; New from template.</source>
        <translation>Eine Vorlage bewahrt, was im Bereich Erzeugen eingestellt ist: Tempo, Tonart, Taktart, Akkorde, Wagemut und die Vorgaben für neue Clips. Beginnen Sie damit unter Datei &gt; Neu aus Vorlage.</translation>
    </message>
    <message>
        <source>Without the clips nothing of a client is in it: no music, no names, nothing drawn on the map.</source>
        <translation>Ohne die Clips ist nichts von Klientinnen oder Klienten darin: keine Musik, keine Namen, nichts auf der Karte Gezeichnetes.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Calm down: eight steps from lively to calm</source>
        <translation>Zur Ruhe kommen: acht Schritte von lebhaft bis ruhig</translation>
    </message>
    <message>
        <source>Meets a restless listener, leads to rest: 104 to 56 bpm</source>
        <translation>Holt unruhige Zuhörende ab und führt zur Ruhe: 104 bis 56 bpm</translation>
    </message>
    <message>
        <source>A morning: waking slowly</source>
        <translation>Ein Morgen: langsam aufwachen</translation>
    </message>
    <message>
        <source>Begins still and low and grows livelier, from 58 to 92 bpm</source>
        <translation>Beginnt still und tief und wird lebhafter, von 58 bis 92 bpm</translation>
    </message>
    <message>
        <source>Lullabies in 3/4</source>
        <translation>Wiegenlieder in 3/4</translation>
    </message>
    <message>
        <source>Rocking, few notes, small steps, five notes of the key</source>
        <translation>Wiegend, wenige Noten, kleine Schritte, fünf Töne der Tonart</translation>
    </message>
    <message>
        <source>Breathing: very slow, few notes</source>
        <translation>Atmen: sehr langsam, wenige Noten</translation>
    </message>
    <message>
        <source>Four long notes a bar at most, at 48 bpm, for a quiet room</source>
        <translation>Höchstens vier lange Noten im Takt, mit 48 bpm, für einen stillen Raum</translation>
    </message>
</context>
<context>
    <name>TempoField</name>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source> bpm</source>
        <translation> bpm</translation>
    </message>
    <message>
        <source>Tempo of everything that is played (quarter notes a minute)</source>
        <translation>Tempo von allem, was gespielt wird (Viertel pro Minute)</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>wie notiert</translation>
    </message>
    <message>
        <source>Tempo as written</source>
        <translation>Tempo wie notiert</translation>
    </message>
    <message>
        <source>Play each clip at the tempo that its file says</source>
        <translation>Jeden Clip in dem Tempo spielen, das seine Datei angibt</translation>
    </message>
</context>
<context>
    <name>ToolButtons</name>
    <message>
        <source>Tools of the map</source>
        <translation>Werkzeuge der Karte</translation>
    </message>
    <message>
        <source>Choose several clips</source>
        <translation>Mehrere Clips auswählen</translation>
    </message>
    <message>
        <source>Draw a path</source>
        <translation>Weg zeichnen</translation>
    </message>
    <message>
        <source>Blend between anchors</source>
        <translation>Zwischen Ankern überblenden</translation>
    </message>
    <message>
        <source>Choose several clips: draw a ring around them (lasso; also Ctrl-drag)</source>
        <translation>Mehrere Clips auswählen: einen Ring um sie ziehen (Lasso; auch mit Strg ziehen)</translation>
    </message>
    <message>
        <source>Draw a path: clips play along it, evenly spaced (a walk in latent space)</source>
        <translation>Weg zeichnen: Clips spielen gleichmäßig verteilt an ihm entlang (ein Gang durch den latenten Raum)</translation>
    </message>
    <message>
        <source>Blend between anchors: click clips, then drag between them on the pad</source>
        <translation>Zwischen Ankern überblenden: Clips anklicken, dann im Feld zwischen ihnen ziehen</translation>
    </message>
</context>
<context>
    <name>ToolColumn</name>
    <message>
        <source>Put the tool away (Esc)</source>
        <translation>Werkzeug weglegen (Esc)</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Step {0} of 3</source>
        <translation>Schritt {0} von 3</translation>
    </message>
    <message>
        <source>Drag MIDI files or a whole folder anywhere onto this window: they appear here and as dots on the map. You have none at hand? The demo music is already here.</source>
        <translation>Ziehen Sie MIDI-Dateien oder einen ganzen Ordner irgendwohin auf dieses Fenster: Sie erscheinen hier und als Punkte auf der Karte. Sie haben keine zur Hand? Die Beispielmusik ist schon da.</translation>
    </message>
    <message>
        <source>Drop your music</source>
        <translation>Musik ablegen</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Weite&amp;r</translation>
    </message>
    <message>
        <source>Each dot is a few bars of music; dots that lie close together sound alike. Rest the mouse on one to hear it, or walk with the arrow keys.</source>
        <translation>Jeder Punkt ist ein Clip von wenigen Takten; was nah beieinander liegt, klingt ähnlich. Verweilen Sie mit der Maus auf einem, um ihn zu hören, oder gehen Sie mit den Pfeiltasten.</translation>
    </message>
    <message>
        <source>Click a piece to hear it. Space plays and pauses, Esc is silence.</source>
        <translation>Klicken Sie ein Stück an, um es zu hören. Die Leertaste spielt und hält an, Esc ist Stille.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Hören</translation>
    </message>
    <message>
        <source>Two clips are ready here, a lively one and a calm one. Press the button: Lento makes the way from one to the other, in steps, and plays it.</source>
        <translation>Hier liegen zwei Clips bereit, ein lebhafter und ein ruhiger. Drücken Sie den Knopf: Lento macht den Weg vom einen zum anderen, in Schritten, und spielt ihn.</translation>
    </message>
    <message>
        <source>When there is music in the library, put two clips here: Lento makes the way from one to the other, in steps, and plays it.</source>
        <translation>Wenn Musik in der Bibliothek ist, legen Sie hier zwei Clips ab: Lento macht den Weg vom einen zum anderen, in Schritten, und spielt ihn.</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Blend them for me</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>That was the tour. The star beside a result keeps it in the playlist; what you like there can be exported. Help shows this tour again.</source>
        <translation>Das war der Rundgang. Der Stern neben einem Ergebnis legt es in die Playlist; was Ihnen dort gefällt, lässt sich exportieren. Das Menü Hilfe zeigt den Rundgang noch einmal.</translation>
    </message>
    <message>
        <source>Your first blend plays</source>
        <translation>Ihre erste Überblendung spielt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Lento reads your music now.</source>
        <translation>Lento liest jetzt Ihre Musik.</translation>
    </message>
    <message>
        <source>That is one of your clips.</source>
        <translation>Das ist einer Ihrer Clips.</translation>
    </message>
    <message>
        <source>Your blend is made.</source>
        <translation>Ihre Überblendung ist fertig.</translation>
    </message>
    <message>
        <source>Go on with the button when you like.</source>
        <translation>Mit dem Knopf geht es weiter, wann immer Sie möchten.</translation>
    </message>
</context>
<context>
    <name>TrackRow</name>
    <message>
        <source>Listen to {0}</source>
        <translation>{0} anhören</translation>
    </message>
    <message>
        <source>Take this track for the melody</source>
        <translation>Diese Spur als Melodie nehmen</translation>
    </message>
    <message>
        <source>{0} is the melody</source>
        <translation>{0} ist die Melodie</translation>
    </message>
    <message>
        <source>Notes of {0}</source>
        <translation>Noten von {0}</translation>
    </message>
    <message>
        <source>What {0} is</source>
        <translation>Was {0} ist</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Note</numerusform>
            <numerusform>%n Noten</numerusform>
        </translation>
    </message>
    <message>
        <source>How sure Lento is that it is the melody</source>
        <translation>Wie sicher sich Lento ist, dass es die Melodie ist</translation>
    </message>
    <message>
        <source>you said so</source>
        <translation>von Ihnen festgelegt</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Lento gives it {0} % to be the melody: {1}</source>
        <translation>Lento hält sie zu {0} % für die Melodie: {1}</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
</context>
<context>
    <name>TracksPage</name>
    <message>
        <source>Listen to the melody that results (Ctrl+Space)</source>
        <translation>Die Melodie anhören, die sich ergibt (Strg+Leertaste)</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Melody</source>
        <translation>Melodie</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Its notes</source>
        <translation>Ihre Noten</translation>
    </message>
    <message>
        <source>How likely</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>The melody that results</source>
        <translation>Die Melodie, die sich ergibt</translation>
    </message>
    <message>
        <source>… and {0} more tracks</source>
        <translation>… und {0} weitere Spuren</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Note</numerusform>
            <numerusform>%n Noten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Lean the model to my music</source>
        <translation>Das Modell zu meiner Musik neigen</translation>
    </message>
    <message>
        <source>Teach the model my music</source>
        <translation>Dem Modell meine Musik beibringen</translation>
    </message>
    <message>
        <source>A new model from nothing</source>
        <translation>Ein neues Modell aus dem Nichts</translation>
    </message>
    <message>
        <source>The model stays as it is, and a small part beside it learns to lean towards your music. Works from one piece on, in seconds.</source>
        <translation>Das Modell bleibt, wie es ist; ein kleiner Teil daneben lernt, sich zu Ihrer Musik zu neigen. Geht schon mit einem Stück, in Sekunden.</translation>
    </message>
    <message>
        <source>The model goes on learning with your music, and rehearses what it knew. For some dozen pieces; takes minutes.</source>
        <translation>Das Modell lernt mit Ihrer Musik weiter und übt, was es konnte. Für einige Dutzend Stücke; dauert Minuten.</translation>
    </message>
    <message>
        <source>It knows nothing but your music. For very large collections only; takes hours.</source>
        <translation>Es kennt nichts als Ihre Musik. Nur für sehr große Sammlungen; dauert Stunden.</translation>
    </message>
    <message>
        <source>personalise: a small VAE in the latent space of the frozen model</source>
        <translation>personalise: ein kleines VAE im latenten Raum des eingefrorenen Modells</translation>
    </message>
    <message>
        <source>fine-tune: the model goes on training, with some rehearsal</source>
        <translation>fine-tune: das Modell trainiert weiter und übt dabei Altes</translation>
    </message>
    <message>
        <source>train from scratch</source>
        <translation>Training von Grund auf</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>unter einer Minute</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>There are no music files in it. Choose other music.</source>
        <translation>Darin sind keine Musikdateien. Wählen Sie andere Musik.</translation>
    </message>
    <message>
        <source>{0} of them different</source>
        <translation>davon {0} verschieden</translation>
    </message>
    <message>
        <source>{0:.1f} hours of music</source>
        <translation>{0:.1f} Stunden Musik</translation>
    </message>
    <message>
        <source>{0:.1f} GB of memory</source>
        <translation>{0:.1f} GB Speicher</translation>
    </message>
    <message>
        <source>{0}; {1:.1f} GB are free</source>
        <translation>{0}; {1:.1f} GB sind frei</translation>
    </message>
    <message>
        <source>{0}: {1:.1f} steps a second</source>
        <translation>{0}: {1:.1f} Schritte pro Sekunde</translation>
    </message>
    <message>
        <source>{0} (not used: {1})</source>
        <translation>{0} (nicht verwendet: {1})</translation>
    </message>
    <message>
        <source>Of pieces it has never seen it gets {0} of 100 steps right.</source>
        <translation>Bei Stücken, die es nie gesehen hat, macht es {0} von 100 Schritten richtig.</translation>
    </message>
    <message>
        <source>It gets {0} of 100 steps of your music right.</source>
        <translation>Bei Ihrer Musik macht es {0} von 100 Schritten richtig.</translation>
    </message>
    <message>
        <source>It does not tell clips apart yet.</source>
        <translation>Es unterscheidet Clips noch nicht.</translation>
    </message>
    <message>
        <source>It begins to tell clips apart.</source>
        <translation>Es beginnt, Clips zu unterscheiden.</translation>
    </message>
    <message>
        <source>It tells clips well apart.</source>
        <translation>Es unterscheidet Clips gut.</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be used.</source>
        <translation>
            <numerusform>%n Datei ist nicht verwendbar.</numerusform>
            <numerusform>%n Dateien sind nicht verwendbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out: they may not be learned from.</source>
        <translation>
            <numerusform>%n Datei weggelassen: nicht zum Lernen freigegeben.</numerusform>
            <numerusform>%n Dateien weggelassen: nicht zum Lernen freigegeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) of music</source>
        <translation>
            <numerusform>%n Minute Musik</numerusform>
            <numerusform>%n Minuten Musik</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>etwa %n Stunde</numerusform>
            <numerusform>etwa %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingCommands</name>
    <message>
        <source>Install training from a file</source>
        <translation>Training aus Datei installieren</translation>
    </message>
    <message>
        <source>Training part of Lento (Lento-Training-*.zip)</source>
        <translation>Trainingsteil von Lento (Lento-Training-*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose pieces in the library first.</source>
        <translation>Wählen Sie zuerst Stücke in der Bibliothek.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n Stück</numerusform>
            <numerusform>%n Stücke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n &amp;chosen piece(s) of the library</source>
        <translation>
            <numerusform>%n &amp;gewähltes Stück der Bibliothek</numerusform>
            <numerusform>%n &amp;gewählte Stücke der Bibliothek</numerusform>
        </translation>
    </message>
    <message>
        <source>Fa&amp;vourites</source>
        <translation>Fa&amp;voriten</translation>
    </message>
    <message>
        <source>Pieces with a &amp;tag</source>
        <translation>Stücke mit einem &amp;Schlagwort</translation>
    </message>
    <message>
        <source>The whole &amp;library</source>
        <translation>Die ganze &amp;Bibliothek</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>Meine Bibliothek</translation>
    </message>
    <message>
        <source>Lento is still learning. If you close it now, what it has learned is kept, and it can go on at the next start.</source>
        <translation>Lento lernt noch. Wenn Sie jetzt schließen, bleibt das Gelernte erhalten; beim nächsten Start kann es weitergehen.</translation>
    </message>
    <message>
        <source>&amp;Close, go on next time</source>
        <translation>&amp;Schließen und später fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Stay, and go on learning</source>
        <translation>&amp;Bleiben und weiterlernen</translation>
    </message>
    <message>
        <source>{0} is ready. Learn &gt; Learn from my music shows what it can do.</source>
        <translation>{0} ist fertig. Lernen &gt; Aus meiner Musik lernen zeigt, was es kann.</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Learn from my music</source>
        <translation>Aus meiner Musik lernen</translation>
    </message>
    <message>
        <source>&amp;Start learning</source>
        <translation>Lernen s&amp;tarten</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Stop and keep</source>
        <translation>&amp;Anhalten und behalten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ab&amp;brechen</translation>
    </message>
    <message>
        <source>Set &amp;up another</source>
        <translation>Ein &amp;weiteres vorbereiten</translation>
    </message>
    <message>
        <source>&amp;Go on where it was</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>Dieses &amp;Modell verwenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Lento makes a model of the music in your files. All of it happens on this computer.</source>
        <translation>Lento macht ein Modell der Musik in Ihren Dateien. Alles geschieht auf diesem Computer.</translation>
    </message>
    <message>
        <source>End now and keep the best that was learned so far</source>
        <translation>Jetzt beenden und das Beste behalten, was bisher gelernt wurde</translation>
    </message>
    <message>
        <source>End now and leave nothing behind</source>
        <translation>Jetzt beenden und nichts zurücklassen</translation>
    </message>
    <message>
        <source>Play with this model; the library is mapped anew</source>
        <translation>Mit diesem Modell spielen; die Bibliothek kommt neu auf die Karte</translation>
    </message>
    <message>
        <source>Throw away what it has learned in {0}? It cannot be brought back.</source>
        <translation>Wegwerfen, was es in {0} gelernt hat? Das lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Throw it away</source>
        <translation>&amp;Wegwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep learning</source>
        <translation>Weiter &amp;lernen</translation>
    </message>
    <message>
        <source>Choose the music to learn from first.</source>
        <translation>Wählen Sie zuerst die Musik, aus der gelernt werden soll.</translation>
    </message>
    <message>
        <source>Lento is still looking through the music.</source>
        <translation>Lento sieht die Musik noch durch.</translation>
    </message>
    <message>
        <source>There is nothing to learn from in this music.</source>
        <translation>Aus dieser Musik lässt sich nichts lernen.</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Geben Sie dem Modell einen Namen.</translation>
    </message>
    <message>
        <source>This way needs the training part, which is not installed. Leaning the model to your music works without it.</source>
        <translation>Dieser Weg braucht den Trainingsteil, der nicht installiert ist. Das Modell zu Ihrer Musik zu neigen geht auch ohne.</translation>
    </message>
    <message>
        <source>This way is closed here. Leaning the model to your music works.</source>
        <translation>Dieser Weg ist hier versperrt. Das Modell zu Ihrer Musik zu neigen geht.</translation>
    </message>
    <message>
        <source>The training goes on; the status bar shows how far it is</source>
        <translation>Das Training geht weiter; die Statuszeile zeigt, wie weit es ist</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
</context>
<context>
    <name>TrainingDone</name>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>{0} is ready</source>
        <translation>{0} ist fertig</translation>
    </message>
    <message>
        <source>Cancelled; nothing was kept.</source>
        <translation>Abgebrochen; nichts wurde behalten.</translation>
    </message>
    <message>
        <source>The training broke off.</source>
        <translation>Das Training brach ab.</translation>
    </message>
    <message>
        <source>It is kept as {0}, and stands in Learn &gt; Model in use.</source>
        <translation>Es ist als {0} gespeichert und steht unter Lernen &gt; Verwendetes Modell.</translation>
    </message>
    <message>
        <source>What it had learned is kept: you can go on where it was.</source>
        <translation>Was es gelernt hatte, ist gesichert: Sie können dort fortsetzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be used.</source>
        <translation>
            <numerusform>%n Datei war nicht zu verwenden.</numerusform>
            <numerusform>%n Dateien waren nicht zu verwenden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out: they may not be learned from.</source>
        <translation>
            <numerusform>%n Datei weggelassen: nicht zum Lernen freigegeben.</numerusform>
            <numerusform>%n Dateien weggelassen: nicht zum Lernen freigegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accuracy {0:.1%} · {1:.1f} KL bits · {2} active units</source>
        <translation>Genauigkeit {0:.1%} · {1:.1f} KL-Bit · {2} aktive Einheiten</translation>
    </message>
    <message>
        <source>Accuracy of the model it began with: {0:.1%}</source>
        <translation>Genauigkeit des Modells, mit dem es begann: {0:.1%}</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %n piece(s) kept aside</source>
        <translation>
            <numerusform>Gemessen an %n beiseitegelegten Stück</numerusform>
            <numerusform>Gemessen an %n beiseitegelegten Stücken</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} steps in {1}, on {2}</source>
        <translation>{0} Schritte in {1}, auf {2}</translation>
    </message>
</context>
<context>
    <name>TrainingListen</name>
    <message>
        <source>Before and now</source>
        <translation>Vorher und jetzt</translation>
    </message>
    <message>
        <source>Made at step {0}</source>
        <translation>Gemacht bei Schritt {0}</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Wie notiert</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>In a minute there are clips here to listen to: what the model made of them before, and what it makes of them now.</source>
        <translation>In einer Minute gibt es hier Clips zum Anhören: was das Modell vorher aus ihnen machte und was es jetzt aus ihnen macht.</translation>
    </message>
    <message>
        <source>New clip {0}</source>
        <translation>Neuer Clip {0}</translation>
    </message>
    <message>
        <source>Hear {0} as written</source>
        <translation>{0} hören, wie notiert</translation>
    </message>
    <message>
        <source>Hear {0} as it was before</source>
        <translation>{0} hören, wie es vorher war</translation>
    </message>
    <message>
        <source>Hear {0} as it is now</source>
        <translation>{0} hören, wie es jetzt ist</translation>
    </message>
</context>
<context>
    <name>TrainingModel</name>
    <message>
        <source>Looking for the music of {0}</source>
        <translation>Die Musik von {0} wird gesucht</translation>
    </message>
    <message>
        <source>{0} (paused)</source>
        <translation>{0} (Pause)</translation>
    </message>
    <message>
        <source>Learning {0}</source>
        <translation>{0} wird gelernt</translation>
    </message>
    <message numerus="yes">
        <source>Left out, since not found: %n file(s).</source>
        <translation>
            <numerusform>Weggelassen, weil nicht gefunden: %n Datei.</numerusform>
            <numerusform>Weggelassen, weil nicht gefunden: %n Dateien.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingPartModel</name>
    <message>
        <source>Lento can train models already.</source>
        <translation>Lento kann schon Modelle trainieren.</translation>
    </message>
    <message>
        <source>Lento is learning. Install the training part once it is done.</source>
        <translation>Lento lernt gerade. Installieren Sie den Trainingsteil, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Installing what Lento trains with</source>
        <translation>Der Trainingsteil wird installiert</translation>
    </message>
    <message>
        <source>Training is installed. Lento can learn from your music now.</source>
        <translation>Das Training ist installiert. Lento kann jetzt aus Ihrer Musik lernen.</translation>
    </message>
    <message>
        <source>Training is installed. Close Lento and open it once more.</source>
        <translation>Das Training ist installiert. Schließen Sie Lento und öffnen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>TrainingPlan</name>
    <message>
        <source>Looking through {0}</source>
        <translation>{0} wird durchgesehen</translation>
    </message>
</context>
<context>
    <name>TrainingProgress</name>
    <message>
        <source>How far the training is</source>
        <translation>Wie weit das Training ist</translation>
    </message>
    <message>
        <source>What is learned is written to the disk all the time, and can go on from there</source>
        <translation>Was gelernt ist, wird laufend auf das Laufwerk geschrieben und kann von dort weitergehen</translation>
    </message>
    <message>
        <source>All of it is kept: it can go on after a crash or a power cut.</source>
        <translation>Alles davon ist gesichert: Es kann nach einem Absturz oder Stromausfall weitergehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>If the computer broke down now, {0} would be lost.</source>
        <translation>Fiele der Computer jetzt aus, würde das {0} kosten.</translation>
    </message>
    <message>
        <source>Paused. It goes on where it was when you want it to.</source>
        <translation>Pause. Es geht dort weiter, wo es war, sobald Sie wollen.</translation>
    </message>
    <message>
        <source>Stopping, and keeping what was learned…</source>
        <translation>Das Training hält an und behält, was gelernt ist…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Es wird abgebrochen…</translation>
    </message>
    <message>
        <source>Reading the music…</source>
        <translation>Die Musik wird gelesen…</translation>
    </message>
    <message>
        <source>Waking the trainer; this takes a moment…</source>
        <translation>Der Trainer wacht auf; das dauert einen Moment…</translation>
    </message>
    <message>
        <source>Listening to your music…</source>
        <translation>Lento hört Ihre Musik…</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Lento lernt…</translation>
    </message>
    <message>
        <source>Listening to what it has learned…</source>
        <translation>Lento hört, was es gelernt hat…</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>{0}, then a look at what it has learned</source>
        <translation>{0}, dann ein Blick auf das Gelernte</translation>
    </message>
    <message>
        <source>on the graphics card</source>
        <translation>auf der Grafikkarte</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>auf dem Prozessor</translation>
    </message>
    <message>
        <source>{0:.1f} steps a second</source>
        <translation>{0:.1f} Schritte pro Sekunde</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
</context>
<context>
    <name>TrainingSetup</name>
    <message>
        <source>Learn &amp;for</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>Compute &amp;on</source>
        <translation>&amp;Rechnen auf</translation>
    </message>
    <message>
        <source>&amp;Name of the model</source>
        <translation>&amp;Name des Modells</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Beginnen mit</translation>
    </message>
    <message>
        <source>The model that it begins with, and the kind of clips that it makes.
A model from nothing takes only the kind. Field terms: base checkpoint, configuration</source>
        <translation>Das Modell, mit dem es beginnt, und die Art der Clips, die es macht.
Ein Modell aus dem Nichts übernimmt nur die Art. Fachwörter: Basis-Checkpoint, Konfiguration</translation>
    </message>
    <message>
        <source>You can stop earlier and keep what was learned, or pause and go on</source>
        <translation>Sie können früher anhalten und behalten, was gelernt ist, oder unterbrechen und fortsetzen</translation>
    </message>
    <message>
        <source>What computes. Speeds are measured here with the real training; a graphics card that is slower, or that comes to other results, is not used</source>
        <translation>Was rechnet. Die Geschwindigkeit wird hier mit dem echten Training gemessen; eine Grafikkarte, die langsamer ist oder anderes herausbekommt, wird nicht verwendet</translation>
    </message>
    <message>
        <source> minute</source>
        <translation> Minute</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>Dem Schnellsten hier</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>No graphics card was found</source>
        <translation>Keine Grafikkarte gefunden</translation>
    </message>
    <message>
        <source>The fastest: {0}</source>
        <translation>Dem Schnellsten: {0}</translation>
    </message>
    <message>
        <source>The model itself stays as it is; only a small part is learned.</source>
        <translation>Das Modell selbst bleibt, wie es ist; nur ein kleiner Teil wird gelernt.</translation>
    </message>
    <message>
        <source>Measured here: {0}.</source>
        <translation>Hier gemessen: {0}.</translation>
    </message>
    <message>
        <source>Measuring how fast this computer learns… You need not wait for it.</source>
        <translation>Es wird gemessen, wie schnell dieser Computer lernt… Sie müssen nicht darauf warten.</translation>
    </message>
    <message>
        <source>How fast this computer learns is not known yet.</source>
        <translation>Wie schnell dieser Computer lernt, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>It needs {0}.</source>
        <translation>Es braucht {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) suit this music.</source>
        <translation>
            <numerusform>%n Schritt passt zu dieser Musik.</numerusform>
            <numerusform>%n Schritte passen zu dieser Musik.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingSource</name>
    <message>
        <source>&amp;Which, and why</source>
        <translation>&amp;Welche und warum</translation>
    </message>
    <message>
        <source>Files that are not used, and why</source>
        <translation>Dateien, die nicht verwendet werden, und warum</translation>
    </message>
    <message>
        <source>Choose &amp;music</source>
        <translation>M&amp;usik wählen</translation>
    </message>
    <message>
        <source>A &amp;folder…</source>
        <translation>&amp;Ordner…</translation>
    </message>
    <message>
        <source>F&amp;iles…</source>
        <translation>&amp;Dateien…</translation>
    </message>
    <message>
        <source>No music yet</source>
        <translation>Noch keine Musik</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Choose music, or drop files or a folder here. They stay as they are.</source>
        <translation>Wählen Sie Musik, oder legen Sie Dateien oder einen Ordner hier ab. Sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Looking through it…</source>
        <translation>Wird durchgesehen…</translation>
    </message>
    <message>
        <source>Learn from a folder</source>
        <translation>Aus einem Ordner lernen</translation>
    </message>
    <message>
        <source>Learn from files</source>
        <translation>Aus Dateien lernen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingWays</name>
    <message>
        <source>How it learns</source>
        <translation>Wie es lernt</translation>
    </message>
    <message>
        <source>{0}, a guess</source>
        <translation>{0}, geschätzt</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Transport</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Instrument for everything that is played (MIDI program)</source>
        <translation>Instrument für alles, was gespielt wird (MIDI-Programm)</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Wie notiert</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Volume; the full level is capped so that nothing startles</source>
        <translation>Lautstärke; der Höchstwert ist begrenzt, damit nichts erschreckt</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>The bar that is heard, and the time gone of all</source>
        <translation>Der Takt, der gerade klingt, und die verstrichene und die gesamte Zeit</translation>
    </message>
    <message>
        <source>bar {bar} of {bars}</source>
        <translation>Takt {bar} von {bars}</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>nimmt auf</translation>
    </message>
    <message numerus="yes">
        <source>begins in %n beat(s)</source>
        <translation>
            <numerusform>beginnt in %n Schlag</numerusform>
            <numerusform>beginnt in %n Schlägen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnfinishedDialog</name>
    <message>
        <source>A training was not finished</source>
        <translation>Ein Training wurde nicht fertig</translation>
    </message>
    <message>
        <source>What was learned until then is kept. Nothing needs to be learned again.</source>
        <translation>Was bis dahin gelernt wurde, ist gesichert. Nichts muss neu gelernt werden.</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>They stand in the menu Learn until they are finished</source>
        <translation>Sie stehen im Menü Lernen, bis sie fertig sind</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) were not finished</source>
        <translation>
            <numerusform>%n Training wurde nicht fertig</numerusform>
            <numerusform>%n Trainings wurden nicht fertig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnfinishedRow</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with {0}</source>
        <translation>{0} fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>&amp;Wegwerfen</translation>
    </message>
    <message>
        <source>Throw {0} away</source>
        <translation>{0} wegwerfen</translation>
    </message>
    <message>
        <source>Another training is at work; one at a time</source>
        <translation>Ein anderes Training läuft; immer nur eines auf einmal</translation>
    </message>
    <message>
        <source>{0} % done</source>
        <translation>{0} % geschafft</translation>
    </message>
    <message>
        <source>begun {0}</source>
        <translation>begonnen {0}</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Unsaved work</source>
        <translation>Ungesicherte Arbeit</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>&amp;Delete all of it…</source>
        <translation>&amp;Alles löschen…</translation>
    </message>
    <message>
        <source>What you had not saved when Lento was ended from outside, or when you went on to another project. Lento keeps the newest twenty of those that you left.</source>
        <translation>Was Sie nicht gespeichert hatten, als Lento von außen beendet wurde oder als Sie zu einem anderen Projekt gingen. Vom Liegengelassenen behält Lento die neuesten zwanzig.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Delete this work for good? It cannot be brought back then.</source>
        <translation>Diese Arbeit endgültig löschen? Sie lässt sich dann nicht zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>UnsavedRow</name>
    <message>
        <source>lost when Lento ended</source>
        <translation>verloren, als Lento endete</translation>
    </message>
    <message>
        <source>left</source>
        <translation>liegen gelassen</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>Bring back {0}, {1}</source>
        <translation>{0} zurückholen, {1}</translation>
    </message>
</context>
<context>
    <name>UnsavedWork</name>
    <message>
        <source>Another window of Lento has brought this work back already.</source>
        <translation>Ein anderes Fenster von Lento hat diese Arbeit schon zurückgeholt.</translation>
    </message>
    <message>
        <source>bringing work back</source>
        <translation>Arbeit zurückholen</translation>
    </message>
    <message>
        <source>A project without a name</source>
        <translation>Ein Projekt ohne Namen</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) in the playlist</source>
        <translation>
            <numerusform>%n Clip in der Playlist</numerusform>
            <numerusform>%n Clips in der Playlist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) on the map</source>
        <translation>
            <numerusform>%n Weg auf der Karte</numerusform>
            <numerusform>%n Wege auf der Karte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) changed on the roll</source>
        <translation>
            <numerusform>%n Clip auf der Notenrolle geändert</numerusform>
            <numerusform>%n Clips auf der Notenrolle geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaryPage</name>
    <message>
        <source>very close</source>
        <translation>sehr nah</translation>
    </message>
    <message>
        <source>close</source>
        <translation>nah</translation>
    </message>
    <message>
        <source>far</source>
        <translation>weit</translation>
    </message>
    <message>
        <source>very far</source>
        <translation>sehr weit</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;Wie viele</translation>
    </message>
    <message>
        <source>How &amp;far</source>
        <translation>Wie w&amp;eit</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>How many variations to make</source>
        <translation>Wie viele Variationen gemacht werden</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Wie weit</translation>
    </message>
    <message>
        <source>How much the variations differ from the chosen clip.
Field term: standard deviation of the noise added to z</source>
        <translation>Wie sehr die Variationen vom gewählten Clip abweichen.
Fachwort: Standardabweichung des Rauschens um z</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>Suits your music</source>
        <translation>Passt gut</translation>
    </message>
</context>
<context>
    <name>WhatIsThis</name>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>A card for each panel. Tab goes on to the next one, Escape closes them.</source>
        <translation>Ein Kärtchen für jeden Bereich. Tab geht zum nächsten, Esc schließt sie.</translation>
    </message>
    <message>
        <source>A click or Esc closes this.</source>
        <translation>Ein Klick oder Esc schließt das hier.</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Plays what is on the roll. Tempo, instrument and loudness hold for everything that sounds.</source>
        <translation>Spielt, was auf der Notenrolle ist. Tempo, Instrument und Lautstärke gelten für alles, was klingt.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Your pieces. Drop MIDI files or a folder anywhere on the window to add them.</source>
        <translation>Ihre Stücke. Legen Sie MIDI-Dateien oder einen Ordner irgendwo auf dem Fenster ab, um sie hinzuzufügen.</translation>
    </message>
    <message>
        <source>A click shows and plays a piece.</source>
        <translation>Ein Klick zeigt und spielt ein Stück.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Each dot is a clip of a few bars; dots that lie close together sound alike. Move over them to hear them, click one to see its notes.</source>
        <translation>Jeder Punkt ist ein Clip von wenigen Takten; was nah beieinander liegt, klingt ähnlich. Fahren Sie darüber, um sie zu hören; ein Klick zeigt die Noten.</translation>
    </message>
    <message>
        <source>Hold Shift and drag from one dot to another: Lento plays the way between them.</source>
        <translation>Ziehen Sie mit gedrückter Umschalttaste von einem Punkt zum anderen: Lento spielt den Weg dazwischen.</translation>
    </message>
    <message>
        <source>On hatched ground no clip of yours lies near: the model guesses.</source>
        <translation>Wo die Karte schraffiert ist, liegt keiner Ihrer Clips in der Nähe: Das Modell rät.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Makes new clips: out of nothing, between two clips, or near one. The star keeps a result in the playlist.</source>
        <translation>Macht neue Clips: aus dem Nichts, zwischen zwei Clips oder nahe einem. Der Stern legt ein Ergebnis in die Playlist.</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Notenrolle</translation>
    </message>
    <message>
        <source>The notes of the chosen clips: higher is higher, longer is longer. They can be drawn, moved and taken out. Undo takes every step back.</source>
        <translation>Die Noten der gewählten Clips: höher ist höher, länger ist länger. Man kann sie zeichnen, verschieben und wegnehmen. Rückgängig nimmt jeden Schritt zurück.</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Playlist</translation>
    </message>
    <message>
        <source>What you keep, in the order in which it is played. Drag clips here, and export them for a phone or a tablet.</source>
        <translation>Was Sie behalten, in der Reihenfolge, in der es gespielt wird. Ziehen Sie Clips hierher, und exportieren Sie sie für Telefon oder Tablet.</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Add files to the library</source>
        <translation>Dateien zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Music: MIDI, MusicXML, zips ({patterns});;All files (*)</source>
        <translation>Musik: MIDI, MusicXML, ZIP-Dateien ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a folder to the library</source>
        <translation>Ordner zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>lebhaft</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>{name}, bar {bar}
{facts}</source>
        <translation>{name}, Takt {bar}
{facts}</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>the first {0} of {1} bars</source>
        <translation>die ersten {0} von {1} Takten</translation>
    </message>
    <message>
        <source>The chosen clip</source>
        <translation>Der gewählte Clip</translation>
    </message>
    <message>
        <source>{name} is in {meter}, and the model in use knows {known}. Choose another clip, or another model under Learn.</source>
        <translation>{name} steht in {meter}, und das verwendete Modell kennt {known}. Wählen Sie einen anderen Clip oder ein anderes Modell unter Lernen.</translation>
    </message>
    <message>
        <source>{name} has no melody, and the model in use hears melodies. Choose another clip, or another model under Learn.</source>
        <translation>{name} hat keine Melodie, und das verwendete Modell hört Melodien. Wählen Sie einen anderen Clip oder ein anderes Modell unter Lernen.</translation>
    </message>
    <message>
        <source>{name} has no drums, and the model in use hears drums. Choose another clip, or another model under Learn.</source>
        <translation>{name} hat kein Schlagzeug, und das verwendete Modell hört Schlagzeug. Wählen Sie einen anderen Clip oder ein anderes Modell unter Lernen.</translation>
    </message>
    <message>
        <source>{0} alone</source>
        <translation>nur {0}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>{clips}, to chords</source>
        <translation>{clips}, zu Akkorden</translation>
    </message>
    <message>
        <source>{clips}; plays only</source>
        <translation>{clips}; spielt nur</translation>
    </message>
    <message>
        <source>{name} – {key}, {meter}, {bars}</source>
        <translation>{name} – {key}, {meter}, {bars}</translation>
    </message>
    <message>
        <source>{name} (a guess) – {key}, {meter}, {bars}</source>
        <translation>{name} (geraten) – {key}, {meter}, {bars}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n Takt</numerusform>
            <numerusform>%n Takte</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last} – {clips}, {bars}</source>
        <translation>{first} bis {last} – {clips}, {bars}</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s), repeated</source>
        <translation>
            <numerusform>%n Takt, wiederholt</numerusform>
            <numerusform>%n Takte, wiederholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model in use hears %n bar(s) at a time: of this clip the first ones.</source>
        <translation>
            <numerusform>Das verwendete Modell hört %n Takt auf einmal: von diesem Clip den ersten.</numerusform>
            <numerusform>Das verwendete Modell hört %n Takte auf einmal: von diesem Clip die ersten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model in use makes %n bar(s), which is more than this clip has: the clip is repeated until they are full.</source>
        <translation>
            <numerusform>Das verwendete Modell macht %n Takt, mehr als dieser Clip hat: Der Clip wird wiederholt, bis er voll ist.</numerusform>
            <numerusform>Das verwendete Modell macht %n Takte, mehr als dieser Clip hat: Der Clip wird wiederholt, bis sie voll sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drum grooves of %n bar(s)</source>
        <translation>
            <numerusform>Schlagzeug-Grooves von %n Takt</numerusform>
            <numerusform>Schlagzeug-Grooves von %n Takten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drum grooves of %n bar(s) from tapped rhythms</source>
        <translation>
            <numerusform>Schlagzeug-Grooves von %n Takt aus geklopften Rhythmen</numerusform>
            <numerusform>Schlagzeug-Grooves von %n Takten aus geklopften Rhythmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drum grooves of %n bar(s), as if played by hand</source>
        <translation>
            <numerusform>Schlagzeug-Grooves von %n Takt, wie von Hand gespielt</numerusform>
            <numerusform>Schlagzeug-Grooves von %n Takten, wie von Hand gespielt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>melodies of %n bar(s)</source>
        <translation>
            <numerusform>Melodien von %n Takt</numerusform>
            <numerusform>Melodien von %n Takten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>melody, bass and drums of %n bar(s)</source>
        <translation>
            <numerusform>Melodie, Bass und Schlagzeug von %n Takt</numerusform>
            <numerusform>Melodie, Bass und Schlagzeug von %n Takten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>_HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>_Plot</name>
    <message>
        <source>● kept aside</source>
        <translation>● beiseitegelegt</translation>
    </message>
    <message>
        <source>Field term: {0}</source>
        <translation>Fachwort: {0}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Comes with the first test</source>
        <translation>Kommt mit der ersten Prüfung</translation>
    </message>
    <message>
        <source>Begins in a moment</source>
        <translation>Beginnt gleich</translation>
    </message>
</context>
</TS>
