// Votes on answers: the buttons, and what is said to whoever has clicked one.
import { localised } from './catalogue.js';

export const feedback = localised({
  en: {
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    whyNot: 'Why wasn’t it helpful?',
    why: {
      beside: 'Does not answer the question',
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
    whyNot: 'Warum war das nicht hilfreich?',
    why: {
      beside: 'Beantwortet die Frage nicht',
      incomplete: 'Es fehlt etwas',
      wrong: 'Falsch oder veraltet',
      unclear: 'Schwer zu verstehen',
    },
    thanks_one:
      'Danke. Deine Bewertung wird {{count, number}} Tag lang ohne deinen Namen gespeichert. Um sie zu ändern, klicke auf den anderen Button.',
    thanks_other:
      'Danke. Deine Bewertung wird {{count, number}} Tage lang ohne deinen Namen gespeichert. Um sie zu ändern, klicke auf den anderen Button.',
    sorry_one:
      'Danke. Deine Bewertung und der Wortlaut der Frage werden {{count, number}} Tag lang ohne Namen gespeichert; die Moderation sieht sie mit `/gaps`. Um deine Bewertung zu ändern, klicke auf den anderen Button.',
    sorry_other:
      'Danke. Deine Bewertung und der Wortlaut der Frage werden {{count, number}} Tage lang ohne Namen gespeichert; die Moderation sieht sie mit `/gaps`. Um deine Bewertung zu ändern, klicke auf den anderen Button.',
    notKept: 'Bewertungen werden hier nicht mehr gespeichert, deine also auch nicht.',
  },
  fr: {
    helpful: 'Utile',
    notHelpful: 'Pas utile',
    whyNot: 'En quoi la réponse n’est-elle pas utile ?',
    why: {
      beside: 'Ne répond pas à la question',
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
