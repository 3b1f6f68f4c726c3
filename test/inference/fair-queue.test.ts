// That nobody starves, nothing exceeds its room, and everybody is served in their own order, whoever asks.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Asker, createFairQueue, type Room } from '../../src/inference/fair-queue.js';

interface Item {
  readonly asker: Asker;
  readonly number: number;
}

const asker = fc.record({
  guild: fc.constantFrom('g1', 'g2', 'g3', null),
  user: fc.constantFrom('ada', 'ben', 'cleo'),
});
const room = fc.record({
  member: fc.integer({ min: 1, max: 4 }),
  guild: fc.integer({ min: 1, max: 8 }),
  total: fc.integer({ min: 1, max: 16 }),
});
const PLENTY: Room = { member: 1_000, guild: 1_000, total: 1_000 };

const keyOf = ({ guild, user }: Asker) => `${guild} ${user}`;
const numbered = (askers: readonly Asker[]): Item[] =>
  askers.map((asker, number) => ({ asker, number }));

function filled(askers: readonly Asker[], room = PLENTY) {
  const queue = createFairQueue<Item>(room);
  const items = numbered(askers);
  const over = items.flatMap((item) => queue.push(item.asker, item) ?? []);
  return { queue, items, over };
}

function drained(queue: ReturnType<typeof filled>['queue']): Item[] {
  const items: Item[] = [];
  for (let item = queue.shift(); item; item = queue.shift()) items.push(item);
  return items;
}

function counts(items: readonly Item[], keyOf: (asker: Asker) => string): Map<string, number> {
  const all = new Map<string, number>();
  for (const { asker } of items) all.set(keyOf(asker), (all.get(keyOf(asker)) ?? 0) + 1);
  return all;
}

test('what is taken in comes out once, what is over at once, and each member’s in their order', () => {
  fc.assert(
    fc.property(fc.array(asker, { maxLength: 60 }), room, (askers, room) => {
      const { queue, items, over } = filled(askers, room);
      const served = drained(queue);
      expect(queue.size).toBe(0);
      const numbers = [...served, ...over].map(({ number }) => number);
      expect(numbers.sort((a, b) => a - b)).toEqual(items.map(({ number }) => number));
      for (const one of new Set(askers.map(keyOf))) {
        const own = served.filter(({ asker }) => keyOf(asker) === one).map(({ number }) => number);
        expect(own).toEqual([...own].sort((a, b) => a - b));
      }
    }),
  );
});

test('no more waits than there is room for, of a member, a server and all', () => {
  fc.assert(
    fc.property(fc.array(asker, { maxLength: 60 }), room, (askers, room) => {
      const { queue } = filled(askers, room);
      const waiting = drained(queue);
      expect(waiting.length).toBeLessThanOrEqual(room.total);
      for (const count of counts(waiting, keyOf).values())
        expect(count).toBeLessThanOrEqual(room.member);
      for (const count of counts(waiting, ({ guild }) => String(guild)).values())
        expect(count).toBeLessThanOrEqual(room.guild);
    }),
  );
});

test('nothing is over while there is room', () => {
  fc.assert(
    fc.property(fc.array(asker, { maxLength: 60 }), (askers) => {
      expect(filled(askers).over).toEqual([]);
    }),
  );
});

test('between two turns of a server each other one that waits has one, and so have its members', () => {
  fc.assert(
    fc.property(fc.array(asker, { minLength: 1, maxLength: 60 }), (askers) => {
      const { queue } = filled(askers);
      let waiting = numbered(askers);
      const turns = new Map<string, number>();
      for (let turn = 1; ; turn++) {
        const item = queue.shift();
        if (!item) break;
        const { guild } = item.asker;
        // Whoever is served was not served after anybody else who waits.
        for (const other of waiting) {
          const [own, theirs] = [turns.get(String(guild)), turns.get(String(other.asker.guild))];
          expect(own ?? 0).toBeLessThanOrEqual(theirs ?? 0);
          if (other.asker.guild !== guild) continue;
          const [mine, yours] = [turns.get(keyOf(item.asker)), turns.get(keyOf(other.asker))];
          expect(mine ?? 0).toBeLessThanOrEqual(yours ?? 0);
        }
        turns.set(String(guild), turn);
        turns.set(keyOf(item.asker), turn);
        waiting = waiting.filter(({ number }) => number !== item.number);
      }
      expect(waiting).toEqual([]);
    }),
  );
});

test('whoever comes while others keep asking is served after one turn of each server and member', () => {
  const everybody = ['g1', 'g2', 'g3'].flatMap((guild) =>
    ['ada', 'ben', 'cleo'].map((user) => ({ guild, user })),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...everybody), { maxLength: 60 }), (askers) => {
      const { queue } = filled(askers);
      const late: Item = { asker: { guild: 'g1', user: 'dora' }, number: -1 };
      queue.push(late.asker, late);
      let turns = 0;
      for (let item = queue.shift(); item !== late; item = queue.shift()) {
        turns += 1;
        // Whoever has just been served asks again at once, and so do all others.
        for (const asker of everybody) queue.push(asker, { asker, number: 0 });
        expect(item).toBeDefined();
      }
      expect(turns).toBeLessThan(3 * 4);
    }),
  );
});

test('a full queue has room for whoever has less waiting than others, at the cost of who has most', () => {
  const greedy: Asker = { guild: 'g1', user: 'ada' };
  const [friend, stranger] = [
    { guild: 'g1', user: 'ben' },
    { guild: 'g2', user: 'ben' },
  ];
  const { queue, items, over } = filled(Array(6).fill(greedy), { member: 4, guild: 4, total: 5 });
  expect(over).toEqual([items[4], items[5]]);
  const [one, two, three] = numbered([friend, stranger, stranger]) as [Item, Item, Item];
  expect(queue.push(friend, one)).toBe(items[3]);
  expect(queue.push(stranger, two)).toBeUndefined();
  expect(queue.push(stranger, three)).toBe(items[2]);
  // Those who have most themselves get no more.
  const last = { asker: greedy, number: 9 };
  expect(queue.push(greedy, last)).toBe(last);
  expect(drained(queue)).toEqual([items[0], two, one, three, items[1]]);
});

test('what is taken out is not served, and nobody loses their turn by it', () => {
  fc.assert(
    fc.property(fc.array(asker, { minLength: 1, maxLength: 40 }), fc.nat(), (askers, nth) => {
      const { queue, items } = filled(askers);
      const gone = items[nth % items.length];
      if (!gone) return;
      expect(queue.remove(gone.asker, gone)).toBe(true);
      expect(queue.remove(gone.asker, gone)).toBe(false);
      expect(queue.size).toBe(items.length - 1);
      expect(new Set(drained(queue))).toEqual(new Set(items.filter((item) => item !== gone)));
    }),
  );
});
