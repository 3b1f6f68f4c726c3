// What members can do, bound to one world.
import type { Message } from '../world/conversation.js';
import type { Channel, Command, User } from '../world/types.js';
import type { World } from '../world/world.js';
import { autocomplete, messageCommand, slash, userCommand } from './commands.js';
import { click, select } from './components.js';
import type { InteractionHandle } from './handle.js';
import { offeredCommands } from './installation.js';
import { edit, pin, remove, type SayOptions, say } from './messages.js';
import { type ModalValues, submitModal } from './modals.js';
import type { OptionValues } from './options.js';

export type MemberActions = {
  /** The commands that a user is offered in a channel. */
  offeredCommands(user: User, channel: Channel): readonly Command[];
  /** `line` is the command's name, with its subcommand: `ask`, or `corpus list`. */
  slash(user: User, channel: Channel, line: string, options?: OptionValues): InteractionHandle;
  /** Asks for choices while the option `focused` is being typed. */
  autocomplete(
    user: User,
    channel: Channel,
    line: string,
    options: OptionValues,
    focused: string,
  ): InteractionHandle;
  messageCommand(user: User, message: Message, name: string): InteractionHandle;
  userCommand(user: User, channel: Channel, target: User, name: string): InteractionHandle;
  /** `target` is a label or a custom id; a forged custom id need not be on the message. */
  click(
    user: User,
    message: Message,
    target: string,
    options?: { forged?: boolean },
  ): InteractionHandle;
  /** `values` are option values, or the ids of users, roles and channels. */
  select(
    user: User,
    message: Message,
    target: string,
    values: readonly string[],
  ): InteractionHandle;
  /** Fills in the modal that an interaction is answered with. */
  submitModal(opened: InteractionHandle, values: ModalValues): Promise<InteractionHandle>;
  say(user: User, channel: Channel, content: string, options?: SayOptions): Message;
  edit(user: User, message: Message, content: string): void;
  /** Deletes a message, or dismisses an ephemeral one. */
  remove(user: User, message: Message): void;
  pin(user: User, message: Message): void;
};

export function memberActions(world: World): MemberActions {
  return {
    offeredCommands: (...args) => offeredCommands(world, ...args),
    slash: (...args) => slash(world, ...args),
    autocomplete: (...args) => autocomplete(world, ...args),
    messageCommand: (...args) => messageCommand(world, ...args),
    userCommand: (...args) => userCommand(world, ...args),
    click: (...args) => click(world, ...args),
    select: (...args) => select(world, ...args),
    submitModal: (...args) => submitModal(world, ...args),
    say: (...args) => say(world, ...args),
    edit: (...args) => edit(world, ...args),
    remove: (...args) => remove(world, ...args),
    pin: (...args) => pin(world, ...args),
  };
}
