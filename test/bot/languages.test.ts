// The bot's own words in each member's language: German and French members, and a German server.
import { Locale, type LocalizationMap } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import { labelsOn } from '../support/bot/buttons.js';
import { openSharedReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import type { Channel, Message, User } from '../support/discord/index.js';
import { quotesIn } from '../support/discord-markdown.js';

const QUESTION = 'When did Putin visit Beijing?';
const ARTICLE = '004_6a46fb0a9873d50d';

let room: ReadingRoom;
let erika: User;
let louis: User;
let lesesaal: Channel;
beforeAll(async () => {
  room = await openSharedReadingRoom();
  const { discord, ada, guild } = room;
  erika = discord.addUser('erika', { locale: Locale.German });
  louis = discord.addUser('louis', { locale: Locale.French });
  for (const member of [erika, louis]) discord.addMember(guild, member);
  const german = discord.addGuild('Lesesaal', { members: [ada, louis], locale: Locale.German });
  lesesaal = discord.addChannel(german, 'allgemein');
});

const slash = (user: User, command: string, options = {}) =>
  room.discord.slash(user, room.channel, command, options).response();
const ask = (user: User, question = QUESTION, options = {}) =>
  slash(user, 'ask', { question, ...options });

describe('a member who reads German', () => {
  test('gets quotes as they stand in the articles, between German words', async () => {
    const [answer, english] = await Promise.all([ask(erika), ask(room.ada)]);
    expect(quotesIn(answer.content)).toEqual(quotesIn(english.content));
    expect(answer.content).toMatch(/\n-# Quellen\n/);
    expect(answer.content).toMatch(/ · Absatz \d+$/m);
    expect(labelsOn(answer)).toEqual([
      'Kontext',
      'Kontext',
      'Kontext',
      'Mehr Zitate',
      'Löschen',
      'Hilfreich',
      'Nicht hilfreich',
    ]);
  });

  test('is told in German why there is no answer', async () => {
    const { content } = await ask(erika, 'How do I bake sourdough bread?');
    expect(content).toContain('Dazu habe ich in den Artikeln nichts gefunden.');
    expect((await ask(erika, 'Wann hat Putin denn Peking besucht?')).content).toContain(
      'Ich verstehe bisher nur Englisch.',
    );
    expect((await ask(erika, 'why '.repeat(1000))).content).toContain('erlaubt sind 1.000');
    expect((await ask(erika, '??')).content).toContain('Stelle mir eine Frage auf Englisch');
  });

  test('is told in German of what does not exist', async () => {
    const unknown = await ask(erika, QUESTION, { article: 'Moby-Dick' });
    expect(unknown.content).toContain('Diesen Artikel habe ich nicht.');
    const { content } = await slash(erika, 'source', { article: ARTICLE, paragraph: 900 });
    expect(content).toMatch(/„.*“ hat die Absätze 1 bis \d+\.$/);
  });

  test('gets an apology in German when something breaks', async () => {
    // The answer and its three repetitions.
    room.discord.faults.rest({ match: /PATCH .*original/, status: 500, times: 4 });
    const { content } = await room.discord
      .slash(erika, room.channel, 'ask', { question: QUESTION })
      .response(20_000);
    expect(content).toMatch(/^Entschuldige, da ist etwas schiefgegangen.*[0-9a-f]{8}\.$/);
  });

  test('reads /articles, /help and /status in German', async () => {
    const [articles, help, status] = await Promise.all(
      ['articles', 'help', 'status'].map((command) => slash(erika, command)),
    );
    expect(articles?.content).toMatch(/^\*\*5 Artikel\*\*.*\n/);
    expect(articles?.content).toMatch(/ Absätze · [\d.]+ Wörter/);
    expect(help?.content).toContain('Apps → Quellen finden');
    expect(help?.content).toContain('Kontext: das Zitat in seinem Absatz');
    expect(status?.content).toMatch(/Artikel: 5\nTextstellen: [\d.]+\nModelle: /);
  });

  test('goes on in German from button to button, with questions read back', async () => {
    const { discord } = room;
    const answer = await ask(erika);
    const more = await discord.click(erika, answer, 'Mehr Zitate').response();
    expect(more.content).toContain(`**${QUESTION}**`);
    expect(quotesIn(more.content).length).toBeGreaterThan(0);
    const shown = await discord.click(erika, answer, 'Kontext').response();
    expect(shown.content).toMatch(/ · Absatz \d+ von \d+\n/);
    expect(labelsOn(shown)).toEqual(['← Zurück', 'Weiter →']);
  });

  test('shares what only they saw as they saw it', async () => {
    const { discord, ada } = room;
    const answer = await ask(erika, QUESTION, { private: true });
    const shared = await discord.click(erika, answer, 'Teilen').followup();
    expect(shared.content).toBe(`${answer.content}\n\n-# Geteilt von erika`);
    expect(labelsOn(shared)).toEqual([
      'Kontext',
      'Kontext',
      'Kontext',
      'Mehr Zitate',
      'Hilfreich',
      'Nicht hilfreich',
      'Löschen',
    ]);
    const more = await discord.click(ada, shared, 'Mehr Zitate').response();
    expect(more.content).toMatch(/\n-# Sources\n/);
  });
});

describe('on a message that everyone sees', () => {
  test('whoever presses a button is answered in their own language', async () => {
    const { discord, ada } = room;
    const answer = await ask(erika);
    const french = await discord.click(louis, answer, 'Kontext').response();
    expect(french.content).toMatch(/ · paragraphe \d+ sur \d+\n/);
    expect(labelsOn(french)).toEqual(['← Précédent', 'Suivant →']);
    const english = await discord.click(ada, answer, 'Mehr Zitate').response();
    expect(labelsOn(english)).toContain('Share');
    const refused = await discord.click(louis, answer, 'Löschen').response();
    expect(refused.content).toContain('peuvent supprimer cette réponse');
    const forged = await discord.click(louis, answer, 'share', { forged: true }).response();
    expect(forged.content).toContain('Ce bouton ne fonctionne plus');
  });

  test('the message stays in its language, whoever turns its pages', async () => {
    const { discord } = room;
    const page = await slash(erika, 'source', { article: ARTICLE, paragraph: 2 });
    await discord.click(louis, page, 'Weiter →').response();
    expect(page.content).toMatch(/ · Absatz 3 von \d+\n/);
    await discord.click(room.ada, page, '← Zurück').response();
    expect(page.content).toMatch(/ · Absatz 2 von \d+\n/);
    expect(labelsOn(page)).toEqual(['← Zurück', 'Weiter →', 'Löschen']);
  });
});

describe('a member who reads French', () => {
  test('gets quotes between French words, typeset as French is', async () => {
    const answer = await ask(louis);
    expect(answer.content).toMatch(/ · paragraphe \d+$/m);
    expect(labelsOn(answer)).toEqual([
      'Contexte',
      'Contexte',
      'Contexte',
      'Plus de citations',
      'Supprimer',
      'Utile',
      'Pas utile',
    ]);
    const { content } = await ask(louis, 'why '.repeat(1000));
    expect(content).toContain('caractères\u202f; la limite est de 1\u202f000');
  });

  test('finds sources by the menu of a message, whose command Discord names in French', async () => {
    const { discord, ben, channel } = room;
    const claim = discord.say(ben, channel, 'I heard that Putin visited Beijing in February 2022.');
    const found = await discord.messageCommand(louis, claim, 'Find sources').response();
    expect(labelsOn(found)).toContain('Partager');
  });

  test('is offered the same choices as anybody: titles are not translated', async () => {
    const { discord, ada, channel } = room;
    const [french, english] = await Promise.all(
      [louis, ada].map((user) =>
        discord.autocomplete(user, channel, 'source', { article: '' }, 'article').choices(),
      ),
    );
    expect(french).toEqual(english);
  });
});

describe('a question in a message, which has no locale', () => {
  const mention = `<@id> ${QUESTION}`;
  const replyTo = (question: Message) =>
    room.discord.waitForMessage(({ reference }) => reference === question);
  const say = (user: User, channel: Channel, text = mention) =>
    room.discord.say(user, channel, text.replace('id', room.discord.bot.id));

  test('is answered in the language of the server', async () => {
    const answer = await replyTo(say(room.ada, lesesaal));
    expect(answer.content).toMatch(/\n-# Quellen\n/);
    expect(labelsOn(answer)).toContain('Löschen');
    const refused = await replyTo(say(room.ada, lesesaal, '<@id>'));
    expect(refused.content).toContain('Stelle mir eine Frage auf Englisch');
    const english = await replyTo(say(erika, room.channel));
    expect(english.content).toMatch(/\n-# Sources\n/);
  });

  test('is answered in English where there is no server', async () => {
    const { discord } = room;
    const answer = await replyTo(say(erika, discord.directMessages(erika), QUESTION));
    expect(answer.content).toMatch(/\n-# Sources\n/);
    const more = await discord.click(erika, answer, 'More quotes').response();
    expect(more.content).toMatch(/\n-# Quellen\n/);
  });

  test.each([
    ['Wann hat Putin Peking besucht?', 'Ich verstehe bisher nur Englisch.', 'Löschen'],
    ['Quand Poutine a-t-il visité Pékin ?', 'je ne comprends que l’anglais', 'Supprimer'],
    ['¿Cuándo visitó Putin la ciudad de Pekín?', 'I only understand English', 'Delete'],
  ])('is refused in the language of "%s" where there is no server', async (text, said, label) => {
    const { discord, ada } = room;
    const refused = await replyTo(say(ada, discord.directMessages(ada), text));
    expect(refused.content).toContain(said);
    expect(labelsOn(refused)).toEqual([label]);
  });

  test('is refused in the language of the server, whatever it is in', async () => {
    const refused = await replyTo(say(room.ada, lesesaal, '<@id> Quand a-t-il visité Pékin ?'));
    expect(refused.content).toContain('Ich verstehe bisher nur Englisch.');
  });

  test('that greets is answered in its language where there is no server', async () => {
    const { discord, ada } = room;
    const german = await replyTo(say(erika, discord.directMessages(erika), 'hallo'));
    expect(german.content).toContain('Ich antworte mit wörtlichen Zitaten aus 5 Artikeln.');
    const french = await replyTo(say(louis, discord.directMessages(louis), 'bonjour'));
    expect(french.content).toMatch(/^Je réponds par des citations exactes/);
    const english = await replyTo(say(ada, discord.directMessages(ada), 'hello'));
    expect(english.content).toMatch(/^I answer with exact quotes/);
  });

  test('where the bot may not write, names the permission as the server’s language does', async () => {
    const { discord, ada } = room;
    discord.permit(lesesaal, discord.bot, { deny: ['SendMessages'] });
    say(ada, lesesaal);
    const told = await discord.waitForMessage(({ content }) => content.includes('allgemein'));
    discord.permit(lesesaal, discord.bot, { allow: ['SendMessages'] });
    expect(told.content).toContain('Mir fehlt dort die Berechtigung „Nachrichten senden“.');
  });
});

test('every command is registered with its descriptions in German and French', () => {
  for (const command of room.discord.commands()) {
    const translations: (LocalizationMap | null | undefined)[] = [
      command.description ? command.description_localizations : command.name_localizations,
      ...command.options.map(({ description_localizations }) => description_localizations),
    ];
    for (const each of translations) {
      expect(Object.keys(each ?? {}), command.name).toEqual(['de', 'fr']);
    }
  }
});
