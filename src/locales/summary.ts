// /summary: its preview, and why a topic has no summary.
import { localised } from './catalogue.js';

export const summary = localised({
  en: {
    description: 'Summarise a topic in quotes; only you see the preview until you pin it',
    topic: 'A person, a place, a few words or a question',
    length: 'How long? You can change it in the preview',
    lengths: {
      short: 'short: up to 3 quotes',
      medium: 'medium: up to 5 quotes',
      long: 'long: up to 8 quotes, as many as fit',
    },
    foot: 'Only you see this preview. Choose a line to drop or swap it; “Pin” posts the summary here.',
    choose: 'Choose a line to drop or swap',
    drop: 'Drop',
    swap: 'Swap',
    shorter: 'Shorter',
    longer: 'Longer',
    again: 'Begin again',
    noNext: 'I found no further quote on this topic that fits the message.',
    changed:
      'The sources have changed since this preview was made, so I can no longer change its lines. Begin again to summarise them as they are now.',
    refused: {
      'no-evidence':
        'I found nothing about this topic in the articles. Try words that stand in them, or more words.',
      empty: 'There is no topic in this. Give one in words.',
      'too-long': 'A topic may have up to {{limit, number}} characters. Give it in fewer words.',
      language: 'I read only English so far. Give the topic in English, please.',
    },
  },
  de: {
    description: 'Ein Thema in Zitaten zusammenfassen; die Vorschau siehst nur du, bis du anpinnst',
    topic: 'Eine Person, ein Ort, ein paar Wörter oder eine Frage, auf Englisch',
    length: 'Wie lang? In der Vorschau kannst du es noch ändern',
    lengths: {
      short: 'kurz: bis zu 3 Zitate',
      medium: 'mittel: bis zu 5 Zitate',
      long: 'lang: bis zu 8 Zitate, so viele hineinpassen',
    },
    foot: 'Nur du siehst diese Vorschau. Wähl eine Zeile, um sie zu streichen oder zu tauschen; „Anpinnen“ postet das Ganze hier.',
    choose: 'Eine Zeile wählen, um sie zu streichen oder zu tauschen',
    drop: 'Streichen',
    swap: 'Tauschen',
    shorter: 'Kürzer',
    longer: 'Länger',
    again: 'Neu beginnen',
    noNext: 'Ich habe zu diesem Thema kein weiteres Zitat gefunden, das in die Nachricht passt.',
    changed:
      'Die Quellen haben sich seit dieser Vorschau geändert, darum kann ich ihre Zeilen nicht mehr ändern. Beginn neu, um sie so zusammenzufassen, wie sie jetzt sind.',
    refused: {
      'no-evidence':
        'Zu diesem Thema habe ich in den Artikeln nichts gefunden. Versuch es mit Wörtern, die darin stehen, oder mit mehr Wörtern.',
      empty: 'Darin ist kein Thema. Gib eines in Worten an, auf Englisch.',
      'too-long':
        'Ein Thema darf bis zu {{limit, number}} Zeichen haben. Gib es mit weniger Worten an.',
      language: 'Bisher lese ich nur Englisch. Gib das Thema bitte auf Englisch an.',
    },
  },
  fr: {
    description: 'Résumer un sujet en citations ; toi seul vois l’aperçu jusqu’à l’épinglage',
    topic: 'Une personne, un lieu, quelques mots ou une question, en anglais',
    length: 'Quelle longueur ? Tu pourras la changer dans l’aperçu',
    lengths: {
      short: 'court : 3 citations au plus',
      medium: 'moyen : 5 citations au plus',
      long: 'long : 8 citations au plus, selon la place',
    },
    foot: 'Toi seul vois cet aperçu. Choisis une ligne à retirer ou à remplacer ; « Épingler » poste le tout ici.',
    choose: 'Choisir une ligne à retirer ou à remplacer',
    drop: 'Retirer',
    swap: 'Remplacer',
    shorter: 'Plus court',
    longer: 'Plus long',
    again: 'Recommencer',
    noNext: 'Je n’ai pas trouvé d’autre citation sur ce sujet qui tienne dans le message.',
    changed:
      'Les sources ont changé depuis cet aperçu : je ne peux plus en changer les lignes. Recommence pour les résumer telles qu’elles sont.',
    refused: {
      'no-evidence':
        'Je n’ai rien trouvé sur ce sujet dans les articles. Essaie des mots qui s’y trouvent, ou davantage de mots.',
      empty: 'Il n’y a pas de sujet là-dedans. Donnes-en un avec des mots, en anglais.',
      'too-long':
        'Un sujet peut avoir jusqu’à {{limit, number}} caractères. Donne-le en moins de mots.',
      language: 'Je ne lis que l’anglais pour l’instant. Donne le sujet en anglais, s’il te plaît.',
    },
  },
});
