// The options of a slash command, its subcommands and subcommand groups.
import { Locale, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { z } from 'zod';
import { report } from './form.js';

const nameRule = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

export const slashName = z.string().superRefine((name, context) => {
  if (nameRule.test(name) && name === name.toLowerCase()) return;
  report(context, [], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
});

const localized = (value: z.ZodType<string>) => z.partialRecord(z.enum(Locale), value).nullish();
const description = z.string().min(1).max(100);
const described = {
  name: slashName,
  name_localizations: localized(slashName),
  description,
  description_localizations: localized(description),
};
const common = { ...described, required: z.boolean().nullish() };
const choiceName = z.string().min(1).max(100);
const pickable = <T extends z.ZodType<string | number>>(value: T) => ({
  ...common,
  autocomplete: z.boolean().nullish(),
  choices: z
    .array(z.object({ name: choiceName, name_localizations: localized(choiceName), value }))
    .max(25)
    .nullish(),
});
const bounds = { min_value: z.number().nullish(), max_value: z.number().nullish() };

const leaf = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal(Type.String),
      ...pickable(z.string().min(1).max(100)),
      min_length: z.int().min(0).max(6000).nullish(),
      max_length: z.int().min(1).max(6000).nullish(),
    }),
    z.object({ type: z.literal(Type.Integer), ...pickable(z.int()), ...bounds }),
    z.object({ type: z.literal(Type.Number), ...pickable(z.number()), ...bounds }),
    z.object({
      type: z.literal(Type.Channel),
      ...common,
      channel_types: z.array(z.int()).nullish(),
    }),
    z.object({
      type: z.literal([Type.Boolean, Type.User, Type.Role, Type.Mentionable, Type.Attachment]),
      ...common,
    }),
  ])
  .superRefine((option, context) => {
    if (!('choices' in option) || !option.autocomplete || !option.choices?.length) return;
    const message = 'Choices cannot be set for autocomplete options';
    report(context, ['choices'], 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', message);
  });

const leaves = z.array(leaf).max(25).superRefine(checkOrder);
const subcommand = z.object({
  type: z.literal(Type.Subcommand),
  ...described,
  options: leaves.nullish(),
});
const group = z.object({
  type: z.literal(Type.SubcommandGroup),
  ...described,
  options: z.array(subcommand).min(1).max(25).superRefine(checkOrder),
});

export const options = z
  .array(z.discriminatedUnion('type', [leaf, subcommand, group]))
  .max(25)
  .superRefine(checkOrder)
  .superRefine((list, context) => {
    const nested = list.filter(({ type }) => type <= Type.SubcommandGroup).length;
    if (nested === 0 || nested === list.length) return;
    const message = 'Sub-commands and sub-command groups cannot be mixed with other options';
    report(context, [], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
  });

export type LeafOption = z.infer<typeof leaf>;
export type Option = z.infer<typeof options>[number];

type Described = Pick<
  Option,
  'name' | 'name_localizations' | 'description' | 'description_localizations'
>;

/** Name, description and choices; of each translated text only the longest version counts. */
export function sizeOf(described: Described, nested: readonly Option[]): number {
  const own =
    longest(described.name, described.name_localizations) +
    longest(described.description, described.description_localizations);
  return nested.reduce((sum, option) => {
    const choices = 'choices' in option ? (option.choices ?? []) : [];
    const texts = choices.map(
      ({ name, name_localizations, value }) =>
        longest(name, name_localizations) + String(value).length,
    );
    const below = 'options' in option ? (option.options ?? []) : [];
    return sum + sizeOf(option, below) + texts.reduce((total, length) => total + length, 0);
  }, own);
}

function longest(text: string, translations: Described['name_localizations']): number {
  const all = [text, ...Object.values(translations ?? {})];
  return Math.max(...all.map((each) => each?.length ?? 0));
}

function checkOrder(
  list: readonly { name: string; required?: boolean | null | undefined }[],
  context: z.RefinementCtx,
): void {
  list.forEach(({ name, required }, index) => {
    if (required && list.slice(0, index).some((before) => !before.required)) {
      const code = 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID';
      report(context, [index], code, 'Required options must be placed before non-required options');
    }
    if (list.findIndex((other) => other.name === name) !== index) {
      const code = 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE';
      report(context, [index, 'name'], code, 'Option name must be unique');
    }
  });
}
