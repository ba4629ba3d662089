<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Lento</source>
        <translation>À propos de Lento</translation>
    </message>
    <message>
        <source>The icon of Lento</source>
        <translation>L’icône de Lento</translation>
    </message>
    <message>
        <source>Lento {version}</source>
        <translation>Lento {version}</translation>
    </message>
    <message>
        <source>A studio for calm music: map, blend, sample and order what you have.</source>
        <translation>Un studio pour la musique calme&#xa0;: explorez, mélangez, inventez et ordonnez ce que vous avez.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Icons: Lucide (ISC). Qt for Python under the LGPL. The licences of sounds, demo music and models lie beside them.</source>
        <translation>Logiciel libre sous licence Apache 2.0. Icônes&#xa0;: Lucide (ISC). Qt for Python sous LGPL. Les licences des sons, de la musique de démonstration et des modèles se trouvent à côté d’eux.</translation>
    </message>
    <message>
        <source>Show the &amp;licences</source>
        <translation>Montrer les &amp;licences</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>L&amp;ibrary</source>
        <translation>&amp;Bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>M&amp;ap</source>
        <translation>Ca&amp;rte</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>&amp;Créer</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Apprendre</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Afficha&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
</context>
<context>
    <name>AnchorList</name>
    <message>
        <source>Anchors</source>
        <translation>Ancres</translation>
    </message>
</context>
<context>
    <name>Anchors</name>
    <message>
        <source>a place of the map</source>
        <translation>un endroit de la carte</translation>
    </message>
    <message>
        <source>removing an anchor</source>
        <translation>retrait d’une ancre</translation>
    </message>
    <message>
        <source>removing anchors</source>
        <translation>retrait d’ancres</translation>
    </message>
    <message>
        <source>Eight anchors are the most. Take one away to set another.</source>
        <translation>Huit ancres au plus. Retirez-en une pour en poser une autre.</translation>
    </message>
    <message>
        <source>a clip</source>
        <translation>un clip</translation>
    </message>
    <message>
        <source>There is an anchor already.</source>
        <translation>Il y a déjà une ancre ici.</translation>
    </message>
    <message>
        <source>setting an anchor</source>
        <translation>pose d’une ancre</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Entre les ancres</translation>
    </message>
    <message>
        <source>Getting the pad ready</source>
        <translation>Préparation du pavé</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>Lento cannot keep a copy of your work ({0}), so a crash would lose what you do from now on. Free some space, or save the project somewhere else. Lento tries again by itself.</source>
        <translation>Lento ne peut pas garder de copie de votre travail ({0})&#xa0;: en cas de plantage, ce que vous faites à partir de maintenant serait perdu. Libérez de la place ou enregistrez le projet ailleurs. Lento réessaiera de lui-même.</translation>
    </message>
</context>
<context>
    <name>BlendPage</name>
    <message>
        <source>Take out of the blend</source>
        <translation>Retirer du mélange</translation>
    </message>
    <message>
        <source>Drop two clips or more here, or Shift-drag on the map from one to another.</source>
        <translation>Déposez ici deux clips ou plus, ou faites Maj+glisser sur la carte de l’un à l’autre.</translation>
    </message>
    <message>
        <source>Clips of the blend</source>
        <translation>Clips du mélange</translation>
    </message>
    <message>
        <source>&amp;Add chosen clip</source>
        <translation>&amp;Ajouter le clip choisi</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>É&amp;tapes</translation>
    </message>
    <message>
        <source>Clips from the first to the last, both among them
Field term: interpolation</source>
        <translation>Clips du premier au dernier, ceux-ci compris
Terme technique&#xa0;: interpolation</translation>
    </message>
    <message>
        <source>A blend walks through eight clips at most</source>
        <translation>Un mélange passe par huit clips au plus</translation>
    </message>
    <message>
        <source>Choose a clip on the map or the roll first</source>
        <translation>Choisissez d’abord un clip sur la carte ou le rouleau</translation>
    </message>
    <message>
        <source>Put the chosen clip at the end of the way</source>
        <translation>Mettre le clip choisi au bout du parcours</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Ne&amp;xt</source>
        <translation>S&amp;uivant</translation>
    </message>
    <message>
        <source>S&amp;kip the tour</source>
        <translation>Passer la &amp;visite</translation>
    </message>
</context>
<context>
    <name>CalmReasons</name>
    <message>
        <source>lively: many notes a second ({0})</source>
        <translation>animé&#xa0;: beaucoup de notes par seconde ({0})</translation>
    </message>
    <message>
        <source>calm: few notes a second ({0})</source>
        <translation>calme&#xa0;: peu de notes par seconde ({0})</translation>
    </message>
    <message>
        <source>lively: short notes ({0} s)</source>
        <translation>animé&#xa0;: notes courtes ({0} s)</translation>
    </message>
    <message>
        <source>calm: long notes ({0} s)</source>
        <translation>calme&#xa0;: notes longues ({0} s)</translation>
    </message>
    <message>
        <source>a little lively: lower than most music (about {0}); listeners find low music livelier</source>
        <translation>un peu animé&#xa0;: plus grave que la plupart des musiques (environ {0})&#x202f;; les auditeurs trouvent la musique grave plus animée</translation>
    </message>
    <message>
        <source>a little calm: higher than most music (about {0}); listeners find high music calmer</source>
        <translation>un peu calme&#xa0;: plus aigu que la plupart des musiques (environ {0})&#x202f;; les auditeurs trouvent la musique aiguë plus calme</translation>
    </message>
    <message>
        <source>lively: wide leaps ({0} semitones)</source>
        <translation>animé&#xa0;: grands sauts ({0} demi-tons)</translation>
    </message>
    <message>
        <source>calm: a smooth line ({0} semitones a step)</source>
        <translation>calme&#xa0;: ligne fluide ({0} demi-tons par pas)</translation>
    </message>
    <message>
        <source>lively: loud (velocity {0})</source>
        <translation>animé&#xa0;: fort (vélocité {0})</translation>
    </message>
    <message>
        <source>calm: soft (velocity {0})</source>
        <translation>calme&#xa0;: doux (vélocité {0})</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>&amp;Back to all</source>
        <translation>&amp;Retour à tous</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>R&amp;établir</translation>
    </message>
    <message>
        <source>As &amp;Lento heard it</source>
        <translation>Comme &amp;Lento l’a entendu</translation>
    </message>
    <message>
        <source>Take back everything that was decided about it</source>
        <translation>Annuler tout ce qui a été décidé pour ce fichier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Back to all {0}</source>
        <translation>&amp;Retour aux {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Last: {0}</source>
        <translation>Dernier&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Annuler&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Rétablir&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>How it is read</source>
        <translation>Comment il est lu</translation>
    </message>
    <message>
        <source>Two &amp;hands, split at</source>
        <translation>Deux &amp;mains, séparées à</translation>
    </message>
    <message>
        <source>In the melody&apos;s track, notes from this pitch up are the melody</source>
        <translation>Dans la piste de la mélodie, les notes à partir de cette hauteur forment la mélodie</translation>
    </message>
    <message>
        <source>Where the hands are split</source>
        <translation>Où séparer les deux mains</translation>
    </message>
    <message>
        <source>How many quarter notes come before the first whole bar (pickup, anacrusis)</source>
        <translation>Nombre de noires avant la première mesure complète (levée, anacrouse)</translation>
    </message>
    <message>
        <source>Quarter notes a minute</source>
        <translation>Noires par minute</translation>
    </message>
    <message>
        <source>&amp;Leave this file out</source>
        <translation>É&amp;carter ce fichier</translation>
    </message>
    <message>
        <source>Its clips leave the map; the file itself stays as it is</source>
        <translation>Ses clips quittent la carte&#x202f;; le fichier lui-même ne change pas</translation>
    </message>
    <message>
        <source>&amp;Metre</source>
        <translation>Mé&amp;trique</translation>
    </message>
    <message>
        <source>&amp;Upbeat</source>
        <translation>A&amp;nacrouse</translation>
    </message>
    <message>
        <source>&amp;Tempo</source>
        <translation>Temp&amp;o</translation>
    </message>
    <message>
        <source>What Lento heard</source>
        <translation>Ce que Lento a entendu</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>ils diffèrent</translation>
    </message>
    <message>
        <source>as heard: {0}</source>
        <translation>tel qu’entendu&#xa0;: {0}</translation>
    </message>
    <message>
        <source>as heard</source>
        <translation>tel qu’entendu</translation>
    </message>
    <message>
        <source>&amp;Leave these files out</source>
        <translation>É&amp;carter ces fichiers</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>{what} of {file} is {track}</source>
        <translation>{what} de {file}&#xa0;: {track}</translation>
    </message>
    <message>
        <source>{track} of {file} is {what}</source>
        <translation>{track} de {file}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>melody of {file} is as heard</source>
        <translation>mélodie de {file}&#xa0;: telle qu’entendue</translation>
    </message>
    <message>
        <source>{file} is split at {pitch}</source>
        <translation>{file}&#xa0;: mains séparées à {pitch}</translation>
    </message>
    <message>
        <source>{file} is not split</source>
        <translation>{file}&#xa0;: mains non séparées</translation>
    </message>
    <message>
        <source>as heard</source>
        <translation>tel qu’entendu</translation>
    </message>
    <message>
        <source>metre of {file} is {value}</source>
        <translation>métrique de {file}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>upbeat of {file} is {value}</source>
        <translation>anacrouse de {file}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>tempo of {file} is {value}</source>
        <translation>tempo de {file}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{file} is left out</source>
        <translation>{file} est écarté</translation>
    </message>
    <message>
        <source>{file} is taken in again</source>
        <translation>{file} est repris</translation>
    </message>
    <message>
        <source>{file} is as Lento heard it</source>
        <translation>{file}&#xa0;: tel que Lento l’a entendu</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>track {0}</source>
        <translation>piste {0}</translation>
    </message>
</context>
<context>
    <name>ChangesLegend</name>
    <message>
        <source>Against {name}: {counts}</source>
        <translation>Par rapport à {name}&#xa0;: {counts}</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n gardée</numerusform>
            <numerusform>%n gardées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n disparue</numerusform>
            <numerusform>%n disparues</numerusform>
        </translation>
    </message>
    <message>
        <source>Against {name}</source>
        <translation>Par rapport à {name}</translation>
    </message>
</context>
<context>
    <name>ChordsField</name>
    <message>
        <source>Chords</source>
        <translation>Accords</translation>
    </message>
    <message>
        <source>What the new clips are written over, such as C Am F G.
They are spread over the clip; nothing gives a calm turn of the key.
N.C. is a place without a chord; H is B natural, and so is B.</source>
        <translation>Les accords sur lesquels s’écrivent les nouveaux clips, par exemple C Am F G.
Ils se répartissent sur le clip&#x202f;; sans rien, une suite calme de la tonalité.
N.C.&#xa0;: un endroit sans accord&#x202f;; H est si naturel, B aussi.</translation>
    </message>
    <message>
        <source>Calm chords of the key</source>
        <translation>Accords calmes de la tonalité</translation>
    </message>
</context>
<context>
    <name>ChosenCard</name>
    <message>
        <source>No clip is chosen</source>
        <translation>Aucun clip choisi</translation>
    </message>
    <message>
        <source>Click one on the map or the roll</source>
        <translation>Cliquez-en un sur la carte ou le rouleau</translation>
    </message>
    <message>
        <source>The chosen clip</source>
        <translation>Le clip choisi</translation>
    </message>
    <message>
        <source>Chosen clip: {0}, {1}</source>
        <translation>Clip choisi&#xa0;: {0}, {1}</translation>
    </message>
</context>
<context>
    <name>ChosenStrip</name>
    <message>
        <source>Chosen clips</source>
        <translation>Clips choisis</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Play them, the liveliest first</source>
        <translation>Les jouer, du plus animé au plus calme</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mélanger</translation>
    </message>
    <message>
        <source>Walk from the liveliest to the calmest</source>
        <translation>Aller du plus animé au plus calme</translation>
    </message>
    <message>
        <source>To playlist</source>
        <translation>Vers la playlist</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Étiquette…</translation>
    </message>
    <message>
        <source>Give them a word to find them by</source>
        <translation>Leur donner un mot pour les retrouver</translation>
    </message>
    <message>
        <source>Learn…</source>
        <translation>Apprendre…</translation>
    </message>
    <message>
        <source>Make a model of the pieces that they are from (training)</source>
        <translation>Faire un modèle avec les morceaux dont ils viennent (entraînement)</translation>
    </message>
    <message>
        <source>Choose nothing (Esc)</source>
        <translation>Ne rien choisir (Échap)</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) chosen</source>
        <translation>
            <numerusform>%n clip choisi</numerusform>
            <numerusform>%n clips choisis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipDelegate</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>ClipList</name>
    <message>
        <source>Stop (Enter)</source>
        <translation>Arrêter (Entrée)</translation>
    </message>
    <message>
        <source>Play this clip (Enter)</source>
        <translation>Jouer ce clip (Entrée)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
</context>
<context>
    <name>ClipRowsModel</name>
    <message>
        <source>in the playlist</source>
        <translation>dans la playlist</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>en lecture</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>cutting from the results</source>
        <translation>coupe dans les résultats</translation>
    </message>
    <message>
        <source>pasting into the results</source>
        <translation>collage dans les résultats</translation>
    </message>
    <message>
        <source>cutting from the roll</source>
        <translation>coupe sur le rouleau</translation>
    </message>
    <message>
        <source>pasting onto the roll</source>
        <translation>collage sur le rouleau</translation>
    </message>
