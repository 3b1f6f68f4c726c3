import { z } from 'zod';
import { type Excerpt, textOf } from '../../src/corpus/article.js';
import { readJsonLines } from './json-lines.js';

const topicSchema = z.strictObject({
  id: z.string(),
  /** "dev": methods and settings were chosen by it. "held-out": by these nothing was. */
  split: z.enum(['dev', 'held-out']),
  topic: z.string(),
  facts: z.array(
    z.strictObject({
      fact: z.string(),
      sentences: z.array(z.strictObject({ article: z.string(), text: z.string() })).nonempty(),
    }),
  ),
});

export type ReferenceTopic = z.infer<typeof topicSchema>;

export function readTopics(file: string): Promise<ReferenceTopic[]> {
  return readJsonLines(file, topicSchema);
}

/** The positions of the facts that an excerpt states. */
export function factsIn({ facts }: ReferenceTopic, excerpt: Excerpt): number[] {
  const { article } = excerpt;
  const quoted = article.sentences
    .filter(({ start, end }) => excerpt.start <= start && end <= excerpt.end)
    .map((sentence) => textOf(article, sentence));
  return facts.flatMap(({ sentences }, i) =>
    sentences.some((each) => each.article === article.id && quoted.includes(each.text)) ? [i] : [],
  );
}
