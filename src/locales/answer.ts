// What stands around the quotes of an answer, and why there is none, by the code of the reason.
import { localised } from './catalogue.js';

export const answer = localised({
  en: {
    inNoArticle: '{{words}}: in no article.',
    asAge: '{{number}} (as an age)',
    nearest: 'Related quotes, but not an answer:',
    formerNearest: 'The nearest quotes, which are not an answer:',
    differ: 'The articles differ:',
    version: 'Version {{number, number}}',
    further: 'Also',
    sources: 'Sources',
    paragraph: 'paragraph {{number, number}}',
    repeated_one: '{{count, number}} more article says almost the same',
    repeated_other: '{{count, number}} more articles say almost the same',
    inFile: 'This quote is too long for a message, so it is in the attached file {{file}}.',
    noFile:
      'This quote is too long for a message, and I cannot attach a file here because I lack the permission {{permission}}.',
    noMore: 'There are no more quotes for this question.',
    sharedBy: 'Shared by {{name}}',
    refused: {
      'no-evidence': 'I found nothing about this in the articles.',
      'not-answered':
        'The articles mention this, but I found no sentence that answers your question.',
      'no-question':
        'That does not look like a question about the articles. Ask me about them and I’ll quote what they say.',
      empty: 'Ask me something: a question in English, or a few words about a topic.',
      'too-long':
        'Your question has {{length, number}} characters; the limit is {{limit, number}}. Please shorten it.',
      language: 'I only understand English for now. Please ask in English.',
    },
  },
  de: {
    inNoArticle: '{{words}}: in keinem Artikel.',
    asAge: '{{number}} (als Alter)',
    nearest: 'Verwandte Zitate, aber keine Antwort:',
    formerNearest: 'Die nächstliegenden Zitate, die keine Antwort sind:',
    differ: 'Die Artikel unterscheiden sich:',
    version: 'Fassung {{number, number}}',
    further: 'Außerdem',
    sources: 'Quellen',
    paragraph: 'Absatz {{number, number}}',
    repeated_one: '{{count, number}} weiterer Artikel sagt fast dasselbe',
    repeated_other: '{{count, number}} weitere Artikel sagen fast dasselbe',
    inFile:
      'Dieses Zitat ist zu lang für eine Nachricht und steht deshalb in der angehängten Datei {{file}}.',
    noFile:
      'Dieses Zitat ist zu lang für eine Nachricht, und ich kann hier keine Datei anhängen: Mir fehlt die Berechtigung „{{permission}}“.',
    noMore: 'Zu dieser Frage gibt es keine weiteren Zitate.',
    sharedBy: 'Geteilt von {{name}}',
    refused: {
      'no-evidence': 'Dazu habe ich in den Artikeln nichts gefunden.',
      'not-answered':
        'Die Artikel erwähnen das, aber ich habe keinen Satz gefunden, der deine Frage beantwortet.',
      'no-question':
        'Das sieht nicht nach einer Frage zu den Artikeln aus. Stelle mir eine dazu, dann zitiere ich, was darin steht.',
      empty: 'Stelle mir eine Frage auf Englisch, oder nenne mir ein Thema in ein paar Wörtern.',
      'too-long':
        'Deine Frage hat {{length, number}} Zeichen; erlaubt sind {{limit, number}}. Bitte kürze sie.',
      language: 'Ich verstehe bisher nur Englisch. Stelle deine Frage bitte auf Englisch.',
    },
  },
  fr: {
    inNoArticle: '{{words}} : dans aucun article.',
    asAge: '{{number}} (comme âge)',
    nearest: 'Citations voisines, mais pas une réponse :',
    formerNearest: 'Les citations les plus proches, qui ne sont pas une réponse :',
    differ: 'Les articles divergent :',
    version: 'Version {{number, number}}',
    further: 'Également',
    sources: 'Sources',
    paragraph: 'paragraphe {{number, number}}',
    repeated_one: '{{count, number}} autre article dit presque la même chose',
    repeated_other: '{{count, number}} autres articles disent presque la même chose',
    inFile:
      'Cette citation est trop longue pour un message : elle est dans le fichier joint {{file}}.',
    noFile:
      'Cette citation est trop longue pour un message, et je ne peux pas joindre de fichier ici : il me manque la permission « {{permission}} ».',
    noMore: 'Il n’y a pas d’autre citation pour cette question.',
    sharedBy: 'Partagé par {{name}}',
    refused: {
      'no-evidence': 'Je n’ai rien trouvé à ce sujet dans les articles.',
      'not-answered':
        'Les articles en parlent, mais je n’ai trouvé aucune phrase qui réponde à ta question.',
      'no-question':
        'Cela ne ressemble pas à une question sur les articles. Interroge-moi à leur sujet et je citerai ce qu’ils disent.',
      empty: 'Pose-moi une question en anglais, ou donne-moi un sujet en quelques mots.',
      'too-long':
        'Ta question compte {{length, number}} caractères ; la limite est de {{limit, number}}. Raccourcis-la.',
      language: 'Pour l’instant, je ne comprends que l’anglais. Pose ta question en anglais.',
    },
  },
});
