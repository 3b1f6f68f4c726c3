// The reader that ships, as it is, and one that a hub serves; the hub is on this machine.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { openReader } from '../../src/open-models.js';
import type { ReaderInput } from '../../src/reading/encoding.js';
import { createReader, type Reader } from '../../src/reading/reader.js';
import { userErrorOf } from '../support/failure.js';
import { type LoopbackHub, startHub } from '../support/loopback-hub.js';
import { MODELS, MODELS_DIR, READER, realReader } from '../support/real-engine.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const LAVROV: ReaderInput = {
  question: 'Who is the foreign minister of Russia?',
  context: 'Putin’s trip to China.',
  candidate: 'Foreign Minister Sergei Lavrov of Russia will also be there.',
};

let reader: Reader;

beforeAll(async () => {
  reader = await realReader();
});

async function read(input: ReaderInput) {
  const [reading] = await reader.read([input]);
  if (!reading) throw new Error('No reading.');
  return reading;
}

describe('the reader that ships', () => {
  it('marks the words that answer', async () => {
    const { spans } = await read(LAVROV);
    const marked = spans.map(({ start, end }) => LAVROV.candidate.slice(start, end)).join(' ');
    expect(marked).toContain('Sergei Lavrov');
    expect(marked).not.toContain('there');
  });

  it('finds a sentence that answers more relevant than one that does not', async () => {
    const { relevance, answerability } = await read(LAVROV);
    const other = await read({ ...LAVROV, candidate: 'The weather in Harbin was mild for May.' });
    expect(relevance).toBeGreaterThan(other.relevance + 2);
    expect(answerability).toBeGreaterThan(other.answerability + 2);
    expect(relevance).toBeGreaterThan(0);
    expect(other.relevance).toBeLessThan(0);
  });

  it('tells a near miss from an answer', async () => {
    const { relevance } = await read(LAVROV);
    const miss = await read({ ...LAVROV, question: 'Who is the foreign minister of Brazil?' });
    expect(miss.relevance).toBeLessThan(relevance);
  });

  it('reads a candidate the same whatever is read beside it, and every time', async () => {
    const alone = await read(LAVROV);
    const other = { ...LAVROV, candidate: 'Something else, and much longer. '.repeat(20) };
    const [, among] = await reader.read([other, LAVROV, other]);
    expect(among).toEqual(alone);
    const again = await createReader(READER, {
      modelsDir: MODELS_DIR,
      hubUrl: 'http://127.0.0.1:1',
    });
    expect(await again.read([LAVROV])).toEqual([alone]);
  });

  it('marks whole characters of the candidate, whatever the texts', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (question, context, candidate) => {
        const { spans, relevance } = await read({ question, context, candidate });
        expect(Number.isFinite(relevance)).toBe(true);
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(candidate.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('reads texts of any length', async () => {
    const long = 'word '.repeat(3_000);
    const { relevance } = await read({ question: long, context: long, candidate: long });
    expect(Number.isFinite(relevance)).toBe(true);
  });
});

describe('READER_MODEL', () => {
  let hub: LoopbackHub;

  beforeAll(async () => {
    hub = await startHub({ 'some/reader': READER, 'some/embedder': MODELS[0] });
  });

  afterAll(() => hub.close());

  it('may name an extractive model of a hub', async () => {
    const reader = await openReader(
      readConfig({
        READER_MODEL: 'some/reader',
        HF_ENDPOINT: hub.url,
        MODELS_DIR: await temporaryFolder(),
      }),
    );
    expect(reader).toMatchObject({ id: 'some/reader', ships: false });
    expect(await reader.read([LAVROV])).toHaveLength(1);
  });

  it('that names what is not there is an error that says what to do', async () => {
    const modelsDir = await temporaryFolder();
    const missing = await userErrorOf(() =>
      createReader('none', { modelsDir: MODELS_DIR, hubUrl: '' }),
    );
    expect(missing.message).toMatch(
      /There is no model "none".*Set READER_MODEL to an available model/,
    );
    expect(missing.message).toContain(READER);
    expect(missing.message).not.toContain(MODELS[0]);
    const unknown = await userErrorOf(() =>
      createReader('some/none', { modelsDir, hubUrl: hub.url }),
    );
    expect(unknown.message).toMatch(/The model some\/none could not be loaded.*READER_MODEL/);
  });

  it("that names a hub's embedding model is an error that says so", async () => {
    const options = { modelsDir: await temporaryFolder(), hubUrl: hub.url };
    const { message } = await userErrorOf(() => createReader('some/embedder', options));
    expect(message).toContain('it is no extractive question-answering model');
  });

  it('that names an embedding model is an error that says so', async () => {
    const { message } = await userErrorOf(() =>
      createReader(MODELS[0], { modelsDir: MODELS_DIR, hubUrl: '' }),
    );
    expect(message).toContain(`The model "${MODELS[0]}" is one for sentence-embedding.`);
  });
});
