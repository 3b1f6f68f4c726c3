// Puts the entries of a timeline together: what overlaps in one article is one entry, and so is what another
// article says again in nearly the same words. Looks at few entries of the same time, not at all.
import type { Excerpt } from '../corpus/article.js';
import { mergeRanges, overlap } from '../corpus/ranges.js';
import { repeats } from '../text/repetition.js';
import { termsOf } from '../text/words.js';
import type { Draft } from './entries.js';

/** Entries of one time, the first ones, that a sentence may repeat; each is compared with it by all its words. */
export const MAX_REPEATABLE = 100;
/** The latest entries of one time that a sentence may overlap, by as many sentences as it carries along. */
const LATEST = 3;

export interface Merging {
  readonly drafts: Draft[];
  /** In one that overlaps it, as a repetition of one, or as a new one. All of an article come together. */
  readonly add: (added: Draft) => void;
}

export function createMerging(): Merging {
  const drafts: Draft[] = [];
  const ofArticle = new Map<string, number[]>();
  const repeatable = new Map<string, number[]>();
  return {
    drafts,
    add(added) {
      const [{ article }] = added.excerpts;
      const own = listAt(ofArticle, `${article.id} ${timeOf(added)}`);
      const others = listAt(repeatable, keyOf(added));
      const found = [
        own.slice(-LATEST).find((at) => drafts[at] && overlaps(drafts[at], added)),
        others.find((at) => drafts[at] && isRepeated(drafts[at], added)),
      ].filter((at) => at !== undefined);
      const at = Math.min(...found);
      const draft = drafts[at];
      if (draft) {
        drafts[at] = grown(draft, added);
        return;
      }
      own.push(drafts.length);
      if (others.length < MAX_REPEATABLE) others.push(drafts.length);
      drafts.push(added);
    },
  };
}

function listAt(lists: Map<string, number[]>, key: string): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function timeOf({ date, until }: Draft): string {
  return [date, until].map((each) => `${each?.year}-${each?.month}-${each?.day}`).join(' ');
}

/** Without a date, only the same words may mean the same time. */
function keyOf(draft: Draft): string {
  return draft.date === null ? termsOf(draft.written).join(' ') : timeOf(draft);
}

function overlaps(draft: Draft, added: Draft): boolean {
  return overlap(draft.excerpts[0], added.excerpts[0]);
}

function isRepeated(draft: Draft, added: Draft): boolean {
  const isOther = draft.excerpts[0].article.id !== added.excerpts[0].article.id;
  return isOther && repeats(added.terms, draft.terms);
}

function grown(draft: Draft, added: Draft): Draft {
  const [own, ...others] = draft.excerpts;
  const [excerpt] = added.excerpts;
  if (own.article.id !== excerpt.article.id) {
    return { ...draft, excerpts: withExcerpt(draft.excerpts, excerpt) };
  }
  return {
    ...draft,
    written: `${draft.written}, ${added.written}`,
    excerpts: [union(own, excerpt), ...others],
    terms: new Set([...draft.terms, ...added.terms]),
  };
}

function withExcerpt(excerpts: Draft['excerpts'], added: Excerpt): Draft['excerpts'] {
  const isThere = excerpts.some(({ article }) => article.id === added.article.id);
  return isThere ? excerpts : [...excerpts, added];
}

function union(a: Excerpt, b: Excerpt): Excerpt {
  return {
    ...a,
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    highlights: mergeRanges([...a.highlights, ...b.highlights]),
  };
}
