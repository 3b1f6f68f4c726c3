// What the bot says to what is no question: help, thanks, small talk.
import { localised } from './catalogue.js';

export const conversation = localised({
  en: {
    help: 'I answer with exact quotes {{from}}. Ask me something, or see `/help` and `/articles`.',
    try: 'For example:',
    thanks: 'You’re welcome.',
    insult:
      'Sorry about that. I can only quote the articles, and I don’t always find the right sentence. Try asking in other words.',
    smallTalk: 'All I can do is quote the articles. Ask me something about them.',
    maker:
      'I’m Verbatim, an open-source program. I never write sentences of my own; I only quote. `/status` shows my version.',
    summary: 'I summarise one topic at a time with `/summary`. The articles say most about:',
    nothingToFind:
      'This message contains no claim to look up. Try it on a message that states something.',
    understoodAs: 'Understood as: {{question}}',
    asWritten: 'Ask it as I wrote it',
    whichIsMeant: 'Which of these do you mean?',
    isThisMeant: 'Is this what you mean?',
    unclear: 'I can’t tell what you mean. Please ask the full question.',
    hidden:
      'I can’t see the message you replied to: Discord shows me only messages that mention me. Open its menu and choose **Apps → {{findSources}}**; then I can read it.',
  },
  de: {
    help: 'Ich antworte mit wörtlichen Zitaten {{from}}. Stelle mir eine Frage auf Englisch, oder sieh unter `/help` und `/articles` nach.',
    try: 'Zum Beispiel:',
    thanks: 'Gern geschehen.',
    insult:
      'Tut mir leid. Ich kann nur aus den Artikeln zitieren und finde nicht immer den richtigen Satz. Versuche es mit anderen Worten.',
    smallTalk: 'Ich kann nur aus den Artikeln zitieren. Stelle mir eine Frage dazu.',
    maker:
      'Ich bin Verbatim, ein Open-Source-Programm. Ich schreibe keine eigenen Sätze, ich zitiere nur. `/status` zeigt meine Version.',
    summary:
      'Mit `/summary` fasse ich immer ein Thema zusammen. In den Artikeln steht am meisten über:',
    nothingToFind:
      'Diese Nachricht enthält keine Aussage, zu der ich Quellen suchen kann. Versuche es bei einer Nachricht, die etwas behauptet.',
    understoodAs: 'Verstanden als: {{question}}',
    asWritten: 'Meine Frage unverändert stellen',
    whichIsMeant: 'Was davon meinst du?',
    isThisMeant: 'Meinst du das?',
    unclear: 'Ich weiß nicht, was du meinst. Stelle die Frage bitte vollständig.',
    hidden:
      'Ich kann die Nachricht, auf die du antwortest, nicht sehen: Discord zeigt mir nur Nachrichten, die mich erwähnen. Öffne ihr Menü und wähle **Apps → {{findSources}}**; dann kann ich sie lesen.',
  },
  fr: {
    help: 'Je réponds par des citations exactes tirées {{from}}. Pose-moi une question en anglais, ou consulte `/help` et `/articles`.',
    try: 'Par exemple :',
    thanks: 'De rien.',
    insult:
      'Désolé. Je ne sais que citer les articles, et je ne trouve pas toujours la bonne phrase. Essaie avec d’autres mots.',
    smallTalk: 'Je ne sais que citer les articles. Pose-moi une question à leur sujet.',
    maker:
      'Je suis Verbatim, un programme open source. Je n’écris rien moi-même : je ne fais que citer. `/status` affiche ma version.',
    summary: 'Je résume un sujet à la fois avec `/summary`. Les articles parlent surtout de :',
    nothingToFind:
      'Ce message n’affirme rien dont je puisse chercher les sources. Essaie avec un message qui affirme quelque chose.',
    understoodAs: 'Compris comme : {{question}}',
    asWritten: 'Poser la question telle quelle',
    whichIsMeant: 'Laquelle de ces questions veux-tu poser ?',
    isThisMeant: 'Est-ce bien ta question ?',
    unclear: 'Je ne vois pas ce que tu veux dire. Pose ta question en entier, s’il te plaît.',
    hidden:
      'Je ne vois pas le message auquel tu réponds : Discord ne me montre que ceux qui me mentionnent. Ouvre son menu et choisis **Applications → {{findSources}}** ; je pourrai alors le lire.',
  },
});
