// Names and descriptions that Discord shows for the commands.
import { localised } from './catalogue.js';

export const commands = localised({
  en: {
    articles: { description: 'List the articles I quote from' },
    ask: {
      description: 'Ask a question; the answer is exact quotes from the articles, with sources',
      question: 'What do you want to know?',
      article: 'Search only this article',
      private: 'Show the answer only to you; you can share it afterwards',
    },
    private: 'Show it only to you; you can share it afterwards',
    findSources: { name: 'Find sources' },
    help: { description: 'What I can do, and how to ask' },
    source: {
      description: 'Read a paragraph of an article, with the ones before and after it',
      article: 'Which article?',
      paragraph: 'A number or words from it (default: the first)',
    },
    status: { description: 'Articles, models, age of the index, version and uptime' },
  },
  de: {
    articles: { description: 'Die Artikel auflisten, aus denen ich zitiere' },
    ask: {
      description:
        'Eine Frage stellen; als Antwort kommen wörtliche Zitate aus den Artikeln, mit Quellen',
      question: 'Was möchtest du wissen? Bitte auf Englisch',
      article: 'Nur in diesem Artikel suchen',
      private: 'Die Antwort nur dir zeigen; du kannst sie danach teilen',
    },
    private: 'Nur dir zeigen; du kannst es danach teilen',
    findSources: { name: 'Quellen finden' },
    help: { description: 'Was ich kann und wie du fragst' },
    source: {
      description: 'Einen Absatz eines Artikels lesen, mit dem davor und dem danach',
      article: 'Welcher Artikel?',
      paragraph: 'Eine Nummer oder Wörter daraus (Standard: der erste)',
    },
    status: { description: 'Artikel, Modelle, Alter des Index, Version und Laufzeit' },
  },
  fr: {
    articles: { description: 'Afficher la liste des articles que je cite' },
    ask: {
      description:
        'Poser une question ; tu reçois des citations exactes des articles, avec leurs sources',
      question: 'Que veux-tu savoir ? En anglais, s’il te plaît',
      article: 'Ne chercher que dans cet article',
      private: 'Afficher la réponse pour toi seulement ; tu pourras la partager ensuite',
    },
    private: 'L’afficher pour toi seulement ; tu pourras le partager ensuite',
    findSources: { name: 'Trouver des sources' },
    help: { description: 'Ce que je sais faire, et comment poser une question' },
    source: {
      description: 'Lire un paragraphe d’un article, avec celui d’avant et celui d’après',
      article: 'Quel article ?',
      paragraph: 'Un numéro, ou des mots du paragraphe (par défaut : le premier)',
    },
    status: {
      description: 'Articles, modèles, âge de l’index, version et durée de fonctionnement',
    },
  },
});
