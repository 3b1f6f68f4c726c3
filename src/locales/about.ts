// /help and /status: what the bot says of itself.
import { localised } from './catalogue.js';

export const about = localised({
  en: {
    title: 'I answer in the words of my sources, and only in theirs',
    sources_one:
      'Every sentence I show is quoted from {{count, number}} article, with a number and its source. Where it does not answer, I say so.',
    sources_other:
      'Every sentence I show is quoted from one of {{count, number}} articles, with a number and its source. Where they do not answer, I say so.',
    ask: '**Ask**: `/ask`, or {{bot}} and a question, in any channel or a direct message',
    topics:
      '**Look up a topic**: `/lookup` all quotes, `/timeline` by date, `/compare` where articles differ',
    verify: '**Check**: `/verify` says whether a quote stands in the articles, word for word',
    menu: '**Any message** has in its menu: Apps → {{findSources}}, Apps → {{check}}',
    read: '**Read**: `/articles` lists them, `/source` opens a paragraph, `/status` says how I am',
    moderators:
      '**Moderators**: `/summary` `/summaries` `/gaps` `/settings` `/corpus`, Apps → {{pin}}',
    buttons:
      '{{inContext}}: a quote where it stands · {{moreQuotes}}: further down my list · {{share}}: shows all what only you see · {{delete}}: for whoever asked, and for moderators',
    edits: 'Edit or delete your question, and my reply to it is changed or deleted too.',
    status: 'Status',
    articles: 'Articles: {{number, number}}',
    ofServer: 'added by this server: {{number, number}}',
    passages: 'Passages: {{number, number}}',
    models: 'Models: {{models}}',
    indexBuilt: 'Index built: {{when}}',
    version: 'Version: {{version}}',
    runningSince: 'Running since: {{when}}',
    shard: 'Shard: {{id}} (of {{number, number}}, counted from 0)',
  },
  de: {
    title: 'Ich antworte in den Worten meiner Quellen und nur in ihren',
    sources_one:
      'Jeder Satz, den ich zeige, ist aus {{count, number}} Artikel zitiert, mit Nummer und Quelle. Wo er nichts dazu sagt, sage ich das. Frag bitte auf Englisch.',
    sources_other:
      'Jeder Satz, den ich zeige, ist aus einem von {{count, number}} Artikeln zitiert, mit Nummer und Quelle. Wo sie nichts dazu sagen, sage ich das. Frag bitte auf Englisch.',
    ask: '**Fragen**: `/ask`, oder {{bot}} und eine Frage, in jedem Kanal oder als Direktnachricht',
    topics:
      '**Thema nachschlagen**: `/lookup` alle Zitate, `/timeline` nach Datum, `/compare` Unterschiede',
    verify: '**Prüfen**: `/verify` sagt, ob ein Zitat Wort für Wort in den Artikeln steht',
    menu: '**Jede Nachricht** hat in ihrem Menü: Apps → {{findSources}}, Apps → {{check}}',
    read: '**Lesen**: `/articles` alle Artikel, `/source` ein Absatz, `/status` sagt, wie es mir geht',
    moderators:
      '**Moderation**: `/summary` `/summaries` `/gaps` `/settings` `/corpus`, Apps → {{pin}}',
    buttons:
      '{{inContext}}: ein Zitat da, wo es steht · {{moreQuotes}}: weiter unten auf meiner Liste · {{share}}: zeigt allen, was nur du siehst · {{delete}}: für alle, die gefragt haben, und für die Moderation',
    edits:
      'Bearbeite oder lösche deine Frage, und meine Antwort darauf wird auch geändert oder gelöscht.',
    status: 'Status',
    articles: 'Artikel: {{number, number}}',
    ofServer: 'von diesem Server hinzugefügt: {{number, number}}',
    passages: 'Textstellen: {{number, number}}',
    models: 'Modelle: {{models}}',
    indexBuilt: 'Index erstellt: {{when}}',
    version: 'Version: {{version}}',
    runningSince: 'In Betrieb: {{when}}',
    shard: 'Shard: {{id}} (von {{number, number}}, ab 0 gezählt)',
  },
  fr: {
    title: 'Je réponds avec les mots de mes sources, et seulement les leurs',
    sources_one:
      'Chaque phrase que je montre est citée de {{count, number}} article, avec un numéro et sa source. Quand il ne répond pas, je le dis. Pose tes questions en anglais.',
    sources_other:
      'Chaque phrase que je montre est citée de l’un de {{count, number}} articles, avec un numéro et sa source. Quand ils ne répondent pas, je le dis. Pose tes questions en anglais.',
    ask: '**Demander** : `/ask`, ou {{bot}} et une question, dans tout salon ou en message privé',
    topics:
      '**Chercher un sujet** : `/lookup` toutes les citations, `/timeline` par date, `/compare` les différences',
    verify: '**Vérifier** : `/verify` dit si une citation figure mot pour mot dans les articles',
    menu: '**Tout message** a dans son menu : Applications → {{findSources}}, Applications → {{check}}',
    read: '**Lire** : `/articles` tous les articles, `/source` un paragraphe, `/status` dit comment je vais',
    moderators:
      '**Modération** : `/summary` `/summaries` `/gaps` `/settings` `/corpus`, Applications → {{pin}}',
    buttons:
      '{{inContext}} : une citation là où elle se trouve · {{moreQuotes}} : plus bas dans ma liste · {{share}} : montre à tout le monde ce qui n’est visible que pour toi · {{delete}} : pour qui a posé la question, et pour l’équipe de modération',
    edits: 'Modifie ou supprime ta question, et ma réponse sera modifiée ou supprimée elle aussi.',
    status: 'État',
    articles: 'Articles : {{number, number}}',
    ofServer: 'ajoutés par ce serveur : {{number, number}}',
    passages: 'Passages : {{number, number}}',
    models: 'Modèles : {{models}}',
    indexBuilt: 'Index construit : {{when}}',
    version: 'Version : {{version}}',
    runningSince: 'En marche : {{when}}',
    shard: 'Shard : {{id}} (sur {{number, number}}, comptés à partir de 0)',
  },
});
