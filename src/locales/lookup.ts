// /lookup: everything that is said about a topic.
import { localised } from './catalogue.js';

export const lookup = localised({
  en: {
    description: 'Show every quote about a person, organisation, place, figure, date or any words',
    topic: 'About what? Put words in “quotation marks” to search for exactly those',
    kind: {
      person: 'person',
      organisation: 'organisation',
      place: 'place',
      figure: 'figure',
      date: 'date',
    },
    inArticles_one: 'in {{count, number}} article',
    inArticles_other: 'in {{count, number}} articles',
    shown: 'Quotes {{from, number}} to {{to, number}} of {{all, number}}',
    corrected: 'Showing results for {{topic}}. You typed “{{typed}}”.',
    nothing: 'No article mentions {{topic}}.',
    common:
      'Nearly every sentence contains {{topic}}. Type a name, a date or other words, or put it in “quotation marks”.',
    nearest: 'Did you mean {{names}}?',
    empty:
      'Type a topic: a person, organisation, place, figure, date or any words. Suggestions appear as you type.',
    gone: 'The articles have changed and no longer mention this. Look it up again with `/lookup`.',
  },
  de: {
    description:
      'Alle Zitate zu Personen, Organisationen, Orten, Zahlen, Daten oder beliebigen Wörtern',
    topic: 'Worüber? Was in „Anführungszeichen“ steht, wird genau so gesucht',
    kind: {
      person: 'Person',
      organisation: 'Organisation',
      place: 'Ort',
      figure: 'Zahl',
      date: 'Datum',
    },
    inArticles_one: 'in {{count, number}} Artikel',
    inArticles_other: 'in {{count, number}} Artikeln',
    shown: 'Zitate {{from, number}} bis {{to, number}} von {{all, number}}',
    corrected: 'Ergebnisse für {{topic}}. Du hast „{{typed}}“ eingegeben.',
    nothing: 'Kein Artikel erwähnt {{topic}}.',
    common:
      'Fast jeder Satz enthält {{topic}}. Gib einen Namen, ein Datum oder andere Wörter ein, oder setze das Wort in „Anführungszeichen“.',
    nearest: 'Meintest du {{names}}?',
    empty:
      'Gib ein Thema ein: eine Person, eine Organisation, einen Ort, eine Zahl, ein Datum oder beliebige englische Wörter. Beim Tippen erscheinen Vorschläge.',
    gone: 'Die Artikel wurden geändert und erwähnen das nicht mehr. Suche noch einmal mit `/lookup`.',
  },
  fr: {
    description:
      'Toutes les citations sur une personne, une organisation, un lieu, un chiffre, une date ou des mots',
    topic: 'Sur quoi ? Les mots entre « guillemets » sont recherchés tels quels',
    kind: {
      person: 'personne',
      organisation: 'organisation',
      place: 'lieu',
      figure: 'chiffre',
      date: 'date',
    },
    inArticles_one: 'dans {{count, number}} article',
    inArticles_other: 'dans {{count, number}} articles',
    shown: 'Citations {{from, number}} à {{to, number}} sur {{all, number}}',
    corrected: 'Résultats pour {{topic}}. Tu as tapé « {{typed}} ».',
    nothing: 'Aucun article ne mentionne {{topic}}.',
    common:
      'Presque chaque phrase contient {{topic}}. Tape un nom, une date ou d’autres mots, ou mets le mot entre « guillemets ».',
    nearest: 'Voulais-tu dire {{names}} ?',
    empty:
      'Tape un sujet : une personne, une organisation, un lieu, un chiffre, une date ou des mots anglais. Des suggestions s’affichent pendant que tu tapes.',
    gone: 'Les articles ont été modifiés et n’en parlent plus. Refais la recherche avec `/lookup`.',
  },
});
