// What was asked and answered before, and what a message is understood as after it.
import type { Article, Range } from '../corpus/article.js';
import type { Entity } from '../topics/entity.js';

/** What was quoted in answer: a range of an article, and those of the words that answer. */
export interface Quoted extends Range {
  readonly article: string;
  readonly highlights: readonly Range[];
}

/** A question and its answer. */
export interface Turn {
  /** As it was written. */
  readonly written: string;
  /** As it was understood. */
  readonly question: string;
  /** Best first; empty where nothing answered. */
  readonly quotes: readonly Quoted[];
}

export interface Choice {
  /** What may be meant. */
  readonly name: string;
  /** What is asked where it is. */
  readonly question: string;
}

export type FollowUp =
  /** It needs nothing of what was before. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'understood'; readonly question: string }
  /** It refers to something, and it cannot be told to what; without choices where nothing fits. */
  | { readonly kind: 'unclear'; readonly choices: readonly Choice[] };

/** What the articles know of names and phrases. */
export interface Source {
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  /** The sentences that hold all terms of the words, the first of them at most. */
  sentencesWith(words: string): readonly string[];
}

export const ALONE: FollowUp = { kind: 'alone' };

/** Turns that are remembered, for whoever asks next. */
export const MOST_TURNS = 3;

/** Choices that are offered: a row of buttons. */
export const MOST_CHOICES = 5;
