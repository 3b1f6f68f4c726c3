// Votes on answers: the buttons, and what is said to whoever has clicked one.
import { localised } from './catalogue.js';

export const feedback = localised({
  en: {
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    thanks_one:
      'Thank you. Your vote is kept for {{count, number}} day, without your name. If you change your mind, click the other button.',
    thanks_other:
      'Thank you. Your vote is kept for {{count, number}} days, without your name. If you change your mind, click the other button.',
    sorry_one:
      'Thank you. Your vote and the words of the question are kept for {{count, number}} day, without names; the moderators see them with `/gaps`. If you change your mind, click the other button.',
    sorry_other:
      'Thank you. Your vote and the words of the question are kept for {{count, number}} days, without names; the moderators see them with `/gaps`. If you change your mind, click the other button.',
    notKept: 'No votes are kept here any more, so yours was not.',
  },
  de: {
    helpful: 'Hilfreich',
    notHelpful: 'Nicht hilfreich',
    thanks_one:
      'Danke. Deine Stimme wird {{count, number}} Tag lang aufbewahrt, ohne deinen Namen. Wenn du es dir anders überlegst, klick auf den anderen Button.',
    thanks_other:
      'Danke. Deine Stimme wird {{count, number}} Tage lang aufbewahrt, ohne deinen Namen. Wenn du es dir anders überlegst, klick auf den anderen Button.',
    sorry_one:
      'Danke. Deine Stimme und der Wortlaut der Frage werden {{count, number}} Tag lang aufbewahrt, ohne Namen; die Moderatoren sehen sie mit `/gaps`. Wenn du es dir anders überlegst, klick auf den anderen Button.',
    sorry_other:
      'Danke. Deine Stimme und der Wortlaut der Frage werden {{count, number}} Tage lang aufbewahrt, ohne Namen; die Moderatoren sehen sie mit `/gaps`. Wenn du es dir anders überlegst, klick auf den anderen Button.',
    notKept: 'Hier werden keine Stimmen mehr aufbewahrt, deine also auch nicht.',
  },
  fr: {
    helpful: 'Utile',
    notHelpful: 'Pas utile',
    thanks_one:
      'Merci. Ton vote est conservé {{count, number}} jour, sans ton nom. Si tu changes d’avis, clique sur l’autre bouton.',
    thanks_other:
      'Merci. Ton vote est conservé {{count, number}} jours, sans ton nom. Si tu changes d’avis, clique sur l’autre bouton.',
    sorry_one:
      'Merci. Ton vote et les mots de la question sont conservés {{count, number}} jour, sans aucun nom ; les modérateurs les voient avec `/gaps`. Si tu changes d’avis, clique sur l’autre bouton.',
    sorry_other:
      'Merci. Ton vote et les mots de la question sont conservés {{count, number}} jours, sans aucun nom ; les modérateurs les voient avec `/gaps`. Si tu changes d’avis, clique sur l’autre bouton.',
    notKept: 'Ici, aucun vote n’est plus conservé, donc le tien non plus.',
  },
});
