// The limits of components, in rows and in layouts.
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

const inRow = 'components.0.components';
const refused: [string, unknown[], string][] = [
  ['six rows', many(6, (index) => row(button(`${index}`))), 'components BASE_TYPE_MAX_LENGTH'],
  [
    'six buttons in a row',
    [row(...many(6, (index) => button(`${index}`)))],
    `${inRow} BASE_TYPE_MAX_LENGTH`,
  ],
  ['an empty row', [row()], `${inRow} BASE_TYPE_BAD_LENGTH`],
  ['a label of 81', [row(button('a', { label: x(81) }))], `${inRow}.0.label BASE_TYPE_MAX_LENGTH`],
  [
    'a button without label and emoji',
    [row(button('a', { label: '' }))],
    `${inRow}.0.label BUTTON_COMPONENT_INVALID_LABEL`,
  ],
  [
    'an emoji that is none',
    [row(button('a', { emoji: { name: 'A' } }))],
    `${inRow}.0.emoji.name COMPONENT_INVALID_EMOJI`,
  ],
  ['a custom id of 101', [row(button(x(101)))], `${inRow}.0.custom_id BASE_TYPE_MAX_LENGTH`],
  ['an empty custom id', [row(button(''))], `${inRow}.0.custom_id BASE_TYPE_REQUIRED`],
  [
    'the same custom id twice',
    [row(button('a')), row(button('a'))],
    'components COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a link without an address',
    [row({ type: 2, style: 5, label: 'x' })],
    `${inRow}.0.url BASE_TYPE_REQUIRED`,
  ],
  [
    'a link with a custom id',
    [row(button('a', { style: 5, url: 'https://example.org' }))],
    `${inRow}.0.custom_id BUTTON_COMPONENT_INVALID_FIELD`,
  ],
  ['a menu of 26', [menu(many(26, option))], `${inRow}.0.options BASE_TYPE_MAX_LENGTH`],
  [
    'the same option twice',
    [menu([option(1), option(1)])],
    `${inRow}.0.options.1 SELECT_COMPONENT_OPTION_VALUE_DUPLICATED`,
  ],
  [
    'an option of 101',
    [menu([{ label: x(101), value: 'x' }])],
    `${inRow}.0.options.0.label BASE_TYPE_MAX_LENGTH`,
  ],
  [
    'a menu beside a button',
    [row(button('a'), menu([option(1)]).components[0])],
    `${inRow} COMPONENT_LAYOUT_WIDTH_EXCEEDED`,
  ],
  [
    'a text input',
    [row({ type: 4, custom_id: 'a', style: 1, label: 'x' })],
    `${inRow}.0.type UNION_TYPE_CHOICES`,
  ],
  ['a layout without its flag', [text('x')], 'components.0.type UNION_TYPE_CHOICES'],
  ['an unknown type', [{ type: 99 }], 'components.0.type UNION_TYPE_CHOICES'],
];

test.each(refused)('Discord refuses %s', async (_, components, expected) => {
  expect(await refusal(send({ content: 'x', components }))).toEqual([expected]);
});

const legacy = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
const layouts: [string, unknown, string][] = [
  ['content', { ...layout(text('x')), content: 'x' }, `content ${legacy}`],
  ['embeds', { ...layout(text('x')), embeds: [{ title: 'x' }] }, `embeds ${legacy}`],
  [
    '41 components',
    layout(...many(41, () => text('x'))),
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4001 characters',
    layout({ type: 17, components: [text(x(2000)), text(x(2001))] }),
    'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'a file that is not there',
    layout({ type: 13, file: { url: 'attachment://a.txt' } }),
    'components UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'a section without accessory',
    layout({ type: 9, components: [text('x')] }),
    'components.0.accessory BASE_TYPE_REQUIRED',
  ],
];

test.each(layouts)('Discord refuses a layout with %s', async (_, body, expected) => {
  expect(await refusal(send(body))).toEqual([expected]);
});

test('a message never loses its layout flag', async () => {
  const { id } = (await send(layout(text('x')))) as { id: string };
  const route = Routes.channelMessage(scene.channel.id, id);
  const edit = scene.client.rest.patch(route, { body: { content: 'x', flags: 0 } });
  expect(await refusal(edit)).toEqual([`content ${legacy}`]);
});
