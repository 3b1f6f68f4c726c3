// The floor of a cold start: a process that loads the two models that ship by onnxruntime alone, and has
// each infer once on a few tokens.
import path from 'node:path';
import onnxruntime from 'onnxruntime-node';
import { PROJECT_DIR } from '../src/paths.js';

const MODELS = ['verbatim-embedder', 'verbatim-reader'];
const TOKENS = 12;

const { InferenceSession, Tensor } = onnxruntime;
for (const model of MODELS) {
  const file = path.join(PROJECT_DIR, 'models', model, 'onnx/model_quantized.onnx');
  const session = await InferenceSession.create(file);
  const tensor = new Tensor('int64', new BigInt64Array(TOKENS).fill(1n), [1, TOKENS]);
  const feeds = session.inputNames.map((name) => [name, tensor]);
  await session.run(Object.fromEntries(feeds));
}
process.exit();
