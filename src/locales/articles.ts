// The list of articles, the paragraphs of one, and counts of what they hold.
import { localised } from './catalogue.js';

export const articles = localised({
  en: {
    count_one: '{{count, number}} article',
    count_other: '{{count, number}} articles',
    published: 'published {{date, date}}',
    paragraphs_one: '{{count, number}} paragraph',
    paragraphs_other: '{{count, number}} paragraphs',
    words_one: '{{count, number}} word',
    words_other: '{{count, number}} words',
    quotes_one: '{{count, number}} quote',
    quotes_other: '{{count, number}} quotes',
    titleByEditor: 'title by the editor',
    ofServer: 'added by this server',
    paragraph: 'Paragraph {{number, number}}',
    place: 'paragraph {{number, number}} of {{last, number}}',
    inFile: 'This paragraph is too long for a message: it is in the attached file {{file}}.',
    noFile:
      'This paragraph is too long for a message, and I may not attach a file here: I need the permission {{permission}}.',
    unknown:
      'I have no such article. Choose one from the list that appears while you type, or see `/articles`.',
    noParagraph: '“{{title}}” has the paragraphs 1 to {{last, number}}.',
    changed:
      'This article has changed since: the words that were quoted no longer stand there. Ask again to get quotes from it as it is now.',
    gone: 'This article is no longer among my sources. Ask again to get quotes from those I have.',
  },
  de: {
    count_one: '{{count, number}} Artikel',
    count_other: '{{count, number}} Artikel',
    published: 'veröffentlicht am {{date, date}}',
    paragraphs_one: '{{count, number}} Absatz',
    paragraphs_other: '{{count, number}} Absätze',
    words_one: '{{count, number}} Wort',
    words_other: '{{count, number}} Wörter',
    quotes_one: '{{count, number}} Zitat',
    quotes_other: '{{count, number}} Zitate',
    titleByEditor: 'Titel von der Redaktion',
    ofServer: 'von diesem Server hinzugefügt',
    paragraph: 'Absatz {{number, number}}',
    place: 'Absatz {{number, number}} von {{last, number}}',
    inFile:
      'Dieser Absatz ist zu lang für eine Nachricht: Er steht in der angehängten Datei {{file}}.',
    noFile:
      'Dieser Absatz ist zu lang für eine Nachricht, und ich darf hier keine Datei anhängen: Mir fehlt die Berechtigung „{{permission}}“.',
    unknown:
      'So einen Artikel habe ich nicht. Wähle einen aus der Liste, die beim Tippen erscheint, oder sieh unter `/articles` nach.',
    noParagraph: '„{{title}}“ hat die Absätze 1 bis {{last, number}}.',
    changed:
      'Dieser Artikel hat sich inzwischen geändert: Die zitierten Worte stehen nicht mehr da. Frag noch einmal, dann bekommst du Zitate aus der jetzigen Fassung.',
    gone: 'Dieser Artikel gehört nicht mehr zu meinen Quellen. Frag noch einmal, dann bekommst du Zitate aus denen, die ich habe.',
  },
  fr: {
    count_one: '{{count, number}} article',
    count_other: '{{count, number}} articles',
    published: 'publié le {{date, date}}',
    paragraphs_one: '{{count, number}} paragraphe',
    paragraphs_other: '{{count, number}} paragraphes',
    words_one: '{{count, number}} mot',
    words_other: '{{count, number}} mots',
    quotes_one: '{{count, number}} citation',
    quotes_other: '{{count, number}} citations',
    titleByEditor: 'titre de la rédaction',
    ofServer: 'ajouté par ce serveur',
    paragraph: 'Paragraphe {{number, number}}',
    place: 'paragraphe {{number, number}} sur {{last, number}}',
    inFile:
      'Ce paragraphe est trop long pour un message : il se trouve dans le fichier joint {{file}}.',
    noFile:
      'Ce paragraphe est trop long pour un message, et je ne peux pas joindre de fichier ici : il me manque la permission « {{permission}} ».',
    unknown:
      'Je n’ai pas d’article de ce nom. Choisis-en un dans la liste qui s’affiche pendant que tu tapes, ou regarde `/articles`.',
    noParagraph: '« {{title}} » a les paragraphes 1 à {{last, number}}.',
    changed:
      'Cet article a changé depuis : les mots cités ne s’y trouvent plus. Repose ta question pour avoir des citations de sa version actuelle.',
    gone: 'Cet article ne fait plus partie de mes sources. Repose ta question pour avoir des citations de celles que j’ai.',
  },
});