</context>
<context>
    <name>ClipboardCommands</name>
    <message>
        <source>Choose a clip first.</source>
        <translation>Choisissez d’abord un clip.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) copied.</source>
        <translation>
            <numerusform>%n clip copié.</numerusform>
            <numerusform>%n clips copiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no clips and no files on the clipboard.</source>
        <translation>Il n’y a ni clips ni fichiers dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>Collection</name>
    <message>
        <source>Taking music out</source>
        <translation>Retrait de musique</translation>
    </message>
    <message>
        <source>Reading your music</source>
        <translation>Lecture de votre musique</translation>
    </message>
    <message>
        <source>Placing it on the map</source>
        <translation>Placement sur la carte</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be used; the library says why.</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être utilisé&#x202f;; la bibliothèque dit pourquoi.</numerusform>
            <numerusform>%n fichiers n’ont pas pu être utilisés&#x202f;; la bibliothèque dit pourquoi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing; the library says which.</source>
        <translation>
            <numerusform>%n fichier introuvable&#x202f;; la bibliothèque dit lequel.</numerusform>
            <numerusform>%n fichiers introuvables&#x202f;; la bibliothèque dit lesquels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColourButton</name>
    <message>
        <source>Colours: {0}</source>
        <translation>Couleurs&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Coloured by: {0}</source>
        <translation>Couleurs selon&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>ColourChoices</name>
    <message>
        <source>Larger when played more</source>
        <translation>Plus gros si joué souvent</translation>
    </message>
    <message>
        <source>Names of groups</source>
        <translation>Noms des groupes</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in Lento</source>
        <translation>Quelque chose s’est mal passé dans Lento</translation>
    </message>
    <message>
        <source>The details name no file, no person and no piece of music. A full report stays in your data folder; Lento sends nothing.</source>
        <translation>Les détails ne nomment aucun fichier, aucune personne et aucun morceau. Un rapport complet reste dans votre dossier de données&#x202f;; Lento n’envoie rien.</translation>
    </message>
    <message>
        <source>Details for those who mend Lento</source>
        <translation>Détails pour celles et ceux qui réparent Lento</translation>
    </message>
    <message>
        <source>Lento made a mistake and could not finish what you asked for. Your music and your playlist are still here, but no copy of them could be kept: save your project now.</source>
        <translation>Lento a fait une erreur et n’a pas pu finir ce que vous demandiez. Votre musique et votre playlist sont toujours là, mais aucune copie n’a pu en être gardée&#xa0;: enregistrez votre projet maintenant.</translation>
    </message>
    <message>
        <source>Lento made a mistake and could not finish what you asked for. Your music and your playlist are still here and a copy of them was kept just now: you can go on.</source>
        <translation>Lento a fait une erreur et n’a pas pu finir ce que vous demandiez. Votre musique et votre playlist sont toujours là, et une copie vient d’en être gardée&#xa0;: vous pouvez continuer.</translation>
    </message>
    <message>
        <source>Lento made a mistake last time and broke off. Work that was not saved is offered in the window, if there was any.</source>
        <translation>La dernière fois, Lento a fait une erreur et s’est interrompu. S’il y avait du travail non enregistré, la fenêtre vous le propose.</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Montrer les détails</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Co&amp;pier les détails</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>Where the full reports lie</source>
        <translation>Là où se trouvent les rapports complets</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>CrashOffer</name>
    <message>
        <source>Sho&amp;w the report…</source>
        <translation>V&amp;oir le rapport…</translation>
    </message>
    <message>
        <source>All ri&amp;ght</source>
        <translation>Co&amp;mpris</translation>
    </message>
    <message>
        <source>Lento made a mistake last time and broke off. A report of it lies in your data folder and stays on this computer.</source>
        <translation>La dernière fois, Lento a fait une erreur et s’est interrompu. Un rapport se trouve dans votre dossier de données et reste sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Curation</name>
    <message>
        <source>giving a star</source>
        <translation>ajout d’une étoile</translation>
    </message>
    <message>
        <source>taking a star away</source>
        <translation>retrait d’une étoile</translation>
    </message>
    <message>
        <source>tagging with {0}</source>
        <translation>étiquette {0}</translation>
    </message>
    <message>
        <source>taking away the tag {0}</source>
        <translation>retrait de l’étiquette {0}</translation>
    </message>
    <message>
        <source>writing a note</source>
        <translation>rédaction d’une remarque</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n file(s) anew</source>
        <translation>
            <numerusform>Relecture de&#xa0;%n fichier</numerusform>
            <numerusform>Relecture de&#xa0;%n fichiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Surprise</source>
        <translation>Surprise</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>How surprised the model is by the music; lower is better.</source>
        <translation>Combien la musique surprend le modèle&#x202f;; moins, c’est mieux.</translation>
    </message>
    <message>
        <source>Right notes</source>
        <translation>Notes justes</translation>
    </message>
    <message>
        <source>free-running accuracy</source>
        <translation>exactitude en génération libre</translation>
    </message>
    <message>
        <source>Share of the steps that the model gets right. The line is your music as it learns it; the dots are pieces that were kept aside, rebuilt without help.</source>
        <translation>Part des pas que le modèle trouve juste. La ligne&#xa0;: votre musique pendant qu’il l’apprend&#x202f;; les points&#xa0;: des morceaux mis de côté, reconstruits sans aide.</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>Memory for a clip</source>
        <translation>Mémoire d’un clip</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>divergence KL</translation>
    </message>
    <message>
        <source>How much the model keeps of each clip; near zero it tells no two apart.</source>
        <translation>Ce que le modèle retient de chaque clip&#x202f;; près de zéro, il n’en distingue aucun.</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> bits</translation>
    </message>
    <message>
        <source>Shades it uses</source>
        <translation>Nuances utilisées</translation>
    </message>
    <message>
        <source>active units</source>
        <translation>unités actives</translation>
    </message>
    <message>
        <source>In how many ways clips can differ for the model; few make it monotonous.</source>
        <translation>De combien de façons les clips peuvent différer pour le modèle&#x202f;; s’il y en a peu, il devient monotone.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>For somebody who helps you with Lento. This is all that is copied: it names no file, no person and no piece of music. Lento sends it to nobody; you decide where you paste it.</source>
        <translation>Pour une personne qui vous aide avec Lento. Voici tout ce qui est copié&#xa0;: rien n’y nomme un fichier, une personne ou un morceau. Lento ne l’envoie à personne&#x202f;; c’est vous qui décidez où le coller.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>&amp;Copy all of it</source>
        <translation>&amp;Tout copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Looking at the computer</source>
        <translation>Examen de l’ordinateur</translation>
    </message>
    <message>
        <source>Copied. What stands above is now on the clipboard.</source>
        <translation>Copié. Le texte ci-dessus est maintenant dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Close {title}</source>
        <translation>Fermer {title}</translation>
    </message>
    <message>
        <source>{words}; the View menu brings it back</source>
        <translation>{words}&#x202f;; le menu Affichage le fait revenir</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>beginning a new project</source>
        <translation>début d’un nouveau projet</translation>
    </message>
    <message>
        <source>Lento cannot write into its own folder ({0}), so it keeps no copy of your work. Save the project when you have done something.</source>
        <translation>Lento ne peut pas écrire dans son propre dossier ({0})&#xa0;: il ne garde donc pas de copie de votre travail. Enregistrez le projet dès que vous avez avancé.</translation>
    </message>
    <message>
        <source>What you worked on last time cannot be read, so the project begins empty. What was there is kept as {0}. ({1})</source>
        <translation>Votre dernier travail est illisible, le projet commence donc vide. Ce qu’il y avait est gardé sous {0}. ({1})</translation>
    </message>
    <message>
        <source>opening {0}</source>
        <translation>ouverture de {0}</translation>
    </message>
    <message>
        <source>{0} is open. Undo brings back what was there before.</source>
        <translation>{0} est ouvert. Annuler fait revenir ce qu’il y avait avant.</translation>
    </message>
    <message>
        <source>The project was saved as {0}.</source>
        <translation>Le projet a été enregistré sous {0}.</translation>
    </message>
    <message>
        <source>what was on the roll</source>
        <translation>ce qui était sur le rouleau</translation>
    </message>
    <message>
        <source>what was drawn on the map</source>
        <translation>ce qui était tracé sur la carte</translation>
    </message>
    <message>
        <source>how the map was looked at</source>
        <translation>la vue de la carte</translation>
    </message>
    <message>
        <source>what the Make panel was set to</source>
        <translation>les réglages du panneau Créer</translation>
    </message>
    <message>
        <source>which models it needs</source>
        <translation>les modèles nécessaires</translation>
    </message>
    <message>
        <source>{0} is damaged: {1} could not be read. Everything else is here. The file itself is left as it is; save under another name.</source>
        <translation>{0} est abîmé&#xa0;: {1} n’a pas pu être lu. Tout le reste est là. Le fichier lui-même n’a pas été touché&#x202f;; enregistrez sous un autre nom.</translation>
    </message>
    <message>
        <source>one without a name</source>
        <translation>un modèle sans nom</translation>
    </message>
    <message>
        <source>All music of {0} is here. Some of its clips were made by a model that is not on this computer, or is another one by now: {1}. Until you add it under Learn, blends and variations of them begin from their notes.</source>
        <translation>Toute la musique de {0} est là. Certains clips ont été faits par un modèle absent de cet ordinateur, ou qui a changé depuis&#xa0;: {1}. Tant que vous ne l’ajoutez pas dans Apprendre, leurs mélanges et variations partent de leurs notes.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}). Check that the disk is still there.</source>
        <translation>{0} ne peut pas être lu ({1}). Vérifiez que le disque est toujours là.</translation>
    </message>
    <message>
        <source>{0} was changed by another program or another window since it was opened here. Save under another name, so that neither is lost.</source>
        <translation>{0} a été modifié par un autre programme ou une autre fenêtre depuis son ouverture ici. Enregistrez sous un autre nom pour ne perdre ni l’un ni l’autre.</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop MIDI, MusicXML, folders or zips to add them to the library</source>
        <translation>Déposez des fichiers MIDI, MusicXML, des dossiers ou des zips pour les ajouter à la bibliothèque</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Undo {0}</source>
        <translation>Annuler&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation>Rétablir&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source> (measured on {0} kept aside, so only roughly)</source>
        <translation> (mesuré sur {0} de côté, donc approximatif)</translation>
    </message>
    <message>
        <source> and with chords named</source>
        <translation> et avec des accords nommés</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> et {0} de plus</translation>
    </message>
    <message>
        <source> of {0}</source>
        <translation> de {0}</translation>
    </message>
    <message>
        <source>, as many as before it learned ({0})</source>
        <translation>, autant qu’avant d’apprendre ({0})</translation>
    </message>
    <message>
        <source>, {0} than before it learned ({1})</source>
        <translation>, {0} qu’avant d’apprendre ({1})</translation>
    </message>
    <message>
        <source>1 clip is</source>
        <translation>1 clip est</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 fichier</translation>
    </message>
    <message>
        <source>: train it for longer, or start from the model that comes with Lento.</source>
        <translation>&#xa0;: entraînez-le plus longtemps, ou partez du modèle fourni avec Lento.</translation>
    </message>
    <message>
        <source>; {0} of 100 new beats {1} in {2} already</source>
        <translation>&#x202f;; nouveaux rythmes déjà présents dans {2}&#xa0;: {0} sur 100</translation>
    </message>
    <message>
        <source>; {0} of 100 new clips {1} eight notes from {2}</source>
        <translation>&#x202f;; nouveaux clips qui reprennent huit notes de {2}&#xa0;: {0} sur 100</translation>
    </message>
    <message>
        <source>A blend needs two clips or more, and at least as many steps as clips. Choose more clips or more steps.</source>
        <translation>Un mélange demande deux clips ou plus, et au moins autant d’étapes que de clips. Choisissez plus de clips ou plus d’étapes.</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Un fichier</translation>
    </message>
    <message>
        <source>A mix needs {0} to {1} anchors, and there are {2}. Put down more of them, or take some away.</source>
        <translation>Un mélange demande de {0} à {1} ancres, et il y en a {2}. Posez-en d’autres, ou retirez-en.</translation>
    </message>
    <message>
        <source>A note of {0} sixteenths is longer than the whole clip, which has {1}. Allow shorter notes.</source>
        <translation>Une note de {0} doubles croches est plus longue que le clip entier, qui en a {1}. Permettez des notes plus courtes.</translation>
    </message>
    <message>
        <source>A piece in the library is damaged and cannot be opened; read its file again.</source>
        <translation>Un morceau de la bibliothèque est abîmé et ne peut pas être ouvert&#x202f;; relisez son fichier.</translation>
    </message>
    <message>
        <source>A piece in the library was kept by a newer Lento, so this one cannot open it; use the newer one, or let this one read the piece&apos;s file again.</source>
        <translation>Un morceau de la bibliothèque a été gardé par un Lento plus récent, celui-ci ne peut donc pas l’ouvrir&#x202f;; utilisez le plus récent, ou laissez celui-ci relire le fichier du morceau.</translation>
    </message>
    <message>
        <source>Add the folder to read what is in it.</source>
        <translation>Ajoutez le dossier pour lire ce qu’il contient.</translation>
    </message>
    <message>
        <source>After {steps} steps the model is no better than one that always writes the commonest thing. </source>
        <translation>Après {steps} pas, le modèle n’est pas meilleur qu’un modèle qui écrirait toujours la chose la plus fréquente. </translation>
    </message>
    <message>
        <source>All of it is one piece, {0}: new clips will sound like it, and there is no other to test the model on.</source>
        <translation>Tout vient d’un seul morceau, {0}&#xa0;: les nouveaux clips lui ressembleront, et il n’y en a pas d’autre pour tester le modèle.</translation>
    </message>
    <message>
        <source>Allow writing in {0}</source>
        <translation>Permettez l’écriture dans {0}</translation>
    </message>
    <message>
        <source>Another Lento is at work on this training at this moment. Wait until it has ended.</source>
        <translation>Un autre Lento travaille en ce moment à cet entraînement. Attendez qu’il ait fini.</translation>
    </message>
    <message>
        <source>Another program has held the library for too long, so nothing was changed. {0}; close other Lento windows or wait a moment, then try again.</source>
        <translation>Un autre programme a occupé la bibliothèque trop longtemps, rien n’a donc été changé. {0}&#x202f;; fermez les autres fenêtres de Lento ou attendez un moment, puis réessayez.</translation>
    </message>
    <message>
        <source>Apache-2.0, as Lento itself</source>
        <translation>Apache-2.0, comme Lento lui-même</translation>
    </message>
    <message>
        <source>At step {0} {1}, so where the training is could not be kept</source>
        <translation>Au pas {0}, l’état de l’entraînement n’a pas pu être gardé ({1})</translation>
    </message>
    <message>
        <source>At step {step} the model wrote much the same, whatever {music} it was given.</source>
        <translation>Au pas {step}, le modèle écrivait à peu près la même chose, quoi qu’on lui donne.</translation>
    </message>
    <message>
        <source>At step {step} the model wrote next to nothing, whatever {music} it was given.</source>
        <translation>Au pas {step}, le modèle n’écrivait presque rien, quoi qu’on lui donne.</translation>
    </message>
    <message>
        <source>At step {step} the training had forgotten what it had learned before. Lento went back to the last good state and learns half as fast from there.</source>
        <translation>Au pas {step}, l’entraînement avait oublié ce qu’il avait appris. Lento est revenu au dernier bon état et apprend deux fois plus lentement à partir de là.</translation>
    </message>
    <message>
        <source>At step {step} the training went out of bounds: it gave no figures any more. Lento went back to the last good state and learns half as fast from there.</source>
        <translation>Au pas {step}, l’entraînement a déraillé&#xa0;: il ne donnait plus de chiffres. Lento est revenu au dernier bon état et apprend deux fois plus lentement à partir de là.</translation>
    </message>
    <message>
        <source>B natural, not B flat</source>
        <translation>Si naturel, et non si bémol</translation>
    </message>
    <message>
        <source>Blends follow their originals, with changes; more music would bring them nearer.</source>
        <translation>Les mélanges suivent leurs originaux, avec des changements&#x202f;; plus de musique les en rapprocherait.</translation>
    </message>
    <message>
        <source>Check that you may open it.</source>
        <translation>Vérifiez que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>Check that you may read it and that its disk is connected.</source>
        <translation>Vérifiez que vous avez le droit de le lire et que son disque est branché.</translation>
    </message>
    <message>
        <source>Choose a MIDI file (.mid) or MusicXML.</source>
        <translation>Choisissez un fichier MIDI (.mid) ou MusicXML.</translation>
    </message>
    <message>
        <source>Choose a file that has one, or a model that learns drums.</source>
        <translation>Choisissez un fichier qui en a une, ou un modèle qui apprend la batterie.</translation>
    </message>
    <message>
        <source>Choose a file that has some, or another model.</source>
        <translation>Choisissez un fichier qui en a, ou un autre modèle.</translation>
    </message>
    <message>
        <source>Choose a longer piece, or a model of two bars.</source>
        <translation>Choisissez un morceau plus long, ou un modèle de deux mesures.</translation>
    </message>
    <message>
        <source>Choose a piece in 4/4, 3/4 or 6/8.</source>
        <translation>Choisissez un morceau en 4/4, 3/4 ou 6/8.</translation>
    </message>
    <message>
        <source>Choose another file or another model.</source>
        <translation>Choisissez un autre fichier ou un autre modèle.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Choose one with MIDI files (.mid) or MusicXML in it.</source>
        <translation>Choisissez-en un qui contient des fichiers MIDI (.mid) ou MusicXML.</translation>
    </message>
    <message>
        <source>Choose the CPU as the device and start it again.</source>
        <translation>Choisissez le processeur (CPU) comme appareil et relancez.</translation>
    </message>
    <message>
        <source>Choose the melody yourself if it is the wrong one.</source>
        <translation>Choisissez vous-même la mélodie si ce n’est pas la bonne.</translation>
    </message>
    <message>
        <source>Connect its disk or put it back, or let Lento forget missing files.</source>
        <translation>Branchez son disque ou remettez-le en place, ou laissez Lento oublier les fichiers introuvables.</translation>
    </message>
    <message>
        <source>Correct the metre in a notation program if the bars sound wrong.</source>
        <translation>Corrigez la métrique dans un logiciel de partition si les mesures sonnent faux.</translation>
    </message>
    <message>
        <source>Download or copy it again.</source>
        <translation>Téléchargez-le ou copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>Download or copy the packed folder again.</source>
        <translation>Téléchargez ou copiez à nouveau le dossier compressé.</translation>
    </message>
    <message>
        <source>Eight</source>
        <translation>Huit</translation>
    </message>
    <message>
        <source>Eleven</source>
        <translation>Onze</translation>
    </message>
    <message>
        <source>Everything that was kept before is still there</source>
        <translation>Tout ce qui était gardé avant est toujours là</translation>
    </message>
    <message>
        <source>Export it again with beats if they sound wrong.</source>
        <translation>Exportez-le à nouveau avec des temps si cela sonne faux.</translation>
    </message>
    <message>
        <source>FROM sources CROSS JOIN places ON places.path &gt;= sources.path AND places.path &lt; sources.behind </source>
        <translation>FROM sources CROSS JOIN places ON places.path &gt;= sources.path AND places.path &lt; sources.behind </translation>
    </message>
    <message>
        <source>Felt tempo (beats a minute)</source>
        <translation>Tempo ressenti (temps par minute)</translation>
    </message>
    <message>
        <source>Five</source>
        <translation>Cinq</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>Quatre</translation>
    </message>
    <message>
        <source>Free some space</source>
        <translation>Libérez de la place</translation>
    </message>
    <message>
        <source>From the map</source>
        <translation>De la carte</translation>
    </message>
    <message>
        <source>Give it more time, or start from the model that comes with Lento.</source>
        <translation>Donnez-lui plus de temps, ou partez du modèle fourni avec Lento.</translation>
    </message>
    <message>
        <source>If it is a collection, split it into single pieces and add those.</source>
        <translation>Si c’est un recueil, séparez-le en morceaux et ajoutez ceux-ci.</translation>
    </message>
    <message>
        <source>If you have the original, compare the two.</source>
        <translation>Si vous avez l’original, comparez les deux.</translation>
    </message>
    <message>
        <source>In what it rebuilds the model has hardly changed; where it draws new clips from was moved to your music.</source>
        <translation>Dans ce qu’il reconstruit, le modèle a à peine changé&#x202f;; l’endroit d’où il tire de nouveaux clips a été rapproché de votre musique.</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>erreur d’entrée-sortie</translation>
    </message>
    <message>
        <source>It also holds {0} that a model does not need.</source>
        <translation>Il contient aussi des données dont un modèle n’a pas besoin&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>It ends in the middle of a track; what comes before is used.</source>
        <translation>Il s’arrête au milieu d’une piste&#x202f;; ce qui précède est utilisé.</translation>
    </message>
    <message>
        <source>It goes on for many hours, which looks like damage; the first hours are used.</source>
        <translation>Il dure de nombreuses heures, ce qui ressemble à un dommage&#x202f;; les premières heures sont utilisées.</translation>
    </message>
    <message>
        <source>It holds no {0} in a metre that the model knows{1}.</source>
        <translation>Il ne contient rien dans une métrique que le modèle connaît{1}.</translation>
    </message>
    <message>
        <source>It is a copy of another file.</source>
        <translation>C’est une copie d’un autre fichier.</translation>
    </message>
    <message>
        <source>It is damaged, or made to do harm; open it in a notation program and save it again.</source>
        <translation>Il est abîmé, ou fait pour nuire&#x202f;; ouvrez-le dans un logiciel de partition et enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>It is damaged, or no music; open it in a notation program and save it again.</source>
        <translation>Il est abîmé, ou n’est pas de la musique&#x202f;; ouvrez-le dans un logiciel de partition et enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>It may not be learned from: that was said of it.</source>
        <translation>Il n’est pas permis d’en apprendre&#xa0;: cela a été dit.</translation>
    </message>
    <message>
        <source>It may not be learned from: that was said of what it was before it changed.</source>
        <translation>Il n’est pas permis d’en apprendre&#xa0;: cela a été dit avant qu’il ne change.</translation>
    </message>
    <message>
        <source>It rebuilds {0} of the steps of {1} it has never seen, which is good.</source>
        <translation>Il reconstruit {0} des pas de {1} qu’il ne connaît pas, ce qui est bien.</translation>
    </message>
    <message>
        <source>It rebuilds {0} of the {1} it was trained with (there was too little music to keep some aside and test it on that){2}</source>
        <translation>Il reconstruit {0} de la musique de son entraînement (il y en avait trop peu pour en mettre de côté et tester dessus){2}</translation>
    </message>
    <message>
        <source>It rebuilds {0} of unseen {1}{2}{3}</source>
        <translation>Il reconstruit {0} de {1}{2}{3} qu’il ne connaît pas</translation>
    </message>
    <message>
        <source>It tells {0} apart by few things only, so that blends are coarse: train it for longer.</source>
        <translation>Il distingue les clips par peu de choses seulement, les mélanges sont donc grossiers&#xa0;: entraînez-le plus longtemps.</translation>
    </message>
    <message>
        <source>It was taken for {0}: {1} bars, {2}.</source>
        <translation>Il a été pris pour {0}&#xa0;: {1} mesures, {2}.</translation>
    </message>
    <message>
        <source>It will know your {0} and nothing else, and write in their manner.</source>
        <translation>Il connaîtra votre musique et rien d’autre, et écrira à sa manière.</translation>
    </message>
    <message>
        <source>It will sound like the {0} of {1}, leaning to yours.</source>
        <translation>Il sonnera comme {1}, en penchant vers votre musique.</translation>
    </message>
    <message>
        <source>It will take on the turns and rhythms of your {0} and keep what {1} knows.</source>
        <translation>Il prendra les tournures et les rythmes de votre musique, et gardera ce que {1} connaît.</translation>
    </message>
    <message>
        <source>It would know nothing but your {0}; with {1} clips new ones will be rougher than those of a model that knew music before.</source>
        <translation>Il ne connaîtrait que votre musique&#x202f;; avec {1} clips, les nouveaux seront plus rudes que ceux d’un modèle qui connaissait déjà de la musique.</translation>
    </message>
    <message>
        <source>It would know nothing but {0}, learn them by heart and write little else.</source>
        <translation>Il ne connaîtrait que {0}, apprendrait cela par cœur et n’écrirait guère autre chose.</translation>
    </message>
    <message>
        <source>It would learn {0} by heart rather than their manner. Leaning the model to them suits so little music better.</source>
        <translation>Il apprendrait {0} par cœur plutôt qu’une manière d’écrire. Orienter le modèle convient mieux à si peu de musique.</translation>
    </message>
    <message>
        <source>Its clips hold one note each, and nothing is learned from those.</source>
        <translation>Ses clips contiennent une seule note chacun, et rien ne s’apprend de ceux-là.</translation>
    </message>
    <message>
        <source>Its encoder is missing: it plays and blends; placing your own clips takes a few seconds each.</source>
        <translation>Son encodeur manque&#xa0;: il joue et mélange&#x202f;; placer vos propres clips prend quelques secondes chacun.</translation>
    </message>
    <message>
        <source>Its encoder is missing: it plays new music and cannot place your own clips.</source>
        <translation>Son encodeur manque&#xa0;: il joue de la nouvelle musique et ne peut pas placer vos propres clips.</translation>
    </message>
    <message>
        <source>Its new {0} leap more than those it knows: train it for longer.</source>
        <translation>Ses nouveaux clips sautent plus que ceux qu’il connaît&#xa0;: entraînez-le plus longtemps.</translation>
    </message>
    <message>
        <source>Its new {0} leave their key more often than those it knows: train it for longer.</source>
        <translation>Ses nouveaux clips sortent de leur tonalité plus souvent que ceux qu’il connaît&#xa0;: entraînez-le plus longtemps.</translation>
    </message>
    <message>
        <source>Its notes are played with a swing, so they were made even for the model.</source>
        <translation>Ses notes sont jouées avec du swing, elles ont donc été rendues égales pour le modèle.</translation>
    </message>
    <message>
        <source>Its own {0} it knows by heart ({1}). More music would help it more than more time.</source>
        <translation>Sa propre musique, il la connaît par cœur ({1}). Plus de musique l’aiderait davantage que plus de temps.</translation>
    </message>
    <message>
        <source>Its time is counted in film frames and not in beats, so its bars are guessed at 120 beats a minute.</source>
        <translation>Son temps est compté en images de film et non en temps musicaux, ses mesures sont donc devinées à 120 par minute.</translation>
    </message>
    <message>
        <source>Its written beat does not fit its notes, so the beats were estimated ({0}) and it is counted in {1}.</source>
        <translation>Le temps écrit ne convient pas à ses notes&#xa0;: les temps ont été estimés ({0}) et il est compté en {1}.</translation>
    </message>
    <message>
        <source>JACK Audio Connection Kit</source>
        <translation>JACK Audio Connection Kit</translation>
    </message>
    <message>
        <source>Lento cannot make its own folder {0} ({1}). Allow writing there, or name another folder in the environment variable {2}.</source>
        <translation>Lento ne peut pas créer son propre dossier {0} ({1}). Permettez-y l’écriture, ou nommez un autre dossier dans la variable d’environnement {2}.</translation>
    </message>
    <message>
        <source>Lento cannot train models {where}, because what it trains with is not made for it any more. Everything else works, and models that were trained on another computer can be opened here.</source>
        <translation>Lento ne peut pas entraîner de modèles {where}, car ce avec quoi il entraîne n’est plus fait pour cela. Tout le reste marche, et les modèles entraînés sur un autre ordinateur peuvent être ouverts ici.</translation>
    </message>
    <message>
        <source>Lento now leaves it more room to tell {music} apart, and trains on.</source>
        <translation>Lento lui laisse maintenant plus de place pour distinguer les clips, et poursuit l’entraînement.</translation>
    </message>
    <message>
        <source>Listen whether a note is missing.</source>
        <translation>Écoutez s’il manque une note.</translation>
    </message>
    <message>
        <source>Look for it and add it again.</source>
        <translation>Cherchez-le et ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>Look for the piece as MIDI (.mid) or MusicXML.</source>
        <translation>Cherchez le morceau en MIDI (.mid) ou MusicXML.</translation>
    </message>
    <message>
        <source>Made from your own files: what may be done with it is up to their rights.</source>
        <translation>Fait de vos propres fichiers&#xa0;: ce que l’on peut en faire dépend de leurs droits.</translation>
    </message>
    <message>
        <source>Magenta could not do this ({0}). Its own words are in {1}.</source>
        <translation>Magenta n’a pas pu le faire ({0}). Ses propres mots sont dans {1}.</translation>
    </message>
    <message>
        <source>Magenta is not installed beside Lento. {0}</source>
        <translation>Magenta n’est pas installé à côté de Lento. {0}</translation>
    </message>
    <message>
        <source>Make new clips with it, or blend two of your own.</source>
        <translation>Créez de nouveaux clips avec lui, ou mélangez-en deux des vôtres.</translation>
    </message>
    <message>
        <source>Many of its new clips are nearly silent: train it for longer.</source>
        <translation>Beaucoup de ses nouveaux clips sont presque muets&#xa0;: entraînez-le plus longtemps.</translation>
    </message>
    <message>
        <source>Melody and accompaniment are in one track, so its highest line was taken for the melody.</source>
        <translation>Mélodie et accompagnement sont dans une seule piste&#x202f;; sa ligne la plus aiguë a donc été prise pour la mélodie.</translation>
    </message>
    <message>
        <source>More room to tell them apart did not help. Train it for longer, or start from the model that comes with Lento.</source>
        <translation>Plus de place pour les distinguer n’a pas aidé. Entraînez-le plus longtemps, ou partez du modèle fourni avec Lento.</translation>
    </message>
    <message>
        <source>Most of the clips come from one piece, {0}; new ones will sound like it.</source>
        <translation>La plupart des clips viennent d’un seul morceau, {0}&#x202f;; les nouveaux lui ressembleront.</translation>
    </message>
    <message>
        <source>Nine</source>
        <translation>Neuf</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>No cluster answers at {0} ({1}); start its scheduler, or check the address.</source>
        <translation>Aucun cluster ne répond à {0} ({1})&#x202f;; démarrez son ordonnanceur, ou vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>No note can be lower than {0} and higher than {1} at once. Set the lowest note below the highest.</source>
        <translation>Aucune note ne peut être à la fois plus basse que {0} et plus haute que {1}. Placez la note la plus basse sous la plus haute.</translation>
    </message>
    <message>
        <source>No sound output could be opened, so nothing can be heard; connect speakers or headphones and try again.</source>
        <translation>Aucune sortie audio n’a pu être ouverte, on n’entend donc rien&#x202f;; branchez des haut-parleurs ou un casque et réessayez.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>plus de place sur le disque</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>fichier ou dossier introuvable</translation>
    </message>
    <message>
        <source>No synthesiser was found, so nothing can be played; install Lento again.</source>
        <translation>Aucun synthétiseur n’a été trouvé, rien ne peut donc être joué&#x202f;; réinstallez Lento.</translation>
    </message>
    <message>
        <source>No track is clearly the melody, so the highest line of all tracks that may have it was taken.</source>
        <translation>Aucune piste n’est clairement la mélodie&#x202f;; la ligne la plus aiguë de toutes les pistes possibles a donc été prise.</translation>
    </message>
    <message>
        <source>No track of {0} is taken for the melody, and the model needs one.</source>
        <translation>Aucune piste de {0} n’est prise pour la mélodie, et le modèle en a besoin d’une.</translation>
    </message>
    <message>
        <source>None of the {0} files that {1} learned from and that may be learned from could be found, so it cannot be trained again. Add their folder to the library and try once more.</source>
        <translation>Aucun des {0} fichiers dont {1} a appris, et dont il est permis d’apprendre, n’a été trouvé&#xa0;: il ne peut pas être réentraîné. Ajoutez leur dossier à la bibliothèque et réessayez.</translation>
    </message>
    <message>
        <source>Not all that was learned could be kept either: {0}, which makes the steps that are missing again.</source>
        <translation>Tout ce qui a été appris n’a pas pu être gardé non plus&#xa0;: {0}&#x202f;; les pas manquants seront alors refaits.</translation>
    </message>
    <message>
        <source>Nothing can be learned from {0}: of {1} none could be used. The first, {2}: {3}</source>
        <translation>Rien ne peut être appris de {0}&#xa0;: aucun fichier n’a pu être utilisé ({1}). Le premier, {2}&#xa0;: {3}</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Un</translation>
    </message>
    <message>
        <source>One of its metres cannot be counted in sixteenths, so the metre before it goes on (4/4 at the start).</source>
        <translation>Une de ses métriques ne se compte pas en doubles croches&#x202f;; la métrique d’avant continue donc (4/4 au début).</translation>
    </message>
    <message>
        <source>One of the {size} processes that train together has ended, so the others end as well. See what ended it, and start them all again with &apos;train --resume last&apos;.</source>
        <translation>L’un des {size} processus qui s’entraînent ensemble s’est arrêté, les autres s’arrêtent donc aussi. Voyez ce qui l’a arrêté, et relancez-les tous avec &apos;train --resume last&apos;.</translation>
    </message>
    <message>
        <source>Open it in a notation program and save it again.</source>
        <translation>Ouvrez-le dans un logiciel de partition et enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>disque en lecture seule</translation>
    </message>
    <message>
        <source>Reading on a cluster needs Dask, which is not installed; install Lento with the extra &apos;cluster&apos;, or read on this machine.</source>
        <translation>Lire sur un cluster demande Dask, qui n’est pas installé&#x202f;; installez Lento avec l’extra &apos;cluster&apos;, ou lisez sur cette machine.</translation>
    </message>
    <message>
        <source>Save it again from the program that made it.</source>
        <translation>Enregistrez-le à nouveau depuis le programme qui l’a fait.</translation>
    </message>
    <message>
        <source>Say which track has it.</source>
        <translation>Dites quelle piste la contient.</translation>
    </message>
    <message>
        <source>Set its metre or its tempo yourself if the bars sound wrong.</source>
        <translation>Réglez vous-même sa métrique ou son tempo si les mesures sonnent faux.</translation>
    </message>
    <message>
        <source>Seven</source>
        <translation>Sept</translation>
    </message>
    <message>
        <source>Several processes train together with PyTorch or TensorFlow only. Set KERAS_BACKEND to torch or tensorflow, or leave it out.</source>
        <translation>Plusieurs processus ne s’entraînent ensemble qu’avec PyTorch ou TensorFlow. Mettez KERAS_BACKEND sur torch ou tensorflow, ou laissez-le de côté.</translation>
    </message>
    <message>
        <source>Since step {step} the model only got better at its own music ({then} to {own}) and no better at the pieces kept aside ({best} to {aside}): it learned by heart. The training ended early, and the model of step {step} is kept.</source>
        <translation>Depuis le pas {step}, le modèle ne progressait plus que sur sa propre musique ({then} à {own}) et plus sur les morceaux mis de côté ({best} à {aside})&#xa0;: il apprenait par cœur. L’entraînement s’est arrêté plus tôt, et le modèle du pas {step} est gardé.</translation>
    </message>
    <message>
        <source>Six</source>
        <translation>Six</translation>
    </message>
    <message>
        <source>Some graphics cards compute wrongly without a word, so the training was ended. </source>
        <translation>Certaines cartes graphiques calculent faux sans rien dire, l’entraînement a donc été arrêté. </translation>
    </message>
    <message>
        <source>Some of its bytes are not music and were left out; the rest is used.</source>
        <translation>Certains de ses octets ne sont pas de la musique et ont été écartés&#x202f;; le reste est utilisé.</translation>
    </message>
    <message>
        <source>Some of the {size} processes found a GPU and some did not, so they cannot train together. Start as many on each machine as it has GPUs, or give each --device cpu.</source>
        <translation>Parmi les {size} processus, certains ont trouvé un GPU et d’autres non&#xa0;: ils ne peuvent donc pas s’entraîner ensemble. Lancez-en autant que de GPU sur chaque machine, ou donnez à chacun --device cpu.</translation>
    </message>
    <message>
        <source>Split the track at a note yourself if it is the wrong one.</source>
        <translation>Séparez vous-même la piste à une note si ce n’est pas la bonne.</translation>
    </message>
    <message>
        <source>Take it in again if you want it on the map.</source>
        <translation>Reprenez-le si vous le voulez sur la carte.</translation>
    </message>
    <message>
        <source>Tempo (quarters a minute)</source>
        <translation>Tempo (noires par minute)</translation>
    </message>
    <message>
        <source>Ten</source>
        <translation>Dix</translation>
    </message>
    <message>
        <source>That is little, since silence alone would get {0}{1}</source>
        <translation>C’est peu, car le silence seul en aurait {0}{1}</translation>
    </message>
    <message>
        <source>That is much: add more music, and look at new clips before you pass them on.</source>
        <translation>C’est beaucoup&#xa0;: ajoutez de la musique, et regardez les nouveaux clips avant de les transmettre.</translation>
    </message>
    <message>
        <source>That is no more than writing the commonest thing always would{0}</source>
        <translation>Ce n’est pas plus que si l’on écrivait toujours la chose la plus fréquente{0}</translation>
    </message>
    <message>
        <source>The FluidSynth library was not found, so it cannot make sound; install libfluidsynth or use the built-in synthesiser.</source>
        <translation>La bibliothèque FluidSynth n’a pas été trouvée, elle ne peut donc pas produire de son&#x202f;; installez libfluidsynth ou utilisez le synthétiseur intégré.</translation>
    </message>
    <message>
        <source>The cluster at {0} has no workers, or their Lento is not this one; start workers with the same Lento.</source>
        <translation>Le cluster à {0} n’a pas de workers, ou leur Lento n’est pas celui-ci&#x202f;; démarrez des workers avec le même Lento.</translation>
    </message>
    <message>
        <source>The description of this model cannot be used ({0}). The file is damaged or was made by another version of Lento.</source>
        <translation>La description de ce modèle ne peut pas être utilisée ({0}). Le fichier est abîmé ou a été fait par une autre version de Lento.</translation>
    </message>
    <message>
        <source>The disk is full, so the library could not keep this. {0}; free some space and try again.</source>
        <translation>Le disque est plein, la bibliothèque n’a donc pas pu garder cela. {0}&#x202f;; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>The disk that holds the library reported an error, so it could not be used. {0} as far as the disk can be read; check that it is connected and has room, then try again.</source>
        <translation>Le disque de la bibliothèque a signalé une erreur, elle n’a donc pas pu être utilisée. {0}, pour autant que le disque soit lisible&#x202f;; vérifiez qu’il est branché et qu’il a de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The folder {0} could not be opened, so nothing in it was read.</source>
        <translation>Le dossier {0} n’a pas pu être ouvert, rien n’y a donc été lu.</translation>
    </message>
    <message>
        <source>The folder {0} for the library could not be made ({1}), so nothing can be kept; check that its disk is connected and may be written to.</source>
        <translation>Le dossier {0} de la bibliothèque n’a pas pu être créé ({1}), rien ne peut donc être gardé&#x202f;; vérifiez que son disque est branché et accessible en écriture.</translation>
    </message>
    <message>
        <source>The instrument sounds ({0}) are missing or damaged, so nothing can be played; install Lento again.</source>
        <translation>Les sons des instruments ({0}) manquent ou sont abîmés, rien ne peut donc être joué&#x202f;; réinstallez Lento.</translation>
    </message>
    <message>
        <source>The library could not be opened, so nothing was read or changed; check that you may open Lento&apos;s folder and that its disk is connected.</source>
        <translation>La bibliothèque n’a pas pu être ouverte, rien n’a donc été lu ni changé&#x202f;; vérifiez que vous pouvez ouvrir le dossier de Lento et que son disque est branché.</translation>
    </message>
    <message>
        <source>The library does not hold it any more.</source>
        <translation>La bibliothèque ne le contient plus.</translation>
    </message>
    <message>
        <source>The library may not be written to, so it could not keep this. {0}; allow writing to Lento&apos;s folder and try again.</source>
        <translation>La bibliothèque n’est pas accessible en écriture, elle n’a donc pas pu garder cela. {0}&#x202f;; permettez l’écriture dans le dossier de Lento et réessayez.</translation>
    </message>
    <message>
        <source>The library {0} was made by a newer Lento (its format is {1}, this one knows {2}), so it was left as it is; open it with the newer Lento.</source>
        <translation>La bibliothèque {0} a été faite par un Lento plus récent (son format est {1}, celui-ci connaît {2}), elle n’a donc pas été touchée&#x202f;; ouvrez-la avec le Lento plus récent.</translation>
    </message>
    <message>
        <source>The library&apos;s file is damaged, so it cannot be used as it is. Nothing was deleted; restore a backup, or set the damaged file aside and start a new library.</source>
        <translation>Le fichier de la bibliothèque est abîmé et ne peut pas servir tel quel. Rien n’a été supprimé&#x202f;; restaurez une sauvegarde, ou mettez le fichier abîmé de côté et commencez une nouvelle bibliothèque.</translation>
    </message>
    <message>
        <source>The limits leave no note{0} from {1} to {2}. Allow a wider range, another key, or a note that is ruled out.</source>
        <translation>Les limites ne laissent aucune note{0} entre {1} et {2}. Permettez un ambitus plus large, une autre tonalité, ou une note exclue.</translation>
    </message>
    <message>
        <source>The melody was taken from {0}, but it may be in {1}.</source>
        <translation>La mélodie a été prise dans {0}, mais elle pourrait être dans {1}.</translation>
    </message>
    <message>
        <source>The memory did not hold a whole batch. From now on {rows} windows are computed at a time and their steps added up: the training learns the same, somewhat more slowly.</source>
        <translation>La mémoire ne contenait pas un lot entier. Désormais, {rows} fenêtres sont calculées à la fois et leurs pas additionnés&#xa0;: l’entraînement apprend la même chose, un peu plus lentement.</translation>
    </message>
    <message>
        <source>The memory does not hold a single window of this model. Close other programs, choose a smaller model, or train on the processor.</source>
        <translation>La mémoire ne contient pas une seule fenêtre de ce modèle. Fermez d’autres programmes, choisissez un modèle plus petit, ou entraînez sur le processeur.</translation>
    </message>
    <message>
        <source>The model does not tell {music} apart yet: whatever it is given, it writes much the same. Train it for longer, or start from the model that comes with Lento.</source>
        <translation>Le modèle ne distingue pas encore les clips&#xa0;: quoi qu’on lui donne, il écrit à peu près la même chose. Entraînez-le plus longtemps, ou partez du modèle fourni avec Lento.</translation>
    </message>
    <message>
        <source>The model holds all that was learned. See that the disk has room, and that Lento may write in its own folder there, before the next training.</source>
        <translation>Le modèle contient tout ce qui a été appris. Avant le prochain entraînement, veillez à ce que le disque ait de la place et que Lento puisse écrire dans son propre dossier.</translation>
    </message>
    <message>
        <source>The model it began from may be damaged: start without it, or from another one.</source>
        <translation>Le modèle de départ est peut-être abîmé&#xa0;: commencez sans lui, ou à partir d’un autre.</translation>
    </message>
    <message>
        <source>The model itself is as it was, since nothing better came of learning; only where it draws new clips from was moved to your music.</source>
        <translation>Le modèle lui-même est comme avant, car apprendre n’a rien donné de mieux&#x202f;; seul l’endroit d’où il tire de nouveaux clips a été rapproché de votre musique.</translation>
    </message>
    <message>
        <source>The model that it builds on stays as it is</source>
        <translation>Le modèle sur lequel il s’appuie ne change pas</translation>
    </message>
    <message>
        <source>The model writes notes from {0} to {1} here, and the limits allow none of them. Allow a wider range.</source>
        <translation>Le modèle écrit ici des notes de {0} à {1}, et les limites n’en permettent aucune. Permettez un ambitus plus large.</translation>
    </message>
    <message>
        <source>The model {0} does not know {1}, so {2} of its {3} clips are not on the map; another model may.</source>
        <translation>Le modèle {0} ne connaît pas {1}&#xa0;: {2} de ses {3} clips ne sont donc pas sur la carte&#x202f;; un autre modèle les connaît peut-être.</translation>
    </message>
    <message>
        <source>The model {0} has no encoder: it can be played but not trained further. Start from another model, or from none.</source>
        <translation>Le modèle {0} n’a pas d’encodeur&#xa0;: il peut être joué mais pas entraîné davantage. Partez d’un autre modèle, ou d’aucun.</translation>
    </message>
    <message>
        <source>The model {0} hears {1}, and the clip {2} has {3}. Choose another clip or another model.</source>
        <translation>Le modèle {0} entend ceci&#xa0;: {1}, et le clip {2} a ceci&#xa0;: {3}. Choisissez un autre clip ou un autre modèle.</translation>
    </message>
    <message>
        <source>The model {0} holds numbers that are not finite, in {1}. Its training went wrong, or it is stored too coarsely; use an earlier version.</source>
        <translation>Le modèle {0} contient des nombres non finis, dans {1}. Son entraînement s’est mal passé, ou il est stocké trop grossièrement&#x202f;; utilisez une version antérieure.</translation>
    </message>
    <message>
        <source>The model {0} knows no {1}; choose another model for it.</source>
        <translation>Le modèle {0} ne connaît pas {1}&#x202f;; choisissez un autre modèle pour cela.</translation>
    </message>
    <message>
        <source>The model {0} plays only, and cannot hear what the sliders change. Choose another model.</source>
        <translation>Le modèle {0} ne fait que jouer, et ne peut pas entendre ce que changent les curseurs. Choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model {0} writes {1}, and how calm they are cannot be told. Choose a model of melodies.</source>
        <translation>Le modèle {0} n’écrit pas de mélodies, et on ne peut pas dire à quel point ses clips sont calmes. Choisissez un modèle de mélodies.</translation>
    </message>
    <message>
        <source>The model {name} has no encoder: it plays new music and cannot place yours. Choose another model for that.</source>
        <translation>Le modèle {name} n’a pas d’encodeur&#xa0;: il joue de la nouvelle musique et ne peut pas placer la vôtre. Choisissez un autre modèle pour cela.</translation>
    </message>
    <message>
        <source>The music lasts longer than three hours, which is more than one sound file can hold. Export it in two parts.</source>
        <translation>La musique dure plus de trois heures, plus que n’en contient un fichier audio. Exportez-la en deux parties.</translation>
    </message>
    <message>
        <source>The part of Lento that talks to keyboards is missing; install Lento again to play on one. Everything else works without it.</source>
        <translation>La partie de Lento qui parle aux claviers manque&#x202f;; réinstallez Lento pour jouer au clavier. Tout le reste marche sans elle.</translation>
    </message>
    <message>
        <source>The part of Lento that trains models is a file of its own, and is not installed yet. Take {file} from where you got Lento, and drop it on the window or choose Learn &gt; Install training from a file.</source>
        <translation>La partie de Lento qui entraîne des modèles est un fichier à part, et n’est pas encore installée. Prenez {file} là où vous avez obtenu Lento, et déposez-le dans la fenêtre ou choisissez Apprendre &gt; Installer l’entraînement depuis un fichier.</translation>
    </message>
    <message>
        <source>The piece lasts longer than three hours, which is more than can be rendered at once; cut it into shorter files.</source>
        <translation>Le morceau dure plus de trois heures, trop pour être rendu en une fois&#x202f;; coupez-le en fichiers plus courts.</translation>
    </message>
    <message>
        <source>The process that runs Magenta broke off (code {0}). Its last words are in {1}; &apos;main.py magenta status&apos; says whether it works at all.</source>
        <translation>Le processus qui fait tourner Magenta s’est interrompu (code {0}). Ses derniers mots sont dans {1}&#x202f;; &apos;main.py magenta status&apos; dit s’il marche.</translation>
    </message>
    <message>
        <source>The processes that read music could not be started ({0}). Close some other programs and try again.</source>
        <translation>Les processus qui lisent la musique n’ont pas pu démarrer ({0}). Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The sliders are learned from your own music, and {0} knows only {1} clips of it. Add music until there are {2}.</source>
        <translation>Les curseurs s’apprennent de votre propre musique, et {0} n’en connaît que {1} clips. Ajoutez de la musique jusqu’à en avoir {2}.</translation>
    </message>
    <message>
        <source>The sliders measure melodies alone, and the model {0} writes {1}. Choose a model of melodies.</source>
        <translation>Les curseurs ne mesurent que les mélodies, et le modèle {0} n’en écrit pas. Choisissez un modèle de mélodies.</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, so nothing can be heard; install libportaudio2 or install Lento again.</source>
        <translation>La bibliothèque audio PortAudio manque, on n’entend donc rien&#x202f;; installez libportaudio2 ou réinstallez Lento.</translation>
    </message>
    <message>
        <source>The system&apos;s sound does not answer, so nothing can be heard; connect speakers or headphones and start Lento again.</source>
        <translation>Le son du système ne répond pas, on n’entend donc rien&#x202f;; branchez des haut-parleurs ou un casque et redémarrez Lento.</translation>
    </message>
    <message>
        <source>The training does not move: nothing of what it computes changes the model, so it was ended and no model was written. </source>
        <translation>L’entraînement n’avance pas&#xa0;: rien de ce qu’il calcule ne change le modèle&#x202f;; il a donc été arrêté et aucun modèle n’a été écrit. </translation>
    </message>
    <message>
        <source>The training kept in {name} is damaged or of another Lento, so it cannot go on. It stays where it is; throw it away and begin anew.</source>
        <translation>L’entraînement gardé dans {name} est abîmé ou vient d’un autre Lento, il ne peut donc pas continuer. Il reste où il est&#x202f;; jetez-le et recommencez.</translation>
    </message>
    <message>
        <source>The training kept in {name} is of another model or of other music, so it cannot go on. It stays where it is; throw it away and begin anew.</source>
        <translation>L’entraînement gardé dans {name} concerne un autre modèle ou une autre musique, il ne peut donc pas continuer. Il reste où il est&#x202f;; jetez-le et recommencez.</translation>
    </message>
    <message>
        <source>The training needs about {0} GB of memory and {1} GB are free: close other programs first, or it may become very slow or fail.</source>
        <translation>L’entraînement demande environ {0} Go de mémoire et {1} Go sont libres&#xa0;: fermez d’abord d’autres programmes, sinon il peut devenir très lent ou échouer.</translation>
    </message>
    <message>
        <source>The training part could not be installed ({0}). Nothing was changed; free some space or allow writing to Lento&apos;s own folder, and install it again.</source>
        <translation>Le module d’entraînement n’a pas pu être installé ({0}). Rien n’a été changé&#x202f;; libérez de la place ou permettez l’écriture dans le dossier de Lento, et installez-le à nouveau.</translation>
    </message>
    <message>
        <source>The training part in {0} could not be replaced ({1}): a training may be using it. Close Lento, open it again and install the file once more.</source>
        <translation>Le module d’entraînement dans {0} n’a pas pu être remplacé ({1})&#xa0;: un entraînement l’utilise peut-être. Fermez Lento, rouvrez-le et installez le fichier à nouveau.</translation>
    </message>
    <message>
        <source>The training part needs {0} MB in {1}, and {2} MB are free there. Free some space and install it again; nothing was changed.</source>
        <translation>Le module d’entraînement demande {0} Mo dans {1}, et {2} Mo y sont libres. Libérez de la place et installez-le à nouveau&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The training part that is installed</source>
        <translation>Le module d’entraînement installé</translation>
    </message>
    <message>
        <source>The training was stopped before it had learned anything, so no model was written.</source>
        <translation>L’entraînement a été arrêté avant d’avoir appris quelque chose&#x202f;; aucun modèle n’a donc été écrit.</translation>
    </message>
    <message>
        <source>The training went out of bounds again and again, although it learned more slowly each time, and was ended; no model was written. Start it again with another seed, or without the model it began from.</source>
        <translation>L’entraînement a déraillé encore et encore, bien qu’il ait appris plus lentement chaque fois, et a été arrêté&#x202f;; aucun modèle n’a été écrit. Relancez-le avec une autre graine, ou sans le modèle de départ.</translation>
    </message>
    <message>
        <source>The training went out of bounds at its first step and was ended; no model was written. The model it began from may be damaged: start without it, or from another one.</source>
        <translation>L’entraînement a déraillé dès son premier pas et a été arrêté&#x202f;; aucun modèle n’a été écrit. Le modèle de départ est peut-être abîmé&#xa0;: commencez sans lui, ou à partir d’un autre.</translation>
    </message>
    <message>
        <source>The training went wrong on {name} until step {step}: some graphics cards compute wrongly without a word. Lento began it again on the processor.</source>
        <translation>L’entraînement s’est mal passé sur {name} jusqu’au pas {step}&#xa0;: certaines cartes graphiques calculent faux sans rien dire. Lento l’a recommencé sur le processeur.</translation>
    </message>
    <message>
        <source>The workers of the cluster at {0} have no Lento ({1}); install the same one there.</source>
        <translation>Les workers du cluster à {0} n’ont pas Lento ({1})&#x202f;; installez-y le même.</translation>
    </message>
    <message>
        <source>The {0} process broke off in the middle of its work ({1}). The window and your files are untouched; try again, or with less at once.</source>
        <translation>Le processus {0} s’est interrompu au milieu de son travail ({1}). La fenêtre et vos fichiers sont intacts&#x202f;; réessayez, ou avec moins à la fois.</translation>
    </message>
    <message>
        <source>The {0} process could not be started ({1}). Close some other programs and try again.</source>
        <translation>Le processus {0} n’a pas pu démarrer ({1}). Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The {size} processes that shall train together could not meet at {where}. See that all were started, and that the machines reach each other.</source>
        <translation>Les {size} processus qui doivent s’entraîner ensemble n’ont pas pu se rejoindre à {where}. Vérifiez que tous ont démarré, et que les machines se voient.</translation>
    </message>
    <message>
        <source>There is no MIDI file in {0}. Choose a folder that holds .mid files.</source>
        <translation>Il n’y a pas de fichier MIDI dans {0}. Choisissez un dossier qui contient des fichiers .mid.</translation>
    </message>
    <message>
        <source>There is no configuration called {0}. These are: {1}.</source>
        <translation>Il n’y a pas de configuration nommée {0}. Il y a&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}. Choose one that exists.</source>
        <translation>Il n’y a ni fichier ni dossier {0}. Choisissez-en un qui existe.</translation>
    </message>
    <message>
        <source>There is no file {0}, the Python {1}. {2}</source>
        <translation>Il n’y a pas de fichier {0}, le Python {1}. {2}</translation>
    </message>
    <message>
        <source>There is no file {0}; check its name.</source>
        <translation>Il n’y a pas de fichier {0}&#x202f;; vérifiez son nom.</translation>
    </message>
    <message>
        <source>There is no folder {0} to write the model into. Make it first, or choose another place.</source>
        <translation>Il n’y a pas de dossier {0} où écrire le modèle. Créez-le d’abord, ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>There is no library at {0} any more, so its clips cannot be read; open Lento again, or restore a backup.</source>
        <translation>Il n’y a plus de bibliothèque à {0}, ses clips ne peuvent donc pas être lus&#x202f;; rouvrez Lento, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>There is no model called {0}. See the list of models for the names that work.</source>
        <translation>Il n’y a pas de modèle nommé {0}. Voyez la liste des modèles pour les noms qui marchent.</translation>
    </message>
    <message>
        <source>There is no model file {0} here. Choose another file.</source>
        <translation>Il n’y a pas de fichier de modèle {0} ici. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>There is no model of the kind {0} to go on from. Choose one to start from, or train from nothing.</source>
        <translation>Il n’y a pas de modèle du genre {0} à poursuivre. Choisissez-en un de départ, ou entraînez de zéro.</translation>
    </message>
    <message>
        <source>There is no model to begin with; choose one of those that come with Lento.</source>
        <translation>Il n’y a pas de modèle de départ&#x202f;; choisissez un de ceux fournis avec Lento.</translation>
    </message>
    <message>
        <source>There is no music to learn from in it.</source>
        <translation>Il n’y a pas là de musique dont apprendre.</translation>
    </message>
    <message>
        <source>There is no project file {0} here; it was moved or deleted. Choose another file.</source>
        <translation>Il n’y a pas de fichier de projet {0} ici&#x202f;; il a été déplacé ou supprimé. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>There is no unfinished training in {0}; it was finished or removed.</source>
        <translation>Il n’y a pas d’entraînement inachevé dans {0}&#x202f;; il a été terminé ou retiré.</translation>
    </message>
    <message>
        <source>There is no unfinished training. Begin a new one.</source>
        <translation>Il n’y a pas d’entraînement inachevé. Commencez-en un nouveau.</translation>
    </message>
    <message>
        <source>There is no whole checkpoint {0}: it is an .index file and its .data files side by side. Put them into one folder and name one of them.</source>
        <translation>Il n’y a pas de checkpoint entier {0}&#xa0;: c’est un fichier .index et ses fichiers .data côte à côte. Mettez-les dans un même dossier et nommez l’un d’eux.</translation>
    </message>
    <message>
        <source>There is nothing to export yet. Add clips to the playlist first.</source>
        <translation>Il n’y a encore rien à exporter. Ajoutez d’abord des clips à la playlist.</translation>
    </message>
    <message>
        <source>There is too little music to keep some aside, so the model will be tested on what it has learned.</source>
        <translation>Il y a trop peu de musique pour en mettre de côté&#x202f;; le modèle sera donc testé sur ce qu’il a appris.</translation>
    </message>
    <message>
        <source>These arrays are not those of a {0} model: {1}{2}. Choose the configuration that the model was made with.</source>
        <translation>Ces tableaux ne sont pas ceux d’un modèle {0}&#xa0;: {1}{2}. Choisissez la configuration avec laquelle le modèle a été fait.</translation>
    </message>
    <message>
        <source>This computer has no MIDI system that Lento can reach, so no keyboard can be connected. Everything else works without it.</source>
        <translation>Cet ordinateur n’a pas de système MIDI que Lento puisse atteindre, aucun clavier ne peut donc être branché. Tout le reste marche sans lui.</translation>
    </message>
    <message>
        <source>This is little music for a model that knows nothing else: {0}. Begin with a model that comes with Lento, which works from one piece on, or add more music.</source>
        <translation>C’est peu de musique pour un modèle qui ne connaît rien d’autre&#xa0;: {0}. Partez d’un modèle fourni avec Lento, qui marche dès un morceau, ou ajoutez de la musique.</translation>
    </message>
    <message>
        <source>This is little music to teach a model with: {0}. Leaning {1} to it works from one piece on, and takes seconds.</source>
        <translation>C’est peu de musique pour enseigner à un modèle&#xa0;: {0}. L’orienter vers elle ({1}) marche dès un morceau, et prend quelques secondes.</translation>
    </message>
    <message>
        <source>This training began on a GPU that cannot be used any more, so Lento goes on with it on what there is. Its state is the same; steps may take longer.</source>
        <translation>Cet entraînement a commencé sur un GPU qui ne peut plus servir&#x202f;; Lento le poursuit donc avec ce qu’il y a. Son état est le même&#x202f;; les pas peuvent durer plus longtemps.</translation>
    </message>
    <message>
        <source>Three</source>
        <translation>Trois</translation>
    </message>
    <message>
        <source>To get it ({0} GB), run these two commands: {1} and then {2}</source>
        <translation>Pour l’obtenir ({0} Go), lancez ces deux commandes&#xa0;: {1} puis {2}</translation>
    </message>
    <message>
        <source>To teach it more, train it for longer or add more music.</source>
        <translation>Pour lui en apprendre plus, entraînez-le plus longtemps ou ajoutez de la musique.</translation>
    </message>
    <message>
        <source>Training needs macOS {least} or later, and this Mac has {here}. Everything else works here.</source>
        <translation>L’entraînement demande macOS {least} ou plus récent, et ce Mac a {here}. Tout le reste marche ici.</translation>
    </message>
    <message>
        <source>Twelve</source>
        <translation>Douze</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Deux</translation>
    </message>
    <message>
        <source>Unpack it and add the folder that comes out.</source>
        <translation>Décompressez-le et ajoutez le dossier obtenu.</translation>
    </message>
    <message>
        <source>Unpack it with its password and add the folder that comes out.</source>
        <translation>Décompressez-le avec son mot de passe et ajoutez le dossier obtenu.</translation>
    </message>
    <message>
        <source>Unpack it with the program that packed it and add the folder that comes out.</source>
        <translation>Décompressez-le avec le programme qui l’a compressé et ajoutez le dossier obtenu.</translation>
    </message>
    <message>
        <source>Unpack the outer one and add the folder that comes out.</source>
        <translation>Décompressez celui de l’extérieur et ajoutez le dossier obtenu.</translation>
    </message>
    <message>
        <source>WORLD_SIZE says that {size} processes train together, but RANK, LOCAL_RANK, MASTER_ADDR and MASTER_PORT do not say which of them this is. Start Lento with torchrun, which sets them all.</source>
        <translation>WORLD_SIZE dit que {size} processus s’entraînent ensemble, mais RANK, LOCAL_RANK, MASTER_ADDR et MASTER_PORT ne disent pas lequel est celui-ci. Lancez Lento avec torchrun, qui les règle tous.</translation>
    </message>
    <message>
        <source>What Lento trains with is installed, but cannot be opened here; install it once more. Playing models works without it.</source>
        <translation>Le module d’entraînement de Lento est installé, mais ne peut pas être ouvert ici&#x202f;; installez-le à nouveau. Jouer des modèles marche sans lui.</translation>
    </message>
    <message>
        <source>What Lento trains with is not installed here, so it can play models but not make them. Install it with: pip install &apos;lento[train]&apos;.</source>
        <translation>Ce avec quoi Lento entraîne n’est pas installé ici&#xa0;: il peut jouer des modèles mais pas en faire. Installez-le avec&#xa0;: pip install &apos;lento[train]&apos;.</translation>
    </message>
    <message>
        <source>What several processes train with is not installed here. Install PyTorch, or leave KERAS_BACKEND out.</source>
        <translation>Ce avec quoi plusieurs processus s’entraînent n’est pas installé ici. Installez PyTorch, ou laissez KERAS_BACKEND de côté.</translation>
    </message>
    <message>
        <source>What the child process found could not be read ({0}).</source>
        <translation>Ce qu’a trouvé le processus enfant n’a pas pu être lu ({0}).</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>What was kept of this training is damaged or of another Lento, so it cannot go on. Remove it and begin anew.</source>
        <translation>Ce qui a été gardé de cet entraînement est abîmé ou vient d’un autre Lento, il ne peut donc pas continuer. Retirez-le et recommencez.</translation>
    </message>
    <message>
        <source>What was learned is kept: {0}, which then only writes the model.</source>
        <translation>Ce qui a été appris est gardé&#xa0;: {0}&#x202f;; il n’écrira alors que le modèle.</translation>
    </message>
    <message>
        <source>What was there before is untouched; choose another folder or free some space.</source>
        <translation>Ce qu’il y avait avant est intact&#x202f;; choisissez un autre dossier ou libérez de la place.</translation>
    </message>
    <message>
        <source>Where this training is cannot be kept on the disk ({why}), so a crash would lose it. {then} before the next one.</source>
        <translation>L’état de cet entraînement ne peut pas être gardé sur le disque ({why})&#x202f;; un plantage le perdrait donc. {then} avant le prochain.</translation>
    </message>
    <message>
        <source>With TensorFlow, Lento trains on several machines only where TF_CONFIG names them all. Install PyTorch on each of them, which finds the others by itself.</source>
        <translation>Avec TensorFlow, Lento n’entraîne sur plusieurs machines que si TF_CONFIG les nomme toutes. Installez PyTorch sur chacune, qui trouve les autres de lui-même.</translation>
    </message>
    <message>
        <source>You left this file out.</source>
        <translation>Vous avez écarté ce fichier.</translation>
    </message>
    <message>
        <source>a Mac with an Intel processor</source>
        <translation>un Mac à processeur Intel</translation>
    </message>
    <message>
        <source>a clip in it has a chord without a name</source>
        <translation>un de ses clips a un accord sans nom</translation>
    </message>
    <message>
        <source>a clip in it has a drum whose place is not a number</source>
        <translation>un de ses clips a un coup de batterie dont la place n’est pas un nombre</translation>
    </message>
    <message>
        <source>a clip in it has a note whose place is not a number</source>
        <translation>un de ses clips a une note dont la place n’est pas un nombre</translation>
    </message>
    <message>
        <source>a clip in it has a number that is not whole</source>
        <translation>un de ses clips a un nombre qui n’est pas entier</translation>
    </message>
    <message>
        <source>a clip in it has a part that this Lento does not know</source>
        <translation>un de ses clips a une partie que ce Lento ne connaît pas</translation>
    </message>
    <message>
        <source>a clip in it has {0} bars</source>
        <translation>un de ses clips a {0} mesures</translation>
    </message>
    <message>
        <source>a crash now would lead back to step {0}</source>
        <translation>un plantage maintenant ramènerait au pas {0}</translation>
    </message>
    <message>
        <source>a crash now would lose it</source>
        <translation>un plantage maintenant le perdrait</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>un fichier</translation>
    </message>
    <message>
        <source>a line of its list cannot be taken, {0}</source>
        <translation>une ligne de sa liste ne peut pas être prise, {0}</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>a printed page (PDF)</source>
        <translation>une page imprimée (PDF)</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>et {0} de plus</translation>
    </message>
    <message>
        <source>are</source>
        <translation>sont</translation>
    </message>
    <message>
        <source>as its description says</source>
        <translation>comme le dit sa description</translation>
    </message>
    <message>
        <source>as its name says</source>
        <translation>comme le dit son nom</translation>
    </message>
    <message>
        <source>as models of its kind have</source>
        <translation>comme les modèles de son genre</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>selon vous</translation>
    </message>
    <message>
        <source>beats</source>
        <translation>rythmes</translation>
    </message>
    <message>
        <source>clip is</source>
        <translation>clip, c’est</translation>
    </message>
    <message>
        <source>clips are</source>
        <translation>clips, c’est</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>reprend</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>reprennent</translation>
    </message>
    <message>
        <source>does not say how long a beat is, so its notes have no place in time; save it again from the program that made it.</source>
        <translation>ne dit pas combien dure un temps, ses notes n’ont donc pas de place&#x202f;; enregistrez-le à nouveau depuis le programme qui l’a fait.</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>batterie</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>huit</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>assez sûr</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>moins</translation>
    </message>
    <message>
        <source>four</source>
        <translation>quatre</translation>
    </message>
    <message>
        <source>free some space, or make its folder again if that is gone, and go on with this training (&apos;train --resume last&apos;, or Learn &gt; Go on with a training in the window)</source>
        <translation>libérez de la place, ou recréez son dossier s’il n’existe plus, et reprenez cet entraînement (&apos;train --resume last&apos;, ou Apprendre &gt; Reprendre un entraînement dans la fenêtre)</translation>
    </message>
    <message>
        <source>holds far more than any piece of music in MusicXML and was left out; export it again from the program that made it.</source>
        <translation>contient bien plus qu’aucun morceau de musique en MusicXML et a été écarté&#x202f;; exportez-le à nouveau depuis le programme qui l’a fait.</translation>
    </message>
    <message>
        <source>holds more than {0} notes, far more than a piece of music, and was left out; split it into single pieces and add those.</source>
        <translation>contient plus de {0} notes, bien plus qu’un morceau de musique, et a été écarté&#x202f;; séparez-le en morceaux et ajoutez ceux-ci.</translation>
    </message>
    <message>
        <source>holds more than {0} {1}, far more than a piece of music, and was left out; split it into single pieces and add those.</source>
        <translation>contient trop d’éléments (plus de {0} {1}), bien plus qu’un morceau de musique, et a été écarté&#x202f;; séparez-le en morceaux et ajoutez ceux-ci.</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is MusicXML in which no measure could be read, so there are no notes in it; export it again from the program that made it.</source>
        <translation>est un MusicXML dont aucune mesure n’a pu être lue, il n’a donc pas de notes&#x202f;; exportez-le à nouveau depuis le programme qui l’a fait.</translation>
    </message>
    <message>
        <source>is a MIDI file without any track, so there are no notes in it; save it again from the program that made it.</source>
        <translation>est un fichier MIDI sans aucune piste, il n’a donc pas de notes&#x202f;; enregistrez-le à nouveau depuis le programme qui l’a fait.</translation>
    </message>
    <message>
        <source>is a packed file without a score in MusicXML, so there are no notes to read in it; export the piece as MusicXML or MIDI (.mid) from the program that made it.</source>
        <translation>est un fichier compressé sans partition MusicXML, il n’y a donc pas de notes à lire&#x202f;; exportez le morceau en MusicXML ou MIDI (.mid) depuis le programme qui l’a fait.</translation>
    </message>
    <message>
        <source>is a packed folder that is damaged or cut short, so nothing in it was read.</source>
        <translation>est un dossier compressé abîmé ou tronqué, rien n’y a donc été lu.</translation>
    </message>
    <message>
        <source>is a packed folder that lists more files than Lento looks through, so nothing in it was read.</source>
        <translation>est un dossier compressé qui liste plus de fichiers que Lento n’en parcourt, rien n’y a donc été lu.</translation>
    </message>
    <message>
        <source>is a packed score that is damaged or cut short, so it could not be read; download or copy it again.</source>
        <translation>est une partition compressée abîmée ou tronquée, elle n’a donc pas pu être lue&#x202f;; téléchargez-la ou copiez-la à nouveau.</translation>
    </message>
    <message>
        <source>is a packed score that is locked with a password, so it could not be read; export it without one.</source>
        <translation>est une partition compressée verrouillée par un mot de passe, elle n’a donc pas pu être lue&#x202f;; exportez-la sans.</translation>
    </message>
    <message>
        <source>is damaged inside its packed folder, so it could not be read.</source>
        <translation>est abîmé dans son dossier compressé, il n’a donc pas pu être lu.</translation>
    </message>
    <message>
        <source>is locked with a password inside its packed folder, so it could not be read.</source>
        <translation>est verrouillé par un mot de passe dans son dossier compressé, il n’a donc pas pu être lu.</translation>
    </message>
    <message>
        <source>is not a MIDI file and not MusicXML, so there are no notes to read in it; export the piece as MIDI (.mid) or MusicXML and add that.</source>
        <translation>n’est ni un fichier MIDI ni du MusicXML, il n’y a donc pas de notes à lire&#x202f;; exportez le morceau en MIDI (.mid) ou MusicXML et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>is not a MIDI file, so there are no notes to read in it; export the piece as MIDI (.mid) and add that.</source>
        <translation>n’est pas un fichier MIDI, il n’y a donc pas de notes à lire&#x202f;; exportez le morceau en MIDI (.mid) et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>is not built like a score that a notation program writes, and was left out for safety; export it again from the program that made it.</source>
        <translation>n’est pas construit comme une partition de logiciel, et a été écarté par sécurité&#x202f;; exportez-le à nouveau depuis le programme qui l’a fait.</translation>
    </message>
    <message>
        <source>is packed in a way that Lento does not know, so it could not be read.</source>
        <translation>est compressé d’une façon que Lento ne connaît pas, il n’a donc pas pu être lu.</translation>
    </message>
    <message>
        <source>is {0} and not a MIDI file, so there are no notes to read in it; export the piece as MIDI (.mid) or MusicXML from the program that made it.</source>
        <translation>est {0} et non un fichier MIDI, il n’y a donc pas de notes à lire&#x202f;; exportez le morceau en MIDI (.mid) ou MusicXML depuis le programme qui l’a fait.</translation>
    </message>
    <message>
        <source>it</source>
        <translation>le</translation>
    </message>
    <message>
        <source>it counts other steps than sixteenths</source>
        <translation>il compte d’autres pas que des doubles croches</translation>
    </message>
    <message>
        <source>it crashed, code 0x{0}</source>
        <translation>il a planté, code 0x{0}</translation>
    </message>
    <message>
        <source>it crashed, signal {0}</source>
        <translation>il a planté, signal {0}</translation>
    </message>
    <message>
        <source>it describes a part at impossible length</source>
        <translation>il décrit une partie d’une longueur impossible</translation>
    </message>
    <message>
        <source>it describes far more than a model can hold</source>
        <translation>il décrit bien plus qu’un modèle ne peut contenir</translation>
    </message>
    <message>
        <source>it does not say how many data files there are</source>
        <translation>il ne dit pas combien il y a de fichiers de données</translation>
    </message>
    <message>
        <source>it does not say its version</source>
        <translation>il ne dit pas sa version</translation>
    </message>
    <message>
        <source>it does not take bfloat16</source>
        <translation>il n’accepte pas bfloat16</translation>
    </message>
    <message>
        <source>it ended with code {0}</source>
        <translation>il s’est terminé avec le code {0}</translation>
    </message>
    <message>
        <source>it ends before {0} does</source>
        <translation>il finit avant {0}</translation>
    </message>
    <message>
        <source>it ends too early, or never</source>
        <translation>il finit trop tôt, ou jamais</translation>
    </message>
    <message>
        <source>it fits no count of inputs</source>
        <translation>il ne va avec aucun nombre d’entrées</translation>
    </message>
    <message>
        <source>it has format version {0}, and {1} is known</source>
        <translation>il a la version de format {0}, et {1} est connue</translation>
    </message>
    <message>
        <source>it has more levels of conductors than Lento knows</source>
        <translation>il a plus de niveaux de chefs que Lento n’en connaît</translation>
    </message>
    <message>
        <source>it has more than {0} parts</source>
        <translation>il a plus de {0} parties</translation>
    </message>
    <message>
        <source>it has too many parts, or two of one name</source>
        <translation>il a trop de parties, ou deux du même nom</translation>
    </message>
    <message>
        <source>it has {0} that Lento does not know, without which it would sound different</source>
        <translation>il a {0}, que Lento ne connaît pas et sans quoi il sonnerait autrement</translation>
    </message>
    <message>
        <source>it hears chords as {0}, which Lento does not know</source>
        <translation>il entend les accords comme {0}, ce que Lento ne connaît pas</translation>
    </message>
    <message>
        <source>it holds a link or a device, {0}</source>
        <translation>il contient un lien ou un périphérique, {0}</translation>
    </message>
    <message>
        <source>it holds a link or a device, {0}, and not only files</source>
        <translation>il contient un lien ou un périphérique, {0}, et pas seulement des fichiers</translation>
    </message>
    <message>
        <source>it holds a path that leads out of it, {0}</source>
        <translation>il contient un chemin qui mène hors de lui, {0}</translation>
    </message>
    <message>
        <source>it holds another count of numbers than its layers need</source>
        <translation>il ne contient pas autant de nombres que ses couches en demandent</translation>
    </message>
    <message>
        <source>it holds arrays in slices, which cannot be read</source>
        <translation>il contient des tableaux en tranches, qui ne peuvent pas être lus</translation>
    </message>
    <message>
        <source>it holds no TensorFlow checkpoint</source>
        <translation>il ne contient pas de checkpoint TensorFlow</translation>
    </message>
    <message>
        <source>it holds no decoder of a MusicVAE</source>
        <translation>il ne contient pas de décodeur de MusicVAE</translation>
    </message>
    <message>
        <source>it holds other files than its list</source>
        <translation>il contient d’autres fichiers que sa liste</translation>
    </message>
    <message>
        <source>it holds two different arrays for {0}</source>
        <translation>il contient deux tableaux différents pour {0}</translation>
    </message>
    <message>
        <source>it holds {0} checkpoints ({1}); choose one of the files</source>
        <translation>il contient {0} checkpoints ({1})&#x202f;; choisissez l’un des fichiers</translation>
    </message>
    <message>
        <source>it holds {0} checkpoints ({1}); unpack it and choose one</source>
        <translation>il contient {0} checkpoints ({1})&#x202f;; décompressez-le et choisissez-en un</translation>
    </message>
    <message>
        <source>it holds {0} twice</source>
        <translation>il contient {0} deux fois</translation>
    </message>
    <message>
        <source>it is a NADE model, which only Magenta itself can play (lento[magenta])</source>
        <translation>c’est un modèle NADE, que seul Magenta peut jouer (lento[magenta])</translation>
    </message>
    <message>
        <source>it is a {0} and not a MusicVAE</source>
        <translation>c’est un {0} et non un MusicVAE</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>c’est un autre type de fichier</translation>
    </message>
    <message>
        <source>it is compressed, which TensorFlow does not do</source>
        <translation>il est compressé, ce que TensorFlow ne fait pas</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>il est tronqué</translation>
    </message>
    <message>
        <source>it is far too large for an index</source>
        <translation>il est bien trop gros pour un index</translation>
    </message>
    <message>
        <source>it is larger than a training part can be</source>
        <translation>il est plus gros qu’un module d’entraînement ne peut l’être</translation>
    </message>
    <message>
        <source>it is no file but a folder, a pipe or a device</source>
        <translation>ce n’est pas un fichier mais un dossier, un tube ou un périphérique</translation>
    </message>
    <message>
        <source>it is no layer of an encoder</source>
        <translation>ce n’est pas une couche d’encodeur</translation>
    </message>
    <message>
        <source>it is no model that Lento knows</source>
        <translation>ce n’est pas un modèle que Lento connaît</translation>
    </message>
    <message>
        <source>it is not a Lento file or is cut short</source>
        <translation>ce n’est pas un fichier Lento, ou il est tronqué</translation>
    </message>
    <message>
        <source>it is not a list of fields</source>
        <translation>ce n’est pas une liste de champs</translation>
    </message>
    <message>
        <source>it is not a tar archive, or is damaged</source>
        <translation>ce n’est pas une archive tar, ou elle est abîmée</translation>
    </message>
    <message>
        <source>it is of another version</source>
        <translation>il est d’une autre version</translation>
    </message>
    <message>
        <source>it is slower than the processor</source>
        <translation>elle est plus lente que le processeur</translation>
    </message>
    <message>
        <source>it is told {0} further things at every step, and Lento knows only chords</source>
        <translation>on lui dit {0} autres choses à chaque pas, et Lento ne connaît que les accords</translation>
    </message>
    <message>
        <source>it is too short to be a table</source>
        <translation>il est trop court pour une table</translation>
    </message>
    <message>
        <source>it learns nothing</source>
        <translation>elle n’apprend rien</translation>
    </message>
    <message>
        <source>it names a file outside its folder, {0}</source>
        <translation>il nomme un fichier hors de son dossier, {0}</translation>
    </message>
    <message>
        <source>it names {0} twice</source>
        <translation>il nomme {0} deux fois</translation>
    </message>
    <message>
        <source>it unpacks to far more than a model can be</source>
        <translation>décompressé, il est bien plus gros qu’un modèle ne peut l’être</translation>
    </message>
    <message>
        <source>it was written on a big-endian machine</source>
        <translation>il a été écrit sur une machine gros-boutiste</translation>
    </message>
    <message>
        <source>it writes by a {0}, which only Magenta itself can play (lento[magenta])</source>
        <translation>il écrit par un {0}, que seul Magenta peut jouer (lento[magenta])</translation>
    </message>
    <message>
        <source>it writes eight tracks at once, which only Magenta itself can play (lento[magenta])</source>
        <translation>il écrit huit pistes à la fois, ce que seul Magenta peut jouer (lento[magenta])</translation>
    </message>
    <message>
        <source>it writes {0} kinds of events a step, which is no music Lento knows</source>
        <translation>il écrit {0} sortes d’événements par pas, ce qui n’est pas une musique que Lento connaît</translation>
    </message>
    <message>
        <source>its contents are damaged</source>
        <translation>son contenu est abîmé</translation>
    </message>
    <message>
        <source>its contents are damaged or cut short</source>
        <translation>son contenu est abîmé ou tronqué</translation>
    </message>
    <message>
        <source>its decoders are joined in a way that Lento does not know</source>
        <translation>ses décodeurs sont liés d’une façon que Lento ne connaît pas</translation>
    </message>
    <message>
        <source>its decoders have no layers, or layers that differ</source>
        <translation>ses décodeurs n’ont pas de couches, ou des couches qui diffèrent</translation>
    </message>
    <message>
        <source>its description says no {0}</source>
        <translation>sa description ne dit pas {0}</translation>
    </message>
    <message>
        <source>its description says that it writes {0}, and its arrays write {1}</source>
        <translation>d’après sa description il écrit {0}, et ses tableaux écrivent {1}</translation>
    </message>
    <message>
        <source>its encoder and its decoder do not belong together</source>
        <translation>son encodeur et son décodeur ne vont pas ensemble</translation>
    </message>
    <message>
        <source>its encoder has other levels than Magenta&apos;s configurations</source>
        <translation>son encodeur a d’autres niveaux que les configurations de Magenta</translation>
    </message>
    <message>
        <source>its keys are out of order</source>
        <translation>ses clés sont en désordre</translation>
    </message>
    <message>
        <source>its layers are of several widths</source>
        <translation>ses couches ont plusieurs largeurs</translation>
    </message>
    <message>
        <source>its list of clips is not readable</source>
        <translation>sa liste de clips n’est pas lisible</translation>
    </message>
    <message>
        <source>its list of files is not the one that was sealed</source>
        <translation>sa liste de fichiers n’est pas celle qui a été scellée</translation>
    </message>
    <message>
        <source>its losses are no numbers</source>
        <translation>ses pertes ne sont pas des nombres</translation>
    </message>
    <message>
        <source>its losses are {0} % from the processor&apos;s</source>
        <translation>ses pertes s’écartent de {0}&#xa0;% de celles du processeur</translation>
    </message>
    <message>
        <source>its melodies begin at another pitch than Magenta&apos;s</source>
        <translation>ses mélodies commencent à une autre hauteur que celles de Magenta</translation>
    </message>
    <message>
        <source>its parts are not those that its manifest lists</source>
        <translation>ses parties ne sont pas celles de son manifeste</translation>
    </message>
    <message>
        <source>its prior is of another size than its latent vectors</source>
        <translation>son a priori n’a pas la taille de ses vecteurs latents</translation>
    </message>
    <message>
        <source>its roll has parents for other clips</source>
        <translation>son rouleau a des parents pour d’autres clips</translation>
    </message>
    <message>
        <source>its shards together</source>
        <translation>ses fragments réunis</translation>
    </message>
    <message>
        <source>its small VAE is of another size than its latent vectors</source>
        <translation>son petit VAE n’a pas la taille de ses vecteurs latents</translation>
    </message>
    <message>
        <source>its {0} is not a sensible number</source>
        <translation>son {0} n’est pas un nombre plausible</translation>
    </message>
    <message>
        <source>its {0} sixteenths are less than a bar, which Lento cannot play</source>
        <translation>ses {0} doubles croches font moins d’une mesure, ce que Lento ne peut pas jouer</translation>
    </message>
    <message>
        <source>melodies</source>
        <translation>mélodies</translation>
    </message>
    <message>
        <source>melody</source>
        <translation>mélodie</translation>
    </message>
    <message>
        <source>melody, bass and drums</source>
        <translation>mélodie, basse et batterie</translation>
    </message>
    <message>
        <source>more</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>no description of a training part</source>
        <translation>aucune description de module d’entraînement</translation>
    </message>
    <message>
        <source>no drums</source>
        <translation>pas de batterie</translation>
    </message>
    <message>
        <source>no melody</source>
        <translation>pas de mélodie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>pas sûr</translation>
    </message>
    <message>
        <source>on a Mac with an Intel processor</source>
        <translation>sur un Mac à processeur Intel</translation>
    </message>
    <message>
        <source>on this system</source>
        <translation>sur ce système</translation>
    </message>
    <message>
        <source>one bar</source>
        <translation>une mesure</translation>
    </message>
    <message>
        <source>one clip</source>
        <translation>un clip</translation>
    </message>
    <message>
        <source>one piece</source>
        <translation>un morceau mis</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>plus de mémoire</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>morceaux</translation>
    </message>
    <message>
        <source>repeat and blend them</source>
        <translation>les répéter et les mélanger</translation>
    </message>
    <message>
        <source>repeat it</source>
        <translation>le répéter</translation>
    </message>
    <message>
        <source>repeat them</source>
        <translation>les répéter</translation>
    </message>
    <message>
        <source>sixteen</source>
        <translation>seize</translation>
    </message>
    <message>
        <source>stand</source>
        <translation>se trouvent</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>se trouve</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>that was chosen</source>
        <translation>qui a été choisi</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the disk refused ({0})</source>
        <translation>le disque a refusé ({0})</translation>
    </message>
    <message>
        <source>the disk was full</source>
        <translation>le disque était plein</translation>
    </message>
    <message>
        <source>the one clip</source>
        <translation>le seul clip</translation>
    </message>
    <message>
        <source>the system ended it, most often because memory ran out</source>
        <translation>le système l’a arrêté, le plus souvent faute de mémoire</translation>
    </message>
    <message>
        <source>the {0} clips</source>
        <translation>les {0} clips</translation>
    </message>
    <message>
        <source>them</source>
        <translation>eux</translation>
    </message>
    <message>
        <source>there is no configuration {0}</source>
        <translation>il n’y a pas de configuration {0}</translation>
    </message>
    <message>
        <source>there is no example to train on</source>
        <translation>il n’y a pas d’exemple pour l’entraînement</translation>
    </message>
    <message>
        <source>there is no model in this folder that Lento knows</source>
        <translation>il n’y a dans ce dossier aucun modèle que Lento connaît</translation>
    </message>
    <message>
        <source>there is no triad {0} on {1}</source>
        <translation>il n’y a pas d’accord {0} sur {1}</translation>
    </message>
    <message>
        <source>there is no way {0} to train</source>
        <translation>il n’y a pas de façon {0} d’entraîner</translation>
    </message>
    <message>
        <source>there is no window to choose from</source>
        <translation>il n’y a pas de fenêtre à choisir</translation>
    </message>
    <message>
        <source>there is too little memory</source>
        <translation>il y a trop peu de mémoire</translation>
    </message>
    <message>
        <source>these {0} clips</source>
        <translation>ces {0} clips</translation>
    </message>
    <message>
        <source>this one clip</source>
        <translation>ce seul clip</translation>
    </message>
    <message>
        <source>track {0}</source>
        <translation>piste {0}</translation>
    </message>
    <message>
        <source>track {0} ({1})</source>
        <translation>piste {0} ({1})</translation>
    </message>
    <message>
        <source>trio</source>
        <translation>trio</translation>
    </message>
    <message>
        <source>two</source>
        <translation>deux</translation>
    </message>
    <message>
        <source>two pieces</source>
        <translation>deux morceaux mis</translation>
    </message>
    <message>
        <source>what was chosen</source>
        <translation>ce qui a été choisi</translation>
    </message>
    <message>
        <source>your files</source>
        <translation>vos fichiers</translation>
    </message>
    <message>
        <source>{0} %(levelname)s %(name)s: %(message)s</source>
        <translation>{0}&#xa0;%(levelname)s&#xa0;%(name)s:&#xa0;%(message)s</translation>
    </message>
    <message>
        <source>{0} GB, {1} GB free, {2} MB in the window</source>
        <translation>{0} Go, {1} Go libres, {2} Mo dans la fenêtre</translation>
    </message>
    <message>
        <source>{0} It should rebuild most {1} that are like them.</source>
        <translation>{0} Il devrait reconstruire la plupart des clips qui leur ressemblent.</translation>
    </message>
    <message>
        <source>{0} It should rebuild nearly all {1} that are like them.</source>
        <translation>{0} Il devrait reconstruire presque tous les clips qui leur ressemblent.</translation>
    </message>
    <message>
        <source>{0} Since step {1} it is kept again.</source>
        <translation>{0} Depuis le pas {1}, il est de nouveau gardé.</translation>
    </message>
    <message>
        <source>{0} There is enough music to teach it more than that.</source>
        <translation>{0} Il y a assez de musique pour lui en apprendre davantage.</translation>
    </message>
    <message>
        <source>{0} Until then a crash would lose a training that is under way.</source>
        <translation>{0} D’ici là, un plantage perdrait un entraînement en cours.</translation>
    </message>
    <message>
        <source>{0} With {1} to lean to, what it makes anew will lie close to them.</source>
        <translation>{0} Avec {1} pour l’orienter, ce qu’il crée en restera proche.</translation>
    </message>
    <message>
        <source>{0} and rebuilds {1} of your {2}{3}</source>
        <translation>{0} et reconstruit {1} de vos {2}{3}</translation>
    </message>
    <message>
        <source>{0} bars</source>
        <translation>{0} mesures</translation>
    </message>
    <message>
        <source>{0} bars are not a length; say 1 to {1}</source>
        <translation>{0} mesures ne sont pas une longueur&#x202f;; dites de 1 à {1}</translation>
    </message>
    <message>
        <source>{0} can be played but not taught: it has no encoder to read music with. Choose another model to begin with.</source>
        <translation>{0} peut être joué mais pas enseigné&#xa0;: il n’a pas d’encodeur pour lire la musique. Choisissez un autre modèle de départ.</translation>
    </message>
    <message>
        <source>{0} cannot be imported: {1}. Get it again from where it came from, or choose another model.</source>
        <translation>{0} ne peut pas être importé&#xa0;: {1}. Reprenez-le d’où il vient, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>{0} cannot be opened as a model: {1}. Copy it again from where it came from, or choose another file.</source>
        <translation>{0} ne peut pas être ouvert comme modèle&#xa0;: {1}. Copiez-le à nouveau d’où il vient, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{0} cannot be opened as a project: {1}. Copy it again from where it came from, or choose another file.</source>
        <translation>{0} ne peut pas être ouvert comme projet&#xa0;: {1}. Copiez-le à nouveau d’où il vient, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{0} cannot be opened; close other programs that use it, or plug it in again.</source>
        <translation>{0} ne peut pas être ouvert&#x202f;; fermez les autres programmes qui l’utilisent, ou rebranchez-le.</translation>
    </message>
    <message>
        <source>{0} cannot be played: {1}. Copy it again from where it came from, or choose another file.</source>
        <translation>{0} ne peut pas être joué&#xa0;: {1}. Copiez-le à nouveau d’où il vient, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}). Look whether it is still there and the disk has room, or choose another.</source>
        <translation>{0} ne peut pas être lu ({1}). Voyez s’il est toujours là et si le disque a de la place, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{0} cannot be read as a TensorFlow checkpoint: {1}. The file is damaged or incomplete; copy or download it again.</source>
        <translation>{0} ne peut pas être lu comme checkpoint TensorFlow&#xa0;: {1}. Le fichier est abîmé ou incomplet&#x202f;; copiez-le ou téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>{0} cannot be read as it is now; its music stays as Lento read it before.</source>
        <translation>{0} ne peut pas être lu dans son état actuel&#x202f;; sa musique reste comme Lento l’a lue avant.</translation>
    </message>
    <message>
        <source>{0} cannot be run ({1}). It should be the Python of the environment that has Magenta.</source>
        <translation>{0} ne peut pas être lancé ({1}). Ce devrait être le Python de l’environnement qui a Magenta.</translation>
    </message>
    <message>
        <source>{0} cannot be unpacked: {1}. Download it again from where it was published.</source>
        <translation>{0} ne peut pas être décompressé&#xa0;: {1}. Téléchargez-le à nouveau d’où il a été publié.</translation>
    </message>
    <message>
        <source>{0} checkpoints; name one</source>
        <translation>{0} checkpoints&#x202f;; nommez-en un</translation>
    </message>
    <message>
        <source>{0} chords do not fit on {1} steps</source>
        <translation>{0} accords ne tiennent pas sur {1} pas</translation>
    </message>
    <message>
        <source>{0} clips</source>
        <translation>{0} clips</translation>
    </message>
    <message>
        <source>{0} clips are</source>
        <translation>{0} clips sont</translation>
    </message>
    <message>
        <source>{0} clips are too few to learn sliders from</source>
        <translation>{0} clips sont trop peu pour apprendre des curseurs</translation>
    </message>
    <message>
        <source>{0} clips or {1} steps are too few or too many</source>
        <translation>{0} clips ou {1} pas sont trop ou trop peu</translation>
    </message>
    <message>
        <source>{0} could not be found, so nothing was restored; choose another backup.</source>
        <translation>{0} n’a pas été trouvé, rien n’a donc été restauré&#x202f;; choisissez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>{0} could not be opened ({1}), so it was left out.</source>
        <translation>{0} n’a pas pu être ouvert ({1}) et a donc été écarté.</translation>
    </message>
    <message>
        <source>{0} could not be set aside ({1}), so it is where it was. Close other Lento windows and try again.</source>
        <translation>{0} n’a pas pu être mis de côté ({1}), il est donc où il était. Fermez les autres fenêtres de Lento et réessayez.</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). What was there before is untouched; choose another folder or free some space.</source>
        <translation>{0} n’a pas pu être écrit ({1}). Ce qu’il y avait avant est intact&#x202f;; choisissez un autre dossier ou libérez de la place.</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). {2}</source>
        <translation>{0} n’a pas pu être écrit ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} different clips</source>
        <translation>{0} clips différents</translation>
    </message>
    <message>
        <source>{0} does not run through Magenta</source>
        <translation>{0} ne passe pas par Magenta</translation>
    </message>
    <message>
        <source>{0} does not say which files it learned from, so it cannot be trained again by itself. Choose its music once more, and train a new model.</source>
        <translation>{0} ne dit pas de quels fichiers il a appris et ne peut donc pas être réentraîné de lui-même. Choisissez sa musique une fois encore, et entraînez un nouveau modèle.</translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation>{0} fichiers</translation>
    </message>
    <message>
        <source>{0} found no GPU that it can train on. Choose &apos;auto&apos; or &apos;cpu&apos;; training then takes longer.</source>
        <translation>{0} n’a trouvé aucun GPU pour l’entraînement. Choisissez &apos;auto&apos; ou &apos;cpu&apos;&#x202f;; l’entraînement dure alors plus longtemps.</translation>
    </message>
    <message>
        <source>{0} generators for {1} rows</source>
        <translation>{0} générateurs pour {1} lignes</translation>
    </message>
    <message>
        <source>{0} has a layer outside 1..{1}</source>
        <translation>{0} a une couche hors de 1..{1}</translation>
    </message>
    <message>
        <source>{0} has a length that does not fit its shape</source>
        <translation>{0} a une longueur qui ne va pas avec sa forme</translation>
    </message>
    <message>
        <source>{0} has an impossible shape</source>
        <translation>{0} a une forme impossible</translation>
    </message>
    <message>
        <source>{0} has no drums, and the model learns drums.</source>
        <translation>{0} n’a pas de batterie, et le modèle apprend la batterie.</translation>
    </message>
    <message>
        <source>{0} has no layer or more than {1}</source>
        <translation>{0} n’a pas de couche, ou plus de {1}</translation>
    </message>
    <message>
        <source>{0} has the unknown type {1}</source>
        <translation>{0} a le type inconnu {1}</translation>
    </message>
    <message>
        <source>{0} holds more than {1} notes, far more than a piece of music, and was left out; split it into single pieces and add those.</source>
        <translation>{0} contient plus de {1} notes, bien plus qu’un morceau de musique, et a été écarté&#x202f;; séparez-le en morceaux et ajoutez ceux-ci.</translation>
    </message>
    <message>
        <source>{0} holds no notes, so there is nothing to edit; choose another piece.</source>
        <translation>{0} ne contient pas de notes, il n’y a donc rien à éditer&#x202f;; choisissez un autre morceau.</translation>
    </message>
    <message>
        <source>{0} holds no notes, so there is nothing to hear.</source>
        <translation>{0} ne contient pas de notes, il n’y a donc rien à entendre.</translation>
    </message>
    <message>
        <source>{0} holds no {1} in a bar that the model can use.</source>
        <translation>{0} ne contient rien dans une mesure que le modèle puisse utiliser.</translation>
    </message>
    <message>
        <source>{0} holds numbers that are not finite or far too large</source>
        <translation>{0} contient des nombres non finis ou bien trop grands</translation>
    </message>
    <message>
        <source>{0} holds only drums, and the model needs a melody.</source>
        <translation>{0} ne contient que de la batterie, et le modèle a besoin d’une mélodie.</translation>
    </message>
    <message>
        <source>{0} holds {1} and not decimal numbers</source>
        <translation>{0} contient {1} et non des nombres décimaux</translation>
    </message>
    <message>
        <source>{0} holds {1}, which a model file cannot</source>
        <translation>{0} contient {1}, ce qu’un fichier de modèle ne peut pas</translation>
    </message>
    <message>
        <source>{0} in it is larger than a model can be</source>
        <translation>{0} y est plus grand qu’un modèle ne peut l’être</translation>
    </message>
    <message>
        <source>{0} in it is larger than listed</source>
        <translation>{0} y est plus gros que la liste ne le dit</translation>
    </message>
    <message>
        <source>{0} in it is not the file that was sealed</source>
        <translation>{0} n’y est pas le fichier qui a été scellé</translation>
    </message>
    <message>
        <source>{0} in it is too large</source>
        <translation>{0} y est trop gros</translation>
    </message>
    <message>
        <source>{0} in {1}, which the model does not know, and left out; a model that comes with Lento knows it.</source>
        <translation>{0} en {1}, que le modèle ne connaît pas, et donc mis de côté&#x202f;; un modèle fourni avec Lento connaît cette métrique.</translation>
    </message>
    <message>
        <source>{0} is a database, but no library of Lento, so it was left as it is; choose another file.</source>
        <translation>{0} est une base de données, mais pas une bibliothèque de Lento&#x202f;; elle n’a donc pas été touchée. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{0} is a folder and not a file.</source>
        <translation>{0} est un dossier et non un fichier.</translation>
    </message>
    <message>
        <source>{0} is a folder. Give the model a file name.</source>
        <translation>{0} est un dossier. Donnez un nom de fichier au modèle.</translation>
    </message>
    <message>
        <source>{0} is a packed folder in which Lento looks for music; it is no piece itself.</source>
        <translation>{0} est un dossier compressé dans lequel Lento cherche de la musique&#x202f;; ce n’est pas un morceau.</translation>
    </message>
    <message>
        <source>{0} is a packed folder inside another one, which Lento does not look into.</source>
        <translation>{0} est un dossier compressé dans un autre, que Lento n’ouvre pas.</translation>
    </message>
    <message>
        <source>{0} is a packed folder locked with a password, so nothing in it was read.</source>
        <translation>{0} est un dossier compressé verrouillé par un mot de passe, rien n’y a donc été lu.</translation>
    </message>
    <message>
        <source>{0} is a recording of sound; Lento reads notes: MIDI or MusicXML.</source>
        <translation>{0} est un enregistrement sonore&#x202f;; Lento lit des notes&#x202f;: MIDI ou MusicXML.</translation>
    </message>
    <message>
        <source>{0} is an empty file, so there is no music in it; copy or save it again.</source>
        <translation>{0} est un fichier vide, il ne contient donc pas de musique&#x202f;; copiez-le ou enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>{0} is compressed in an unknown way</source>
        <translation>{0} est compressé d’une façon inconnue</translation>
    </message>
    <message>
        <source>{0} is damaged and could not be read; try to save it again from the program that made it.</source>
        <translation>{0} est abîmé et n’a pas pu être lu&#x202f;; essayez de l’enregistrer à nouveau depuis le programme qui l’a fait.</translation>
    </message>
    <message>
        <source>{0} is damaged or is no training part of Lento ({1}). Nothing was changed; get the file once more from where you got Lento.</source>
        <translation>{0} est abîmé ou n’est pas un module d’entraînement de Lento ({1}). Rien n’a été changé&#x202f;; reprenez le fichier là où vous avez obtenu Lento.</translation>
    </message>
    <message>
        <source>{0} is damaged or no backup of a library, so nothing was restored and the library is as it was; choose another backup.</source>
        <translation>{0} est abîmé ou n’est pas une sauvegarde de bibliothèque&#xa0;: rien n’a été restauré et la bibliothèque est comme avant&#x202f;; choisissez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>{0} is described twice</source>
        <translation>{0} est décrit deux fois</translation>
    </message>
    <message>
        <source>{0} is empty, so nothing was restored and the library is as it was; choose another backup.</source>
        <translation>{0} est vide&#xa0;: rien n’a été restauré et la bibliothèque est comme avant&#x202f;; choisissez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>{0} is far larger than any piece of music in MIDI and was left out; if it is a collection, split it into single pieces and add those.</source>
        <translation>{0} est bien plus gros qu’aucun morceau de musique en MIDI et a été écarté&#x202f;; si c’est un recueil, séparez-le en morceaux et ajoutez ceux-ci.</translation>
    </message>
    <message>
        <source>{0} is far larger than any piece of music in MIDI or MusicXML and was left out.</source>
        <translation>{0} est bien plus gros qu’aucun morceau de musique en MIDI ou MusicXML et a été écarté.</translation>
    </message>
    <message>
        <source>{0} is far too large for a description</source>
        <translation>{0} est bien trop gros pour une description</translation>
    </message>
    <message>
        <source>{0} is heard as {1}</source>
        <translation>{0} s’entend comme {1}</translation>
    </message>
    <message>
        <source>{0} is in {1}, which the model cannot use yet.</source>
        <translation>{0} est en {1}, que le modèle ne peut pas encore utiliser.</translation>
    </message>
    <message>
        <source>{0} is larger than a model can be</source>
        <translation>{0} est plus gros qu’un modèle ne peut l’être</translation>
    </message>
    <message>
        <source>{0} is larger than it can be</source>
        <translation>{0} est plus gros qu’il ne peut l’être</translation>
    </message>
    <message>
        <source>{0} is led through {1} steps at most</source>
        <translation>{0} passe par {1} étapes au plus</translation>
    </message>
    <message>
        <source>{0} is missing. A TensorFlow checkpoint is an .index file and its .data files side by side; put them into one folder and try again.</source>
        <translation>{0} manque. Un checkpoint TensorFlow est un fichier .index et ses fichiers .data côte à côte&#x202f;; mettez-les dans un même dossier et réessayez.</translation>
    </message>
    <message>
        <source>{0} is missing; it belongs into the same folder</source>
        <translation>{0} manque&#x202f;; il va dans le même dossier</translation>
    </message>
    <message>
        <source>{0} is no column of a piece</source>
        <translation>{0} n’est pas une colonne d’un morceau</translation>
    </message>
    <message>
        <source>{0} is no longer in the packed folder {1}.</source>
        <translation>{0} n’est plus dans le dossier compressé {1}.</translation>
    </message>
    <message>
        <source>{0} is no longer where it was.</source>
        <translation>{0} n’est plus où il était.</translation>
    </message>
    <message>
        <source>{0} is no longer where it was; Lento remembers its music, so its clips stay.</source>
        <translation>{0} n’est plus où il était&#x202f;; Lento se souvient de sa musique, ses clips restent donc.</translation>
    </message>
    <message>
        <source>{0} is no longer where it was; the same music lies at another place.</source>
        <translation>{0} n’est plus où il était&#x202f;; la même musique se trouve à un autre endroit.</translation>
    </message>
    <message>
        <source>{0} is no text</source>
        <translation>{0} n’est pas un texte</translation>
    </message>
    <message>
        <source>{0} is none of {1}</source>
        <translation>{0} n’est rien de {1}</translation>
    </message>
    <message>
        <source>{0} is not MIDI that Magenta can read, so nothing was taken from it; open it in a music program and export it again.</source>
        <translation>{0} n’est pas du MIDI que Magenta puisse lire, rien n’en a donc été pris&#x202f;; ouvrez-le dans un logiciel de musique et exportez-le à nouveau.</translation>
    </message>
    <message>
        <source>{0} is not a General MIDI program</source>
        <translation>{0} n’est pas un programme General MIDI</translation>
    </message>
    <message>
        <source>{0} is not a MIDI note number</source>
        <translation>{0} n’est pas un numéro de note MIDI</translation>
    </message>
    <message>
        <source>{0} is not a chord</source>
        <translation>{0} n’est pas un accord</translation>
    </message>
    <message>
        <source>{0} is not a chord that Lento knows. Write chords such as C, Am, F#, Bb, Gdim or Caug, with spaces between them.</source>
        <translation>{0} n’est pas un accord que Lento connaît. Écrivez des accords comme C, Am, F#, Bb, Gdim ou Caug, séparés par des espaces.</translation>
    </message>
    <message>
        <source>{0} is not a command</source>
        <translation>{0} n’est pas une commande</translation>
    </message>
    <message>
        <source>{0} is not a file with music in it.</source>
        <translation>{0} n’est pas un fichier contenant de la musique.</translation>
    </message>
    <message>
        <source>{0} is not a key; write it like &apos;A minor&apos; or &apos;Eb major&apos;</source>
        <translation>{0} n’est pas une tonalité&#x202f;; écrivez-la comme &apos;A minor&apos; ou &apos;Eb major&apos;</translation>
    </message>
    <message>
        <source>{0} is not a list of arrays</source>
        <translation>{0} n’est pas une liste de tableaux</translation>
    </message>
    <message>
        <source>{0} is not a list, or a list of impossible length</source>
        <translation>{0} n’est pas une liste, ou une liste de longueur impossible</translation>
    </message>
    <message>
        <source>{0} is not a metre of the model</source>
        <translation>{0} n’est pas une métrique du modèle</translation>
    </message>
    <message>
        <source>{0} is not a note; write it like C4, F#3 or 60</source>
        <translation>{0} n’est pas une note&#x202f;; écrivez-la comme C4, F#3 ou 60</translation>
    </message>
    <message>
        <source>{0} is not a pitch class</source>
        <translation>{0} n’est pas une classe de hauteur</translation>
    </message>
    <message>
        <source>{0} is not connected any more; plug it in again to go on.</source>
        <translation>{0} n’est plus branché&#x202f;; rebranchez-le pour continuer.</translation>
    </message>
    <message>
        <source>{0} is not one of {1}</source>
        <translation>{0} n’est pas parmi {1}</translation>
    </message>
    <message>
        <source>{0} is not part of it</source>
        <translation>{0} n’en fait pas partie</translation>
    </message>
    <message>
        <source>{0} is not readable</source>
        <translation>{0} n’est pas lisible</translation>
    </message>
    <message>
        <source>{0} is not what was written</source>
        <translation>{0} n’est pas ce qui a été écrit</translation>
    </message>
    <message>
        <source>{0} is stored as {1}, which cannot be read</source>
        <translation>{0} est stocké comme {1}, ce qui ne peut pas être lu</translation>
    </message>
    <message>
        <source>{0} is stored coarsely in a way that cannot be read</source>
        <translation>{0} est stocké grossièrement, d’une façon qui ne peut pas être lue</translation>
    </message>
    <message>
        <source>{0} is the library itself, so it was left as it is; choose another file for the backup.</source>
        <translation>{0} est la bibliothèque elle-même, elle n’a donc pas été touchée&#x202f;; choisissez un autre fichier pour la sauvegarde.</translation>
    </message>
    <message>
        <source>{0} is there already and is no model, so it would be lost. Choose a name that ends in {1}.</source>
        <translation>{0} existe déjà et n’est pas un modèle&#x202f;; il serait donc perdu. Choisissez un nom qui finit par {1}.</translation>
    </message>
    <message>
        <source>{0} is too short: the model hears {1} at once and needs at least {2} in one metre.</source>
        <translation>{0} est trop court&#xa0;: le modèle entend plusieurs mesures à la fois ({1}) et demande dans une même métrique au moins ceci&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{0} is {1} and should be {2}</source>
        <translation>{0} est {1} et devrait être {2}</translation>
    </message>
    <message>
        <source>{0} learned from nothing but what was withdrawn ({1} files), so there is nothing to train it with again. Delete it, or train a new one with other music.</source>
        <translation>{0} n’a appris que de ce qui a été retiré ({1} fichiers)&#x202f;; il n’y a donc rien pour le réentraîner. Supprimez-le, ou entraînez un nouveau modèle avec une autre musique.</translation>
    </message>
    <message>
        <source>{0} learned from {1}, which may not be learned from any more, and so would the new model have. Train {2} again without it first, or begin with another model.</source>
        <translation>{0} a appris de {1}, dont il n’est plus permis d’apprendre, et le nouveau modèle aussi en aurait appris. Réentraînez d’abord {2} sans lui, ou partez d’un autre modèle.</translation>
    </message>
    <message>
        <source>{0} learned from {1}{2}, which may not be learned from any more, and so would the new model have. Train it again without that first, or begin with another model.</source>
        <translation>{0} a appris de {1}{2}, dont il n’est plus permis d’apprendre, et le nouveau modèle aussi en aurait appris. Réentraînez-le d’abord sans, ou partez d’un autre modèle.</translation>
    </message>
    <message>
        <source>{0} lies in a data file that does not exist</source>
        <translation>{0} est dans un fichier de données qui n’existe pas</translation>
    </message>
    <message>
        <source>{0} may not be learned from any more, and this training has learned from it, so it was removed. Begin a new one without it.</source>
        <translation>Il n’est plus permis d’apprendre de {0}, et cet entraînement en a appris&#x202f;; il a donc été retiré. Commencez-en un nouveau sans cela.</translation>
    </message>
    <message>
        <source>{0} needs controls of shape {1}</source>
        <translation>{0} demande des commandes de forme {1}</translation>
    </message>
    <message>
        <source>{0} notes a bar are outside the range</source>
        <translation>{0} notes par mesure sont hors limites</translation>
    </message>
    <message>
        <source>{0} object has no attribute {1}</source>
        <translation>l’objet {0} n’a pas d’attribut {1}</translation>
    </message>
    <message>
        <source>{0} object is not (?:callable|iterable|subscriptable|an iterator)</source>
        <translation>l’objet {0} n’est pas (?:callable|iterable|subscriptable|an iterator)</translation>
    </message>
    <message>
        <source>{0} of its {1} bars {2} in {3}, which the model cannot use yet; the others are used.</source>
        <translation>{0} de ses {1} mesures {2} en {3}, que le modèle ne peut pas encore utiliser&#x202f;; les autres sont utilisées.</translation>
    </message>
    <message>
        <source>{0} overlaps another array</source>
        <translation>{0} chevauche un autre tableau</translation>
    </message>
    <message>
        <source>{0} parts beyond the first {1}</source>
        <translation>{0} parties au-delà des {1} premières</translation>
    </message>
    <message>
        <source>{0} paths and {1} anchors are many</source>
        <translation>{0} chemins et {1} ancres, c’est beaucoup</translation>
    </message>
    <message>
        <source>{0} qpm is outside {1}..{2}</source>
        <translation>{0} qpm est hors de {1}..{2}</translation>
    </message>
    <message>
        <source>{0} should have {1} bytes and {2} are there</source>
        <translation>{0} devrait avoir {1} octets et il y en a {2}</translation>
    </message>
    <message>
        <source>{0} starts before {1} ends</source>
        <translation>{0} commence avant la fin de {1}</translation>
    </message>
    <message>
        <source>{0} steps are not {1} segments of one length</source>
        <translation>{0} pas ne font pas {1} segments de même longueur</translation>
    </message>
    <message>
        <source>{0} takes no control</source>
        <translation>{0} ne prend pas de commande</translation>
    </message>
    <message>
        <source>{0} vectors are too few for {1} neighbours</source>
        <translation>{0} vecteurs sont trop peu pour {1} voisins</translation>
    </message>
    <message>
        <source>{0} was made by a newer Lento ({1}). Update Lento to open it.</source>
        <translation>{0} a été fait par un Lento plus récent ({1}). Mettez Lento à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>{0} was made by a newer Lento ({1}). Update Lento to use it.</source>
        <translation>{0} a été fait par un Lento plus récent ({1}). Mettez Lento à jour pour l’utiliser.</translation>
    </message>
    <message>
        <source>{0} was not found; it was moved, renamed, or its disk is not connected.</source>
        <translation>{0} n’a pas été trouvé&#x202f;; il a été déplacé, renommé, ou son disque n’est pas branché.</translation>
    </message>
    <message>
        <source>{0} {1} few: the model can {2}, but its new clips will sound alike. Add more music for more variety.</source>
        <translation>{0} {1} peu&#xa0;: le modèle peut {2}, mais ses nouveaux clips se ressembleront. Ajoutez de la musique pour plus de variété.</translation>
    </message>
    <message>
        <source>{0} {1} few: what the model makes anew will lie close to {2}. Add more music for more variety.</source>
        <translation>{0} {1} peu&#xa0;: ce que le modèle crée en restera proche. Ajoutez de la musique pour plus de variété.</translation>
    </message>
    <message>
        <source>{0}, a dot each: near ones sound alike</source>
        <translation>{0}, un point chacun&#xa0;: les proches se ressemblent</translation>
    </message>
    <message>
        <source>{0}, an older copy of the library, could not be deleted, so nothing was forgotten yet; close other programs that have it open and try again.</source>
        <translation>{0}, une copie plus ancienne de la bibliothèque, n’a pas pu être supprimé&#x202f;; rien n’a donc encore été oublié. Fermez les autres programmes qui l’ont ouvert et réessayez.</translation>
    </message>
    <message>
        <source>{0}/bias has an impossible shape</source>
        <translation>{0}/bias a une forme impossible</translation>
    </message>
    <message>
        <source>{0}/kernel is missing or has an impossible shape</source>
        <translation>{0}/kernel manque ou a une forme impossible</translation>
    </message>
    <message>
        <source>{0}/{1} is not a usable metre</source>
        <translation>{0}/{1} n’est pas une métrique utilisable</translation>
    </message>
    <message>
        <source>{0}: {1}. The training goes on, and Lento tries again every minute; free some space meanwhile.</source>
        <translation>{0}&#xa0;: {1}. L’entraînement continue, et Lento réessaie chaque minute&#x202f;; libérez de la place en attendant.</translation>
    </message>
    <message>
        <source>{before} of 100 new clips copied eight notes from your files. Lento now draws new clips from where the model copies less: it is {now} of 100.</source>
        <translation>{before} nouveaux clips sur 100 copiaient huit notes de vos fichiers. Lento tire maintenant les nouveaux clips là où le modèle copie moins&#xa0;: c’est {now} sur 100.</translation>
    </message>
    <message>
        <source>{before} of 100 new clips were nearly silent. Lento now draws new clips nearer to the music that the model knows: it is {now} of 100.</source>
        <translation>{before} nouveaux clips sur 100 étaient presque muets. Lento tire maintenant les nouveaux clips plus près de la musique que le modèle connaît&#xa0;: c’est {now} sur 100.</translation>
    </message>
    <message>
        <source>{called} belongs to Lento {there}, and this is Lento {here}. Take {file} from where you got Lento.</source>
        <translation>{called} va avec Lento {there}, et ceci est Lento {here}. Prenez {file} là où vous avez obtenu Lento.</translation>
    </message>
    <message>
        <source>{called} is for {there}, and this is {here}. Take {file} from where you got Lento.</source>
        <translation>{called} est pour {there}, et ici c’est {here}. Prenez {file} là où vous avez obtenu Lento.</translation>
    </message>
    <message>
        <source>{name} broke the process that read it, so it was left out; nothing else was harmed.</source>
        <translation>{name} a fait planter le processus qui le lisait et a donc été écarté&#x202f;; rien d’autre n’a souffert.</translation>
    </message>
    <message>
        <source>{name} is not used for training: {words}. A newer driver may help; until then choose &apos;auto&apos; or &apos;cpu&apos;.</source>
        <translation>{name} n’est pas utilisé pour l’entraînement&#xa0;: {words}. Un pilote plus récent peut aider&#x202f;; d’ici là, choisissez &apos;auto&apos; ou &apos;cpu&apos;.</translation>
    </message>
    <message>
        <source>{name} is something that this Lento cannot deal with, so it was left out.</source>
        <translation>{name} est quelque chose que ce Lento ne sait pas traiter et a donc été écarté.</translation>
    </message>
    <message>
        <source>{name} takes far longer to read than a piece of music should, so it was left out.</source>
        <translation>{name} prend bien plus de temps à lire qu’un morceau de musique ne devrait et a donc été écarté.</translation>
    </message>
    <message>
        <source>{name} takes far more memory than a piece of music should, so it was left out.</source>
        <translation>{name} prend bien plus de mémoire qu’un morceau de musique ne devrait et a donc été écarté.</translation>
    </message>
    <message>
        <source>{now} of 100 new clips are nearly silent: the model has not learned enough yet. Train it for longer, or start from the model that comes with Lento.</source>
        <translation>{now} nouveaux clips sur 100 sont presque muets&#xa0;: le modèle n’a pas encore assez appris. Entraînez-le plus longtemps, ou partez du modèle fourni avec Lento.</translation>
    </message>
    <message>
        <source>{now} of 100 new clips copy eight notes from your files: the model knows much of them by heart. Add more music, let it learn for a shorter time, or look at new clips before you pass them on.</source>
        <translation>{now} nouveaux clips sur 100 copient huit notes de vos fichiers&#xa0;: le modèle en connaît beaucoup par cœur. Ajoutez de la musique, laissez-le apprendre moins longtemps, ou regardez les nouveaux clips avant de les transmettre.</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>The chosen clips</source>
        <translation>Les clips choisis</translation>
    </message>
    <message>
        <source>The playlist</source>
        <translation>La playlist</translation>
    </message>
    <message>
        <source>The roll</source>
        <translation>Le rouleau</translation>
    </message>
    <message>
        <source>The results</source>
        <translation>Les résultats</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Which clips</source>
        <translation>Quels clips</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>&amp;One file with all clips, one after the other</source>
        <translation>&amp;Un seul fichier, tous les clips à la suite</translation>
    </message>
    <message>
        <source>One &amp;file for each clip, in a folder</source>
        <translation>Un &amp;fichier par clip, dans un dossier</translation>
    </message>
    <message>
        <source>&amp;Choose where…</source>
        <translation>&amp;Choisir où…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>MP3</source>
        <translation>MP3</translation>
    </message>
    <message>
        <source>Sound for phones and tablets; small files</source>
        <translation>Son pour téléphones et tablettes&#x202f;; petits fichiers</translation>
    </message>
    <message>
        <source>WAV</source>
        <translation>WAV</translation>
    </message>
    <message>
        <source>Sound that plays everywhere; large files</source>
        <translation>Son lisible partout&#x202f;; gros fichiers</translation>
    </message>
    <message>
        <source>FLAC</source>
        <translation>FLAC</translation>
    </message>
    <message>
        <source>Sound as good as WAV; smaller files</source>
        <translation>Un son aussi bon que WAV&#x202f;; fichiers plus petits</translation>
    </message>
    <message>
        <source>MIDI</source>
        <translation>MIDI</translation>
    </message>
    <message>
        <source>Notes for other music programs</source>
        <translation>Notes pour d’autres logiciels de musique</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Sheet music for MuseScore and others</source>
        <translation>Pour MuseScore et d’autres logiciels</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Which clips</source>
        <translation>&amp;Quels clips</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>Fo&amp;rmat</translation>
    </message>
    <message>
        <source>About {0} MB</source>
        <translation>Environ {0} Mo</translation>
    </message>
    <message>
        <source>About {0} kB</source>
        <translation>Environ {0} ko</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
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
        <translation>Écriture de {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written to {0}.</source>
        <translation>
            <numerusform>%n fichier a été écrit dans {0}.</numerusform>
            <numerusform>%n fichiers ont été écrits dans {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The music was written to {0}.</source>
        <translation>La musique a été écrite dans {0}.</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Lento cannot keep your work: its folder cannot be written, or the disk is full. If you close now, what you have not saved is gone.</source>
        <translation>Lento ne peut pas garder votre travail&#xa0;: son dossier n’est pas accessible en écriture, ou le disque est plein. Si vous fermez maintenant, ce que vous n’avez pas enregistré sera perdu.</translation>
    </message>
    <message>
        <source>&amp;Close all the same</source>
        <translation>&amp;Fermer quand même</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
    <message>
        <source>Lento projects (*{0})</source>
        <translation>Projets Lento (*{0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Begun from “{0}”. Undo brings back what was there before.</source>
        <translation>Commencé d’après «&#xa0;{0}&#xa0;». Annuler fait revenir ce qu’il y avait avant.</translation>
    </message>
    <message>
        <source>beginning from a template</source>
        <translation>début d’après un gabarit</translation>
    </message>
    <message>
        <source>{0} is a template now. Begin from it under File &gt; New from template.</source>
        <translation>{0} est maintenant un gabarit. Commencez-en un projet dans Fichier &gt; Nouveau d’après un gabarit.</translation>
    </message>
    <message>
        <source>New from &amp;template</source>
        <translation>Nouveau d’après un &amp;gabarit</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>Nouveau d’après un gabarit</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Projets &amp;récents</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>&amp;Save this project as a template…</source>
        <translation>&amp;Enregistrer ce projet comme gabarit…</translation>
    </message>
    <message>
        <source>&amp;Folder of your templates</source>
        <translation>&amp;Dossier de vos gabarits</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Aucun projet pour l’instant</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Vider cette liste</translation>
    </message>
    <message>
        <source>&amp;Remember recent projects</source>
        <translation>&amp;Retenir les projets récents</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Filter the library</source>
        <translation>Filtrer la bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Favourites only</source>
        <translation>&amp;Favoris seulement</translation>
    </message>
    <message>
        <source>From calm to lively</source>
        <translation>Du calme à l’animé</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>Tout &amp;montrer</translation>
    </message>
    <message>
        <source>any key</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>any</source>
        <translation>peu importe</translation>
    </message>
    <message>
        <source>may be learned from</source>
        <translation>apprentissage permis</translation>
    </message>
    <message>
        <source>may not be learned from</source>
        <translation>apprentissage refusé</translation>
    </message>
    <message>
        <source>nobody has said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calme</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>animé</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>Éti&amp;quette</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Tonalité</translation>
    </message>
    <message>
        <source>Metre</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ambiance</translation>
    </message>
    <message>
        <source>&amp;Learning</source>
        <translation>&amp;Apprentissage</translation>
    </message>
    <message>
        <source>any tag</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Right-click a piece to give it a tag</source>
        <translation>Clic droit sur un morceau pour lui donner une étiquette</translation>
    </message>
</context>
<context>
    <name>FoundStrip</name>
    <message>
        <source>What fits the search</source>
        <translation>Ce qui correspond à la recherche</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Empty the search and the filters of the library</source>
        <translation>Vider la recherche et les filtres de la bibliothèque</translation>
    </message>
    <message>
        <source>{0} of {1} clips fit what you look for; the others are faint.</source>
        <translation>{0} clips sur {1} correspondent à votre recherche&#x202f;; les autres sont estompés.</translation>
    </message>
</context>
<context>
    <name>Gesture</name>
    <message>
        <source>drawing a note</source>
        <translation>dessin d’une note</translation>
    </message>
    <message>
        <source>copying notes</source>
        <translation>copie de notes</translation>
    </message>
    <message>
        <source>moving notes</source>
        <translation>déplacement de notes</translation>
    </message>
    <message>
        <source>changing lengths</source>
        <translation>changement de durées</translation>
    </message>
    <message>
        <source>changing loudness</source>
        <translation>changement d’intensité</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>The user guide is not part of this copy of Lento. Install Lento again to have it, or press Shift+F1, which says what each panel is for.</source>
        <translation>Le guide d’utilisation manque dans cette copie de Lento. Réinstallez Lento pour l’avoir, ou pressez Maj+F1, qui dit à quoi sert chaque panneau.</translation>
    </message>
    <message>
        <source>The user guide opens in your web browser. It lies here: {0}</source>
        <translation>Le guide d’utilisation s’ouvre dans votre navigateur. Il se trouve ici&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The user guide could not be opened. Open it with your web browser: {0}</source>
        <translation>Le guide d’utilisation n’a pas pu être ouvert. Ouvrez-le avec votre navigateur&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Your data folder lies here: {0}</source>
        <translation>Votre dossier de données se trouve ici&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Your data folder could not be opened. It lies here: {0}</source>
        <translation>Votre dossier de données n’a pas pu être ouvert. Il se trouve ici&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>Instruments</name>
    <message>
        <source>Felt piano</source>
        <translation>Piano feutré</translation>
    </message>
    <message>
        <source>Grand piano</source>
        <translation>Piano à queue</translation>
    </message>
    <message>
        <source>Electric piano</source>
        <translation>Piano électrique</translation>
    </message>
    <message>
        <source>Harp</source>
        <translation>Harpe</translation>
    </message>
    <message>
        <source>Nylon guitar</source>
        <translation>Guitare classique</translation>
    </message>
    <message>
        <source>Celesta</source>
        <translation>Célesta</translation>
    </message>
    <message>
        <source>Music box</source>
        <translation>Boîte à musique</translation>
    </message>
    <message>
        <source>Vibraphone</source>
        <translation>Vibraphone</translation>
    </message>
    <message>
        <source>Kalimba</source>
        <translation>Kalimba</translation>
    </message>
    <message>
        <source>Flute</source>
        <translation>Flûte</translation>
    </message>
    <message>
        <source>Clarinet</source>
        <translation>Clarinette</translation>
    </message>
    <message>
        <source>Cello</source>
        <translation>Violoncelle</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Cordes</translation>
    </message>
    <message>
        <source>Slow strings</source>
        <translation>Cordes lentes</translation>
    </message>
    <message>
        <source>Choir</source>
        <translation>Chœur</translation>
    </message>
    <message>
        <source>Warm pad</source>
        <translation>Nappe chaude</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>Piano</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Cloches</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Orgue</translation>
    </message>
    <message>
        <source>Guitar</source>
        <translation>Guitare</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Brass</source>
        <translation>Cuivres</translation>
    </message>
    <message>
        <source>Reeds</source>
        <translation>Anches</translation>
    </message>
    <message>
        <source>Flutes</source>
        <translation>Flûtes</translation>
    </message>
    <message>
        <source>Synth lead</source>
        <translation>Synthé solo</translation>
    </message>
    <message>
        <source>Synth pad</source>
        <translation>Nappe de synthé</translation>
    </message>
    <message>
        <source>Synth effect</source>
        <translation>Effet de synthé</translation>
    </message>
    <message>
        <source>Folk instrument</source>
        <translation>Instrument traditionnel</translation>
    </message>
    <message>
        <source>Percussion</source>
        <translation>Percussions</translation>
    </message>
    <message>
        <source>Sound effect</source>
        <translation>Effet sonore</translation>
    </message>
</context>
<context>
    <name>KeepForm</name>
    <message>
        <source>Keep it</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>such as C4, F#4</source>
        <translation>par exemple C4, F#4</translation>
    </message>
    <message>
        <source>&amp;Calm</source>
        <translation>&amp;Calme</translation>
    </message>
    <message>
        <source>&amp;No limits</source>
        <translation>Aucu&amp;ne limite</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>Rester dans</translation>
    </message>
    <message>
        <source>Not lower than</source>
        <translation>Pas plus bas que</translation>
    </message>
    <message>
        <source>Not higher than</source>
        <translation>Pas plus haut que</translation>
    </message>
    <message>
        <source>No leap wider than</source>
        <translation>Saut maximal</translation>
    </message>
    <message>
        <source>No note shorter than</source>
        <translation>Note la plus courte</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Holds for every new clip: samples, variations, all steps of a blend with its ends, and places of the map. Rebuild stays as the model hears it.</source>
        <translation>Vaut pour tout nouveau clip&#xa0;: inventions, variations, toutes les étapes d’un mélange, extrémités comprises, et endroits de la carte. Reconstruire reste tel que le modèle l’entend.</translation>
    </message>
    <message>
        <source>The key that each clip is heard in; five notes: pentatonic</source>
        <translation>La tonalité dans laquelle chaque clip est entendu&#x202f;; cinq notes&#xa0;: pentatonique</translation>
    </message>
    <message>
        <source>From one note to the next, also across a rest</source>
        <translation>D’une note à la suivante, même par-dessus un silence</translation>
    </message>
    <message>
        <source>How many notes may begin in one bar</source>
        <translation>Combien de notes peuvent commencer dans une mesure</translation>
    </message>
    <message>
        <source>Notes that never come, by name or MIDI number; C4 is middle C, 60</source>
        <translation>Notes qui ne viennent jamais, par nom ou numéro MIDI&#x202f;; C4 est le do du milieu, 60</translation>
    </message>
    <message>
        <source>In key, C3 to C5, leaps to a fifth, eighths or longer, four notes a bar</source>
        <translation>Dans la tonalité, de C3 à C5, sauts d’une quinte au plus, croches ou plus, quatre notes par mesure</translation>
    </message>
    <message>
        <source>changing what new clips keep to</source>
        <translation>changement des limites des nouveaux clips</translation>
    </message>
    <message>
        <source>any note</source>
        <translation>sans limite</translation>
    </message>
</context>
<context>
    <name>KeepPanel</name>
    <message>
        <source>melodies only</source>
        <translation>mélodies seulement</translation>
    </message>
    <message>
        <source>Keep &amp;it: {limits}</source>
        <translation>&amp;Limites&#xa0;: {limits}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>What every new clip keeps to, while it is being written</source>
        <translation>Ce que chaque nouveau clip respecte pendant qu’il s’écrit</translation>
    </message>
</context>
<context>
    <name>KeyboardDialog</name>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Clavier et souris</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Touches et ce qu’elles font</translation>
    </message>
    <message>
        <source>Rest on a point</source>
        <translation>S’arrêter sur un point</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>L’entendre</translation>
    </message>
    <message>
        <source>Click a point</source>
        <translation>Clic sur un point</translation>
    </message>
    <message>
        <source>Choose it, play it and see its notes</source>
        <translation>Le choisir, le jouer et voir ses notes</translation>
    </message>
    <message>
        <source>Click empty ground</source>
        <translation>Clic dans le vide</translation>
    </message>
    <message>
        <source>Let the model play what could lie there</source>
        <translation>Laisser le modèle jouer ce qui pourrait s’y trouver</translation>
    </message>
    <message>
        <source>Shift-drag</source>
        <translation>Maj+glisser</translation>
    </message>
    <message>
        <source>Blend from a point to another, in eight steps</source>
        <translation>Mélanger d’un point à un autre, en huit étapes</translation>
    </message>
    <message>
        <source>Ctrl-drag</source>
        <translation>Ctrl+glisser</translation>
    </message>
    <message>
        <source>On the map: choose the clips inside the ring; Shift adds more</source>
        <translation>Sur la carte&#xa0;: choisir les clips dans le cercle&#x202f;; Maj en ajoute</translation>
    </message>
    <message>
        <source>Shift and arrow keys</source>
        <translation>Maj et flèches</translation>
    </message>
    <message>
        <source>On the map: choose the clips on the way</source>
        <translation>Sur la carte&#xa0;: choisir les clips en chemin</translation>
    </message>
    <message>
        <source>Right-click</source>
        <translation>Clic droit</translation>
    </message>
    <message>
        <source>On the map: what can be done with the chosen clips</source>
        <translation>Sur la carte&#xa0;: ce qu’on peut faire des clips choisis</translation>
    </message>
    <message>
        <source>Drag a path</source>
        <translation>Glisser un chemin</translation>
    </message>
    <message>
        <source>With the pen: make a corner; a double click takes it away</source>
        <translation>Avec le stylo&#xa0;: faire un angle&#x202f;; un double clic l’enlève</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>On the map: walk to the nearest point in that direction</source>
        <translation>Sur la carte&#xa0;: aller au point le plus proche dans cette direction</translation>
    </message>
    <message>
        <source>+ and -</source>
        <translation>+ et -</translation>
    </message>
    <message>
        <source>On the map and the roll: nearer and farther; 0 shows all</source>
        <translation>Sur la carte et le rouleau&#xa0;: plus près, plus loin&#x202f;; 0 montre tout</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Press the button that is in focus; in a list, play the clip</source>
        <translation>Presser le bouton actif&#x202f;; dans une liste, jouer le clip</translation>
    </message>
    <message>
        <source>*</source>
        <translation>*</translation>
    </message>
    <message>
        <source>In the library: give the piece a star, or take it away</source>
        <translation>Dans la bibliothèque&#xa0;: donner une étoile au morceau, ou la retirer</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Espace</translation>
    </message>
    <message>
        <source>On a file&apos;s card: listen to the melody that results</source>
        <translation>Sur la fiche d’un fichier&#xa0;: écouter la mélodie obtenue</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>In the results: make the clip again, differently</source>
        <translation>Dans les résultats&#xa0;: refaire le clip autrement</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>In the results: keep the clip in the playlist</source>
        <translation>Dans les résultats&#xa0;: garder le clip dans la playlist</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>In a list: take the clip out</source>
        <translation>Dans une liste&#xa0;: retirer le clip</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Ctrl+Haut, Ctrl+Bas</translation>
    </message>
    <message>
        <source>In the playlist: move the clip</source>
        <translation>Dans la playlist&#xa0;: déplacer le clip</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>In the playlist: give the clip another name</source>
        <translation>Dans la playlist&#xa0;: renommer le clip</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>C major</source>
        <translation>do majeur</translation>
    </message>
    <message>
        <source>Db major</source>
        <translation>ré bémol majeur</translation>
    </message>
    <message>
        <source>D major</source>
        <translation>ré majeur</translation>
    </message>
    <message>
        <source>Eb major</source>
        <translation>mi bémol majeur</translation>
    </message>
    <message>
        <source>E major</source>
        <translation>mi majeur</translation>
    </message>
    <message>
        <source>F major</source>
        <translation>fa majeur</translation>
    </message>
    <message>
        <source>F# major</source>
        <translation>fa dièse majeur</translation>
    </message>
    <message>
        <source>G major</source>
        <translation>sol majeur</translation>
    </message>
    <message>
        <source>Ab major</source>
        <translation>la bémol majeur</translation>
    </message>
    <message>
        <source>A major</source>
        <translation>la majeur</translation>
    </message>
    <message>
        <source>Bb major</source>
        <translation>si bémol majeur</translation>
    </message>
    <message>
        <source>B major</source>
        <translation>si majeur</translation>
    </message>
    <message>
        <source>C minor</source>
        <translation>do mineur</translation>
    </message>
    <message>
        <source>Db minor</source>
        <translation>ré bémol mineur</translation>
    </message>
    <message>
        <source>D minor</source>
        <translation>ré mineur</translation>
    </message>
    <message>
        <source>Eb minor</source>
        <translation>mi bémol mineur</translation>
    </message>
    <message>
        <source>E minor</source>
        <translation>mi mineur</translation>
    </message>
    <message>
        <source>F minor</source>
        <translation>fa mineur</translation>
    </message>
    <message>
        <source>F# minor</source>
        <translation>fa dièse mineur</translation>
    </message>
    <message>
        <source>G minor</source>
        <translation>sol mineur</translation>
    </message>
    <message>
        <source>Ab minor</source>
        <translation>la bémol mineur</translation>
    </message>
    <message>
        <source>A minor</source>
        <translation>la mineur</translation>
    </message>
    <message>
        <source>Bb minor</source>
        <translation>si bémol mineur</translation>
    </message>
    <message>
        <source>B minor</source>
        <translation>si mineur</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>adding a part</source>
        <translation>ajout d’une partie</translation>
    </message>
    <message>
        <source>removing a part</source>
        <translation>retrait d’une partie</translation>
    </message>
    <message>
        <source>renaming a part</source>
        <translation>nouveau nom d’une partie</translation>
    </message>
    <message>
        <source>changing what a part is</source>
        <translation>changement de rôle d’une partie</translation>
    </message>
    <message>
        <source>changing an instrument</source>
        <translation>changement d’instrument</translation>
    </message>
    <message>
        <source>muting a part</source>
        <translation>mise en sourdine d’une partie</translation>
    </message>
    <message>
        <source>unmuting a part</source>
        <translation>fin de sourdine d’une partie</translation>
    </message>
    <message>
        <source>hearing a part alone</source>
        <translation>écoute d’une seule partie</translation>
    </message>
    <message>
        <source>hearing all parts</source>
        <translation>écoute de toutes les parties</translation>
    </message>
    <message>
        <source>moving notes to another part</source>
        <translation>passage de notes dans une autre partie</translation>
    </message>
</context>
<context>
    <name>LanguageDialog</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>Lento speaks it from its next start on.</source>
        <translation>Lento la parlera à son prochain démarrage.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>LayoutSwitch</name>
    <message>
        <source>Layout of the map</source>
        <translation>Disposition de la carte</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Directions</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Voisinages</translation>
    </message>
    <message>
        <source>Distances mean something, and every place has one exact sound (principal components)</source>
        <translation>Les distances ont un sens, et chaque endroit a un son exact (composantes principales)</translation>
    </message>
    <message>
        <source>Clips that sound alike stand together in groups (similarity map, t-SNE)</source>
        <translation>Les clips qui se ressemblent forment des groupes (carte de similarité, t-SNE)</translation>
    </message>
</context>
<context>
    <name>LibraryCommands</name>
    <message>
        <source>Choose a piece in the library first.</source>
        <translation>Choisissez d’abord un morceau dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>Sauvegarder la bibliothèque</translation>
    </message>
    <message>
        <source>Lento library {0}</source>
        <translation>Bibliothèque Lento {0}</translation>
    </message>
    <message>
        <source>The library is backed up as {0}.</source>
        <translation>La bibliothèque est sauvegardée sous {0}.</translation>
    </message>
    <message>
        <source>Backing up the library</source>
        <translation>Sauvegarde de la bibliothèque</translation>
    </message>
    <message>
        <source>Restore the library from a backup</source>
        <translation>Restaurer la bibliothèque d’une sauvegarde</translation>
    </message>
    <message>
        <source>Restoring the library</source>
        <translation>Restauration de la bibliothèque</translation>
    </message>
    <message>
        <source>The library is as it was in the backup.</source>
        <translation>La bibliothèque est comme dans la sauvegarde.</translation>
    </message>
    <message>
        <source>What was there before is kept as {0}.</source>
        <translation>Ce qu’il y avait avant est gardé sous {0}.</translation>
    </message>
    <message>
        <source>Backups of Lento (*{0})</source>
        <translation>Sauvegardes de Lento (*{0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Forget what Lento knows of files that you removed from the library? Their stars, tags, notes and corrections go for good. The files themselves stay.</source>
        <translation>Oublier ce que Lento sait des fichiers que vous avez retirés de la bibliothèque&#x202f;? Leurs étoiles, étiquettes, remarques et corrections disparaissent pour de bon. Les fichiers eux-mêmes restent.</translation>
    </message>
    <message numerus="yes">
        <source>So does Lento&apos;s memory of them in %n earlier version(s) of the library.</source>
        <translation>
            <numerusform>La mémoire que Lento en garde dans&#xa0;%n version antérieure de la bibliothèque aussi.</numerusform>
            <numerusform>La mémoire que Lento en garde dans&#xa0;%n versions antérieures de la bibliothèque aussi.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Les oublier</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>&amp;Tout garder</translation>
    </message>
    <message numerus="yes">
        <source>And of %n &amp;missing file(s)</source>
        <translation>
            <numerusform>Et de&#xa0;%n fichier &amp;introuvable</numerusform>
            <numerusform>Et de&#xa0;%n fichiers &amp;introuvables</numerusform>
        </translation>
    </message>
    <message>
        <source>Forgetting what was removed</source>
        <translation>Oubli de ce qui a été retiré</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) forgotten.</source>
        <translation>
            <numerusform>%n fichier oublié.</numerusform>
            <numerusform>%n fichiers oubliés.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to forget.</source>
        <translation>Il n’y avait rien à oublier.</translation>
    </message>
    <message>
        <source>The last traces go when all windows of Lento are closed.</source>
        <translation>Les dernières traces partent quand toutes les fenêtres de Lento sont fermées.</translation>
    </message>
    <message>
        <source>&amp;Undo the correction</source>
        <translation>&amp;Annuler la correction</translation>
    </message>
    <message>
        <source>&amp;Undo: {0}</source>
        <translation>&amp;Annuler&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Re&amp;do the correction</source>
        <translation>Réta&amp;blir la correction</translation>
    </message>
    <message>
        <source>Re&amp;do: {0}</source>
        <translation>Réta&amp;blir&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Search pieces…</source>
        <translation>Chercher un morceau…</translation>
    </message>
    <message>
        <source>Titles, names of files and tracks, words, tags, notes</source>
        <translation>Titres, noms de fichiers et de pistes, mots, étiquettes, remarques</translation>
    </message>
    <message>
        <source>Filter: favourites, tags, key, metre, mood</source>
        <translation>Filtrer&#xa0;: favoris, étiquettes, tonalité, métrique, ambiance</translation>
    </message>
    <message>
        <source>Show what became of your files, and why</source>
        <translation>Montrer ce que sont devenus vos fichiers, et pourquoi</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Tout montrer à nouveau</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>&amp;Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Tout montrer</translation>
    </message>
    <message>
        <source>Nothing fits what you are looking for.</source>
        <translation>Rien ne correspond à votre recherche.</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) each</source>
        <translation>
            <numerusform>%n mesure chacun</numerusform>
            <numerusform>%n mesures chacun</numerusform>
        </translation>
    </message>
    <message>
        <source>{clips} clips of {each}</source>
        <translation>{clips} clips de {each}</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n titre</numerusform>
            <numerusform>%n titres</numerusform>
        </translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>Files that are not used</source>
        <translation>Fichiers non utilisés</translation>
    </message>
    <message>
        <source>favourites</source>
        <translation>favoris</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} à {1}</translation>
    </message>
    <message>
        <source>may be learned from</source>
        <translation>apprentissage permis</translation>
    </message>
    <message>
        <source>may not be learned from</source>
        <translation>apprentissage refusé</translation>
    </message>
    <message>
        <source>nobody has said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Drop music here: MIDI, MusicXML, folders or zips.
The files stay where they are, unchanged.</source>
        <translation>Déposez de la musique ici&#xa0;: MIDI, MusicXML, dossiers ou zips.
Les fichiers restent où ils sont, inchangés.</translation>
    </message>
    <message>
        <source>None of your files holds what the model in use hears: {kind}.
Add others, or choose another model under Learn.</source>
        <translation>Aucun de vos fichiers ne contient ce que le modèle utilisé entend&#xa0;: {kind}.
Ajoutez-en d’autres, ou choisissez un autre modèle dans Apprendre.</translation>
    </message>
    <message>
        <source>{name} is out of the library. The file itself stays.</source>
        <translation>{name} n’est plus dans la bibliothèque. Le fichier lui-même reste.</translation>
    </message>
    <message numerus="yes">
        <source>%n are out of the library. The files themselves stay.</source>
        <translation>
            <numerusform>%n morceau n’est plus dans la bibliothèque. Le fichier lui-même reste.</numerusform>
            <numerusform>%n morceaux ne sont plus dans la bibliothèque. Les fichiers eux-mêmes restent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryTree</name>
    <message>
        <source>Piece</source>
        <translation>Morceau</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>{0} (missing)</source>
        <translation>{0} (introuvable)</translation>
    </message>
    <message>
        <source>Demo library</source>
        <translation>Démonstration</translation>
    </message>
    <message>
        <source>Watched: new files come in by themselves.</source>
        <translation>Surveillé&#xa0;: les nouveaux fichiers arrivent d’eux-mêmes.</translation>
    </message>
    <message>
        <source>A favourite.</source>
        <translation>Un favori.</translation>
    </message>
    <message>
        <source>Tags: {0}.</source>
        <translation>Étiquettes&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Remarque&#xa0;: {0}</translation>
    </message>
    <message>
        <source>May be learned from.</source>
        <translation>Un modèle peut en apprendre.</translation>
    </message>
    <message>
        <source>May not be learned from.</source>
        <translation>Aucun modèle ne doit en apprendre.</translation>
    </message>
    <message>
        <source>Read as you said.</source>
        <translation>Lu comme vous l’avez dit.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>any leap</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>une seconde</translation>
    </message>
    <message>
        <source>a third</source>
        <translation>une tierce</translation>
    </message>
    <message>
        <source>a fourth</source>
        <translation>une quarte</translation>
    </message>
    <message>
        <source>a fifth</source>
        <translation>une quinte</translation>
    </message>
    <message>
        <source>a sixth</source>
        <translation>une sixte</translation>
    </message>
    <message>
        <source>an octave</source>
        <translation>une octave</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>an eighth</source>
        <translation>une croche</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>une noire</translation>
    </message>
    <message>
        <source>a dotted quarter</source>
        <translation>une noire pointée</translation>
    </message>
    <message>
        <source>a half</source>
        <translation>une blanche</translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s)</source>
        <translation>
            <numerusform>%n limite</numerusform>
            <numerusform>%n limites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n semitone(s)</source>
        <translation>
            <numerusform>%n demi-ton</numerusform>
            <numerusform>%n demi-tons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sixteenth(s)</source>
        <translation>
            <numerusform>%n double croche</numerusform>
            <numerusform>%n doubles croches</numerusform>
        </translation>
    </message>
    <message>
        <source>any number of notes</source>
        <translation>sans limite</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) a bar</source>
        <translation>
            <numerusform>%n note par mesure</numerusform>
            <numerusform>%n notes par mesure</numerusform>
        </translation>
    </message>
    <message>
        <source>any notes</source>
        <translation>toutes les notes</translation>
    </message>
    <message>
        <source>five notes of its key</source>
        <translation>cinq notes de sa tonalité</translation>
    </message>
    <message>
        <source>its key</source>
        <translation>sa tonalité</translation>
    </message>
    <message>
        <source>keep it in {scale}</source>
        <translation>rester dans {scale}</translation>
    </message>
    <message>
        <source>not lower than {note}</source>
        <translation>pas plus bas que {note}</translation>
    </message>
    <message>
        <source>not higher than {note}</source>
        <translation>pas plus haut que {note}</translation>
    </message>
    <message>
        <source>no leap wider than {leap}</source>
        <translation>sauts jusqu’à {leap}</translation>
    </message>
    <message>
        <source>no note shorter than {length}</source>
        <translation>rien de plus court que {length}</translation>
    </message>
    <message>
        <source>at most {notes}</source>
        <translation>au plus {notes}</translation>
    </message>
    <message>
        <source>never {notes}</source>
        <translation>jamais {notes}</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calme</translation>
    </message>
</context>
<context>
    <name>LookFor</name>
    <message>
        <source>Where is {0} now?</source>
        <translation>Où est {0} maintenant&#x202f;?</translation>
    </message>
</context>
<context>
    <name>LostWorkCommands</name>
    <message>
        <source>&amp;Bring it back</source>
        <translation>Le &amp;faire revenir</translation>
    </message>
    <message>
        <source>N&amp;ot now</source>
        <translation>&amp;Plus tard</translation>
    </message>
    <message>
        <source>&amp;Do without it</source>
        <translation>&amp;S’en passer</translation>
    </message>
    <message>
        <source>It is offered again at the next start</source>
        <translation>Il vous sera reproposé au prochain démarrage</translation>
    </message>
    <message>
        <source>A copy stays under File &gt; Unsaved work</source>
        <translation>Une copie reste dans Fichier &gt; Travail non enregistré</translation>
    </message>
    <message>
        <source>Lento was ended before you closed it. Your work on {name} is kept: {facts}.</source>
        <translation>Lento s’est arrêté avant que vous le fermiez. Votre travail sur {name} est gardé&#xa0;: {facts}.</translation>
    </message>
    <message>
        <source>Lento was ended before you closed it. Your work is kept: {facts}.</source>
        <translation>Lento s’est arrêté avant que vous le fermiez. Votre travail est gardé&#xa0;: {facts}.</translation>
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
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Rouleau</translation>
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
        <translation>Il n’y a pas encore de modèle. Choisissez-en un dans Apprendre, Modèle utilisé, ou apprenez-en un d’un dossier.</translation>
    </message>
    <message>
        <source>A blend needs two clips or more. Choose a clip on the map or in the library, press Add chosen clip, and do the same with another.</source>
        <translation>Un mélange demande deux clips ou plus. Choisissez un clip sur la carte ou dans la bibliothèque, pressez Ajouter le clip choisi, et faites de même avec un autre.</translation>
    </message>
    <message>
        <source>Choose a clip first: click a point of the map or a clip on the roll.</source>
        <translation>Choisissez d’abord un clip&#xa0;: cliquez sur un point de la carte ou un clip du rouleau.</translation>
    </message>
    <message>
        <source>The model in use plays only: it makes new clips, and goes on from none but its own. Press Sample, or choose another model under Learn.</source>
        <translation>Le modèle utilisé ne fait que jouer&#xa0;: il invente des clips et ne poursuit que les siens. Pressez Inventer, ou choisissez un autre modèle dans Apprendre.</translation>
    </message>
    <message>
        <source>Making one clip again</source>
        <translation>Un clip est refait</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Inventer</translation>
    </message>
    <message>
        <source>making a clip again</source>
        <translation>refaire un clip</translation>
    </message>
</context>
<context>
    <name>MakePanel</name>
    <message>
        <source>Make</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>What to make</source>
        <translation>Que créer</translation>
    </message>
    <message>
        <source>New clips, from nothing but the model</source>
        <translation>De nouveaux clips, rien qu’avec le modèle</translation>
    </message>
    <message>
        <source>A way from one clip to another, step by step</source>
        <translation>Un parcours d’un clip à un autre, pas à pas</translation>
    </message>
    <message>
        <source>Clips that are like the chosen one</source>
        <translation>Des clips qui ressemblent au clip choisi</translation>
    </message>
    <message>
        <source>The chosen clip with more or less of something</source>
        <translation>Le clip choisi, avec plus ou moins de quelque chose</translation>
    </message>
    <message>
        <source>The chosen clip as the model hears it</source>
        <translation>Le clip choisi tel que le modèle l’entend</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Inventer</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mélanger</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Varier</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Façonner</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Reconstruire</translation>
    </message>
    <message>
        <source>The model in use writes drums; limits are for melodies.</source>
        <translation>Le modèle utilisé écrit de la batterie&#x202f;; les limites sont pour les mélodies.</translation>
    </message>
    <message>
        <source>Make new clips</source>
        <translation>Créer de nouveaux clips</translation>
    </message>
    <message>
        <source>Blend them</source>
        <translation>Les mélanger</translation>
    </message>
    <message>
        <source>Make variations</source>
        <translation>Créer des variations</translation>
    </message>
    <message>
        <source>Rebuild it</source>
        <translation>Le reconstruire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>here the model is guessing</source>
        <translation>ici, le modèle devine</translation>
    </message>
    <message>
        <source>Drop MIDI files here: each clip of them becomes a point you can hear.</source>
        <translation>Déposez des fichiers MIDI ici&#xa0;: chacun de leurs clips devient un point que l’on peut entendre.</translation>
    </message>
    <message>
        <source>The model is guessing here
far from all clips that it knows</source>
        <translation>Ici, le modèle devine,
loin de tous les clips qu’il connaît</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et&#xa0;%n autre</numerusform>
            <numerusform>et&#xa0;%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapColours</name>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ambiance</translation>
    </message>
    <message>
        <source>High or low</source>
        <translation>Grave ou aigu</translation>
    </message>
    <message>
        <source>Many or few notes</source>
        <translation>Nombre de notes</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonalité</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>Morceau</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Learned by the model</source>
        <translation>Appris par le modèle</translation>
    </message>
    <message>
        <source>From calm to lively (arousal)</source>
        <translation>Du calme à l’animé (activation)</translation>
    </message>
    <message>
        <source>From low to high (register: the mean pitch)</source>
        <translation>Du grave à l’aigu (registre&#xa0;: hauteur moyenne)</translation>
    </message>
    <message>
        <source>From few to many notes (density: onsets a second)</source>
        <translation>De peu à beaucoup de notes (densité&#xa0;: attaques par seconde)</translation>
    </message>
    <message>
        <source>The keys that most clips are in</source>
        <translation>Les tonalités les plus fréquentes</translation>
    </message>
    <message>
        <source>The pieces with the most clips</source>
        <translation>Les morceaux qui ont le plus de clips</translation>
    </message>
    <message>
        <source>The words that you gave clips and pieces (tags)</source>
        <translation>Les mots que vous avez donnés aux clips et aux morceaux (étiquettes)</translation>
    </message>
    <message>
        <source>Whether the model in use has learned from the piece (training set)</source>
        <translation>Si le modèle utilisé a appris du morceau (données d’entraînement)</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calme</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>animé</translation>
    </message>
    <message>
        <source>low</source>
        <translation>grave</translation>
    </message>
    <message>
        <source>high</source>
        <translation>aigu</translation>
    </message>
    <message>
        <source>few notes</source>
        <translation>peu de notes</translation>
    </message>
    <message>
        <source>many</source>
        <translation>beaucoup</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>{0} par seconde</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>sans étiquette</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>Nothing has a tag yet. Choose clips and press Tag.</source>
        <translation>Rien n’a encore d’étiquette. Choisissez des clips et pressez Étiquette.</translation>
    </message>
    <message>
        <source>learned by the model</source>
        <translation>appris</translation>
    </message>
    <message>
        <source>new to the model</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>The model in use learned from none of these pieces.</source>
        <translation>Le modèle utilisé n’a appris d’aucun de ces morceaux.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapCommands</name>
    <message>
        <source>&amp;Colours</source>
        <translation>Co&amp;uleurs</translation>
    </message>
    <message>
        <source>C&amp;hosen clips</source>
        <translation>Clips c&amp;hoisis</translation>
    </message>
    <message>
        <source>Pa&amp;th</source>
        <translation>Chemi&amp;n</translation>
    </message>
    <message>
        <source>Choose a clip on the map first.</source>
        <translation>Choisissez d’abord un clip sur la carte.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>A word to find these clips by:</source>
        <translation>Un mot pour retrouver ces clips&#xa0;:</translation>
    </message>
    <message>
        <source>Name the path</source>
        <translation>Nommer le chemin</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>Son nom&#xa0;:</translation>
    </message>
</context>
<context>
    <name>MapGroups</name>
    <message>
        <source>in {0}</source>
        <translation>en {0}</translation>
    </message>
    <message>
        <source>mostly {0}</source>
        <translation>surtout {0}</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calme</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>équilibré</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>animé</translation>
    </message>
    <message>
        <source>low</source>
        <translation>grave</translation>
    </message>
    <message>
        <source>high</source>
        <translation>aigu</translation>
    </message>
    <message>
        <source>few notes</source>
        <translation>aéré</translation>
    </message>
    <message>
        <source>many notes</source>
        <translation>dense</translation>
    </message>
    <message>
        <source>narrow range</source>
        <translation>ambitus étroit</translation>
    </message>
    <message>
        <source>wide range</source>
        <translation>ambitus large</translation>
    </message>
    <message>
        <source>varied</source>
        <translation>varié</translation>
    </message>
    <message>
        <source>in steps</source>
        <translation>par degrés</translation>
    </message>
    <message>
        <source>in leaps</source>
        <translation>par sauts</translation>
    </message>
    <message>
        <source>on the beat</source>
        <translation>sur le temps</translation>
    </message>
    <message>
        <source>off the beat</source>
        <translation>à contretemps</translation>
    </message>
    <message>
        <source>repeating</source>
        <translation>répétitif</translation>
    </message>
</context>
<context>
    <name>MapLaying</name>
    <message>
        <source>being laid out…</source>
        <translation>mise en place…</translation>
    </message>
    <message>
        <source>not laid out</source>
        <translation>pas en place</translation>
    </message>
    <message>
        <source>The map can be drawn anew once all music has been read.</source>
        <translation>La carte pourra être redessinée une fois toute la musique lue.</translation>
    </message>
    <message>
        <source>Laying out the map</source>
        <translation>Mise en place de la carte</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Map of your clips</source>
        <translation>Carte de vos clips</translation>
    </message>
    <message>
        <source>Hear points under the mouse</source>
        <translation>Entendre les points sous la souris</translation>
    </message>
    <message>
        <source>Hear points under the mouse. While a sequence plays, the map keeps silent.</source>
        <translation>Entendre les points sous la souris. Pendant une lecture, la carte se tait.</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Montrer toute la carte</translation>
    </message>
    <message>
        <source>The map shows directions until neighbourhoods are laid out</source>
        <translation>La carte montre les directions jusqu’à ce que les voisinages soient en place</translation>
    </message>
    <message>
        <source>trustworthiness {0}</source>
        <translation>fiabilité {0}</translation>
    </message>
    <message>
        <source>How far neighbours on the map are neighbours in latent space (k = 10)</source>
        <translation>À quel point les voisins sur la carte le sont dans l’espace latent (k = 10)</translation>
    </message>
    <message>
        <source>The map for this model is being drawn.
Meanwhile your pieces can be heard from the library.</source>
        <translation>La carte de ce modèle se dessine.
En attendant, écoutez vos morceaux dans la bibliothèque.</translation>
    </message>
    <message>
        <source>This model plays only: it makes new clips, and places none on a map.
Press Sample, or choose another model under Learn.</source>
        <translation>Ce modèle ne fait que jouer&#xa0;: il crée de nouveaux clips, mais n’en place aucun sur une carte.
Pressez Inventer, ou choisissez un autre modèle dans Apprendre.</translation>
    </message>
    <message>
        <source>There is no map for this model yet.
F5 reads the library and draws it.</source>
        <translation>Il n’y a pas encore de carte pour ce modèle.
F5 lit la bibliothèque et la dessine.</translation>
    </message>
    <message>
        <source>None of your pieces holds what this model hears: {kind}.
Add others, or choose another model under Learn.</source>
        <translation>Aucun de vos morceaux ne contient ce que ce modèle entend&#xa0;: {kind}.
Ajoutez-en d’autres, ou choisissez un autre modèle dans Apprendre.</translation>
    </message>
    <message>
        <source>Your music appears here as a map: clips that sound alike lie close together.
Drop MIDI files or a folder anywhere on this window.</source>
        <translation>Votre musique apparaît ici comme une carte&#xa0;: les clips qui se ressemblent sont proches.
Déposez des fichiers MIDI ou un dossier n’importe où dans cette fenêtre.</translation>
    </message>
</context>
<context>
    <name>MapPaths</name>
    <message>
        <source>drawing a path</source>
        <translation>tracé d’un chemin</translation>
    </message>
    <message>
        <source>straightening a path</source>
        <translation>redressement d’un chemin</translation>
    </message>
    <message>
        <source>A path needs two clips or more.</source>
        <translation>Un chemin demande deux clips ou plus.</translation>
    </message>
    <message>
        <source>naming a path</source>
        <translation>nom d’un chemin</translation>
    </message>
    <message>
        <source>changing a path</source>
        <translation>changement d’un chemin</translation>
    </message>
    <message>
        <source>moving a path</source>
        <translation>déplacement d’un chemin</translation>
    </message>
    <message>
        <source>deleting a path</source>
        <translation>suppression d’un chemin</translation>
    </message>
    <message>
        <source>This path was drawn with another model: {0}.</source>
        <translation>Ce chemin a été tracé avec un autre modèle&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Playing along the path</source>
        <translation>Lecture le long du chemin</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) put into the playlist.</source>
        <translation>
            <numerusform>%n clip mis dans la playlist.</numerusform>
            <numerusform>%n clips mis dans la playlist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Path {0}</source>
        <translation>Chemin {0}</translation>
    </message>
</context>
<context>
    <name>MelodyRoll</name>
    <message>
        <source>The melody that results</source>
        <translation>La mélodie obtenue</translation>
    </message>
    <message>
        <source>No melody results. Choose another track, or another split.</source>
        <translation>Aucune mélodie obtenue. Choisissez une autre piste, ou une autre séparation.</translation>
    </message>
    <message>
        <source>melody from {0} up</source>
        <translation>mélodie à partir de {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in the melody.</source>
        <translation>
            <numerusform>%n note dans la mélodie.</numerusform>
            <numerusform>%n notes dans la mélodie.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is split at {0}; the up and down keys move the split by a semitone.</source>
        <translation>Séparée à {0}&#x202f;; les flèches haut et bas déplacent la séparation d’un demi-ton.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>R&amp;établir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Couper</translation>
    </message>
    <message>
        <source>Take the chosen clips out and put them on the clipboard</source>
        <translation>Retirer les clips choisis et les mettre dans le presse-papiers</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>Put the chosen clips on the clipboard, for Lento and others</source>
        <translation>Mettre les clips choisis dans le presse-papiers, pour Lento et d’autres</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Put clips from the clipboard here, or add files to the library</source>
        <translation>Coller ici les clips du presse-papiers, ou ajouter des fichiers à la bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Add the roll to the playlist</source>
        <translation>&amp;Ajouter le rouleau à la playlist</translation>
    </message>
    <message>
        <source>Put every clip of the roll at the end of the playlist</source>
        <translation>Mettre chaque clip du rouleau à la fin de la playlist</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add music: MIDI, MusicXML or packed folders</source>
        <translation>Ajouter de la musique&#xa0;: MIDI, MusicXML ou dossiers compressés</translation>
    </message>
    <message>
        <source>Add &amp;folder…</source>
        <translation>Ajouter un &amp;dossier…</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Nouveau projet</translation>
    </message>
    <message>
        <source>Begin with an empty playlist and map</source>
        <translation>Commencer avec une playlist et une carte vides</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Ouvrir un projet…</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>&amp;Enregistrer le projet</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Save as te&amp;mplate…</source>
        <translation>Enregistrer comme ga&amp;barit…</translation>
    </message>
    <message>
        <source>Keep tempo, key, metre and limits to begin other projects from</source>
        <translation>Garder tempo, tonalité, métrique et limites pour commencer d’autres projets</translation>
    </message>
    <message>
        <source>&amp;Unsaved work…</source>
        <translation>Tra&amp;vail non enregistré…</translation>
    </message>
    <message>
        <source>What was lost when Lento was ended, or left for another project</source>
        <translation>Ce qui a été perdu quand Lento s’est arrêté, ou laissé pour un autre projet</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Write clips as MP3, WAV, FLAC, MIDI or a score</source>
        <translation>Écrire des clips en MP3, WAV, FLAC, MIDI ou partition</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>G&amp;uide d’utilisation</translation>
    </message>
    <message>
        <source>Open the guide in your browser; it lies on this computer</source>
        <translation>Ouvrir le guide dans votre navigateur&#x202f;; il est sur cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Show the tour</source>
        <translation>&amp;Montrer la visite</translation>
    </message>
    <message>
        <source>The three first steps once more: drop, listen, blend</source>
        <translation>Les trois premiers pas à nouveau&#xa0;: déposer, écouter, mélanger</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>&amp;Clavier et souris</translation>
    </message>
    <message>
        <source>What is &amp;this?</source>
        <translation>&amp;Qu’est-ce que c’est&#x202f;?</translation>
    </message>
    <message>
        <source>Say of each panel what it is for</source>
        <translation>Dire à quoi sert chaque panneau</translation>
    </message>
    <message>
        <source>&amp;What Lento stores</source>
        <translation>Ce que Lento &amp;garde</translation>
    </message>
    <message>
        <source>Show my data &amp;folder</source>
        <translation>Montrer mon &amp;dossier de données</translation>
    </message>
    <message>
        <source>Library, models, settings and reports lie in one folder</source>
        <translation>Bibliothèque, modèles, réglages et rapports sont dans un seul dossier</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics…</source>
        <translation>Copier le d&amp;iagnostic…</translation>
    </message>
    <message>
        <source>Versions, device and log for somebody who helps; no names</source>
        <translation>Versions, appareil et journal pour une personne qui aide&#x202f;; aucun nom</translation>
    </message>
    <message>
        <source>&amp;About Lento</source>
        <translation>À &amp;propos de Lento</translation>
    </message>
    <message>
        <source>&amp;Learn from my music…</source>
        <translation>Apprendre de &amp;ma musique…</translation>
    </message>
    <message>
        <source>Make a model of your own music (training)</source>
        <translation>Faire un modèle de votre propre musique (entraînement)</translation>
    </message>
    <message>
        <source>Learn from the &amp;chosen pieces…</source>
        <translation>Apprendre des morceaux &amp;choisis…</translation>
    </message>
    <message>
        <source>Make a model of what is chosen in the library</source>
        <translation>Faire un modèle de ce qui est choisi dans la bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Go on with a training…</source>
        <translation>&amp;Reprendre un entraînement…</translation>
    </message>
    <message>
        <source>Trainings that broke off, and what they had learned</source>
        <translation>Les entraînements interrompus, et ce qu’ils avaient appris</translation>
    </message>
    <message>
        <source>M&amp;odels…</source>
        <translation>M&amp;odèles…</translation>
    </message>
    <message>
        <source>All models, what they learned from, and files that were withdrawn</source>
        <translation>Tous les modèles, ce dont ils ont appris, et les fichiers retirés</translation>
    </message>
    <message>
        <source>&amp;Install training from a file…</source>
        <translation>&amp;Installer l’entraînement depuis un fichier…</translation>
    </message>
    <message>
        <source>Bring what Lento trains with, which is a file of its own</source>
        <translation>Ajouter le module d’entraînement, qui est un fichier à part</translation>
    </message>
    <message>
        <source>&amp;Search pieces</source>
        <translation>&amp;Chercher des morceaux</translation>
    </message>
    <message>
        <source>&amp;Rescan</source>
        <translation>Rel&amp;ire les dossiers</translation>
    </message>
    <message>
        <source>Look for files that are new, changed or gone</source>
        <translation>Chercher les fichiers nouveaux, modifiés ou disparus</translation>
    </message>
    <message>
        <source>&amp;What became of your files…</source>
        <translation>Ce que sont &amp;devenus vos fichiers…</translation>
    </message>
    <message>
        <source>Every file with its status, the reason and what to do</source>
        <translation>Chaque fichier avec son état, la raison et que faire</translation>
    </message>
    <message>
        <source>&amp;Card of the chosen piece…</source>
        <translation>&amp;Fiche du morceau choisi…</translation>
    </message>
    <message>
        <source>See and hear its tracks, and correct what Lento heard</source>
        <translation>Voir et entendre ses pistes, et corriger ce que Lento a entendu</translation>
    </message>
    <message>
        <source>&amp;Undo the correction</source>
        <translation>&amp;Annuler la correction</translation>
    </message>
    <message>
        <source>Re&amp;do the correction</source>
        <translation>Réta&amp;blir la correction</translation>
    </message>
    <message>
        <source>&amp;Back up the library…</source>
        <translation>&amp;Sauvegarder la bibliothèque…</translation>
    </message>
    <message>
        <source>Write everything that is known of your files into one file</source>
        <translation>Écrire tout ce qui est connu de vos fichiers dans un seul fichier</translation>
    </message>
    <message>
        <source>R&amp;estore from a backup…</source>
        <translation>&amp;Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>&amp;Forget what was removed…</source>
        <translation>&amp;Oublier ce qui a été retiré…</translation>
    </message>
    <message>
        <source>Take marks, notes and music of files that you removed out for good</source>
        <translation>Retirer pour de bon les marques, remarques et musiques des fichiers que vous avez enlevés</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>&amp;Inventer</translation>
    </message>
    <message>
        <source>Make new clips (sample from the prior)</source>
        <translation>Créer de nouveaux clips (échantillonner l’a priori)</translation>
    </message>
    <message>
        <source>&amp;Blend</source>
        <translation>&amp;Mélanger</translation>
    </message>
    <message>
        <source>Walk from one clip to another (interpolate in latent space)</source>
        <translation>Aller d’un clip à un autre (interpoler dans l’espace latent)</translation>
    </message>
    <message>
        <source>&amp;Vary</source>
        <translation>&amp;Varier</translation>
    </message>
    <message>
        <source>Make clips near the chosen one (noise around z)</source>
        <translation>Créer des clips proches du clip choisi (bruit autour de z)</translation>
    </message>
    <message>
        <source>S&amp;hape</source>
        <translation>&amp;Façonner</translation>
    </message>
    <message>
        <source>Change the chosen clip by named sliders (attribute directions in z)</source>
        <translation>Changer le clip choisi par des curseurs nommés (directions d’attributs dans z)</translation>
    </message>
    <message>
        <source>&amp;Rebuild</source>
        <translation>&amp;Reconstruire</translation>
    </message>
    <message>
        <source>Hear what the model keeps of the roll (reconstruct)</source>
        <translation>Entendre ce que le modèle garde du rouleau (reconstruction)</translation>
    </message>
    <message>
        <source>&amp;Keep it…</source>
        <translation>&amp;Limites…</translation>
    </message>
    <message>
        <source>What new clips keep to: key, range, leaps (constraints)</source>
        <translation>Ce que respectent les nouveaux clips&#xa0;: tonalité, ambitus, sauts (contraintes)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lire</translation>
    </message>
    <message>
        <source>Play or pause the roll</source>
        <translation>Lire le rouleau ou mettre en pause</translation>
    </message>
    <message>
        <source>&amp;Silence</source>
        <translation>&amp;Silence</translation>
    </message>
    <message>
        <source>Silence at once</source>
        <translation>Silence immédiat</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Boucle</translation>
    </message>
    <message>
        <source>Play round and round</source>
        <translation>Lire en boucle</translation>
    </message>
    <message>
        <source>Play after a &amp;count-in</source>
        <translation>Lire après un &amp;décompte</translation>
    </message>
    <message>
        <source>Let a metronome count the bars that are chosen, then play</source>
        <translation>Un métronome compte les mesures choisies, puis la lecture commence</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Enregistrer le jeu</translation>
    </message>
    <message>
        <source>Play on a keyboard into the clip on the roll</source>
        <translation>Jouer au clavier dans le clip du rouleau</translation>
    </message>
    <message>
        <source>&amp;Metronome</source>
        <translation>&amp;Métronome</translation>
    </message>
    <message>
        <source>Click on every beat</source>
        <translation>Un clic à chaque temps</translation>
    </message>
    <message>
        <source>MIDI &amp;keyboard…</source>
        <translation>&amp;Clavier MIDI…</translation>
    </message>
    <message>
        <source>Choose the keyboard that is played on and the one that plays</source>
        <translation>Choisir le clavier sur lequel on joue et celui qui joue</translation>
    </message>
    <message>
        <source>Sound &amp;device…</source>
        <translation>&amp;Périphérique audio…</translation>
    </message>
    <message>
        <source>Choose where the music is heard, and try it</source>
        <translation>Choisir où l’on entend la musique, et l’essayer</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>Plus le&amp;nt</translation>
    </message>
    <message>
        <source>Slower by a step</source>
        <translation>Un peu plus lent</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>Plus &amp;rapide</translation>
    </message>
    <message>
        <source>Faster by a step</source>
        <translation>Un peu plus rapide</translation>
    </message>
    <message>
        <source>Tempo as &amp;written</source>
        <translation>&amp;Tempo d’origine</translation>
    </message>
    <message>
        <source>Show the whole &amp;map</source>
        <translation>Toute la &amp;carte</translation>
    </message>
    <message>
        <source>Show the whole r&amp;oll</source>
        <translation>Tout le &amp;rouleau</translation>
    </message>
    <message>
        <source>F&amp;igures</source>
        <translation>C&amp;hiffres</translation>
    </message>
    <message>
        <source>Show figures and the field&apos;s own terms beside the plain words</source>
        <translation>Montrer les chiffres et les termes techniques à côté des mots simples</translation>
    </message>
    <message>
        <source>&amp;Language…</source>
        <translation>&amp;Langue…</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Disposition d’&amp;origine</translation>
    </message>
    <message>
        <source>Theme: as the &amp;system</source>
        <translation>Thème&#xa0;: comme le &amp;système</translation>
    </message>
    <message>
        <source>Theme: l&amp;ight</source>
        <translation>Thème&#xa0;: cla&amp;ir</translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation>Thème&#xa0;: so&amp;mbre</translation>
    </message>
    <message>
        <source>&amp;Directions</source>
        <translation>&amp;Directions</translation>
    </message>
    <message>
        <source>Distances mean something (principal components)</source>
        <translation>Les distances ont un sens (composantes principales)</translation>
    </message>
    <message>
        <source>&amp;Neighbourhoods</source>
        <translation>&amp;Voisinages</translation>
    </message>
    <message>
        <source>What sounds alike stands together (similarity map)</source>
        <translation>Ce qui se ressemble est ensemble (carte de similarité)</translation>
    </message>
    <message>
        <source>Dra&amp;w the map anew</source>
        <translation>Redessiner la car&amp;te</translation>
    </message>
    <message>
        <source>Lay out all clips together; those that are there move, too</source>
        <translation>Placer tous les clips ensemble&#x202f;; ceux qui sont là bougent aussi</translation>
    </message>
    <message>
        <source>&amp;Mood</source>
        <translation>&amp;Ambiance</translation>
    </message>
    <message>
        <source>&amp;High or low</source>
        <translation>Grave ou a&amp;igu</translation>
    </message>
    <message>
        <source>Ma&amp;ny or few notes</source>
        <translation>&amp;Nombre de notes</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Tonalité</translation>
    </message>
    <message>
        <source>&amp;Piece</source>
        <translation>&amp;Morceau</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>Éti&amp;quette</translation>
    </message>
    <message>
        <source>&amp;Learned by the model</source>
        <translation>A&amp;ppris par le modèle</translation>
    </message>
    <message>
        <source>La&amp;rger when played more</source>
        <translation>Plus gro&amp;s si joué souvent</translation>
    </message>
    <message>
        <source>Names of &amp;groups</source>
        <translation>Noms des &amp;groupes</translation>
    </message>
    <message>
        <source>Choose &amp;several clips</source>
        <translation>Choisir &amp;plusieurs clips</translation>
    </message>
    <message>
        <source>Draw a ring around clips (lasso; also Ctrl-drag)</source>
        <translation>Tracer un cercle autour de clips (lasso&#x202f;; aussi Ctrl+glisser)</translation>
    </message>
    <message>
        <source>Draw a &amp;path</source>
        <translation>T&amp;racer un chemin</translation>
    </message>
    <message>
        <source>Draw a line; clips play along it (a walk in latent space)</source>
        <translation>Tracer une ligne&#x202f;; les clips se jouent le long (parcours dans l’espace latent)</translation>
    </message>
    <message>
        <source>&amp;Blend between anchors</source>
        <translation>&amp;Mélanger entre des ancres</translation>
    </message>
    <message>
        <source>Set clips at the corners of a pad, and drag between them</source>
        <translation>Poser des clips aux coins d’un pavé, et glisser entre eux</translation>
    </message>
    <message>
        <source>Set an &amp;anchor on the clip</source>
        <translation>Poser une &amp;ancre sur le clip</translation>
    </message>
    <message>
        <source>Make the chosen clip a corner of the pad</source>
        <translation>Faire du clip choisi un coin du pavé</translation>
    </message>
    <message>
        <source>Choose all that &amp;fit the search</source>
        <translation>Choisir ce qui correspond à la r&amp;echerche</translation>
    </message>
    <message>
        <source>&amp;Play them</source>
        <translation>&amp;Les lire</translation>
    </message>
    <message>
        <source>Put them into the play&amp;list</source>
        <translation>Les mettre dans la pla&amp;ylist</translation>
    </message>
    <message>
        <source>Give them a &amp;tag…</source>
        <translation>Leur donner une éti&amp;quette…</translation>
    </message>
    <message>
        <source>&amp;Learn from their pieces…</source>
        <translation>&amp;Apprendre de leurs morceaux…</translation>
    </message>
    <message>
        <source>&amp;Blend them</source>
        <translation>Les &amp;mélanger</translation>
    </message>
    <message>
        <source>Make a pat&amp;h through them</source>
        <translation>En faire un &amp;chemin</translation>
    </message>
    <message>
        <source>A path whose corners they are, in the order they were chosen in</source>
        <translation>Un chemin dont ils sont les angles, dans l’ordre où ils ont été choisis</translation>
    </message>
    <message>
        <source>&amp;Choose none</source>
        <translation>Ne &amp;rien choisir</translation>
    </message>
    <message>
        <source>&amp;Play along it</source>
        <translation>&amp;Lire le long du chemin</translation>
    </message>
    <message>
        <source>&amp;Straighten it</source>
        <translation>Le &amp;redresser</translation>
    </message>
    <message>
        <source>&amp;Name it…</source>
        <translation>Le &amp;nommer…</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>Le &amp;supprimer</translation>
    </message>
    <message>
        <source>Cu&amp;t notes</source>
        <translation>&amp;Couper les notes</translation>
    </message>
    <message>
        <source>&amp;Copy notes</source>
        <translation>Co&amp;pier les notes</translation>
    </message>
    <message>
        <source>&amp;Paste notes</source>
        <translation>C&amp;oller les notes</translation>
    </message>
    <message>
        <source>Put copied notes in at the playhead</source>
        <translation>Insérer les notes copiées à la tête de lecture</translation>
    </message>
    <message>
        <source>&amp;Duplicate notes</source>
        <translation>&amp;Dupliquer les notes</translation>
    </message>
    <message>
        <source>Repeat the chosen notes behind themselves, or the whole clip</source>
        <translation>Répéter les notes choisies à la suite, ou tout le clip</translation>
    </message>
    <message>
        <source>De&amp;lete notes</source>
        <translation>&amp;Supprimer les notes</translation>
    </message>
    <message>
        <source>Choose &amp;all notes</source>
        <translation>Choisir &amp;toutes les notes</translation>
    </message>
    <message>
        <source>Choose all &amp;others</source>
        <translation>Choisir toutes les &amp;autres</translation>
    </message>
    <message>
        <source>Choose all of this &amp;pitch</source>
        <translation>Choisir toutes celles de cette &amp;hauteur</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>N’en choisir auc&amp;une</translation>
    </message>
    <message>
        <source>&amp;Quantise</source>
        <translation>&amp;Quantifier</translation>
    </message>
    <message>
        <source>Bring notes to the grid</source>
        <translation>Caler les notes sur la grille</translation>
    </message>
    <message>
        <source>&amp;Humanise</source>
        <translation>Hu&amp;maniser</translation>
    </message>
    <message>
        <source>Move notes a little in time and loudness, as a hand does</source>
        <translation>Décaler un peu les notes en temps et en intensité, comme le fait une main</translation>
    </message>
    <message>
        <source>L&amp;egato</source>
        <translation>L&amp;egato</translation>
    </message>
    <message>
        <source>Let every note last until the next one starts</source>
        <translation>Faire durer chaque note jusqu’à la suivante</translation>
    </message>
    <message>
        <source>End o&amp;verlaps</source>
        <translation>Ôter les che&amp;vauchements</translation>
    </message>
    <message>
        <source>End notes where the next one starts</source>
        <translation>Finir les notes là où la suivante commence</translation>
    </message>
    <message>
        <source>&amp;Split notes</source>
        <translation>Scinder les no&amp;tes</translation>
    </message>
    <message>
        <source>Cut the chosen notes in two, at the playhead if it is there</source>
        <translation>Couper les notes choisies en deux, à la tête de lecture si elle s’y trouve</translation>
    </message>
    <message>
        <source>&amp;Join notes</source>
        <translation>&amp;Joindre les notes</translation>
    </message>
    <message>
        <source>Make one note of neighbours of the same pitch</source>
        <translation>Faire une seule note de voisines de même hauteur</translation>
    </message>
    <message>
        <source>A semitone &amp;up</source>
        <translation>Un demi-ton plus &amp;haut</translation>
    </message>
    <message>
        <source>A semitone &amp;down</source>
        <translation>Un demi-ton plus &amp;bas</translation>
    </message>
    <message>
        <source>An &amp;octave up</source>
        <translation>Une &amp;octave plus haut</translation>
    </message>
    <message>
        <source>An oc&amp;tave down</source>
        <translation>Une octa&amp;ve plus bas</translation>
    </message>
    <message>
        <source>A &amp;step of the scale up</source>
        <translation>Un &amp;degré de la gamme plus haut</translation>
    </message>
    <message>
        <source>A step of the scale do&amp;wn</source>
        <translation>Un de&amp;gré de la gamme plus bas</translation>
    </message>
    <message>
        <source>&amp;Into the scale</source>
        <translation>&amp;Ramener dans la gamme</translation>
    </message>
    <message>
        <source>Move notes outside the scale to its nearest tones</source>
        <translation>Amener les notes hors gamme à ses sons les plus proches</translation>
    </message>
    <message>
        <source>&amp;Louder</source>
        <translation>Plus &amp;fort</translation>
    </message>
    <message>
        <source>So&amp;fter</source>
        <translation>P&amp;lus doux</translation>
    </message>
    <message>
        <source>&amp;Finer grid</source>
        <translation>Grille plus &amp;fine</translation>
    </message>
    <message>
        <source>Coa&amp;rser grid</source>
        <translation>Grille plus &amp;large</translation>
    </message>
    <message>
        <source>S&amp;nap to the grid</source>
        <translation>&amp;Aimanter à la grille</translation>
    </message>
    <message>
        <source>Quantise &amp;ends, too</source>
        <translation>&amp;Quantifier aussi les fins</translation>
    </message>
    <message>
        <source>New e&amp;mpty clip</source>
        <translation>Nouveau clip &amp;vide</translation>
    </message>
    <message>
        <source>Put an empty clip of four bars on the roll, to draw in</source>
        <translation>Mettre sur le rouleau un clip vide de quatre mesures, pour y dessiner</translation>
    </message>
    <message>
        <source>Add a &amp;part</source>
        <translation>Ajouter une &amp;partie</translation>
    </message>
    <message>
        <source>Add a &amp;bar</source>
        <translation>Ajouter une &amp;mesure</translation>
    </message>
    <message>
        <source>Cut empty bars &amp;off the end</source>
        <translation>Ôter les mesures vides à la &amp;fin</translation>
    </message>
    <message>
        <source>All trac&amp;ks of this piece</source>
        <translation>Toutes les pi&amp;stes de ce morceau</translation>
    </message>
    <message>
        <source>Put the whole piece with all its tracks on the roll, to edit it</source>
        <translation>Mettre tout le morceau avec toutes ses pistes sur le rouleau, pour l’éditer</translation>
    </message>
    <message>
        <source>&amp;Back to the map</source>
        <translation>Reto&amp;ur à la carte</translation>
    </message>
    <message>
        <source>Find out where the changed clip lies now (encode)</source>
        <translation>Trouver où se situe maintenant le clip modifié (encoder)</translation>
    </message>
    <message>
        <source>&amp;Vary this</source>
        <translation>V&amp;arier</translation>
    </message>
    <message>
        <source>Make clips near this one (noise around z)</source>
        <translation>Créer des clips proches de celui-ci (bruit autour de z)</translation>
    </message>
    <message>
        <source>C&amp;ontinue this</source>
        <translation>Co&amp;ntinuer</translation>
    </message>
    <message>
        <source>Make bars that could follow this clip</source>
        <translation>Créer des mesures qui pourraient suivre ce clip</translation>
    </message>
    <message>
        <source>Make it cal&amp;mer</source>
        <translation>Plus ca&amp;lme</translation>
    </message>
    <message>
        <source>Walk from this clip to calmer ones near it</source>
        <translation>Aller de ce clip à de plus calmes, proches de lui</translation>
    </message>
</context>
<context>
    <name>MidiDialog</name>
    <message>
        <source>MIDI keyboard</source>
        <translation>Clavier MIDI</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Instrument outside</source>
        <translation>Instrument externe</translation>
    </message>
    <message>
        <source>State of the keyboard</source>
        <translation>État du clavier</translation>
    </message>
    <message>
        <source>Count-in</source>
        <translation>Décompte</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Click on every &amp;beat</source>
        <translation>Clic à chaque &amp;temps</translation>
    </message>
    <message>
        <source>&amp;Replace what stands there</source>
        <translation>&amp;Remplacer ce qui est là</translation>
    </message>
    <message>
        <source>Otherwise what is played is added to what is there (overdub).</source>
        <translation>Sinon, ce qui est joué s’ajoute à ce qui est là (superposition).</translation>
    </message>
    <message>
        <source>&amp;Snap to the grid of the roll</source>
        <translation>&amp;Aimanter à la grille du rouleau</translation>
    </message>
    <message>
        <source>Otherwise notes stay where the hand played them.</source>
        <translation>Sinon, les notes restent où la main les a jouées.</translation>
    </message>
    <message>
        <source>&amp;Play on</source>
        <translation>&amp;Jouer sur</translation>
    </message>
    <message>
        <source>&amp;Hear also on</source>
        <translation>&amp;Entendre aussi sur</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>&amp;Count-in in bars</source>
        <translation>&amp;Décompte en mesures</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>No keyboard</source>
        <translation>Aucun clavier</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Seulement sur cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>Lento hears the keyboard: %n key(s) so far.</source>
        <translation>
            <numerusform>Lento entend le clavier&#xa0;:&#xa0;%n touche jusqu’ici.</numerusform>
            <numerusform>Lento entend le clavier&#xa0;:&#xa0;%n touches jusqu’ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press a key: it sounds at once, and Lento says here that it came.</source>
        <translation>Pressez une touche&#xa0;: elle sonne aussitôt, et Lento dit ici qu’elle est arrivée.</translation>
    </message>
    <message>
        <source>No keyboard is connected. Plug one in: it appears here by itself.</source>
        <translation>Aucun clavier n’est branché. Branchez-en un&#xa0;: il apparaît ici de lui-même.</translation>
    </message>
    <message>
        <source>Choose the keyboard that you play on.</source>
        <translation>Choisissez le clavier sur lequel vous jouez.</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Learn &amp;again without them</source>
        <translation>&amp;Réapprendre sans eux</translation>
    </message>
    <message>
        <source>&amp;Withdraw the chosen files</source>
        <translation>Re&amp;tirer les fichiers choisis</translation>
    </message>
    <message>
        <source>A&amp;llow them again</source>
        <translation>Les &amp;permettre à nouveau</translation>
    </message>
    <message>
        <source>It makes {0}.</source>
        <translation>Il crée ceci&#xa0;: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>It learned from %n file(s) that may not be learned from.</source>
        <translation>
            <numerusform>Il a appris de&#xa0;%n fichier dont il n’est pas permis d’apprendre.</numerusform>
            <numerusform>Il a appris de&#xa0;%n fichiers dont il n’est pas permis d’apprendre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>May be learned from</source>
        <translation>Apprentissage permis</translation>
    </message>
    <message>
        <source>Files that it learned from</source>
        <translation>Fichiers dont il a appris</translation>
    </message>
    <message>
        <source>Say that they may not be learned from: no training uses them any more</source>
        <translation>Dire qu’il n’est pas permis d’en apprendre&#xa0;: aucun entraînement ne les utilise plus</translation>
    </message>
    <message>
        <source>The same training with the files that are left; this model stays as it is</source>
        <translation>Le même entraînement avec les fichiers qui restent&#x202f;; ce modèle ne change pas</translation>
    </message>
    <message>
        <source>{0}; it began with {1}.</source>
        <translation>{0}&#x202f;; parti de {1}.</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>It began with {0}.</source>
        <translation>Il est parti de {0}.</translation>
    </message>
    <message>
        <source>accuracy {0:.1%}</source>
        <translation>exactitude {0:.1%}</translation>
    </message>
    <message>
        <source>{0:.1f} KL bits</source>
        <translation>{0:.1f} bits KL</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} pas</translation>
    </message>
    <message>
        <source>{0} windows</source>
        <translation>{0} fenêtres</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>graine {0}</translation>
    </message>
    <message numerus="yes">
        <source>It learned from %n file(s)</source>
        <translation>
            <numerusform>Il a appris de&#xa0;%n fichier</numerusform>
            <numerusform>Il a appris de&#xa0;%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>({0} with a name)</source>
        <translation>({0} avec un nom)</translation>
    </message>
    <message>
        <source>It learned from none of your files.</source>
        <translation>Il n’a appris d’aucun de vos fichiers.</translation>
    </message>
    <message>
        <source>No, withdrawn</source>
        <translation>Non, retiré</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Nobody has said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Choose files in the list</source>
        <translation>Choisissez des fichiers dans la liste</translation>
    </message>
</context>
<context>
    <name>ModelImports</name>
    <message>
        <source>Importing {name}</source>
        <translation>Import de {name}</translation>
    </message>
    <message>
        <source>{name} was imported.</source>
        <translation>{name} a été importé.</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>&amp;Model in use</source>
        <translation>Modèle &amp;utilisé</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Modèle utilisé</translation>
    </message>
    <message>
        <source>&amp;Open a model file…</source>
        <translation>&amp;Ouvrir un fichier de modèle…</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>ne s’ouvre pas</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>n’est pas là</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Ouvrir un fichier de modèle</translation>
    </message>
    <message>
        <source>Models (*{suffix} {patterns})</source>
        <translation>Modèles (*{suffix} {patterns})</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>&amp;Utiliser ce modèle</translation>
    </message>
    <message>
        <source>&amp;Give a copy away…</source>
        <translation>Donner une &amp;copie…</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Montrer le &amp;dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Write a copy that names none of your files, for somebody else</source>
        <translation>Écrire une copie qui ne nomme aucun de vos fichiers, pour quelqu’un d’autre</translation>
    </message>
    <message numerus="yes">
        <source>uses %n withdrawn file(s)</source>
        <translation>
            <numerusform>utilise&#xa0;%n fichier retiré</numerusform>
            <numerusform>utilise&#xa0;%n fichiers retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} – in use</source>
        <translation>{0} – utilisé</translation>
    </message>
    <message>
        <source>It is in use</source>
        <translation>Il est déjà utilisé</translation>
    </message>
    <message>
        <source>Give a copy away</source>
        <translation>Donner une copie</translation>
    </message>
    <message>
        <source>Models (*{0})</source>
        <translation>Modèles (*{0})</translation>
    </message>
    <message>
        <source>The copy is saved as {0}. It names none of your files.</source>
        <translation>La copie est enregistrée sous {0}. Elle ne nomme aucun de vos fichiers.</translation>
    </message>
    <message>
        <source>Writing a copy</source>
        <translation>Écriture d’une copie</translation>
    </message>
</context>
<context>
    <name>NewClips</name>
    <message>
        <source>New clips that it makes</source>
        <translation>Nouveaux clips qu’il crée</translation>
    </message>
    <message>
        <source>Hear new clip {0}</source>
        <translation>Écouter le nouveau clip {0}</translation>
    </message>
</context>
<context>
    <name>NoteClipboard</name>
    <message>
        <source>cutting notes</source>
        <translation>coupe de notes</translation>
    </message>
    <message>
        <source>pasting notes</source>
        <translation>collage de notes</translation>
    </message>
</context>
<context>
    <name>NoteEdits</name>
    <message>
        <source>drawing a note</source>
        <translation>dessin d’une note</translation>
    </message>
    <message>
        <source>adding notes</source>
        <translation>ajout de notes</translation>
    </message>
    <message>
        <source>deleting notes</source>
        <translation>suppression de notes</translation>
    </message>
    <message>
        <source>duplicating notes</source>
        <translation>duplication de notes</translation>
    </message>
    <message>
        <source>moving notes</source>
        <translation>déplacement de notes</translation>
    </message>
    <message>
        <source>changing lengths</source>
        <translation>changement de durées</translation>
    </message>
    <message>
        <source>quantising notes</source>
        <translation>quantification de notes</translation>
    </message>
    <message>
        <source>humanising notes</source>
        <translation>humanisation de notes</translation>
    </message>
    <message>
        <source>joining notes up</source>
        <translation>legato</translation>
    </message>
    <message>
        <source>ending overlaps</source>
        <translation>fin des chevauchements</translation>
    </message>
    <message>
        <source>splitting notes</source>
        <translation>notes scindées</translation>
    </message>
    <message>
        <source>gluing notes</source>
        <translation>notes jointes</translation>
    </message>
    <message>
        <source>transposing notes</source>
        <translation>transposition de notes</translation>
    </message>
    <message>
        <source>transposing notes in the scale</source>
        <translation>transposition de notes dans la gamme</translation>
    </message>
    <message>
        <source>moving notes into the scale</source>
        <translation>retour de notes dans la gamme</translation>
    </message>
    <message>
        <source>changing loudness</source>
        <translation>changement d’intensité</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Offer</source>
        <translation>Proposition</translation>
    </message>
</context>
<context>
    <name>PadColumn</name>
    <message>
        <source>Blend between anchors</source>
        <translation>Mélanger entre des ancres</translation>
    </message>
    <message>
        <source>Click 2 to 8 clips. Drag the dot: the nearer an anchor, the more of it is heard.</source>
        <translation>Cliquez sur 2 à 8 clips, puis faites glisser le point&#xa0;: plus une ancre est proche, plus on l’entend.</translation>
    </message>
    <message>
        <source>To the &amp;roll</source>
        <translation>&amp;Rouleau</translation>
    </message>
    <message>
        <source>Put this clip on the roll and into the results (Return)</source>
        <translation>Mettre ce clip sur le rouleau et dans les résultats (Entrée)</translation>
    </message>
    <message>
        <source>To play&amp;list</source>
        <translation>Pla&amp;ylist</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>Take the chosen anchor away (Delete)</source>
        <translation>Retirer l’ancre choisie (Suppr)</translation>
    </message>
    <message>
        <source>Remove a&amp;ll</source>
        <translation>Vi&amp;der</translation>
    </message>
    <message>
        <source>Some anchors were set with another model. Take them away first.</source>
        <translation>Certaines ancres ont été posées avec un autre modèle. Retirez-les d’abord.</translation>
    </message>
    <message>
        <source>Getting the clips between them ready…</source>
        <translation>Préparation des clips entre elles…</translation>
    </message>
</context>
<context>
    <name>PadView</name>
    <message>
        <source>Pad to blend on</source>
        <translation>Pavé de mélange</translation>
    </message>
    <message numerus="yes">
        <source>Click %n clip(s) on the map.</source>
        <translation>
            <numerusform>Cliquez sur&#xa0;%n clip de la carte.</numerusform>
            <numerusform>Cliquez sur&#xa0;%n clips de la carte.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1} %</source>
        <translation>{0} {1}&#xa0;%</translation>
    </message>
    <message>
        <source>Arrow keys move the dot, Return keeps the clip.</source>
        <translation>Les flèches déplacent le point, Entrée garde le clip.</translation>
    </message>
</context>
<context>
    <name>PartHint</name>
    <message>
        <source>&amp;Install training from a file…</source>
        <translation>&amp;Installer depuis un fichier…</translation>
    </message>
    <message>
        <source>“Lean the model to my music” works now, without it.</source>
        <translation>«&#xa0;Orienter le modèle vers ma musique&#xa0;» marche déjà, sans lui.</translation>
    </message>
    <message>
        <source>Installing what Lento trains with: {0} %</source>
        <translation>Installation du module d’entraînement&#xa0;: {0}&#xa0;%</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>À savoir</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>Parts of the clip</source>
        <translation>Parties du clip</translation>
    </message>
    <message>
        <source>Mute {part}</source>
        <translation>Couper le son de {part}</translation>
    </message>
    <message>
        <source>Hear {part} alone</source>
        <translation>Entendre seulement {part}</translation>
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
        <translation>Travailler sur {part} seulement&#x202f;; encore une fois&#xa0;: sur toutes les parties</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Add an empty part</source>
        <translation>Ajouter une partie vide</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>Ajouter une partie</translation>
    </message>
    <message>
        <source>All tracks</source>
        <translation>Toutes les pistes</translation>
    </message>
    <message>
        <source>All tracks of this piece</source>
        <translation>Toutes les pistes de ce morceau</translation>
    </message>
    <message>
        <source>Choose its notes</source>
        <translation>Choisir ses notes</translation>
    </message>
    <message>
        <source>Put the chosen notes in it</source>
        <translation>Y mettre les notes choisies</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>C’est</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Rename a part</source>
        <translation>Renommer une partie</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#xa0;:</translation>
    </message>
</context>
<context>
    <name>PathColumn</name>
    <message>
        <source>Paths</source>
        <translation>Chemins</translation>
    </message>
    <message>
        <source>Draw a line over the map: clips play along it. Drag its corners to change it.</source>
        <translation>Tracez une ligne sur la carte&#xa0;: les clips se jouent le long d’elle. Déplacez ses angles pour la changer.</translation>
    </message>
    <message>
        <source>Evenly spaced, by how different they sound (along z)</source>
        <translation>À pas égaux, selon leur différence sonore (le long de z)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lire</translation>
    </message>
    <message>
        <source>Straigh&amp;ten</source>
        <translation>&amp;Redresser</translation>
    </message>
    <message>
        <source>From its first corner straight to its last</source>
        <translation>Tout droit, du premier angle au dernier</translation>
    </message>
    <message>
        <source>To play&amp;list</source>
        <translation>Vers la pla&amp;ylist</translation>
    </message>
    <message>
        <source>Put all its clips at the end of the playlist, once they play</source>
        <translation>Mettre tous ses clips à la fin de la playlist, dès qu’ils se jouent</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Clips along it</source>
        <translation>&amp;Clips sur le chemin</translation>
    </message>
</context>
<context>
    <name>PathList</name>
    <message>
        <source>Paths</source>
        <translation>Chemins</translation>
    </message>
    <message>
        <source>Drawn with another model: {0}</source>
        <translation>Tracé avec un autre modèle&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>PickedClips</name>
    <message>
        <source>{0} clips are many: Lento takes {1} of them, evenly chosen.</source>
        <translation>{0} clips, c’est beaucoup&#xa0;: Lento en prend {1}, répartis également.</translation>
    </message>
    <message>
        <source>{0} of the {1} chosen clips were put into the playlist, evenly chosen: it takes no more of them at once.</source>
        <translation>{0} des {1} clips choisis ont été mis dans la playlist, répartis également&#xa0;: elle n’en prend pas plus à la fois.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) put into the playlist.</source>
        <translation>
            <numerusform>%n clip mis dans la playlist.</numerusform>
            <numerusform>%n clips mis dans la playlist.</numerusform>
        </translation>
    </message>
    <message>
        <source>A blend needs two clips or more.</source>
        <translation>Un mélange demande deux clips ou plus.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) from the map</source>
        <translation>
            <numerusform>%n morceau de la carte</numerusform>
            <numerusform>%n morceaux de la carte</numerusform>
        </translation>
    </message>
    <message>
        <source>tagging clips</source>
        <translation>étiquette de clips</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) tagged.</source>
        <translation>
            <numerusform>%n clip étiqueté.</numerusform>
            <numerusform>%n clips étiquetés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PieceMenu</name>
    <message>
        <source>&amp;Remove from the library</source>
        <translation>&amp;Retirer de la bibliothèque</translation>
    </message>
    <message>
        <source>The file itself stays where it is</source>
        <translation>Le fichier lui-même reste où il est</translation>
    </message>
    <message>
        <source>It belongs to its folder; its card can leave it out</source>
        <translation>Il appartient à son dossier&#x202f;; sa fiche permet de l’écarter</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lire</translation>
    </message>
    <message>
        <source>&amp;Open its card…</source>
        <translation>&amp;Ouvrir sa fiche…</translation>
    </message>
    <message>
        <source>&amp;Open their card…</source>
        <translation>&amp;Ouvrir leur fiche…</translation>
    </message>
    <message>
        <source>See and hear its tracks, and correct what Lento heard</source>
        <translation>Voir et entendre ses pistes, et corriger ce que Lento a entendu</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favori</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>Re&amp;marque…</translation>
    </message>
    <message>
        <source>All trac&amp;ks on the roll</source>
        <translation>Toutes les pi&amp;stes sur le rouleau</translation>
    </message>
    <message>
        <source>The whole piece with all its tracks, to edit it</source>
        <translation>Tout le morceau avec toutes ses pistes, pour l’éditer</translation>
    </message>
    <message>
        <source>&amp;Look for it…</source>
        <translation>Le &amp;chercher…</translation>
    </message>
    <message>
        <source>Show in its &amp;folder</source>
        <translation>Montrer dans son &amp;dossier</translation>
    </message>
    <message>
        <source>&amp;Watch this folder</source>
        <translation>Sur&amp;veiller ce dossier</translation>
    </message>
    <message>
        <source>New files in it come into the library by themselves</source>
        <translation>Ses nouveaux fichiers entrent d’eux-mêmes dans la bibliothèque</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n morceau</numerusform>
            <numerusform>%n morceaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Learn from &amp;these files…</source>
        <translation>&amp;Apprendre de ces fichiers…</translation>
    </message>
    <message>
        <source>Learn from &amp;this folder…</source>
        <translation>&amp;Apprendre de ce dossier…</translation>
    </message>
    <message>
        <source>Learn from &amp;this file…</source>
        <translation>&amp;Apprendre de ce fichier…</translation>
    </message>
    <message>
        <source>Make a model of your own that sounds like them (training)</source>
        <translation>Faire votre propre modèle, qui sonne comme eux (entraînement)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>Éti&amp;quettes</translation>
    </message>
    <message>
        <source>&amp;New tag…</source>
        <translation>&amp;Nouvelle étiquette…</translation>
    </message>
    <message>
        <source>May be &amp;learned from</source>
        <translation>Apprentissage &amp;permis</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Oui</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Non</translation>
    </message>
    <message>
        <source>Nobody &amp;has said</source>
        <translation>Non &amp;précisé</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>A word to find it by:</source>
        <translation>Un mot pour le retrouver&#xa0;:</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>What you want to remember of it:</source>
        <translation>Ce que vous voulez en retenir&#xa0;:</translation>
    </message>
</context>
<context>
    <name>PieceView</name>
    <message>
        <source>Pieces of the library</source>
        <translation>Morceaux de la bibliothèque</translation>
    </message>
</context>
<context>
    <name>PlaylistModel</name>
    <message>
        <source>adding to the playlist</source>
        <translation>ajout à la playlist</translation>
    </message>
    <message>
        <source>removing from the playlist</source>
        <translation>retrait de la playlist</translation>
    </message>
    <message>
        <source>cutting from the playlist</source>
        <translation>coupe dans la playlist</translation>
    </message>
    <message>
        <source>pasting into the playlist</source>
        <translation>collage dans la playlist</translation>
    </message>
    <message>
        <source>moving in the playlist</source>
        <translation>déplacement dans la playlist</translation>
    </message>
    <message>
        <source>renaming in the playlist</source>
        <translation>nouveau nom dans la playlist</translation>
    </message>
    <message>
        <source>emptying the playlist</source>
        <translation>vidage de la playlist</translation>
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
        <translation>Glissez ici des clips des résultats ou du rouleau, ou pressez l’étoile à côté d’un résultat.</translation>
    </message>
    <message>
        <source>Clips of the playlist</source>
        <translation>Clips de la playlist</translation>
    </message>
    <message>
        <source>Play the playlist from the chosen clip</source>
        <translation>Lire la playlist à partir du clip choisi</translation>
    </message>
    <message>
        <source>Save, open and export the playlist</source>
        <translation>Enregistrer, ouvrir et exporter la playlist</translation>
    </message>
    <message>
        <source>Take out of the playlist</source>
        <translation>Retirer de la playlist</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>&amp;Ouvrir un projet…</translation>
    </message>
    <message>
        <source>&amp;Save the project</source>
        <translation>&amp;Enregistrer le projet</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>&amp;Empty the playlist</source>
        <translation>&amp;Vider la playlist</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progression</name>
    <message>
        <source>round and round</source>
        <translation>en ronde</translation>
    </message>
    <message>
        <source>rocking</source>
        <translation>bercé</translation>
    </message>
    <message>
        <source>like a hymn</source>
        <translation>comme un cantique</translation>
    </message>
    <message>
        <source>like a song</source>
        <translation>comme une chanson</translation>
    </message>
    <message>
        <source>{symbol} is not a chord that Lento knows. Write chords such as C, Am, F#, Bb, Gdim or Caug, with spaces between them.</source>
        <translation>{symbol} n’est pas un accord que Lento connaît. Écrivez des accords comme C, Am, F#, Bb, Gdim ou Caug, séparés par des espaces.</translation>
    </message>
    <message>
        <source>These are {given} chords, and a clip of {beats} beats has room for {beats}. Take some away.</source>
        <translation>Vous avez écrit {given} accords, et un clip de {beats} temps peut en porter {beats}. Retirez-en.</translation>
    </message>
    <message>
        <source>{0} is heard as {1}</source>
        <translation>{0} s’entend comme {1}</translation>
    </message>
</context>
<context>
    <name>RangeSlider</name>
    <message>
        <source>from {0} to {1} percent; Space changes to the other end</source>
        <translation>de {0} à {1} pour cent&#x202f;; Espace passe à l’autre bout</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>The chosen file in full</source>
        <translation>Le fichier choisi en détail</translation>
    </message>
    <message>
        <source>Choose a file to read all about it here.</source>
        <translation>Choisissez un fichier pour tout lire sur lui ici.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et&#xa0;%n autre</numerusform>
            <numerusform>et&#xa0;%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Melody: {0}</source>
        <translation>Mélodie&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>RebuildPage</name>
    <message>
        <source>Sends the clip through the model and back, to hear what it keeps of it.</source>
        <translation>Fait passer le clip par le modèle et retour, pour entendre ce qu’il en garde.</translation>
    </message>
    <message>
        <source>Field term: reconstruction</source>
        <translation>Terme technique&#xa0;: reconstruction</translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Nothing was played, so nothing was recorded.</source>
        <translation>Rien n’a été joué, donc rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>enregistrement</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>fine</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>en partie</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>de côté</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>à l’écart</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>hors d’atteinte</translation>
    </message>
    <message>
        <source>melody</source>
        <translation>mélodie</translation>
    </message>
    <message>
        <source>bass</source>
        <translation>basse</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>batterie</translation>
    </message>
    <message>
        <source>accompaniment</source>
        <translation>accompagnement</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>assez sûr</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>pas sûr</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>{total} {files}: {parts}</source>
        <translation>{total} {files}&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>Track {0}</source>
        <translation>Piste {0}</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>{name}, as you said</source>
        <translation>{name}, selon vous</translation>
    </message>
    <message>
        <source>All of it is used.</source>
        <translation>Tout est utilisé.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonalité</translation>
    </message>
    <message>
        <source>{key}, {sure}</source>
        <translation>{key}, {sure}</translation>
    </message>
    <message>
        <source>Felt tempo</source>
        <translation>Tempo ressenti</translation>
    </message>
    <message>
        <source>{0} beats a minute</source>
        <translation>{0} temps par minute</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>selon vous</translation>
    </message>
    <message>
        <source>heard by ear, {0}</source>
        <translation>à l’oreille, {0}</translation>
    </message>
    <message>
        <source>as the file writes them</source>
        <translation>comme le fichier les écrit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>{all}, {different} of them different</source>
        <translation>{all}, dont {different} différents</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>What became of your files</source>
        <translation>Ce que sont devenus vos fichiers</translation>
    </message>
    <message>
        <source>Search name, reason, track…</source>
        <translation>Chercher nom, raison, piste…</translation>
    </message>
    <message>
        <source>Search the report</source>
        <translation>Chercher dans le bilan</translation>
    </message>
    <message>
        <source>Show &amp;all files</source>
        <translation>&amp;Montrer tous les fichiers</translation>
    </message>
    <message>
        <source>&amp;Open its card</source>
        <translation>&amp;Ouvrir sa fiche</translation>
    </message>
    <message>
        <source>See and hear its tracks, and correct what Lento heard (Return)</source>
        <translation>Voir et entendre ses pistes, et corriger ce que Lento a entendu (Entrée)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Montrer le &amp;dossier</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the chosen rows, for a letter or a table (Ctrl+C)</source>
        <translation>Copier les lignes choisies, pour une lettre ou un tableau (Ctrl+C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>&amp;Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Save the rows that are shown, as a table for other programs</source>
        <translation>Enregistrer les lignes montrées comme tableau pour d’autres programmes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No file is like that.</source>
        <translation>Aucun fichier n’est ainsi.</translation>
    </message>
    <message>
        <source>The library is empty. Drop files or folders on the window.</source>
        <translation>La bibliothèque est vide. Déposez des fichiers ou des dossiers dans la fenêtre.</translation>
    </message>
    <message>
        <source>&amp;Open their card</source>
        <translation>&amp;Ouvrir leur fiche</translation>
    </message>
    <message>
        <source>&amp;Look for it…</source>
        <translation>Le &amp;chercher…</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>&amp;Copier les lignes</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n single file(s) from the library</source>
        <translation>
            <numerusform>&amp;Retirer&#xa0;%n fichier isolé de la bibliothèque</numerusform>
            <numerusform>&amp;Retirer&#xa0;%n fichiers isolés de la bibliothèque</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n ligne copiée.</numerusform>
            <numerusform>%n lignes copiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le bilan</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>What became of my files</source>
        <translation>Bilan de mes fichiers</translation>
    </message>
    <message>
        <source>The report is saved as {0}.</source>
        <translation>Le bilan est enregistré sous {0}.</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What became of the file</source>
        <translation>Ce qu’est devenu le fichier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What happened, and what it means</source>
        <translation>Ce qui s’est passé, et ce que cela signifie</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>How many clips it gives</source>
        <translation>Combien de clips il donne</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différents</translation>
    </message>
    <message>
        <source>How many of its clips are different music</source>
        <translation>Combien de ses clips sont des musiques différentes</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Minutes and seconds</source>
        <translation>Minutes et secondes</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonalité</translation>
    </message>
    <message>
        <source>As Lento heard it</source>
        <translation>Comme Lento l’a entendu</translation>
    </message>
    <message>
        <source>Metre</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <source>Felt tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Beats a minute as they are heard, not as they are written</source>
        <translation>Temps par minute tels qu’entendus, non tels qu’écrits</translation>
    </message>
    <message>
        <source>Melody</source>
        <translation>Mélodie</translation>
    </message>
    <message>
        <source>The track that the melody is from, and how sure Lento is</source>
        <translation>La piste d’où vient la mélodie, et à quel point Lento en est sûr</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>All files and what became of them</source>
        <translation>Tous les fichiers et ce qu’ils sont devenus</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>What you make appears here.
Press play to hear it, the star to keep it.</source>
        <translation>Ce que vous créez apparaît ici.
Pressez lecture pour l’entendre, l’étoile pour le garder.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>Put all results into the playlist, in this order</source>
        <translation>Mettre tous les résultats dans la playlist, dans cet ordre</translation>
    </message>
    <message>
        <source>Make this one again, differently</source>
        <translation>Refaire celui-ci autrement</translation>
    </message>
    <message>
        <source>Keep in the playlist, or take it out again</source>
        <translation>Garder dans la playlist, ou l’en retirer</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>{0}, a guess</source>
        <translation>{0}, au jugé</translation>
    </message>
    <message>
        <source>from here in {0}</source>
        <translation>à partir d’ici en {0}</translation>
    </message>
    <message>
        <source>taking clips out of the results</source>
        <translation>retrait de clips des résultats</translation>
    </message>
</context>
<context>
    <name>RollCanvas</name>
    <message>
        <source>Scroll the roll in time</source>
        <translation>Défiler dans le temps</translation>
    </message>
    <message>
        <source>Scroll the roll in pitch</source>
        <translation>Défiler en hauteur</translation>
    </message>
</context>
<context>
    <name>RollCommands</name>
    <message>
        <source>C&amp;hoose</source>
        <translation>C&amp;hoisir</translation>
    </message>
    <message>
        <source>Pitch and &amp;loudness</source>
        <translation>Hauteur et &amp;intensité</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Grille</translation>
    </message>
    <message>
        <source>Clip and pa&amp;rts</source>
        <translation>Clip et pa&amp;rties</translation>
    </message>
    <message>
        <source>New clip</source>
        <translation>Nouveau clip</translation>
    </message>
    <message>
        <source>Choose a piece in the library first.</source>
        <translation>Choisissez d’abord un morceau dans la bibliothèque.</translation>
    </message>
    <message>
        <source>adding a bar</source>
        <translation>ajout d’une mesure</translation>
    </message>
    <message>
        <source>cutting off empty bars</source>
        <translation>retrait des mesures vides</translation>
    </message>
    <message>
        <source>&amp;Duplicate the whole clip</source>
        <translation>&amp;Dupliquer tout le clip</translation>
    </message>
</context>
<context>
    <name>RollKeys</name>
    <message>
        <source>Double click</source>
        <translation>Double clic</translation>
    </message>
    <message>
        <source>On the roll: draw a note, or take out the one that is there</source>
        <translation>Sur le rouleau&#xa0;: dessiner une note, ou enlever celle qui est là</translation>
    </message>
    <message>
        <source>Drag a note</source>
        <translation>Glisser une note</translation>
    </message>
    <message>
        <source>Move it, or make it longer at its edges; it is heard</source>
        <translation>La déplacer, ou l’allonger par ses bords&#x202f;; elle s’entend</translation>
    </message>
    <message>
        <source>Alt-drag or Ctrl-drag</source>
        <translation>Alt+glisser ou Ctrl+glisser</translation>
    </message>
    <message>
        <source>On a note: copy it</source>
        <translation>Sur une note&#xa0;: la copier</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Maj en glissant</translation>
    </message>
    <message>
        <source>On the roll: let go of the grid</source>
        <translation>Sur le rouleau&#xa0;: lâcher la grille</translation>
    </message>
    <message>
        <source>Drag on empty ground</source>
        <translation>Glisser dans le vide</translation>
    </message>
    <message>
        <source>On the roll: choose notes, or draw with the pencil; Shift adds, Ctrl toggles</source>
        <translation>Sur le rouleau&#xa0;: choisir des notes, ou dessiner au crayon&#x202f;; Maj ajoute, Ctrl inverse</translation>
    </message>
    <message>
        <source>Drag in the lane below</source>
        <translation>Glisser dans la bande du bas</translation>
    </message>
    <message>
        <source>Change how loud notes are; beside a bar, draw a line</source>
        <translation>Changer l’intensité des notes&#x202f;; à côté d’une barre, tracer une ligne</translation>
    </message>
    <message>
        <source>Click or drag in the ruler</source>
        <translation>Clic ou glisser dans la règle</translation>
    </message>
    <message>
        <source>Play from there, or play round and round; double click ends it</source>
        <translation>Lire à partir de là, ou en boucle&#x202f;; un double clic y met fin</translation>
    </message>
    <message>
        <source>Drag a clip by its name</source>
        <translation>Glisser un clip par son nom</translation>
    </message>
    <message>
        <source>On the roll: take it to the playlist or another program</source>
        <translation>Sur le rouleau&#xa0;: l’emmener dans la playlist ou un autre programme</translation>
    </message>
    <message>
        <source>Ctrl+wheel, Ctrl+Shift+wheel</source>
        <translation>Ctrl+molette, Ctrl+Maj+molette</translation>
    </message>
    <message>
        <source>On the roll: zoom in time, or in pitch, to the mouse</source>
        <translation>Sur le rouleau&#xa0;: zoomer en temps, ou en hauteur, vers la souris</translation>
    </message>
    <message>
        <source>Wheel, Shift+wheel</source>
        <translation>Molette, Maj+molette</translation>
    </message>
    <message>
        <source>On the roll: scroll in pitch, or in time</source>
        <translation>Sur le rouleau&#xa0;: défiler en hauteur, ou en temps</translation>
    </message>
    <message>
        <source>Arrow keys, Home, End</source>
        <translation>Flèches, Début, Fin</translation>
    </message>
    <message>
        <source>On the roll: go from note to note; Shift chooses more</source>
        <translation>Sur le rouleau&#xa0;: aller de note en note&#x202f;; Maj en choisit plusieurs</translation>
    </message>
    <message>
        <source>Alt+arrow keys</source>
        <translation>Alt+flèches</translation>
    </message>
    <message>
        <source>On the roll: move notes by the grid or a semitone</source>
        <translation>Sur le rouleau&#xa0;: déplacer les notes selon la grille ou d’un demi-ton</translation>
    </message>
    <message>
        <source>Alt+Shift+arrow keys</source>
        <translation>Alt+Maj+flèches</translation>
    </message>
    <message>
        <source>On the roll: longer or shorter; an octave up or down</source>
        <translation>Sur le rouleau&#xa0;: plus long ou plus court&#x202f;; une octave plus haut ou plus bas</translation>
    </message>
    <message>
        <source>D, S</source>
        <translation>D, S</translation>
    </message>
    <message>
        <source>On the roll: take the pencil, or select and move</source>
        <translation>Sur le rouleau&#xa0;: prendre le crayon, ou sélectionner et déplacer</translation>
    </message>
    <message>
        <source>Arrow keys with the pencil</source>
        <translation>Flèches avec le crayon</translation>
    </message>
    <message>
        <source>On the roll: lead it; Return draws a note and goes on</source>
        <translation>Sur le rouleau&#xa0;: le guider&#x202f;; Entrée dessine une note et avance</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right, PgUp, PgDown</source>
        <translation>Ctrl+Gauche, Ctrl+Droite, PgPréc, PgSuiv</translation>
    </message>
    <message>
        <source>On the roll: scroll in time and in pitch</source>
        <translation>Sur le rouleau&#xa0;: défiler en temps et en hauteur</translation>
    </message>
    <message>
        <source>Alt with + and -</source>
        <translation>Alt avec + et -</translation>
    </message>
    <message>
        <source>On the roll: rows higher and lower</source>
        <translation>Sur le rouleau&#xa0;: lignes plus hautes ou plus basses</translation>
    </message>
</context>
<context>
    <name>RollPanel</name>
    <message>
        <source>Roll</source>
        <translation>Rouleau</translation>
    </message>
    <message>
        <source>Notes of the clips on the roll</source>
        <translation>Notes des clips du rouleau</translation>
    </message>
    <message>
        <source>Click a point of the map or a piece: its notes appear here and play.</source>
        <translation>Cliquez sur un point de la carte ou un morceau&#xa0;: ses notes apparaissent ici et se jouent.</translation>
    </message>
    <message>
        <source>No part of this clip has such notes. Add one in the list of parts first.</source>
        <translation>Aucune partie de ce clip n’a de telles notes. Ajoutez-en d’abord une dans la liste des parties.</translation>
    </message>
</context>
<context>
    <name>RollParts</name>
    <message>
        <source>Melody</source>
        <translation>Mélodie</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Chords</source>
        <translation>Accords</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>Grosse caisse</translation>
    </message>
    <message>
        <source>Snare</source>
        <translation>Caisse claire</translation>
    </message>
    <message>
        <source>Closed hi-hat</source>
        <translation>Charleston fermé</translation>
    </message>
    <message>
        <source>Open hi-hat</source>
        <translation>Charleston ouvert</translation>
    </message>
    <message>
        <source>Low tom</source>
        <translation>Tom basse</translation>
    </message>
    <message>
        <source>Mid tom</source>
        <translation>Tom médium</translation>
    </message>
    <message>
        <source>High tom</source>
        <translation>Tom aigu</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Crash</translation>
    </message>
    <message>
        <source>Ride</source>
        <translation>Ride</translation>
    </message>
    <message>
        <source>Percussion {0}</source>
        <translation>Percussion {0}</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Fort</translation>
    </message>
</context>
<context>
    <name>RollToolbar</name>
    <message>
        <source>Tools of the roll</source>
        <translation>Outils du rouleau</translation>
    </message>
    <message>
        <source>Select and move notes (S)</source>
        <translation>Sélectionner et déplacer des notes (S)</translation>
    </message>
    <message>
        <source>Draw notes (D)</source>
        <translation>Dessiner des notes (D)</translation>
    </message>
    <message>
        <source>Show what is kept, new and gone</source>
        <translation>Montrer ce qui est gardé, nouveau et disparu</translation>
    </message>
    <message>
        <source>Show the loudness of notes</source>
        <translation>Montrer l’intensité des notes</translation>
    </message>
    <message>
        <source>Show the parts</source>
        <translation>Montrer les parties</translation>
    </message>
    <message>
        <source>Show the scale, and notes outside of it</source>
        <translation>Montrer la gamme, et les notes hors d’elle</translation>
    </message>
    <message>
        <source>Hear notes that are drawn or moved</source>
        <translation>Entendre les notes dessinées ou déplacées</translation>
    </message>
    <message>
        <source>More of the roll</source>
        <translation>Plus de choix pour le rouleau</translation>
    </message>
    <message>
        <source>Follow the playhead by pages</source>
        <translation>Suivre la lecture page par page</translation>
    </message>
    <message>
        <source>Follow the playhead smoothly</source>
        <translation>Suivre la lecture en continu</translation>
    </message>
    <message>
        <source>Do not follow the playhead</source>
        <translation>Ne pas suivre la lecture</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>1/8 triplets</source>
        <translation>Triolets de croches</translation>
    </message>
    <message>
        <source>Free: notes snap to nothing</source>
        <translation>Libre&#xa0;: les notes ne s’aimantent à rien</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>1/8 T</source>
        <translation>1/8 T</translation>
    </message>
    <message>
        <source>Grid: {grid}</source>
        <translation>Grille&#xa0;: {grid}</translation>
    </message>
</context>
<context>
    <name>RollView</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Arrow keys go from note to note, Shift chooses more, Alt moves them, Return draws. Plus and minus zoom, 0 shows all.</source>
        <translation>Les flèches vont de note en note, Maj en choisit plusieurs, Alt les déplace, Entrée dessine. Plus et moins zooment, 0 montre tout.</translation>
    </message>
</context>
<context>
    <name>RollWays</name>
    <message>
        <source>Finding its place on the map</source>
        <translation>Recherche de sa place sur la carte</translation>
    </message>
    <message>
        <source>The model hears bars {0} to {1} of it.</source>
        <translation>Le modèle en entend les mesures {0} à {1}.</translation>
    </message>
    <message>
        <source>The clip was changed meanwhile; its place on the map is not known.</source>
        <translation>Le clip a changé entre-temps&#x202f;; sa place sur la carte n’est pas connue.</translation>
    </message>
    <message>
        <source>There is no map yet on which its place could be seen.</source>
        <translation>Il n’y a pas encore de carte où voir sa place.</translation>
    </message>
    <message>
        <source>It lies at its own point of the map, which is marked.</source>
        <translation>Il se trouve à son propre point de la carte, qui est marqué.</translation>
    </message>
    <message>
        <source>A diamond marks its place on the map.</source>
        <translation>Un losange marque sa place sur la carte.</translation>
    </message>
</context>
<context>
    <name>RollWords</name>
    <message>
        <source>loudness {0}</source>
        <translation>intensité {0}</translation>
    </message>
    <message>
        <source>{0}{1}, loudness {2} of 127, in {3}</source>
        <translation>{0}{1}, intensité {2} sur 127, à la {3}</translation>
    </message>
    <message>
        <source>{0} of the bass, {1:.1f} seconds, in {2}</source>
        <translation>{0} de la basse, {1:.1f} secondes, à la {2}</translation>
    </message>
    <message>
        <source>{0} of the chords, {1:.1f} seconds, in {2}</source>
        <translation>{0} des accords, {1:.1f} secondes, à la {2}</translation>
    </message>
    <message>
        <source>{0}, {1:.1f} seconds, in {2}</source>
        <translation>{0}, {1:.1f} secondes, à la {2}</translation>
    </message>
    <message>
        <source>bar {0}, beat {1}</source>
        <translation>mesure {0}, temps {1}</translation>
    </message>
    <message>
        <source>outside {0}</source>
        <translation>hors de {0}</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gardé</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparu</translation>
    </message>
    <message>
        <source>, a little late</source>
        <translation>, un peu en retard</translation>
    </message>
    <message>
        <source>, a little early</source>
        <translation>, un peu en avance</translation>
    </message>
</context>
<context>
    <name>SamplePage</name>
    <message>
        <source>careful</source>
        <translation>sage</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>équilibré</translation>
    </message>
    <message>
        <source>adventurous</source>
        <translation>audacieux</translation>
    </message>
    <message>
        <source>wild</source>
        <translation>fou</translation>
    </message>
    <message>
        <source> bpm</source>
        <translation> bpm</translation>
    </message>
    <message>
        <source>As chosen</source>
        <translation>Comme le clip choisi</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>Com&amp;bien</translation>
    </message>
    <message>
        <source>&amp;Adventurous</source>
        <translation>Au&amp;dace</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>&amp;Tonalité</translation>
    </message>
    <message>
        <source>&amp;Chords</source>
        <translation>A&amp;ccords</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>&amp;Graine</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonalité</translation>
    </message>
    <message>
        <source>Metre</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <source>Adventurous</source>
        <translation>Audace</translation>
    </message>
    <message>
        <source>Careful clips stay close to what the model has heard most; wild ones surprise.
Field term: temperature</source>
        <translation>Les clips sages restent près de ce que le modèle a le plus entendu&#x202f;; les fous surprennent.
Terme technique&#xa0;: température</translation>
    </message>
    <message>
        <source>Quarter notes a minute; 60 to 80 is the usual guideline for calm music</source>
        <translation>Noires par minute&#x202f;; pour une musique calme, on conseille d’ordinaire 60 à 80</translation>
    </message>
    <message numerus="yes">
        <source>How many clips of %n bar(s) each to make</source>
        <translation>
            <numerusform>Combien de clips de&#xa0;%n mesure chacun créer</numerusform>
            <numerusform>Combien de clips de&#xa0;%n mesures chacun créer</numerusform>
        </translation>
    </message>
    <message>
        <source>Drums: no key</source>
        <translation>Batterie&#xa0;: pas de tonalité</translation>
    </message>
    <message>
        <source>The key that the new clips are heard in; as chosen: that of the chosen clip</source>
        <translation>La tonalité des nouveaux clips&#x202f;; «&#xa0;comme le clip choisi&#xa0;»&#xa0;: celle du clip choisi</translation>
    </message>
    <message>
        <source>The model in use makes drums, which have no key</source>
        <translation>Le modèle utilisé crée de la batterie, qui n’a pas de tonalité</translation>
    </message>
    <message>
        <source>Beats in a bar; many lullabies are in 3/4 or 6/8</source>
        <translation>Temps par mesure&#x202f;; beaucoup de berceuses sont en 3/4 ou 6/8</translation>
    </message>
    <message>
        <source>The model in use knows {0} alone</source>
        <translation>Le modèle utilisé ne connaît que {0}</translation>
    </message>
</context>
<context>
    <name>SeedRow</name>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Same seed, same settings, same model: the same clips</source>
        <translation>Même graine, mêmes réglages, même modèle&#xa0;: les mêmes clips</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>Gard&amp;er</translation>
    </message>
    <message>
        <source>Use this seed again instead of a new one each time</source>
        <translation>Reprendre cette graine au lieu d’une nouvelle chaque fois</translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message>
        <source>The chosen files</source>
        <translation>Les fichiers choisis</translation>
    </message>
    <message>
        <source>The melody of all of them</source>
        <translation>La mélodie de tous</translation>
    </message>
    <message>
        <source>What you change here holds for all of them. Return opens one by itself.</source>
        <translation>Ce que vous changez ici vaut pour tous. Entrée en ouvre un seul.</translation>
    </message>
    <message>
        <source>Melody of a&amp;ll of them</source>
        <translation>Mé&amp;lodie de tous</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>ils diffèrent</translation>
    </message>
    <message>
        <source>as Lento heard it, file by file</source>
        <translation>comme Lento l’a entendu, fichier par fichier</translation>
    </message>
    <message>
        <source>track {0}</source>
        <translation>piste {0}</translation>
    </message>
</context>
<context>
    <name>Shaping</name>
    <message>
        <source>The sliders measure melodies. Choose a model of melodies under Learn, Model in use.</source>
        <translation>Les curseurs mesurent des mélodies. Choisissez un modèle de mélodies dans Apprendre, Modèle utilisé.</translation>
    </message>
    <message>
        <source>The model in use plays only: it cannot hear what the sliders change. Choose another one under Learn, Model in use.</source>
        <translation>Le modèle utilisé ne fait que jouer&#xa0;: il ne peut pas entendre ce que changent les curseurs. Choisissez-en un autre dans Apprendre, Modèle utilisé.</translation>
    </message>
    <message>
        <source>Choose a clip first: click a point of the map or a clip on the roll.</source>
        <translation>Choisissez d’abord un clip&#xa0;: cliquez sur un point de la carte ou un clip du rouleau.</translation>
    </message>
    <message>
        <source>The chosen clip has no melody. Choose another one.</source>
        <translation>Le clip choisi n’a pas de mélodie. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Shaped</source>
        <translation>Façonné</translation>
    </message>
    <message>
        <source>shaping a clip</source>
        <translation>façonnage d’un clip</translation>
    </message>
    <message>
        <source>The sliders are being learned from your music…</source>
        <translation>Les curseurs s’apprennent de votre musique…</translation>
    </message>
    <message numerus="yes">
        <source>The sliders are learned from your own music. Add more of it: %n clip(s) at least must have a place on the map.</source>
        <translation>
            <numerusform>Les curseurs s’apprennent de votre propre musique. Ajoutez-en&#xa0;: il faut au moins&#xa0;%n clip sur la carte.</numerusform>
            <numerusform>Les curseurs s’apprennent de votre propre musique. Ajoutez-en&#xa0;: il faut au moins&#xa0;%n clips sur la carte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShownMap</name>
    <message>
        <source>Map of clips</source>
        <translation>Carte des clips</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calme</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>animé</translation>
    </message>
    <message>
        <source>not among the chosen ones</source>
        <translation>hors des clips choisis</translation>
    </message>
    <message>
        <source>not among what you look for</source>
        <translation>hors de votre recherche</translation>
    </message>
    <message numerus="yes">
        <source>and %n more here; click again for the next</source>
        <translation>
            <numerusform>et&#xa0;%n autre ici&#x202f;; cliquez encore pour le suivant</numerusform>
            <numerusform>et&#xa0;%n autres ici&#x202f;; cliquez encore pour le suivant</numerusform>
        </translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>Arrow keys walk from point to point, Return chooses, 0 shows all; with Shift they choose several.</source>
        <translation>Les flèches vont de point en point, Entrée choisit, 0 montre tout&#x202f;; avec Maj elles en choisissent plusieurs.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s).</source>
        <translation>
            <numerusform>%n point.</numerusform>
            <numerusform>%n points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SliderPage</name>
    <message>
        <source>All as &amp;before</source>
        <translation>Tout comme &amp;avant</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>few notes</source>
        <translation>peu de notes</translation>
    </message>
    <message>
        <source>many notes</source>
        <translation>beaucoup de notes</translation>
    </message>
    <message>
        <source>How many notes there are.
Field term: note density, notes a quarter</source>
        <translation>Combien il y a de notes.
Terme technique&#xa0;: densité, notes par noire</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>low</source>
        <translation>grave</translation>
    </message>
    <message>
        <source>high</source>
        <translation>aigu</translation>
    </message>
    <message>
        <source>How high the melody lies.
Field term: register, mean MIDI pitch</source>
        <translation>À quelle hauteur se tient la mélodie.
Terme technique&#xa0;: registre, hauteur MIDI moyenne</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Ambitus</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>étroit</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>large</translation>
    </message>
    <message>
        <source>From the lowest to the highest note.
Field term: ambitus in semitones</source>
        <translation>De la note la plus basse à la plus haute.
Terme technique&#xa0;: ambitus en demi-tons</translation>
    </message>
    <message>
        <source>Leaps</source>
        <translation>Sauts</translation>
    </message>
    <message>
        <source>small steps</source>
        <translation>petits pas</translation>
    </message>
    <message>
        <source>wide leaps</source>
        <translation>grands sauts</translation>
    </message>
    <message>
        <source>How far from note to note.
Field term: mean interval in semitones</source>
        <translation>La distance d’une note à l’autre.
Terme technique&#xa0;: intervalle moyen en demi-tons</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>on the beat</source>
        <translation>sur le temps</translation>
    </message>
    <message>
        <source>off the beat</source>
        <translation>à contretemps</translation>
    </message>
    <message>
        <source>Notes that begin beside a beat and last over it.
Field term: syncopation, share of notes</source>
        <translation>Notes qui commencent à côté d’un temps et durent par-dessus.
Terme technique&#xa0;: syncope, part des notes</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>ever new</source>
        <translation>sans cesse nouveau</translation>
    </message>
    <message>
        <source>repeating</source>
        <translation>répétitif</translation>
    </message>
    <message>
        <source>How alike the bars are.
Field term: repetition, 0 to 1</source>
        <translation>À quel point les mesures se ressemblent.
Terme technique&#xa0;: répétition, 0 à 1</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Gamme</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>hors gamme</translation>
    </message>
    <message>
        <source>in the scale</source>
        <translation>dans la gamme</translation>
    </message>
    <message>
        <source>How much of the time notes of the key&apos;s scale sound.
Field term: in-scale ratio, 0 to 1</source>
        <translation>Part du temps où sonnent des notes de la gamme.
Terme technique&#xa0;: part dans la gamme, 0 à 1</translation>
    </message>
    <message>
        <source>{0} as before</source>
        <translation>{0} comme avant</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Comme avant</translation>
    </message>
    <message>
        <source>{0}: measures {1}, {2} before</source>
        <translation>{0}&#xa0;: mesure {1}, {2} avant</translation>
    </message>
</context>
<context>
    <name>SoundDialog</name>
    <message>
        <source>Sound device</source>
        <translation>Périphérique audio</translation>
    </message>
    <message>
        <source>State of the sound</source>
        <translation>État du son</translation>
    </message>
    <message>
        <source>&amp;Test sound</source>
        <translation>&amp;Essayer le son</translation>
    </message>
    <message>
        <source>Three quiet tones, as loud at every volume</source>
        <translation>Trois sons doux, de même force à tout volume</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>&amp;Chercher à nouveau</translation>
    </message>
    <message>
        <source>See what was connected meanwhile; music stops for a moment</source>
        <translation>Voir ce qui a été branché entre-temps&#x202f;; la musique s’arrête un instant</translation>
    </message>
    <message>
        <source>&amp;Play on</source>
        <translation>&amp;Jouer sur</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>Périphérique du système</translation>
    </message>
    <message>
        <source>Lento looks which devices there are…</source>
        <translation>Lento cherche les périphériques présents…</translation>
    </message>
    <message>
        <source>No sound device answers. Music is shown and exported, but not heard. Connect one: Lento takes it by itself.</source>
        <translation>Aucun périphérique audio ne répond. La musique est montrée et exportée, mais pas entendue. Branchez-en un&#xa0;: Lento le prend de lui-même.</translation>
    </message>
    <message>
        <source>{0} is not connected or does not answer, so the sound comes from the system&apos;s own. Once it is connected, press Look again.</source>
        <translation>{0} n’est pas branché ou ne répond pas, et le son sort donc par celui du système. Une fois qu’il est branché, pressez «&#xa0;Chercher à nouveau&#xa0;».</translation>
    </message>
    <message>
        <source>Lento stays with this device, and takes the system&apos;s own if it goes away.</source>
        <translation>Lento garde ce périphérique, et prend celui du système s’il disparaît.</translation>
    </message>
    <message>
        <source>When the system takes another device, such as headphones, Lento goes along. If you hear the test and no music, the volume at the top of the window is down.</source>
        <translation>Quand le système passe à un autre périphérique, un casque par exemple, Lento le suit. Si vous entendez l’essai mais pas la musique, le volume en haut de la fenêtre est baissé.</translation>
    </message>
</context>
<context>
    <name>SoundOpener</name>
    <message>
        <source>No sound device was found; music is shown and exported, but not heard.</source>
        <translation>Aucun périphérique audio trouvé&#x202f;; la musique est montrée et exportée, mais pas entendue.</translation>
    </message>
</context>
<context>
    <name>SoundOutput</name>
    <message>
        <source>The sound device is gone. The music goes on through {0}.</source>
        <translation>Le périphérique audio n’est plus là. La musique continue par {0}.</translation>
    </message>
    <message>
        <source>The sound follows the system: {0}.</source>
        <translation>Le son suit le système&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>A sound device is here: music can be heard now.</source>
        <translation>Un périphérique audio est là&#xa0;: on entend maintenant la musique.</translation>
    </message>
    <message>
        <source>{0} is not connected or does not answer. The sound comes from {1}.</source>
        <translation>{0} n’est pas branché ou ne répond pas. Le son sort par {1}.</translation>
    </message>
    <message>
        <source>The sound device is gone and there is no other. Music is shown and exported, but not heard until one is connected.</source>
        <translation>Le périphérique audio n’est plus là et il n’y en a pas d’autre. La musique est montrée et exportée, mais pas entendue tant qu’aucun n’est branché.</translation>
    </message>
    <message>
        <source>No sound device answers; connect one and look again.</source>
        <translation>Aucun périphérique audio ne répond&#x202f;; branchez-en un et cherchez à nouveau.</translation>
    </message>
    <message>
        <source>the system&apos;s sound device</source>
        <translation>le périphérique audio du système</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>adding {0} to the library</source>
        <translation>ajout de {0} à la bibliothèque</translation>
    </message>
    <message>
        <source>Back in the library: {0}</source>
        <translation>De nouveau dans la bibliothèque&#xa0;: {0}</translation>
    </message>
    <message>
        <source>removing {0} from the library</source>
        <translation>retrait de {0} de la bibliothèque</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and folder(s)</source>
        <translation>
            <numerusform>%n fichier ou dossier</numerusform>
            <numerusform>%n fichiers et dossiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusChips</name>
    <message>
        <source>Show files by what became of them</source>
        <translation>Montrer les fichiers selon ce qu’ils sont devenus</translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation>Tous {0}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>The process that computes, apart from this window</source>
        <translation>Le processus qui calcule, à part de cette fenêtre</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Pas de son</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Windows of %n bar(s) of your pieces, the points of the map</source>
        <translation>
            <numerusform>Fenêtres de&#xa0;%n mesure de vos morceaux&#xa0;: les points de la carte</numerusform>
            <numerusform>Fenêtres de&#xa0;%n mesures de vos morceaux&#xa0;: les points de la carte</numerusform>
        </translation>
    </message>
    <message>
        <source>The model in use (checkpoint): {kind}</source>
        <translation>Le modèle utilisé (checkpoint)&#xa0;: {kind}</translation>
    </message>
    <message>
        <source>Engine working</source>
        <translation>Moteur au travail</translation>
    </message>
    <message>
        <source>Engine ready</source>
        <translation>Moteur prêt</translation>
    </message>
</context>
<context>
    <name>StoresDialog</name>
    <message>
        <source>What Lento stores</source>
        <translation>Ce que Lento garde</translation>
    </message>
    <message>
        <source>Everything stays on this computer</source>
        <translation>Tout reste sur cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Keep the library for the next start</source>
        <translation>&amp;Garder la bibliothèque pour le prochain démarrage</translation>
    </message>
    <message>
        <source>Without it, the library of the next start lasts until Lento is closed. What is kept until then stays in that folder.</source>
        <translation>Sinon, la bibliothèque du prochain démarrage ne dure que jusqu’à la fermeture de Lento. Ce qui est gardé jusque-là reste dans ce dossier.</translation>
    </message>
    <message>
        <source>Open that &amp;folder</source>
        <translation>Ouvrir ce &amp;dossier</translation>
    </message>
    <message>
        <source>Lento never uses the network: it asks for no account and looks for no updates. Nothing about you or a client leaves this computer.</source>
        <translation>Lento n’utilise jamais le réseau&#xa0;: il ne demande aucun compte et ne cherche aucune mise à jour. Rien qui vous concerne ou concerne un patient ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>A small log without names of files tells what Lento did. When Lento makes a mistake, it keeps a report with details in the folder crashes, the newest ten; Help &gt; Copy diagnostics takes nothing from them that names a file or a person.</source>
        <translation>Un petit journal sans noms de fichiers dit ce que Lento a fait. Quand Lento fait une erreur, il garde un rapport détaillé dans le dossier crashes, les dix plus récents&#x202f;; Aide &gt; Copier le diagnostic n’en prend rien qui nomme un fichier ou une personne.</translation>
    </message>
    <message>
        <source>All of it lies in one folder. Uninstalling Lento leaves it where it is; deleting it makes Lento forget everything:</source>
        <translation>Tout se trouve dans un seul dossier. Désinstaller Lento le laisse en place&#x202f;; le supprimer fait tout oublier à Lento&#xa0;:</translation>
    </message>
    <message>
        <source>Your music files stay where they are and are never changed. What Lento read in them is kept in one database, library.sqlite: where they lie, their notes and words, what was heard in them, and where their clips lie on the map. Beside it lies a picture of the last map, dots without names, that the next start shows.</source>
        <translation>Vos fichiers de musique restent où ils sont et ne sont jamais modifiés. Ce que Lento y a lu est gardé dans une seule base de données, library.sqlite&#xa0;: où ils se trouvent, leurs notes et leurs mots, ce qui y a été entendu, et où leurs clips se placent sur la carte. À côté se trouve une image de la dernière carte, des points sans noms, que montre le démarrage suivant.</translation>
    </message>
    <message>
        <source>It also keeps the project you are working on, so that nothing is lost: playlist, roll, what you drew on the map. What you left unsaved for another project, or what was lost when Lento was ended, stays under File &gt; Unsaved work until you delete it there; of what you left, the newest twenty.</source>
        <translation>Lento garde aussi le projet en cours, pour que rien ne se perde&#xa0;: playlist, rouleau, ce que vous avez tracé sur la carte. Ce que vous avez laissé non enregistré pour un autre projet, ou perdu quand Lento s’est arrêté, reste dans Fichier &gt; Travail non enregistré jusqu’à ce que vous l’y supprimiez&#x202f;; de ce que vous avez laissé, les vingt plus récents.</translation>
    </message>
    <message>
        <source>And it keeps the models you trained, trainings that can go on with the notes they learn from, your templates, and how this window was set. Projects and backups that you save and everything that you export lie only where you put them; File &gt; Open recent remembers where, unless you switch that off there, and so do windows for files, which begin in the folder used last. A model names the files it learned from, unless you give a copy away with Learn &gt; Models.</source>
        <translation>Et il garde les modèles que vous avez entraînés, les entraînements qui peuvent continuer avec les notes dont ils apprennent, vos gabarits, et la disposition de cette fenêtre. Les projets et sauvegardes que vous enregistrez et tout ce que vous exportez ne sont que là où vous les mettez&#x202f;; Fichier &gt; Projets récents retient où, sauf si vous l’y désactivez, de même que les fenêtres de fichiers, qui s’ouvrent dans le dernier dossier utilisé. Un modèle nomme les fichiers dont il a appris, sauf si vous en donnez une copie par Apprendre &gt; Modèles.</translation>
    </message>
    <message>
        <source>With them it keeps what you said of them: stars, tags, notes, corrections, how often you played a piece, and whether it may be learned from. Library &gt; Forget what was removed takes out for good what belongs to files that you removed.</source>
        <translation>Avec eux, il garde ce que vous en avez dit&#xa0;: étoiles, étiquettes, remarques, corrections, combien de fois vous avez joué un morceau, et s’il est permis d’en apprendre. Bibliothèque &gt; Oublier ce qui a été retiré enlève pour de bon ce qui appartient aux fichiers que vous avez retirés.</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>Making clips</source>
        <translation>Création de clips</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mélange</translation>
    </message>
    <message>
        <source>Blending</source>
        <translation>Mélange en cours</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Varying</source>
        <translation>Variation en cours</translation>
    </message>
    <message>
        <source>Continued</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Suite en cours</translation>
    </message>
    <message>
        <source>Calmer</source>
        <translation>Plus calme</translation>
    </message>
    <message>
        <source>Making it calmer</source>
        <translation>Recherche de plus calme</translation>
    </message>
    <message>
        <source>Rebuilding</source>
        <translation>Reconstruction en cours</translation>
    </message>
    <message>
        <source>Reading the piece</source>
        <translation>Lecture du morceau</translation>
    </message>
    <message>
        <source>Listening to that place</source>
        <translation>Écoute de cet endroit</translation>
    </message>
    <message>
        <source>Nothing calmer lies near it.</source>
        <translation>Il n’y a rien de plus calme à proximité.</translation>
    </message>
    <message>
        <source>making clips</source>
        <translation>création de clips</translation>
    </message>
    <message>
        <source>The new clips are here. Undo brings back what was there before.</source>
        <translation>Les nouveaux clips sont là. Annuler fait revenir ce qu’il y avait avant.</translation>
    </message>
</context>
<context>
    <name>TaskItem</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Show: {title}</source>
        <translation>Montrer&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Cancel: {title}</source>
        <translation>Annuler&#xa0;: {title}</translation>
    </message>
</context>
<context>
    <name>TaskStrip</name>
    <message>
        <source>Running tasks</source>
        <translation>Tâches en cours</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Save as template</source>
        <translation>Enregistrer comme gabarit</translation>
    </message>
    <message>
        <source>such as Evening group</source>
        <translation>par exemple Groupe du soir</translation>
    </message>
    <message numerus="yes">
        <source>With the &amp;clips of the playlist (%n)</source>
        <translation>
            <numerusform>Avec le &amp;clip de la playlist (%n)</numerusform>
            <numerusform>Avec les &amp;clips de la playlist (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>A template keeps what the Make panel is set to: tempo, key, metre, chords, how adventurous, and what new clips keep to. Begin from it under File &gt; New from template.</source>
        <translation>Un gabarit garde les réglages du panneau Créer&#xa0;: tempo, tonalité, métrique, accords, audace, et ce que respectent les nouveaux clips. Commencez-en un projet dans Fichier &gt; Nouveau d’après un gabarit.</translation>
    </message>
    <message>
        <source>Without the clips nothing of a client is in it: no music, no names, nothing drawn on the map.</source>
        <translation>Sans les clips, il ne contient rien d’un patient&#xa0;: pas de musique, pas de noms, rien de tracé sur la carte.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Calm down: eight steps from lively to calm</source>
        <translation>S’apaiser&#xa0;: huit étapes de l’animé au calme</translation>
    </message>
    <message>
        <source>Meets a restless listener, leads to rest: 104 to 56 bpm</source>
        <translation>Rejoint une personne agitée, mène au repos&#xa0;: de 104 à 56 bpm</translation>
    </message>
    <message>
        <source>A morning: waking slowly</source>
        <translation>Un matin&#xa0;: s’éveiller doucement</translation>
    </message>
    <message>
        <source>Begins still and low and grows livelier, from 58 to 92 bpm</source>
        <translation>Commence immobile et grave et s’anime, de 58 à 92 bpm</translation>
    </message>
    <message>
        <source>Lullabies in 3/4</source>
        <translation>Berceuses en 3/4</translation>
    </message>
    <message>
        <source>Rocking, few notes, small steps, five notes of the key</source>
        <translation>Bercé, peu de notes, petits pas, cinq notes de la tonalité</translation>
    </message>
    <message>
        <source>Breathing: very slow, few notes</source>
        <translation>Respirer&#xa0;: très lent, peu de notes</translation>
    </message>
    <message>
        <source>Four long notes a bar at most, at 48 bpm, for a quiet room</source>
        <translation>Quatre notes longues par mesure au plus, à 48 bpm, pour une pièce tranquille</translation>
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
        <translation>Tempo de tout ce qui est joué (noires par minute)</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>d’origine</translation>
    </message>
    <message>
        <source>Tempo as written</source>
        <translation>Tempo d’origine</translation>
    </message>
    <message>
        <source>Play each clip at the tempo that its file says</source>
        <translation>Jouer chaque clip au tempo de son fichier</translation>
    </message>
</context>
<context>
    <name>ToolButtons</name>
    <message>
        <source>Tools of the map</source>
        <translation>Outils de la carte</translation>
    </message>
    <message>
        <source>Choose several clips</source>
        <translation>Choisir plusieurs clips</translation>
    </message>
    <message>
        <source>Draw a path</source>
        <translation>Tracer un chemin</translation>
    </message>
    <message>
        <source>Blend between anchors</source>
        <translation>Mélanger entre des ancres</translation>
    </message>
    <message>
        <source>Choose several clips: draw a ring around them (lasso; also Ctrl-drag)</source>
        <translation>Choisir plusieurs clips&#xa0;: tracez un cercle autour d’eux (lasso&#x202f;; aussi Ctrl+glisser)</translation>
    </message>
    <message>
        <source>Draw a path: clips play along it, evenly spaced (a walk in latent space)</source>
        <translation>Tracer un chemin&#xa0;: les clips se jouent le long, à pas égaux (parcours dans l’espace latent)</translation>
    </message>
    <message>
        <source>Blend between anchors: click clips, then drag between them on the pad</source>
        <translation>Mélanger entre des ancres&#xa0;: cliquez sur des clips, puis glissez entre eux sur le pavé</translation>
    </message>
</context>
<context>
    <name>ToolColumn</name>
    <message>
        <source>Put the tool away (Esc)</source>
        <translation>Ranger l’outil (Échap)</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Step {0} of 3</source>
        <translation>Étape {0} sur 3</translation>
    </message>
    <message>
        <source>Drag MIDI files or a whole folder anywhere onto this window: they appear here and as dots on the map. You have none at hand? The demo music is already here.</source>
        <translation>Glissez des fichiers MIDI ou un dossier entier n’importe où dans cette fenêtre&#xa0;: ils apparaissent ici, et en points sur la carte. Rien sous la main&#x202f;? La musique de démonstration est déjà là.</translation>
    </message>
    <message>
        <source>Drop your music</source>
        <translation>Déposez votre musique</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>S&amp;uivant</translation>
    </message>
    <message>
        <source>Each dot is a few bars of music; dots that lie close together sound alike. Rest the mouse on one to hear it, or walk with the arrow keys.</source>
        <translation>Chaque point est un clip de quelques mesures&#x202f;; les points proches se ressemblent. Posez la souris sur l’un d’eux pour l’entendre, ou avancez avec les flèches.</translation>
    </message>
    <message>
        <source>Click a piece to hear it. Space plays and pauses, Esc is silence.</source>
        <translation>Cliquez sur un morceau pour l’entendre. Espace lit et met en pause, Échap fait le silence.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écoutez</translation>
    </message>
    <message>
        <source>Two clips are ready here, a lively one and a calm one. Press the button: Lento makes the way from one to the other, in steps, and plays it.</source>
        <translation>Deux clips sont prêts ici, un animé et un calme. Pressez le bouton&#xa0;: Lento crée le chemin de l’un à l’autre, par étapes, et le joue.</translation>
    </message>
    <message>
        <source>When there is music in the library, put two clips here: Lento makes the way from one to the other, in steps, and plays it.</source>
        <translation>Quand il y aura de la musique dans la bibliothèque, mettez deux clips ici&#xa0;: Lento crée le chemin de l’un à l’autre, par étapes, et le joue.</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mélangez</translation>
    </message>
    <message>
        <source>Blend them for me</source>
        <translation>Les mélanger pour moi</translation>
    </message>
    <message>
        <source>That was the tour. The star beside a result keeps it in the playlist; what you like there can be exported. Help shows this tour again.</source>
        <translation>C’était la visite. L’étoile à côté d’un résultat le garde dans la playlist&#x202f;; ce qui vous y plaît peut être exporté. Le menu Aide remontre cette visite.</translation>
    </message>
    <message>
        <source>Your first blend plays</source>
        <translation>Votre premier mélange joue</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Lento reads your music now.</source>
        <translation>Lento lit votre musique.</translation>
    </message>
    <message>
        <source>That is one of your clips.</source>
        <translation>C’est un de vos clips.</translation>
    </message>
    <message>
        <source>Your blend is made.</source>
        <translation>Votre mélange est prêt.</translation>
    </message>
    <message>
        <source>Go on with the button when you like.</source>
        <translation>Continuez avec le bouton quand vous voulez.</translation>
    </message>
</context>
<context>
    <name>TrackRow</name>
    <message>
        <source>Listen to {0}</source>
        <translation>Écouter {0}</translation>
    </message>
    <message>
        <source>Take this track for the melody</source>
        <translation>Prendre cette piste pour la mélodie</translation>
    </message>
    <message>
        <source>{0} is the melody</source>
        <translation>{0} est la mélodie</translation>
    </message>
    <message>
        <source>Notes of {0}</source>
        <translation>Notes de {0}</translation>
    </message>
    <message>
        <source>What {0} is</source>
        <translation>Ce qu’est {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>How sure Lento is that it is the melody</source>
        <translation>À quel point Lento est sûr que c’est la mélodie</translation>
    </message>
    <message>
        <source>you said so</source>
        <translation>selon vous</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>Lento gives it {0} % to be the melody: {1}</source>
        <translation>Pour Lento, {0}&#xa0;% de chances que ce soit la mélodie&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
</context>
<context>
    <name>TracksPage</name>
    <message>
        <source>Listen to the melody that results (Ctrl+Space)</source>
        <translation>Écouter la mélodie obtenue (Ctrl+Espace)</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Pistes</translation>
    </message>
    <message>
        <source>Melody</source>
        <translation>Mélodie</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Piste</translation>
    </message>
    <message>
        <source>Its notes</source>
        <translation>Ses notes</translation>
    </message>
    <message>
        <source>How likely</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>The melody that results</source>
        <translation>La mélodie obtenue</translation>
    </message>
    <message>
        <source>… and {0} more tracks</source>
        <translation>… et {0} autres pistes</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Lean the model to my music</source>
        <translation>Orienter le modèle vers ma musique</translation>
    </message>
    <message>
        <source>Teach the model my music</source>
        <translation>Enseigner ma musique au modèle</translation>
    </message>
    <message>
        <source>A new model from nothing</source>
        <translation>Un nouveau modèle, de zéro</translation>
    </message>
    <message>
        <source>The model stays as it is, and a small part beside it learns to lean towards your music. Works from one piece on, in seconds.</source>
        <translation>Le modèle ne change pas, et une petite partie à côté apprend à pencher vers votre musique. Marche dès un morceau, en quelques secondes.</translation>
    </message>
    <message>
        <source>The model goes on learning with your music, and rehearses what it knew. For some dozen pieces; takes minutes.</source>
        <translation>Le modèle continue d’apprendre avec votre musique et répète ce qu’il savait. Pour quelques dizaines de morceaux&#x202f;; dure des minutes.</translation>
    </message>
    <message>
        <source>It knows nothing but your music. For very large collections only; takes hours.</source>
        <translation>Il ne connaît que votre musique. Pour de très grandes collections&#x202f;; dure des heures.</translation>
    </message>
    <message>
        <source>personalise: a small VAE in the latent space of the frozen model</source>
        <translation>personnaliser&#xa0;: un petit VAE dans l’espace latent du modèle figé</translation>
    </message>
    <message>
        <source>fine-tune: the model goes on training, with some rehearsal</source>
        <translation>fine-tuning&#xa0;: le modèle continue l’entraînement, avec un peu de répétition</translation>
    </message>
    <message>
        <source>train from scratch</source>
        <translation>entraîner de zéro</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>quelques secondes</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>encore {0}</translation>
    </message>
    <message>
        <source>There are no music files in it. Choose other music.</source>
        <translation>Il n’y a pas de fichiers de musique dedans. Choisissez une autre musique.</translation>
    </message>
    <message>
        <source>{0} of them different</source>
        <translation>dont {0} différents</translation>
    </message>
    <message>
        <source>{0:.1f} hours of music</source>
        <translation>{0:.1f} heures de musique</translation>
    </message>
    <message>
        <source>{0:.1f} GB of memory</source>
        <translation>{0:.1f} Go de mémoire</translation>
    </message>
    <message>
        <source>{0}; {1:.1f} GB are free</source>
        <translation>{0}&#x202f;; {1:.1f} Go sont libres</translation>
    </message>
    <message>
        <source>{0}: {1:.1f} steps a second</source>
        <translation>{0}&#xa0;: {1:.1f} pas par seconde</translation>
    </message>
    <message>
        <source>{0} (not used: {1})</source>
        <translation>{0} (non utilisé&#xa0;: {1})</translation>
    </message>
    <message>
        <source>Of pieces it has never seen it gets {0} of 100 steps right.</source>
        <translation>Sur des morceaux jamais vus, il retrouve {0}&#xa0;% des pas de la musique.</translation>
    </message>
    <message>
        <source>It gets {0} of 100 steps of your music right.</source>
        <translation>Il retrouve {0}&#xa0;% des pas de votre musique.</translation>
    </message>
    <message>
        <source>It does not tell clips apart yet.</source>
        <translation>Il ne distingue pas encore les clips.</translation>
    </message>
    <message>
        <source>It begins to tell clips apart.</source>
        <translation>Il commence à distinguer les clips.</translation>
    </message>
    <message>
        <source>It tells clips well apart.</source>
        <translation>Il distingue bien les clips.</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Réparé</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be used.</source>
        <translation>
            <numerusform>%n fichier ne peut pas être utilisé.</numerusform>
            <numerusform>%n fichiers ne peuvent pas être utilisés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out: they may not be learned from.</source>
        <translation>
            <numerusform>%n fichier écarté&#xa0;: il n’est pas permis d’en apprendre.</numerusform>
            <numerusform>%n fichiers écartés&#xa0;: il n’est pas permis d’en apprendre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) of music</source>
        <translation>
            <numerusform>%n minute de musique</numerusform>
            <numerusform>%n minutes de musique</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>environ&#xa0;%n heure</numerusform>
            <numerusform>environ&#xa0;%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>environ&#xa0;%n minute</numerusform>
            <numerusform>environ&#xa0;%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingCommands</name>
    <message>
        <source>Install training from a file</source>
        <translation>Installer l’entraînement depuis un fichier</translation>
    </message>
    <message>
        <source>Training part of Lento (Lento-Training-*.zip)</source>
        <translation>Module d’entraînement de Lento (Lento-Training-*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose pieces in the library first.</source>
        <translation>Choisissez d’abord des morceaux dans la bibliothèque.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n morceau</numerusform>
            <numerusform>%n morceaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n &amp;chosen piece(s) of the library</source>
        <translation>
            <numerusform>&amp;Le morceau choisi de la bibliothèque (%n)</numerusform>
            <numerusform>&amp;Les&#xa0;%n morceaux choisis de la bibliothèque</numerusform>
        </translation>
    </message>
    <message>
        <source>Fa&amp;vourites</source>
        <translation>&amp;Favoris</translation>
    </message>
    <message>
        <source>Pieces with a &amp;tag</source>
        <translation>Morceaux avec une éti&amp;quette</translation>
    </message>
    <message>
        <source>The whole &amp;library</source>
        <translation>Toute la &amp;bibliothèque</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>Ma bibliothèque</translation>
    </message>
    <message>
        <source>Lento is still learning. If you close it now, what it has learned is kept, and it can go on at the next start.</source>
        <translation>Lento apprend encore. Si vous le fermez maintenant, ce qu’il a appris est gardé, et il pourra continuer au prochain démarrage.</translation>
    </message>
    <message>
        <source>&amp;Close, go on next time</source>
        <translation>&amp;Fermer, continuer la prochaine fois</translation>
    </message>
    <message>
        <source>&amp;Stay, and go on learning</source>
        <translation>&amp;Rester et continuer d’apprendre</translation>
    </message>
    <message>
        <source>{0} is ready. Learn &gt; Learn from my music shows what it can do.</source>
        <translation>{0} est prêt. Apprendre &gt; Apprendre de ma musique montre ce qu’il sait faire.</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Learn from my music</source>
        <translation>Apprendre de ma musique</translation>
    </message>
    <message>
        <source>&amp;Start learning</source>
        <translation>&amp;Commencer à apprendre</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Stop and keep</source>
        <translation>Arrêter et &amp;garder</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Set &amp;up another</source>
        <translation>En préparer un a&amp;utre</translation>
    </message>
    <message>
        <source>&amp;Go on where it was</source>
        <translation>&amp;Reprendre où il en était</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>&amp;Utiliser ce modèle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Lento makes a model of the music in your files. All of it happens on this computer.</source>
        <translation>Lento fait un modèle de la musique de vos fichiers. Tout se passe sur cet ordinateur.</translation>
    </message>
    <message>
        <source>End now and keep the best that was learned so far</source>
        <translation>Finir maintenant et garder le meilleur de ce qui a été appris</translation>
    </message>
    <message>
        <source>End now and leave nothing behind</source>
        <translation>Finir maintenant et ne rien laisser</translation>
    </message>
    <message>
        <source>Play with this model; the library is mapped anew</source>
        <translation>Jouer avec ce modèle&#x202f;; la carte de la bibliothèque est refaite</translation>
    </message>
    <message>
        <source>Throw away what it has learned in {0}? It cannot be brought back.</source>
        <translation>Jeter ce qu’il a appris en {0}&#x202f;? On ne pourra pas le faire revenir.</translation>
    </message>
    <message>
        <source>&amp;Throw it away</source>
        <translation>&amp;Le jeter</translation>
    </message>
    <message>
        <source>&amp;Keep learning</source>
        <translation>&amp;Continuer d’apprendre</translation>
    </message>
    <message>
        <source>Choose the music to learn from first.</source>
        <translation>Choisissez d’abord la musique dont apprendre.</translation>
    </message>
    <message>
        <source>Lento is still looking through the music.</source>
        <translation>Lento parcourt encore la musique.</translation>
    </message>
    <message>
        <source>There is nothing to learn from in this music.</source>
        <translation>Il n’y a rien à apprendre dans cette musique.</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Donnez un nom au modèle.</translation>
    </message>
    <message>
        <source>This way needs the training part, which is not installed. Leaning the model to your music works without it.</source>
        <translation>Cette façon demande le module d’entraînement, qui n’est pas installé. Orienter le modèle vers votre musique marche sans lui.</translation>
    </message>
    <message>
        <source>This way is closed here. Leaning the model to your music works.</source>
        <translation>Cette façon n’est pas possible ici. Orienter le modèle vers votre musique marche.</translation>
    </message>
    <message>
        <source>The training goes on; the status bar shows how far it is</source>
        <translation>L’entraînement continue&#x202f;; la barre d’état montre où il en est</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Reprendre</translation>
    </message>
</context>
<context>
    <name>TrainingDone</name>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Montrer le &amp;dossier</translation>
    </message>
    <message>
        <source>{0} is ready</source>
        <translation>{0} est prêt</translation>
    </message>
    <message>
        <source>Cancelled; nothing was kept.</source>
        <translation>Annulé&#x202f;; rien n’a été gardé.</translation>
    </message>
    <message>
        <source>The training broke off.</source>
        <translation>L’entraînement s’est interrompu.</translation>
    </message>
    <message>
        <source>It is kept as {0}, and stands in Learn &gt; Model in use.</source>
        <translation>Il est gardé sous {0}, et se trouve dans Apprendre &gt; Modèle utilisé.</translation>
    </message>
    <message>
        <source>What it had learned is kept: you can go on where it was.</source>
        <translation>Ce qu’il avait appris est gardé&#xa0;: vous pouvez reprendre où il en était.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be used.</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être utilisé.</numerusform>
            <numerusform>%n fichiers n’ont pas pu être utilisés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out: they may not be learned from.</source>
        <translation>
            <numerusform>%n fichier écarté&#xa0;: il n’est pas permis d’en apprendre.</numerusform>
            <numerusform>%n fichiers écartés&#xa0;: il n’est pas permis d’en apprendre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accuracy {0:.1%} · {1:.1f} KL bits · {2} active units</source>
        <translation>Exactitude {0:.1%} · {1:.1f} bits KL · {2} unités actives</translation>
    </message>
    <message>
        <source>Accuracy of the model it began with: {0:.1%}</source>
        <translation>Exactitude du modèle de départ&#xa0;: {0:.1%}</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %n piece(s) kept aside</source>
        <translation>
            <numerusform>Mesuré sur&#xa0;%n morceau mis de côté</numerusform>
            <numerusform>Mesuré sur&#xa0;%n morceaux mis de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} steps in {1}, on {2}</source>
        <translation>{0} pas en {1}, sur {2}</translation>
    </message>
</context>
<context>
    <name>TrainingListen</name>
    <message>
        <source>Before and now</source>
        <translation>Avant et maintenant</translation>
    </message>
    <message>
        <source>Made at step {0}</source>
        <translation>Fait au pas {0}</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>D’origine</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>In a minute there are clips here to listen to: what the model made of them before, and what it makes of them now.</source>
        <translation>Dans une minute, il y aura ici des clips à écouter&#xa0;: ce que le modèle en faisait avant, et ce qu’il en fait maintenant.</translation>
    </message>
    <message>
        <source>New clip {0}</source>
        <translation>Nouveau clip {0}</translation>
    </message>
    <message>
        <source>Hear {0} as written</source>
        <translation>Écouter {0} d’origine</translation>
    </message>
    <message>
        <source>Hear {0} as it was before</source>
        <translation>Écouter {0} tel qu’il était avant</translation>
    </message>
    <message>
        <source>Hear {0} as it is now</source>
        <translation>Écouter {0} tel qu’il est maintenant</translation>
    </message>
</context>
<context>
    <name>TrainingModel</name>
    <message>
        <source>Looking for the music of {0}</source>
        <translation>Recherche de la musique de {0}</translation>
    </message>
    <message>
        <source>{0} (paused)</source>
        <translation>{0} (en pause)</translation>
    </message>
    <message>
        <source>Learning {0}</source>
        <translation>Apprentissage de {0}</translation>
    </message>
    <message numerus="yes">
        <source>Left out, since not found: %n file(s).</source>
        <translation>
            <numerusform>Écarté, car introuvable&#xa0;:&#xa0;%n fichier.</numerusform>
            <numerusform>Écartés, car introuvables&#xa0;:&#xa0;%n fichiers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingPartModel</name>
    <message>
        <source>Lento can train models already.</source>
        <translation>Lento sait déjà entraîner des modèles.</translation>
    </message>
    <message>
        <source>Lento is learning. Install the training part once it is done.</source>
        <translation>Lento apprend. Installez le module d’entraînement quand il aura fini.</translation>
    </message>
    <message>
        <source>Installing what Lento trains with</source>
        <translation>Installation du module d’entraînement</translation>
    </message>
    <message>
        <source>Training is installed. Lento can learn from your music now.</source>
        <translation>L’entraînement est installé. Lento peut maintenant apprendre de votre musique.</translation>
    </message>
    <message>
        <source>Training is installed. Close Lento and open it once more.</source>
        <translation>L’entraînement est installé. Fermez Lento et rouvrez-le.</translation>
    </message>
</context>
<context>
    <name>TrainingPlan</name>
    <message>
        <source>Looking through {0}</source>
        <translation>Parcours de {0}</translation>
    </message>
</context>
<context>
    <name>TrainingProgress</name>
    <message>
        <source>How far the training is</source>
        <translation>Où en est l’entraînement</translation>
    </message>
    <message>
        <source>What is learned is written to the disk all the time, and can go on from there</source>
        <translation>Ce qui est appris est écrit sur le disque en continu, et peut reprendre de là</translation>
    </message>
    <message>
        <source>All of it is kept: it can go on after a crash or a power cut.</source>
        <translation>Tout est gardé&#xa0;: cela peut reprendre après un plantage ou une coupure de courant.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>If the computer broke down now, {0} would be lost.</source>
        <translation>Si l’ordinateur tombait en panne maintenant, on perdrait {0} de travail.</translation>
    </message>
    <message>
        <source>Paused. It goes on where it was when you want it to.</source>
        <translation>En pause. Il reprendra où il en était quand vous voudrez.</translation>
    </message>
    <message>
        <source>Stopping, and keeping what was learned…</source>
        <translation>Arrêt, en gardant ce qui a été appris…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Reading the music…</source>
        <translation>Lecture de la musique…</translation>
    </message>
    <message>
        <source>Waking the trainer; this takes a moment…</source>
        <translation>Réveil de l’entraîneur&#x202f;; cela prend un instant…</translation>
    </message>
    <message>
        <source>Listening to your music…</source>
        <translation>Écoute de votre musique…</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Apprentissage…</translation>
    </message>
    <message>
        <source>Listening to what it has learned…</source>
        <translation>Écoute de ce qu’il a appris…</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>encore {0}</translation>
    </message>
    <message>
        <source>{0}, then a look at what it has learned</source>
        <translation>{0}, puis un regard sur ce qu’il a appris</translation>
    </message>
    <message>
        <source>on the graphics card</source>
        <translation>sur la carte graphique</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>sur le processeur</translation>
    </message>
    <message>
        <source>{0:.1f} steps a second</source>
        <translation>{0:.1f} pas par seconde</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>pas {0}</translation>
    </message>
</context>
<context>
    <name>TrainingSetup</name>
    <message>
        <source>Learn &amp;for</source>
        <translation>Appren&amp;dre pendant</translation>
    </message>
    <message>
        <source>Compute &amp;on</source>
        <translation>Calculer &amp;sur</translation>
    </message>
    <message>
        <source>&amp;Name of the model</source>
        <translation>&amp;Nom du modèle</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Partir de</translation>
    </message>
    <message>
        <source>The model that it begins with, and the kind of clips that it makes.
A model from nothing takes only the kind. Field terms: base checkpoint, configuration</source>
        <translation>Le modèle dont il part, et le genre de clips qu’il crée.
Un modèle parti de zéro n’en prend que le genre. Termes techniques&#xa0;: checkpoint de base, configuration</translation>
    </message>
    <message>
        <source>You can stop earlier and keep what was learned, or pause and go on</source>
        <translation>Vous pouvez arrêter plus tôt et garder ce qui a été appris, ou faire une pause et reprendre</translation>
    </message>
    <message>
        <source>What computes. Speeds are measured here with the real training; a graphics card that is slower, or that comes to other results, is not used</source>
        <translation>Ce qui calcule. Les vitesses sont mesurées ici avec le vrai entraînement&#x202f;; une carte graphique plus lente, ou qui arrive à d’autres résultats, n’est pas utilisée</translation>
    </message>
    <message>
        <source> minute</source>
        <translation> minute</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>Le plus rapide</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>Le processeur</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>La carte graphique</translation>
    </message>
    <message>
        <source>No graphics card was found</source>
        <translation>Aucune carte graphique trouvée</translation>
    </message>
    <message>
        <source>The fastest: {0}</source>
        <translation>Le plus rapide&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The model itself stays as it is; only a small part is learned.</source>
        <translation>Le modèle lui-même ne change pas&#x202f;; seule une petite partie est apprise.</translation>
    </message>
    <message>
        <source>Measured here: {0}.</source>
        <translation>Mesuré ici&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Measuring how fast this computer learns… You need not wait for it.</source>
        <translation>Mesure de la vitesse d’apprentissage de cet ordinateur… Inutile d’attendre.</translation>
    </message>
    <message>
        <source>How fast this computer learns is not known yet.</source>
        <translation>On ne sait pas encore à quelle vitesse cet ordinateur apprend.</translation>
    </message>
    <message>
        <source>It needs {0}.</source>
        <translation>Il faut {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) suit this music.</source>
        <translation>
            <numerusform>%n pas convient à cette musique.</numerusform>
            <numerusform>%n pas conviennent à cette musique.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingSource</name>
    <message>
        <source>&amp;Which, and why</source>
        <translation>&amp;Lesquels, et pourquoi</translation>
    </message>
    <message>
        <source>Files that are not used, and why</source>
        <translation>Fichiers non utilisés, et pourquoi</translation>
    </message>
    <message>
        <source>Choose &amp;music</source>
        <translation>Choisir la &amp;musique</translation>
    </message>
    <message>
        <source>A &amp;folder…</source>
        <translation>Un &amp;dossier…</translation>
    </message>
    <message>
        <source>F&amp;iles…</source>
        <translation>Des fich&amp;iers…</translation>
    </message>
    <message>
        <source>No music yet</source>
        <translation>Pas encore de musique</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Choose music, or drop files or a folder here. They stay as they are.</source>
        <translation>Choisissez de la musique, ou déposez des fichiers ou un dossier ici. Ils ne changent pas.</translation>
    </message>
    <message>
        <source>Looking through it…</source>
        <translation>Parcours en cours…</translation>
    </message>
    <message>
        <source>Learn from a folder</source>
        <translation>Apprendre d’un dossier</translation>
    </message>
    <message>
        <source>Learn from files</source>
        <translation>Apprendre de fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingWays</name>
    <message>
        <source>How it learns</source>
        <translation>Comment il apprend</translation>
    </message>
    <message>
        <source>{0}, a guess</source>
        <translation>{0}, au jugé</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Instrument for everything that is played (MIDI program)</source>
        <translation>Instrument pour tout ce qui est joué (programme MIDI)</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>D’origine</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Volume; the full level is capped so that nothing startles</source>
        <translation>Volume&#x202f;; le maximum est plafonné pour que rien ne fasse sursauter</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>The bar that is heard, and the time gone of all</source>
        <translation>La mesure que l’on entend, et le temps écoulé sur le total</translation>
    </message>
    <message>
        <source>bar {bar} of {bars}</source>
        <translation>mesure {bar} sur {bars}</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>enregistrement</translation>
    </message>
    <message numerus="yes">
        <source>begins in %n beat(s)</source>
        <translation>
            <numerusform>commence dans&#xa0;%n temps</numerusform>
            <numerusform>commence dans&#xa0;%n temps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnfinishedDialog</name>
    <message>
        <source>A training was not finished</source>
        <translation>Un entraînement n’est pas terminé</translation>
    </message>
    <message>
        <source>What was learned until then is kept. Nothing needs to be learned again.</source>
        <translation>Ce qui a été appris jusque-là est gardé. Rien ne doit être réappris.</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Plus tard</translation>
    </message>
    <message>
        <source>They stand in the menu Learn until they are finished</source>
        <translation>Ils restent dans le menu Apprendre jusqu’à leur fin</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) were not finished</source>
        <translation>
            <numerusform>%n entraînement n’est pas terminé</numerusform>
            <numerusform>%n entraînements ne sont pas terminés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnfinishedRow</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Go on with {0}</source>
        <translation>Reprendre {0}</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>&amp;Jeter</translation>
    </message>
    <message>
        <source>Throw {0} away</source>
        <translation>Jeter {0}</translation>
    </message>
    <message>
        <source>Another training is at work; one at a time</source>
        <translation>Un autre entraînement est en cours&#x202f;; un à la fois</translation>
    </message>
    <message>
        <source>{0} % done</source>
        <translation>{0}&#xa0;% faits</translation>
    </message>
    <message>
        <source>begun {0}</source>
        <translation>commencé le {0}</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Unsaved work</source>
        <translation>Travail non enregistré</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Il n’y en a pas.</translation>
    </message>
    <message>
        <source>&amp;Delete all of it…</source>
        <translation>&amp;Tout supprimer…</translation>
    </message>
    <message>
        <source>What you had not saved when Lento was ended from outside, or when you went on to another project. Lento keeps the newest twenty of those that you left.</source>
        <translation>Ce que vous n’aviez pas enregistré quand Lento a été arrêté de l’extérieur, ou quand vous êtes passé à un autre projet. Lento garde les vingt plus récents de ceux que vous avez laissés.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Delete this work for good? It cannot be brought back then.</source>
        <translation>Supprimer ce travail pour de bon&#x202f;? On ne pourra plus le faire revenir.</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Le garder</translation>
    </message>
</context>
<context>
    <name>UnsavedRow</name>
    <message>
        <source>lost when Lento ended</source>
        <translation>perdu quand Lento s’est arrêté</translation>
    </message>
    <message>
        <source>left</source>
        <translation>laissé</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>Faire &amp;revenir</translation>
    </message>
    <message>
        <source>Bring back {0}, {1}</source>
        <translation>Faire revenir {0}, {1}</translation>
    </message>
</context>
<context>
    <name>UnsavedWork</name>
    <message>
        <source>Another window of Lento has brought this work back already.</source>
        <translation>Une autre fenêtre de Lento a déjà fait revenir ce travail.</translation>
    </message>
    <message>
        <source>bringing work back</source>
        <translation>reprise d’un travail</translation>
    </message>
    <message>
        <source>A project without a name</source>
        <translation>Un projet sans nom</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) in the playlist</source>
        <translation>
            <numerusform>%n clip dans la playlist</numerusform>
            <numerusform>%n clips dans la playlist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) on the map</source>
        <translation>
            <numerusform>%n chemin sur la carte</numerusform>
            <numerusform>%n chemins sur la carte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) changed on the roll</source>
        <translation>
            <numerusform>%n clip modifié sur le rouleau</numerusform>
            <numerusform>%n clips modifiés sur le rouleau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaryPage</name>
    <message>
        <source>very close</source>
        <translation>très proche</translation>
    </message>
    <message>
        <source>close</source>
        <translation>proche</translation>
    </message>
    <message>
        <source>far</source>
        <translation>loin</translation>
    </message>
    <message>
        <source>very far</source>
        <translation>très loin</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;Combien</translation>
    </message>
    <message>
        <source>How &amp;far</source>
        <translation>&amp;Distance</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>&amp;Graine</translation>
    </message>
    <message>
        <source>How many variations to make</source>
        <translation>Combien de variations créer</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>How much the variations differ from the chosen clip.
Field term: standard deviation of the noise added to z</source>
        <translation>À quel point les variations diffèrent du clip choisi.
Terme technique&#xa0;: écart type du bruit ajouté à z</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>Suits your music</source>
        <translation>Conseillé</translation>
    </message>
</context>
<context>
    <name>WhatIsThis</name>
    <message>
        <source>What is this?</source>
        <translation>Qu’est-ce que c’est&#x202f;?</translation>
    </message>
    <message>
        <source>A card for each panel. Tab goes on to the next one, Escape closes them.</source>
        <translation>Une carte pour chaque panneau. Tab passe à la suivante, Échap les ferme.</translation>
    </message>
    <message>
        <source>A click or Esc closes this.</source>
        <translation>Un clic ou Échap ferme ceci.</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Plays what is on the roll. Tempo, instrument and loudness hold for everything that sounds.</source>
        <translation>Joue ce qui est sur le rouleau. Tempo, instrument et volume valent pour tout ce qui sonne.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Your pieces. Drop MIDI files or a folder anywhere on the window to add them.</source>
        <translation>Vos morceaux. Déposez des fichiers MIDI ou un dossier n’importe où dans la fenêtre pour les ajouter.</translation>
    </message>
    <message>
        <source>A click shows and plays a piece.</source>
        <translation>Un clic montre et joue un morceau.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Each dot is a clip of a few bars; dots that lie close together sound alike. Move over them to hear them, click one to see its notes.</source>
        <translation>Chaque point est un clip de quelques mesures&#x202f;; les points proches se ressemblent. Passez dessus pour les entendre, cliquez pour voir leurs notes.</translation>
    </message>
    <message>
        <source>Hold Shift and drag from one dot to another: Lento plays the way between them.</source>
        <translation>Avec Maj, glissez d’un point à un autre&#xa0;: Lento joue le chemin entre eux.</translation>
    </message>
    <message>
        <source>On hatched ground no clip of yours lies near: the model guesses.</source>
        <translation>Sur le fond hachuré, aucun de vos clips n’est proche&#xa0;: le modèle devine.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Makes new clips: out of nothing, between two clips, or near one. The star keeps a result in the playlist.</source>
        <translation>Crée de nouveaux clips&#xa0;: à partir de rien, entre deux clips, ou près d’un seul. L’étoile garde un résultat dans la playlist.</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Rouleau</translation>
    </message>
    <message>
        <source>The notes of the chosen clips: higher is higher, longer is longer. They can be drawn, moved and taken out. Undo takes every step back.</source>
        <translation>Les notes des clips choisis&#xa0;: plus haut est plus aigu, plus long dure plus. On peut les dessiner, les déplacer et les enlever. Annuler revient sur chaque geste.</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Playlist</translation>
    </message>
    <message>
        <source>What you keep, in the order in which it is played. Drag clips here, and export them for a phone or a tablet.</source>
        <translation>Ce que vous gardez, dans l’ordre où on le joue. Glissez des clips ici, et exportez-les pour un téléphone ou une tablette.</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Add files to the library</source>
        <translation>Ajouter des fichiers à la bibliothèque</translation>
    </message>
    <message>
        <source>Music: MIDI, MusicXML, zips ({patterns});;All files (*)</source>
        <translation>Musique&#xa0;: MIDI, MusicXML, zips ({patterns});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add a folder to the library</source>
        <translation>Ajouter un dossier à la bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lire</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>calm</source>
        <translation>calme</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>animé</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>équilibré</translation>
    </message>
    <message>
        <source>{name}, bar {bar}
{facts}</source>
        <translation>{name}, mesure {bar}
{facts}</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>batterie</translation>
    </message>
    <message>
        <source>the first {0} of {1} bars</source>
        <translation>les {0} premières mesures sur {1}</translation>
    </message>
    <message>
        <source>The chosen clip</source>
        <translation>Le clip choisi</translation>
    </message>
    <message>
        <source>{name} is in {meter}, and the model in use knows {known}. Choose another clip, or another model under Learn.</source>
        <translation>{name} est en {meter}, et le modèle utilisé connaît {known}. Choisissez un autre clip, ou un autre modèle dans Apprendre.</translation>
    </message>
    <message>
        <source>{name} has no melody, and the model in use hears melodies. Choose another clip, or another model under Learn.</source>
        <translation>{name} n’a pas de mélodie, et le modèle utilisé entend des mélodies. Choisissez un autre clip, ou un autre modèle dans Apprendre.</translation>
    </message>
    <message>
        <source>{name} has no drums, and the model in use hears drums. Choose another clip, or another model under Learn.</source>
        <translation>{name} n’a pas de batterie, et le modèle utilisé entend de la batterie. Choisissez un autre clip, ou un autre modèle dans Apprendre.</translation>
    </message>
    <message>
        <source>{0} alone</source>
        <translation>{0} seulement</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} et {1}</translation>
    </message>
    <message>
        <source>{clips}, to chords</source>
        <translation>{clips}, sur accords</translation>
    </message>
    <message>
        <source>{clips}; plays only</source>
        <translation>{clips}&#x202f;; ne fait que jouer</translation>
    </message>
    <message>
        <source>{name} – {key}, {meter}, {bars}</source>
        <translation>{name} – {key}, {meter}, {bars}</translation>
    </message>
    <message>
        <source>{name} (a guess) – {key}, {meter}, {bars}</source>
        <translation>{name} (au jugé) – {key}, {meter}, {bars}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n mesure</numerusform>
            <numerusform>%n mesures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s), repeated</source>
        <translation>
            <numerusform>%n mesure, répétée</numerusform>
            <numerusform>%n mesures, répétées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model in use hears %n bar(s) at a time: of this clip the first ones.</source>
        <translation>
            <numerusform>Le modèle utilisé entend %n mesure à la fois&#xa0;: la première de ce clip.</numerusform>
            <numerusform>Le modèle utilisé entend %n mesures à la fois&#xa0;: les premières de ce clip.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model in use makes %n bar(s), which is more than this clip has: the clip is repeated until they are full.</source>
        <translation>
            <numerusform>Le modèle utilisé crée %n mesure, plus que n’en a ce clip&#xa0;: le clip est répété jusqu’à la remplir.</numerusform>
            <numerusform>Le modèle utilisé crée %n mesures, plus que n’en a ce clip&#xa0;: le clip est répété jusqu’à les remplir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drum grooves of %n bar(s)</source>
        <translation>
            <numerusform>rythmes de batterie de&#xa0;%n mesure</numerusform>
            <numerusform>rythmes de batterie de&#xa0;%n mesures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drum grooves of %n bar(s) from tapped rhythms</source>
        <translation>
            <numerusform>rythmes de batterie de&#xa0;%n mesure, d’après des rythmes frappés</numerusform>
            <numerusform>rythmes de batterie de&#xa0;%n mesures, d’après des rythmes frappés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drum grooves of %n bar(s), as if played by hand</source>
        <translation>
            <numerusform>rythmes de batterie de&#xa0;%n mesure, comme joués à la main</numerusform>
            <numerusform>rythmes de batterie de&#xa0;%n mesures, comme joués à la main</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>melodies of %n bar(s)</source>
        <translation>
            <numerusform>mélodies de&#xa0;%n mesure</numerusform>
            <numerusform>mélodies de&#xa0;%n mesures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>melody, bass and drums of %n bar(s)</source>
        <translation>
            <numerusform>mélodie, basse et batterie de&#xa0;%n mesure</numerusform>
            <numerusform>mélodie, basse et batterie de&#xa0;%n mesures</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last} – {clips}, {bars}</source>
        <translation>{first} à {last} – {clips}, {bars}</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
</context>
<context>
    <name>_HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>_Plot</name>
    <message>
        <source>● kept aside</source>
        <translation>● mis de côté</translation>
    </message>
    <message>
        <source>Field term: {0}</source>
        <translation>Terme technique&#xa0;: {0}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>encore rien</translation>
    </message>
    <message>
        <source>Comes with the first test</source>
        <translation>Vient avec le premier test</translation>
    </message>
    <message>
        <source>Begins in a moment</source>
        <translation>Commence dans un instant</translation>
    </message>
</context>
</TS>
