// Checking a quote: what was found, and how it differs.
import { localised } from './catalogue.js';

export const verify = localised({
  en: {
    description: 'Check whether a quote is in the articles, word for word',
    quote: 'The quote, with or without quotation marks',
    speaker: 'Who is supposed to have said it?',
    private: 'Show the result only to you; you can share it afterwards',
    menu: 'Check this quote',
    checked: 'Checked: {{quote}}',
    checkedBy: 'Checked: {{quote}} · attributed to {{speaker}}',
    found: 'Found, word for word.',
    shortened: 'Found, but shortened.',
    leftOut: 'Something was left out between the words in bold; that may change the meaning.',
    saidBy: 'The article attributes it to “{{speaker}}”.',
    reportedOf: 'The article reports it as said by “{{speaker}}”, without quotation marks.',
    otherSpeaker: 'Found, but said by someone else.',
    insteadOf: 'The article attributes it to “{{speaker}}”, not to “{{given}}”.',
    noQuotation: 'Found, but as the article’s own words.',
    ownWords: 'The article does not attribute them to “{{given}}”.',
    speakerUnclear: 'Found, but it is unclear who said it.',
    unclear:
      'The article does not say clearly whose words these are, so “{{given}}” is neither confirmed nor ruled out.',
    namedOther:
      'The article names “{{speaker}}” as the source. It does not say whether that is “{{given}}”.',
    changed: 'Not found in this form: the quote was altered.',
    changedSigns: 'The words are in the article, but capitals or punctuation were changed.',
    changedSpeaker: 'The article attributes its version to “{{speaker}}”.',
    changedOther: 'The article attributes its version to “{{speaker}}”, not to “{{given}}”.',
    changedUnclear: 'The article does not say clearly that “{{given}}” said it.',
    comparison: 'The quote, compared: {{comparison}}',
    legend: 'Struck through: not in the article. Bold: what the article says there.',
    differences_one: 'and {{count, number}} more difference',
    differences_other: 'and {{count, number}} more differences',
    spliced_one: 'Not found as a whole: only {{count, number}} part of it is in the articles.',
    spliced_other: 'Not found as a whole: it combines {{count, number}} separate parts.',
    notFound: 'Not found.',
    nowhere_one: 'This wording is not in the article. It may exist elsewhere.',
    nowhere_other:
      'This wording is in none of the {{count, number}} articles. It may exist elsewhere.',
    morePlaces_one: 'and {{count, number}} more place',
    morePlaces_other: 'and {{count, number}} more places',
    moreQuotes_one: 'The message contains {{count, number}} more quote; check it with `/verify`.',
    moreQuotes_other:
      'The message contains {{count, number}} more quotes; check them with `/verify`.',
    empty: 'There are no words to check. Type the quote.',
    noText: 'This message has no text to check. Use `/verify` and type the quote.',
    noMarks:
      'This message has no quotation marks, so I do not know which words to check. To see what the articles say about it, use Apps → {{findSources}}.',
    tooShort:
      'That is too short to check: these words appear everywhere. Add a few more words of the quote.',
    tooLong:
      'That is too long to check. Give at most {{limit, number}} characters, or put the important part in quotation marks.',
  },
  de: {
    description: 'Prüfen, ob ein Zitat Wort für Wort in den Artikeln steht',
    quote: 'Das Zitat, mit oder ohne Anführungszeichen',
    speaker: 'Wer soll es gesagt haben?',
    private: 'Das Ergebnis nur dir zeigen; du kannst es danach teilen',
    menu: 'Dieses Zitat prüfen',
    checked: 'Geprüft: {{quote}}',
    checkedBy: 'Geprüft: {{quote}} · angeblich von {{speaker}}',
    found: 'Gefunden, Wort für Wort.',
    shortened: 'Gefunden, aber gekürzt.',
    leftOut:
      'Zwischen den fett gedruckten Wörtern wurde etwas ausgelassen; das kann den Sinn ändern.',
    saidBy: 'Der Artikel schreibt es „{{speaker}}“ zu.',
    reportedOf: 'Der Artikel gibt es ohne Anführungszeichen als Aussage von „{{speaker}}“ wieder.',
    otherSpeaker: 'Gefunden, aber von jemand anderem gesagt.',
    insteadOf: 'Der Artikel schreibt es „{{speaker}}“ zu, nicht „{{given}}“.',
    noQuotation: 'Gefunden, aber als eigene Worte des Artikels.',
    ownWords: 'Der Artikel schreibt sie nicht „{{given}}“ zu.',
    speakerUnclear: 'Gefunden, aber es ist unklar, wer es gesagt hat.',
    unclear:
      'Der Artikel sagt nicht eindeutig, wessen Worte das sind; „{{given}}“ ist damit weder bestätigt noch ausgeschlossen.',
    namedOther:
      'Der Artikel nennt als Quelle „{{speaker}}“. Ob „{{given}}“ gemeint ist, sagt er nicht.',
    changed: 'So nicht gefunden: Das Zitat wurde verändert.',
    changedSigns:
      'Die Worte stehen im Artikel, aber Groß- und Kleinschreibung oder Satzzeichen sind anders.',
    changedSpeaker: 'Seine Fassung schreibt der Artikel „{{speaker}}“ zu.',
    changedOther: 'Seine Fassung schreibt der Artikel „{{speaker}}“ zu, nicht „{{given}}“.',
    changedUnclear: 'Der Artikel sagt nicht eindeutig, dass „{{given}}“ es gesagt hat.',
    comparison: 'Das Zitat im Vergleich: {{comparison}}',
    legend: 'Durchgestrichen: steht nicht im Artikel. Fett: was dort im Artikel steht.',
    differences_one: 'und {{count, number}} weiterer Unterschied',
    differences_other: 'und {{count, number}} weitere Unterschiede',
    spliced_one:
      'Als Ganzes nicht gefunden: Nur {{count, number}} Teil davon steht in den Artikeln.',
    spliced_other:
      'Als Ganzes nicht gefunden: Es ist aus {{count, number}} getrennten Teilen zusammengesetzt.',
    notFound: 'Nicht gefunden.',
    nowhere_one: 'Dieser Wortlaut steht nicht im Artikel. Anderswo kann es ihn geben.',
    nowhere_other:
      'Dieser Wortlaut steht in keinem der {{count, number}} Artikel. Anderswo kann es ihn geben.',
    morePlaces_one: 'und {{count, number}} weitere Stelle',
    morePlaces_other: 'und {{count, number}} weitere Stellen',
    moreQuotes_one:
      'Die Nachricht enthält {{count, number}} weiteres Zitat; prüfe es mit `/verify`.',
    moreQuotes_other:
      'Die Nachricht enthält {{count, number}} weitere Zitate; prüfe sie mit `/verify`.',
    empty: 'Hier gibt es keine Worte zu prüfen. Gib das Zitat ein.',
    noText:
      'Diese Nachricht hat keinen Text, der sich prüfen lässt. Nimm `/verify` und gib das Zitat ein.',
    noMarks:
      'In dieser Nachricht stehen keine Anführungszeichen, also weiß ich nicht, welche Worte ich prüfen soll. Was die Artikel dazu sagen, zeigt Apps → {{findSources}}.',
    tooShort:
      'Das ist zu kurz zum Prüfen: Diese Wörter kommen überall vor. Gib ein paar mehr aus dem Zitat an.',
    tooLong:
      'Das ist zu lang. Gib höchstens {{limit, number}} Zeichen an, oder setze die wichtige Stelle in Anführungszeichen.',
  },
  fr: {
    description: 'Vérifier si une citation figure mot pour mot dans les articles',
    quote: 'La citation, avec ou sans guillemets',
    speaker: 'Qui est censé l’avoir dit ?',
    private: 'Afficher le résultat pour toi seulement ; tu pourras le partager ensuite',
    menu: 'Vérifier cette citation',
    checked: 'Vérifié : {{quote}}',
    checkedBy: 'Vérifié : {{quote}} · attribué à {{speaker}}',
    found: 'Trouvé, mot pour mot.',
    shortened: 'Trouvé, mais abrégé.',
    leftOut: 'Quelque chose a été omis entre les mots en gras ; cela peut changer le sens.',
    saidBy: 'L’article l’attribue à « {{speaker}} ».',
    reportedOf: 'L’article le rapporte, sans guillemets, comme dit par « {{speaker}} ».',
    otherSpeaker: 'Trouvé, mais dit par quelqu’un d’autre.',
    insteadOf: 'L’article l’attribue à « {{speaker}} », et non à « {{given}} ».',
    noQuotation: 'Trouvé, mais ce sont les mots de l’article lui-même.',
    ownWords: 'L’article ne les attribue pas à « {{given}} ».',
    speakerUnclear: 'Trouvé, mais on ne sait pas qui l’a dit.',
    unclear:
      'L’article ne dit pas clairement de qui sont ces mots : « {{given}} » n’est ni confirmé ni exclu.',
    namedOther:
      'L’article cite comme source « {{speaker}} ». Il ne dit pas s’il s’agit de « {{given}} ».',
    changed: 'Introuvable sous cette forme : la citation a été modifiée.',
    changedSigns:
      'Les mots sont dans l’article, mais les majuscules ou la ponctuation ont été modifiées.',
    changedSpeaker: 'L’article attribue sa version à « {{speaker}} ».',
    changedOther: 'L’article attribue sa version à « {{speaker}} », et non à « {{given}} ».',
    changedUnclear: 'L’article ne dit pas clairement que cela vient de « {{given}} ».',
    comparison: 'La citation, comparée : {{comparison}}',
    legend: 'Barré : absent de l’article. En gras : ce que l’article dit à cet endroit.',
    differences_one: 'et {{count, number}} autre différence',
    differences_other: 'et {{count, number}} autres différences',
    spliced_one: 'Introuvable en entier : seul {{count, number}} passage est dans les articles.',
    spliced_other: 'Introuvable en entier : elle assemble {{count, number}} passages séparés.',
    notFound: 'Introuvable.',
    nowhere_one: 'Ces mots ne figurent pas dans l’article. Ils peuvent exister ailleurs.',
    nowhere_other:
      'Ces mots ne figurent dans aucun des {{count, number}} articles. Ils peuvent exister ailleurs.',
    morePlaces_one: 'et {{count, number}} autre passage',
    morePlaces_other: 'et {{count, number}} autres passages',
    moreQuotes_one:
      'Le message contient {{count, number}} autre citation ; vérifie-la avec `/verify`.',
    moreQuotes_other:
      'Le message contient {{count, number}} autres citations ; vérifie-les avec `/verify`.',
    empty: 'Il n’y a aucun mot à vérifier. Saisis la citation.',
    noText:
      'Ce message ne contient aucun texte à vérifier. Utilise `/verify` et saisis la citation.',
    noMarks:
      'Ce message ne contient pas de guillemets : je ne sais pas quels mots vérifier. Pour voir ce qu’en disent les articles, utilise Applications → {{findSources}}.',
    tooShort:
      'C’est trop court : ces mots apparaissent partout. Ajoute quelques mots de la citation.',
    tooLong:
      'C’est trop long. Donne au plus {{limit, number}} caractères, ou mets entre guillemets la partie qui compte.',
  },
});
