// Reads the question sets: the event questions of this project, and any file in SQuAD 2.0's format
// (which is read from where it lies, never copied). Each question can tell a right text from a wrong.
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Article } from '../../src/corpus/article.js';
import { parseArticle } from '../../src/corpus/load.js';
import { UserError } from '../../src/errors.js';
import type { Candidate } from '../../src/retrieval/candidate.js';
import { readJsonLines } from './json-lines.js';

/** Something that was quoted: its text, and the article and paragraph that hold it. */
export interface Quoted {
  readonly text: string;
  readonly article: string;
  readonly paragraph: number;
}

export function quotedOf({ text, article, sentence }: Candidate): Quoted {
  return { text, article: article.id, paragraph: sentence.paragraph };
}

export interface Question {
  readonly id: string;
  readonly question: string;
  readonly kind: 'answerable' | 'unanswerable' | 'conflict';
  /** What an answer has to hold: one test for each quote or version that is needed; empty if none. */
  readonly needed: readonly ((quoted: Quoted) => boolean)[];
  /** Whether it answers at least in part, where that is known. */
  readonly isFair?: (quoted: Quoted) => boolean;
  /** Accepted answers (SQuAD); empty where none are given. */
  readonly answers: readonly string[];
}

export interface QuestionSet {
  readonly name: string;
  readonly questions: readonly Question[];
  /** The articles to ask about, or undefined for the corpus that ships. */
  readonly articles?: readonly Article[];
}

const patterns = z.array(z.string()).nonempty();

const eventQuestionSchema = z.object({
  id: z.string(),
  kind: z.enum(['answerable', 'unanswerable', 'conflict']),
  question: z.string(),
  must: patterns.optional(),
  allOf: z.array(patterns).optional(),
  sides: z.array(z.object({ side: z.string(), must: patterns })).optional(),
});

/** Questions about the five articles that ship, one JSON object a line (eval/data/event-questions.jsonl). */
export async function readEventQuestions(file: string, name = 'event'): Promise<QuestionSet> {
  const lines = await readJsonLines(file, eventQuestionSchema);
  const questions = lines.map(({ id, kind, question, must, allOf, sides }): Question => {
    const sideNames = [...new Set(sides?.map(({ side }) => side))];
    const needed = [
      ...(must ? [matcher([must])] : []),
      ...(allOf ?? []).map((all) => matcher([all])),
      ...sideNames.map((name) =>
        matcher((sides ?? []).filter(({ side }) => side === name).map((side) => side.must)),
      ),
    ];
    return { id, kind, question, needed, answers: [] };
  });
  return { name, questions };
}

/** True for a text that matches all patterns of one of the alternatives, letter case aside. */
function matcher(alternatives: readonly (readonly string[])[]): (quoted: Quoted) => boolean {
  const compiled = alternatives.map((all) => all.map((pattern) => new RegExp(pattern, 'i')));
  return ({ text }) => compiled.some((all) => all.every((pattern) => pattern.test(text)));
}

const squadSchema = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              is_impossible: z.boolean().default(false),
              answers: z.array(z.object({ text: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** Titles of the development file's articles: the reader was trained, or weights were fitted, on them. */
const DEVELOPMENT = ['Normans', 'Yuan dynasty', '1973 oil crisis', 'Imperialism'];

/** @throws UserError when the set has articles of the development data: it would measure what was learnt */
export function assertUnseen({ articles = [] }: QuestionSet): void {
  const seen = articles.map(({ title }) => title).filter((title) => DEVELOPMENT.includes(title));
  if (seen.length === 0) return;
  throw new UserError(
    `This is development data (${seen.join(', ')}): measured on it, the figures would be too good. Give other articles.`,
  );
}

/**
 * @param file a .json or .json.gz in SQuAD 2.0's format (Rajpurkar et al. 2018)
 * @param titles the articles to read, by title; all where left out
 */
export async function readSquad(file: string, titles?: readonly string[]): Promise<QuestionSet> {
  const all = await readSquadFile(file);
  const data = all.data.filter(({ title }) => titles?.includes(title) ?? true);
  const articles: Article[] = [];
  const questions: Question[] = [];
  for (const [i, { title, paragraphs }] of data.entries()) {
    const id = `squad-${String(i).padStart(3, '0')}`;
    const contexts = paragraphs.map(({ context }) => context.replace(/\s*\n\s*/g, ' ').trim());
    const body = Buffer.from(contexts.join('\n\n'));
    articles.push({ ...parseArticle(`${id}.md`, body), title: title.replaceAll('_', ' ') });
    for (const [p, { qas }] of paragraphs.entries()) {
      for (const qa of qas) {
        const answers = [...new Set(qa.answers.map((answer) => answer.text))];
        questions.push({
          id: qa.id,
          question: qa.question,
          kind: qa.is_impossible ? 'unanswerable' : 'answerable',
          answers,
          needed: qa.is_impossible ? [] : [inParagraph(id, p + 1, answers)],
        });
      }
    }
  }
  return { name: 'squad', questions, articles };
}

async function readSquadFile(file: string): Promise<z.infer<typeof squadSchema>> {
  try {
    const bytes = await readFile(file);
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return squadSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UserError(
      `${file} cannot be read as a file in SQuAD 2.0's format (.json or .json.gz). Give the path of one with --squad.`,
      { cause },
    );
  }
}

/** Right when the quote holds an accepted answer and stands in the question's own paragraph. */
function inParagraph(article: string, paragraph: number, answers: readonly string[]) {
  return (quoted: Quoted) =>
    quoted.article === article &&
    quoted.paragraph === paragraph &&
    answers.some((answer) => quoted.text.includes(answer));
}
