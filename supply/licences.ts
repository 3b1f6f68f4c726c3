// `npm run licences`: what ships, by licence: packages, weights, what they were trained on, articles. Ends with
// 1 where a package or a model has a licence that nobody has looked at.
import { groupedBy } from '../src/text/grouped.js';
import { isAllowed } from './allowed.js';
import { licenceOf, npmBill } from './bill.js';
import { shippedArticles, shippedModels, TRAINING_DATA } from './shipped.js';

const [{ components: packages }, models, articles] = await Promise.all([
  npmBill(),
  shippedModels(),
  shippedArticles(),
]);
const byLicence = groupedBy([...packages, ...models], (each) => licenceOf(each) ?? 'unknown');
const lines = byLicence
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([licence, all]) =>
      `${licence} (${all.length})\n  ${all.map((each) => each['bom-ref']).join(' ')}`,
  );
const refused = [...packages, ...models].filter((each) => !isAllowed(each));

process.stdout.write(
  [
    ...lines,
    'Trained on, not part of it',
    ...TRAINING_DATA.map(({ name, licence }) => `  ${name}: ${licence}`),
    `${articles.name}: ${licenceOf(articles)}`,
    '',
  ].join('\n'),
);
if (refused.length > 0) {
  const names = refused.map((each) => `${each['bom-ref']} (${licenceOf(each) ?? 'unknown'})`);
  process.stderr.write(
    `Not on the list of licences: ${names.join(', ')}. Look at each, then add it to supply/allowed.ts or remove the package.\n`,
  );
  process.exitCode = 1;
}
