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
  const extract = await load(id, {
    allowRemoteModels: false,
    allowLocalModels: true,
    localModelPath: path.resolve(modelsDir) + path.sep,
  });
  const fingerprint = fingerprintOf(id, model, Object.values(model.files));
  return embedderOf(id, fingerprint, model.dimensions, model, extract);
}

async function hubEmbedder(id: string, { modelsDir, hubUrl }: EmbedderOptions): Promise<Embedder> {
  const recipe = recipeOf(id);
  try {
    const extract = await load(id, {
      allowRemoteModels: true,
      allowLocalModels: false,
      remoteHost: hubUrl.endsWith('/') ? hubUrl : `${hubUrl}/`,
      cacheDir: path.join(path.resolve(modelsDir), '.cache'),
    });
    const { length } = await run(extract, 'dimensions', recipe);
    const fingerprint = fingerprintOf(id, recipe, []);
    return embedderOf(id, fingerprint, length, recipe, extract);
  } catch (error) {
    throw new UserError(
      `The model ${id} could not be loaded from ${hubUrl} (${messageOf(error)}). ` +
        'Check the network and the id, or remove EMBEDDING_MODEL to use the models that ship.',
    );
  }
}

/** A hub's model is taken to stay as it was when it was downloaded: its files are not hashed. */
function fingerprintOf(id: string, recipe: Recipe, fileHashes: readonly string[]): string {
  const { pooling, queryPrefix, passagePrefix } = recipe;
  return JSON.stringify([id, pooling, queryPrefix, passagePrefix, ...fileHashes]);
}

let loading: Promise<unknown> = Promise.resolve();

/** The library's settings are global and read all the time: models are loaded one after another. */
function load(id: string, settings: Partial<typeof env>): Promise<FeatureExtractionPipeline> {
  const loaded = loading.then(() => {
    Object.assign(env, settings);
    return pipeline('feature-extraction', id);
  });
  loading = loaded.catch(() => {});
  return loaded;
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
