// A reader without a model: what it marks and how sure it is of a candidate is given by the test.
import type { ReaderInput } from '../../src/reading/encoding.js';
import type { Reader } from '../../src/reading/reader.js';

export interface FakeReading {
  /** Words of the candidate to mark. */
  readonly mark?: readonly string[];
  readonly relevance?: number;
  readonly answerability?: number;
}

export interface FakeReader extends Reader {
  /** Everything that was read, in order. */
  readonly inputs: readonly ReaderInput[];
}

/** Where nothing is given the candidate is not relevant and nothing in it is marked. */
export function fakeReader(
  readingOf: (input: ReaderInput) => FakeReading | undefined,
  ships = true,
): FakeReader {
  const inputs: ReaderInput[] = [];
  return {
    id: 'fake',
    ships,
    inputs,
    isWord: () => true,
    async read(given) {
      inputs.push(...given);
      return given.map((input) => {
        const { mark = [], relevance = -8, answerability = relevance } = readingOf(input) ?? {};
        const spans = mark.map((words) => {
          const start = input.candidate.indexOf(words);
          return { start, end: start + words.length };
        });
        return { spans, relevance, answerability };
      });
    },
  };
}
