// /settings: what a server has set, in sentences, and the controls that change it.
import { localised } from './catalogue.js';

export const settings = localised({
  en: {
    description:
      'Set where I answer mentions, who sees answers, the wait between questions, and feedback',
    title: 'Settings of this server',
    inAll: 'I answer mentions in all channels.',
    inSome: 'I answer mentions only in {{channels}} and their threads. `/ask` works everywhere.',
    inForums:
      'I answer every new post in {{channels}} by its title; Discord shows me its text only if it mentions me.',
    isPublic: 'Everyone sees the answers to `/ask`, unless the member chooses `private`.',
    isPrivate: 'Only the member sees the answers to `/ask`, unless they set `private` to False.',
    noWait: 'Members do not have to wait between questions.',
    wait: 'Members wait {{time}} between questions.',
    keeps_one:
      'Votes, and questions without a helpful answer, are kept for {{count, number}} day, without names (see `/gaps`).',
    keeps_other:
      'Votes, and questions without a helpful answer, are kept for {{count, number}} days, without names (see `/gaps`).',
    keepsNone: 'Votes and unanswered questions are not kept.',
    keepsNoneAnywhere: 'Votes and unanswered questions are not kept (operator setting GAPS_DAYS).',
    chooseChannels: 'Channels where I answer mentions (default: all)',
    chooseForums: 'Forums where I answer new posts (default: none)',
    chooseWait: 'Wait between questions',
    waitFor: 'Wait {{time}}',
    seconds_one: '{{count, number}} second',
    seconds_other: '{{count, number}} seconds',
    minutes_one: '{{count, number}} minute',
    minutes_other: '{{count, number}} minutes',
    usual: 'Default wait',
    makePrivate: 'Make answers private',
    makePublic: 'Make answers public',
    keep: 'Turn on feedback',
    stopKeeping: 'Turn off and erase feedback',
    reset: 'Reset to defaults',
  },
  de: {
    description: 'Wo ich auf Erwähnungen antworte, private Antworten, Wartezeit, Rückmeldungen',
    title: 'Einstellungen dieses Servers',
    inAll: 'Ich antworte in allen Kanälen auf Erwähnungen.',
    inSome:
      'Ich antworte auf Erwähnungen nur in {{channels}} und den Threads darin. `/ask` funktioniert überall.',
    inForums:
      'Ich antworte auf jeden neuen Beitrag in {{channels}} anhand seines Titels; den Text zeigt mir Discord nur, wenn er mich erwähnt.',
    isPublic: 'Antworten auf `/ask` sehen alle, außer wenn jemand `private` wählt.',
    isPrivate:
      'Antworten auf `/ask` sieht nur, wer gefragt hat, außer wenn `private` auf False steht.',
    noWait: 'Zwischen zwei Fragen muss niemand warten.',
    wait: 'Zwischen zwei Fragen muss jedes Mitglied {{time}} warten.',
    keeps_one:
      'Bewertungen und Fragen ohne hilfreiche Antwort werden {{count, number}} Tag lang ohne Namen gespeichert (siehe `/gaps`).',
    keeps_other:
      'Bewertungen und Fragen ohne hilfreiche Antwort werden {{count, number}} Tage lang ohne Namen gespeichert (siehe `/gaps`).',
    keepsNone: 'Bewertungen und unbeantwortete Fragen werden nicht gespeichert.',
    keepsNoneAnywhere:
      'Bewertungen und unbeantwortete Fragen werden nicht gespeichert (Betreiber-Einstellung GAPS_DAYS).',
    chooseChannels: 'Kanäle, in denen ich auf Erwähnungen antworte (Standard: alle)',
    chooseForums: 'Foren, in denen ich auf neue Beiträge antworte (Standard: keins)',
    chooseWait: 'Wartezeit zwischen Fragen',
    waitFor: '{{time}} warten',
    seconds_one: '{{count, number}} Sekunde',
    seconds_other: '{{count, number}} Sekunden',
    minutes_one: '{{count, number}} Minute',
    minutes_other: '{{count, number}} Minuten',
    usual: 'Standard-Wartezeit',
    makePrivate: 'Antworten privat machen',
    makePublic: 'Antworten öffentlich machen',
    keep: 'Rückmeldungen einschalten',
    stopKeeping: 'Rückmeldungen ausschalten und löschen',
    reset: 'Auf Standard zurücksetzen',
  },
  fr: {
    description: 'Où je réponds aux mentions, réponses privées, délai entre questions, retours',
    title: 'Réglages de ce serveur',
    inAll: 'Je réponds aux mentions dans tous les salons.',
    inSome:
      'Je ne réponds aux mentions que dans {{channels}} et dans leurs fils. `/ask` fonctionne partout.',
    inForums:
      'Je réponds à chaque nouvelle publication de {{channels}} d’après son titre ; Discord ne me montre son texte que si elle me mentionne.',
    isPublic: 'Tout le monde voit les réponses à `/ask`, sauf si la personne choisit `private`.',
    isPrivate:
      'Seule la personne qui pose la question voit les réponses à `/ask`, sauf si elle met `private` sur False.',
    noWait: 'Il n’y a pas de délai entre deux questions.',
    wait: 'Les membres attendent {{time}} entre deux questions.',
    keeps_one:
      'Les votes et les questions sans réponse utile sont conservés {{count, number}} jour, sans noms (voir `/gaps`).',
    keeps_other:
      'Les votes et les questions sans réponse utile sont conservés {{count, number}} jours, sans noms (voir `/gaps`).',
    keepsNone: 'Les votes et les questions sans réponse ne sont pas conservés.',
    keepsNoneAnywhere:
      'Les votes et les questions sans réponse ne sont pas conservés (réglage GAPS_DAYS de l’administrateur du bot).',
    chooseChannels: 'Salons où je réponds aux mentions (par défaut : tous)',
    chooseForums: 'Forums où je réponds aux nouvelles publications (par défaut : aucun)',
    chooseWait: 'Délai entre deux questions',
    waitFor: 'Attendre {{time}}',
    seconds_one: '{{count, number}} seconde',
    seconds_other: '{{count, number}} secondes',
    minutes_one: '{{count, number}} minute',
    minutes_other: '{{count, number}} minutes',
    usual: 'Délai par défaut',
    makePrivate: 'Rendre les réponses privées',
    makePublic: 'Rendre les réponses publiques',
    keep: 'Activer les retours',
    stopKeeping: 'Désactiver et effacer les retours',
    reset: 'Rétablir les réglages par défaut',
  },
});
