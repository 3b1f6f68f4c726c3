// Every regular expression of the program: literals by its syntax tree, and those that are put together by
// loading the modules that do it, with a RegExp that keeps a record.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { PROJECT_DIR } from '../src/paths.js';

export interface Expression {
  /** `commands/ask/question.ts:3`. */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

interface Written {
  readonly literals: readonly Expression[];
  /** How many `new RegExp(…)` stand there. */
  readonly composed: number;
}

/** What the text of a module has of them. */
export function writtenIn(file: string, text: string): Written {
  const literals: Expression[] = [];
  let composed = 0;
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const count = ({ start, end }: { readonly start: number; readonly end: number }) => {
    if (text.slice(start, end) === 'RegExp') composed++;
  };
  new Visitor({
    Literal: (node) => {
      if (!('regex' in node)) return;
      const { pattern, flags } = node.regex;
      literals.push({ where: `${file}:${lineOf(node.start)}`, source: pattern, flags });
    },
    NewExpression: ({ callee }) => count(callee),
    CallExpression: ({ callee }) => count(callee),
  }).visit(parseSync(file, text).program);
  return { literals, composed };
}

/** Runs what puts expressions together, and tells which came of it in modules below the folder. */
export async function composedBy(folder: string, run: () => Promise<unknown>) {
  const places = new Map<string, Expression>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct: (target, [pattern, flags]) => {
      const expression = new target(pattern, flags);
      const place = callerIn(folder, new Error().stack ?? '');
      if (place) places.set(place, { ...expressionOf(expression), where: place });
      return expression;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return [...places.values()];
}

/** @returns the expressions, and what cannot be looked at: a sentence each */
export async function findExpressions(folders: readonly string[]) {
  const expressions: Expression[] = [];
  const counts = new Map<string, number>();
  for (const file of await filesIn(folders)) {
    const { literals, composed } = writtenIn(
      file,
      await readFile(path.join(PROJECT_DIR, file), 'utf8'),
    );
    expressions.push(...literals);
    if (composed > 0) counts.set(file, composed);
  }
  const dist = `${path.join(PROJECT_DIR, 'dist')}${path.sep}`;
  const composed = await composedBy(dist, async () => {
    for (const file of counts.keys()) await import(dist + file.replace(/\.ts$/, '.js'));
    await composeAtWork(dist);
  });
  const problems = [...counts].flatMap(([file, count]) => {
    const seen = composed.filter(({ where }) => where.startsWith(file.replace(/\.ts$/, '.js')));
    return seen.length === count
      ? []
      : [
          `${file} puts ${count} expressions together, of which ${seen.length} could be looked at. ` +
            'Make them constants of the module, or add a use of them to checks/find-expressions.ts.',
        ];
  });
  return { expressions: [...expressions, ...composed], problems };
}

/** The one place that puts an expression together from what a member writes: a phrase to be looked up. */
async function composeAtWork(dist: string): Promise<void> {
  const { matching, wantedIn }: typeof import('../src/topics/match.js') = await import(
    `${dist}src/topics/match.js`
  );
  matching(wantedIn('"a c.d’s ? a a e"'), [], new Map());
}

/** The modules below folders of the project, from its root. */
export async function filesIn(folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(path.join(PROJECT_DIR, folder), { recursive: true })).map((file) =>
        path.join(folder, file),
      ),
    ),
  );
  return found.flat().filter((file) => file.endsWith('.ts'));
}

function expressionOf({ source, flags }: RegExp) {
  return { source, flags };
}

/** Who called, but for this check itself: `src/topics/match.js:30:12`. */
function callerIn(folder: string, stack: string): string | undefined {
  const places = stack.split('\n').map((line) => line.split(folder)[1]?.replace(')', ''));
  return places.find((place) => place && !place.startsWith('checks'));
}
