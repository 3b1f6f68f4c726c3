// Notes every call of onnxruntime with its input, to make the same calls again with nothing around them:
// the floor below which no question and no index can be answered or built with these models.
import { createRequire } from 'node:module';

interface Session {
  run(feeds: unknown, ...rest: unknown[]): Promise<unknown>;
}

export interface InferenceLog {
  /** Forgets what was noted. */
  clear(): void;
  /** Milliseconds inside onnxruntime since. */
  spent(): number;
  /** Makes the same calls again, one after another. Resolves with the milliseconds that they took. */
  replay(): Promise<number>;
}

export function logInference(): InferenceLog {
  const { prototype } = sessionClass();
  const { run } = prototype;
  let calls: { readonly session: Session; readonly feeds: unknown }[] = [];
  let spent = 0;
  prototype.run = async function (this: Session, feeds: unknown, ...rest: unknown[]) {
    const since = performance.now();
    const output = await run.call(this, feeds, ...rest);
    spent += performance.now() - since;
    calls.push({ session: this, feeds });
    return output;
  };
  return {
    clear: () => {
      calls = [];
      spent = 0;
    },
    spent: () => spent,
    replay: async () => {
      const since = performance.now();
      for (const { session, feeds } of calls) await run.call(session, feeds);
      return performance.now() - since;
    },
  };
}

/** The class that @xenova/transformers makes its sessions of: it is no dependency of this project itself. */
function sessionClass(): { readonly prototype: Session } {
  const here = createRequire(import.meta.url);
  const { InferenceSession } = createRequire(here.resolve('@xenova/transformers'))(
    'onnxruntime-common',
  );
  return InferenceSession;
}
