// What a call failed with, so that a test can look at the message as a person would read it.
import { UserError } from '../../src/errors.js';

/** The error of a call that has to fail with something a person can mend. */
export async function userErrorOf(call: () => unknown): Promise<UserError> {
  const error = await failureOf(call);
  if (error instanceof UserError) return error;
  throw new Error('This failed with something else than a UserError.', { cause: error });
}

export async function failureOf(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error('This should have failed.');
}
