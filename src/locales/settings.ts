// /settings: what a server has set, in sentences, and the controls that change it.
import { localised } from './catalogue.js';

export const settings = localised({
  en: {
    description: 'Where I answer mentions, private answers, the wait between questions, feedback',
    title: 'Settings of this server',
    inAll: 'Mentions are answered in all channels.',
    inSome:
      'Mentions are answered in {{channels}} and their threads only. `/ask` works everywhere.',
    isPublic: 'Answers to `/ask` are for everyone, unless the member chooses `private`.',
    isPrivate: 'Answers to `/ask` are for the member alone, unless they choose otherwise.',
    noWait: 'Members need not wait between questions.',
    wait: 'Members wait {{time}} from one question to the next.',
    keeps_one:
      'Votes and questions without a helpful answer are kept {{count, number}} day, without names (`/gaps`).',
    keeps_other:
      'Votes and questions without a helpful answer are kept {{count, number}} days, without names (`/gaps`).',
    keepsNone: 'Votes and unanswered questions are not kept.',
    keepsNoneAnywhere:
      'Votes and unanswered questions are not kept: whoever runs me has switched that off.',
    chooseChannels: 'Answer mentions in all channels',
    chooseWait: 'Wait between questions',
    waitFor: 'Wait {{time}}',
    seconds_one: '{{count, number}} second',
    seconds_other: '{{count, number}} seconds',
    minutes_one: '{{count, number}} minute',
    minutes_other: '{{count, number}} minutes',
    usual: 'The usual wait',
    makePrivate: 'Answer in private',
    makePublic: 'Answer for everyone',
    keep: 'Keep feedback',
    stopKeeping: 'Keep no feedback, erase it',
    reset: 'Default settings',
  },
  de: {
    description: 'Wo ich auf Erwähnungen antworte, private Antworten, Wartezeit, Rückmeldungen',
    title: 'Einstellungen dieses Servers',
    inAll: 'Erwähnungen werden in allen Kanälen beantwortet.',
    inSome:
      'Erwähnungen werden nur in {{channels}} und den Threads darin beantwortet. `/ask` geht überall.',
    isPublic: 'Antworten auf `/ask` sind für alle, außer das Mitglied wählt `private`.',
    isPrivate:
      'Antworten auf `/ask` sind nur für das Mitglied, außer es wählt selbst etwas anderes.',
    noWait: 'Zwischen zwei Fragen muss niemand warten.',
    wait: 'Zwischen zwei Fragen wartet ein Mitglied {{time}}.',
    keeps_one:
      'Stimmen und Fragen ohne hilfreiche Antwort werden {{count, number}} Tag lang aufbewahrt, ohne Namen: siehe `/gaps`.',
    keeps_other:
      'Stimmen und Fragen ohne hilfreiche Antwort werden {{count, number}} Tage lang aufbewahrt, ohne Namen: siehe `/gaps`.',
    keepsNone: 'Stimmen und unbeantwortete Fragen werden nicht aufbewahrt.',
    keepsNoneAnywhere:
      'Stimmen und unbeantwortete Fragen werden nicht aufbewahrt: Wer mich betreibt, hat das abgeschaltet.',
    chooseChannels: 'Erwähnungen in allen Kanälen beantworten',
    chooseWait: 'Wartezeit zwischen Fragen',
    waitFor: '{{time}} warten',
    seconds_one: '{{count, number}} Sekunde',
    seconds_other: '{{count, number}} Sekunden',
    minutes_one: '{{count, number}} Minute',
    minutes_other: '{{count, number}} Minuten',
    usual: 'Übliche Wartezeit',
    makePrivate: 'Privat antworten',
    makePublic: 'Für alle antworten',
    keep: 'Rückmeldungen aufbewahren',
    stopKeeping: 'Keine aufbewahren, löschen',
    reset: 'Standardeinstellungen',
  },
  fr: {
    description: 'Où je réponds aux mentions, réponses privées, délai entre questions, retours',
    title: 'Réglages de ce serveur',
    inAll: 'Je réponds aux mentions dans tous les salons.',
    inSome:
      'Je ne réponds aux mentions que dans {{channels}} et dans leurs fils. `/ask` fonctionne partout.',
    isPublic: 'Les réponses à `/ask` sont pour tout le monde, sauf si le membre choisit `private`.',
    isPrivate: 'Les réponses à `/ask` sont pour le membre seul, sauf s’il en décide autrement.',
    noWait: 'Personne ne doit attendre entre deux questions.',
    wait: 'Un membre attend {{time}} entre deux questions.',
    keeps_one:
      'Les votes, et les questions sans réponse utile, sont conservés {{count, number}} jour, sans noms : voir `/gaps`.',
    keeps_other:
      'Les votes, et les questions sans réponse utile, sont conservés {{count, number}} jours, sans noms : voir `/gaps`.',
    keepsNone: 'Les votes et les questions sans réponse ne sont pas conservés.',
    keepsNoneAnywhere:
      'Les votes et les questions sans réponse ne sont pas conservés : la personne qui me gère l’a désactivé.',
    chooseChannels: 'Répondre aux mentions dans tous les salons',
    chooseWait: 'Délai entre deux questions',
    waitFor: 'Attendre {{time}}',
    seconds_one: '{{count, number}} seconde',
    seconds_other: '{{count, number}} secondes',
    minutes_one: '{{count, number}} minute',
    minutes_other: '{{count, number}} minutes',
    usual: 'Le délai habituel',
    makePrivate: 'Répondre en privé',
    makePublic: 'Répondre pour tous',
    keep: 'Conserver les retours',
    stopKeeping: 'Ne rien garder, tout effacer',
    reset: 'Réglages par défaut',
  },
});
