// Names and descriptions that Discord shows for the commands.
import { localised } from './catalogue.js';

export const commands = localised({
  en: {
    articles: { description: 'List the articles that answers are quoted from' },
    ask: {
      description: 'Ask a question; the answer is quoted from the articles, with its sources',
      question: 'What do you want to know?',
      article: 'Look in this article only',
      private: 'Show the answer to you alone; you can share it afterwards',
    },
    private: 'Show it to you alone; you can share it afterwards',
    findSources: { name: 'Find sources' },
    help: { description: 'How to ask, and what to expect' },
    source: {
      description: 'Read a paragraph of an article, with the ones before and after it',
      article: 'Which article?',
      paragraph: 'Which paragraph? Type a number, or words that stand in it',
    },
    status: { description: 'Articles, models, age of the index, version and uptime' },
  },
  de: {
    articles: { description: 'Die Artikel auflisten, aus denen die Antworten zitieren' },
    ask: {
      description: 'Stell eine Frage; die Antwort zitiert die Artikel und nennt die Quellen',
      question: 'Was möchtest du wissen? Bitte auf Englisch fragen',
      article: 'Nur in diesem Artikel suchen',
      private: 'Nur dir die Antwort zeigen; teilen kannst du sie danach',
    },
    private: 'Nur dir zeigen; teilen kannst du es danach',
    findSources: { name: 'Quellen finden' },
    help: { description: 'Wie du fragst und was du erwarten kannst' },
    source: {
      description: 'Einen Absatz eines Artikels lesen, mit dem davor und dem danach',
      article: 'Welcher Artikel?',
      paragraph: 'Welcher Absatz? Gib eine Nummer ein oder Wörter, die darin stehen',
    },
    status: { description: 'Artikel, Modelle, Alter des Index, Version und Laufzeit' },
  },
  fr: {
    articles: { description: 'Lister les articles que citent les réponses' },
    ask: {
      description: 'Pose une question ; la réponse cite les articles et donne ses sources',
      question: 'Que veux-tu savoir ? Pose ta question en anglais',
      article: 'Ne chercher que dans cet article',
      private: 'Ne montrer la réponse qu’à toi ; tu pourras la partager ensuite',
    },
    private: 'Ne le montrer qu’à toi ; tu pourras le partager ensuite',
    findSources: { name: 'Trouver des sources' },
    help: { description: 'Comment poser une question, et à quoi t’attendre' },
    source: {
      description: 'Lire un paragraphe d’un article, avec celui d’avant et celui d’après',
      article: 'Quel article ?',
      paragraph: 'Quel paragraphe ? Tape un numéro, ou des mots qui s’y trouvent',
    },
    status: { description: 'Articles, modèles, âge de l’index, version et durée de marche' },
  },
});
