// The body of a message, as sent to a channel, an interaction callback or a webhook.
import { MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { formError } from '../errors.js';
import { embeds } from './embeds.js';
import { parseForm, report } from './form.js';
import { type Component, layout, rows } from './layout.js';

const allowedMentions = z
  .object({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(),
    users: z.array(z.string()).max(100).nullish(),
    roles: z.array(z.string()).max(100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine((value, context) => {
    for (const kind of ['users', 'roles'] as const) {
      if (!value.parse?.includes(kind) || !value[kind]?.length) continue;
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      report(context, [], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  });

const message = z.object({
  content: z.string().trim().max(2000).nullish(),
  embeds: embeds.nullish(),
  components: z.unknown().optional(),
  attachments: z
    .array(
      z.object({
        id: z.union([z.string(), z.int()]).transform(String),
        filename: z.string().nullish(),
        description: z.string().max(1024).nullish(),
      }),
    )
    .nullish(),
  allowed_mentions: allowedMentions.nullish(),
  flags: z.int().min(0).nullish(),
  nonce: z.union([z.int(), z.string().max(25)]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  message_reference: z
    .object({
      message_id: z.string(),
      channel_id: z.string().nullish(),
      guild_id: z.string().nullish(),
      fail_if_not_exists: z.boolean().nullish(),
      type: z.literal(0).nullish(),
    })
    .nullish(),
});

export type AllowedMentions = z.infer<typeof allowedMentions>;
export type MessageBody = Omit<z.infer<typeof message>, 'components'> & {
  readonly components?: Component[] | null;
};

/** `path` is where the message sits in the request; `flags` are those it already carries. */
export function parseMessage(
  body: unknown,
  { path = [], flags = 0 }: { path?: readonly string[]; flags?: number } = {},
): MessageBody {
  const { components, ...rest } = parseForm(message, body ?? {}, path);
  const isLayout = (((rest.flags ?? 0) | flags) & MessageFlags.IsComponentsV2) !== 0;
  if (isLayout && rest.content) refuseLegacy(path, 'content');
  if (isLayout && rest.embeds?.length) refuseLegacy(path, 'embeds');
  if (components === undefined) return rest;
  if (components === null) return { ...rest, components: [] };
  const schema = isLayout ? layout : rows;
  return { ...rest, components: parseForm(schema, components, [...path, 'components']) };
}

export function refuseLegacy(path: readonly string[], field: 'content' | 'embeds'): never {
  const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
  throw formError([...path, field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message);
}
