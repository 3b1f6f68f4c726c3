// Why a file was refused.
import { Refusal } from '../../src/ingestion/refusal.js';
import { failureOf } from './failure.js';

/** The code of the refusal that a call has to end in. */
export async function refusalOf(call: () => unknown): Promise<string> {
  const error = await failureOf(call);
  if (error instanceof Refusal) return error.code;
  throw new Error('This failed with something else than a refusal.', { cause: error });
}
