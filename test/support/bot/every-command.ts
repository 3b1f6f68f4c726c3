// Every way in which a member can use the bot: each line of each command that they are offered, with
// values by the types of its options, so that commands of later days join by themselves.
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type {
  Channel,
  Command,
  File,
  LoopbackDiscord,
  OptionValue,
  OptionValues,
  User,
} from '../discord/index.js';
import type { LeafOption, Option } from '../discord/validate/options.js';

export interface Line {
  /** The command with its subcommand, as it is typed. */
  readonly line: string;
  readonly command: Command;
  readonly leaves: readonly LeafOption[];
}

export interface Words {
  readonly text: string;
  readonly channel: Channel;
  readonly file: File;
  readonly number?: number;
}

export function offeredLines(discord: LoopbackDiscord, user: User, place: Channel): Line[] {
  return discord
    .offeredCommands(user, place)
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) => linesOf(command, command.name, command.options));
}

export function offeredMenus(discord: LoopbackDiscord, user: User, place: Channel): Command[] {
  return discord
    .offeredCommands(user, place)
    .filter(({ type }) => type === ApplicationCommandType.Message);
}

/** The command itself, or each of its subcommands. */
function linesOf(command: Command, line: string, options: readonly Option[]): Line[] {
  const leaves = options.filter((option): option is LeafOption => !isNesting(option));
  const nested = options.filter(isNesting);
  if (nested.length === 0) return [{ line, command, leaves }];
  return nested.flatMap(({ name, options }) => linesOf(command, `${line} ${name}`, options ?? []));
}

function isNesting(option: Option): option is Exclude<Option, LeafOption> {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

/** A value for each of the options. */
export function valuesFor(leaves: readonly LeafOption[], words: Words): OptionValues {
  return Object.fromEntries(leaves.map((leaf) => [leaf.name, valueFor(leaf, words)]));
}

function valueFor(leaf: LeafOption, { text, channel, file, number = 1 }: Words): OptionValue {
  if ('choices' in leaf && leaf.choices?.[0]) return leaf.choices[0].value;
  switch (leaf.type) {
    case ApplicationCommandOptionType.String:
      return text.slice(0, leaf.max_length ?? text.length);
    case ApplicationCommandOptionType.Boolean:
      return true;
    case ApplicationCommandOptionType.Channel:
      return channel;
    case ApplicationCommandOptionType.Attachment:
      return file;
    default:
      return number;
  }
}
