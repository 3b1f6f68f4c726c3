// Application commands: names, descriptions, options, and the 8000 characters of one command.
import { ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { z } from 'zod';
import { parseForm, report } from './form.js';
import { type Option, options, sizeOf, slashName } from './options.js';

const localized = (value: z.ZodType<string>) => z.partialRecord(z.enum(Locale), value).nullish();

const shared = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  dm_permission: z.boolean().nullish(),
  nsfw: z.boolean().nullish(),
  integration_types: z
    .array(z.literal([0, 1]))
    .min(1)
    .max(2)
    .nullish(),
  contexts: z
    .array(z.literal([0, 1, 2]))
    .min(1)
    .max(3)
    .nullish(),
};
const description = z.string().min(1).max(100);

const slash = z
  .object({
    ...shared,
    type: z.literal(ApplicationCommandType.ChatInput),
    name: slashName,
    name_localizations: localized(slashName),
    description,
    description_localizations: localized(description),
    options: options.nullish(),
  })
  .superRefine((value, context) => {
    if (sizeOf(value, value.options ?? []) <= 8000) return;
    report(context, [], 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)');
  });

const menuName = z.string().trim().min(1).max(32);
const menu = z
  .object({
    ...shared,
    type: z.literal([ApplicationCommandType.User, ApplicationCommandType.Message]),
    name: menuName,
    name_localizations: localized(menuName),
    description: z.string().nullish(),
    description_localizations: z.unknown().optional(),
    options: z.array(z.unknown()).nullish(),
  })
  .superRefine((value, context) => {
    if (value.description) {
      const message = 'Context menu commands cannot have description';
      report(context, ['description'], 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION', message);
    }
    if (value.options?.length) {
      const message = 'Context menu commands cannot have options';
      report(context, ['options'], 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS', message);
    }
  });

const command = z.preprocess(
  (body) => (typeof body === 'object' && body !== null ? { type: 1, ...body } : body),
  z.discriminatedUnion('type', [slash, menu]),
);

export type CommandBody = Omit<z.infer<typeof slash>, 'type' | 'options'> & {
  readonly type: ApplicationCommandType;
  readonly options: readonly Option[];
};

export function parseCommand(body: unknown, path: readonly PropertyKey[] = []): CommandBody {
  const parsed = parseForm(command, body, path);
  if (parsed.type === ApplicationCommandType.ChatInput) {
    return { ...parsed, options: parsed.options ?? [] };
  }
  return { ...parsed, description: '', description_localizations: null, options: [] };
}
