// From a question to an answer: check the question, cut it in its parts, retrieve and read for each,
// decide whether it is answered, choose the quotes. Refusing is an answer too, with a reason and, where the
// articles have something about it, the nearest quotes. What is no question is not searched for.
import { understand } from '../conversation/message.js';
import { fullNamesIn } from '../reading/expected-answer.js';
import { type Ranking, rank } from '../reading/ranking.js';
import type { Reader } from '../reading/reader.js';
import type { Retrieval, Retriever } from '../retrieval/retriever.js';
import { timed } from '../stages.js';
import { termsOf } from '../text/words.js';
import type { Answer, Reason } from './answer.js';
import { findSides, type Side } from './disagreement.js';
import { foreignLanguage } from './language.js';
import { withoutPreamble } from './preamble.js';
import { checkQuestion, foreignIn } from './question.js';
import { questionParts } from './question-parts.js';
import { type Draft, draftQuotes, numbered } from './quotes.js';

export interface Engine {
  readonly retriever: Retriever;
  readonly reader: Reader;
}

export interface AnswerOptions {
  /** The id of the only article to search. */
  readonly article?: string | undefined;
  /** Looks further down the ranking for quotes than the first answer does. */
  readonly more?: boolean;
}

/** What was found for one part of a question. */
export interface Part {
  readonly question: string;
  readonly retrieval: Retrieval;
  readonly ranking: Ranking;
}

/** An answer and how it came about; `parts` is empty where nothing was searched. */
export interface Explained {
  readonly answer: Answer;
  readonly parts: readonly Part[];
}

const MAX_NEAREST = 3;

/** Quotes that are shown, and those that are shown where more are asked for. */
export const MAX_QUOTES = 5;
const MAX_WITH_MORE = 10;

const NO_EVIDENCE: Reason = {
  code: 'no-evidence',
  message: 'I found nothing about this in the articles.',
};

const NO_QUESTION: Reason = {
  code: 'no-question',
  message:
    'That does not look like a question about the articles. Ask me about them and I’ll quote what they say.',
};

const NOT_ANSWERED: Reason = {
  code: 'not-answered',
  message: 'The articles mention this, but I found no sentence that answers your question.',
};

/** Answers a question; for every text, the empty one included, there is an answer or a refusal. */
export async function answerQuestion(
  engine: Engine,
  question: string,
  { article, more = false }: AnswerOptions = {},
): Promise<Explained> {
  const checked = checkQuestion(question);
  if (!checked.ok) return { answer: refusal(question, checked.reason), parts: [] };
  const understood = understand(checked.text);
  if (understood.kind !== 'question') return { answer: refusal(question, NO_QUESTION), parts: [] };
  const foreign = await foreignLanguage(understood.question, engine.retriever.vocabulary);
  if (foreign !== undefined) return { answer: refusal(question, foreignIn(foreign)), parts: [] };
  const parts: Part[] = [];
  for (const part of questionParts(withoutPreamble(understood.question)))
    parts.push(await search(engine, part, article));
  if (parts.every(({ ranking }) => !ranking.isAnswered)) {
    const reason = reasonOf(parts);
    if (reason === NO_EVIDENCE) return { answer: refusal(question, reason), parts };
    const quoted = timed('quotes', () => nearest(parts));
    return { answer: { ...refusal(question, reason), ...quoted }, parts };
  }
  return { answer: timed('quotes', () => answerOf(question, parts, more)), parts };
}

/** Retrieves and reads for one part of a question. */
export async function search(
  { retriever, reader }: Engine,
  question: string,
  article?: string,
): Promise<Part> {
  const retrieval = await retriever.retrieve(question, { article });
  return {
    question,
    retrieval,
    ranking: await rank(question, retrieval, reader, { vocabulary: retriever.vocabulary }),
  };
}

/** Quotes of a question in several parts: as many for each. */
const QUOTES_OF_A_PART = 2;

