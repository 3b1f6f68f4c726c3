// Turns text into vectors on this machine: the only import of @xenova/transformers' encoders. Shipped
// models come from MODELS_DIR, checksums verified, without network; a model id with a "/" is a hub's
// and is downloaded, which happens only when the operator sets EMBEDDING_MODEL.
import path from 'node:path';
import { env, type FeatureExtractionPipeline, pipeline } from '@xenova/transformers';
import { messageOf, UserError } from '../errors.js';
import { readVerifiedModel } from '../model-files.js';

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

export interface EmbedderOptions {
  readonly modelsDir: string;
  /** Base address of the hub from which a model with a "/" in its id is downloaded. */
  readonly hubUrl: string;
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
export async function createEmbedder(id: string, options: EmbedderOptions): Promise<Embedder> {
  return id.includes('/') ? hubEmbedder(id, options) : shippedEmbedder(id, options);
}

async function shippedEmbedder(id: string, { modelsDir }: EmbedderOptions): Promise<Embedder> {
  const model = await readVerifiedModel(modelsDir, id);
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = path.resolve(modelsDir) + path.sep;
  const extract = await pipeline('feature-extraction', id);
  const fingerprint = [id, ...Object.values(model.files), model.pooling].join(':');
  return embedderOf(id, fingerprint, model.dimensions, model, extract);
}

async function hubEmbedder(id: string, { modelsDir, hubUrl }: EmbedderOptions): Promise<Embedder> {
  env.allowRemoteModels = true;
  env.allowLocalModels = false;
  env.remoteHost = hubUrl.endsWith('/') ? hubUrl : `${hubUrl}/`;
  env.cacheDir = path.join(path.resolve(modelsDir), '.cache');
  const recipe = recipeOf(id);
  try {
    const extract = await pipeline('feature-extraction', id);
    const { length } = await run(extract, 'dimensions', recipe);
    const fingerprint = [id, recipe.pooling, recipe.queryPrefix].join(':');
    return embedderOf(id, fingerprint, length, recipe, extract);
  } catch (error) {
    throw new UserError(
      `The model ${id} could not be loaded from ${hubUrl} (${messageOf(error)}). ` +
        'Check the network and the id, or remove EMBEDDING_MODEL to use the models that ship.',
    );
  }
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
  extract: FeatureExtractionPipeline,
): Embedder {
  return {
    id,
    fingerprint,
    dimensions,
    async embed(text, as) {
      const prefix = as === 'query' ? recipe.queryPrefix : recipe.passagePrefix;
      return run(extract, prefix + text, recipe);
    },
  };
}

async function run(extract: FeatureExtractionPipeline, text: string, { pooling }: Recipe) {
  const { data } = await extract(text, { pooling, normalize: true });
  if (!(data instanceof Float32Array)) throw new TypeError('The model gave no float32 vector.');
  return data;
}
