// Which collections are this program's own.
import { expect, test } from 'vitest';
import { hasPrefix, placeIn } from '../../../src/store/weaviate/schema.js';

const embedders = [{ id: 'fake', fingerprint: 'fake:1', dimensions: 16 }];

test('a collection belongs to one prefix, also where another begins with the same words', () => {
  const prefixes = ['Verbatim', 'Verbatim_2', 'Verbatim_Test_2'];
  for (const prefix of prefixes) {
    const { collection } = placeIn(prefix, 'shipped', embedders);
    expect(prefixes.filter((each) => hasPrefix(collection, each))).toEqual([prefix]);
  }
});
