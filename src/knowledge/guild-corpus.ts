// What is known in one server with articles of its own, and whether it is what is there.
import type { Article } from '../corpus/article.js';
import type { CorpusName } from '../inference/protocol.js';
import type { Manifest } from '../store/manifest.js';
import type { IndexedCorpus } from '../store/open.js';

export type Indexed = Pick<IndexedCorpus, 'articles' | 'manifest'>;

export interface GuildCorpus extends Indexed {
  readonly name: CorpusName;
}

export function sameModels(a: Manifest, b: Manifest): boolean {
  const models = ({ chunking, embedders }: Manifest) =>
    JSON.stringify([chunking, embedders.map(({ fingerprint }) => fingerprint)]);
  return models(a) === models(b);
}

/** Whether a server's index holds what ships and its own articles, and nothing else. */
export function fits(corpus: GuildCorpus, shipped: Indexed, own: readonly string[]): boolean {
  const hashes = ({ manifest }: Indexed) => manifest.articles.map(({ hash }) => hash);
  const ownHere = corpus.articles.filter(({ origin }) => origin === 'server');
  const shippedHere = new Set(hashes(corpus));
  return (
    sameModels(corpus.manifest, shipped.manifest) &&
    corpus.articles.length === shipped.articles.length + own.length &&
    hashes(shipped).every((hash) => shippedHere.has(hash)) &&
    own.every((id) => ownHere.some((article) => article.id === id))
  );
}

/** Whether a server's index has an article that the server has not any more. */
export function holdsRemoved({ articles }: Indexed, own: readonly string[]): boolean {
  return articles.some(({ id, origin }) => origin === 'server' && !own.includes(id));
}

/** The articles, with those that ship as the objects that are in memory already. */
export function shared(
  articles: readonly Article[],
  manifest: Manifest,
  shipped: Indexed,
): readonly Article[] {
  const known = new Map(
    shipped.manifest.articles.map(({ hash }, i) => [hash, shipped.articles[i]]),
  );
  return articles.map((article, i) => known.get(manifest.articles[i]?.hash ?? '') ?? article);
}
