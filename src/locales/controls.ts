// Labels of buttons and menus: about 34 characters of a button are seen.
import { localised } from './catalogue.js';

export const controls = localised({
  en: {
    inContext: 'In context',
    moreQuotes: 'More quotes',
    share: 'Share',
    delete: 'Delete',
    previous: '← Previous',
    next: 'Next →',
    chooseQuote: 'Show one of these quotes in context',
  },
  de: {
    inContext: 'Im Zusammenhang',
    moreQuotes: 'Mehr Zitate',
    share: 'Teilen',
    delete: 'Löschen',
    previous: '← Zurück',
    next: 'Weiter →',
    chooseQuote: 'Eines dieser Zitate im Zusammenhang zeigen',
  },
  fr: {
    inContext: 'Dans son contexte',
    moreQuotes: 'Plus de citations',
    share: 'Partager',
    delete: 'Supprimer',
    previous: '← Précédent',
    next: 'Suivant →',
    chooseQuote: 'Montrer une de ces citations dans son contexte',
  },
});
