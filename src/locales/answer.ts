// What stands around the quotes of an answer, and why there is none, by the code of the reason.
import { localised } from './catalogue.js';

export const answer = localised({
  en: {
    nearest: 'The nearest quotes, which are not an answer:',
    differ: 'The articles differ:',
    version: 'Version {{number, number}}',
    further: 'Also',
    sources: 'Sources',
    paragraph: 'paragraph {{number, number}}',
    repeated_one: 'and {{count, number}} more article says it in nearly the same words',
    repeated_other: 'and {{count, number}} more articles say it in nearly the same words',
    inFile: 'This quote is too long for a message: it is in the attached file {{file}}.',
    noFile:
      'This quote is too long for a message, and I may not attach a file here: I need the permission {{permission}}.',
    noMore: 'There are no more quotes on this question.',
    sharedBy: 'Shared by {{name}}',
    refused: {
      'no-evidence': 'I found nothing about this in the articles.',
      'not-answered':
        'The articles have something about this, but I found no sentence that answers it.',
      'no-question': 'This is no question about the articles. Ask one, and I quote what they say.',
      empty: 'There is no question in this. Ask in words.',
      'too-long':
        'A question may have up to {{limit, number}} characters; this one has {{length, number}}. Ask it in fewer words.',
      language: 'I read only English so far. Ask in English, please.',
    },
  },
  de: {
    nearest: 'Die nächstliegenden Zitate, die keine Antwort sind:',
    differ: 'Die Artikel sagen Verschiedenes:',
    version: 'Fassung {{number, number}}',
    further: 'Außerdem',
    sources: 'Quellen',
    paragraph: 'Absatz {{number, number}}',
    repeated_one: 'und {{count, number}} weiterer Artikel sagt es in fast denselben Worten',
    repeated_other: 'und {{count, number}} weitere Artikel sagen es in fast denselben Worten',
    inFile:
      'Dieses Zitat ist zu lang für eine Nachricht: Es steht in der angehängten Datei {{file}}.',
    noFile:
      'Dieses Zitat ist zu lang für eine Nachricht, und ich darf hier keine Datei anhängen: Mir fehlt die Berechtigung „{{permission}}“.',
    noMore: 'Zu dieser Frage gibt es keine weiteren Zitate.',
    sharedBy: 'Geteilt von {{name}}',
    refused: {
      'no-evidence': 'Dazu habe ich in den Artikeln nichts gefunden.',
      'not-answered':
        'In den Artikeln steht etwas dazu, aber ich habe keinen Satz gefunden, der die Frage beantwortet.',
      'no-question':
        'Das ist keine Frage zu den Artikeln. Stell eine, und ich zitiere, was sie dazu sagen.',
      empty: 'Darin steht keine Frage. Frag in Worten und auf Englisch.',
      'too-long':
        'Eine Frage darf bis zu {{limit, number}} Zeichen haben; diese hat {{length, number}}. Stell sie mit weniger Worten.',
      language: 'Ich lese bisher nur Englisch. Frag bitte auf Englisch.',
    },
  },
  fr: {
    nearest: 'Les citations les plus proches, qui ne sont pas une réponse :',
    differ: 'Les articles ne disent pas la même chose :',
    version: 'Version {{number, number}}',
    further: 'Également',
    sources: 'Sources',
    paragraph: 'paragraphe {{number, number}}',
    repeated_one: 'et {{count, number}} autre article le dit presque dans les mêmes termes',
    repeated_other: 'et {{count, number}} autres articles le disent presque dans les mêmes termes',
    inFile:
      'Cette citation est trop longue pour un message : elle se trouve dans le fichier joint {{file}}.',
    noFile:
      'Cette citation est trop longue pour un message, et je ne peux pas joindre de fichier ici : il me manque la permission « {{permission}} ».',
    noMore: 'Il n’y a pas d’autres citations sur cette question.',
    sharedBy: 'Partagé par {{name}}',
    refused: {
      'no-evidence': 'Je n’ai rien trouvé à ce sujet dans les articles.',
      'not-answered':
        'Les articles en parlent, mais je n’ai trouvé aucune phrase qui réponde à la question.',
      'no-question':
        'Ce n’est pas une question sur les articles. Poses-en une, et je citerai ce qu’ils en disent.',
      empty: 'Il n’y a pas de question là-dedans. Pose-la avec des mots et en anglais.',
      'too-long':
        'Une question peut compter jusqu’à {{limit, number}} caractères ; celle-ci en compte {{length, number}}. Pose-la en moins de mots.',
      language: 'Je ne lis pour l’instant que l’anglais. Pose ta question en anglais.',
    },
  },
});
