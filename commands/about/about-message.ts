// What the bot says of itself: how to use it, and how it is.
import type { Shard } from '../../src/bot/connection/shard.js';
import type { Article } from '../../src/corpus/article.js';
import { type Translate, translator } from '../../src/locales/translate.js';
import { inline } from '../../src/message/markdown.js';
import type { Reply } from '../../src/message/reply.js';
import { ago } from '../../src/message/timestamp.js';
import type { Manifest } from '../../src/store/manifest.js';
import type { UsableCommands } from './usable-commands.js';

/** What only some may use, in the order in which it is named. */
const FOR_SOME = ['summaries', 'gaps', 'settings', 'corpus'];

export function renderHelp(
  articles: number,
  botId: string,
  usable: UsableCommands,
  t: Translate,
): Reply {
  const forSome = [
    ...FOR_SOME.flatMap((name) => usable.slash(name) ?? []),
    ...(usable.hasMenu(englishName) ? [t('about.pin', { pin: t('pins.command') })] : []),
  ];
  const lines = [
    `**${t('about.title')}**`,
    t('about.sources', { count: articles }),
    '',
    t('about.ask', { bot: `<@${botId}>` }),
    t('about.topics'),
    t('about.verify'),
    t('about.menu', { findSources: t('commands.findSources.name'), check: t('verify.menu') }),
    t('about.read'),
    ...(forSome.length > 0 ? [t('about.moderators', { commands: forSome.join(' ') })] : []),
    '',
    `-# ${t('about.buttons', {
      inContext: t('controls.inContext'),
      moreQuotes: t('controls.moreQuotes'),
      share: t('controls.share'),
      delete: t('controls.delete'),
    })}`,
    `-# ${t('about.edits')}`,
  ];
  return { content: lines.map((line) => clickable(line, usable)).join('\n') };
}

/** Discord knows a command in a message's menu by its English name. */
const englishName = translator('en')('pins.command');

/** With names of commands that can be clicked. */
function clickable(text: string, { slash }: UsableCommands): string {
  return text.replace(/`\/([a-z]+)`/g, (plain, name: string) => slash(name) ?? plain);
}

export interface Status {
  readonly articles: readonly Article[];
  readonly manifest: Manifest;
  /** The reader's id. */
  readonly reader: string;
  readonly shard: Shard;
  readonly version: string;
  readonly startedAt: Date;
}

export function renderStatus(status: Status, t: Translate): Reply {
  const { articles, manifest, reader, shard, version, startedAt } = status;
  const own = articles.filter(({ origin }) => origin !== undefined).length;
  const models = [...manifest.embedders.map(({ id }) => id), reader].map(inline).join(', ');
  const lines = [
    `**${t('about.status')}**`,
    [
      t('about.articles', { number: articles.length }),
      ...(own > 0 ? [t('about.ofServer', { number: own })] : []),
    ].join(' · '),
    t('about.passages', { number: manifest.passages }),
    t('about.models', { models }),
    t('about.indexBuilt', { when: ago(new Date(manifest.builtAt)) }),
    t('about.version', { version: inline(version) }),
    t('about.runningSince', { when: ago(startedAt) }),
    ...(shard.count > 1 ? [t('about.shard', { id: shard.id, number: shard.count })] : []),
  ];
  return { content: lines.join('\n') };
}
