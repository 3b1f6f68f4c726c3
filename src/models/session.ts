// Runs a model by onnxruntime. One that ships is read by onnxruntime itself, from its file: handed over in
// memory, as @xenova/transformers does it, all of it stayed there beside what was made of them.
import path from 'node:path';
import type { InferenceSession } from 'onnxruntime-node';
import type { ModelOptions, Transformers } from './loading.js';

/** Numbers by the name of the input: ids of tokens, which segment each belongs to, which of them count. */
export type Inputs = Readonly<Record<string, readonly number[] | BigInt64Array>>;

/** One text at a time. */
export type Model = (inputs: Inputs) => Promise<InferenceSession.OnnxValueMapType>;

/**
 * Without onnxruntime's arena, which keeps the most memory that was ever needed: three models took 60 MB less without it,
 * and no longer for a text.
 */
const OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  enableCpuMemArena: false,
};

export async function openShippedModel(
  id: string,
  { modelsDir, threads }: ModelOptions,
): Promise<Model> {
  const { InferenceSession } = (await import('onnxruntime-node')).default;
  const file = path.resolve(modelsDir, id, 'onnx/model_quantized.onnx');
  const options = threads === undefined ? OPTIONS : { ...OPTIONS, intraOpNumThreads: threads };
  return modelOf(await InferenceSession.create(file, options));
}

/** @throws when the library cannot load it */
export async function openHubModel(id: string, { AutoModel }: Transformers): Promise<Model> {
  const model = await AutoModel.from_pretrained(id);
  return modelOf(Reflect.get(model, 'session'));
}

async function modelOf(session: InferenceSession): Promise<Model> {
  const { Tensor } = (await import('onnxruntime-node')).default;
  return async (inputs) => {
    const { length } = inputs.input_ids ?? [];
    // Not every model knows segments, and not every tokenizer gives them.
    const feeds = session.inputNames.map((name) => {
      const values = inputs[name] ?? new BigInt64Array(length);
      const data = values instanceof BigInt64Array ? values : BigInt64Array.from(values, BigInt);
      return [name, new Tensor('int64', data, [1, length])];
    });
    return session.run(Object.fromEntries(feeds));
  };
}
