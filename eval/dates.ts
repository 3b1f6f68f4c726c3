// `npm run eval:dates`: what is read of 200 expressions that say when, or only look like it.

import { runScript } from './script.js';
import { readHalf, WORKED_ON_OPTIONS } from './sets/halves.js';
import { comparison, lineSchema, type Written } from './sets/read-dates.js';

await runScript('npm run eval:dates -- [--worked-on]', WORKED_ON_OPTIONS, async (values) => {
  const isWorkedOn = values['worked-on'] === true;
  const lines = await readHalf('dates.jsonl', lineSchema, isWorkedOn, ({ text }) => text);
  const compared = lines.map((line) => ({ line, ...comparison(line) }));
  const count = (key: 'right' | 'missed' | 'wrong') => compared.flatMap((each) => each[key]).length;
  const without = compared.filter(({ line }) => line.dates.length === 0).length;
  process.stdout.write(
    `${compared.length} expressions, ${without} of them no date: ${count('right')} dates right, ${count('missed')} missed, ${count('wrong')} wrong\n`,
  );
  if (!isWorkedOn) return;
  for (const { line, missed, wrong } of compared) {
    if (missed.length + wrong.length === 0) continue;
    const shown = (dates: readonly Written[]) =>
      dates.map(({ text, from, to }) => `${text} (${from}/${to})`).join('; ');
    process.stdout.write(
      `${line.text} ${line.published}: missed ${shown(missed)}; wrong ${shown(wrong)}\n`,
    );
  }
});
