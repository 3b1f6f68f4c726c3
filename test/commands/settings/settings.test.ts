// /settings: one message in which a server's managers set what suits it, and what the bot makes of it.
import { ChannelType } from 'discord-api-types/v10';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { labelsOn, menuOn } from '../../support/bot/buttons.js';
import { openSharedReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import type { Channel, Guild, Message, User } from '../../support/discord/index.js';
import { walk } from '../../support/discord/validate/layout.js';

const QUESTION = 'When did Putin visit Beijing?';
const REFUSED = 'How do I bake sourdough bread?';

interface Place {
  readonly guild: Guild;
  readonly channel: Channel;
  /** May manage the server. */
  readonly boss: User;
}

let room: ReadingRoom;
let here: Place;
beforeAll(async () => {
  room = await openSharedReadingRoom();
  here = { guild: room.guild, channel: room.channel, boss: boss(room.guild) };
});
beforeEach(async () => {
  await click(await settings(), 'Reset to defaults');
});

function boss(guild: Guild): User {
  const { discord } = room;
  const user = discord.addUser(`boss of ${guild.name}`);
  const role = discord.addRole(guild, 'managers', { permissions: ['ManageGuild'] });
  discord.addMember(guild, user, [role]);
  return user;
}

const settings = (place = here) =>
  room.discord.slash(place.boss, place.channel, 'settings').response();
const click = (message: Message, label: string, user = here.boss) =>
  room.discord.click(user, message, label).response();
const choose = (message: Message, channels: readonly Channel[], user = here.boss) => {
  const ids = channels.map(({ id }) => id);
  return room.discord.select(user, message, 'setChannels', ids).response();
};
const setWait = (message: Message, seconds: number | 'usual', user = here.boss) =>
  room.discord.select(user, message, menuOn(message).id, [`setCooldown:${seconds}`]).response();
const ask = (options: Record<string, boolean> = {}, { channel } = here) =>
  room.discord.slash(room.ada, channel, 'ask', { question: QUESTION, ...options }).response();
const mention = (channel: Channel) =>
  room.discord.say(room.ada, channel, `<@${room.discord.bot.id}> ${QUESTION}`);
const replyTo = (question: Message) =>
  room.discord.waitForMessage(({ reference }) => reference === question);

/** The channels that the menu shows as chosen. */
function chosenOn({ components }: Message): string[] {
  return [...walk(components)].flatMap((each) =>
    each.type === 8 ? (each.default_values ?? []).map(({ id }) => id) : [],
  );
}

test('is private, says how everything is set, and a server that sets nothing has the defaults', async () => {
  const shown = await settings();
  expect(shown.ephemeralTo).toBe(here.boss);
  expect(shown.content.split('\n')).toEqual([
    '**Settings of this server**',
    'I answer mentions in all channels.',
    'Everyone sees the answers to `/ask`, unless the member chooses `private`.',
    'Members do not have to wait between questions.',
    expect.stringContaining('kept for 30 days, without names'),
  ]);
  expect(labelsOn(shown)).toEqual([
    'Make answers private',
    'Turn off and erase feedback',
    'Reset to defaults',
  ]);
});

describe('channels', () => {
  test('that are chosen have mentions answered, in them and their threads; others have not', async () => {
    const { discord } = room;
    const [chosen, other] = ['ask-here', 'chatter'].map((name) =>
      discord.addChannel(here.guild, name),
    );
    if (!chosen || !other) throw new Error('There are two channels.');
    const shown = await settings();
    await choose(shown, [chosen]);
    expect(shown.content).toContain(`answer mentions only in <#${chosen.id}> and their threads`);
    expect(chosenOn(shown)).toEqual([chosen.id]);
    const silent = [mention(other), mention(discord.addThread(other, 'side talk'))];
    await replyTo(mention(discord.addThread(chosen, 'a thread')));
    await replyTo(mention(chosen));
    const answered = discord.messages(other).filter(({ author }) => author === discord.bot);
    expect(answered).toEqual([]);
    // Commands work everywhere.
    expect((await ask({}, { ...here, channel: other })).content).toContain('Sources');
    await choose(shown, []);
    await replyTo(mention(other));
    expect(silent).toHaveLength(2);
  });

  test('up to 25 fit, and one that is gone is named but no longer in the menu', async () => {
    const { discord } = room;
    const channels = Array.from({ length: 25 }, (_, i) => discord.addChannel(here.guild, `c${i}`));
    const shown = await settings();
    await choose(shown, channels);
    expect(chosenOn(shown).toSorted()).toEqual(channels.map(({ id }) => id).toSorted());
    const [gone] = channels;
    if (!gone) throw new Error('There are channels.');
    discord.removeChannel(gone);
    const anew = await settings();
    expect(anew.content).toContain(`<#${gone.id}>`);
    expect(chosenOn(anew)).not.toContain(gone.id);
    expect(chosenOn(anew)).toHaveLength(24);
  });

  test('where an answer was given before still have it follow its question', async () => {
    const { discord, ada, channel } = room;
    const question = mention(channel);
    const answer = await replyTo(question);
    await choose(await settings(), [discord.addChannel(here.guild, 'only-here')]);
    discord.remove(ada, question);
    await discord.waitUntil(() => answer.deletedAt !== null, 'the deletion');
  });
});

test('every new post of a forum that is chosen is answered by its title, and none of another', async () => {
  const { discord, ada } = room;
  const [chosen, other] = ['questions', 'stories'].map((name) =>
    discord.addChannel(here.guild, name, ChannelType.GuildForum),
  );
  if (!chosen || !other) throw new Error('There are two forums.');
  const shown = await settings();
  await room.discord.select(here.boss, shown, 'setForums', [chosen.id]).response();
  expect(shown.content).toContain(`every new post in <#${chosen.id}> by its title`);
  const silent = discord.say(ada, discord.addThread(other, QUESTION), 'I wonder.');
  const chat = discord.say(ada, discord.addThread(chosen, 'Hello everyone'), 'I am new here.');
  const thread = discord.addThread(chosen, QUESTION);
  const first = discord.say(ada, thread, 'I could not find it anywhere.');
  expect((await replyTo(first)).content).toContain('Sources');
  // What comes after the first message is people's own talk.
  const second = discord.say(ada, thread, 'And nobody knows?');
  await replyTo(mention(thread));
  const answered = [silent, chat, second].filter((each) =>
    discord.messages(each.channel).some(({ reference }) => reference === each),
  );
  expect(answered).toEqual([]);
  await room.discord.select(here.boss, shown, 'setForums', []).response();
  expect(shown.content).not.toContain('new post');
  const late = discord.say(ada, discord.addThread(chosen, QUESTION), 'Once more.');
  await replyTo(mention(late.channel));
  expect(discord.messages(late.channel).some(({ reference }) => reference === late)).toBe(false);
});

test('private answers are the default for /ask then, and the option still decides', async () => {
  const shown = await settings();
  await click(shown, 'Make answers private');
  expect(shown.content).toContain('unless they set `private` to False');
  expect((await ask()).ephemeralTo).toBe(room.ada);
  expect((await ask({ private: false })).ephemeralTo).toBeNull();
  await click(shown, 'Make answers public');
  expect((await ask()).ephemeralTo).toBeNull();
  expect((await ask({ private: true })).ephemeralTo).toBe(room.ada);
});

describe('the wait between questions', () => {
  test('counts for each member, in this server, by command and by mention', async () => {
    const { discord, ada, ben, channel } = room;
    const other = openServer('No wait');
    const shown = await settings();
    await setWait(shown, 600);
    expect(shown.content).toContain('Members wait 10 minutes');
    expect((await ask()).content).toContain('Sources');
    expect((await ask()).content).toMatch(/ask again in \d+ seconds/);
    expect((await replyTo(mention(channel))).content).toMatch(/ask again in \d+ seconds/);
    const byBen = discord.slash(ben, channel, 'ask', { question: QUESTION });
    expect((await byBen.response()).content).toContain('Sources');
    expect((await ask({}, other)).content).toContain('Sources');
    const direct = discord.say(ada, discord.directMessages(ada), QUESTION);
    expect((await replyTo(direct)).content).toContain('Sources');
    await setWait(shown, 'usual');
    expect(shown.content).toContain('do not have to wait');
    expect((await ask()).content).toContain('Sources');
  });

  test('is offered as the operator allows it', async () => {
    const { values } = menuOn(await settings());
    expect(values).toContain('setCooldown:usual');
    expect(values).toContain('setCooldown:3600');
    expect(values).not.toContain('setCooldown:0');
  });
});

test('feedback can be switched off: what was kept goes, no votes are asked for, /gaps says so', async () => {
  const { discord, ada, mod, channel } = room;
  const refuse = () => discord.slash(ada, channel, 'ask', { question: REFUSED }).response();
  const gaps = async () => (await discord.slash(mod, channel, 'gaps').response()).content;
  const before = await refuse();
  expect(await gaps()).toContain('sourdough');
  const shown = await settings();
  await click(shown, 'Turn off and erase feedback');
  expect(shown.content).toContain('Votes and unanswered questions are not kept.');
  expect(labelsOn(await refuse())).toEqual(['Delete']);
  expect(await gaps()).toContain('No questions are kept for this server.');
  expect((await click(before, 'Not helpful', ada)).content).toContain(
    'Votes are no longer kept here',
  );
  await click(shown, 'Turn on feedback');
  expect(await gaps()).toContain('No unanswered questions');
});

test('all settings are gone by one click', async () => {
  const { discord } = room;
  const only = discord.addChannel(here.guild, 'only');
  const shown = await settings();
  await click(shown, 'Make answers private');
  await setWait(shown, 60);
  await choose(shown, [only]);
  await click(shown, 'Reset to defaults');
  expect(shown.content).toContain('in all channels');
  expect(shown.content).toContain('Everyone sees the answers');
  expect(shown.content).toContain('do not have to wait');
});

describe('two servers', () => {
  test('have settings of their own, erased when the bot leaves', async () => {
    const { discord } = room;
    const other = openServer('The other');
    await click(await settings(other), 'Make answers private', other.boss);
    expect((await settings()).content).toContain('Everyone sees the answers');
    expect((await ask()).ephemeralTo).toBeNull();
    expect((await ask({}, other)).ephemeralTo).toBe(room.ada);
    discord.removeBot(other.guild);
    await room.bot().logged(`"guild":"${other.guild.id}"`);
    discord.addBot(other.guild);
    expect((await settings(other)).content).toContain('Everyone sees the answers');
  });
});

function openServer(name: string): Place {
  const { discord, ada } = room;
  const guild = discord.addGuild(name, { members: [ada] });
  return { guild, channel: discord.addChannel(guild, 'general'), boss: boss(guild) };
}

describe('who may not manage the server', () => {
  test('is not offered it, and is told which permission is missing if it is handed to them', async () => {
    const { discord, mod, guild, channel } = room;
    expect(() => discord.slash(mod, channel, 'settings')).toThrow('is offered no "settings"');
    discord.handCommand(guild, 'settings', mod);
    const { content, ephemeralTo } = await settings({ ...here, boss: mod });
    expect(content).toBe('You need the permission **Manage Server** here to do that.');
    expect(ephemeralTo).toBe(mod);
  });

  test('any more is told so by every control that they have still open, and changes nothing', async () => {
    const { discord } = room;
    const former = boss(here.guild);
    const shown = await settings({ ...here, boss: former });
    discord.addMember(here.guild, former, []);
    for (const refused of [
      await click(shown, 'Make answers private', former),
      await click(shown, 'Turn off and erase feedback', former),
      await click(shown, 'Reset to defaults', former),
      await setWait(shown, 3_600, former),
      await choose(shown, [here.channel], former),
    ]) {
      expect(refused.content).toContain('Manage Server');
    }
    expect((await settings()).content).toBe(shown.content);
  });

  test('gets nothing by a forged custom_id', async () => {
    const { discord, ben } = room;
    const answer = await ask();
    const before = (await settings()).content;
    for (const forged of ['setPrivate:1', 'setFeedback:0', 'setCooldown:3600', 'setChannels']) {
      const said = await discord.click(ben, answer, forged, { forged: true }).response();
      expect(said.content, forged).toContain('from another version of this bot');
    }
    expect((await settings()).content).toBe(before);
  });
});
