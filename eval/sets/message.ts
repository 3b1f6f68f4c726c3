// A message with what it is.
import { z } from 'zod';
import { KINDS } from '../../src/conversation/phrasebook.js';
import { LANGUAGES } from '../../src/locales/catalogue.js';

export const messageSchema = z.strictObject({
  text: z.string(),
  language: z.enum(LANGUAGES),
  kind: z.enum(['question', ...KINDS]),
});

export type Message = z.infer<typeof messageSchema>;
