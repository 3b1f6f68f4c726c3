// The limits of messages and embeds, just kept and just exceeded.
import { MessageFlags, Routes } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scene } from '../scene.js';
import { button, many, menu, openProbe, option, refusal, row, x } from './probe.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openProbe();
});
afterAll(() => scene.stop());

const text = (content: string) => ({ type: 10, content });
const layout = (...components: unknown[]) => ({ flags: MessageFlags.IsComponentsV2, components });

const send = (body: unknown) =>
  scene.client.rest.post(Routes.channelMessages(scene.channel.id), { body });

const refused: [string, unknown, string][] = [
  ['an empty message', {}, '50006'],
  ['a message of white space', { content: ' \n ' }, '50006'],
  ['2001 characters', { content: x(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
  ['half a character', { content: '\ud83d' }, '50109'],
  ['11 embeds', { embeds: many(11, () => ({ title: 'x' })) }, 'embeds BASE_TYPE_MAX_LENGTH'],
  ['an empty embed', { embeds: [{}] }, 'embeds.0.description BASE_TYPE_REQUIRED'],
  ['a title of 257', { embeds: [{ title: x(257) }] }, 'embeds.0.title BASE_TYPE_MAX_LENGTH'],
  [
    'a description of 4097',
    { embeds: [{ description: x(4097) }] },
    'embeds.0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a footer of 2049',
    { embeds: [{ footer: { text: x(2049) } }] },
    'embeds.0.footer.text BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an author of 257',
    { embeds: [{ author: { name: x(257) } }] },
    'embeds.0.author.name BASE_TYPE_MAX_LENGTH',
  ],
  [
    '26 fields',
    { embeds: [{ fields: many(26, () => ({ name: 'x', value: 'x' })) }] },
    'embeds.0.fields BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field without a value',
    { embeds: [{ fields: [{ name: 'x', value: ' ' }] }] },
    'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
  ],
  [
    'a field value of 1025',
    { embeds: [{ fields: [{ name: 'x', value: x(1025) }] }] },
    'embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH',
  ],
  [
    '6001 characters in two embeds',
    { embeds: [{ description: x(4000) }, { description: x(2001) }] },
    'embeds MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'an address that is none',
    { embeds: [{ title: 'x', url: 'nowhere' }] },
    'embeds.0.url URL_TYPE_INVALID_URL',
  ],
  [
    'a scheme that is not web',
    { embeds: [{ title: 'x', url: 'ftp://example.org' }] },
    'embeds.0.url URL_TYPE_INVALID_SCHEME',
  ],
  ['a nonce of 26', { content: 'x', nonce: x(26) }, 'nonce BASE_TYPE_MAX_LENGTH'],
  [
    'mentions both parsed and listed',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'an attachment that is not there',
    { content: 'x', attachments: [{ id: 0 }] },
    'attachments.0 ATTACHMENT_NOT_FOUND',
  ],
];

test.each(refused)('Discord refuses %s', async (_, body, expected) => {
  expect(await refusal(send(body))).toEqual([expected]);
});

const accepted: [string, unknown][] = [
  ['2000 characters after trimming', { content: ` ${x(2000)} ` }],
  [
    '6000 characters in two embeds',
    { embeds: [{ description: x(4000) }, { title: 'x', description: x(1999) }] },
  ],
  [
    'five rows of five buttons',
    { components: many(5, (r) => row(...many(5, (b) => button(`${r}-${b}`)))) },
  ],
  ['a menu of 25', { components: [menu(many(25, option))] }],
  [
    'an emoji for a label',
    { components: [row(button('a', { label: null, emoji: { name: '👍🏽' } }))] },
  ],
  ['a layout of 4000 characters', layout(text(x(4000)))],
];

test.each(accepted)('Discord accepts %s', async (_, body) => {
  expect(await refusal(send(body))).toEqual(['accepted']);
});

test('a file of more than 10 MiB is refused with 40005', async () => {
  const { client, channel } = scene;
  const files = [{ data: Buffer.alloc(10 * 1024 * 1024 + 1), name: 'big.bin' }];
  const request = client.rest.post(Routes.channelMessages(channel.id), { body: {}, files });
  expect(await refusal(request)).toEqual(['40005']);
});

test('an edit that leaves nothing is refused', async () => {
  const { id } = (await send({ content: 'x' })) as { id: string };
  const route = Routes.channelMessage(scene.channel.id, id);
  expect(await refusal(scene.client.rest.patch(route, { body: { content: '' } }))).toEqual([
    '50006',
  ]);
});
