// What a member is told when something cannot be done.
import { localised } from './catalogue.js';

export const problems = localised({
  en: {
    cooldown_one: 'You can ask again in {{count, number}} second.',
    cooldown_other: 'You can ask again in {{count, number}} seconds.',
    stopping: 'I’m restarting. Please try again in a moment.',
    overloaded_one: 'I’m busy; please try again in {{count, number}} second.',
    overloaded_other: 'I’m busy; please try again in {{count, number}} seconds.',
    tooLong_one:
      'That took more than {{count, number}} second, so I stopped. Please try a shorter quote or a narrower topic.',
    tooLong_other:
      'That took more than {{count, number}} seconds, so I stopped. Please try a shorter quote or a narrower topic.',
    failure:
      'Sorry, something went wrong. Please try again; if it keeps happening, give whoever runs this bot the reference {{reference}}.',
    storeUnavailable:
      'My index cannot be reached right now, so I cannot answer. Please try again in a few minutes.',
    unknownButton:
      'This button no longer works: it is from another version of this bot. Please ask again.',
    noQuestion: 'I can no longer see the question. Please ask it again.',
    notYours: 'Only the person who asked and moderators can delete this answer.',
    roleMentioned:
      'Discord does not show me the text of messages that mention my role. Please mention me instead: {{mention}}',
    mayNotAnswer:
      'I could not answer you in {{channel}} because I lack the permission {{permission}} there. Ask me here or with `/ask`, or ask a moderator to give me the permission.',
  },
  de: {
    cooldown_one: 'In {{count, number}} Sekunde kannst du wieder fragen.',
    cooldown_other: 'In {{count, number}} Sekunden kannst du wieder fragen.',
    stopping: 'Ich werde gerade neu gestartet. Versuche es bitte gleich noch einmal.',
    overloaded_one:
      'Ich bin gerade ausgelastet; versuche es bitte in {{count, number}} Sekunde noch einmal.',
    overloaded_other:
      'Ich bin gerade ausgelastet; versuche es bitte in {{count, number}} Sekunden noch einmal.',
    tooLong_one:
      'Das hat länger als {{count, number}} Sekunde gedauert, deshalb habe ich abgebrochen. Versuche es bitte mit einem kürzeren Zitat oder einem engeren Thema.',
    tooLong_other:
      'Das hat länger als {{count, number}} Sekunden gedauert, deshalb habe ich abgebrochen. Versuche es bitte mit einem kürzeren Zitat oder einem engeren Thema.',
    failure:
      'Entschuldige, da ist etwas schiefgegangen. Versuche es bitte noch einmal; wenn es wieder passiert, nenne der Person, die diesen Bot betreibt, die Kennung {{reference}}.',
    storeUnavailable:
      'Mein Index ist gerade nicht erreichbar, deshalb kann ich nicht antworten. Versuche es bitte in ein paar Minuten noch einmal.',
    unknownButton:
      'Dieser Button funktioniert nicht mehr: Er stammt aus einer anderen Version dieses Bots. Stelle die Frage bitte noch einmal.',
    noQuestion: 'Ich kann die Frage nicht mehr sehen. Stelle sie bitte noch einmal.',
    notYours: 'Nur die Person, die gefragt hat, und die Moderation können diese Antwort löschen.',
    roleMentioned:
      'Discord zeigt mir den Text von Nachrichten nicht, die meine Rolle erwähnen. Erwähne bitte mich selbst: {{mention}}',
    mayNotAnswer:
      'Ich konnte dir in {{channel}} nicht antworten: Mir fehlt dort die Berechtigung „{{permission}}“. Frage mich hier oder mit `/ask`, oder bitte die Moderation, sie mir zu geben.',
  },
  fr: {
    cooldown_one: 'Tu pourras poser une autre question dans {{count, number}} seconde.',
    cooldown_other: 'Tu pourras poser une autre question dans {{count, number}} secondes.',
    stopping: 'Je redémarre. Réessaie dans un instant.',
    overloaded_one: 'Je suis occupé ; réessaie dans {{count, number}} seconde.',
    overloaded_other: 'Je suis occupé ; réessaie dans {{count, number}} secondes.',
    tooLong_one:
      'Cela prenait plus de {{count, number}} seconde : j’ai arrêté. Essaie avec une citation plus courte ou un sujet plus précis.',
    tooLong_other:
      'Cela prenait plus de {{count, number}} secondes : j’ai arrêté. Essaie avec une citation plus courte ou un sujet plus précis.',
    failure:
      'Désolé, une erreur s’est produite. Réessaie ; si cela se reproduit, donne la référence {{reference}} à l’administrateur du bot.',
    storeUnavailable:
      'Mon index est injoignable pour le moment : je ne peux pas répondre. Réessaie dans quelques minutes.',
    unknownButton:
      'Ce bouton ne fonctionne plus : il vient d’une autre version de ce bot. Repose ta question.',
    noQuestion: 'Je ne vois plus la question. Repose-la, s’il te plaît.',
    notYours:
      'Seules la personne qui a posé la question et l’équipe de modération peuvent supprimer cette réponse.',
    roleMentioned:
      'Discord ne me montre pas le texte des messages qui mentionnent mon rôle. Mentionne-moi plutôt : {{mention}}',
    mayNotAnswer:
      'Je n’ai pas pu te répondre dans {{channel}} : je n’y ai pas la permission « {{permission}} ». Pose-moi ta question ici ou avec `/ask`, ou demande à l’équipe de modération de me la donner.',
  },
});
