// /help and /status: what the bot says of itself.
import { localised } from './catalogue.js';

export const about = localised({
  en: {
    title: 'I answer in the words of my sources, and only in theirs',
    sources_one:
      'Every sentence I show is quoted from {{count, number}} article, with a number and its source. Where it does not answer, I say so.',
    sources_other:
      'Every sentence I show is quoted from one of {{count, number}} articles, with a number and its source. Where they do not answer, I say so.',
    ask: '`/ask` a question, in one `article` only if you like, or `private`, for your eyes alone',
    mention: '{{bot}} and a question in any channel, or a direct message',
    findSources:
      'Apps → {{command}}, in the menu of a message: looks for what the articles say to it',
    others:
      '`/source` shows a paragraph of an article, `/articles` lists them, `/status` says how I am',
    buttons:
      '{{inContext}}: a quote where it stands · {{moreQuotes}}: further down my list · {{share}}: shows all what only you see · {{delete}}: for whoever asked, and for moderators',
    edits: 'Edit or delete your question, and my reply to it is changed or deleted too.',
    status: 'Status',
    articles: 'Articles: {{number, number}}',
    passages: 'Passages: {{number, number}}',
    models: 'Models: {{models}}',
    indexBuilt: 'Index built: {{when}}',
    version: 'Version: {{version}}',
    runningSince: 'Running since: {{when}}',
  },
  de: {
    title: 'Ich antworte in den Worten meiner Quellen und nur in ihren',
    sources_one:
      'Jeder Satz, den ich zeige, ist aus {{count, number}} Artikel zitiert, mit Nummer und Quelle. Wo er nichts dazu sagen, sage ich das. Frag bitte auf Englisch.',
    sources_other:
      'Jeder Satz, den ich zeige, ist aus einem von {{count, number}} Artikeln zitiert, mit Nummer und Quelle. Wo sie nichts dazu sagen, sage ich das. Frag bitte auf Englisch.',
    ask: '`/ask` mit einer Frage, auf Wunsch nur in einem Artikel (`article`) oder nur für deine Augen (`private`)',
    mention: '{{bot}} und eine Frage in einem beliebigen Kanal, oder eine Direktnachricht',
    findSources: 'Apps → {{command}}, im Menü einer Nachricht: sucht, was die Artikel dazu sagen',
    others:
      '`/source` zeigt einen Absatz eines Artikels, `/articles` listet sie auf, `/status` sagt, wie es mir geht',
    buttons:
      '{{inContext}}: ein Zitat da, wo es steht · {{moreQuotes}}: weiter unten auf meiner Liste · {{share}}: zeigt allen, was nur du siehst · {{delete}}: für alle, die gefragt haben, und für die Moderation',
    edits:
      'Bearbeite oder lösche deine Frage, und meine Antwort darauf wird auch geändert oder gelöscht.',
    status: 'Status',
    articles: 'Artikel: {{number, number}}',
    passages: 'Textstellen: {{number, number}}',
    models: 'Modelle: {{models}}',
    indexBuilt: 'Index erstellt: {{when}}',
    version: 'Version: {{version}}',
    runningSince: 'In Betrieb: {{when}}',
  },
  fr: {
    title: 'Je réponds avec les mots de mes sources, et seulement les leurs',
    sources_one:
      'Chaque phrase que je montre est citée de {{count, number}} article, avec un numéro et sa source. Quand il ne répond pas, je le dis. Pose tes questions en anglais.',
    sources_other:
      'Chaque phrase que je montre est citée de l’un de {{count, number}} articles, avec un numéro et sa source. Quand ils ne répondent pas, je le dis. Pose tes questions en anglais.',
    ask: '`/ask` et une question, dans un seul `article` si tu veux, ou `private`, pour n’être vue que de toi',
    mention: '{{bot}} et une question dans n’importe quel salon, ou un message privé',
    findSources:
      'Applications → {{command}}, dans le menu d’un message : cherche ce que les articles en disent',
    others:
      '`/source` montre un paragraphe d’un article, `/articles` en donne la liste, `/status` dit comment je vais',
    buttons:
      '{{inContext}} : une citation là où elle se trouve · {{moreQuotes}} : plus bas dans ma liste · {{share}} : montre à tout le monde ce qui n’est visible que pour toi · {{delete}} : pour qui a posé la question, et pour l’équipe de modération',
    edits: 'Modifie ou supprime ta question, et ma réponse sera modifiée ou supprimée elle aussi.',
    status: 'État',
    articles: 'Articles : {{number, number}}',
    passages: 'Passages : {{number, number}}',
    models: 'Modèles : {{models}}',
    indexBuilt: 'Index construit : {{when}}',
    version: 'Version : {{version}}',
    runningSince: 'En marche : {{when}}',
  },
});
