// The models that ship, as they are.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEmbedder, type Embedder } from '../../src/models/embedder.js';
import { userErrorOf } from '../support/failure.js';
import { MODELS, MODELS_DIR, realEmbedders } from '../support/real-engine.js';

const options = { modelsDir: MODELS_DIR, hubUrl: 'http://127.0.0.1:1' };
let embedders: readonly Embedder[];

beforeAll(async () => {
  embedders = await realEmbedders();
});

describe.each(MODELS)('%s', (id) => {
  const embedder = () => {
    const found = embedders.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`${id} is not loaded.`);
    return found;
  };

  it('makes unit vectors of its dimensions, whatever the text', async () => {
    const texts = [
      'Putin visits China.',
      '',
      '🙂',
      'x'.repeat(10_000),
      'word '.repeat(2_000),
      '习近平',
    ];
    const unitVector = async (text: string) => {
      const vector = await embedder().embed(text, 'passage');
      expect(vector).toBeInstanceOf(Float32Array);
      expect(vector).toHaveLength(embedder().dimensions);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    };
    for (const text of texts) await unitVector(text);
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme' }), unitVector), { numRuns: 30 });
  });

  it('gives a text the same vector always, whatever was embedded before or at the same time', async () => {
    const text = 'Trade hit a record of $240.1bn in 2023.';
    const alone = Array.from(await embedder().embed(text, 'passage'));
    await embedder().embed('Something else, and much longer than that. '.repeat(40), 'passage');
    expect(Array.from(await embedder().embed(text, 'passage'))).toEqual(alone);
    const [, among] = await Promise.all(
      ['One.', text, 'A third text that is longer.'].map((t) => embedder().embed(t, 'passage')),
    );
    expect(Array.from(among ?? [])).toEqual(alone);
    const again = await createEmbedder(id, options);
    expect(Array.from(await again.embed(text, 'passage'))).toEqual(alone);
    expect(again.fingerprint).toBe(embedder().fingerprint);
  });

  it('puts a question nearer to its answer than to something else', async () => {
    const question = await embedder().embed('Who is the president of Serbia?', 'query');
    const answer = await embedder().embed(
      'In Serbia President Vucic signed an agreement.',
      'passage',
    );
    const other = await embedder().embed('Oil shipments rose by 24 percent.', 'passage');
    expect(dot(question, answer)).toBeGreaterThan(dot(question, other) + 0.05);
  });
});

describe('an embedder', () => {
  it('tells a model that was trained with prefixes which text is the question', async () => {
    const [embedder] = embedders;
    const question = await embedder?.embed('who', 'query');
    expect(await embedder?.embed('who', 'passage')).not.toEqual(question);
  });

  it('that does not exist is an error that says what to do', async () => {
    const { message } = await userErrorOf(() => createEmbedder('no-such-model', options));
    expect(message).toContain('There is no model "no-such-model"');
    expect(message).toContain('Available: verbatim-embedder. Set EMBEDDING_MODEL');
  });
});

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