function answerOf(question: string, parts: readonly Part[], more: boolean): Answer {
  const rankings = parts.map(({ ranking }) => (ranking.isAnswered ? ranking.ranked : []));
  const maxQuotes = parts.length > 1 ? QUOTES_OF_A_PART * parts.length : MAX_QUOTES;
  const least = Math.max(...parts.map(({ ranking }) => ranking.shown));
  const best = draftQuotes(rankings, { maxQuotes, least });
  const sides = parts.length > 1 ? [] : findSides(question, best);
  const ordered = inSections(best, (draft) => {
    const side = sides.findIndex((each) => each.drafts.includes(draft));
    if (side >= 0) return side;
    return parts.length > 1 ? Math.min(...draft.parts) : sides.length;
  });
  // Further quotes come after the first ones, whose numbers stay.
  const drafts = more
    ? draftQuotes(rankings, { maxQuotes: MAX_WITH_MORE, least: 0 }, ordered)
    : ordered;
  return {
    question,
    status: 'answered',
    reason: null,
    ...numbered(drafts),
    nearest: [],
    parts: parts.length > 1 ? partsOf(parts, drafts) : [],
    disagreement: sides.length > 1 ? { sides: sides.map(positionsIn(ordered)) } : null,
  };
}

/** In the order of their sections, and within a section as they are. */
function inSections(drafts: readonly Draft[], sectionOf: (draft: Draft) => number): Draft[] {
  return drafts.toSorted((a, b) => sectionOf(a) - sectionOf(b));
}

function partsOf(parts: readonly Part[], drafts: readonly Draft[]): Answer['parts'] {
  return parts.map((part, i) => ({
    question: part.question,
    quotes: drafts.flatMap((draft, position) => (draft.parts.has(i) ? [position] : [])),
    reason: part.ranking.isAnswered ? null : reasonOf([part]),
  }));
}

function positionsIn(ordered: readonly Draft[]) {
  return ({ label, drafts }: Side) => ({
    label,
    quotes: drafts.map((draft) => ordered.indexOf(draft)),
  });
}

function reasonOf(parts: readonly Part[]): Reason {
  return parts.some(({ retrieval }) => retrieval.evidence.sufficient) ? NOT_ANSWERED : NO_EVIDENCE;
}

/** By retrieval, for the reader has found no answer anywhere; nothing is marked in them. */
function nearest(parts: readonly Part[]): Pick<Answer, 'nearest' | 'citations'> {
  const drafts = draftQuotes(
    parts.map(({ question, retrieval }) =>
      naming(question, retrieval.ranked).map(({ candidate, share }) => ({
        candidate,
        probability: share,
      })),
    ),
    { maxQuotes: MAX_NEAREST, least: 0 },
  );
  const { quotes, citations } = numbered(drafts);
  return { nearest: quotes, citations };
}

/** Where the question has somebody's full name, those that name them: the age of another is not near. */
function naming(question: string, ranked: Retrieval['ranked']): Retrieval['ranked'] {
  const names = fullNamesIn(question, new Set());
  const asked = new Set(names.flatMap(({ start, end }) => termsOf(question.slice(start, end))));
  const named = ranked.filter(({ candidate }) =>
    termsOf(candidate.text).some((term) => asked.has(term)),
  );
  return named.length > 0 ? named : ranked;
}

/** The answer to the same question, asked for more. */
export function withMoreQuotes({ answer, parts }: Explained): Answer {
  if (answer.status !== 'answered') return answer;
  return timed('quotes', () => answerOf(answer.question, parts, true));
}

/** Whether the same question, asked for more, would show further quotes. */
export function hasMoreQuotes(explained: Explained): boolean {
  return withMoreQuotes(explained).quotes.length > explained.answer.quotes.length;
}

function refusal(question: string, reason: Reason): Answer {
  return {
    question,
    status: 'no-answer',
    reason,
    quotes: [],
    nearest: [],
    citations: [],
    parts: [],
    disagreement: null,
  };
}
