// What a server has set, in sentences, above the controls that change it.
import {
  type APIChannelSelectComponent,
  type APIStringSelectComponent,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import type { GuildSettings } from '../../src/database/guild-settings.js';
import type { Translate } from '../../src/locales/translate.js';
import { button, menu, row } from '../../src/message/controls.js';
import { customId } from '../../src/message/custom-id.js';
import type { Reply } from '../../src/message/reply.js';

export interface SettingsView {
  readonly settings: GuildSettings;
  /** The operator's wait between questions, in seconds: the least that a server can have. */
  readonly leastSeconds: number;
  /** For how long feedback is kept; 0: the operator keeps none. */
  readonly days: number;
  /** Whether a channel is still there: Discord's menu takes no others. */
  readonly isThere: (channelId: string) => boolean;
}

/** Discord's menu has room for so many. */
const MAX_CHANNELS = 25;
/** Where members can write; threads go with the channel that they belong to. */
const CHANNEL_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
];
const FORUM_TYPES = [ChannelType.GuildForum, ChannelType.GuildMedia];
/** Up to COOLDOWN_SECONDS' own most, in steps that anybody can tell apart. */
const WAITS = [0, 3, 5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600];

export function renderSettings(view: SettingsView, t: Translate): Reply {
  const { settings, days, isThere } = view;
  const { channels, forums, privateAnswers, keepsFeedback } = settings;
  const wait = waitOf(view);
  const feedback = keepsFeedback ? t('settings.keeps', { count: days }) : t('settings.keepsNone');
  const lines = [
    `**${t('settings.title')}**`,
    channels.length === 0
      ? t('settings.inAll')
      : t('settings.inSome', { channels: linked(channels) }),
    ...(forums.length === 0 ? [] : [t('settings.inForums', { channels: linked(forums) })]),
    privateAnswers ? t('settings.isPrivate') : t('settings.isPublic'),
    wait === 0 ? t('settings.noWait') : t('settings.wait', { time: timeOf(wait, t) }),
    days === 0 ? t('settings.keepsNoneAnywhere') : feedback,
  ];
  return {
    content: lines.join('\n'),
    rows: [
      ...row(
        channelMenu(
          customId('setChannels'),
          t('settings.chooseChannels'),
          CHANNEL_TYPES,
          channels.filter(isThere),
        ),
      ),
      ...row(
        channelMenu(
          customId('setForums'),
          t('settings.chooseForums'),
          FORUM_TYPES,
          forums.filter(isThere),
        ),
      ),
      ...row(waitMenu(view, t)),
      ...row(
        privateAnswers
          ? button(t('settings.makePublic'), customId('setPrivate', 0))
          : button(t('settings.makePrivate'), customId('setPrivate', 1)),
        days === 0
          ? null
          : keepsFeedback
            ? button(t('settings.stopKeeping'), customId('setFeedback', 0))
            : button(t('settings.keep'), customId('setFeedback', 1)),
        button(t('settings.reset'), customId('resetSettings')),
      ),
    ],
  };
}

/** Seconds from one question of a member to the next: a server may only make it longer. */
function waitOf({
  settings,
  leastSeconds,
}: Pick<SettingsView, 'settings' | 'leastSeconds'>): number {
  return Math.max(settings.cooldownSeconds ?? 0, leastSeconds);
}

function linked(channels: readonly string[]): string {
  return channels.map((id) => `<#${id}>`).join(' ');
}

function channelMenu(
  custom_id: string,
  placeholder: string,
  channel_types: ChannelType[],
  chosen: readonly string[],
): APIChannelSelectComponent {
  return {
    type: ComponentType.ChannelSelect,
    custom_id,
    placeholder,
    channel_types,
    min_values: 0,
    max_values: MAX_CHANNELS,
    default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
  };
}

function waitMenu(view: SettingsView, t: Translate): APIStringSelectComponent {
  const { settings, leastSeconds } = view;
  const chosen = settings.cooldownSeconds === null ? null : waitOf(view);
  const longer = WAITS.filter((each) => each > leastSeconds);
  return menu(customId('menu'), t('settings.chooseWait'), [
    {
      label: t('settings.usual'),
      description: t('settings.waitFor', { time: timeOf(leastSeconds, t) }),
      value: customId('setCooldown', 'usual'),
      default: chosen === null || chosen === leastSeconds,
    },
    ...longer.map((each) => ({
      label: t('settings.waitFor', { time: timeOf(each, t) }),
      value: customId('setCooldown', each),
      default: each === chosen,
    })),
  ]);
}

function timeOf(seconds: number, t: Translate): string {
  return seconds >= 60 && seconds % 60 === 0
    ? t('settings.minutes', { count: seconds / 60 })
    : t('settings.seconds', { count: seconds });
}
