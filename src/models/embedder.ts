// Turns text into vectors on this machine, by one of the models that ship or, where the operator sets
// EMBEDDING_MODEL, by another.
import type { PreTrainedTokenizer } from '@xenova/transformers';
import { isHubModel, loadFromHub, loadShipped, type ModelOptions } from './loading.js';
import { readVerifiedModel } from './model-files.js';
import { pooled } from './pooling.js';
import { type Model, openHubModel, openShippedModel } from './session.js';

export interface Embedder {
  /** The model's id, as in the index's manifest. */
  readonly id: string;
  /** Identifies weights and settings: two embedders with the same fingerprint give the same vectors. */
  readonly fingerprint: string;
  /** Length of every vector. */
  readonly dimensions: number;
  /** A unit vector; cosine similarity is the dot product. */
  embed(text: string, as: 'query' | 'passage'): Promise<Float32Array>;
}

interface Recipe {
  readonly pooling: 'mean' | 'cls';
  readonly queryPrefix: string;
  readonly passagePrefix: string;
}

/**
 * Texts are embedded one by one: int8 models quantise activations over the whole batch, so that in a
 * batch a vector would depend on its neighbours, and an updated index would differ from a new one.
 * @throws UserError when the model is missing, damaged or cannot be downloaded
 */
export async function createEmbedder(id: string, options: ModelOptions): Promise<Embedder> {
  return isHubModel(id) ? hubEmbedder(id, options) : shippedEmbedder(id, options);
}

async function shippedEmbedder(id: string, options: ModelOptions): Promise<Embedder> {
  const model = await readVerifiedModel(options.modelsDir, id, 'sentence-embedding');
  let loaded: Promise<TokenVectors> | undefined;
  const load = () => {
    loaded ??= loadShipped(options, async ({ AutoTokenizer }) =>
      tokenVectors(await AutoTokenizer.from_pretrained(id), await openShippedModel(id, options)),
    );
    return loaded;
  };
  const fingerprint = fingerprintOf(id, model, Object.values(model.files));
  return embedderOf(id, fingerprint, model.dimensions, model, load);
}

async function hubEmbedder(id: string, options: ModelOptions): Promise<Embedder> {
  const recipe = recipeOf(id);
  return loadFromHub(id, options, 'EMBEDDING_MODEL', async (transformers) => {
    const tokenizer = await transformers.AutoTokenizer.from_pretrained(id);
    const vectors = tokenVectors(tokenizer, await openHubModel(id, transformers));
    const { dimensions } = await vectors('dimensions');
    return embedderOf(id, fingerprintOf(id, recipe, []), dimensions, recipe, async () => vectors);
  });
}

/** A hub's model is taken to stay as it was when it was downloaded: its files are not hashed. */
function fingerprintOf(id: string, recipe: Recipe, fileHashes: readonly string[]): string {
  const { pooling, queryPrefix, passagePrefix } = recipe;
  return JSON.stringify([id, pooling, queryPrefix, passagePrefix, ...fileHashes]);
}

/** How the families of models that are common on hubs want to be called (from their model cards). */
function recipeOf(id: string): Recipe {
  const name = id.toLowerCase();
  if (name.includes('e5-')) {
    return { pooling: 'mean', queryPrefix: 'query: ', passagePrefix: 'passage: ' };
  }
  if (name.includes('bge-') && name.includes('-en')) {
    const queryPrefix = 'Represent this sentence for searching relevant passages: ';
    return { pooling: 'cls', queryPrefix, passagePrefix: '' };
  }
  return { pooling: 'mean', queryPrefix: '', passagePrefix: '' };
}

function embedderOf(
  id: string,
  fingerprint: string,
  dimensions: number,
  recipe: Recipe,
  load: () => Promise<TokenVectors>,
): Embedder {
  return {
    id,
    fingerprint,
    dimensions,
    async embed(text, as) {
      const prefix = as === 'query' ? recipe.queryPrefix : recipe.passagePrefix;
      const vectorsOf = await load();
      const { data } = await vectorsOf(prefix + text);
      return pooled(data, dimensions, recipe.pooling);
    },
  };
}

/** The vectors of a text's tokens, one after another. */
type TokenVectors = (
  text: string,
) => Promise<{ readonly data: Float32Array; readonly dimensions: number }>;

function tokenVectors(tokenizer: PreTrainedTokenizer, model: Model): TokenVectors {
  return async (text) => {
    const tokens: Record<string, { readonly data: BigInt64Array }> = tokenizer(text, {
      truncation: true,
    });
    const inputs = Object.entries(tokens).map(([name, { data }]) => [name, data] as const);
    const outputs = await model(Object.fromEntries(inputs));
    const { data, dims } = outputs.last_hidden_state ?? outputs.token_embeddings ?? {};
    const dimensions = dims?.at(-1);
    if (!(data instanceof Float32Array) || !dimensions) {
      throw new TypeError('The model gave no float32 vectors.');
    }
    return { data, dimensions };
  };
}
