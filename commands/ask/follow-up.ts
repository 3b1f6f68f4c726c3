// Reads a question with what the bot answered before: the message that it is a reply to, or the last answer to the
// same member in the same place. All of it is from the bot's own messages, or in memory for a few minutes.
import type { Message } from 'discord.js';
import { cleanQuestion } from '../../src/answer/question.js';
import type { Bot } from '../../src/bot/bot.js';
import type { Place } from '../../src/bot/conversations.js';
import { customIdsOn, textOn } from '../../src/bot/own-message.js';
import { chosen, refersOnly } from '../../src/follow-ups/follow-up.js';
import type { FollowUp, Quoted, Turn } from '../../src/follow-ups/turn.js';
import { Overloaded } from '../../src/inference/overloaded.js';
import type { Asked } from '../../src/inference/protocol.js';
import { readQuotes } from '../summaries/read-quotes.js';
import { isRefusal, understoodIn } from './answer-message.js';
import { writtenQuestion } from './asked-question.js';
import { questionOf } from './question.js';

/** A message that may go on with something. */
export interface Said extends Place {
  readonly text: string;
  readonly guildId: string | null;
  /** Of the message or interaction that asks. */
  readonly questionId: string;
  /** What it is a reply to; `hidden` where that is somebody else's. */
  readonly repliesTo: Message | 'hidden' | null;
}

export type Read = FollowUp | { readonly kind: 'hidden' };

export async function readFollowUp(bot: Bot, said: Said): Promise<Read> {
  const message = cleanQuestion(questionOf(said.text));
  const { repliesTo, guildId, userId, questionId } = said;
  if (repliesTo === 'hidden') return refersOnly(message) ? { kind: 'hidden' } : { kind: 'alone' };
  const choice = repliesTo ? undefined : chosen(message, bot.conversations.choices(said));
  if (choice) return { kind: 'understood', question: choice.question };
  const turns = repliesTo ? await turnsOf(repliesTo) : bot.conversations.turns(said, questionId);
  if (turns.length === 0) return { kind: 'alone' };
  const asker = { user: userId, guild: guildId };
  const task = { type: 'followUp', message, turns } as const;
  return bot.knowledge
    .of(guildId)
    .run(task, asker)
    .catch((error) => {
      if (error instanceof Overloaded) throw error;
      // It can still be asked as it is.
      bot.log.warn({ err: error }, 'a question was read without the one before');
      return { kind: 'alone' } as const;
    });
}

/** Remembers what was answered, for the next question. */
export function remember(
  { conversations }: Bot,
  said: Said,
  question: string,
  { answer }: Asked,
): void {
  const { reason } = answer;
  if (reason && reason.code !== 'no-evidence' && reason.code !== 'not-answered') return;
  conversations.answered(said, said.questionId, {
    written: questionOf(said.text),
    question,
    quotes: answer.quotes.map(withoutText),
  });
}

/** What one of the bot's own messages answers, read back from it. */
async function turnsOf(message: Message): Promise<readonly Turn[]> {
  const written = await writtenQuestion(message);
  if (written === undefined) return [];
  const text = textOn(message);
  const question = understoodIn(text) ?? questionOf(written);
  const read = isRefusal(text) ? [] : readQuotes(text, customIdsOn(message));
  return [{ written: questionOf(written), question, quotes: read.map(withoutText) }];
}

/** What is remembered of a quote: its place, and no words of the articles. */
function withoutText({ article, start, end, highlights }: Quoted): Quoted {
  const marks = highlights.map((mark) => ({ start: mark.start, end: mark.end }));
  return { article, start, end, highlights: marks };
}
