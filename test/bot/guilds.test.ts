// What is kept of servers that were left, by what Discord says when the bot connects.
import { EventEmitter } from 'node:events';
import type { Client } from 'discord.js';
import pino from 'pino';
import { expect, test, vi } from 'vitest';
import { forgetLeftGuilds } from '../../src/bot/guilds.js';

function connected(known: readonly string[]) {
  const ws = new EventEmitter();
  const client = Object.assign(new EventEmitter(), { ws }) as unknown as Client;
  const forgotten: string[] = [];
  const logged: string[] = [];
  const work: Promise<unknown>[] = [];
  const kept = {
    guilds: async () => known,
    forget: async (id: string) => void forgotten.push(id),
  };
  let finish = () => {};
  const inHand = new Promise<void>((done) => {
    finish = done;
  });
  const running = {
    track: (task: Promise<unknown>) => void work.push(task),
    settled: () => inHand,
  };
  const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
  forgetLeftGuilds(client, { log, running } as unknown as Parameters<typeof forgetLeftGuilds>[1], [
    kept,
  ]);
  const done = () => {
    finish();
    return Promise.all(work);
  };
  return { ws, forgotten, logged, done };
}

test('a server that the bot is no longer in is erased, and no other', async () => {
  const { ws, forgotten, done } = connected(['1', '2']);
  ws.emit('READY', { guilds: [{ id: '1' }] });
  await vi.waitFor(() => expect(forgotten).toEqual(['2']));
  await done();
  // Once more, for what was in hand may have left something.
  expect(forgotten).toEqual(['2', '2']);
});

test.each([undefined, {}, { guilds: 'none' }])(
  '%j erases nothing, and the log says so',
  async (data) => {
    const { ws, forgotten, logged, done } = connected(['1']);
    expect(() => ws.emit('READY', data)).not.toThrow();
    await done();
    expect(forgotten).toEqual([]);
    expect(logged.join()).toContain('none is erased');
  },
);
