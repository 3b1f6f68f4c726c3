// What the bot says to what is no question: one line, without quotes; or short help with questions to try.
import { ButtonStyle } from 'discord.js';
import type { Kind } from '../../src/conversation/phrasebook.js';
import type { Translate } from '../../src/locales/translate.js';
import { button, row } from '../../src/message/controls.js';
import { customId } from '../../src/message/custom-id.js';
import { MAX_LABEL, type Reply, type Row, shorten } from '../../src/message/reply.js';

/** @param examples questions that the articles answer, as many as fit a row */
export function renderShortHelp(
  articles: number,
  examples: readonly string[],
  t: Translate,
): Reply {
  const help = t('conversation.help', { from: t('articles.fromCount', { count: articles }) });
  if (examples.length === 0) return { content: help };
  return { content: `${help}\n${t('conversation.try')}`, rows: exampleButtons(examples) };
}

/** @param topics what most is said about, as many as fit a row */
export function renderTopics(topics: readonly string[], t: Translate): Reply {
  const buttons = topics.map((topic, i) =>
    button(topic, customId('summarise', i), { style: ButtonStyle.Primary }),
  );
  return { content: t('conversation.summary'), rows: row(...buttons) };
}

/** Each asks the question that it shows. */
export function exampleButtons(examples: readonly string[]): Row[] {
  const buttons = examples.map((example, i) =>
    button(shorten(example, MAX_LABEL), customId('example', i), { style: ButtonStyle.Primary }),
  );
  return row(...buttons);
}

/** What is said in one line, whatever the articles are. */
export function renderLine(
  kind: Extract<Kind, 'thanks' | 'praise' | 'insult' | 'small-talk' | 'maker'>,
  t: Translate,
): Reply {
  switch (kind) {
    case 'thanks':
    case 'praise':
      return { content: t('conversation.thanks') };
    case 'insult':
      return { content: t('conversation.insult') };
    case 'maker':
      return { content: t('conversation.maker') };
    case 'small-talk':
      return { content: t('conversation.smallTalk') };
  }
}
