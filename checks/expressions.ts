// `npm run expressions`: ends with 1 where an expression of the program may take more than linear
// time, and names it.
import { findExpressions } from './find-expressions.js';
import { slownessOf } from './linear.js';

const { expressions, problems } = await findExpressions(['src', 'commands']);
const slow: string[] = [];
for (const { where, source, flags } of expressions) {
  const problem = await slownessOf(source, flags);
  if (problem) slow.push(`${where}: /${source}/${flags} is ${problem}.`);
}
const all = [...problems, ...slow];
if (all.length > 0) {
  process.stderr.write(
    `${all.join('\n')}\nRewrite each so that it reads a text once, or write a scanner.\n`,
  );
  process.exitCode = 1;
} else {
  process.stdout.write(`${expressions.length} expressions, all of them linear.\n`);
}
