// What the bot says to what is no question: help, thanks, small talk.
import { localised } from './catalogue.js';

export const conversation = localised({
  en: {
    help: 'I answer with exact quotes from {{articles}}. Ask me something, or see `/help` and `/articles`.',
    try: 'For example:',
    thanks: 'You’re welcome.',
    insult:
      'Sorry about that. If an answer was wrong, click “{{notHelpful}}” below it to let the moderators know.',
    smallTalk: 'All I can do is quote the articles. Ask me something about them.',
    maker:
      'I’m Verbatim, an open-source program. I never write sentences of my own, I only quote. `/status` shows my version.',
    summary: 'I summarise one topic at a time, with `/summary`. Most is said about:',
    nothingToFind:
      'This message contains no claim to look up. Try it on a message that states something.',
    understoodAs: 'Understood as: {{question}}',
    asWritten: 'Ask it as I wrote it',
    whichIsMeant: 'I can’t tell what you mean. Is it one of these?',
    unclear: 'I can’t tell what you mean. Please ask it as a whole question.',
    hidden:
      'I can’t see the message you replied to: Discord shows me only messages that mention me. Open its menu and choose **Apps → {{findSources}}**; then I can read it.',
  },
  de: {
    help: 'Ich antworte mit wörtlichen Zitaten aus {{articles}}. Frag mich etwas, auf Englisch, oder sieh unter `/help` und `/articles` nach.',
    try: 'Zum Beispiel:',
    thanks: 'Gern geschehen.',
    insult:
      'Tut mir leid. Wenn eine Antwort falsch war, klick darunter auf „{{notHelpful}}“, dann erfährt es die Moderation.',
    smallTalk: 'Ich kann nur aus den Artikeln zitieren. Frag mich etwas dazu.',
    maker:
      'Ich bin Verbatim, ein Open-Source-Programm. Ich schreibe keine eigenen Sätze, ich zitiere nur. `/status` zeigt meine Version.',
    summary: 'Ich fasse immer ein Thema zusammen, mit `/summary`. Am meisten steht da über:',
    nothingToFind:
      'Diese Nachricht enthält keine Aussage, zu der ich Quellen suchen kann. Versuch es bei einer Nachricht, die etwas behauptet.',
    understoodAs: 'Verstanden als: {{question}}',
    asWritten: 'So fragen, wie ich es schrieb',
    whichIsMeant: 'Ich weiß nicht, was du meinst. Ist es eins davon?',
    unclear: 'Ich weiß nicht, was du meinst. Stell bitte eine ganze Frage.',
    hidden:
      'Ich kann die Nachricht, auf die du antwortest, nicht sehen: Discord zeigt mir nur Nachrichten, die mich erwähnen. Öffne ihr Menü und wähle **Apps → {{findSources}}**; dann kann ich sie lesen.',
  },
  fr: {
    help: 'Je réponds par des citations exactes tirées de {{articles}}. Pose-moi une question en anglais, ou regarde `/help` et `/articles`.',
    try: 'Par exemple :',
    thanks: 'De rien.',
    insult:
      'Désolé. Si une réponse était fausse, clique sur « {{notHelpful}} » en dessous pour le signaler à l’équipe de modération.',
    smallTalk: 'Je ne sais que citer les articles. Pose-moi une question à leur sujet.',
    maker:
      'Je suis Verbatim, un programme open source. Je n’écris aucune phrase moi-même, je ne fais que citer. `/status` affiche ma version.',
    summary: 'Je résume un sujet à la fois, avec `/summary`. Les articles parlent surtout de :',
    nothingToFind:
      'Ce message n’affirme rien dont je puisse chercher les sources. Essaie sur un message qui affirme quelque chose.',
    understoodAs: 'Compris comme : {{question}}',
    asWritten: 'Poser la question telle quelle',
    whichIsMeant: 'Je ne sais pas de quoi tu parles. Est-ce l’une de ces questions ?',
    unclear: 'Je ne sais pas de quoi tu parles. Pose une question entière, s’il te plaît.',
    hidden:
      'Je ne vois pas le message auquel tu réponds : Discord ne me montre que ceux qui me mentionnent. Ouvre son menu et choisis **Applications → {{findSources}}** ; je pourrai alors le lire.',
  },
});
