// Members who ask one question after the other, by command, by mention and in direct messages, and who ask
// again as people do when they are told to.
import { setTimeout as sleep } from 'node:timers/promises';
import { questionIn } from '../../commands/ask/answer-message.js';
import type {
  Channel,
  InteractionHandle,
  LoopbackDiscord,
  Message,
  User,
} from '../support/discord/index.js';

export interface Member {
  readonly user: User;
  /** Where they ask by command and by mention. */
  readonly channel: Channel;
}

/** What one question came to. */
export interface Asked {
  readonly text: string;
  /** What was sent, to be looked at again in the end: each must have one answer at most. */
  readonly attempts: readonly (InteractionHandle | Message)[];
  readonly outcome: 'answered' | 'lost';
  /** Why it was asked again, each time. */
  readonly again: readonly Again[];
  readonly ms: number;
}

/** Too much was asked at once; the bot failed, and said so; or Discord said that it did not respond in time. */
export type Again = 'overloaded' | 'failed' | 'no response';

/** Milliseconds after which a question counts as lost. */
const LOST_MS = 10 * 60_000;
/** How often a member asks, and the pause before each time where the bot says nothing of one. */
const ATTEMPTS = 10;
const PAUSE_MS = 2_000;

export async function ask(
  discord: LoopbackDiscord,
  member: Member,
  text: string,
  number: number,
): Promise<Asked> {
  const since = performance.now();
  const [attempts, again]: [(InteractionHandle | Message)[], Again[]] = [[], []];
  const asked = (outcome: Asked['outcome']): Asked => ({
    text,
    attempts,
    outcome,
    again,
    ms: performance.now() - since,
  });
  while (attempts.length < ATTEMPTS) {
    const attempt = send(discord, member, text, number);
    attempts.push(attempt);
    const answer = await answerTo(discord, attempt);
    if (answer === 'lost') return asked('lost');
    const why = answer === 'no response' ? answer : reasonToAskAgain(answer);
    if (answer !== 'no response' && why === undefined) {
      return asked(isAnswerTo(answer, attempt, text) ? 'answered' : 'lost');
    }
    if (why !== undefined) again.push(why);
    await sleep(answer === 'no response' ? PAUSE_MS : pauseAfter(answer));
  }
  return asked('lost');
}

function send(
  discord: LoopbackDiscord,
  { user, channel }: Member,
  text: string,
  number: number,
): InteractionHandle | Message {
  if (number % 8 === 0) return discord.say(user, discord.directMessages(user), text);
  if (number % 2 === 0) return discord.say(user, channel, `<@${discord.bot.id}> ${text}`);
  return discord.slash(user, channel, 'ask', { question: text });
}

async function answerTo(
  discord: LoopbackDiscord,
  attempt: InteractionHandle | Message,
): Promise<Message | 'no response' | 'lost'> {
  if ('acknowledged' in attempt) {
    const failed = (error: unknown) =>
      String(error).includes('did not respond') ? ('no response' as const) : ('lost' as const);
    return attempt.response(LOST_MS).catch(failed);
  }
  const isThere = () => discord.repliesTo(attempt).length > 0;
  await discord.waitUntil(isThere, 'a reply', LOST_MS).catch(() => {});
  return discord.repliesTo(attempt)[0] ?? 'lost';
}

function reasonToAskAgain({ content }: Message): Again | undefined {
  if (content.startsWith('I’m busy')) return 'overloaded';
  return /the reference `?[0-9a-f]{8}/.test(content) ? 'failed' : undefined;
}

/** As long as the bot says. */
function pauseAfter({ content }: Message): number {
  const [, seconds] = /again in (\d+) second/.exec(content) ?? [];
  return seconds === undefined ? PAUSE_MS : Number(seconds) * 1_000;
}

/** An answer to a command says which question it answers, where that is short enough. */
function isAnswerTo(
  { content }: Message,
  attempt: InteractionHandle | Message,
  text: string,
): boolean {
  const shown = 'acknowledged' in attempt ? questionIn(content) : undefined;
  return shown === undefined ? content !== '' : shown === text;
}

/** How many messages answer it. */
export function answersTo(discord: LoopbackDiscord, attempt: InteractionHandle | Message): number {
  if (!('acknowledged' in attempt)) return discord.repliesTo(attempt).length;
  const { original, followups } = attempt.interaction;
  return (original ? 1 : 0) + followups.length;
}
