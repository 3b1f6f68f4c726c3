// `npm run compare`: where the articles differ about a topic.
import { compareArticles } from '../comparison/comparison.js';
import { UsageError } from '../errors.js';
import { translator } from '../locales/translate.js';
import { renderComparison } from './comparison-text.js';
import { quoteJson } from './json.js';
import { type JsonOption, print, styleOfStdout } from './output.js';
import { visible } from './text.js';
import { openAbout } from './topic.js';

/**
 * @param words the topic
 * @throws UsageError when there is none
 */
export async function compare(words: readonly string[], { json }: JsonOption): Promise<void> {
  if (words.length === 0) throw new UsageError('No topic. Give one: npm run compare -- trade');
  const { articles, isAbout, understood: topic } = await openAbout(words.join(' '));
  const comparison = await compareArticles(articles, isAbout);
  if (json) {
    const differences = comparison.differences.map(({ kind, sides }) => ({
      kind,
      sides: sides.map((side) => side.map(quoteJson)),
    }));
    print(JSON.stringify({ topic, ...comparison, differences }));
    return;
  }
  if (comparison.sentences === 0) {
    print(translator('en')('comparison.nothingAbout', { topic: visible(topic) }));
  } else print(renderComparison(comparison, styleOfStdout()));
}
