// A name as it is written, with all the places where it stands.
import type { Mention } from '../entity.js';
import type { NameKind } from './votes.js';

/** A name as it is written, wherever it stands. */
export interface Name {
  readonly text: string;
  /** Undefined where nothing tells. */
  readonly kind: NameKind | undefined;
  /** The name alone tells the kind, whatever surrounds it. */
  readonly isLexical: boolean;
  /** "prince" of "Prince Mohammed bin Salman". */
  readonly reigns: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
}
