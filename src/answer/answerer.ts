// From a question to an answer: check the question, retrieve, decide whether there is evidence, choose
// the quotes. Refusing is an answer too, with a reason and the nearest quotes.
import type { Retrieval, Retriever } from '../retrieval/retriever.js';
import type { Answer, Reason } from './answer.js';
import { checkQuestion } from './question.js';
import { chooseQuotes, type QuoteOptions } from './quotes.js';

export interface AnswerOptions {
  /** The id of the only article to search. */
  readonly article?: string | undefined;
  /** Looks further down the ranking for quotes than the first answer does. */
  readonly more?: boolean;
}

/** An answer and how it came about; `retrieval` is null where nothing was searched. */
export interface Explained {
  readonly answer: Answer;
  readonly retrieval: Retrieval | null;
}

const MAX_NEAREST = 3;

/**
 * A quote is shown while its share of probability is at least this part of the first one's. On the
 * event questions (`npm run eval`), 0.03 shows 2.7 quotes a question and both versions of 6 in 7
 * conflicts; 0.1 shows 2.2 and those of 4, 0.02 shows 2.8 and still those of 6.
 */
const MIN_RELATIVE_SCORE = 0.03;

const BEST: QuoteOptions = { maxQuotes: 5, minRelativeScore: MIN_RELATIVE_SCORE };
const MORE: QuoteOptions = { maxQuotes: 10, minRelativeScore: 0 };

const NO_EVIDENCE: Reason = {
  code: 'no-evidence',
  message: 'I found no sentence in the articles that answers this.',
};

/** Answers a question; for every text, the empty one included, there is an answer or a refusal. */
export async function answerQuestion(
  retriever: Retriever,
  question: string,
  { article, more = false }: AnswerOptions = {},
): Promise<Explained> {
  const checked = checkQuestion(question);
  if (!checked.ok) return { answer: refusal(question, checked.reason), retrieval: null };
  const retrieval = await retriever.retrieve(checked.text, { article });
  if (!retrieval.evidence.sufficient) {
    const { quotes, citations } = chooseQuotes(retrieval.ranked, {
      maxQuotes: MAX_NEAREST,
      minRelativeScore: MIN_RELATIVE_SCORE,
    });
    const answer = { ...refusal(question, NO_EVIDENCE), nearest: quotes, citations };
    return { answer, retrieval };
  }
  const chosen = chooseQuotes(retrieval.ranked, more ? MORE : BEST);
  const answer: Answer = {
    question,
    status: 'answered',
    reason: null,
    ...chosen,
    nearest: [],
    disagreement: null,
  };
  return { answer, retrieval };
}

/** Whether the same question, asked for more, would show further quotes. */
export function hasMoreQuotes({ answer, retrieval }: Explained): boolean {
  if (answer.status !== 'answered' || !retrieval) return false;
  return chooseQuotes(retrieval.ranked, MORE).quotes.length > answer.quotes.length;
}

function refusal(question: string, reason: Reason): Answer {
  return {
    question,
    status: 'no-answer',
    reason,
    quotes: [],
    nearest: [],
    citations: [],
    disagreement: null,
  };
}
