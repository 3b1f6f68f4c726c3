// Loads models through @xenova/transformers. Shipped models come from MODELS_DIR without network; a model
// id with a "/" is a hub's and is downloaded, which happens only when the operator names one.
import path from 'node:path';
import { messageOf, UserError } from '../errors.js';

export interface ModelOptions {
  readonly modelsDir: string;
  /** Base address of the hub from which a model with a "/" in its id is downloaded. */
  readonly hubUrl: string;
  /** Threads with which a model that ships infers; all cores where it is left out. */
  readonly threads?: number;
}

/** Loaded with the first model: its runtimes take longer to import than all the rest. */
export type Transformers = typeof import('@xenova/transformers');

export function isHubModel(id: string): boolean {
  return id.includes('/');
}

/** Calls `load`, which may open models that lie in MODELS_DIR. */
export function loadShipped<T>(
  { modelsDir }: ModelOptions,
  load: (transformers: Transformers) => Promise<T>,
): Promise<T> {
  const localModelPath = path.resolve(modelsDir) + path.sep;
  return exclusively({ allowRemoteModels: false, allowLocalModels: true, localModelPath }, load);
}

/**
 * Calls `load`, which may open models of the hub.
 * @param setting the setting that named the model, for the error
 * @throws UserError when it cannot be downloaded
 */
export async function loadFromHub<T>(
  id: string,
  { modelsDir, hubUrl }: ModelOptions,
  setting: string,
  load: (transformers: Transformers) => Promise<T>,
): Promise<T> {
  const settings = {
    allowRemoteModels: true,
    allowLocalModels: false,
    remoteHost: hubUrl.endsWith('/') ? hubUrl : `${hubUrl}/`,
    cacheDir: path.join(path.resolve(modelsDir), '.cache'),
  };
  try {
    return await exclusively(settings, load);
  } catch (error) {
    throw new UserError(
      `The model ${id} could not be loaded from ${hubUrl} (${messageOf(error)}). ` +
        `Check the network and the id, or remove ${setting} to use what ships.`,
    );
  }
}

let loading: Promise<unknown> = Promise.resolve();

/** The library's settings are global and read all the time: models are loaded one after another. */
function exclusively<T>(
  settings: Partial<Transformers['env']>,
  load: (transformers: Transformers) => Promise<T>,
): Promise<T> {
  const loaded = loading.then(async () => {
    const transformers = await import('@xenova/transformers');
    Object.assign(transformers.env, settings);
    return load(transformers);
  });
  loading = loaded.catch(() => {});
  return loaded;
}
