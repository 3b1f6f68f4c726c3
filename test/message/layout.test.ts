// A reply is laid out in components, sent by the real client, and read back as it was.
import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replyOn, textOn } from '../../src/bot/own-message.js';
import { translator } from '../../src/locales/translate.js';
import { button, row, withContext } from '../../src/message/controls.js';
import { layout, readLayout } from '../../src/message/layout.js';
import { framed, MAX_BESIDE, MAX_COMPONENTS, type Reply } from '../../src/message/reply.js';
import { openScene, type Scene, textChannel } from '../support/discord/scene.js';
import { walk } from '../support/discord/validate/layout.js';

const t = translator('en');
const quoteAt = (start: number) => ({
  text: `Quote ${start}.`,
  article: 'a',
  start,
  end: start + 8,
});

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.stop());

async function sent(reply: Reply) {
  const channel = await textChannel(scene.client, scene.channel);
  return channel.send({
    components: layout(reply),
    files: (reply.files ?? []).map((file) => ({
      name: file.name,
      attachment: Buffer.from('text' in file ? file.text : ''),
    })),
    flags: MessageFlags.IsComponentsV2,
  });
}

test('what is framed is read back: texts, the buttons beside them, rows and files', async () => {
  const blocks = [{ text: 'Head' }, { text: '> One', quote: quoteAt(0) }, { text: '-# Sources' }];
  const parts = withContext(blocks, t).map((part, i) =>
    i === 2 ? { ...part, isSetOff: true } : part,
  );
  const rows = row(button('Share', 'share', { style: ButtonStyle.Primary }));
  const reply = framed(parts, { rows, files: [{ name: 'quote-1.txt', text: 'All of it' }] });
  const message = await sent(reply);
  expect(message.content).toBe('');
  const read = replyOn(message);
  expect(read.content).toBe('Head\n\n> One\n\n-# Sources');
  expect(read.parts?.map(({ text }) => text)).toEqual(['Head', '> One', '-# Sources']);
  expect(read.parts?.[1]?.beside).toMatchObject({
    custom_id: expect.stringMatching(/^context:a:0:8:/),
  });
  expect(read.parts?.[2]?.isSetOff).toBe(true);
  expect(read.rows?.[0]?.components[0]).toMatchObject({ custom_id: 'share' });
  expect(read.files).toEqual([
    { name: 'quote-1.txt', url: expect.stringContaining('quote-1.txt') },
  ]);
  // And so it is after it was fetched anew.
  const fetched = await message.channel.messages.fetch(message.id);
  expect(replyOn(fetched)).toEqual(read);
  expect(scene.discord.rejections).toEqual([]);
});

test('a plain line stands in no frame', async () => {
  const message = await sent({ content: 'One line.', rows: row(button('Again', 'again')) });
  expect(textOn(message)).toBe('One line.');
  expect(replyOn(message).parts).toBeUndefined();
  expect(scene.discord.rejections).toEqual([]);
});

test('an older message is read by its content', async () => {
  const channel = await textChannel(scene.client, scene.channel);
  const old = await channel.send({ content: 'Old.', components: row(button('Again', 'again')) });
  expect(replyOn(old)).toMatchObject({
    content: 'Old.',
    rows: [{ type: ComponentType.ActionRow }],
  });
});

test('ten quotes fit, and no button stands there twice', () => {
  const quotes = Array.from({ length: MAX_BESIDE + 3 }, (_, i) => quoteAt(10 * i));
  const blocks = [...quotes, ...quotes].map((quote) => ({ text: `> ${quote.text}`, quote }));
  const parts = withContext(blocks.slice(0, MAX_BESIDE), t);
  const more = Array.from({ length: 5 }, (_, i) => button(`${i}`, `lookup:${i}:en`));
  const reply = framed([{ text: 'Head' }, ...parts, { text: 'Sources', isSetOff: true }], {
    rows: row(...more),
  });
  const components = JSON.parse(JSON.stringify(layout(reply)));
  expect([...walk(components)].length).toBeLessThanOrEqual(MAX_COMPONENTS);
  const all = withContext(blocks, t).flatMap(({ beside }) => (beside ? [beside] : []));
  expect(all).toHaveLength(MAX_BESIDE);
  expect(readLayout(layout(reply)).content).toBe(reply.content);
});
