// Texts of /compare.
import { localised } from './catalogue.js';

export const comparison = localised({
  en: {
    description: 'Where the articles differ about a topic, the versions beside each other',
    topic: 'What to compare: a person, a place, a thing',
    title: 'Comparison',
    figure: 'Another figure or date',
    speech: 'Quoted in other words',
    wording: 'Told in other words',
    compared_one: '{{count, number}} quote compared',
    compared_other: '{{count, number}} quotes compared',
    repeated_one: '{{count, number}} only repeats what another article says',
    repeated_other: '{{count, number}} only repeat what another article says',
    leftOut_one: '{{count, number}} more left out: name a narrower topic',
    leftOut_other: '{{count, number}} more left out: name a narrower topic',
    agree: 'I found no figure, date or quoted speech in which the articles differ.',
    nothingAbout: 'The articles say nothing about “{{topic}}”. Try fewer or other words.',
    oneArticle:
      'Only one article says something about “{{topic}}”: there is nothing to compare it with.',
  },
  de: {
    description: 'Worin die Artikel sich zu einem Thema unterscheiden, die Fassungen nebeneinander',
    topic: 'Was soll verglichen werden? Eine Person, ein Ort, eine Sache (auf Englisch)',
    title: 'Vergleich',
    figure: 'Eine andere Zahl oder ein anderes Datum',
    speech: 'Mit anderen Worten zitiert',
    wording: 'Mit anderen Worten erzählt',
    compared_one: '{{count, number}} Zitat verglichen',
    compared_other: '{{count, number}} Zitate verglichen',
    repeated_one: '{{count, number}} wiederholt nur, was ein anderer Artikel sagt',
    repeated_other: '{{count, number}} wiederholen nur, was ein anderer Artikel sagt',
    leftOut_one: '{{count, number}} weiteres ausgelassen: Nenne ein engeres Thema',
    leftOut_other: '{{count, number}} weitere ausgelassen: Nenne ein engeres Thema',
    agree:
      'Ich habe keine Zahl, kein Datum und keine zitierte Äußerung gefunden, worin die Artikel sich unterscheiden.',
    nothingAbout:
      'Die Artikel sagen nichts zu „{{topic}}“. Versuch es mit weniger oder anderen Wörtern.',
    oneArticle:
      'Nur ein Artikel sagt etwas zu „{{topic}}“: Es gibt nichts, womit man es vergleichen könnte.',
  },
  fr: {
    description: 'En quoi les articles diffèrent sur un sujet, les versions côte à côte',
    topic: 'Que comparer ? Une personne, un lieu, une chose (en anglais)',
    title: 'Comparaison',
    figure: 'Un autre chiffre ou une autre date',
    speech: 'Cité en d’autres termes',
    wording: 'Dit en d’autres termes',
    compared_one: '{{count, number}} citation comparée',
    compared_other: '{{count, number}} citations comparées',
    repeated_one: '{{count, number}} ne fait que répéter ce que dit un autre article',
    repeated_other: '{{count, number}} ne font que répéter ce que dit un autre article',
    leftOut_one: '{{count, number}} autre laissée de côté : nomme un sujet plus précis',
    leftOut_other: '{{count, number}} autres laissées de côté : nomme un sujet plus précis',
    agree:
      'Je n’ai trouvé ni chiffre, ni date, ni propos cités sur lesquels les articles diffèrent.',
    nothingAbout:
      'Les articles ne disent rien de « {{topic}} ». Essaie avec moins de mots, ou d’autres.',
    oneArticle: 'Un seul article parle de « {{topic}} » : il n’y a rien à quoi le comparer.',
  },
});
