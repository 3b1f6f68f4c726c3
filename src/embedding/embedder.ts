// Turns text into vectors on this machine, by one of the models that ship or, where the operator sets
// EMBEDDING_MODEL, by another.
import type { FeatureExtractionPipeline } from '@xenova/transformers';
import { isHubModel, loadFromHub, loadShipped, type ModelOptions } from '../models/loading.js';
import { readVerifiedModel } from '../models/model-files.js';

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
  let loaded: Promise<FeatureExtractionPipeline> | undefined;
  const load = () => {
    loaded ??= loadShipped(options, ({ pipeline }) => pipeline('feature-extraction', id));
    return loaded;
  };
  const fingerprint = fingerprintOf(id, model, Object.values(model.files));
  return embedderOf(id, fingerprint, model.dimensions, model, load);
}

async function hubEmbedder(id: string, options: ModelOptions): Promise<Embedder> {
  const recipe = recipeOf(id);
  return loadFromHub(id, options, 'EMBEDDING_MODEL', async ({ pipeline }) => {
    const extract = await pipeline('feature-extraction', id);
    const { length } = await run(extract, 'dimensions', recipe);
    return embedderOf(id, fingerprintOf(id, recipe, []), length, recipe, async () => extract);
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
  load: () => Promise<FeatureExtractionPipeline>,
): Embedder {
  return {
    id,
    fingerprint,
    dimensions,
    async embed(text, as) {
      const prefix = as === 'query' ? recipe.queryPrefix : recipe.passagePrefix;
      return run(await load(), prefix + text, recipe);
    },
  };
}

async function run(extract: FeatureExtractionPipeline, text: string, { pooling }: Recipe) {
  const { data } = await extract(text, { pooling, normalize: true });
  if (!(data instanceof Float32Array)) throw new TypeError('The model gave no float32 vector.');
  return data;
}
