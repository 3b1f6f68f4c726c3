// An error on its way to another process, so that its kind survives.
import { z } from 'zod';
import { messageOf, UserError } from '../errors.js';
import { TakesTooLong } from '../processes/too-long.js';
import { StoreUnavailable } from '../store/vector-store.js';
import { Overloaded } from './overloaded.js';

export const failureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('overloaded'), seconds: z.number() }),
  z.strictObject({ kind: z.literal('tooLong'), seconds: z.number() }),
  z.strictObject({ kind: z.literal('storeUnavailable'), message: z.string() }),
  z.strictObject({ kind: z.literal('fixable'), message: z.string() }),
  z.strictObject({ kind: z.literal('defect'), message: z.string() }),
]);

type Failure = z.infer<typeof failureSchema>;

export function failureOf(error: unknown): Failure {
  if (error instanceof Overloaded) return { kind: 'overloaded', seconds: error.seconds };
  if (error instanceof TakesTooLong) return { kind: 'tooLong', seconds: error.seconds };
  return { kind: kindOf(error), message: messageOf(error) };
}

function kindOf(error: unknown): 'storeUnavailable' | 'fixable' | 'defect' {
  if (error instanceof StoreUnavailable) return 'storeUnavailable';
  return error instanceof UserError ? 'fixable' : 'defect';
}

export function errorOf(failure: Failure): Error {
  switch (failure.kind) {
    case 'overloaded':
      return new Overloaded(failure.seconds);
    case 'tooLong':
      return new TakesTooLong(failure.seconds);
    case 'storeUnavailable':
      return new StoreUnavailable(failure.message);
    case 'fixable':
      return new UserError(failure.message);
    case 'defect':
      return new Error(failure.message);
  }
}
