// What may be wrong with an index, said so that a person knows what to do.
import { UserError } from '../errors.js';
import { displayPath } from '../paths.js';

/** Why there is no index to use; building one mends every kind. */
export class IndexProblem extends UserError {
  override name = 'IndexProblem';

  constructor(
    readonly kind: 'missing' | 'damaged' | 'stale',
    readonly what: string,
  ) {
    super(`${what} Run \`npm run index\`.`);
  }
}

/** @param file of the index, whole or a part of it */
export function damaged(file: string): IndexProblem {
  return new IndexProblem(
    'damaged',
    `The index is damaged: ${displayPath(file)} is missing, cut off or edited.`,
  );
}
