// Checking a quote: what was found, and how it differs.
import { localised } from './catalogue.js';

export const verify = localised({
  en: {
    description: 'Check whether a quote stands in the articles, word for word',
    quote: 'The quote, with or without quotation marks',
    speaker: 'Who is said to have said it?',
    private: 'Show the result to you alone; you can share it afterwards',
    menu: 'Check this quote',
    checked: 'Checked: {{quote}}',
    checkedBy: 'Checked: {{quote}} · said to be by {{speaker}}',
    found: 'Found, word for word.',
    shortened: 'Found, but shortened: what is not in bold was left out.',
    saidBy: 'The article attributes it to {{speaker}}.',
    reportedOf: 'The article reports it of {{speaker}}, not in quotation marks.',
    otherSpeaker: 'Found, but said by another speaker.',
    insteadOf: 'The article attributes it to {{speaker}}, not to {{given}}.',
    noQuotation: 'Found, but not as somebody’s words.',
    ownWords: 'They are the article’s own; it does not say that {{given}} said them.',
    speakerUnclear: 'Found, but by whom is not clear.',
    unclear:
      'The article does not say clearly whose words these are, so {{given}} is neither confirmed nor ruled out.',
    changed: 'Not found like this: the quote was changed.',
    changedSigns: 'The words are the article’s, but capitals or punctuation were changed.',
    changedSpeaker: 'What the article has, it attributes to {{speaker}}.',
    changedOther: 'What the article has, it attributes to {{speaker}}, not to {{given}}.',
    changedUnclear: 'The article does not say clearly that {{given}} said it.',
    comparison: 'The quote, compared: {{comparison}}',
    legend: 'Struck out: not in the article. Bold: what the article has there.',
    differences_one: 'and {{count, number}} more difference',
    differences_other: 'and {{count, number}} more differences',
    spliced_one: 'Not found as a whole: only {{count, number}} piece of it was.',
    spliced_other: 'Not found as a whole: it was put together from {{count, number}} pieces.',
    notFound: 'Not found.',
    nowhere_one:
      'My article does not have these words, and none that they were clearly changed from. They may stand elsewhere.',
    nowhere_other:
      'None of my {{count, number}} articles has these words, or any that they were clearly changed from. They may stand elsewhere.',
    morePlaces_one: 'and {{count, number}} more place',
    morePlaces_other: 'and {{count, number}} more places',
    moreQuotes_one: 'The message has {{count, number}} more quote. Use `/verify` for it.',
    moreQuotes_other: 'The message has {{count, number}} more quotes. Use `/verify` for them.',
    empty: 'There are no words to check. Give the words of the quote.',
    noText: 'This message has no text that could be checked. Use `/verify` and type the quote.',
    tooShort:
      'That is too short to check: these words stand everywhere. Give a few more of the quote.',
    tooLong:
      'That is too long to check. Give up to {{limit, number}} characters at a time, or put the part that matters in quotation marks.',
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
    shortened: 'Gefunden, aber gekürzt: Was nicht fett ist, wurde ausgelassen.',
    saidBy: 'Der Artikel schreibt es dieser Quelle zu: {{speaker}}.',
    reportedOf: 'Der Artikel gibt es ohne Anführungszeichen wieder, als Aussage von: {{speaker}}.',
    otherSpeaker: 'Gefunden, aber von jemand anderem gesagt.',
    insteadOf: 'Der Artikel nennt als Quelle „{{speaker}}“, nicht „{{given}}“.',
    noQuotation: 'Gefunden, aber nicht als jemandes Worte.',
    ownWords: 'Es sind die Worte des Artikels; dass „{{given}}“ sie gesagt hat, steht dort nicht.',
    speakerUnclear: 'Gefunden, aber von wem, ist nicht klar.',
    unclear:
      'Der Artikel sagt nicht eindeutig, wessen Worte das sind; „{{given}}“ ist damit weder bestätigt noch ausgeschlossen.',
    changed: 'So nicht gefunden: Das Zitat wurde verändert.',
    changedSigns:
      'Die Worte stehen im Artikel, aber Groß- und Kleinschreibung oder Satzzeichen sind anders.',
    changedSpeaker: 'Was im Artikel steht, schreibt er dieser Quelle zu: {{speaker}}.',
    changedOther:
      'Für das, was im Artikel steht, nennt er als Quelle „{{speaker}}“, nicht „{{given}}“.',
    changedUnclear: 'Der Artikel sagt nicht eindeutig, dass „{{given}}“ es gesagt hat.',
    comparison: 'Das Zitat im Vergleich: {{comparison}}',
    legend: 'Durchgestrichen: steht nicht im Artikel. Fett: was der Artikel dort hat.',
    differences_one: 'und {{count, number}} weiterer Unterschied',
    differences_other: 'und {{count, number}} weitere Unterschiede',
    spliced_one: 'Als Ganzes nicht gefunden: nur {{count, number}} Teil davon.',
    spliced_other:
      'Als Ganzes nicht gefunden: Es ist aus {{count, number}} Teilen zusammengesetzt.',
    notFound: 'Nicht gefunden.',
    nowhere_one:
      'Mein Artikel enthält diese Worte nicht, auch keine, aus denen sie erkennbar verändert wurden. Sie können anderswo stehen.',
    nowhere_other:
      'Keiner meiner {{count, number}} Artikel enthält diese Worte oder solche, aus denen sie erkennbar verändert wurden. Sie können anderswo stehen.',
    morePlaces_one: 'und {{count, number}} weitere Stelle',
    morePlaces_other: 'und {{count, number}} weitere Stellen',
    moreQuotes_one: 'Die Nachricht hat {{count, number}} weiteres Zitat. Nimm dafür `/verify`.',
    moreQuotes_other: 'Die Nachricht hat {{count, number}} weitere Zitate. Nimm dafür `/verify`.',
    empty: 'Hier sind keine Worte zu prüfen. Gib den Wortlaut des Zitats an.',
    noText:
      'Diese Nachricht hat keinen Text, der sich prüfen lässt. Nimm `/verify` und tippe das Zitat ein.',
    tooShort: 'Das ist zu kurz: Diese Wörter stehen überall. Gib ein paar mehr aus dem Zitat an.',
    tooLong:
      'Das ist zu lang. Gib höchstens {{limit, number}} Zeichen auf einmal an, oder setze die Stelle, um die es geht, in Anführungszeichen.',
  },
  fr: {
    description: 'Vérifier si une citation figure mot pour mot dans les articles',
    quote: 'La citation, avec ou sans guillemets',
    speaker: 'Qui l’aurait dite ?',
    private: 'Ne montrer le résultat qu’à toi ; tu pourras le partager ensuite',
    menu: 'Vérifier cette citation',
    checked: 'Vérifié : {{quote}}',
    checkedBy: 'Vérifié : {{quote}} · attribué à {{speaker}}',
    found: 'Trouvé, mot pour mot.',
    shortened: 'Trouvé, mais abrégé : ce qui n’est pas en gras a été omis.',
    saidBy: 'Selon l’article, la source est : {{speaker}}.',
    reportedOf: 'L’article le rapporte sans guillemets, d’après : {{speaker}}.',
    otherSpeaker: 'Trouvé, mais dit par quelqu’un d’autre.',
    insteadOf: 'L’article l’attribue à « {{speaker}} », et non à « {{given}} ».',
    noQuotation: 'Trouvé, mais non comme les propos de quelqu’un.',
    ownWords: 'Ce sont les mots de l’article ; il ne dit pas qu’ils viennent de « {{given}} ».',
    speakerUnclear: 'Trouvé, mais on ne sait pas avec certitude de qui.',
    unclear:
      'L’article ne dit pas clairement de qui sont ces mots : « {{given}} » n’est ni confirmé ni exclu.',
    changed: 'Introuvable sous cette forme : la citation a été modifiée.',
    changedSigns:
      'Les mots sont ceux de l’article, mais les majuscules ou la ponctuation diffèrent.',
    changedSpeaker: 'Selon l’article, la source de ses propres termes est : {{speaker}}.',
    changedOther:
      'L’article attribue ses propres termes à « {{speaker}} », et non à « {{given}} ».',
    changedUnclear: 'L’article ne dit pas clairement que cela vient de « {{given}} ».',
    comparison: 'La citation, comparée : {{comparison}}',
    legend: 'Barré : absent de l’article. En gras : ce que l’article dit à cet endroit.',
    differences_one: 'et {{count, number}} autre différence',
    differences_other: 'et {{count, number}} autres différences',
    spliced_one: 'Introuvable en entier : {{count, number}} seul morceau a été trouvé.',
    spliced_other: 'Introuvable en entier : elle est composée de {{count, number}} morceaux.',
    notFound: 'Introuvable.',
    nowhere_one:
      'Mon article ne contient pas ces mots, ni d’autres dont ils seraient clairement tirés. Ils peuvent se trouver ailleurs.',
    nowhere_other:
      'Aucun de mes {{count, number}} articles ne contient ces mots, ni d’autres dont ils seraient clairement tirés. Ils peuvent se trouver ailleurs.',
    morePlaces_one: 'et {{count, number}} autre passage',
    morePlaces_other: 'et {{count, number}} autres passages',
    moreQuotes_one:
      'Le message contient {{count, number}} autre citation. Utilise `/verify` pour la vérifier.',
    moreQuotes_other:
      'Le message contient {{count, number}} autres citations. Utilise `/verify` pour les vérifier.',
    empty: 'Il n’y a aucun mot à vérifier. Donne les mots de la citation.',
    noText: 'Ce message n’a pas de texte à vérifier. Utilise `/verify` et saisis la citation.',
    tooShort: 'C’est trop court : ces mots se trouvent partout. Donnes-en quelques-uns de plus.',
    tooLong:
      'C’est trop long. Donne au plus {{limit, number}} caractères à la fois, ou mets entre guillemets la partie qui compte.',
  },
});
