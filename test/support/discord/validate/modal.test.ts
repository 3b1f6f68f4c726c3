// The limits of modals.
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scene } from '../scene.js';
import { button, many, openProbe, refusal, row, x } from './probe.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openProbe();
});
afterAll(() => scene.stop());

const input = (more = {}) => ({ type: 4, custom_id: 'a', style: 1, ...more });
const label = (more = {}) => ({ type: 18, label: 'x', component: input(more) });
const modal = (more = {}) => ({ custom_id: 'm', title: 'x', components: [label()], ...more });

const refused: [string, unknown, string][] = [
  ['a title of 46', modal({ title: x(46) }), 'data.title BASE_TYPE_MAX_LENGTH'],
  ['no custom id', modal({ custom_id: '' }), 'data.custom_id BASE_TYPE_REQUIRED'],
  ['no fields', modal({ components: [] }), 'data.components BASE_TYPE_BAD_LENGTH'],
  [
    'six fields',
    modal({ components: many(6, (index) => label({ custom_id: `${index}` })) }),
    'data.components BASE_TYPE_MAX_LENGTH',
  ],
  [
    'the same custom id twice',
    modal({ components: [label(), label()] }),
    'data.components COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a label of 46',
    modal({ components: [{ ...label(), label: x(46) }] }),
    'data.components.0.label BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a maximum of 4001',
    modal({ components: [label({ max_length: 4001 })] }),
    'data.components.0.component.max_length NUMBER_TYPE_MAX',
  ],
  [
    'a button',
    modal({ components: [row(button('a'))] }),
    'data.components.0.components.0.type BASE_TYPE_CHOICES',
  ],
];

test.each(refused)('Discord refuses a modal with %s', async (_, data, expected) => {
  const { client, discord, ada, channel, onInteraction } = scene;
  await client.application.commands.set([{ name: 'form', description: 'A form' }]);
  const answered = new Promise<string[]>((resolve) => {
    onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const form = data as APIModalInteractionResponseCallbackData;
      resolve(await refusal(interaction.showModal(form)));
    });
  });
  discord.slash(ada, channel, 'form');
  expect(await answered).toContain(expected);
});
