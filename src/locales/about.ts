// /help and /status: what the bot says of itself.
import { localised } from './catalogue.js';

export const about = localised({
  en: {
    title: 'I answer with exact quotes from your articles',
    sources_one:
      'Every sentence comes word for word from {{count, number}} article, with its source. If it does not answer your question, I say so.',
    sources_other:
      'Every sentence comes word for word from one of {{count, number}} articles, with its source. If they do not answer your question, I say so.',
    ask: '**Ask**: `/ask`, or mention {{bot}} with your question, in any channel or a direct message',
    topics:
      '**Explore a topic**: `/lookup` (every quote), `/timeline` (by date), `/compare` (where articles differ), `/summary` (a few quotes)',
    verify: '**Check a quote**: `/verify` tells you whether it is in the articles, word for word',
    menu: '**On any message** (right-click or press and hold): Apps → {{findSources}}, Apps → {{check}}',
    read: '**Read**: `/articles` lists the articles, `/source` opens a paragraph, `/status` shows version and uptime',
    moderators: '**You can also use**: {{commands}}',
    pin: 'Apps → {{pin}}',
    buttons:
      '{{inContext}}: the quote in its paragraph · {{moreQuotes}}: the next-best matches · {{share}}: shows everyone what only you can see · {{delete}}: for the person who asked and for moderators',
    edits: 'If you edit or delete your question, my answer is updated or deleted too.',
    welcome: {
      title: 'Thanks for adding me!',
      reads: 'I answer questions with exact quotes {{from}} (see `/articles`).',
      ask: 'Ask with `/ask`, or mention {{bot}} with your question. I only read messages that mention me.',
      settings:
        '`/settings` lets you limit mentions to certain channels, make answers private and set how often members may ask. `/help` shows the rest.',
    },
    status: 'Status',
    articles: 'Articles: {{number, number}}',
    ofServer: 'added by this server: {{number, number}}',
    passages: 'Passages: {{number, number}}',
    models: 'Models: {{models}}',
    indexBuilt: 'Index built: {{when}}',
    version: 'Version: {{version}}',
    runningSince: 'Started: {{when}}',
    shard: 'Shard: {{id}} of {{number, number}} (counted from 0)',
  },
  de: {
    title: 'Ich antworte mit wörtlichen Zitaten aus euren Artikeln',
    sources_one:
      'Jeder Satz stammt Wort für Wort aus {{count, number}} Artikel, mit Quellenangabe. Steht dort keine Antwort, sage ich das. Stelle deine Fragen bitte auf Englisch.',
    sources_other:
      'Jeder Satz stammt Wort für Wort aus einem von {{count, number}} Artikeln, mit Quellenangabe. Steht dort keine Antwort, sage ich das. Stelle deine Fragen bitte auf Englisch.',
    ask: '**Fragen**: `/ask`, oder erwähne {{bot}} mit deiner Frage, in jedem Kanal oder als Direktnachricht',
    topics:
      '**Ein Thema erkunden**: `/lookup` (alle Zitate), `/timeline` (nach Datum), `/compare` (Unterschiede), `/summary` (in wenigen Zitaten)',
    verify: '**Ein Zitat prüfen**: `/verify` sagt, ob es Wort für Wort in den Artikeln steht',
    menu: '**Bei jeder Nachricht** (Rechtsklick oder gedrückt halten): Apps → {{findSources}}, Apps → {{check}}',
    read: '**Lesen**: `/articles` listet die Artikel auf, `/source` öffnet einen Absatz, `/status` zeigt Version und Laufzeit',
    moderators: '**Du kannst außerdem nutzen**: {{commands}}',
    pin: 'Apps → {{pin}}',
    buttons:
      '{{inContext}}: das Zitat in seinem Absatz · {{moreQuotes}}: die nächstbesten Treffer · {{share}}: zeigt allen, was nur du siehst · {{delete}}: für die Person, die gefragt hat, und die Moderation',
    edits:
      'Wenn du deine Frage bearbeitest oder löschst, wird auch meine Antwort angepasst oder gelöscht.',
    welcome: {
      title: 'Danke für die Einladung!',
      reads: 'Ich beantworte Fragen mit wörtlichen Zitaten {{from}} (siehe `/articles`).',
      ask: 'Stellt eure Fragen auf Englisch, mit `/ask` oder indem ihr {{bot}} erwähnt. Ich lese nur Nachrichten, die mich erwähnen.',
      settings:
        'Mit `/settings` legt ihr fest, in welchen Kanälen ich auf Erwähnungen antworte, ob Antworten auf `/ask` privat sind und wie oft jemand fragen darf. `/help` zeigt alles Weitere.',
    },
    status: 'Status',
    articles: 'Artikel: {{number, number}}',
    ofServer: 'von diesem Server hinzugefügt: {{number, number}}',
    passages: 'Textstellen: {{number, number}}',
    models: 'Modelle: {{models}}',
    indexBuilt: 'Index erstellt: {{when}}',
    version: 'Version: {{version}}',
    runningSince: 'Gestartet: {{when}}',
    shard: 'Shard: {{id}} von {{number, number}} (ab 0 gezählt)',
  },
  fr: {
    title: 'Je réponds par des citations exactes de vos articles',
    sources_one:
      'Chaque phrase vient mot pour mot des articles ({{count, number}}), avec sa source. S’ils ne répondent pas à ta question, je le dis. Pose tes questions en anglais.',
    sources_other:
      'Chaque phrase vient mot pour mot de l’un des {{count, number}} articles, avec sa source. S’ils ne répondent pas à ta question, je le dis. Pose tes questions en anglais.',
    ask: '**Poser une question** : `/ask`, ou mentionne {{bot}} avec ta question, dans n’importe quel salon ou en message privé',
    topics:
      '**Explorer un sujet** : `/lookup` (toutes les citations), `/timeline` (par date), `/compare` (les différences), `/summary` (en quelques citations)',
    verify:
      '**Vérifier une citation** : `/verify` dit si elle figure mot pour mot dans les articles',
    menu: '**Sur un message** (clic droit ou appui long) : Applications → {{findSources}}, Applications → {{check}}',
    read: '**Lire** : `/articles` donne la liste des articles, `/source` ouvre un paragraphe, `/status` affiche la version et la durée de fonctionnement',
    moderators: '**Tu peux aussi utiliser** : {{commands}}',
    pin: 'Applications → {{pin}}',
    buttons:
      '{{inContext}} : la citation dans son paragraphe · {{moreQuotes}} : les résultats suivants · {{share}} : montre à tout le monde ce qui n’est visible que par toi · {{delete}} : pour la personne qui a posé la question et pour l’équipe de modération',
    edits:
      'Si tu modifies ou supprimes ta question, ma réponse est mise à jour ou supprimée elle aussi.',
    welcome: {
      title: 'Merci pour l’invitation !',
      reads:
        'Je réponds aux questions par des citations exactes tirées {{from}} (voir `/articles`).',
      ask: 'Posez vos questions en anglais, avec `/ask` ou en mentionnant {{bot}}. Je ne lis que les messages qui me mentionnent.',
      settings:
        '`/settings` permet de limiter les mentions à certains salons, de rendre les réponses privées et de régler le délai entre deux questions. `/help` montre le reste.',
    },
    status: 'État',
    articles: 'Articles : {{number, number}}',
    ofServer: 'ajoutés par ce serveur : {{number, number}}',
    passages: 'Passages : {{number, number}}',
    models: 'Modèles : {{models}}',
    indexBuilt: 'Index construit : {{when}}',
    version: 'Version : {{version}}',
    runningSince: 'Démarré : {{when}}',
    shard: 'Shard : {{id}} sur {{number, number}} (à partir de 0)',
  },
});
