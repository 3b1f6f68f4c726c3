// /summaries: pinned summaries listed, compared with articles that change, unpinned.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Locale } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import { contextsOn, controlsOn, labelsOn } from '../../support/bot/buttons.js';
import {
  articles,
  ask,
  BOATS,
  choose,
  HARBOUR,
  index,
  list,
  onlyPinIn,
  openPinBoards,
  pin,
  pinBoard,
  pinnedIn,
  room,
  write,
} from '../../support/bot/pin-board.js';
import type { Channel, Message } from '../../support/discord/index.js';

beforeAll(openPinBoards);

describe('/summaries', () => {
  test('says so where none is pinned, whatever else is', async () => {
    const { discord, mod } = room;
    const channel = pinBoard('empty');
    discord.pin(mod, await ask(channel));
    discord.pin(mod, discord.say(mod, channel, `## ${BOATS}`));
    const shown = await list(channel);
    expect(shown.content).toContain('No summary is pinned in this channel');
    expect(shown.ephemeralTo).toBe(mod);
    expect(controlsOn(shown)).toEqual([]);
  });

  test('tells topic, quotes, place and age of each, in pages', async () => {
    const { discord } = room;
    const channel = pinBoard('many');
    for (let count = 1; count <= 9; count += 1) {
      await pin(await ask(channel, `${BOATS} ${count}`));
    }
    const shown = await list(channel);
    expect(shown.content).toContain('9 pinned summaries** · page 1 of 2');
    expect(
      shown.content.match(/\d quotes?.* · pinned <t:\d+:R> · checked <t:\d+:R>/g),
    ).toHaveLength(8);
    expect(labelsOn(shown)).toEqual(['← Previous', 'Next →']);
    await discord.click(room.mod, shown, 'Next →').response();
    expect(shown.content).toContain('page 2 of 2');
    // The one that was pinned first is listed last.
    expect(shown.content).toContain('hold? 1 · [Show](https:');
  });

  test('unpins one, and leaves its message', async () => {
    const channel = pinBoard('unpin');
    await pin(await ask(channel));
    const summary = onlyPinIn(channel);
    const shown = await list(channel);
    const told = await choose(shown, 'unpin').followup();
    expect(told.content).toContain(`Unpinned: ${BOATS}`);
    expect([summary.pinnedAt, summary.deletedAt]).toEqual([null, null]);
    expect(shown.content).toContain('No summary is pinned');
  });

  test('says so when somebody else was quicker', async () => {
    const channel = pinBoard('quicker');
    await pin(await ask(channel));
    const [one, two] = [await list(channel), await list(channel)];
    await choose(one, 'unpin').followup();
    const told = await choose(two, 'refresh').followup();
    expect(told.content).toContain('no longer pinned here');
  });

  test('has no button that a stranger could forge', async () => {
    const { discord, ben } = room;
    const channel = pinBoard('forged');
    await pin(await ask(channel));
    const summary = onlyPinIn(channel);
    const forged = [
      `unpin:${summary.id}:1`,
      `refresh:${summary.id}:1`,
      'pin',
      'summaries:1',
      'unpin:1:1',
    ];
    for (const id of forged) {
      const told = await discord.click(ben, summary, id, { forged: true }).response();
      expect(told.content).toContain('from another version of this bot');
    }
    expect(summary.pinnedAt).not.toBeNull();
  });

  test('is not offered in direct messages', () => {
    const { discord, mod } = room;
    expect(() => discord.slash(mod, discord.directMessages(mod), 'summaries')).toThrow(
      'is offered no',
    );
  });

  test('speaks the language of the member, and the summary that of the server', async () => {
    const { discord, guild } = room;
    const channel = pinBoard('german');
    const otto = discord.addUser('otto', { locale: Locale.German });
    discord.addMember(guild, otto);
    discord.permit(channel, otto, { allow: ['PinMessages'] });
    const told = await pin(await ask(channel), otto);
    expect(told.content).toContain('Gepostet und angepinnt');
    expect(onlyPinIn(channel).content).toContain('Summary in');
    expect((await list(channel, otto)).content).toContain('1 angepinnte Zusammenfassung');
    const { mod } = room;
    const abroad = discord.addGuild('Lesesaal', {
      members: [mod, room.ada],
      locale: Locale.German,
      bot: ['PinMessages'],
    });
    const place = discord.addChannel(abroad, 'allgemein');
    discord.permit(place, mod, { allow: ['PinMessages'] });
    expect((await pin(await ask(place))).content).toContain('Posted and pinned');
    const summary = onlyPinIn(place);
    expect(summary.content).toContain('Zusammenfassung in');
    const check = await choose(await list(place), 'refresh').followup();
    expect(check.content).toContain('Nothing has changed');
    expect(summary.content).toMatch(/Mit den Artikeln verglichen am <t:\d+:D>$/);
  });
});

