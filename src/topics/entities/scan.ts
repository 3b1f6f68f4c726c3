// One sentence, looked through for all that may be a topic: dates first, for they are neither names nor
// figures.
import { type Article, type Range, type Sentence, textOf } from '../../corpus/article.js';
import { datesIn, type WrittenDate } from '../dates.js';
import type { Mention } from '../entity.js';
import { type Candidate, candidatesIn } from './capitals.js';
import { figuresIn, type WrittenFigure } from './figures.js';
import { isTitleCase } from './tokens.js';
import { type Votes, votesFor } from './votes.js';

/** All ranges count from the start of the sentence. */
export interface Scan {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly text: string;
  readonly dates: readonly WrittenDate[];
  readonly figures: readonly WrittenFigure[];
  readonly names: readonly JudgedName[];
  /** A heading with Capitals Everywhere: what are names is told by other sentences alone. */
  readonly isHeading: boolean;
}

export interface JudgedName {
  readonly candidate: Candidate;
  readonly votes: { readonly all: Votes; readonly lexical: Votes };
}

export function scan(article: Article, sentence: Sentence): Scan {
  const text = textOf(article, sentence);
  const dates = datesIn(text);
  const isHeading = isTitleCase(text);
  const names = (isHeading ? [] : candidatesIn(text, dates)).map((candidate) => ({
    candidate,
    votes: votesFor(text, candidate),
  }));
  return { article, sentence, text, dates, figures: figuresIn(text, dates), names, isHeading };
}

/** Where a range of a sentence stands in its article. */
export function mentionOf({ article, sentence }: Scan, { start, end }: Range): Mention {
  return { article: article.id, start: sentence.start + start, end: sentence.start + end };
}
