// From a checked request body to what the message says, whether new or edited.
import { MessageFlags } from 'discord-api-types/v10';
import { formError, refusal } from '../errors.js';
import { withoutRepeatedUrls } from '../validate/embeds.js';
import { textOf } from '../validate/layout.js';
import { type MessageBody, parseMessage, refuseLegacy } from '../validate/message.js';
import type { Attachment, Message, MessageVersion, Pings } from '../world/conversation.js';
import { type MentionSource, nobody, pingsOf } from '../world/mentions.js';
import type { Channel } from '../world/types.js';
import type { World } from '../world/world.js';
import type { UploadedFile } from './body.js';
import { attachmentsOf, resolveReferences } from './uploads.js';

export type Composition = MessageVersion & { readonly flags: number; readonly pings: Pings };

export type ComposeOptions = {
  readonly channel: Channel;
  readonly files: readonly UploadedFile[];
  readonly existing?: Message;
  /** Where the message sits in the request. */
  readonly path?: readonly string[];
  readonly byDefault: MentionSource['byDefault'];
  readonly repliesTo?: Message | null;
};

const settable =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;
const editable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

export function composeFrom(world: World, json: unknown, options: ComposeOptions): Composition {
  const flags = options.existing?.flags ?? 0;
  return compose(world, parseMessage(json, { path: options.path ?? [], flags }), options);
}

export function compose(world: World, body: MessageBody, options: ComposeOptions): Composition {
  const { channel, files, existing, path = [] } = options;
  const flags = flagsOf(body, existing);
  const before = existing?.attachments ?? [];
  const attachments = attachmentsOf(world, channel, body.attachments, files, before);
  const embedded = new Set<Attachment>();
  const embeds = body.embeds === undefined ? (existing?.embeds ?? []) : (body.embeds ?? []);
  const components = body.components ?? existing?.components ?? [];
  const wasLaidOut = ((existing?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const kept = wasLaidOut ? '' : (existing?.content ?? '');
  const version: MessageVersion = {
    content: body.content === undefined ? kept : (body.content ?? ''),
    embeds: withoutRepeatedUrls(resolveReferences(embeds, attachments, embedded)),
    components: resolveReferences(components, attachments, new Set()),
    attachments: attachments.filter((each) => !embedded.has(each)),
  };
  checkWhole(version, flags, path);
  const isLaidOut = (flags & MessageFlags.IsComponentsV2) !== 0;
  const content = isLaidOut ? textOf(version.components).join('\n\n') : version.content;
  return { ...version, content, flags, pings: pings(world, body, version, options) };
}

function flagsOf({ flags }: MessageBody, existing: Message | undefined): number {
  if (!existing) return (flags ?? 0) & settable;
  const kept = existing.flags & ~MessageFlags.Loading;
  if (flags === undefined || flags === null) return kept;
  return (kept & ~MessageFlags.SuppressEmbeds) | (flags & editable);
}

function checkWhole(version: MessageVersion, flags: number, path: readonly string[]): void {
  const { content, embeds, components, attachments } = version;
  if ((flags & MessageFlags.IsComponentsV2) !== 0) {
    if (content) refuseLegacy(path, 'content');
    if (embeds.length > 0) refuseLegacy(path, 'embeds');
    if (JSON.stringify(components).includes('"attachment://')) {
      const code = 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND';
      throw formError([...path, 'components'], code, 'The referenced attachment was not found');
    }
  }
  if (content || embeds.length || components.length || attachments.length) return;
  throw refusal('EmptyMessage');
}

/** What an edit mentions is added to what the message mentioned before, so that no ping is lost. */
function pings(
  world: World,
  body: MessageBody,
  version: MessageVersion,
  { channel, existing, byDefault, repliesTo = null }: ComposeOptions,
): Pings {
  const before = existing?.pings ?? nobody;
  if (existing && body.content === undefined && body.components === undefined) return before;
  const text = [version.content, ...textOf(version.components)].join('\n');
  const allowed = body.allowed_mentions;
  const source = { text, author: world.bot, channel, allowed, byDefault, repliesTo };
  const added = pingsOf(world, source);
  return {
    users: [...new Set([...before.users, ...added.users])],
    roles: [...new Set([...before.roles, ...added.roles])],
    everyone: before.everyone || added.everyone,
  };
}
