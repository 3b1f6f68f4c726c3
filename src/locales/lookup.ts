// /lookup: everything that is said about a topic.
import { localised } from './catalogue.js';

export const lookup = localised({
  en: {
    description:
      'Every quote about a person, an organisation, a place, a figure, a date or any words',
    topic: 'What about? Words in “quotation marks” are searched to the letter',
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
    corrected: 'You typed “{{typed}}”; I took it for this.',
    nothing: 'No sentence of my articles has {{topic}}.',
    nearest: 'Did you mean {{names}}?',
    empty:
      'Type a topic: a person, an organisation, a place, a figure, a date, or any words. A list of what there is appears while you type.',
    gone: 'My articles have changed since, and no sentence has this any more. Look it up again with `/lookup`.',
  },
  de: {
    description:
      'Alle Zitate zu einer Person, Organisation, Zahl, einem Ort, Datum oder beliebigen Wörtern',
    topic: 'Worüber? Was in „Anführungszeichen“ steht, wird buchstäblich gesucht',
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
    corrected: 'Du hast „{{typed}}“ eingegeben; ich habe es so verstanden.',
    nothing: 'In keinem Satz meiner Artikel steht {{topic}}.',
    nearest: 'Meintest du {{names}}?',
    empty:
      'Gib ein Thema ein: eine Person, eine Organisation, einen Ort, eine Zahl, ein Datum oder beliebige englische Wörter. Beim Tippen erscheint eine Liste dessen, was es gibt.',
    gone: 'Meine Artikel haben sich inzwischen geändert, und das steht in keinem Satz mehr. Such noch einmal mit `/lookup`.',
  },
  fr: {
    description:
      'Toutes les citations sur une personne, une organisation, un lieu, un chiffre, une date, des mots',
    topic: 'Sur quoi ? Les mots entre « guillemets » sont cherchés à la lettre',
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
    corrected: 'Tu as tapé « {{typed}} » ; c’est ainsi que je l’ai compris.',
    nothing: 'Aucune phrase de mes articles ne contient {{topic}}.',
    nearest: 'Voulais-tu dire {{names}} ?',
    empty:
      'Tape un sujet : une personne, une organisation, un lieu, un chiffre, une date, ou n’importe quels mots anglais. La liste de ce qu’il y a s’affiche pendant que tu tapes.',
    gone: 'Mes articles ont changé depuis, et plus aucune phrase ne contient cela. Cherche encore avec `/lookup`.',
  },
});
