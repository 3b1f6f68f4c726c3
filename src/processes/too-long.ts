// Work over text that others chose has a limit; whoever asked for more is told so, and how to ask for less.
import { UserError } from '../errors.js';

/** A task that was ended because it took too long. It is not tried again: it would take as long. */
export class TakesTooLong extends UserError {
  override name = 'TakesTooLong';
  /** @param seconds that it may take */
  constructor(readonly seconds: number) {
    super(`This takes longer than ${seconds} s. Ask for less: a shorter quote, or another topic.`);
  }
}
