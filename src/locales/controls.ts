// Labels of buttons and menus, of which about 34 characters are seen; and which page they have turned to.
import { localised } from './catalogue.js';

export const controls = localised({
  en: {
    inContext: 'Context',
    moreQuotes: 'More quotes',
    share: 'Share',
    delete: 'Delete',
    previous: '← Previous',
    next: 'Next →',
    page: 'page {{page, number}} of {{pages, number}}',
  },
  de: {
    inContext: 'Kontext',
    moreQuotes: 'Mehr Zitate',
    share: 'Teilen',
    delete: 'Löschen',
    previous: '← Zurück',
    next: 'Weiter →',
    page: 'Seite {{page, number}} von {{pages, number}}',
  },
  fr: {
    inContext: 'Contexte',
    moreQuotes: 'Plus de citations',
    share: 'Partager',
    delete: 'Supprimer',
    previous: '← Précédent',
    next: 'Suivant →',
    page: 'page {{page, number}} sur {{pages, number}}',
  },
});
