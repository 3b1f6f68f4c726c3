// /corpus: a server's own articles.
import { localised } from './catalogue.js';

export const corpusCommand = localised({
  en: {
    description: 'Articles of this server, quoted besides the others',
    addDescription: 'Add an article; you see first what would be indexed',
    removeDescription: 'Remove an article of this server',
    fileDescription: 'A .txt, .md or .html file',
    titleDescription: 'Its title, if it is to have another one than in the file',
    publishedDescription: 'The day on which it was published, such as 2024-05-16',
    articleDescription: 'Which article?',
    off: 'Whoever runs this bot has not switched on articles of servers (the setting GUILD_ARTICLES).',
    preview: {
      head: 'This is what would be indexed:',
      only: 'Its only paragraph',
      first: 'Its first paragraph',
      last: 'Its last paragraph',
      long: 'it has {{characters, number}} characters and begins with “{{start}}”',
      taken_one:
        'Taken out is {{count, number}} text of {{characters, number}} characters: {{texts}}',
      taken_other:
        'Taken out are {{count, number}} texts of {{characters, number}} characters together: {{texts}}',
      nothingTaken: 'Nothing was taken out.',
      start: '“{{text}}”',
      hidden: '“{{text}}” (hidden)',
      elements_one: '{{count, number}} script, style or frame',
      elements_other: '{{count, number}} scripts, styles and frames',
      invisible_one: '{{count, number}} invisible character',
      invisible_other: '{{count, number}} invisible characters',
      alsoTaken: 'Also taken out: {{what}}',
      marks: {
        notes_one: '{{count, number}} reference to a note, taken out',
        notes_other: '{{count, number}} references to notes, taken out',
        struck_one: '{{count, number}} struck text, taken out',
        struck_other: '{{count, number}} struck texts, taken out',
        readings_one: '{{count, number}} reading above characters, taken out',
        readings_other: '{{count, number}} readings above characters, taken out',
        pictures_one: '{{count, number}} picture, taken out',
        pictures_other: '{{count, number}} pictures, taken out',
        raised_one: '{{count, number}} raised or lowered text, written on the line',
        raised_other: '{{count, number}} raised or lowered texts, written on the line',
        quoted_one: '{{count, number}} text given the quotation marks that the page shows',
        quoted_other: '{{count, number}} texts given the quotation marks that the page shows',
        emoji_one: '{{count, number}} emoji, made from a picture',
        emoji_other: '{{count, number}} emoji, made from pictures',
        rows_one: '{{count, number}} row of a table, its cells put on one line',
        rows_other: '{{count, number}} rows of tables, the cells of each put on one line',
        fading_one: '{{count, number}} text kept that the page shows only later',
        fading_other: '{{count, number}} texts kept that the page shows only later',
      },
      listed: '{{what}}: {{texts}}',
      clash:
        'The file calls its encoding “{{named}}” and was read as {{read}}. Look at its dashes, quotation marks and accents.',
      noDate:
        'The date of publication is missing: words such as “today” get no date. Give it with the option `published`.',
      repeats:
        'Paragraphs that stand in “{{title}}” already: {{shared, number}} of {{all, number}}.',
      sameTitle: 'There is an article of this title already.',
      until: 'Only you see this. You have 15 minutes to decide.',
    },
    add: 'Add it',
    remove: 'Remove it',
    cancel: 'Cancel',
    indexing: '“{{title}}” is being indexed. Questions are answered without it until then.',
    removing: '“{{title}}” is being removed. Questions are answered with it until then.',
    added:
      '“{{title}}” is added: {{passages, number}} more passages, {{articles, number}} articles now. This server has added {{own, number}} of at most {{most, number}}.',
    removed: '“{{title}}” is removed: {{articles, number}} articles now.',
    cancelled: 'Nothing was changed.',
    failed: 'That did not work, and nothing was changed. You can try again.',
    confirmRemoval:
      'Remove “{{title}}” for everybody in this server? Answers will no longer quote it, and what was quoted from it can no longer be opened.',
    refused: {
      fileType: 'I can read .txt, .md and .html files. Save the text as one of these.',
      tooLarge: 'The file is too large: up to {{most}} MB are possible. Divide it into several.',
      download: 'I could not fetch the file from Discord. Please attach it once more.',
      encoding:
        'This is not text that I can read. Save the file as UTF-8 text and attach it again.',
      controlCharacter_one:
        'The file holds {{count, number}} control character ({{character}}), after “{{before}}”. What stood there was lost, probably a dash or a quotation mark. Save the original once more as UTF-8.',
      controlCharacter_other:
        'The file holds {{count, number}} control characters, the first ({{character}}) after “{{before}}”. What stood there was lost, probably dashes or quotation marks. Save the original once more as UTF-8.',
      noDate: '“{{text}}” is no day that I can read. Write it like 2024-05-16.',
      empty: 'There is no text in this file that could be quoted.',
      frontMatter:
        'The lines between “---” at the beginning of the file cannot be read. Correct them or take them out. ({{problem}})',
      noMainText:
        'I found no main text in this page. Save the text itself as a .txt file and attach that.',
      reading:
        'Another file of this server is being read just now. Attach yours again when that is done, in some seconds.',
      busy: 'Too many files of other servers are waiting to be read just now. Please attach yours again in a minute.',
      tooComplicated:
        'This file is built so intricately that I cannot read it. Save the text itself as a .txt file and attach that.',
      titleTooLong:
        'The title is longer than {{most, number}} characters. Give a shorter one with the option `title`.',
      tooManyWords:
        'The file has {{words, number}} words; up to {{most, number}} are possible. Divide it into several.',
      tooManyParagraphs:
        'The file has {{count, number}} paragraphs; up to {{most, number}} are possible. Divide it into several.',
      paragraphTooLong:
        'Paragraph {{number, number}} is longer than {{most, number}} characters. Divide it by blank lines.',
      duplicate: 'This text is among the articles already, as “{{title}}”.',
      full: 'This server has the {{most, number}} articles that it may add. Remove one with `/corpus remove` first.',
      tooMuchTogether:
        'With this one the articles of this server would have {{words, number}} words; up to {{most, number}} are possible. Remove one with `/corpus remove` first.',
      expired: 'This preview is no longer there. Attach the file once more with `/corpus add`.',
      notOwn:
        'This is no article that this server has added. Choose one from the list that appears while you type; what the bot itself brings along stays.',
    },
  },
  de: {
    description: 'Artikel dieses Servers, aus denen neben den anderen zitiert wird',
    addDescription: 'Einen Artikel hinzufügen; du siehst zuerst, was aufgenommen würde',
    removeDescription: 'Einen Artikel dieses Servers entfernen',
    fileDescription: 'Eine Datei .txt, .md oder .html',
    titleDescription: 'Sein Titel, falls er anders heißen soll als in der Datei',
    publishedDescription: 'Der Tag, an dem er veröffentlicht wurde, etwa 2024-05-16',
    articleDescription: 'Welcher Artikel?',
    off: 'Wer diesen Bot betreibt, hat Artikel von Servern nicht eingeschaltet (die Einstellung GUILD_ARTICLES).',
    preview: {
      head: 'Das würde aufgenommen:',
      only: 'Der einzige Absatz',
      first: 'Der erste Absatz',
      last: 'Der letzte Absatz',
      long: 'er hat {{characters, number}} Zeichen und beginnt mit „{{start}}“',
      taken_one:
        'Weggelassen ist {{count, number}} Text mit {{characters, number}} Zeichen: {{texts}}',
      taken_other:
        'Weggelassen sind {{count, number}} Texte mit zusammen {{characters, number}} Zeichen: {{texts}}',
      nothingTaken: 'Nichts wurde weggelassen.',
      start: '„{{text}}“',
      hidden: '„{{text}}“ (versteckt)',
      elements_one: '{{count, number}} Skript, Stil oder Rahmen',
      elements_other: '{{count, number}} Skripte, Stile und Rahmen',
      invisible_one: '{{count, number}} unsichtbares Zeichen',
      invisible_other: '{{count, number}} unsichtbare Zeichen',
      alsoTaken: 'Außerdem weggelassen: {{what}}',
      marks: {
        notes_one: '{{count, number}} Verweis auf eine Anmerkung, weggelassen',
        notes_other: '{{count, number}} Verweise auf Anmerkungen, weggelassen',
        struck_one: '{{count, number}} durchgestrichener Text, weggelassen',
        struck_other: '{{count, number}} durchgestrichene Texte, weggelassen',
        readings_one: '{{count, number}} Lesung über Schriftzeichen, weggelassen',
        readings_other: '{{count, number}} Lesungen über Schriftzeichen, weggelassen',
        pictures_one: '{{count, number}} Bild, weggelassen',
        pictures_other: '{{count, number}} Bilder, weggelassen',
        raised_one: '{{count, number}} hoch- oder tiefgestellter Text, in die Zeile geschrieben',
        raised_other: '{{count, number}} hoch- oder tiefgestellte Texte, in die Zeile geschrieben',
        quoted_one: '{{count, number}} Text mit den Anführungszeichen, die die Seite zeigt',
        quoted_other: '{{count, number}} Texte mit den Anführungszeichen, die die Seite zeigt',
        emoji_one: '{{count, number}} Emoji, aus einem Bild',
        emoji_other: '{{count, number}} Emoji, aus Bildern',
        rows_one: '{{count, number}} Zeile einer Tabelle, die Zellen hintereinander',
        rows_other: '{{count, number}} Zeilen von Tabellen, die Zellen hintereinander',
        fading_one: '{{count, number}} Text behalten, den die Seite erst später zeigt',
        fading_other: '{{count, number}} Texte behalten, die die Seite erst später zeigt',
      },
      listed: '{{what}}: {{texts}}',
      clash:
        'Die Datei nennt ihre Kodierung „{{named}}“ und wurde als {{read}} gelesen. Sieh dir Gedankenstriche, Anführungszeichen und Umlaute an.',
      noDate:
        'Das Datum der Veröffentlichung fehlt: Wörter wie „today“ bekommen kein Datum. Gib es mit der Option `published` an.',
      repeats: 'Absätze, die schon in „{{title}}“ stehen: {{shared, number}} von {{all, number}}.',
      sameTitle: 'Es gibt schon einen Artikel mit diesem Titel.',
      until: 'Nur du siehst das. Du hast 15 Minuten, dich zu entscheiden.',
    },
    add: 'Hinzufügen',
    remove: 'Entfernen',
    cancel: 'Abbrechen',
    indexing: '„{{title}}“ wird aufgenommen. Bis dahin werden Fragen ohne ihn beantwortet.',
    removing: '„{{title}}“ wird entfernt. Bis dahin werden Fragen noch mit ihm beantwortet.',
    added:
      '„{{title}}“ ist hinzugefügt: {{passages, number}} Textstellen mehr, jetzt {{articles, number}} Artikel. Dieser Server hat {{own, number}} von höchstens {{most, number}} hinzugefügt.',
    removed: '„{{title}}“ ist entfernt: jetzt {{articles, number}} Artikel.',
    cancelled: 'Nichts wurde geändert.',
    failed: 'Das hat nicht geklappt, nichts wurde geändert. Du kannst es noch einmal versuchen.',
    confirmRemoval:
      '„{{title}}“ für alle auf diesem Server entfernen? Antworten zitieren ihn dann nicht mehr, und was aus ihm zitiert wurde, lässt sich nicht mehr öffnen.',
    refused: {
      fileType: 'Ich kann Dateien .txt, .md und .html lesen. Speichere den Text als eine davon.',
      tooLarge:
        'Die Datei ist zu groß: möglich sind bis zu {{most}} MB. Teile sie auf mehrere auf.',
      download: 'Ich konnte die Datei nicht von Discord holen. Bitte hänge sie noch einmal an.',
      encoding:
        'Das ist kein Text, den ich lesen kann. Speichere die Datei als Text in UTF-8 und hänge sie noch einmal an.',
      controlCharacter_one:
        'In der Datei steht {{count, number}} Steuerzeichen ({{character}}), nach „{{before}}“. Was dort stand, ging verloren, wohl ein Gedankenstrich oder ein Anführungszeichen. Speichere das Original noch einmal als UTF-8.',
      controlCharacter_other:
        'In der Datei stehen {{count, number}} Steuerzeichen, das erste ({{character}}) nach „{{before}}“. Was dort stand, ging verloren, wohl Gedankenstriche oder Anführungszeichen. Speichere das Original noch einmal als UTF-8.',
      noDate: '„{{text}}“ ist kein Tag, den ich lesen kann. Schreibe ihn wie 2024-05-16.',
      empty: 'In dieser Datei ist kein Text, der sich zitieren ließe.',
      frontMatter:
        'Die Zeilen zwischen „---“ am Anfang der Datei lassen sich nicht lesen. Berichtige sie oder lass sie weg. ({{problem}})',
      noMainText:
        'Ich habe in dieser Seite keinen Haupttext gefunden. Speichere den Text selbst als .txt und hänge das an.',
      reading:
        'Gerade wird eine andere Datei dieses Servers gelesen. Häng deine noch einmal an, wenn das fertig ist, in einigen Sekunden.',
      busy: 'Gerade warten zu viele Dateien anderer Server darauf, gelesen zu werden. Häng deine bitte in einer Minute noch einmal an.',
      tooComplicated:
        'Diese Datei ist so verschachtelt, dass ich sie nicht lesen kann. Speichere den Text selbst als .txt und hänge das an.',
      titleTooLong:
        'Der Titel ist länger als {{most, number}} Zeichen. Gib mit der Option `title` einen kürzeren an.',
      tooManyWords:
        'Die Datei hat {{words, number}} Wörter; möglich sind bis zu {{most, number}}. Teile sie auf mehrere auf.',
      tooManyParagraphs:
        'Die Datei hat {{count, number}} Absätze; möglich sind bis zu {{most, number}}. Teile sie auf mehrere auf.',
      paragraphTooLong:
        'Absatz {{number, number}} ist länger als {{most, number}} Zeichen. Teile ihn durch Leerzeilen.',
      duplicate: 'Dieser Text ist schon unter den Artikeln, als „{{title}}“.',
      full: 'Dieser Server hat die {{most, number}} Artikel, die er hinzufügen darf. Entferne erst einen mit `/corpus remove`.',
      tooMuchTogether:
        'Mit diesem hätten die Artikel dieses Servers {{words, number}} Wörter; möglich sind bis zu {{most, number}}. Entferne erst einen mit `/corpus remove`.',
      expired:
        'Diese Vorschau gibt es nicht mehr. Hänge die Datei noch einmal mit `/corpus add` an.',
      notOwn:
        'Das ist kein Artikel, den dieser Server hinzugefügt hat. Wähle einen aus der Liste, die beim Tippen erscheint; was der Bot selbst mitbringt, bleibt.',
    },
  },
  fr: {
    description: 'Les articles de ce serveur, cités à côté des autres',
    addDescription: 'Ajouter un article ; tu vois d’abord ce qui serait indexé',
    removeDescription: 'Retirer un article de ce serveur',
    fileDescription: 'Un fichier .txt, .md ou .html',
    titleDescription: 'Son titre, s’il doit en avoir un autre que dans le fichier',
    publishedDescription: 'Le jour de sa publication, par exemple 2024-05-16',
    articleDescription: 'Quel article ?',
    off: 'La personne qui gère ce bot n’a pas activé les articles de serveurs (le réglage GUILD_ARTICLES).',
    preview: {
      head: 'Voici ce qui serait indexé :',
      only: 'Son seul paragraphe',
      first: 'Son premier paragraphe',
      last: 'Son dernier paragraphe',
      long: 'il a {{characters, number}} caractères et commence par « {{start}} »',
      taken_one:
        '{{count, number}} texte de {{characters, number}} caractères est laissé de côté : {{texts}}',
      taken_other:
        '{{count, number}} textes de {{characters, number}} caractères en tout sont laissés de côté : {{texts}}',
      nothingTaken: 'Rien n’a été laissé de côté.',
      start: '« {{text}} »',
      hidden: '« {{text}} » (caché)',
      elements_one: '{{count, number}} script, style ou cadre',
      elements_other: '{{count, number}} scripts, styles et cadres',
      invisible_one: '{{count, number}} caractère invisible',
      invisible_other: '{{count, number}} caractères invisibles',
      alsoTaken: 'Laissés de côté aussi : {{what}}',
      marks: {
        notes_one: '{{count, number}} appel de note, laissé de côté',
        notes_other: '{{count, number}} appels de note, laissés de côté',
        struck_one: '{{count, number}} texte barré, laissé de côté',
        struck_other: '{{count, number}} textes barrés, laissés de côté',
        readings_one: '{{count, number}} lecture au-dessus de caractères, laissée de côté',
        readings_other: '{{count, number}} lectures au-dessus de caractères, laissées de côté',
        pictures_one: '{{count, number}} image, laissée de côté',
        pictures_other: '{{count, number}} images, laissées de côté',
        raised_one: '{{count, number}} exposant ou indice, écrit sur la ligne',
        raised_other: '{{count, number}} exposants ou indices, écrits sur la ligne',
        quoted_one: '{{count, number}} texte avec les guillemets que montre la page',
        quoted_other: '{{count, number}} textes avec les guillemets que montre la page',
        emoji_one: '{{count, number}} emoji, tiré d’une image',
        emoji_other: '{{count, number}} emojis, tirés d’images',
        rows_one: '{{count, number}} ligne de tableau, ses cellules l’une après l’autre',
        rows_other: '{{count, number}} lignes de tableaux, leurs cellules l’une après l’autre',
        fading_one: '{{count, number}} texte gardé que la page ne montre que plus tard',
        fading_other: '{{count, number}} textes gardés que la page ne montre que plus tard',
      },
      listed: '{{what}} : {{texts}}',
      clash:
        'Le fichier dit que son encodage est « {{named}} » et a été lu comme {{read}}. Regarde ses tirets, ses guillemets et ses accents.',
      noDate:
        'La date de publication manque : des mots comme « today » n’auront pas de date. Donne-la avec l’option `published`.',
      repeats:
        'Paragraphes déjà présents dans « {{title}} » : {{shared, number}} sur {{all, number}}.',
      sameTitle: 'Il y a déjà un article de ce titre.',
      until: 'Ceci n’est visible que pour toi. Tu as 15 minutes pour décider.',
    },
    add: 'Ajouter',
    remove: 'Retirer',
    cancel: 'Annuler',
    indexing:
      '« {{title}} » est en cours d’indexation. En attendant, les réponses se passent de cet article.',
    removing:
      '« {{title}} » est en train d’être retiré. En attendant, les réponses le citent encore.',
    added:
      '« {{title}} » est ajouté : {{passages, number}} passages de plus, {{articles, number}} articles à présent. Ce serveur en a ajouté {{own, number}} sur {{most, number}} au plus.',
    removed: '« {{title}} » est retiré : {{articles, number}} articles à présent.',
    cancelled: 'Rien n’a été changé.',
    failed: 'Cela n’a pas réussi, et rien n’a été changé. Tu peux réessayer.',
    confirmRemoval:
      'Retirer « {{title}} » pour tout le monde sur ce serveur ? Les réponses ne le citeront plus, et ce qui en a été cité ne pourra plus être ouvert.',
    refused: {
      fileType:
        'Je sais lire les fichiers .txt, .md et .html. Enregistre le texte sous l’une de ces formes.',
      tooLarge:
        'Le fichier est trop grand : {{most}} Mo au plus sont possibles. Divise-le en plusieurs.',
      download: 'Je n’ai pas pu obtenir le fichier de Discord. Joins-le encore une fois.',
      encoding:
        'Ce n’est pas un texte que je sais lire. Enregistre le fichier comme texte en UTF-8 et joins-le de nouveau.',
      controlCharacter_one:
        'Le fichier contient {{count, number}} caractère de contrôle ({{character}}), après « {{before}} ». Ce qui s’y trouvait est perdu, sans doute un tiret ou un guillemet. Enregistre l’original encore une fois en UTF-8.',
      controlCharacter_other:
        'Le fichier contient {{count, number}} caractères de contrôle, le premier ({{character}}) après « {{before}} ». Ce qui s’y trouvait est perdu, sans doute des tirets ou des guillemets. Enregistre l’original encore une fois en UTF-8.',
      noDate: '« {{text}} » n’est pas un jour que je puisse lire. Écris-le comme 2024-05-16.',
      empty: 'Il n’y a dans ce fichier aucun texte que l’on puisse citer.',
      frontMatter:
        'Les lignes entre « --- » au début du fichier ne peuvent être lues. Corrige-les ou enlève-les. ({{problem}})',
      noMainText:
        'Je n’ai trouvé aucun texte principal dans cette page. Enregistre le texte lui-même en .txt et joins-le.',
      reading:
        'Un autre fichier de ce serveur est en cours de lecture. Joins le tien à nouveau quand ce sera fini, dans quelques secondes.',
      busy: 'Trop de fichiers d’autres serveurs attendent d’être lus en ce moment. Joins le tien à nouveau dans une minute, s’il te plaît.',
      tooComplicated:
        'Ce fichier est construit de façon si compliquée que je ne peux le lire. Enregistre le texte lui-même en .txt et joins-le.',
      titleTooLong:
        'Le titre a plus de {{most, number}} caractères. Donne-en un plus court avec l’option `title`.',
      tooManyWords:
        'Le fichier a {{words, number}} mots ; {{most, number}} au plus sont possibles. Divise-le en plusieurs.',
      tooManyParagraphs:
        'Le fichier a {{count, number}} paragraphes ; {{most, number}} au plus sont possibles. Divise-le en plusieurs.',
      paragraphTooLong:
        'Le paragraphe {{number, number}} a plus de {{most, number}} caractères. Divise-le par des lignes vides.',
      duplicate: 'Ce texte est déjà parmi les articles, sous le titre « {{title}} ».',
      full: 'Ce serveur a les {{most, number}} articles qu’il peut ajouter. Retires-en d’abord un avec `/corpus remove`.',
      tooMuchTogether:
        'Avec celui-ci, les articles de ce serveur auraient {{words, number}} mots ; {{most, number}} au plus sont possibles. Retires-en d’abord un avec `/corpus remove`.',
      expired: 'Cet aperçu n’existe plus. Joins le fichier encore une fois avec `/corpus add`.',
      notOwn:
        'Ce n’est pas un article que ce serveur a ajouté. Choisis-en un dans la liste qui s’affiche pendant que tu tapes ; ce que le bot apporte lui-même reste.',
    },
  },
});
