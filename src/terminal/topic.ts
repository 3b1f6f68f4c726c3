// The articles and topics of the index, for the commands of the terminal that look through them.

import { readConfig } from '../config.js';
import type { Article } from '../corpus/article.js';
import { UsageError } from '../errors.js';
import { openTopics } from '../indexing.js';
import { hasWords } from '../text/words.js';
import { type IsAbout, isFoundIn } from '../topics/found-in.js';
import { createReporter, note } from './output.js';

export async function openIndexed() {
  const reporter = createReporter();
  try {
    return await openTopics(readConfig(), reporter);
  } finally {
    reporter.finish();
  }
}

/**
 * @param topic empty for everything
 * @throws UsageError for a topic without a word that could be looked for
 */
export async function openAbout(topic: string): Promise<{
  readonly articles: readonly Article[];
  readonly isAbout: IsAbout;
  /** What the topic was taken for: an entity by its own name. */
  readonly understood: string;
}> {
  if (topic !== '' && !hasWords(topic)) {
    throw new UsageError(
      `There is no word to look for in “${topic}”. Name a person, a place or a thing, such as: trade`,
    );
  }
  const { articles, topics } = await openIndexed();
  if (topic === '') return { articles, isAbout: () => true, understood: topic };
  const lookup = topics.lookup(topic);
  if (lookup.isCorrected) note(`Showing results for ${lookup.topic}. You typed “${topic}”.`);
  return { articles, isAbout: isFoundIn(lookup), understood: lookup.topic };
}
