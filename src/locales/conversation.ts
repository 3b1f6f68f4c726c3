// What the bot says to what is no question: help, thanks, small talk.
import { localised } from './catalogue.js';

export const conversation = localised({
  en: {
    help: 'I answer with exact quotes from {{articles}}. Ask me something, or see `/help` and `/articles`.',
    try: 'For example:',
    thanks: 'You’re welcome.',
    insult:
      'Sorry about that. If an answer was wrong, “{{notHelpful}}” below it tells the moderators.',
    smallTalk: 'I’m only good at quoting the articles. Ask me something about them.',
    maker:
      'I’m Verbatim, an open-source program. I make up no sentences, I only quote. `/status` shows my version.',
    nothingToFind: 'There is no claim in this message that I could look up.',
  },
  de: {
    help: 'Ich antworte mit wörtlichen Zitaten aus {{articles}}. Frag mich etwas, auf Englisch, oder sieh unter `/help` und `/articles` nach.',
    try: 'Zum Beispiel:',
    thanks: 'Gern geschehen.',
    insult:
      'Tut mir leid. Wenn eine Antwort falsch war, sagt „{{notHelpful}}“ darunter der Moderation Bescheid.',
    smallTalk: 'Ich kann nur eins gut: aus den Artikeln zitieren. Frag mich etwas dazu.',
    maker:
      'Ich bin Verbatim, ein quelloffenes Programm. Ich denke mir keine Sätze aus, ich zitiere nur. `/status` zeigt meine Version.',
    nothingToFind: 'In dieser Nachricht steht keine Aussage, die ich nachschlagen könnte.',
  },
  fr: {
    help: 'Je réponds par des citations exactes tirées de {{articles}}. Pose-moi une question en anglais, ou regarde `/help` et `/articles`.',
    try: 'Par exemple :',
    thanks: 'De rien.',
    insult:
      'Désolé. Si une réponse était fausse, « {{notHelpful}} » en dessous le signale à l’équipe de modération.',
    smallTalk:
      'Je ne sais faire qu’une chose : citer les articles. Pose-moi une question là-dessus.',
    maker:
      'Je suis Verbatim, un programme libre. Je n’invente aucune phrase, je cite. `/status` affiche ma version.',
    nothingToFind: 'Il n’y a dans ce message aucune affirmation que je puisse chercher.',
  },
});
