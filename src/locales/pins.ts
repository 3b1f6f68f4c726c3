// Pinned summaries: what stands in them, and what moderators are told about them.
import { localised } from './catalogue.js';

export const pins = localised({
  en: {
    description: 'List the summaries pinned in this channel; refresh or unpin one',
    command: 'Pin as summary',
    pin: 'Pin',
    head_one:
      'Summary in {{count, number}} quote · every sentence is word for word from the sources',
    head_other:
      'Summary in {{count, number}} quotes · every sentence is word for word from the sources',
    gone: 'no longer in the sources',
    foot: 'Compared with the sources on {{when}}',
    nothingFits: 'None of these quotes fits a message.',
    outcome: {
      pinned: 'Posted and pinned: {{url}}',
      updated: 'A summary of this topic was pinned here already. I have updated it: {{url}}',
      full: 'This channel has {{max}} pinned messages, and Discord allows no more. Unpin one that is no longer needed (a summary: with `/summaries`), then pin again. I posted nothing.',
      refused:
        'Discord did not let me pin here, so I took my message away again. Look at my permission “Pin Messages” in this channel, then pin again.',
      stranded:
        'I posted the summary but could neither pin it nor take it away again: {{url}}. Pin or delete it yourself, please.',
    },
    tooLong:
      'No quote of this summary fits a message together with its source, so I pinned nothing. A quote is never cut.',
    leftOut_one:
      '{{count, number}} quote did not fit the message and was left out; quotes are never cut.',
    leftOut_other:
      '{{count, number}} quotes did not fit the message and were left out; quotes are never cut.',
    goneLeftOut_one: '{{count, number}} quote is no longer in the sources and was left out.',
    goneLeftOut_other: '{{count, number}} quotes are no longer in the sources and were left out.',
    goneFromPreview:
      'The sources have changed since: {{quotes}} no longer stands there. I pinned nothing; drop it or swap it, then pin again.',
    noSummary: 'There is no summary on this message. Make a new one.',
    notMine:
      'Only an answer of mine can be pinned as a summary: I vouch for its quotes, not for other messages.',
    isSummary:
      'This is a summary already. To pin it again, use Discord’s own “Pin Message”: I will know it.',
    isRefusal:
      'This is no answer: the quotes in it are only the nearest I found. Pin an answer to another question.',
    noQuotes: 'There are no quotes in this message that I could pin.',
    noQuestion:
      'I cannot see the question to this answer any more, and it would be the heading. Ask it again with `/ask`.',
    noAnswer: 'Only an answer to a question can be pinned; for a topic use `/summary`.',
    noTopic:
      'The question becomes the heading of the summary: it needs words, and at most {{max}} characters. Ask it in fewer words.',
    allGone:
      'None of these quotes is in the sources any longer. Ask the question again to get quotes from them as they are now.',
    botLacks_one:
      'I lack a permission in this channel: {{names}}. Once somebody who manages the server has given it to me, try again.',
    botLacks_other:
      'I lack permissions in this channel: {{names}}. Once somebody who manages the server has given them to me, try again.',
    noPinsHere: 'Messages cannot be pinned here. Try it in a text channel or a thread.',
    archived:
      'This thread is archived, and nothing in it can be changed. Write something in it, which opens it, then try again.',
    none: 'No summary is pinned in this channel. To pin one, choose Apps → Pin as summary in the menu of an answer of mine.',
    listed_one: '{{count, number}} pinned summary',
    listed_other: '{{count, number}} pinned summaries',
    goneCount: '{{count, number}} no longer in the sources',
    show: 'Show',
    pinnedAt: 'pinned {{when}}',
    checkedAt: 'checked {{when}}',
    refresh: 'Refresh one: compare its quotes with the sources',
    unpin: 'Unpin one',
    notPinned: 'This summary is no longer pinned here.',
    unpinned: 'Unpinned: {{topic}}. The message itself stays: {{url}}',
    checked: {
      same: 'Nothing has changed: every quote stands in the sources, word for word.',
      gone: 'No longer in the sources, and marked so: {{quotes}}',
      back: 'In the sources again: {{quotes}}',
      moved: 'Elsewhere in its article now; I corrected the place: {{quotes}}',
      leftOut: 'No longer fits the message, and was left out: {{quotes}}',
    },
  },
  de: {
    description: 'Die angepinnten Zusammenfassungen dieses Kanals; eine auffrischen oder lösen',
    command: 'Als Zusammenfassung anpinnen',
    pin: 'Anpinnen',
    head_one:
      'Zusammenfassung in {{count, number}} Zitat · jeder Satz steht Wort für Wort in den Quellen',
    head_other:
      'Zusammenfassung in {{count, number}} Zitaten · jeder Satz steht Wort für Wort in den Quellen',
    gone: 'steht nicht mehr in den Quellen',
    foot: 'Mit den Quellen verglichen am {{when}}',
    nothingFits: 'Keines dieser Zitate passt in eine Nachricht.',
    outcome: {
      pinned: 'Gepostet und angepinnt: {{url}}',
      updated:
        'Zu diesem Thema war hier schon eine Zusammenfassung angepinnt. Ich habe sie erneuert: {{url}}',
      full: 'Dieser Kanal hat {{max}} angepinnte Nachrichten, mehr erlaubt Discord nicht. Löse eine, die niemand mehr braucht (eine Zusammenfassung mit `/summaries`), und pinne dann noch einmal. Gepostet habe ich nichts.',
      refused:
        'Discord hat mich hier nicht anpinnen lassen, darum habe ich meine Nachricht wieder entfernt. Sieh nach meiner Berechtigung „Nachrichten anpinnen“ in diesem Kanal und pinne dann noch einmal.',
      stranded:
        'Ich habe die Zusammenfassung gepostet, konnte sie aber weder anpinnen noch wieder entfernen: {{url}}. Pinne oder lösche sie bitte selbst.',
    },
    tooLong:
      'Kein Zitat dieser Zusammenfassung passt mit seiner Quelle in eine Nachricht, darum habe ich nichts angepinnt. Gekürzt wird ein Zitat nie.',
    leftOut_one:
      '{{count, number}} Zitat passte nicht in die Nachricht und fehlt darin; gekürzt wird ein Zitat nie.',
    leftOut_other:
      '{{count, number}} Zitate passten nicht in die Nachricht und fehlen darin; gekürzt wird ein Zitat nie.',
    goneLeftOut_one: '{{count, number}} Zitat steht nicht mehr in den Quellen und fehlt darum.',
    goneLeftOut_other:
      '{{count, number}} Zitate stehen nicht mehr in den Quellen und fehlen darum.',
    goneFromPreview:
      'Die Quellen haben sich seither geändert: {{quotes}} steht nicht mehr darin. Ich habe nichts angepinnt; streich oder tausch die Zeile und pinne dann noch einmal.',
    noSummary: 'In dieser Nachricht steht keine Zusammenfassung. Mach eine neue.',
    notMine:
      'Nur eine Antwort von mir kann als Zusammenfassung angepinnt werden: Für ihre Zitate stehe ich ein, für andere Nachrichten nicht.',
    isSummary:
      'Das ist schon eine Zusammenfassung. Um sie wieder anzupinnen, nimm „Nachricht anpinnen“ von Discord selbst: Ich erkenne sie dann.',
    isRefusal:
      'Das ist keine Antwort: Die Zitate darin sind nur die nächstliegenden, die ich gefunden habe. Pinne die Antwort auf eine andere Frage an.',
    noQuotes: 'In dieser Nachricht sind keine Zitate, die ich anpinnen könnte.',
    noQuestion:
      'Ich kann die Frage zu dieser Antwort nicht mehr sehen, und sie wäre die Überschrift. Stell sie noch einmal mit `/ask`.',
    noAnswer:
      'Nur die Antwort auf eine Frage kann angepinnt werden; für ein Thema nimm `/summary`.',
    noTopic:
      'Die Frage wird zur Überschrift der Zusammenfassung: Sie braucht Worte und höchstens {{max}} Zeichen. Stell sie mit weniger Worten.',
    allGone:
      'Keines dieser Zitate steht noch in den Quellen. Stell die Frage noch einmal, dann zitiere ich sie, wie sie jetzt sind.',
    botLacks_one:
      'Mir fehlt in diesem Kanal eine Berechtigung: {{names}}. Wenn jemand, der den Server verwaltet, sie mir gegeben hat, versuch es noch einmal.',
    botLacks_other:
      'Mir fehlen in diesem Kanal Berechtigungen: {{names}}. Wenn jemand, der den Server verwaltet, sie mir gegeben hat, versuch es noch einmal.',
    noPinsHere:
      'Hier lassen sich keine Nachrichten anpinnen. Versuch es in einem Textkanal oder einem Thread.',
    archived:
      'Dieser Thread ist archiviert, und nichts darin lässt sich ändern. Schreib etwas hinein, das öffnet ihn, und versuch es dann noch einmal.',
    none: 'In diesem Kanal ist keine Zusammenfassung angepinnt. Um eine anzupinnen, wähl im Menü einer Antwort von mir Apps → Als Zusammenfassung anpinnen.',
    listed_one: '{{count, number}} angepinnte Zusammenfassung',
    listed_other: '{{count, number}} angepinnte Zusammenfassungen',
    goneCount: '{{count, number}} nicht mehr in den Quellen',
    show: 'Anzeigen',
    pinnedAt: 'angepinnt {{when}}',
    checkedAt: 'verglichen {{when}}',
    refresh: 'Eine auffrischen: ihre Zitate mit den Quellen vergleichen',
    unpin: 'Eine lösen',
    notPinned: 'Diese Zusammenfassung ist hier nicht mehr angepinnt.',
    unpinned: 'Gelöst: {{topic}}. Die Nachricht selbst bleibt: {{url}}',
    checked: {
      same: 'Nichts hat sich geändert: Jedes Zitat steht Wort für Wort in den Quellen.',
      gone: 'Nicht mehr in den Quellen und so gekennzeichnet: {{quotes}}',
      back: 'Wieder in den Quellen: {{quotes}}',
      moved: 'Jetzt an anderer Stelle des Artikels; die Stelle habe ich berichtigt: {{quotes}}',
      leftOut: 'Passt nicht mehr in die Nachricht und fehlt jetzt: {{quotes}}',
    },
  },
  fr: {
    description: 'Les résumés épinglés dans ce salon ; en actualiser ou en désépingler un',
    command: 'Épingler comme résumé',
    pin: 'Épingler',
    head_one:
      'Résumé en {{count, number}} citation · chaque phrase est reprise mot pour mot des sources',
    head_other:
      'Résumé en {{count, number}} citations · chaque phrase est reprise mot pour mot des sources',
    gone: 'n’est plus dans les sources',
    foot: 'Comparé aux sources le {{when}}',
    nothingFits: 'Aucune de ces citations ne tient dans un message.',
    outcome: {
      pinned: 'Posté et épinglé : {{url}}',
      updated: 'Un résumé de ce sujet était déjà épinglé ici. Je l’ai mis à jour : {{url}}',
      full: 'Ce salon a {{max}} messages épinglés, et Discord n’en permet pas davantage. Désépingles-en un qui ne sert plus (un résumé : avec `/summaries`), puis épingle de nouveau. Je n’ai rien posté.',
      refused:
        'Discord ne m’a pas laissé épingler ici ; j’ai donc retiré mon message. Vérifie ma permission « Épingler des messages » dans ce salon, puis épingle de nouveau.',
      stranded:
        'J’ai posté le résumé, mais je n’ai pu ni l’épingler ni le retirer : {{url}}. Épingle-le ou supprime-le toi-même, s’il te plaît.',
    },
    tooLong:
      'Aucune citation de ce résumé ne tient dans un message avec sa source : je n’ai rien épinglé. Une citation n’est jamais coupée.',
    leftOut_one:
      '{{count, number}} citation ne tenait pas dans le message et n’y figure pas ; une citation n’est jamais coupée.',
    leftOut_other:
      '{{count, number}} citations ne tenaient pas dans le message et n’y figurent pas ; une citation n’est jamais coupée.',
    goneLeftOut_one: '{{count, number}} citation n’est plus dans les sources et n’y figure pas.',
    goneLeftOut_other:
      '{{count, number}} citations ne sont plus dans les sources et n’y figurent pas.',
    goneFromPreview:
      'Les sources ont changé depuis : {{quotes}} ne s’y trouve plus. Je n’ai rien épinglé ; retire ou remplace la ligne, puis épingle de nouveau.',
    noSummary: 'Il n’y a pas de résumé dans ce message. Fais-en un nouveau.',
    notMine:
      'Seule une de mes réponses peut être épinglée comme résumé : je réponds de ses citations, pas d’autres messages.',
    isSummary:
      'C’est déjà un résumé. Pour l’épingler de nouveau, utilise « Épingler le message » de Discord : je le reconnaîtrai.',
    isRefusal:
      'Ce n’est pas une réponse : ses citations ne sont que les plus proches que j’ai trouvées. Épingle la réponse à une autre question.',
    noQuotes: 'Il n’y a dans ce message aucune citation que je puisse épingler.',
    noQuestion:
      'Je ne vois plus la question de cette réponse, et elle en serait le titre. Pose-la de nouveau avec `/ask`.',
    noAnswer:
      'Seule la réponse à une question peut être épinglée ; pour un sujet, utilise `/summary`.',
    noTopic:
      'La question devient le titre du résumé : il lui faut des mots, et {{max}} caractères au plus. Pose-la en moins de mots.',
    allGone:
      'Aucune de ces citations n’est encore dans les sources. Pose de nouveau la question pour en citer l’état actuel.',
    botLacks_one:
      'Il me manque une permission dans ce salon : {{names}}. Quand une personne qui gère le serveur me l’aura donnée, réessaie.',
    botLacks_other:
      'Il me manque des permissions dans ce salon : {{names}}. Quand une personne qui gère le serveur me les aura données, réessaie.',
    noPinsHere:
      'On ne peut pas épingler de messages ici. Essaie dans un salon textuel ou dans un fil.',
    archived:
      'Ce fil est archivé, et rien ne peut y être modifié. Écris-y quelque chose, ce qui le rouvre, puis réessaie.',
    none: 'Aucun résumé n’est épinglé dans ce salon. Pour en épingler un, choisis Applications → Épingler comme résumé dans le menu d’une de mes réponses.',
    listed_one: '{{count, number}} résumé épinglé',
    listed_other: '{{count, number}} résumés épinglés',
    goneCount: '{{count, number}} absentes des sources',
    show: 'Afficher',
    pinnedAt: 'épinglé {{when}}',
    checkedAt: 'comparé {{when}}',
    refresh: 'En actualiser un : comparer ses citations aux sources',
    unpin: 'En désépingler un',
    notPinned: 'Ce résumé n’est plus épinglé ici.',
    unpinned: 'Désépinglé : {{topic}}. Le message lui-même reste : {{url}}',
    checked: {
      same: 'Rien n’a changé : chaque citation est dans les sources, mot pour mot.',
      gone: 'Plus dans les sources, et signalé comme tel : {{quotes}}',
      back: 'De nouveau dans les sources : {{quotes}}',
      moved: 'Ailleurs dans son article ; j’ai corrigé l’endroit : {{quotes}}',
      leftOut: 'Ne tient plus dans le message, et n’y figure plus : {{quotes}}',
    },
  },
});
