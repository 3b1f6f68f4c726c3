// Messages that the bot posted before its answers were laid out in components: plain content, with rows below.
// Their buttons and menus go on working, and what is changed of them is laid out anew.
import { MessageFlags } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import { contextsOn, labelsBelow } from '../support/bot/buttons.js';
import { openSharedReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import type { Message } from '../support/discord/index.js';
import { quotesIn } from '../support/discord-markdown.js';

const QUESTION = 'When did Putin visit Beijing?';

let room: ReadingRoom;
beforeAll(async () => {
  room = await openSharedReadingRoom();
});

interface Old {
  readonly content: string;
  /** Custom ids by their labels. */
  readonly buttons: Readonly<Record<string, string>>;
  readonly values?: readonly string[];
}

/** Posted as the bot posted it then. */
async function posted({ content, buttons, values = [] }: Old): Promise<Message> {
  const { discord, channel } = room;
  const row = Object.entries(buttons).map(([label, custom_id]) => {
    return { type: 2, style: 2, label, custom_id };
  });
  const options = values.map((value, i) => ({ label: `[${i + 1}]`, value }));
  const menu = { type: 3, custom_id: 'menu', options };
  const components = [
    { type: 1, components: row },
    ...(options.length > 0 ? [{ type: 1, components: [menu] }] : []),
  ];
  const { status, ...response } = await fetch(
    `${discord.api}/v10/channels/${channel.id}/messages`,
    {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content, components, flags: MessageFlags.SuppressEmbeds }),
    },
  ).then(async (answer) => ({
    status: answer.status,
    ...((await answer.json()) as { id: string }),
  }));
  expect(status).toBe(200);
  return discord.waitForMessage(({ id }) => id === response.id);
}

describe('an old answer', () => {
  let old: Message;
  beforeAll(async () => {
    const { discord, ada, channel } = room;
    const answer = await discord.slash(ada, channel, 'ask', { question: QUESTION }).response();
    const contexts = contextsOn(answer);
    old = await posted({
      content: answer.content,
      buttons: {
        'In context': contexts[0] ?? '',
        'More quotes': `more::${contexts.length}:${contexts.length + 1}`,
        Share: 'share',
      },
      values: contexts,
    });
  });

  test('shows its quotes in context, by its button and by its menu', async () => {
    const { discord, ben } = room;
    const [first, second] = quotesIn(old.content);
    const shown = await discord.click(ben, old, 'In context').response();
    expect(shown.content.replaceAll('**', '')).toContain(first?.text);
    const chosen = await discord
      .select(ben, old, 'menu', [contextsInMenu(old)[1] ?? ''])
      .response();
    expect(chosen.content.replaceAll('**', '')).toContain(second?.text);
  });

  test('shows more quotes, is shared and deleted', async () => {
    const { discord, ada, ben } = room;
    const more = await discord.click(ben, old, 'More quotes').response();
    expect(quotesIn(more.content).length).toBeGreaterThan(0);
    const shared = await discord.click(ada, old, 'Share').followup();
    expect(quotesIn(shared.content)).toEqual(quotesIn(old.content));
    discord.click(ada, shared, 'Delete');
    await discord.waitUntil(() => shared.deletedAt !== null, 'the deletion');
  });
});

test('an old page is turned, and is laid out in components then', async () => {
  const { discord, ada, ben, channel } = room;
  const lookup = await discord.slash(ada, channel, 'lookup', { topic: 'Ukraine' }).response();
  const old = await posted({
    content: lookup.content,
    buttons: { 'Next →': 'lookup:5:en', Delete: `delete:${ada.id}` },
  });
  expect(old.flags & MessageFlags.IsComponentsV2).toBe(0);
  await discord.click(ben, old, 'Next →').response();
  expect(old.flags & MessageFlags.IsComponentsV2).not.toBe(0);
  expect(old.content).toContain('Quotes 6 to');
  expect(labelsBelow(old)).toContain('Delete');
});

function contextsInMenu({ components }: Message): string[] {
  return [...JSON.stringify(components).matchAll(/"value":"(context:[^"]+)"/g)].map(
    ([, id]) => id ?? '',
  );
}
