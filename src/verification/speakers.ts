// Who says something in an article, to be offered while a member types a name.
import type { Article } from '../corpus/article.js';
import { onceForEach } from '../processes/once-for-each.js';
import { termsOf } from '../text/words.js';
import { withoutQuotations } from './quotations.js';
import { clausesIn } from './reporting.js';
import { keyOfName, keysOfPhrase, nameIn } from './speaker.js';

/** The names in the order of the text, as often as they speak; an article is read once. */
const speakersIn = onceForEach((article: Article): readonly string[] =>
  article.sentences.flatMap((sentence) =>
    clausesIn(withoutQuotations(article, sentence)).flatMap(({ subject }) => {
      const name = nameIn(subject);
      return name !== undefined && termsOf(name).length > 0 ? [name] : [];
    }),
  ),
);

/** Milliseconds. Of many articles that are new, the rest is read while the member goes on typing. */
const READING_MS = 200;

const merged = new WeakMap<readonly Article[], readonly string[]>();

/** Each speaker of the articles once; once all are read, they are known for as long as the array is. */
export function speakersOf(articles: readonly Article[]): readonly string[] {
  const all = merged.get(articles);
  if (all) return all;
  const until = performance.now() + READING_MS;
  const names: string[] = [];
  for (const article of articles) {
    if (performance.now() > until) return mergeSpeakers(names);
    names.push(...speakersIn(article));
  }
  const speakers = mergeSpeakers(names);
  merged.set(articles, speakers);
  return speakers;
}

/** Each speaker once, by the fullest name, whoever speaks most often first. */
export function mergeSpeakers(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const longestFirst = [...counts].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const people: { name: string; count: number }[] = [];
  const byKey = new Map<string, { name: string; count: number }>();
  for (const [name, count] of longestFirst) {
    const fuller = byKey.get(keyOfName(name));
    if (fuller) {
      fuller.count += count;
      continue;
    }
    const person = { name, count };
    people.push(person);
    for (const key of keysOfPhrase(name)) if (!byKey.has(key)) byKey.set(key, person);
  }
  return people
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}
