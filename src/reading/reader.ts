// The reader: an extractive question-answering model that reads question and candidate together, marks
// the words that answer, and says how sure it is that none do (as in SQuAD 2.0). The one that ships was
// trained by this project (training/README.md); READER_MODEL may name a hub's instead.
import type { PreTrainedTokenizer } from '@xenova/transformers';
import { z } from 'zod';
import type { Range } from '../corpus/article.js';
import { isHubModel, loadFromHub, loadShipped, type ModelOptions } from '../models/loading.js';
import { readVerifiedModel } from '../models/model-files.js';
import { type Inputs, type Model, openHubModel, openShippedModel } from '../models/session.js';
import type { ReaderInput } from './encoding.js';
import { createEncoder, type Encoded, type Layout } from './encoding.js';
import { markSpans } from './spans.js';

export interface Reading {
  /**
   * The words that answer best, if any do: whole words, UTF-16 units of the candidate, in their order;
   * several for the items of a list. Empty only when the candidate has no words.
   */
  readonly spans: readonly Range[];
  /** Log-odds that the best span answers rather than nothing here: its logits less those of "no answer". */
  readonly answerability: number;
  /** Log-odds that the candidate answers the question. A model that does not tell gives its answerability. */
  readonly relevance: number;
}

export interface Reader {
  readonly id: string;
  /** Whether it is the model that ships, for which weights were fitted. */
  readonly ships: boolean;
  /** Whether the model knows a word as one piece. */
  isWord(word: string): boolean;
  /** One reading for each input, in order. */
  read(inputs: readonly ReaderInput[]): Promise<Reading[]>;
}

/**
 * @param id a model in MODELS_DIR, or a hub's WordPiece model that gives start_logits and end_logits
 * @throws UserError when the model is missing, damaged, cannot be downloaded or is no such model
 */
export async function createReader(id: string, options: ModelOptions): Promise<Reader> {
  if (isHubModel(id)) {
    return loadFromHub(id, options, 'READER_MODEL', async (transformers) => {
      const { AutoTokenizer } = transformers;
      const tokenizer = await AutoTokenizer.from_pretrained(id);
      const reader = readerOf(id, 'pair', tokenizer, await openHubModel(id, transformers));
      await reader.read([{ question: 'who?', context: '', candidate: 'somebody' }]);
      return reader;
    });
  }
  await readVerifiedModel(options.modelsDir, id, 'extractive-question-answering');
  const tokenizer = await loadShipped(options, ({ AutoTokenizer }) =>
    AutoTokenizer.from_pretrained(id),
  );
  return readerOf(id, 'separated', tokenizer, await openShippedModel(id, options));
}

function readerOf(
  id: string,
  layout: Layout,
  tokenizer: PreTrainedTokenizer,
  model: Model,
): Reader {
  const encode = createEncoder(tokenizer, layout);
  return {
    id,
    ships: layout === 'separated',
    isWord: (word) => tokenizer.encode(word, null, { add_special_tokens: false }).length === 1,
    async read(inputs) {
      const readings: Reading[] = [];
      // One by one: an int8 model quantises over the whole batch, so that in a batch a reading would
      // depend on its neighbours.
      for (const input of inputs) {
        const encoded = encode(input);
        readings.push(readingOf(input, encoded, logitsOf(await model(inputsOf(encoded)))));
      }
      return readings;
    },
  };
}

interface Logits {
  readonly starts: Float32Array;
  readonly ends: Float32Array;
  readonly relevance: number | undefined;
}

function readingOf(
  { candidate }: ReaderInput,
  encoded: Encoded,
  { starts, ends, relevance }: Logits,
): Reading {
  const { first, words } = encoded;
  const none = (starts[0] ?? 0) + (ends[0] ?? 0);
  const last = first + words.length;
  const marked = markSpans(
    candidate,
    words,
    starts.subarray(first, last),
    ends.subarray(first, last),
  );
  const answerability = marked.score - none;
  return { spans: marked.spans, answerability, relevance: relevance ?? answerability };
}

const outputSchema = z.object({
  start_logits: z.object({ data: z.instanceof(Float32Array) }),
  end_logits: z.object({ data: z.instanceof(Float32Array) }),
  relevance: z.object({ data: z.instanceof(Float32Array) }).optional(),
});

function logitsOf(output: unknown): Logits {
  const { data, success } = outputSchema.safeParse(output);
  if (!success) throw new Error('it marks no spans: it is no extractive question-answering model');
  const { start_logits, end_logits, relevance } = data;
  return { starts: start_logits.data, ends: end_logits.data, relevance: relevance?.data[0] };
}

function inputsOf({ ids, segments }: Encoded): Inputs {
  return { input_ids: ids, attention_mask: ids.map(() => 1), token_type_ids: segments };
}
