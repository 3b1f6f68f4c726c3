// Attachments of a message: those kept from before an edit, those uploaded, and references to them.
import { formError, refusal } from '../errors.js';
import type { MessageBody } from '../validate/message.js';
import type { Attachment } from '../world/conversation.js';
import type { Channel, File } from '../world/types.js';
import { nextId, type World } from '../world/world.js';
import type { UploadedFile } from './body.js';

export function attachmentsOf(
  world: World,
  channel: Channel,
  wished: MessageBody['attachments'],
  files: readonly UploadedFile[],
  existing: readonly Attachment[],
): Attachment[] {
  const kept = wished
    ? existing.filter(({ id }) => wished.some((wish) => wish.id === id))
    : [...existing];
  wished?.forEach(({ id }, index) => {
    if (kept.some((each) => each.id === id) || files.some((file) => file.index === id)) return;
    throw formError(['attachments', index], 'ATTACHMENT_NOT_FOUND', 'Unknown attachment');
  });
  const added = files.map((file) => {
    const wish = wished?.find(({ id }) => id === file.index);
    const name = wish?.filename ?? file.name;
    return storeAttachment(world, channel, { ...file, name }, wish?.description ?? null);
  });
  if (kept.length + added.length > 10) throw refusal('TooManyAttachments');
  return [...kept, ...added];
}

export function storeAttachment(
  world: World,
  channel: Channel,
  { name, data, contentType }: File,
  description: string | null = null,
): Attachment {
  if (data.byteLength > world.settings.attachmentSizeLimit) throw refusal('EntityTooLarge');
  const id = nextId(world);
  const filename = name.replace(/[^\p{L}\p{N}._-]+/gu, '_');
  const attachment = {
    id,
    filename,
    description,
    contentType: contentType || 'application/octet-stream',
    data,
    url: `${world.origin}/attachments/${channel.id}/${id}/${encodeURIComponent(filename)}`,
  };
  world.attachments.set(id, attachment);
  return attachment;
}

/** Replaces `attachment://name` by the attachment's address, however deep it stands. */
export function resolveReferences<T>(
  value: T,
  attachments: readonly Attachment[],
  used: Set<Attachment>,
): T {
  const visit = (node: unknown): unknown => {
    if (typeof node === 'string' && node.startsWith('attachment://')) {
      const name = node.slice('attachment://'.length);
      const attachment = attachments.find(({ filename }) => filename === name);
      if (attachment) used.add(attachment);
      return attachment?.url ?? node;
    }
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(value) as T;
}
