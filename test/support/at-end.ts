// What is to be undone when a test file is done. Files share modules (vitest.config.ts: no isolation), so a
// module of their helpers cannot register an `afterAll` for each of them; test/setup.ts does.
const duties: (() => Promise<unknown>)[] = [];

/** Has something done after all tests of the file that runs, in the opposite order of the calls. */
export function atEnd(duty: () => Promise<unknown>): void {
  duties.push(duty);
}

/** Does all of it, whatever fails on the way, and then fails with what failed first. */
export async function end(): Promise<void> {
  const failures: unknown[] = [];
  for (const duty of duties.splice(0).reverse()) {
    await duty().catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
