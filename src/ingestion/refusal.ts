// Why a file does not become an article, or an article stays. Each reason has one sentence in every language, which says what
// to do (src/locales/corpus.ts).
import { z } from 'zod';

export const REFUSALS = [
  'fileType',
  'tooLarge',
  'download',
  'noFile',
  'noHosts',
  'address',
  'host',
  'fetching',
  'encoding',
  'controlCharacter',
  'empty',
  'frontMatter',
  'noMainText',
  'scanned',
  'encrypted',
  'damaged',
  'tooManyPages',
  'tooComplicated',
  'tooCostly',
  'nameTooLong',
  'fieldTooLong',
  'reading',
  'busy',
  'titleTooLong',
  'noDate',
  'tooManyWords',
  'tooManyCharacters',
  'tooManyParagraphs',
  'paragraphTooLong',
  'duplicate',
  'full',
  'tooMuchTogether',
  'tooManyCharactersTogether',
  'expired',
  'notOwn',
] as const;

export const refusalSchema = z.strictObject({
  code: z.enum(REFUSALS),
  /** What is filled in into the sentence. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

type Values = z.infer<typeof refusalSchema>['values'];

export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly code: (typeof REFUSALS)[number],
    readonly values: Values = {},
  ) {
    super(code);
  }
}
