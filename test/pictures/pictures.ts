// `npm run pictures`: every command as it looks, into docs/pictures/. The messages are those of the real
// bot against the loopback Discord; a browser (Debian's chromium) draws them.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';
import { deploy, startBot } from '../bot/bot-process.js';
import { menuOn } from '../bot/buttons.js';
import { type Message, startLoopbackDiscord } from '../discord/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { escapeHtml } from './draw-markdown.js';
import { drawMessage } from './draw-message.js';
import { takePicture } from './page.js';

const PICTURES = path.join(PROJECT_DIR, 'docs', 'pictures');
const QUESTION = 'who travels with Putin?';

test('every command', async () => {
  const discord = await startLoopbackDiscord({ userInstallable: true, patienceMs: 20_000 });
  const [ada, ben] = [discord.addUser('ada'), discord.addUser('ben')];
  const guild = discord.addGuild('Reading room', { members: [ada, ben], bot: ['PinMessages'] });
  const channel = discord.addChannel(guild, 'general');
  const [bot] = await Promise.all([startBot(discord), deploy(discord)]);
  const names = new Map([
    [discord.bot.id, 'Verbatim'],
    [ada.id, 'ada'],
    [ben.id, 'ben'],
  ]);
  const draw = (...messages: Message[]) =>
    messages.map((message) => drawMessage(message, names)).join('');
  const slash = (line: string, options = {}) =>
    discord.slash(ada, channel, line, options).response();

  const answer = await slash('ask', { question: QUESTION });
  const question = discord.say(ada, channel, `<@${discord.bot.id}> When did Putin visit Beijing?`);
  const claim = discord.say(ben, channel, 'Trade between China and Russia hit a record last year');
  const menu = menuOn(answer);
  const typed = { article: 'put' };
  const choices = await discord.autocomplete(ada, channel, 'ask', typed, 'article').choices();
  const board = discord.addChannel(guild, 'summaries');
  discord.permit(board, ada, { allow: ['PinMessages'] });
  for (const topic of ['How much trade do Russia and China do?', QUESTION]) {
    const pinnable = await discord.slash(ada, board, 'ask', { question: topic }).response();
    await discord.messageCommand(ada, pinnable, 'Pin as summary').response();
  }
  const [, pinned] = discord.messages(board).filter(({ pinnedAt }) => pinnedAt !== null);
  if (!pinned) throw new Error('Two summaries are pinned.');
  const listed = await discord.slash(ada, board, 'summaries').response();
  const pages = {
    ask: draw(answer),
    'in-context': draw(
      await discord.select(ada, answer, menu.id, [menu.values[0] ?? '']).response(),
    ),
    'more-quotes': draw(await discord.click(ada, answer, 'More quotes').response()),
    private: draw(await slash('ask', { question: 'How long is Putin’s term?', private: true })),
    refusal: draw(await slash('ask', { question: 'How do I bake sourdough bread?' })),
    mention: draw(
      question,
      await discord.waitForMessage(({ reference }) => reference === question),
    ),
    'find-sources':
      drawApps(draw(claim)) +
      draw(await discord.messageCommand(ada, claim, 'Find sources').response()),
    source: draw(await slash('source', { article: '004_6a46fb0a9873d50d', paragraph: 11 })),
    articles: draw(await slash('articles')),
    help: draw(await slash('help')),
    status: draw(await slash('status')),
    'pin-as-summary': draw(pinned),
    summaries: draw(listed),
    autocomplete: drawChoices(
      choices.map(({ name }) => name),
      typed.article,
    ),
  };
  await bot.stop();
  expect(discord.rejections).toEqual([]);
  await discord.close();
  await mkdir(PICTURES, { recursive: true });
  const folder = await temporaryFolder();
  for (const [name, html] of Object.entries(pages)) {
    await takePicture(folder, name, html);
    await copyFile(path.join(folder, `${name}.png`), path.join(PICTURES, `${name}.png`));
  }
  await rm(folder, { recursive: true });
});

function drawChoices(choices: readonly string[], typed: string): string {
  const list = choices.map((name) => `<div>${escapeHtml(name)}</div>`).join('');
  return `<div class="list"><h4>article — Look in this article only</h4>${list}</div>
    <div class="input"><b>/ask</b><span>question <b>${escapeHtml(QUESTION)}</b></span><span>article <b>${escapeHtml(typed)}▏</b></span></div>`;
}

/** A message with its menu open. */
function drawApps(message: string): string {
  const entries = ['Reply', 'Copy Text', 'Apps ▸ <b>Find sources</b>']
    .map((entry, i) => `<div class="${i === 2 ? 'chosen' : ''}">${entry}</div>`)
    .join('');
  return `${message}<div class="apps">${entries}</div>`;
}
