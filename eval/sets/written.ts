import path from 'node:path';
import { z } from 'zod';
import type { Article } from '../../src/corpus/article.js';
import { parseArticle } from '../../src/corpus/load.js';
import { UserError } from '../../src/errors.js';
import { readJsonLines } from './json-lines.js';
import type { Question, QuestionSet, Quoted } from './questions.js';

export interface WrittenQuestion extends Question {
  readonly style: string;
  /** Question and answering sentence share no word but a name. */
  readonly isLow: boolean;
  /** Whether a quote answers at least in part. */
  readonly isFair: (quoted: Quoted) => boolean;
  /** The words that answer, for each answering sentence that the quote holds. */
  readonly spansIn: (quoted: Quoted) => readonly (readonly string[])[];
}

export interface WrittenEvent extends QuestionSet {
  readonly articles: readonly Article[];
  readonly questions: readonly WrittenQuestion[];
}

const placeSchema = z.tuple([z.string(), z.int().nonnegative(), z.int().nonnegative()]);

const eventSchema = z.object({
  event: z.string(),
  articles: z.array(
    z.object({ id: z.string(), title: z.string(), paragraphs: z.array(z.array(z.string())) }),
  ),
  questions: z.array(
    z.object({
      q: z.string(),
      style: z.string(),
      low: z.boolean().default(false),
      answers: z.array(z.object({ at: placeSchema, spans: z.array(z.string()) })),
      partly: z.array(placeSchema).default([]),
    }),
  ),
});

/** @throws UserError when the file cannot be read as one event a line */
export async function readWritten(file: string): Promise<WrittenEvent[]> {
  try {
    return (await readJsonLines(file, eventSchema)).map(eventOf);
  } catch (cause) {
    throw new UserError(
      `${file} cannot be read as written events, one a line (see training/written/README.md).`,
      { cause },
    );
  }
}

function eventOf({ event, articles, questions }: z.infer<typeof eventSchema>): WrittenEvent {
  const sentences = new Map<string, string>();
  for (const { id, paragraphs } of articles) {
    for (const [p, paragraph] of paragraphs.entries()) {
      for (const [s, text] of paragraph.entries()) sentences.set([id, p, s].join(), text);
    }
  }
  const holds = ([article, p, s]: z.infer<typeof placeSchema>, quoted: Quoted) =>
    quoted.article === article && quoted.text.includes(sentences.get([article, p, s].join()) ?? '');
  return {
    name: event,
    articles: articles.map(({ id, title, paragraphs }) => {
      const body = paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n');
      return { ...parseArticle(`${id}.md`, Buffer.from(body)), title };
    }),
    questions: questions.map(({ q, style, low, answers, partly }, i): WrittenQuestion => {
      const isRight = (quoted: Quoted) => answers.some(({ at }) => holds(at, quoted));
      return {
        id: `${event}-${i + 1}`,
        question: q,
        kind: answers.length > 0 ? 'answerable' : 'unanswerable',
        needed: answers.length > 0 ? [isRight] : [],
        answers: [],
        style,
        isLow: low,
        isFair: (quoted) => isRight(quoted) || partly.some((at) => holds(at, quoted)),
        spansIn: (quoted) => answers.flatMap(({ at, spans }) => (holds(at, quoted) ? [spans] : [])),
      };
    }),
  };
}

/** The project's own events, by what they are for; no event is in two parts. */
export function writtenFile(
  part: 'train' | 'fit' | 'measure' | 'measure-1',
  folder: string,
): string {
  return path.join(folder, 'training/written', `${part}.jsonl`);
}
