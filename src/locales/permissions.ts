// Discord's permissions, called what the settings of a server call them in each language, and what is
// said to those who lack one.
import { localised } from './catalogue.js';

export const permissions = localised({
  en: {
    AttachFiles: 'Attach Files',
    Connect: 'Connect',
    ManageMessages: 'Manage Messages',
    ManageThreads: 'Manage Threads',
    PinMessages: 'Pin Messages',
    ReadMessageHistory: 'Read Message History',
    ManageGuild: 'Manage Server',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    ViewChannel: 'View Channel',
  },
  de: {
    AttachFiles: 'Dateien anhängen',
    Connect: 'Verbinden',
    ManageMessages: 'Nachrichten verwalten',
    ManageThreads: 'Threads verwalten',
    PinMessages: 'Nachrichten anpinnen',
    ReadMessageHistory: 'Nachrichtenverlauf anzeigen',
    ManageGuild: 'Server verwalten',
    SendMessages: 'Nachrichten senden',
    SendMessagesInThreads: 'Nachrichten in Threads senden',
    ViewChannel: 'Kanal ansehen',
  },
  fr: {
    AttachFiles: 'Joindre des fichiers',
    Connect: 'Se connecter',
    ManageMessages: 'Gérer les messages',
    ManageThreads: 'Gérer les fils',
    PinMessages: 'Épingler des messages',
    ReadMessageHistory: 'Voir les anciens messages',
    ManageGuild: 'Gérer le serveur',
    SendMessages: 'Envoyer des messages',
    SendMessagesInThreads: 'Envoyer des messages dans les fils',
    ViewChannel: 'Voir le salon',
  },
});

export type PermissionName = keyof (typeof permissions)['en'];

/** What is said to those who may not do something. */
export const access = localised({
  en: {
    onlyInServers:
      'This works only in a server where I am a member. Invite me there as a bot first.',
    needs: 'You need the permission **{{permission}}** here to do that.',
  },
  de: {
    onlyInServers:
      'Das geht nur auf einem Server, auf dem ich Mitglied bin. Lade mich zuerst als Bot dorthin ein.',
    needs: 'Dafür brauchst du hier die Berechtigung **{{permission}}**.',
  },
  fr: {
    onlyInServers:
      'Cela ne fonctionne que sur un serveur dont je suis membre. Invite-moi d’abord comme bot.',
    needs: 'Pour cela, il te faut ici la permission **{{permission}}**.',
  },
});
