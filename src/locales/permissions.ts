// Discord's permissions, called what the settings of a server call them in each language.
import { localised } from './catalogue.js';

export const permissions = localised({
  en: {
    AttachFiles: 'Attach Files',
    Connect: 'Connect',
    ManageThreads: 'Manage Threads',
    PinMessages: 'Pin Messages',
    ReadMessageHistory: 'Read Message History',
    ManageGuild: 'Manage Server',
    ManageMessages: 'Manage Messages',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    ViewChannel: 'View Channel',
  },
  de: {
    AttachFiles: 'Dateien anhängen',
    Connect: 'Verbinden',
    ManageThreads: 'Threads verwalten',
    PinMessages: 'Nachrichten anpinnen',
    ReadMessageHistory: 'Nachrichtenverlauf anzeigen',
    ManageGuild: 'Server verwalten',
    ManageMessages: 'Nachrichten verwalten',
    SendMessages: 'Nachrichten senden',
    SendMessagesInThreads: 'Nachrichten in Threads senden',
    ViewChannel: 'Kanal ansehen',
  },
  fr: {
    AttachFiles: 'Joindre des fichiers',
    Connect: 'Se connecter',
    ManageThreads: 'Gérer les fils',
    PinMessages: 'Épingler des messages',
    ReadMessageHistory: 'Voir les anciens messages',
    ManageGuild: 'Gérer le serveur',
    ManageMessages: 'Gérer les messages',
    SendMessages: 'Envoyer des messages',
    SendMessagesInThreads: 'Envoyer des messages dans les fils',
    ViewChannel: 'Voir le salon',
  },
});

export type PermissionName = keyof (typeof permissions)['en'];
