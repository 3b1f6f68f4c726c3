// Pinned summaries: what stands in them, and what moderators are told about them.
import { localised } from './catalogue.js';

export const pins = localised({
  en: {
    description: 'List the summaries pinned in this channel; refresh or unpin one',
    command: 'Pin as summary',
    pin: 'Pin',
    head_one:
      'Summary in {{count, number}} quote · every sentence is word for word from the articles',
    head_other:
      'Summary in {{count, number}} quotes · every sentence is word for word from the articles',
    gone: 'no longer in the articles',
    foot: 'Checked against the articles on {{when}}',
    nothingFits: 'None of these quotes fits a message.',
    outcome: {
      pinned: 'Posted and pinned: {{url}}',
      updated: 'A summary of this topic was already pinned here, so I updated it: {{url}}',
      full: 'I posted nothing: this channel has {{max}} pinned messages, the most that Discord allows. Unpin one (a summary: with `/summaries`), then pin again.',
      refused:
        'Discord did not let me pin here, so I removed my message. Check my permission “Pin Messages” in this channel, then pin again.',
      stranded:
        'I posted the summary but could neither pin nor remove it: {{url}}. Please pin or delete it yourself.',
    },
    tooLong:
      'I pinned nothing: no quote of this summary fits a message together with its source, and quotes are never cut.',
    leftOut_one: '{{count, number}} quote did not fit and was left out; quotes are never cut.',
    leftOut_other: '{{count, number}} quotes did not fit and were left out; quotes are never cut.',
    goneLeftOut_one: '{{count, number}} quote is no longer in the articles and was left out.',
    goneLeftOut_other: '{{count, number}} quotes are no longer in the articles and were left out.',
    goneFromPreview:
      'I pinned nothing: the articles have changed, and {{quotes}} is no longer in them. Drop or swap it, then pin again.',
    noSummary: 'There is no summary in this message. Make a new one with `/summary`.',
    notMine: 'Only my own answers can be pinned as a summary.',
    isSummary: 'This is already a summary. To pin it again, use Discord’s own “Pin Message”.',
    isRefusal:
      'This is not an answer: its quotes are only related to the question. Pin a message that answers a question.',
    noQuotes: 'This message has no quotes to pin.',
    noQuestion:
      'I can no longer see the question of this answer, and it would be the heading. Ask it again with `/ask`.',
    noAnswer: 'Only an answer to a question can be pinned; for a topic use `/summary`.',
    noTopic:
      'The question becomes the heading of the summary, so it needs words, and may have at most {{max}} characters. Ask a shorter one.',
    allGone:
      'None of these quotes is in the articles any longer. Ask the question again for up-to-date quotes.',
    botLacks_one:
      'I lack a permission in this channel: {{names}}. Ask someone who manages the server to give it to me, then try again.',
    botLacks_other:
      'I lack permissions in this channel: {{names}}. Ask someone who manages the server to give them to me, then try again.',
    noPinsHere: 'Messages cannot be pinned here. Try a text channel or a thread.',
    archived: 'This thread is archived. Post a message in it to reopen it, then try again.',
    none: 'No summary is pinned in this channel. To pin one, open the menu of one of my answers and choose Apps → Pin as summary.',
    listed_one: '{{count, number}} pinned summary',
    listed_other: '{{count, number}} pinned summaries',
    goneCount: '{{count, number}} no longer in the articles',
    show: 'Show',
    pinnedAt: 'pinned {{when}}',
    checkedAt: 'checked {{when}}',
    refresh: 'Refresh one: check its quotes against the articles',
    unpin: 'Unpin one',
    notPinned: 'This summary is no longer pinned here.',
    unpinned: 'Unpinned: {{topic}}. The message itself remains: {{url}}',
    checked: {
      same: 'Nothing has changed: every quote is still in the articles, word for word.',
      gone: 'No longer in the articles, and now struck through: {{quotes}}',
      back: 'Back in the articles: {{quotes}}',
      moved: 'Moved within its article; I updated the paragraph: {{quotes}}',
      leftOut: 'No longer fits the message and was left out: {{quotes}}',
    },
  },
  de: {
    description:
      'Die angepinnten Zusammenfassungen dieses Kanals; eine aktualisieren oder ihren Pin entfernen',
    command: 'Als Zusammenfassung anpinnen',
    pin: 'Anpinnen',
    head_one:
      'Zusammenfassung in {{count, number}} Zitat · jeder Satz steht Wort für Wort in den Artikeln',
    head_other:
      'Zusammenfassung in {{count, number}} Zitaten · jeder Satz steht Wort für Wort in den Artikeln',
    gone: 'nicht mehr in den Artikeln',
    foot: 'Mit den Artikeln verglichen am {{when}}',
    nothingFits: 'Keines dieser Zitate passt in eine Nachricht.',
    outcome: {
      pinned: 'Gepostet und angepinnt: {{url}}',
      updated:
        'Zu diesem Thema war hier schon eine Zusammenfassung angepinnt; ich habe sie aktualisiert: {{url}}',
      full: 'Ich habe nichts gepostet: Dieser Kanal hat {{max}} angepinnte Nachrichten, mehr erlaubt Discord nicht. Entferne einen Pin (den einer Zusammenfassung mit `/summaries`) und pinne dann noch einmal an.',
      refused:
        'Discord hat mich hier nicht anpinnen lassen, deshalb habe ich meine Nachricht wieder entfernt. Prüfe meine Berechtigung „Nachrichten anpinnen“ in diesem Kanal und pinne dann noch einmal an.',
      stranded:
        'Ich habe die Zusammenfassung gepostet, konnte sie aber weder anpinnen noch wieder entfernen: {{url}}. Pinne oder lösche sie bitte selbst.',
    },
    tooLong:
      'Ich habe nichts angepinnt: Kein Zitat dieser Zusammenfassung passt mit seiner Quelle in eine Nachricht, und Zitate werden nie gekürzt.',
    leftOut_one:
      '{{count, number}} Zitat passte nicht hinein und fehlt; Zitate werden nie gekürzt.',
    leftOut_other:
      '{{count, number}} Zitate passten nicht hinein und fehlen; Zitate werden nie gekürzt.',
    goneLeftOut_one: '{{count, number}} Zitat steht nicht mehr in den Artikeln und fehlt deshalb.',
    goneLeftOut_other:
      '{{count, number}} Zitate stehen nicht mehr in den Artikeln und fehlen deshalb.',
    goneFromPreview:
      'Ich habe nichts angepinnt: Die Artikel wurden geändert, und {{quotes}} steht nicht mehr darin. Streiche oder tausche die Zeile und pinne dann noch einmal an.',
    noSummary: 'In dieser Nachricht steht keine Zusammenfassung. Mache eine neue mit `/summary`.',
    notMine: 'Nur meine eigenen Antworten lassen sich als Zusammenfassung anpinnen.',
    isSummary:
      'Das ist schon eine Zusammenfassung. Um sie wieder anzupinnen, nimm „Nachricht anpinnen“ von Discord selbst.',
    isRefusal:
      'Das ist keine Antwort: Die Zitate darin haben nur mit dem Thema zu tun. Pinne eine Nachricht an, die eine Frage beantwortet.',
    noQuotes: 'Diese Nachricht enthält keine Zitate zum Anpinnen.',
    noQuestion:
      'Ich kann die Frage zu dieser Antwort nicht mehr sehen, und sie wäre die Überschrift. Stelle sie noch einmal mit `/ask`.',
    noAnswer:
      'Nur die Antwort auf eine Frage kann angepinnt werden; für ein Thema nimm `/summary`.',
    noTopic:
      'Die Frage wird zur Überschrift der Zusammenfassung, muss also Wörter enthalten und darf höchstens {{max}} Zeichen haben. Stelle eine kürzere.',
    allGone:
      'Keines dieser Zitate steht noch in den Artikeln. Stelle die Frage noch einmal, dann bekommst du aktuelle Zitate.',
    botLacks_one:
      'Mir fehlt in diesem Kanal eine Berechtigung: {{names}}. Bitte jemanden, der den Server verwaltet, sie mir zu geben, und versuche es dann noch einmal.',
    botLacks_other:
      'Mir fehlen in diesem Kanal Berechtigungen: {{names}}. Bitte jemanden, der den Server verwaltet, sie mir zu geben, und versuche es dann noch einmal.',
    noPinsHere:
      'Hier lassen sich keine Nachrichten anpinnen. Versuche es in einem Textkanal oder einem Thread.',
    archived:
      'Dieser Thread ist archiviert. Schreibe eine Nachricht hinein, um ihn wieder zu öffnen, und versuche es dann noch einmal.',
    none: 'In diesem Kanal ist keine Zusammenfassung angepinnt. Um eine anzupinnen, wähle im Menü einer meiner Antworten Apps → Als Zusammenfassung anpinnen.',
    listed_one: '{{count, number}} angepinnte Zusammenfassung',
    listed_other: '{{count, number}} angepinnte Zusammenfassungen',
    goneCount: '{{count, number}} nicht mehr in den Artikeln',
    show: 'Anzeigen',
    pinnedAt: 'angepinnt {{when}}',
    checkedAt: 'geprüft {{when}}',
    refresh: 'Eine aktualisieren: ihre Zitate mit den Artikeln vergleichen',
    unpin: 'Einen Pin entfernen',
    notPinned: 'Diese Zusammenfassung ist hier nicht mehr angepinnt.',
    unpinned: 'Pin entfernt: {{topic}}. Die Nachricht selbst bleibt: {{url}}',
    checked: {
      same: 'Nichts hat sich geändert: Jedes Zitat steht weiterhin Wort für Wort in den Artikeln.',
      gone: 'Nicht mehr in den Artikeln und jetzt durchgestrichen: {{quotes}}',
      back: 'Wieder in den Artikeln: {{quotes}}',
      moved: 'Im Artikel verschoben; den Absatz habe ich aktualisiert: {{quotes}}',
      leftOut: 'Passt nicht mehr in die Nachricht und fehlt jetzt: {{quotes}}',
    },
  },
  fr: {
    description: 'Les résumés épinglés dans ce salon ; en actualiser ou en désépingler un',
    command: 'Épingler comme résumé',
    pin: 'Épingler',
    head_one:
      'Résumé en {{count, number}} citation · chaque phrase est reprise mot pour mot des articles',
    head_other:
      'Résumé en {{count, number}} citations · chaque phrase est reprise mot pour mot des articles',
    gone: 'n’est plus dans les articles',
    foot: 'Comparé aux articles le {{when}}',
    nothingFits: 'Aucune de ces citations ne tient dans un message.',
    outcome: {
      pinned: 'Publié et épinglé : {{url}}',
      updated: 'Un résumé de ce sujet était déjà épinglé ici ; je l’ai mis à jour : {{url}}',
      full: 'Je n’ai rien publié : ce salon a {{max}} messages épinglés, le maximum que Discord permet. Désépingles-en un (un résumé : avec `/summaries`), puis épingle de nouveau.',
      refused:
        'Discord ne m’a pas laissé épingler ici ; j’ai donc retiré mon message. Vérifie ma permission « Épingler des messages » dans ce salon, puis épingle de nouveau.',
      stranded:
        'J’ai publié le résumé, mais je n’ai pu ni l’épingler ni le retirer : {{url}}. Épingle-le ou supprime-le toi-même, s’il te plaît.',
    },
    tooLong:
      'Je n’ai rien épinglé : aucune citation de ce résumé ne tient dans un message avec sa source, et une citation n’est jamais coupée.',
    leftOut_one:
      '{{count, number}} citation ne tenait pas et a été laissée de côté ; une citation n’est jamais coupée.',
    leftOut_other:
      '{{count, number}} citations ne tenaient pas et ont été laissées de côté ; une citation n’est jamais coupée.',
    goneLeftOut_one:
      '{{count, number}} citation n’est plus dans les articles et a été laissée de côté.',
    goneLeftOut_other:
      '{{count, number}} citations ne sont plus dans les articles et ont été laissées de côté.',
    goneFromPreview:
      'Je n’ai rien épinglé : les articles ont été modifiés, et {{quotes}} n’y est plus. Retire ou remplace la ligne, puis épingle de nouveau.',
    noSummary: 'Il n’y a pas de résumé dans ce message. Fais-en un nouveau avec `/summary`.',
    notMine: 'Seules mes propres réponses peuvent être épinglées comme résumé.',
    isSummary:
      'C’est déjà un résumé. Pour l’épingler de nouveau, utilise « Épingler le message » de Discord.',
    isRefusal:
      'Ce n’est pas une réponse : ses citations ne font qu’évoquer le sujet. Épingle un message qui répond à une question.',
    noQuotes: 'Ce message ne contient aucune citation à épingler.',
    noQuestion:
      'Je ne vois plus la question de cette réponse, or elle en serait le titre. Pose-la de nouveau avec `/ask`.',
    noAnswer:
      'Seule la réponse à une question peut être épinglée ; pour un sujet, utilise `/summary`.',
    noTopic:
      'La question devient le titre du résumé : il lui faut des mots, et {{max}} caractères au plus. Poses-en une plus courte.',
    allGone:
      'Aucune de ces citations n’est encore dans les articles. Repose la question pour obtenir des citations à jour.',
    botLacks_one:
      'Il me manque une permission dans ce salon : {{names}}. Demande à une personne qui gère le serveur de me la donner, puis réessaie.',
    botLacks_other:
      'Il me manque des permissions dans ce salon : {{names}}. Demande à une personne qui gère le serveur de me les donner, puis réessaie.',
    noPinsHere:
      'On ne peut pas épingler de messages ici. Essaie dans un salon textuel ou dans un fil.',
    archived: 'Ce fil est archivé. Écris-y un message pour le rouvrir, puis réessaie.',
    none: 'Aucun résumé n’est épinglé dans ce salon. Pour en épingler un, choisis Applications → Épingler comme résumé dans le menu d’une de mes réponses.',
    listed_one: '{{count, number}} résumé épinglé',
    listed_other: '{{count, number}} résumés épinglés',
    goneCount: 'plus dans les articles : {{count, number}}',
    show: 'Afficher',
    pinnedAt: 'épinglé {{when}}',
    checkedAt: 'vérifié {{when}}',
    refresh: 'En actualiser un : comparer ses citations aux articles',
    unpin: 'En désépingler un',
    notPinned: 'Ce résumé n’est plus épinglé ici.',
    unpinned: 'Désépinglé : {{topic}}. Le message lui-même reste : {{url}}',
    checked: {
      same: 'Rien n’a changé : chaque citation est toujours dans les articles, mot pour mot.',
      gone: 'Absent des articles, et désormais barré : {{quotes}}',
      back: 'De nouveau dans les articles : {{quotes}}',
      moved: 'Déplacé dans son article ; j’ai mis à jour le paragraphe : {{quotes}}',
      leftOut: 'Ne tient plus dans le message et a été laissé de côté : {{quotes}}',
    },
  },
});
