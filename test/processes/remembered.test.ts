import { expect, test } from 'vitest';
import { remembered } from '../../src/processes/remembered.js';

function counting() {
  const asked: string[] = [];
  const length = async (topic: string) => {
    asked.push(topic);
    if (topic === 'bad') throw new Error('It failed.');
    return topic.length;
  };
  const find = remembered(length, { most: 16, keyOf: (topic) => topic });
  return { asked, find };
}

test('a topic is searched once', async () => {
  const { asked, find } = counting();
  expect([await find('Ukraine'), await find('Gaza'), await find('Ukraine')]).toEqual([7, 4, 7]);
  expect(asked).toEqual(['Ukraine', 'Gaza']);
});

test('a topic that is being searched is not searched beside', async () => {
  const { asked, find } = counting();
  expect(await Promise.all([find('Ukraine'), find('Ukraine')])).toEqual([7, 7]);
  expect(asked).toEqual(['Ukraine']);
});

test('a failure is not remembered', async () => {
  const { asked, find } = counting();
  for (let turn = 0; turn < 2; turn++) await expect(find('bad')).rejects.toThrow('It failed.');
  expect(asked).toEqual(['bad', 'bad']);
});

test('only the latest are kept', async () => {
  const { asked, find } = counting();
  for (let i = 0; i < 16; i++) await find(`topic ${i}`);
  await find('topic 0');
  await find('another');
  await find('topic 0');
  await find('topic 1');
  expect(asked.slice(16)).toEqual(['another', 'topic 1']);
});
