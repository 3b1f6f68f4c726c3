// Opens the models that the configuration names.
import { availableParallelism } from 'node:os';
import type { Config } from './config.js';
import { createEmbedder, type Embedder } from './models/embedder.js';
import type { ModelOptions } from './models/loading.js';
import { createReader, type Reader } from './reading/reader.js';

export function createEmbedders(config: Config): Promise<Embedder[]> {
  return Promise.all(config.EMBEDDING_MODEL.map((id) => createEmbedder(id, modelOptions(config))));
}

export function openReader(config: Config): Promise<Reader> {
  return createReader(config.READER_MODEL, modelOptions(config));
}

function modelOptions(config: Config): ModelOptions {
  const { MODELS_DIR, HF_ENDPOINT, INFERENCE_WORKERS, INFERENCE_THREADS } = config;
  // With more threads than cores, processes take the cores from each other.
  const share = Math.max(1, Math.floor(availableParallelism() / INFERENCE_WORKERS));
  return { modelsDir: MODELS_DIR, hubUrl: HF_ENDPOINT, threads: INFERENCE_THREADS || share };
}
