// /summary: its preview, and why a topic has no summary.
import { localised } from './catalogue.js';

export const summary = localised({
  en: {
    description: 'Summarise a topic in quotes; only you see it, and moderators can pin it',
    topic: 'A person, a place, a few words or a question',
    length: 'How long? You can change it in the preview',
    lengths: {
      short: 'short: up to 3 quotes',
      medium: 'medium: up to 5 quotes',
      long: 'long: up to 8 quotes, if they fit',
    },
    foot: 'Only you see this preview. Choose a line to drop or swap; “Pin” posts the summary in this channel.',
    footToRead: 'Only you see this. Choose a line to drop or swap.',
    choose: 'Choose a line to drop or swap',
    drop: 'Drop',
    swap: 'Swap',
    shorter: 'Shorter',
    longer: 'Longer',
    again: 'Start over',
    noNext: 'There is no other quote on this topic that fits the message.',
    changed:
      'The articles have changed since this preview was made, so its lines can no longer be edited. Start over for a new one.',
    refused: {
      'no-evidence':
        'I found nothing about this topic in the articles. Try other words, or more of them.',
      empty: 'Type a topic: a person, a place, a few words or a question.',
      'too-long':
        'That topic is too long; the limit is {{limit, number}} characters. Please shorten it.',
      language: 'I only understand English for now. Please give the topic in English.',
    },
  },
  de: {
    description:
      'Ein Thema in Zitaten zusammenfassen; nur du siehst es, die Moderation kann es anpinnen',
    topic: 'Eine Person, ein Ort, ein paar Wörter oder eine Frage, auf Englisch',
    length: 'Wie lang? Du kannst es in der Vorschau noch ändern',
    lengths: {
      short: 'kurz: bis zu 3 Zitate',
      medium: 'mittel: bis zu 5 Zitate',
      long: 'lang: bis zu 8 Zitate, wenn sie hineinpassen',
    },
    foot: 'Nur du siehst diese Vorschau. Wähle eine Zeile, um sie zu streichen oder zu tauschen; „Anpinnen“ postet die Zusammenfassung in diesem Kanal.',
    footToRead: 'Nur du siehst das. Wähle eine Zeile, um sie zu streichen oder zu tauschen.',
    choose: 'Eine Zeile wählen, um sie zu streichen oder zu tauschen',
    drop: 'Streichen',
    swap: 'Tauschen',
    shorter: 'Kürzer',
    longer: 'Länger',
    again: 'Von vorn beginnen',
    noNext: 'Es gibt kein weiteres Zitat zu diesem Thema, das in die Nachricht passt.',
    changed:
      'Die Artikel wurden seit dieser Vorschau geändert, ihre Zeilen lassen sich nicht mehr bearbeiten. Beginne von vorn.',
    refused: {
      'no-evidence':
        'Zu diesem Thema habe ich in den Artikeln nichts gefunden. Versuche es mit anderen oder mehr Wörtern.',
      empty:
        'Gib ein Thema ein: eine Person, einen Ort, ein paar Wörter oder eine Frage, auf Englisch.',
      'too-long': 'Das Thema ist zu lang; erlaubt sind {{limit, number}} Zeichen. Bitte kürze es.',
      language: 'Ich verstehe bisher nur Englisch. Gib das Thema bitte auf Englisch an.',
    },
  },
  fr: {
    description:
      'Résumer un sujet en citations ; visible par toi seulement, épinglable par la modération',
    topic: 'Une personne, un lieu, quelques mots ou une question, en anglais',
    length: 'Quelle longueur ? Tu pourras la changer dans l’aperçu',
    lengths: {
      short: 'court : 3 citations au plus',
      medium: 'moyen : 5 citations au plus',
      long: 'long : 8 citations au plus, selon la place',
    },
    foot: 'Cet aperçu n’est visible que par toi. Choisis une ligne à retirer ou à remplacer ; « Épingler » publie le résumé dans ce salon.',
    footToRead: 'Ce résumé n’est visible que par toi. Choisis une ligne à retirer ou à remplacer.',
    choose: 'Choisir une ligne à retirer ou à remplacer',
    drop: 'Retirer',
    swap: 'Remplacer',
    shorter: 'Plus court',
    longer: 'Plus long',
    again: 'Recommencer',
    noNext: 'Il n’y a pas d’autre citation sur ce sujet qui tienne dans le message.',
    changed:
      'Les articles ont été modifiés depuis cet aperçu : ses lignes ne peuvent plus être modifiées. Recommence pour en avoir un nouveau.',
    refused: {
      'no-evidence':
        'Je n’ai rien trouvé sur ce sujet dans les articles. Essaie avec d’autres mots, ou avec plus de mots.',
      empty: 'Tape un sujet : une personne, un lieu, quelques mots ou une question, en anglais.',
      'too-long':
        'Ce sujet est trop long ; la limite est de {{limit, number}} caractères. Raccourcis-le.',
      language: 'Pour l’instant, je ne comprends que l’anglais. Donne le sujet en anglais.',
    },
  },
});
