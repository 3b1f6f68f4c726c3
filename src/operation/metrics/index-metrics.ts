// What the articles that ship are, and how old their index is, as metrics.
import { Gauge, type Registry } from 'prom-client';
import type { Manifest } from '../../store/manifest.js';

/** @param manifest of the index in use; undefined before there is one */
export function indexMetrics(registry: Registry, manifest: () => Manifest | undefined): void {
  const gauge = (name: string, help: string, value: (manifest: Manifest) => number) =>
    new Gauge({
      name,
      help,
      // Every process has the same index.
      aggregator: 'max',
      registers: [registry],
      collect() {
        const known = manifest();
        if (known) this.set(value(known));
      },
    });
  gauge('verbatim_articles', 'Articles in the index, without those of servers.', (known) => {
    return known.articles.length;
  });
  gauge('verbatim_passages', 'Passages in that index.', ({ passages }) => passages);
  gauge(
    'verbatim_index_built_timestamp_seconds',
    'When that index was built, in seconds since 1970.',
    ({ builtAt }) => Date.parse(builtAt) / 1_000,
  );
}
