// /corpus: a server's own articles.
import { localised } from './catalogue.js';

export const corpusCommand = localised({
  en: {
    description: 'Articles that belong to this server, quoted along with the others',
    addDescription: 'Add an article; you see a preview first',
    removeDescription: 'Remove an article from this server',
    fileDescription: 'A .txt, .md, .html, .pdf or .docx file',
    addressDescription: 'Its web address, if the operator allows its host',
    titleDescription: 'Its title, if different from the one in the file',
    publishedDescription: 'The day it was published, such as 2024-05-16',
    articleDescription: 'Which article?',
    off: 'Server articles are switched off (operator setting GUILD_ARTICLES).',
    preview: {
      head: 'Preview of what would be added:',
      only: 'Its only paragraph',
      first: 'Its first paragraph',
      last: 'Its last paragraph',
      long: 'it has {{characters, number}} characters and begins “{{start}}”',
      taken_one: 'Left out: {{count, number}} text of {{characters, number}} characters: {{texts}}',
      taken_other:
        'Left out: {{count, number}} texts of {{characters, number}} characters in all: {{texts}}',
      nothingTaken: 'Nothing was left out.',
      start: '“{{text}}”',
      hidden: '“{{text}}” (hidden)',
      elements_one: '{{count, number}} script, stylesheet or frame',
      elements_other: '{{count, number}} scripts, stylesheets and frames',
      invisible_one: '{{count, number}} invisible character',
      invisible_other: '{{count, number}} invisible characters',
      alsoTaken: 'Also left out: {{what}}',
      marks: {
        notes_one: '{{count, number}} footnote mark, left out',
        notes_other: '{{count, number}} footnote marks, left out',
        struck_one: '{{count, number}} struck-through text, left out',
        struck_other: '{{count, number}} struck-through texts, left out',
        readings_one: '{{count, number}} reading aid above characters, left out',
        readings_other: '{{count, number}} reading aids above characters, left out',
        pictures_one: '{{count, number}} picture, left out',
        pictures_other: '{{count, number}} pictures, left out',
        formulas_one: '{{count, number}} formula, left out',
        formulas_other: '{{count, number}} formulas, left out',
        numbers_one: '{{count, number}} numbered list, its numbers left out',
        numbers_other: '{{count, number}} numbered lists, their numbers left out',
        emptyPages_one: '{{count, number}} page without text, perhaps a scan or a picture',
        emptyPages_other: '{{count, number}} pages without text, perhaps scans or pictures',
        raised_one: '{{count, number}} superscript or subscript, written as normal text',
        raised_other: '{{count, number}} superscripts or subscripts, written as normal text',
        quoted_one: '{{count, number}} text with quotation marks as on the page',
        quoted_other: '{{count, number}} texts with quotation marks as on the page',
        emoji_one: '{{count, number}} emoji, from a picture',
        emoji_other: '{{count, number}} emoji, from pictures',
        rows_one: '{{count, number}} table row, written on one line',
        rows_other: '{{count, number}} table rows, each written on one line',
        hyphens_one: '{{count, number}} word rejoined that was broken at the end of a line',
        hyphens_other: '{{count, number}} words rejoined that were broken at the ends of lines',
        fading_one: '{{count, number}} text kept that the page only shows later',
        fading_other: '{{count, number}} texts kept that the page only shows later',
      },
      listed: '{{what}}: {{texts}}',
      clash:
        'The file says its encoding is “{{named}}” but was read as {{read}}. Check the dashes, quotation marks and accents.',
      noDate:
        'There is no publication date, so words such as “today” get no date. Add it with the option `published`.',
      repeats: 'Paragraphs that are already in “{{title}}”: {{shared, number}} of {{all, number}}.',
      sameTitle: 'There is already an article with this title.',
      until: 'Only you see this. You have 15 minutes to decide.',
    },
    add: 'Add',
    remove: 'Remove',
    cancel: 'Cancel',
    indexing: 'Adding “{{title}}”. Until it is done, answers do not quote it.',
    removing:
      'Removing “{{title}}”. It is no longer quoted; until the index is rebuilt, neither are this server’s other own articles.',
    added:
      'Added “{{title}}” ({{passages, number}} passages). There are now {{articles, number}} articles; this server has added {{own, number}} of at most {{most, number}}.',
    removed: 'Removed “{{title}}”. There are now {{articles, number}} articles.',
    cancelled: 'Cancelled; nothing was changed.',
    failed: 'That did not work; nothing was changed. Please try again.',
    confirmRemoval:
      'Remove “{{title}}” for everyone in this server? Answers will no longer quote it, and earlier quotes from it can no longer be opened.',
    refused: {
      fileType:
        'I can read .txt, .md, .html, .pdf and .docx files. Save the text as one of these and attach it again.',
      tooLarge: 'The file is too large; the limit is {{most}} MB. Split it into several.',
      download: 'I could not download the file from Discord. Please attach it again.',
      encoding: 'I cannot read this as text. Save the file as UTF-8 text and attach it again.',
      controlCharacter_one:
        'The file contains {{count, number}} damaged character ({{character}}), after “{{before}}”. A dash or quotation mark was probably lost there. Save the original again as UTF-8.',
      controlCharacter_other:
        'The file contains {{count, number}} damaged characters, the first ({{character}}) after “{{before}}”. Dashes or quotation marks were probably lost there. Save the original again as UTF-8.',
      noDate: '“{{text}}” is not a date I can read. Write it like 2024-05-16.',
      empty: 'This file contains no text to quote.',
      frontMatter:
        'The lines between “---” at the start of the file cannot be read. Correct or remove them. ({{problem}})',
      noMainText:
        'I found no main text on this page. Save the text itself as a .txt file and attach that.',
      reading: 'Another file from this server is being read. Attach yours again in a few seconds.',
      busy: 'I’m busy with other servers’ files. Please attach yours again in a minute.',
      scanned:
        'This document contains pictures of pages and no text; it was probably scanned. Attach a version with text, for example from text recognition (OCR).',
      encrypted:
        'This document is encrypted, or older than .docx. Save it without a password as .pdf or .docx and attach that.',
      damaged:
        'This file is damaged, or its format is not the one in its name. Save it again and attach it.',
      tooManyPages: 'The document has more than {{most, number}} pages. Split it into several.',
      noFile:
        'Attach a file with the option `file`, or give a web address with the option `address`.',
      noHosts:
        'Web addresses are switched off (operator setting ARTICLE_HOSTS). Attach the page as a file.',
      address:
        'That is not an address I can fetch. Give one that begins with https://, without a port or password.',
      host: 'Articles may not be fetched from {{host}}. The operator allows: {{hosts}}.',
      fetching: 'I could not fetch that address. Save the page and attach it as a file.',
      tooComplicated:
        'This file is too complicated for me to read. Save the text itself as a .txt file and attach that.',
      tooCostly:
        'Reading this file takes more time or memory than one file may. Save the text itself as a .txt file and attach that.',
      nameTooLong:
        'The file’s name has more than {{most, number}} characters. Save it under a shorter one and attach that.',
      fieldTooLong:
        'The `{{field}}` that the file names has more than {{most, number}} characters. Shorten it there, or save the text itself as a .txt file and attach that.',
      titleTooLong:
        'The title is longer than {{most, number}} characters. Give a shorter one with the option `title`.',
      tooManyWords:
        'The file has {{words, number}} words; the limit is {{most, number}}. Split it into several.',
      tooManyCharacters:
        'The file has {{characters, number}} characters; the limit is {{most, number}}. Split it into several.',
      tooManyParagraphs:
        'The file has {{count, number}} paragraphs; the limit is {{most, number}}. Split it into several.',
      paragraphTooLong:
        'Paragraph {{number, number}} has more than {{most, number}} characters. Split it with blank lines.',
      duplicate: 'This text is already among the articles, as “{{title}}”.',
      full: 'This server has already added {{most, number}} articles, the most it can. Remove one with `/corpus remove` first.',
      tooMuchTogether:
        'With this one, the server’s articles would have {{words, number}} words; the limit is {{most, number}}. Remove one with `/corpus remove` first.',
      tooManyCharactersTogether:
        'With this one, the server’s articles would have {{characters, number}} characters; the limit is {{most, number}}. Remove one with `/corpus remove` first.',
      expired: 'This preview has expired. Attach the file again with `/corpus add`.',
      notOwn:
        'Only articles that this server has added can be removed. Choose one from the list that appears as you type.',
    },
  },
  de: {
    description: 'Artikel, die zu diesem Server gehören und mit den anderen zitiert werden',
    addDescription: 'Einen Artikel hinzufügen; du siehst zuerst eine Vorschau',
    removeDescription: 'Einen Artikel dieses Servers entfernen',
    fileDescription: 'Eine .txt-, .md-, .html-, .pdf- oder .docx-Datei',
    addressDescription: 'Seine Webadresse, falls der Betreiber ihren Host erlaubt',
    titleDescription: 'Sein Titel, falls er anders lauten soll als in der Datei',
    publishedDescription: 'Der Tag der Veröffentlichung, etwa 2024-05-16',
    articleDescription: 'Welcher Artikel?',
    off: 'Server-Artikel sind abgeschaltet (Betreiber-Einstellung GUILD_ARTICLES).',
    preview: {
      head: 'Vorschau dessen, was hinzugefügt würde:',
      only: 'Der einzige Absatz',
      first: 'Der erste Absatz',
      last: 'Der letzte Absatz',
      long: 'er hat {{characters, number}} Zeichen und beginnt mit „{{start}}“',
      taken_one:
        'Weggelassen: {{count, number}} Text mit {{characters, number}} Zeichen: {{texts}}',
      taken_other:
        'Weggelassen: {{count, number}} Texte mit zusammen {{characters, number}} Zeichen: {{texts}}',
      nothingTaken: 'Es wurde nichts weggelassen.',
      start: '„{{text}}“',
      hidden: '„{{text}}“ (versteckt)',
      elements_one: '{{count, number}} Skript, Stylesheet oder Frame',
      elements_other: '{{count, number}} Skripte, Stylesheets und Frames',
      invisible_one: '{{count, number}} unsichtbares Zeichen',
      invisible_other: '{{count, number}} unsichtbare Zeichen',
      alsoTaken: 'Außerdem weggelassen: {{what}}',
      marks: {
        notes_one: '{{count, number}} Fußnotenzeichen, weggelassen',
        notes_other: '{{count, number}} Fußnotenzeichen, weggelassen',
        struck_one: '{{count, number}} durchgestrichener Text, weggelassen',
        struck_other: '{{count, number}} durchgestrichene Texte, weggelassen',
        readings_one: '{{count, number}} Lesehilfe über Schriftzeichen, weggelassen',
        readings_other: '{{count, number}} Lesehilfen über Schriftzeichen, weggelassen',
        pictures_one: '{{count, number}} Bild, weggelassen',
        pictures_other: '{{count, number}} Bilder, weggelassen',
        formulas_one: '{{count, number}} Formel, weggelassen',
        formulas_other: '{{count, number}} Formeln, weggelassen',
        numbers_one: '{{count, number}} nummerierte Liste, ohne ihre Nummern',
        numbers_other: '{{count, number}} nummerierte Listen, ohne ihre Nummern',
        emptyPages_one: '{{count, number}} Seite ohne Text, vielleicht ein Scan oder ein Bild',
        emptyPages_other: '{{count, number}} Seiten ohne Text, vielleicht Scans oder Bilder',
        raised_one: '{{count, number}} hoch- oder tiefgestellter Text, normal geschrieben',
        raised_other: '{{count, number}} hoch- oder tiefgestellte Texte, normal geschrieben',
        quoted_one: '{{count, number}} Text mit den Anführungszeichen, die die Seite zeigt',
        quoted_other: '{{count, number}} Texte mit den Anführungszeichen, die die Seite zeigt',
        emoji_one: '{{count, number}} Emoji, aus einem Bild',
        emoji_other: '{{count, number}} Emoji, aus Bildern',
        rows_one: '{{count, number}} Tabellenzeile, in eine Zeile geschrieben',
        rows_other: '{{count, number}} Tabellenzeilen, je in eine Zeile geschrieben',
        hyphens_one: '{{count, number}} Wort zusammengefügt, das am Zeilenende getrennt war',
        hyphens_other: '{{count, number}} Wörter zusammengefügt, die am Zeilenende getrennt waren',
        fading_one: '{{count, number}} Text behalten, den die Seite erst später zeigt',
        fading_other: '{{count, number}} Texte behalten, die die Seite erst später zeigt',
      },
      listed: '{{what}}: {{texts}}',
      clash:
        'Die Datei gibt als Kodierung „{{named}}“ an, wurde aber als {{read}} gelesen. Prüfe Gedankenstriche, Anführungszeichen und Umlaute.',
      noDate:
        'Das Datum der Veröffentlichung fehlt, deshalb bekommen Wörter wie „today“ kein Datum. Gib es mit der Option `published` an.',
      repeats: 'Absätze, die schon in „{{title}}“ stehen: {{shared, number}} von {{all, number}}.',
      sameTitle: 'Es gibt schon einen Artikel mit diesem Titel.',
      until: 'Nur du siehst das. Du hast 15 Minuten, dich zu entscheiden.',
    },
    add: 'Hinzufügen',
    remove: 'Entfernen',
    cancel: 'Abbrechen',
    indexing:
      '„{{title}}“ wird hinzugefügt. Bis das fertig ist, zitieren Antworten ihn noch nicht.',
    removing:
      '„{{title}}“ wird entfernt und nicht mehr zitiert; bis der Index neu gebaut ist, auch die anderen eigenen Artikel dieses Servers nicht.',
    added:
      '„{{title}}“ hinzugefügt ({{passages, number}} Textstellen). Jetzt sind es {{articles, number}} Artikel; dieser Server hat {{own, number}} von höchstens {{most, number}} hinzugefügt.',
    removed: '„{{title}}“ entfernt. Jetzt sind es {{articles, number}} Artikel.',
    cancelled: 'Abgebrochen; es wurde nichts geändert.',
    failed: 'Das hat nicht geklappt; es wurde nichts geändert. Versuche es bitte noch einmal.',
    confirmRemoval:
      '„{{title}}“ für alle auf diesem Server entfernen? Antworten zitieren ihn dann nicht mehr, und frühere Zitate daraus lassen sich nicht mehr öffnen.',
    refused: {
      fileType:
        'Ich kann .txt-, .md-, .html-, .pdf- und .docx-Dateien lesen. Speichere den Text als eine davon und hänge ihn noch einmal an.',
      tooLarge: 'Die Datei ist zu groß; erlaubt sind {{most}} MB. Teile sie auf mehrere auf.',
      download:
        'Ich konnte die Datei nicht von Discord herunterladen. Bitte hänge sie noch einmal an.',
      encoding:
        'Das kann ich nicht als Text lesen. Speichere die Datei als UTF-8-Text und hänge sie noch einmal an.',
      controlCharacter_one:
        'Die Datei enthält {{count, number}} beschädigtes Zeichen ({{character}}), nach „{{before}}“. Dort ging wohl ein Gedankenstrich oder Anführungszeichen verloren. Speichere das Original noch einmal als UTF-8.',
      controlCharacter_other:
        'Die Datei enthält {{count, number}} beschädigte Zeichen, das erste ({{character}}) nach „{{before}}“. Dort gingen wohl Gedankenstriche oder Anführungszeichen verloren. Speichere das Original noch einmal als UTF-8.',
      noDate: '„{{text}}“ ist kein Datum, das ich lesen kann. Schreibe es so: 2024-05-16.',
      empty: 'Diese Datei enthält keinen Text zum Zitieren.',
      frontMatter:
        'Die Zeilen zwischen „---“ am Anfang der Datei lassen sich nicht lesen. Korrigiere oder entferne sie. ({{problem}})',
      noMainText:
        'Ich habe auf dieser Seite keinen Haupttext gefunden. Speichere den Text selbst als .txt-Datei und hänge sie an.',
      reading:
        'Gerade wird eine andere Datei dieses Servers gelesen. Hänge deine in ein paar Sekunden noch einmal an.',
      busy: 'Ich bin gerade mit Dateien anderer Server beschäftigt. Hänge deine bitte in einer Minute noch einmal an.',
      scanned:
        'Dieses Dokument besteht aus Bildern von Seiten und hat keinen Text; wahrscheinlich wurde es gescannt. Hänge eine Fassung mit Text an, etwa aus einer Texterkennung (OCR).',
      encrypted:
        'Dieses Dokument ist verschlüsselt oder älter als .docx. Speichere es ohne Passwort als .pdf oder .docx und hänge das an.',
      damaged:
        'Diese Datei ist beschädigt oder hat ein anderes Format, als ihr Name sagt. Speichere sie neu und hänge sie noch einmal an.',
      tooManyPages: 'Das Dokument hat mehr als {{most, number}} Seiten. Teile es auf mehrere auf.',
      noFile:
        'Hänge eine Datei mit der Option `file` an oder gib mit der Option `address` eine Webadresse an.',
      noHosts:
        'Webadressen sind abgeschaltet (Betreiber-Einstellung ARTICLE_HOSTS). Hänge die Seite als Datei an.',
      address:
        'Diese Adresse kann ich nicht abrufen. Gib eine an, die mit https:// beginnt, ohne Port und Passwort.',
      host: 'Von {{host}} dürfen keine Artikel geholt werden. Erlaubt sind: {{hosts}}.',
      fetching:
        'Ich konnte diese Adresse nicht abrufen. Speichere die Seite und hänge sie als Datei an.',
      tooComplicated:
        'Diese Datei ist zu verschachtelt für mich. Speichere den Text selbst als .txt-Datei und hänge sie an.',
      tooCostly:
        'Diese Datei zu lesen braucht mehr Zeit oder Speicher, als einer Datei zusteht. Speichere den Text selbst als .txt-Datei und hänge sie an.',
      nameTooLong:
        'Der Name der Datei hat mehr als {{most, number}} Zeichen. Speichere sie unter einem kürzeren und hänge sie an.',
      fieldTooLong:
        'Die Angabe `{{field}}` in der Datei hat mehr als {{most, number}} Zeichen. Kürze sie dort oder speichere den Text selbst als .txt-Datei und hänge sie an.',
      titleTooLong:
        'Der Titel ist länger als {{most, number}} Zeichen. Gib mit der Option `title` einen kürzeren an.',
      tooManyWords:
        'Die Datei hat {{words, number}} Wörter; erlaubt sind {{most, number}}. Teile sie auf mehrere auf.',
      tooManyCharacters:
        'Die Datei hat {{characters, number}} Zeichen; erlaubt sind {{most, number}}. Teile sie auf mehrere auf.',
      tooManyParagraphs:
        'Die Datei hat {{count, number}} Absätze; erlaubt sind {{most, number}}. Teile sie auf mehrere auf.',
      paragraphTooLong:
        'Absatz {{number, number}} hat mehr als {{most, number}} Zeichen. Teile ihn durch Leerzeilen.',
      duplicate: 'Dieser Text ist schon als „{{title}}“ unter den Artikeln.',
      full: 'Dieser Server hat schon {{most, number}} Artikel hinzugefügt, mehr sind nicht erlaubt. Entferne zuerst einen mit `/corpus remove`.',
      tooMuchTogether:
        'Mit diesem hätten die Artikel des Servers {{words, number}} Wörter; erlaubt sind {{most, number}}. Entferne zuerst einen mit `/corpus remove`.',
      tooManyCharactersTogether:
        'Mit diesem hätten die Artikel des Servers {{characters, number}} Zeichen; erlaubt sind {{most, number}}. Entferne zuerst einen mit `/corpus remove`.',
      expired: 'Diese Vorschau ist abgelaufen. Hänge die Datei noch einmal mit `/corpus add` an.',
      notOwn:
        'Entfernen lassen sich nur Artikel, die dieser Server hinzugefügt hat. Wähle einen aus der Liste, die beim Tippen erscheint.',
    },
  },
  fr: {
    description: 'Les articles propres à ce serveur, cités avec les autres',
    addDescription: 'Ajouter un article ; tu vois d’abord un aperçu',
    removeDescription: 'Retirer un article de ce serveur',
    fileDescription: 'Un fichier .txt, .md, .html, .pdf ou .docx',
    addressDescription: 'Son adresse web, si l’administrateur du bot autorise son hôte',
    titleDescription: 'Son titre, s’il doit différer de celui du fichier',
    publishedDescription: 'Le jour de sa publication, par exemple 2024-05-16',
    articleDescription: 'Quel article ?',
    off: 'Les articles de serveur sont désactivés (réglage GUILD_ARTICLES de l’administrateur du bot).',
    preview: {
      head: 'Aperçu de ce qui serait ajouté :',
      only: 'Son seul paragraphe',
      first: 'Son premier paragraphe',
      last: 'Son dernier paragraphe',
      long: 'il a {{characters, number}} caractères et commence par « {{start}} »',
      taken_one:
        'Laissé de côté : {{count, number}} texte de {{characters, number}} caractères : {{texts}}',
      taken_other:
        'Laissés de côté : {{count, number}} textes de {{characters, number}} caractères en tout : {{texts}}',
      nothingTaken: 'Rien n’a été laissé de côté.',
      start: '« {{text}} »',
      hidden: '« {{text}} » (caché)',
      elements_one: '{{count, number}} script, feuille de style ou cadre',
      elements_other: '{{count, number}} scripts, feuilles de style et cadres',
      invisible_one: '{{count, number}} caractère invisible',
      invisible_other: '{{count, number}} caractères invisibles',
      alsoTaken: 'Également laissés de côté : {{what}}',
      marks: {
        notes_one: '{{count, number}} appel de note, laissé de côté',
        notes_other: '{{count, number}} appels de note, laissés de côté',
        struck_one: '{{count, number}} texte barré, laissé de côté',
        struck_other: '{{count, number}} textes barrés, laissés de côté',
        readings_one:
          '{{count, number}} aide à la lecture au-dessus de caractères, laissée de côté',
        readings_other:
          '{{count, number}} aides à la lecture au-dessus de caractères, laissées de côté',
        pictures_one: '{{count, number}} image, laissée de côté',
        pictures_other: '{{count, number}} images, laissées de côté',
        formulas_one: '{{count, number}} formule, laissée de côté',
        formulas_other: '{{count, number}} formules, laissées de côté',
        numbers_one: '{{count, number}} liste numérotée, sans ses numéros',
        numbers_other: '{{count, number}} listes numérotées, sans leurs numéros',
        emptyPages_one: '{{count, number}} page sans texte, peut-être numérisée ou une image',
        emptyPages_other: '{{count, number}} pages sans texte, peut-être numérisées ou des images',
        raised_one: '{{count, number}} exposant ou indice, écrit en texte normal',
        raised_other: '{{count, number}} exposants ou indices, écrits en texte normal',
        quoted_one: '{{count, number}} texte avec les guillemets que la page affiche',
        quoted_other: '{{count, number}} textes avec les guillemets que la page affiche',
        emoji_one: '{{count, number}} emoji, tiré d’une image',
        emoji_other: '{{count, number}} emojis, tirés d’images',
        rows_one: '{{count, number}} ligne de tableau, écrite sur une seule ligne',
        rows_other: '{{count, number}} lignes de tableaux, chacune écrite sur une seule ligne',
        hyphens_one: '{{count, number}} mot recomposé, qui était coupé en fin de ligne',
        hyphens_other: '{{count, number}} mots recomposés, qui étaient coupés en fin de ligne',
        fading_one: '{{count, number}} texte conservé que la page n’affiche que plus tard',
        fading_other: '{{count, number}} textes conservés que la page n’affiche que plus tard',
      },
      listed: '{{what}} : {{texts}}',
      clash:
        'Le fichier annonce l’encodage « {{named}} », mais a été lu en {{read}}. Vérifie les tirets, les guillemets et les accents.',
      noDate:
        'La date de publication manque : des mots comme « today » n’auront pas de date. Indique-la avec l’option `published`.',
      repeats:
        'Paragraphes déjà présents dans « {{title}} » : {{shared, number}} sur {{all, number}}.',
      sameTitle: 'Il y a déjà un article avec ce titre.',
      until: 'Cet aperçu n’est visible que par toi. Tu as 15 minutes pour te décider.',
    },
    add: 'Ajouter',
    remove: 'Retirer',
    cancel: 'Annuler',
    indexing: 'Ajout de « {{title}} » en cours. En attendant, les réponses ne le citent pas.',
    removing:
      'Retrait de « {{title}} » en cours. Il n’est plus cité ; en attendant le nouvel index, les autres articles propres à ce serveur ne le sont pas non plus.',
    added:
      '« {{title}} » est ajouté ({{passages, number}} passages). Il y a maintenant {{articles, number}} articles ; ce serveur en a ajouté {{own, number}} sur {{most, number}} au plus.',
    removed: '« {{title}} » est retiré. Il y a maintenant {{articles, number}} articles.',
    cancelled: 'Annulé ; rien n’a été modifié.',
    failed: 'Cela n’a pas fonctionné ; rien n’a été modifié. Réessaie.',
    confirmRemoval:
      'Retirer « {{title}} » pour tout le monde sur ce serveur ? Les réponses ne le citeront plus, et ses citations précédentes ne pourront plus être ouvertes.',
    refused: {
      fileType:
        'Je peux lire les fichiers .txt, .md, .html, .pdf et .docx. Enregistre le texte dans l’un de ces formats et joins-le de nouveau.',
      tooLarge:
        'Le fichier est trop volumineux ; la limite est de {{most}} Mo. Divise-le en plusieurs.',
      download: 'Je n’ai pas pu télécharger le fichier depuis Discord. Joins-le de nouveau.',
      encoding:
        'Je ne peux pas lire ce fichier comme du texte. Enregistre-le en texte UTF-8 et joins-le de nouveau.',
      controlCharacter_one:
        'Le fichier contient {{count, number}} caractère endommagé ({{character}}), après « {{before}} ». Un tiret ou un guillemet y a sans doute été perdu. Enregistre l’original de nouveau en UTF-8.',
      controlCharacter_other:
        'Le fichier contient {{count, number}} caractères endommagés, le premier ({{character}}) après « {{before}} ». Des tirets ou des guillemets y ont sans doute été perdus. Enregistre l’original de nouveau en UTF-8.',
      noDate: '« {{text}} » n’est pas une date que je peux lire. Écris-la ainsi : 2024-05-16.',
      empty: 'Ce fichier ne contient aucun texte à citer.',
      frontMatter:
        'Les lignes entre « --- » au début du fichier sont illisibles. Corrige-les ou enlève-les. ({{problem}})',
      noMainText:
        'Je n’ai pas trouvé de texte principal sur cette page. Enregistre le texte lui-même en .txt et joins-le.',
      reading:
        'Un autre fichier de ce serveur est en cours de lecture. Joins le tien de nouveau dans quelques secondes.',
      busy: 'Je suis occupé par les fichiers d’autres serveurs. Joins le tien de nouveau dans une minute.',
      scanned:
        'Ce document est fait d’images de pages et n’a pas de texte ; il a sans doute été numérisé. Joins une version avec du texte, obtenue par exemple par reconnaissance de caractères (OCR).',
      encrypted:
        'Ce document est chiffré, ou plus ancien que .docx. Enregistre-le sans mot de passe en .pdf ou .docx et joins ce fichier.',
      damaged:
        'Ce fichier est endommagé, ou n’a pas le format qu’indique son nom. Enregistre-le de nouveau et joins-le encore une fois.',
      tooManyPages: 'Le document a plus de {{most, number}} pages. Divise-le en plusieurs.',
      noFile:
        'Joins un fichier avec l’option `file`, ou donne une adresse web avec l’option `address`.',
      noHosts:
        'Les adresses web sont désactivées (réglage ARTICLE_HOSTS de l’administrateur du bot). Joins la page sous forme de fichier.',
      address:
        'Je ne peux pas récupérer cette adresse. Donnes-en une qui commence par https://, sans port ni mot de passe.',
      host: 'Je ne peux pas récupérer d’articles sur {{host}}. Hôtes autorisés : {{hosts}}.',
      fetching:
        'Je n’ai pas pu récupérer cette page. Enregistre-la et joins-la sous forme de fichier.',
      tooComplicated:
        'Ce fichier est trop complexe pour moi. Enregistre le texte lui-même en .txt et joins-le.',
      tooCostly:
        'Lire ce fichier prend plus de temps ou de mémoire qu’un fichier ne peut en prendre. Enregistre le texte lui-même en .txt et joins-le.',
      nameTooLong:
        'Le nom du fichier a plus de {{most, number}} caractères. Enregistre-le sous un nom plus court et joins-le.',
      fieldTooLong:
        'La valeur de `{{field}}` dans le fichier a plus de {{most, number}} caractères. Raccourcis-la, ou enregistre le texte lui-même en .txt et joins-le.',
      titleTooLong:
        'Le titre a plus de {{most, number}} caractères. Donne-en un plus court avec l’option `title`.',
      tooManyWords:
        'Le fichier a {{words, number}} mots ; la limite est de {{most, number}}. Divise-le en plusieurs.',
      tooManyCharacters:
        'Le fichier a {{characters, number}} caractères ; la limite est de {{most, number}}. Divise-le en plusieurs.',
      tooManyParagraphs:
        'Le fichier a {{count, number}} paragraphes ; la limite est de {{most, number}}. Divise-le en plusieurs.',
      paragraphTooLong:
        'Le paragraphe {{number, number}} a plus de {{most, number}} caractères. Divise-le par des lignes vides.',
      duplicate: 'Ce texte figure déjà parmi les articles, sous le titre « {{title}} ».',
      full: 'Ce serveur a déjà ajouté {{most, number}} articles, le maximum. Retires-en d’abord un avec `/corpus remove`.',
      tooMuchTogether:
        'Avec celui-ci, les articles du serveur auraient {{words, number}} mots ; la limite est de {{most, number}}. Retires-en d’abord un avec `/corpus remove`.',
      tooManyCharactersTogether:
        'Avec celui-ci, les articles du serveur auraient {{characters, number}} caractères ; la limite est de {{most, number}}. Retires-en d’abord un avec `/corpus remove`.',
      expired: 'Cet aperçu a expiré. Joins le fichier de nouveau avec `/corpus add`.',
      notOwn:
        'Seuls les articles ajoutés par ce serveur peuvent être retirés. Choisis-en un dans la liste qui s’affiche pendant que tu tapes.',
    },
  },
});
