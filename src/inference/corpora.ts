// The servers' corpora that an inference process or the look-up thread has open: opened when a task needs
// one, closed when another build of it is opened, and the one that was not needed for longest when they become too many.
import type { CorpusName } from './protocol.js';

export interface CorporaOptions<Corpus> {
  /** The one that ships, which is always open. */
  readonly shipped: Corpus;
  readonly open: (name: CorpusName) => Promise<Corpus>;
  readonly passagesIn: (corpus: Corpus) => number;
  /** Passages of all that are open together. */
  readonly most: number;
}

/** The corpus of a name; without a name, the one that ships. */
export type Corpora<Corpus> = (name: CorpusName | undefined) => Promise<Corpus>;

export function createCorpora<Corpus>(options: CorporaOptions<Corpus>): Corpora<Corpus> {
  const { shipped, passagesIn, most } = options;
  /** By server, in the order in which they were needed last. */
  const open = new Map<string, { readonly build: string; readonly corpus: Corpus }>();
  const passages = () =>
    [...open.values()].reduce((sum, { corpus }) => sum + passagesIn(corpus), 0);

  return async (name) => {
    if (!name) return shipped;
    const { guild, pointer } = name;
    const { build } = pointer;
    const known = open.get(guild);
    const corpus = known?.build === build ? known.corpus : await options.open(name);
    open.delete(guild);
    open.set(guild, { build, corpus });
    for (const oldest of open.keys()) {
      if (passages() <= most || oldest === guild) break;
      open.delete(oldest);
    }
    return corpus;
  };
}
