// The list of articles, the paragraphs of one, and counts of what they hold.
import { localised } from './catalogue.js';

export const articles = localised({
  en: {
    count_one: '{{count, number}} article',
    count_other: '{{count, number}} articles',
    fromCount_one: 'from one article',
    fromCount_other: 'from {{count, number}} articles',
    published: 'published {{date, date}}',
    paragraphs_one: '{{count, number}} paragraph',
    paragraphs_other: '{{count, number}} paragraphs',
    words_one: '{{count, number}} word',
    words_other: '{{count, number}} words',
    quotes_one: '{{count, number}} quote',
    quotes_other: '{{count, number}} quotes',
    titleByEditor: 'title added by the editor',
    titlesByEditor: 'titles added by the editor',
    ofServer: 'added by this server',
    paragraph: 'Paragraph {{number, number}}',
    open: 'Open an article',
    place: 'paragraph {{number, number}} of {{last, number}}',
    inFile: 'This paragraph is too long for a message, so it is in the attached file {{file}}.',
    noFile:
      'This paragraph is too long for a message, and I cannot attach a file here because I lack the permission {{permission}}.',
    unknown:
      'I have no such article. Choose one from the list that appears as you type, or see `/articles`.',
    noParagraph: 'There is no such paragraph: “{{title}}” has paragraphs 1 to {{last, number}}.',
    changed:
      'This article has changed, and the quoted words are no longer in it. Ask again for up-to-date quotes.',
    gone: 'This article has been removed. Ask again for quotes from the others.',
  },
  de: {
    count_one: '{{count, number}} Artikel',
    count_other: '{{count, number}} Artikel',
    fromCount_one: 'aus einem Artikel',
    fromCount_other: 'aus {{count, number}} Artikeln',
    published: 'veröffentlicht am {{date, date}}',
    paragraphs_one: '{{count, number}} Absatz',
    paragraphs_other: '{{count, number}} Absätze',
    words_one: '{{count, number}} Wort',
    words_other: '{{count, number}} Wörter',
    quotes_one: '{{count, number}} Zitat',
    quotes_other: '{{count, number}} Zitate',
    titleByEditor: 'Titel von der Redaktion',
    titlesByEditor: 'Titel von der Redaktion',
    ofServer: 'von diesem Server hinzugefügt',
    paragraph: 'Absatz {{number, number}}',
    open: 'Einen Artikel öffnen',
    place: 'Absatz {{number, number}} von {{last, number}}',
    inFile:
      'Dieser Absatz ist zu lang für eine Nachricht und steht deshalb in der angehängten Datei {{file}}.',
    noFile:
      'Dieser Absatz ist zu lang für eine Nachricht, und ich kann hier keine Datei anhängen: Mir fehlt die Berechtigung „{{permission}}“.',
    unknown:
      'Diesen Artikel habe ich nicht. Wähle einen aus der Liste, die beim Tippen erscheint, oder sieh unter `/articles` nach.',
    noParagraph: 'Diesen Absatz gibt es nicht: „{{title}}“ hat die Absätze 1 bis {{last, number}}.',
    changed:
      'Dieser Artikel wurde geändert, und die zitierten Worte stehen nicht mehr darin. Stelle die Frage noch einmal, dann bekommst du aktuelle Zitate.',
    gone: 'Dieser Artikel wurde entfernt. Stelle die Frage noch einmal, dann bekommst du Zitate aus den anderen.',
  },
  fr: {
    count_one: '{{count, number}} article',
    count_other: '{{count, number}} articles',
    fromCount_one: 'd’un article',
    fromCount_other: 'de {{count, number}} articles',
    published: 'publié le {{date, date}}',
    paragraphs_one: '{{count, number}} paragraphe',
    paragraphs_other: '{{count, number}} paragraphes',
    words_one: '{{count, number}} mot',
    words_other: '{{count, number}} mots',
    quotes_one: '{{count, number}} citation',
    quotes_other: '{{count, number}} citations',
    titleByEditor: 'titre de la rédaction',
    titlesByEditor: 'titres de la rédaction',
    ofServer: 'ajouté par ce serveur',
    paragraph: 'Paragraphe {{number, number}}',
    open: 'Ouvrir un article',
    place: 'paragraphe {{number, number}} sur {{last, number}}',
    inFile: 'Ce paragraphe est trop long pour un message : il est dans le fichier joint {{file}}.',
    noFile:
      'Ce paragraphe est trop long pour un message, et je ne peux pas joindre de fichier ici : il me manque la permission « {{permission}} ».',
    unknown:
      'Je n’ai pas cet article. Choisis-en un dans la liste qui s’affiche pendant que tu tapes, ou consulte `/articles`.',
    noParagraph:
      'Ce paragraphe n’existe pas : « {{title}} » a les paragraphes 1 à {{last, number}}.',
    changed:
      'Cet article a été modifié, et les mots cités n’y sont plus. Repose ta question pour obtenir des citations à jour.',
    gone: 'Cet article a été retiré. Repose ta question pour obtenir des citations tirées des autres.',
  },
});
