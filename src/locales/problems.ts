// What a member is told when something cannot be done.
import { localised } from './catalogue.js';

export const problems = localised({
  en: {
    cooldown_one: 'One question at a time, please: you can ask again in {{count, number}} second.',
    cooldown_other:
      'One question at a time, please: you can ask again in {{count, number}} seconds.',
    stopping:
      'I am just being restarted. Please try again in a moment; what I posted keeps working.',
    overloaded_one:
      'Too many questions are waiting just now, and yours is not among those I can take. Please ask again in about {{count, number}} second.',
    overloaded_other:
      'Too many questions are waiting just now, and yours is not among those I can take. Please ask again in about {{count, number}} seconds.',
    tooLong_one:
      'That takes longer than the {{count, number}} second that I may spend on it. Ask for less, please: a shorter quote, or a more precise topic.',
    tooLong_other:
      'That takes longer than the {{count, number}} seconds that I may spend on it. Ask for less, please: a shorter quote, or a more precise topic.',
    failure:
      'Sorry, something went wrong on my side, and this has no answer. Please try again; if it happens again, tell whoever runs this bot the reference {{reference}}.',
    storeUnavailable:
      'My index cannot be reached at the moment, so I cannot look for an answer. Please try again in a few minutes; I recover by myself as soon as it is back.',
    unknownButton: 'This button is not one of mine, or belongs to another version of me.',
    noQuestion: 'I cannot see the question any more. Please ask it again.',
    notYours: 'Only whoever asked, and moderators, can delete this answer.',
    mayNotAnswer:
      'I could not answer you in {{channel}}: I lack the permission {{permission}}. A moderator can give it to me; or ask me here, or with `/ask`.',
  },
  de: {
    cooldown_one:
      'Bitte eine Frage nach der anderen: In {{count, number}} Sekunde kannst du wieder fragen.',
    cooldown_other:
      'Bitte eine Frage nach der anderen: In {{count, number}} Sekunden kannst du wieder fragen.',
    stopping:
      'Ich werde gerade neu gestartet. Versuch es bitte gleich noch einmal; was ich geschrieben habe, funktioniert weiter.',
    overloaded_one:
      'Gerade warten zu viele Fragen, und deine kann ich nicht mehr annehmen. Frag bitte in etwa {{count, number}} Sekunde noch einmal.',
    overloaded_other:
      'Gerade warten zu viele Fragen, und deine kann ich nicht mehr annehmen. Frag bitte in etwa {{count, number}} Sekunden noch einmal.',
    tooLong_one:
      'Das dauert länger als die {{count, number}} Sekunde, die ich dafür habe. Frag bitte nach weniger: nach einem kürzeren Zitat oder einem genaueren Thema.',
    tooLong_other:
      'Das dauert länger als die {{count, number}} Sekunden, die ich dafür habe. Frag bitte nach weniger: nach einem kürzeren Zitat oder einem genaueren Thema.',
    failure:
      'Entschuldige, bei mir ist etwas schiefgegangen, und darauf gibt es keine Antwort. Versuch es bitte noch einmal; wenn es wieder passiert, nenne der Person, die diesen Bot betreibt, die Kennung {{reference}}.',
    storeUnavailable:
      'Mein Index ist gerade nicht erreichbar, deshalb kann ich keine Antwort suchen. Versuch es bitte in ein paar Minuten noch einmal; sobald er wieder da ist, geht es von selbst weiter.',
    unknownButton: 'Dieser Button ist keiner von mir oder gehört zu einer anderen Version von mir.',
    noQuestion: 'Ich kann die Frage nicht mehr sehen. Stell sie bitte noch einmal.',
    notYours: 'Nur wer gefragt hat und die Moderation können diese Antwort löschen.',
    mayNotAnswer:
      'Ich konnte dir in {{channel}} nicht antworten: Mir fehlt die Berechtigung „{{permission}}“. Die Moderation kann sie mir geben; oder frag mich hier oder mit `/ask`.',
  },
  fr: {
    cooldown_one:
      'Une question à la fois, s’il te plaît : tu pourras en poser une autre dans {{count, number}} seconde.',
    cooldown_other:
      'Une question à la fois, s’il te plaît : tu pourras en poser une autre dans {{count, number}} secondes.',
    stopping:
      'Je suis en train de redémarrer. Réessaie dans un instant ; ce que j’ai posté continue de fonctionner.',
    overloaded_one:
      'Trop de questions attendent en ce moment, et je ne peux pas prendre la tienne. Repose-la dans {{count, number}} seconde environ.',
    overloaded_other:
      'Trop de questions attendent en ce moment, et je ne peux pas prendre la tienne. Repose-la dans {{count, number}} secondes environ.',
    tooLong_one:
      'Cela prend plus que la {{count, number}} seconde dont je dispose. Demande moins, s’il te plaît : une citation plus courte, ou un sujet plus précis.',
    tooLong_other:
      'Cela prend plus que les {{count, number}} secondes dont je dispose. Demande moins, s’il te plaît : une citation plus courte, ou un sujet plus précis.',
    failure:
      'Pardon, quelque chose n’a pas marché de mon côté, et il n’y a pas de réponse. Réessaie ; si cela se reproduit, donne à la personne qui gère ce bot la référence {{reference}}.',
    storeUnavailable:
      'Mon index est injoignable pour le moment, je ne peux donc pas chercher de réponse. Réessaie dans quelques minutes ; dès qu’il sera de retour, tout reprendra tout seul.',
    unknownButton: 'Ce bouton n’est pas à moi, ou vient d’une autre version de moi.',
    noQuestion: 'Je ne vois plus la question. Repose-la, s’il te plaît.',
    notYours:
      'Seules la personne qui a posé la question et l’équipe de modération peuvent supprimer cette réponse.',
    mayNotAnswer:
      'Je n’ai pas pu te répondre dans {{channel}} : il me manque la permission « {{permission}} ». L’équipe de modération peut me la donner ; ou pose-moi ta question ici, ou avec `/ask`.',
  },
});
