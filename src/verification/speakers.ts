// Who says something in an article, to be offered while a member types a name.
import type { Article } from '../corpus/article.js';
import { termsOf } from '../retrieval/words.js';
import { withoutQuotations } from './quotations.js';
import { clausesIn } from './reporting.js';
import { agreementOf, nameIn } from './speaker.js';

const known = new WeakMap<Article, readonly string[]>();

/** The names in the order of the text, as often as they speak; an article is read once. */
export function speakersIn(article: Article): readonly string[] {
  const speakers =
    known.get(article) ??
    article.sentences.flatMap((sentence) =>
      clausesIn(withoutQuotations(article, sentence)).flatMap(({ subject }) => {
        const name = nameIn(subject);
        return name !== undefined && termsOf(name).length > 0 ? [name] : [];
      }),
    );
  known.set(article, speakers);
  return speakers;
}

/** Each speaker once, by the fullest name, whoever speaks most often first. */
export function mergeSpeakers(names: readonly string[]): string[] {
  const merged: { name: string; count: number }[] = [];
  for (const name of names.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const fuller = merged.find((each) => agreementOf(name, each.name) === 'same');
    if (fuller) fuller.count++;
    else merged.push({ name, count: 1 });
  }
  return merged
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}
