// Pinned summaries: what stands in them, and what moderators are told about them.
import { localised } from './catalogue.js';

export const pins = localised({
  en: {
    head_one: 'Summary in {{count}} quote · every sentence is word for word from the sources',
    head_other: 'Summary in {{count}} quotes · every sentence is word for word from the sources',
    gone: 'no longer in the sources',
    nothingFits: 'None of these quotes fits a message.',
  },
  de: {
    head_one: 'Zusammenfassung in {{count}} Zitat · jeder Satz steht Wort für Wort in den Quellen',
    head_other:
      'Zusammenfassung in {{count}} Zitaten · jeder Satz steht Wort für Wort in den Quellen',
    gone: 'steht nicht mehr in den Quellen',
    nothingFits: 'Keines dieser Zitate passt in eine Nachricht.',
  },
  fr: {
    head_one: 'Résumé en {{count}} citation · chaque phrase est reprise mot pour mot des sources',
    head_other:
      'Résumé en {{count}} citations · chaque phrase est reprise mot pour mot des sources',
    gone: 'n’est plus dans les sources',
    nothingFits: 'Aucune de ces citations ne tient dans un message.',
  },
});
