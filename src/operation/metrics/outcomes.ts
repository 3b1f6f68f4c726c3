// How a question ends, as the metrics count it.
import type { Answer } from '../../answer/answer.js';
import { Overloaded } from '../../inference/overloaded.js';

/** Refused: the bot said that the articles do not answer it. Failed: whoever asked got no answer. */
export const OUTCOMES = ['answered', 'refused', 'overloaded', 'failed'] as const;

/** How a question ends whose answer Discord takes. */
export function outcomeOf({ status }: Pick<Answer, 'status'>): 'answered' | 'refused' {
  return status === 'answered' ? 'answered' : 'refused';
}

/** How a question ends that threw. */
export function outcomeOfError(error: unknown): 'overloaded' | 'failed' {
  return error instanceof Overloaded ? 'overloaded' : 'failed';
}

/** Buttons and menus, where commands have their names. */
export const COMPONENT = 'component';
