// Votes on answers: the buttons, and what is said to whoever has clicked one.
import { localised } from './catalogue.js';

export const feedback = localised({
  en: {
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    whyNot: 'Why did it not help?',
    why: {
      beside: 'Not what was asked',
      incomplete: 'Something is missing',
      wrong: 'Wrong or out of date',
      unclear: 'Hard to understand',
    },
    thanks_one:
      'Thank you. Your vote is kept for {{count, number}} day, without your name. To change it, click the other button.',
    thanks_other:
      'Thank you. Your vote is kept for {{count, number}} days, without your name. To change it, click the other button.',
    sorry_one:
      'Thank you. Your vote and the text of the question are kept for {{count, number}} day, without names; moderators see them with `/gaps`. To change your vote, click the other button.',
    sorry_other:
      'Thank you. Your vote and the text of the question are kept for {{count, number}} days, without names; moderators see them with `/gaps`. To change your vote, click the other button.',
    notKept: 'Votes are no longer kept here, so yours was not recorded.',
  },
  de: {
    helpful: 'Hilfreich',
    notHelpful: 'Nicht hilfreich',
    whyNot: 'Warum hat es nicht geholfen?',
    why: {
      beside: 'Das war nicht gefragt',
      incomplete: 'Es fehlt etwas',
      wrong: 'Falsch oder veraltet',
      unclear: 'Schwer zu verstehen',
    },
    thanks_one:
      'Danke. Deine Stimme wird {{count, number}} Tag lang ohne deinen Namen aufbewahrt. Um sie zu ändern, klick auf den anderen Button.',
    thanks_other:
      'Danke. Deine Stimme wird {{count, number}} Tage lang ohne deinen Namen aufbewahrt. Um sie zu ändern, klick auf den anderen Button.',
    sorry_one:
      'Danke. Deine Stimme und der Wortlaut der Frage werden {{count, number}} Tag lang ohne Namen aufbewahrt; die Moderation sieht sie mit `/gaps`. Um deine Stimme zu ändern, klick auf den anderen Button.',
    sorry_other:
      'Danke. Deine Stimme und der Wortlaut der Frage werden {{count, number}} Tage lang ohne Namen aufbewahrt; die Moderation sieht sie mit `/gaps`. Um deine Stimme zu ändern, klick auf den anderen Button.',
    notKept: 'Stimmen werden hier nicht mehr aufbewahrt, deine wurde also nicht gezählt.',
  },
  fr: {
    helpful: 'Utile',
    notHelpful: 'Pas utile',
    whyNot: 'Pourquoi cela n’a-t-il pas aidé ?',
    why: {
      beside: 'Ce n’était pas la question',
      incomplete: 'Il manque quelque chose',
      wrong: 'Faux ou dépassé',
      unclear: 'Difficile à comprendre',
    },
    thanks_one:
      'Merci. Ton vote est conservé {{count, number}} jour, sans ton nom. Pour le changer, clique sur l’autre bouton.',
    thanks_other:
      'Merci. Ton vote est conservé {{count, number}} jours, sans ton nom. Pour le changer, clique sur l’autre bouton.',
    sorry_one:
      'Merci. Ton vote et le texte de la question sont conservés {{count, number}} jour, sans aucun nom ; l’équipe de modération les voit avec `/gaps`. Pour changer ton vote, clique sur l’autre bouton.',
    sorry_other:
      'Merci. Ton vote et le texte de la question sont conservés {{count, number}} jours, sans aucun nom ; l’équipe de modération les voit avec `/gaps`. Pour changer ton vote, clique sur l’autre bouton.',
    notKept: 'Les votes ne sont plus conservés ici : le tien n’a pas été enregistré.',
  },
});
