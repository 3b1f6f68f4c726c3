// Texts of /timeline.
import { localised } from './catalogue.js';

export const timeline = localised({
  en: {
    description: 'List what the articles say happened or will happen, in order of date',
    topic: 'Only this topic: a person, a place, a thing',
    title: 'Timeline',
    yearless: 'Year not stated',
    undated: 'No certain date',
    nothing: 'The articles mention no date.',
    nothingAbout: 'The articles mention no date for “{{topic}}”. Try fewer or other words.',
    noWords: 'Type a topic in words: a person, a place or a thing.',
  },
  de: {
    description: 'Was laut den Artikeln geschah oder geschehen wird, nach Datum geordnet',
    topic: 'Nur zu diesem Thema: Person, Ort oder Sache (auf Englisch)',
    title: 'Zeitleiste',
    yearless: 'Jahr nicht genannt',
    undated: 'Ohne sicheres Datum',
    nothing: 'Die Artikel nennen kein Datum.',
    nothingAbout:
      'Die Artikel nennen zu „{{topic}}“ kein Datum. Versuche es mit weniger oder anderen Wörtern.',
    noWords: 'Gib ein Thema in Worten ein: eine Person, einen Ort oder eine Sache.',
  },
  fr: {
    description: 'Ce qui s’est passé ou se passera selon les articles, par ordre de date',
    topic: 'Seulement ce sujet : une personne, un lieu, une chose (en anglais)',
    title: 'Chronologie',
    yearless: 'Année non précisée',
    undated: 'Sans date certaine',
    nothing: 'Les articles ne mentionnent aucune date.',
    nothingAbout:
      'Les articles ne mentionnent aucune date pour « {{topic}} ». Essaie avec moins de mots, ou d’autres.',
    noWords: 'Tape un sujet avec des mots : une personne, un lieu ou une chose.',
  },
});
