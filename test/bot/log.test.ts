// The log: whatever an error says, it is one line of JSON, without the tokens and questions that errors carry.
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { createLog } from '../../src/bot/log.js';

const lines: string[] = [];
afterEach(() => {
  lines.length = 0;
});

/** What is written when this error is logged. */
function logged(err: unknown): { line: string; message: string } {
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  log.error({ err }, 'something went wrong');
  expect(lines).toHaveLength(1);
  const [line = ''] = lines;
  expect(line.trimEnd()).not.toContain('\n');
  const { err: said } = z
    .looseObject({ err: z.looseObject({ message: z.string() }) })
    .parse(JSON.parse(line));
  return { line, message: said.message };
}

test('line breaks and escapes in an error forge no line and colour nothing', () => {
  const forged = 'x\n{"level":30,"msg":"all is well"}\r\n\u001b[2J\u001b[31mred\u2028end';
  const { line, message } = logged(new Error(forged));
  expect(message).toBe(forged);
  expect(line).not.toContain('\u001b');
});

test('tokens in addresses are left out, in causes too', () => {
  const token = 'aW50ZXJhY3Rpb246MTIz.abc-DEF_ghi';
  const cause = new Error(`POST /interactions/123456789012345678/${token}/callback`);
  const { line } = logged(new Error(`/webhooks/123456789012345678/${token}/messages`, { cause }));
  expect(line).not.toContain(token);
});

test('what an error holds besides is left out: requests hold questions', () => {
  const error = Object.assign(new Error('Missing Access'), {
    requestBody: { json: { content: 'Who is Rumpelstiltskin?' } },
    rawError: { user: '200000000000000001' },
    code: 50_001,
  });
  const { line } = logged(error);
  expect(line).toContain('50001');
  expect(line).not.toMatch(/Rumpelstiltskin|200000000000000001/);
});

test('of a statement that failed, the values are left out', () => {
  const error = new DrizzleQueryError(
    'insert into gaps values (?)',
    ['Who is Rumpelstiltskin?'],
    new Error('SQLITE_FULL: database or disk is full'),
  );
  const { line, message } = logged(error);
  expect(message).toContain('SQLITE_FULL');
  expect(line).not.toContain('Rumpelstiltskin');
});
