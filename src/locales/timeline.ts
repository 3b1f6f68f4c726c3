// Texts of /timeline.
import { localised } from './catalogue.js';

export const timeline = localised({
  en: {
    description: 'What the articles say happened or will happen, in order of date',
    topic: 'Only what is about this: a person, a place, a thing',
    title: 'Timeline',
    yearless: 'The year is not named',
    undated: 'No certain date: as it is written',
    nothing: 'The articles name no date.',
    nothingAbout:
      'The articles name no date in connection with “{{topic}}”. Try fewer or other words.',
    noWords: 'There is no word in this that I could look for. Name a person, a place or a thing.',
  },
  de: {
    description: 'Was laut den Artikeln geschah oder geschehen wird, nach Datum geordnet',
    topic: 'Nur was davon handelt: eine Person, ein Ort, eine Sache (auf Englisch)',
    title: 'Zeitleiste',
    yearless: 'Das Jahr wird nicht genannt',
    undated: 'Ohne sicheres Datum: so, wie es dasteht',
    nothing: 'Die Artikel nennen kein Datum.',
    nothingAbout:
      'Die Artikel nennen kein Datum im Zusammenhang mit „{{topic}}“. Versuch es mit weniger oder anderen Wörtern.',
    noWords:
      'Darin ist kein Wort, nach dem ich suchen könnte. Nenne eine Person, einen Ort oder eine Sache.',
  },
  fr: {
    description: 'Ce qui s’est passé ou se passera selon les articles, par ordre de date',
    topic: 'Seulement ce qui en parle : une personne, un lieu, une chose (en anglais)',
    title: 'Chronologie',
    yearless: 'L’année n’est pas indiquée',
    undated: 'Sans date certaine : tel que c’est écrit',
    nothing: 'Les articles n’indiquent aucune date.',
    nothingAbout:
      'Les articles ne donnent aucune date au sujet de « {{topic}} ». Essaie avec moins de mots, ou d’autres.',
    noWords:
      'Il n’y a là aucun mot que je puisse chercher. Nomme une personne, un lieu ou une chose.',
  },
});
