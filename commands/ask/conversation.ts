// What is no question: help, thanks, small talk. It is told before anything is searched, and nothing of it is kept.
import { cleanQuestion } from '../../src/answer/question.js';
import type { Bot } from '../../src/bot/bot.js';
import { classify } from '../../src/conversation/classifier.js';
import { understand } from '../../src/conversation/message.js';
import type { Kind } from '../../src/conversation/phrasebook.js';
import { refersOnly } from '../../src/follow-ups/follow-up.js';
import type { Language } from '../../src/locales/catalogue.js';
import type { Translate } from '../../src/locales/translate.js';
import { MAX_LABEL, type Reply } from '../../src/message/reply.js';
import { hasWords } from '../../src/text/words.js';
import { renderArticles } from '../articles/articles-message.js';
import { renderLine, renderShortHelp, renderTopics } from './conversation-message.js';
import { questionOf } from './question.js';

/** What somebody said that asks nothing of the articles. */
export interface Remark {
  readonly kind: Kind | 'empty';
  /** The language that it is in, where only one has its words. */
  readonly language: Language | undefined;
}

/** @returns undefined for a question */
export function remarkIn(text: string): Remark | undefined {
  const question = cleanQuestion(questionOf(text));
  // "true?" goes on with what was said, "true" does not.
  if (question.endsWith('?') && refersOnly(question)) return undefined;
  const understood = understand(question);
  if (understood.kind !== 'question') return understood;
  return hasWords(question) ? undefined : { kind: 'empty', language: undefined };
}

/** What no phrase tells. */
export function classifiedRemark(text: string): Remark | undefined {
  const kind = classify(cleanQuestion(questionOf(text)));
  return kind && { kind, language: undefined };
}

/** Topics that are offered for a summary. */
const MOST_TOPICS = 4;

export async function remarkReply(
  { knowledge, log }: Bot,
  { kind }: Remark,
  { guildId, userId }: { readonly guildId: string | null; readonly userId: string },
  t: Translate,
): Promise<Reply> {
  const known = knowledge.of(guildId);
  switch (kind) {
    case 'articles':
      return renderArticles(known.articles(), 1, t);
    case 'summary': {
      const suggest = { type: 'suggest', typed: '' } as const;
      const suggested = await known.run(suggest, { user: userId, guild: guildId });
      const topics = suggested
        .map(({ topic }) => topic)
        .filter(({ length }) => length <= MAX_LABEL);
      return renderTopics(topics.slice(0, MOST_TOPICS), t);
    }
    case 'empty':
    case 'greeting':
    case 'help':
    case 'abilities': {
      const examples = await known.examples({ user: userId, guild: guildId }).catch((error) => {
        log.warn({ err: error }, 'no examples could be found');
        return [];
      });
      return renderShortHelp(known.articles().length, examples, t);
    }
    default:
      return renderLine(kind, t);
  }
}
