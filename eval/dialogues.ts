// `npm run eval:dialogues`: of 100 short dialogues, whose words each quotation is said to be.

import { runScript } from './script.js';
import { readHalf, WORKED_ON_OPTIONS } from './sets/halves.js';
import { dialogueSchema, judgedSpeeches } from './sets/speeches.js';

await runScript('npm run eval:dialogues -- [--worked-on]', WORKED_ON_OPTIONS, async (values) => {
  const isWorkedOn = values['worked-on'] === true;
  const measured = await readHalf(
    'dialogues.jsonl',
    dialogueSchema,
    isWorkedOn,
    ({ text }) => text,
  );
  const judged = measured.flatMap(judgedSpeeches);
  const count = (outcome: string) => judged.filter((each) => each.outcome === outcome).length;
  process.stdout.write(
    `${measured.length} dialogues, ${judged.length} quotations: ${count('right')} right, ${count('not clear')} not clear though told, ${count('wrong')} wrong\n`,
  );
  if (!isWorkedOn) return;
  for (const { text, quote, speaker, said, outcome } of judged) {
    if (outcome !== 'right') {
      process.stdout.write(`${outcome}: ${quote} ${speaker}, taken as ${said}: ${text}\n`);
    }
  }
});
