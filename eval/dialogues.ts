// `npm run eval:dialogues`: of 100 short dialogues, whose words each quotation is said to be.
import { z } from 'zod';
import { parseArticle } from '../src/corpus/load.js';
import { attributionOf } from '../src/verification/attribution.js';
import { agreementOf } from '../src/verification/speaker.js';
import { readHalf, WORKED_ON_OPTIONS } from './halves.js';
import { runScript } from './script.js';

const dialogueSchema = z.strictObject({
  text: z.string(),
  speeches: z.array(z.strictObject({ quote: z.string(), speaker: z.string().nullable() })),
});

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

/** Right is the speaker, or "not clear" where nobody is told; a part of the name is enough. */
function judgedSpeeches({ text, speeches }: z.infer<typeof dialogueSchema>) {
  const article = parseArticle('dialogue.md', Buffer.from(text));
  let from = 0;
  return speeches.map(({ quote, speaker }) => {
    const start = article.body.indexOf(quote, from);
    from = start + quote.length;
    const attribution = attributionOf(article, { start, end: from });
    const said = attribution.kind === 'speaker' ? attribution.speaker : null;
    const isSame =
      said === speaker ||
      (said !== null &&
        speaker !== null &&
        (said.includes(speaker) || agreementOf(speaker, said) === 'same'));
    const outcome = isSame ? 'right' : said === null ? 'not clear' : 'wrong';
    return { text, quote, speaker, said, outcome };
  });
}
