// `npm run --silent sbom`: the bill of materials on standard output (CycloneDX 1.5, JSON): npm's own, with the
// weights and the articles that ship.
import { npmBill } from './bill.js';
import { shippedArticles, shippedModels } from './shipped.js';

const [bill, models, articles] = await Promise.all([npmBill(), shippedModels(), shippedArticles()]);
const { component } = bill.metadata;
process.stdout.write(
  `${JSON.stringify(
    {
      ...bill,
      // npm takes the folder's name, and everything for a library.
      metadata: {
        ...bill.metadata,
        component: { ...component, name: 'verbatim', type: 'application' },
      },
      components: [...bill.components, ...models, articles],
    },
    null,
    2,
  )}\n`,
);
