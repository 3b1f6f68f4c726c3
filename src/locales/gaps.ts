// /gaps: the questions that found no answer, or none that helped.
import { localised } from './catalogue.js';

export const gaps = localised({
  en: {
    description: 'See questions that got no answer, or an unhelpful one; without names',
    offEverywhere: 'No questions are kept: it is switched off (operator setting GAPS_DAYS).',
    offHere:
      'No questions are kept for this server. A member who can use `/settings` can turn this on there.',
    none_one: 'No unanswered questions and no “Not helpful” votes in the last 24 hours.',
    none_other:
      'No unanswered questions and no “Not helpful” votes in the last {{count, number}} days.',
    title: 'Questions without a helpful answer',
    times_one: 'asked {{count, number}} time',
    times_other: 'asked {{count, number}} times',
    'no-evidence': 'nothing found: {{n, number}}',
    'not-answered': 'mentioned, not answered: {{n, number}}',
    notHelpful: 'not helpful: {{n, number}}',
    helpful: 'helpful: {{n, number}}',
    last: 'last on {{day}}',
    kept_one:
      'Kept for {{count, number}} day, without names. Similar questions are counted as one.',
    kept_other:
      'Kept for {{count, number}} days, without names. Similar questions are counted as one.',
    answeredNow: 'Answered now? Ask one of these again',
    gone: 'This question is no longer kept.',
    eraseOne: 'Erase one of these questions',
    eraseAll: 'Erase all',
    confirm: 'Erase all questions and votes kept for this server? This cannot be undone.',
    back: 'Back',
  },
  de: {
    description: 'Fragen ohne Antwort oder ohne hilfreiche Antwort ansehen; ohne Namen',
    offEverywhere:
      'Fragen werden nicht gespeichert: Das ist abgeschaltet (Betreiber-Einstellung GAPS_DAYS).',
    offHere:
      'Für diesen Server werden keine Fragen gespeichert. Wer `/settings` benutzen darf, kann es dort einschalten.',
    none_one:
      'Keine unbeantworteten Fragen und keine Bewertungen „Nicht hilfreich“ in den letzten 24 Stunden.',
    none_other:
      'Keine unbeantworteten Fragen und keine Bewertungen „Nicht hilfreich“ in den letzten {{count, number}} Tagen.',
    title: 'Fragen ohne hilfreiche Antwort',
    times_one: '{{count, number}}-mal gefragt',
    times_other: '{{count, number}}-mal gefragt',
    'no-evidence': 'nichts gefunden: {{n, number}}',
    'not-answered': 'erwähnt, aber nicht beantwortet: {{n, number}}',
    notHelpful: 'nicht hilfreich: {{n, number}}',
    helpful: 'hilfreich: {{n, number}}',
    last: 'zuletzt am {{day}}',
    kept_one: '{{count, number}} Tag lang ohne Namen gespeichert. Ähnliche Fragen zählen als eine.',
    kept_other:
      '{{count, number}} Tage lang ohne Namen gespeichert. Ähnliche Fragen zählen als eine.',
    answeredNow: 'Jetzt beantwortet? Eine davon noch einmal stellen',
    gone: 'Diese Frage ist nicht mehr gespeichert.',
    eraseOne: 'Eine dieser Fragen löschen',
    eraseAll: 'Alle löschen',
    confirm:
      'Alle Fragen und Bewertungen löschen, die für diesen Server gespeichert sind? Das lässt sich nicht rückgängig machen.',
    back: 'Zurück',
  },
  fr: {
    description: 'Voir les questions restées sans réponse, ou sans réponse utile ; sans noms',
    offEverywhere:
      'Aucune question n’est conservée : cette fonction est désactivée (réglage GAPS_DAYS de l’administrateur du bot).',
    offHere:
      'Aucune question n’est conservée pour ce serveur. Un membre qui peut utiliser `/settings` peut l’y activer.',
    none_one:
      'Aucune question sans réponse et aucun vote « Pas utile » au cours des dernières 24 heures.',
    none_other:
      'Aucune question sans réponse et aucun vote « Pas utile » au cours des {{count, number}} derniers jours.',
    title: 'Questions sans réponse utile',
    times_one: 'posée {{count, number}} fois',
    times_other: 'posée {{count, number}} fois',
    'no-evidence': 'rien trouvé : {{n, number}}',
    'not-answered': 'mentionné, mais sans réponse : {{n, number}}',
    notHelpful: 'pas utile : {{n, number}}',
    helpful: 'utile : {{n, number}}',
    last: 'la dernière fois le {{day}}',
    kept_one:
      'Conservées {{count, number}} jour, sans noms. Les questions semblables comptent pour une.',
    kept_other:
      'Conservées {{count, number}} jours, sans noms. Les questions semblables comptent pour une.',
    answeredNow: 'Y a-t-il maintenant une réponse ? Reposer une question',
    gone: 'Cette question n’est plus conservée.',
    eraseOne: 'Effacer une de ces questions',
    eraseAll: 'Tout effacer',
    confirm:
      'Effacer toutes les questions et tous les votes conservés pour ce serveur ? C’est irréversible.',
    back: 'Retour',
  },
});
