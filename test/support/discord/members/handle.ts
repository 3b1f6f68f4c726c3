// An interaction that a member has begun, to follow as they would: did the application respond,
// what did it say, which choices or which form did it offer?
import { randomBytes } from 'node:crypto';
import { GatewayDispatchEvents, MessageFlags } from 'discord-api-types/v10';
import { interactionPayload } from '../payload/interaction.js';
import { messagePayload } from '../payload/message.js';
import type { Choice } from '../validate/callback.js';
import type { Modal } from '../validate/modal.js';
import type { Interaction, Message } from '../world/conversation.js';
import { waitFor } from '../world/wait.js';
import { changed, dispatch, nextId, now, type World } from '../world/world.js';

export type InteractionHandle = {
  readonly interaction: Interaction;
  /** Milliseconds until the first response; rejects when "the application did not respond". */
  readonly acknowledged: Promise<number>;
  /** The message that answers, once it says something: not while the bot is "thinking". */
  response(timeoutMs?: number): Promise<Message>;
  /** The nth follow-up, counted from 0. */
  followup(index?: number, timeoutMs?: number): Promise<Message>;
  modal(timeoutMs?: number): Promise<Modal>;
  choices(timeoutMs?: number): Promise<readonly Choice[]>;
};

export type Begun = Pick<Interaction, 'type' | 'user' | 'channel' | 'owners'> &
  Partial<Pick<Interaction, 'commandName' | 'commandType' | 'source' | 'trigger'>>;

/** `message` is the one that the used component, or the component that opened a modal, sits on. */
export function begin(
  world: World,
  begun: Begun,
  data: Record<string, unknown>,
  message: Message | null = null,
): InteractionHandle {
  const interaction: Interaction = {
    commandName: null,
    commandType: null,
    source: null,
    trigger: null,
    ...begun,
    id: nextId(world),
    token: randomBytes(48).toString('base64url'),
    sentAt: now(world),
    followups: [],
    acknowledgedAt: null,
    responseType: null,
    original: null,
    answered: false,
    modal: null,
    choices: null,
  };
  world.interactions.set(interaction.id, interaction);
  const d = {
    ...interactionPayload(world, interaction),
    data,
    ...(message && { message: messagePayload(world, message, { reveal: true }) }),
  };
  const { guild } = interaction.channel;
  dispatch(world, { t: GatewayDispatchEvents.InteractionCreate, d, intent: null, guild });
  setTimeout(() => changed(world), world.settings.responseDeadlineMs + 20).unref();
  return follow(world, interaction);
}

function follow(world: World, interaction: Interaction): InteractionHandle {
  const wait = <T>(
    what: string,
    timeoutMs: number | undefined,
    check: () => T | null | undefined,
  ) =>
    waitFor(
      world,
      () => {
        failWhenLate(world, interaction);
        return check() ?? undefined;
      },
      `${what} of ${nameOf(interaction)}`,
      timeoutMs,
    );
  const acknowledged = wait('the acknowledgement', undefined, () => delayOf(interaction));
  acknowledged.catch(() => {});
  return {
    interaction,
    acknowledged,
    response: (timeoutMs) => wait('the response', timeoutMs, () => answerOf(interaction)),
    followup: (index = 0, timeoutMs) =>
      wait(`follow-up ${index}`, timeoutMs, () => interaction.followups[index]),
    modal: (timeoutMs) => wait('the modal', timeoutMs, () => interaction.modal),
    choices: (timeoutMs) => wait('the choices', timeoutMs, () => interaction.choices),
  };
}

function delayOf({ acknowledgedAt, sentAt }: Interaction): number | null {
  return acknowledgedAt === null ? null : acknowledgedAt - sentAt;
}

function answerOf({ original, answered }: Interaction): Message | null {
  const isThinking = original !== null && (original.flags & MessageFlags.Loading) !== 0;
  return answered && !isThinking ? original : null;
}

function failWhenLate(world: World, interaction: Interaction): void {
  if (interaction.acknowledgedAt !== null) return;
  if (now(world) - interaction.sentAt <= world.settings.responseDeadlineMs) return;
  throw new Error(`The application did not respond to ${nameOf(interaction)}.`);
}

function nameOf({ commandName, id }: Interaction): string {
  return commandName === null ? `interaction ${id}` : `"${commandName}"`;
}
