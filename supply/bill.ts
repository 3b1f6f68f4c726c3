// The bill of materials, as npm makes it from package-lock.json (CycloneDX 1.5), without what only developing
// needs: every package that a production install may bring, on any platform. npm's own `--omit dev` would leave
// out also what both need (npm 11.19 leaves out zod and ws).
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { PROJECT_DIR } from '../src/paths.js';

const licenceSchema = z.union([
  z.strictObject({ expression: z.string() }),
  z.strictObject({ license: z.strictObject({ id: z.string() }) }),
  z.strictObject({ license: z.strictObject({ name: z.string() }) }),
]);

const componentSchema = z.looseObject({
  type: z.string(),
  'bom-ref': z.string(),
  name: z.string(),
  licenses: z.array(licenceSchema).default([]),
  properties: z.array(z.looseObject({ name: z.string(), value: z.string() })).default([]),
});

const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  metadata: z.looseObject({ component: componentSchema }),
  components: z.array(componentSchema).min(1),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

export type Bill = z.infer<typeof billSchema>;
export type Component = z.infer<typeof componentSchema>;

/** Packages whose licence npm does not know, with that of the file in the package. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  // "SEE LICENSE IN LICENSE.txt", which is the Apache License 2.0.
  'flatbuffers@1.12.0': 'Apache-2.0',
  // "BSD": its two clauses.
  'duck@0.1.12': 'BSD-2-Clause',
};

/** @throws Error where npm cannot make one */
export async function npmBill(): Promise<Bill> {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { stdout } = await promisify(execFile)('npm', args, {
    cwd: PROJECT_DIR,
    maxBuffer: 64 * 1024 * 1024,
    // On Windows npm is a script.
    shell: process.platform === 'win32',
  });
  const bill = billSchema.parse(JSON.parse(stdout));
  const components = bill.components.filter((each) => !isForDeveloping(each)).map(withLicence);
  const refs = new Set([bill.metadata.component, ...components].map((each) => each['bom-ref']));
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }));
  return { ...bill, components, dependencies };
}

function isForDeveloping({ properties }: Component): boolean {
  return properties.some(
    ({ name, value }) => name === 'cdx:npm:package:development' && value === 'true',
  );
}

function withLicence(component: Component): Component {
  const id = READ_BY_HAND[component['bom-ref']];
  return id === undefined || component.licenses.length > 0
    ? component
    : { ...component, licenses: [{ license: { id } }] };
}

/** The licence of a component as an SPDX expression; undefined where none is known. */
export function licenceOf({ licenses }: Pick<Component, 'licenses'>): string | undefined {
  const expressions = licenses.map((each) => {
    if ('expression' in each) return each.expression;
    return 'id' in each.license ? each.license.id : each.license.name;
  });
  return expressions.length > 0 ? expressions.join(' AND ') : undefined;
}
