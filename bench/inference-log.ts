// Notes every call of onnxruntime with its input, to make the same calls again with nothing around them:
// the floor below which no question and no index can be answered or built with these models.
import onnxruntime from 'onnxruntime-node';

interface Session {
  run(feeds: unknown, ...rest: unknown[]): Promise<unknown>;
}

export interface InferenceLog {
  /** Forgets what was noted. */
  clear(): void;
  /** Makes the same calls again, one after another. Resolves with the milliseconds that they took. */
  replay(): Promise<number>;
}

export function logInference(): InferenceLog {
  // The types know it as a factory; it is a class.
  const prototype: Session = Reflect.get(onnxruntime.InferenceSession, 'prototype');
  const { run } = prototype;
  let calls: { readonly session: Session; readonly feeds: unknown }[] = [];
  prototype.run = async function (this: Session, feeds: unknown, ...rest: unknown[]) {
    const output = await run.call(this, feeds, ...rest);
    calls.push({ session: this, feeds });
    return output;
  };
  return {
    clear: () => {
      calls = [];
    },
    replay: async () => {
      const since = performance.now();
      for (const { session, feeds } of calls) await run.call(session, feeds);
      return performance.now() - since;
    },
  };
}
