// Texts of /compare.
import { localised } from './catalogue.js';

export const comparison = localised({
  en: {
    description: 'Show where the articles differ about a topic, side by side',
    topic: 'What to compare: a person, a place, a thing',
    title: 'Comparison',
    figure: 'Different figures or dates',
    speech: 'Quoted differently',
    wording: 'Worded differently',
    compared_one: '{{count, number}} quote compared',
    compared_other: '{{count, number}} quotes compared',
    repeated_one: '{{count, number}} only repeats another article',
    repeated_other: '{{count, number}} only repeat another article',
    leftOut_one: '{{count, number}} more not compared: choose a narrower topic',
    leftOut_other: '{{count, number}} more not compared: choose a narrower topic',
    agree: 'I found no figure, date or quoted speech on which the articles differ.',
    nothingAbout: 'No article mentions “{{topic}}”. Try fewer or other words.',
    oneArticle: 'Only one article mentions “{{topic}}”, so there is nothing to compare.',
  },
  de: {
    description: 'Zeigen, worin sich die Artikel zu einem Thema unterscheiden, nebeneinander',
    topic: 'Was soll verglichen werden? Person, Ort oder Sache (auf Englisch)',
    title: 'Vergleich',
    figure: 'Unterschiedliche Zahlen oder Daten',
    speech: 'Anders zitiert',
    wording: 'Anders formuliert',
    compared_one: '{{count, number}} Zitat verglichen',
    compared_other: '{{count, number}} Zitate verglichen',
    repeated_one: '{{count, number}} wiederholt nur einen anderen Artikel',
    repeated_other: '{{count, number}} wiederholen nur einen anderen Artikel',
    leftOut_one: '{{count, number}} weiteres nicht verglichen: Wähle ein engeres Thema',
    leftOut_other: '{{count, number}} weitere nicht verglichen: Wähle ein engeres Thema',
    agree:
      'Ich habe keine Zahl, kein Datum und keine zitierte Äußerung gefunden, bei der sich die Artikel unterscheiden.',
    nothingAbout: 'Kein Artikel erwähnt „{{topic}}“. Versuche es mit weniger oder anderen Wörtern.',
    oneArticle: 'Nur ein Artikel erwähnt „{{topic}}“, es gibt also nichts zu vergleichen.',
  },
  fr: {
    description: 'Montrer en quoi les articles diffèrent sur un sujet, côte à côte',
    topic: 'Que comparer ? Une personne, un lieu, une chose (en anglais)',
    title: 'Comparaison',
    figure: 'Chiffres ou dates différents',
    speech: 'Cité autrement',
    wording: 'Formulé autrement',
    compared_one: '{{count, number}} citation comparée',
    compared_other: '{{count, number}} citations comparées',
    repeated_one: '{{count, number}} ne fait que répéter un autre article',
    repeated_other: '{{count, number}} ne font que répéter un autre article',
    leftOut_one: '{{count, number}} autre non comparée : choisis un sujet plus précis',
    leftOut_other: '{{count, number}} autres non comparées : choisis un sujet plus précis',
    agree:
      'Je n’ai trouvé ni chiffre, ni date, ni propos cités sur lesquels les articles diffèrent.',
    nothingAbout:
      'Aucun article ne mentionne « {{topic}} ». Essaie avec moins de mots, ou d’autres.',
    oneArticle: 'Un seul article mentionne « {{topic}} » : il n’y a rien à comparer.',
  },
});
