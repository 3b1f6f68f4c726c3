// Whose words the quotations of a dialogue are taken for, beside whose they are.
import { z } from 'zod';
import { parseArticle } from '../../src/corpus/load.js';
import { attributionOf } from '../../src/verification/attribution.js';
import { agreementOf } from '../../src/verification/speaker.js';

export const dialogueSchema = z.strictObject({
  text: z.string(),
  speeches: z.array(z.strictObject({ quote: z.string(), speaker: z.string().nullable() })),
});

/** Right is the speaker, or "not clear" where nobody is told; a part of the name is enough. */
export function judgedSpeeches({ text, speeches }: z.infer<typeof dialogueSchema>) {
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
