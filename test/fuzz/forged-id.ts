// custom_ids as the bot writes them, for every action, and what somebody might make of them.
import fc from 'fast-check';
import { LANGUAGES } from '../../src/locales/catalogue.js';
import { type Action, type ActionName, customId } from '../../src/message/custom-id.js';
import { anyText } from './runs.js';

const id = fc.stringMatching(/^[a-z0-9_-]{1,64}$/);
const number = fc.nat(9_999_999);
const hash = fc.stringMatching(/^[0-9a-f]{8}$/);
const snowflake = fc.stringMatching(/^[1-9]\d{16,19}$/);
const language = fc.constantFrom(...LANGUAGES);
const draft = [hash, fc.nat(99_999_999), fc.nat(99_999_999)] as const;

/** What the bot writes, for every action. */
const FIELDS: { readonly [Name in ActionName]: fc.Arbitrary<readonly unknown[]> } = {
  context: fc.tuple(id, number, number, hash),
  open: fc.tuple(id),
  summarise: fc.tuple(number),
  page: fc.tuple(id, number, language),
  more: fc.tuple(fc.oneof(id, fc.constant('')), number, number),
  articles: fc.tuple(number),
  example: fc.tuple(number),
  meant: fc.tuple(number),
  asWritten: fc.constant([]),
  timeline: fc.tuple(number, fc.constantFrom('all', 'topic'), language),
  compare: fc.tuple(number, language),
  lookup: fc.tuple(number, language),
  share: fc.constant([]),
  delete: fc.tuple(snowflake),
  menu: fc.oneof(
    fc.constant([]),
    fc.tuple(fc.constantFrom('summary', 'line', 'refresh', 'unpin', 'ask')),
  ),
  line: fc.tuple(...draft, number),
  drop: fc.tuple(...draft, number),
  swap: fc.tuple(...draft, number),
  shorter: fc.tuple(...draft),
  longer: fc.tuple(...draft),
  again: fc.constant([]),
  pin: fc.constant([]),
  summaries: fc.tuple(number),
  refresh: fc.tuple(snowflake, number),
  unpin: fc.tuple(snowflake, number),
  helpful: fc.tuple(snowflake),
  notHelpful: fc.tuple(snowflake),
  why: fc.tuple(snowflake),
  askGap: fc.tuple(fc.nat(999_999_999)),
  gaps: fc.tuple(number),
  eraseGap: fc.tuple(fc.nat(999_999_999), number),
  confirmEraseGaps: fc.constant([]),
  eraseGaps: fc.constant([]),
  setPrivate: fc.tuple(fc.nat(1)),
  setFeedback: fc.tuple(fc.nat(1)),
  setCooldown: fc.tuple(fc.oneof(fc.nat(3_600), fc.constant('usual'))),
  setChannels: fc.constant([]),
  setForums: fc.constant([]),
  resetSettings: fc.constant([]),
  addArticle: fc.tuple(id),
  cancelArticle: fc.tuple(id),
  removeArticle: fc.tuple(id),
};

/** An action with fields of its own kinds. */
export const writtenAction = fc
  .constantFrom(...(Object.keys(FIELDS) as ActionName[]))
  .chain((name) => FIELDS[name].map((fields) => [name, ...fields] as Action));

/** What somebody might make of a custom_id. */
export const forgedId = fc
  .tuple(
    writtenAction.map((action) => customId(...action).split(':')),
    fc.array(
      fc.tuple(
        fc.nat(6),
        fc.constantFrom('replace', 'append', 'prepend', 'insert', 'remove', 'repeat'),
        fc.oneof(
          anyText,
          number.map(String),
          snowflake,
          id,
          hash,
          fc.constantFrom('007', '+1', '１', '1.0', '99999999', 'toString', 'hasOwnProperty'),
        ),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([fields, edits]) => {
    const forged = [...fields];
    for (const [position, how, text] of edits) {
      const at = position % (forged.length + 1);
      const field = forged[at] ?? '';
      if (how === 'insert') forged.splice(at, 0, text);
      else if (how === 'remove') forged.splice(at, 1);
      else if (how === 'repeat') forged.push(...forged);
      else if (how === 'append') forged[at] = field + text;
      else forged[at] = how === 'replace' ? text : text + field;
    }
    return forged.join(':');
  });
