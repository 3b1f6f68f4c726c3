// Names and descriptions that Discord shows for the commands, and what every command may say.
import { localised } from './catalogue.js';

export const commands = localised({
  en: { onlyInServers: 'This works in a server only.' },
  de: { onlyInServers: 'Das geht nur auf einem Server.' },
  fr: { onlyInServers: 'Cela ne fonctionne que sur un serveur.' },
});
