// Discord's permissions, called what the settings of a server call them in each language.
import { localised } from './catalogue.js';

export const permissions = localised({
  en: {
    AttachFiles: 'Attach Files',
    Connect: 'Connect',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
  },
  de: {
    AttachFiles: 'Dateien anhängen',
    Connect: 'Verbinden',
    SendMessages: 'Nachrichten senden',
    SendMessagesInThreads: 'Nachrichten in Threads senden',
  },
  fr: {
    AttachFiles: 'Joindre des fichiers',
    Connect: 'Se connecter',
    SendMessages: 'Envoyer des messages',
    SendMessagesInThreads: 'Envoyer des messages dans les fils',
  },
});

export type PermissionName = keyof (typeof permissions)['en'];
