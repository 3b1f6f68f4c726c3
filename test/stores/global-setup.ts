// Runs once before the tests of the stores: finds or builds the Weaviate server, which may take longer
// than any test.
import type { TestProject } from 'vitest/node';
import { weaviateBinary } from './weaviate-binary.js';

declare module 'vitest' {
  export interface ProvidedContext {
    weaviateBinary: string;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  const say = (message: string) => process.stderr.write(`${message}\n`);
  project.provide('weaviateBinary', await weaviateBinary(say));
}