describe('refreshing', () => {
  let channel: Channel;
  let summary: Message;
  let shown: Message;
  const refresh = async () => {
    shown = await list(channel);
    return (await choose(shown, 'refresh').followup()).content;
  };

  test('finds that nothing has changed', async () => {
    channel = pinBoard('refresh');
    await pin(await ask(channel));
    summary = onlyPinIn(channel);
    const before = summary.content;
    expect(await refresh()).toContain('Nothing has changed');
    expect(summary.content.replace(/<t:\d+:D>/, '')).toBe(before.replace(/<t:\d+:D>/, ''));
  });

  test('corrects the place of a quote before which the article has grown', async () => {
    await write(
      'harbour.md',
      `A paragraph that is new.\n\n${HARBOUR}\n\nIt was built in 1911.`,
      'The harbour',
    );
    await index();
    expect(await refresh()).toContain('Moved within its article');
    expect(summary.content).toContain('> The harbour holds **40** boats in summer. `[1]`');
    expect(summary.content).toMatch(/The harbour · paragraph 2/);
    const [context] = contextsOn(summary);
    const shown = await room.discord.click(room.ben, summary, context ?? '').response();
    expect(shown.content).toContain('paragraph 2 of 3');
    expect(await refresh()).toContain('Nothing has changed');
  });

  test('marks a quote that has vanished, on the summary and in the list', async () => {
    await write(
      'harbour.md',
      'The harbour holds 55 boats in summer.\n\nIt was built in 1911.',
      'The harbour',
    );
    await index();
    expect((await list(channel)).content).toContain('no longer in the articles**');
    expect(await refresh()).toContain('No longer in the articles, and now struck through: `[1]`');
    expect(summary.content).toContain('> ~~The harbour holds 40 boats in summer.~~ `[1]`');
    expect(summary.content).toContain('-# `[1]` no longer in the articles');
    expect(await refresh()).toContain('now struck through: `[1]`');
    const [context] = contextsOn(summary);
    const shown = await room.discord.click(room.ben, summary, context ?? '').response();
    expect(shown.content).toContain('This article has changed');
    expect(onlyPinIn(channel)).toBe(summary);
  });

  test('marks every quote of an article that is gone, and survives a restart', async () => {
    await rm(path.join(articles, 'harbour.md'));
    await index();
    await room.restart();
    expect(await refresh()).toContain('now struck through');
    expect(summary.content).toContain('~~The harbour holds 40 boats in summer.~~');
  });

  test('quotes again what is there again', async () => {
    await write('harbour.md', `New.\n\nAnd newer.\n\n${HARBOUR}`, 'The harbour');
    await index();
    expect(await refresh()).toContain('Back in the articles: `[1]`');
    expect(summary.content).toContain('> The harbour holds 40 boats in summer. `[1]`');
    expect(summary.content).toMatch(/The harbour · paragraph 3/);
  });

  test('a quote that has vanished from an answer is not pinned', async () => {
    const place = pinBoard('stale');
    const answer = await ask(place, 'When does the ferry leave?');
    await rm(path.join(articles, 'ferry.md'));
    await index();
    const told = await pin(answer);
    expect(told.content).toMatch(
      /None of these quotes is in the articles|no longer in the articles/,
    );
    expect(pinnedIn(place).every(({ content }) => !content.includes('ferry'))).toBe(true);
  });
});
