// A part of a message that is not laid out yet. Pages are made of them where discord.js is not loaded.
import type { Quote } from '../answer/answer.js';

export interface Block {
  readonly text: string;
  /** The quote in it, which is to be shown in context. */
  readonly quote?: Pick<Quote, 'text' | 'article' | 'start' | 'end'>;
}
