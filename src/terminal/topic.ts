// The topic that was given in the terminal, and the articles it is looked for in.
import { readCorpus } from '../app.js';
import { readConfig } from '../config.js';
import type { Article } from '../corpus/article.js';
import { aboutTopic, type IsAbout } from '../retrieval/topic.js';
import { UsageError } from './ask.js';
import { createReporter } from './output.js';

/** @throws UsageError for a topic without a word that could be looked for */
export function isAboutTyped(topic: string): IsAbout {
  const isAbout = aboutTopic(topic);
  if (isAbout) return isAbout;
  throw new UsageError(
    `There is no word to look for in "${topic}". Name a person, a place or a thing: npm run compare -- trade`,
  );
}

export async function readArticles(): Promise<readonly Article[]> {
  const reporter = createReporter();
  try {
    return (await readCorpus(readConfig(), reporter)).articles;
  } finally {
    reporter.finish();
  }
}
