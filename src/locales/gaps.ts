// /gaps: the questions that found no answer, or none that helped.
import { localised } from './catalogue.js';

export const gaps = localised({
  en: {
    description: 'See which questions found no answer, or none that helped: without names',
    offEverywhere: 'I keep no questions: whoever runs me has switched that off.',
    offHere:
      'No questions are kept for this server. Who may use `/settings` can switch it on there.',
    none_one: 'Of the last day, no question without an answer is kept, and no vote “Not helpful”.',
    none_other:
      'Of the last {{count, number}} days, no question without an answer is kept, and no vote “Not helpful”.',
    title: 'Questions without an answer, or with one that did not help',
    times_one: 'asked {{count, number}} time',
    times_other: 'asked {{count, number}} times',
    'no-evidence': 'nothing found: {{n, number}}',
    'not-answered': 'no sentence that answers: {{n, number}}',
    notHelpful: 'not helpful: {{n, number}}',
    helpful: 'helpful: {{n, number}}',
    last: 'last on {{day}}',
    kept_one: 'Kept for {{count, number}} day, without names. Nearly equal questions are one.',
    kept_other: 'Kept for {{count, number}} days, without names. Nearly equal questions are one.',
    eraseOne: 'Erase one of these questions',
    eraseAll: 'Erase all',
    confirm: 'Erase all questions and votes that are kept of this server? They do not come back.',
    back: 'Back',
  },
  de: {
    description: 'Fragen ohne Antwort, oder ohne eine, die geholfen hat: ohne Namen',
    offEverywhere: 'Ich bewahre keine Fragen auf: Wer mich betreibt, hat das abgeschaltet.',
    offHere:
      'Für diesen Server werden keine Fragen aufbewahrt. Wer `/settings` benutzen darf, kann es dort einschalten.',
    none_one:
      'Aus dem letzten Tag ist keine Frage ohne Antwort aufbewahrt und keine Stimme „Nicht hilfreich“.',
    none_other:
      'Aus den letzten {{count, number}} Tagen ist keine Frage ohne Antwort aufbewahrt und keine Stimme „Nicht hilfreich“.',
    title: 'Fragen ohne Antwort, oder mit einer, die nicht geholfen hat',
    times_one: '{{count, number}}-mal gefragt',
    times_other: '{{count, number}}-mal gefragt',
    'no-evidence': 'nichts gefunden: {{n, number}}',
    'not-answered': 'kein Satz, der antwortet: {{n, number}}',
    notHelpful: 'nicht hilfreich: {{n, number}}',
    helpful: 'hilfreich: {{n, number}}',
    last: 'zuletzt am {{day}}',
    kept_one:
      '{{count, number}} Tag lang aufbewahrt, ohne Namen. Fast gleiche Fragen stehen als eine.',
    kept_other:
      '{{count, number}} Tage lang aufbewahrt, ohne Namen. Fast gleiche Fragen stehen als eine.',
    eraseOne: 'Eine dieser Fragen löschen',
    eraseAll: 'Alle löschen',
    confirm:
      'Alle Fragen und Stimmen löschen, die von diesem Server aufbewahrt werden? Sie kommen nicht wieder.',
    back: 'Zurück',
  },
  fr: {
    description: 'Voir les questions restées sans réponse, ou sans réponse utile : sans noms',
    offEverywhere: 'Je ne conserve aucune question : la personne qui me gère l’a désactivé.',
    offHere:
      'Aucune question n’est conservée pour ce serveur. Qui peut utiliser `/settings` peut l’activer là.',
    none_one:
      'Du dernier jour, aucune question sans réponse n’est conservée, ni aucun vote « Pas utile ».',
    none_other:
      'Des {{count, number}} derniers jours, aucune question sans réponse n’est conservée, ni aucun vote « Pas utile ».',
    title: 'Questions sans réponse, ou dont la réponse n’a pas aidé',
    times_one: 'posée {{count, number}} fois',
    times_other: 'posée {{count, number}} fois',
    'no-evidence': 'rien trouvé : {{n, number}}',
    'not-answered': 'aucune phrase qui réponde : {{n, number}}',
    notHelpful: 'pas utile : {{n, number}}',
    helpful: 'utile : {{n, number}}',
    last: 'la dernière fois le {{day}}',
    kept_one:
      'Conservées {{count, number}} jour, sans noms. Les questions presque identiques n’en font qu’une.',
    kept_other:
      'Conservées {{count, number}} jours, sans noms. Les questions presque identiques n’en font qu’une.',
    eraseOne: 'Effacer une de ces questions',
    eraseAll: 'Tout effacer',
    confirm:
      'Effacer toutes les questions et tous les votes conservés de ce serveur ? Ils ne reviendront pas.',
    back: 'Retour',
  },
});
