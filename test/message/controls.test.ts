// What buttons and menus say of text that others wrote.
import { expect, test } from 'vitest';
import { renderChoices } from '../../commands/ask/answer-message.js';
import { renderShortHelp, renderTopics } from '../../commands/ask/conversation-message.js';
import { translator } from '../../src/locales/translate.js';
import type { Reply } from '../../src/message/reply.js';

const t = translator('en');
const TURNED = 'Vladimir \u2069\u202ePutin\u202c\u2066';
const view = { written: TURNED, withQuestion: true, deletableBy: '1', t };
const labelsOf = ({ rows = [] }: Pick<Reply, 'rows'>) =>
  rows.flatMap(({ components }) =>
    components.flatMap((each) => ('label' in each && each.label ? [each.label] : [])),
  );

test.each<[string, readonly string[]]>([
  ['a choice', labelsOf(renderChoices([{ name: TURNED, question: TURNED }], view))],
  ['a topic', labelsOf(renderTopics([TURNED], t))],
  ['an example', labelsOf(renderShortHelp(1, [TURNED], t))],
])('the label of %s holds no control of direction', (_, labels) => {
  expect(labels[0]).toContain('Vladimir Putin');
  expect(labels.join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});
