// Turning what a member typed into the options of a command, checked as Discord's client checks it.
import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { attachmentPayload } from '../payload/message.js';
import { storeAttachment } from '../rest/uploads.js';
import type { LeafOption, Option } from '../validate/options.js';
import type { Channel, File } from '../world/types.js';
import { ImpossibleAction } from '../world/visibility.js';
import type { World } from '../world/world.js';
import { type Resolved, resolveEntity } from './resolve.js';

/** Users, roles and channels are given as themselves, attachments as files. */
export type OptionValue = string | number | boolean | { readonly id: string } | File;
export type OptionValues = Readonly<Record<string, OptionValue>>;

export type Filling = {
  readonly world: World;
  readonly channel: Channel;
  readonly values: OptionValues;
  readonly resolved: Resolved;
  /** The option that is being typed: then nothing has to be complete yet. */
  readonly focused: string | null;
};

type Filled = { readonly name: string; readonly type: number; readonly [key: string]: unknown };

/** `path` leads to the subcommand. */
export function fillOptions(
  filling: Filling,
  options: readonly Option[],
  path: readonly string[],
): Filled[] {
  const [next, ...rest] = path;
  if (next !== undefined) {
    const inner = options.find(({ name }) => name === next);
    if (!inner || !isNesting(inner)) throw new ImpossibleAction(`No subcommand "${next}".`);
    const { name, type } = inner;
    return [{ name, type, options: fillOptions(filling, inner.options ?? [], rest) }];
  }
  const leaves = options.filter((option): option is LeafOption => !isNesting(option));
  if (leaves.length < options.length) throw new ImpossibleAction('A subcommand must be chosen.');
  const stray = Object.keys(filling.values).find((key) => !leaves.some(({ name }) => name === key));
  if (stray !== undefined) throw new ImpossibleAction(`No option "${stray}".`);
  return leaves.flatMap((option) => fillOne(filling, option));
}

function fillOne(filling: Filling, option: LeafOption): Filled[] {
  const { name, type, required } = option;
  const isFocused = filling.focused === name;
  const value = filling.values[name] ?? (isFocused ? '' : undefined);
  if (value === undefined) {
    if (required && filling.focused === null) throw new ImpossibleAction(`"${name}" is required.`);
    return [];
  }
  if (isFocused) {
    const asked = 'autocomplete' in option && option.autocomplete;
    if (!asked) throw new ImpossibleAction(`"${name}" has no autocomplete.`);
    return [{ name, type, value: String(value), focused: true }];
  }
  return [{ name, type, value: convert(filling, option, value) }];
}

function convert(filling: Filling, option: LeafOption, value: OptionValue) {
  const { world, channel, resolved } = filling;
  switch (option.type) {
    case Type.String:
      return checkString(option, value);
    case Type.Integer:
    case Type.Number:
      return checkNumber(option, value);
    case Type.Boolean:
      if (typeof value !== 'boolean') throw unfit(option);
      return value;
    case Type.Attachment: {
      if (typeof value !== 'object' || !('data' in value)) throw unfit(option);
      const attachment = storeAttachment(world, channel, value);
      resolved.attachments[attachment.id] = attachmentPayload(attachment);
      return attachment.id;
    }
    default:
      if (typeof value !== 'object' || !('id' in value)) throw unfit(option);
      return resolveEntity(world, channel, resolved, value.id);
  }
}

function checkString(option: Extract<LeafOption, { type: Type.String }>, value: OptionValue) {
  const { min_length, max_length, choices } = option;
  if (typeof value !== 'string') throw unfit(option);
  if (value.length < (min_length ?? 1) || value.length > (max_length ?? 6000)) throw unfit(option);
  if (choices?.length && !choices.some((choice) => choice.value === value)) throw unfit(option);
  return value;
}

function checkNumber(
  option: Extract<LeafOption, { type: Type.Integer | Type.Number }>,
  value: OptionValue,
) {
  const { type, min_value, max_value, choices } = option;
  if (typeof value !== 'number') throw unfit(option);
  if (type === Type.Integer && !Number.isSafeInteger(value)) throw unfit(option);
  if (value < (min_value ?? -Infinity) || value > (max_value ?? Infinity)) throw unfit(option);
  if (choices?.length && !choices.some((choice) => choice.value === value)) throw unfit(option);
  return value;
}

function isNesting(option: Option): option is Exclude<Option, LeafOption> {
  return option.type === Type.Subcommand || option.type === Type.SubcommandGroup;
}

function unfit({ name }: LeafOption): ImpossibleAction {
  return new ImpossibleAction(`Discord's client would not send this value for "${name}".`);
}
