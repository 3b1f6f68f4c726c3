// A model that the operator names and a hub serves; the hub is on this machine.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { createEmbedder } from '../../src/models/embedder.js';
import { createEmbedders } from '../../src/open-models.js';
import { userErrorOf } from '../support/failure.js';
import { type LoopbackHub, startHub } from '../support/loopback-hub.js';
import { MODELS, MODELS_DIR } from '../support/real-engine.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const [SHIPPED] = MODELS;
const TEXT = 'Putin visits China.';
let hub: LoopbackHub;

beforeAll(async () => {
  hub = await startHub({ 'some/e5-small': SHIPPED, 'other/plain': SHIPPED });
});

afterAll(() => hub.close());

describe('a model of a hub', () => {
  it('is the one that EMBEDDING_MODEL names, downloaded from HF_ENDPOINT once', async () => {
    const config = readConfig({
      EMBEDDING_MODEL: 'some/e5-small',
      HF_ENDPOINT: hub.url,
      MODELS_DIR: await temporaryFolder(),
    });
    const [embedder] = await createEmbedders(config);
    expect(embedder).toMatchObject({ id: 'some/e5-small', dimensions: 384 });
    expect(hub.served).toContain('/some/e5-small/resolve/main/onnx/model_quantized.onnx');
    const shipped = await createEmbedder(SHIPPED, { modelsDir: MODELS_DIR, hubUrl: hub.url });
    const vector = await shipped.embed(TEXT, 'passage');
    expect(await embedder?.embed(TEXT, 'passage')).toEqual(vector);

    const before = hub.served.length;
    const [again] = await createEmbedders({ ...config, HF_ENDPOINT: 'http://127.0.0.1:1' });
    expect(await again?.embed(TEXT, 'passage')).toEqual(vector);
    expect(hub.served).toHaveLength(before);
  });

  it('is called as its family wants it, and has a fingerprint of its own', async () => {
    const options = { modelsDir: await temporaryFolder(), hubUrl: `${hub.url}/` };
    const e5 = await createEmbedder('some/e5-small', options);
    const plain = await createEmbedder('other/plain', options);
    expect(await e5.embed(TEXT, 'query')).toEqual(await plain.embed(`query: ${TEXT}`, 'query'));
    expect(e5.fingerprint).not.toBe(plain.fingerprint);
  });

  it('loads beside one that ships, in any order', async () => {
    for (const order of [
      ['some/e5-small', SHIPPED, 'other/plain'],
      [SHIPPED, 'some/e5-small'],
    ]) {
      // The hub's models are looked for beside those that ship, in a cache that has to be fresh.
      const modelsDir = await temporaryFolder();
      const embedders = await Promise.all(
        order.map((id) =>
          createEmbedder(id, {
            modelsDir: id.includes('/') ? modelsDir : MODELS_DIR,
            hubUrl: hub.url,
          }),
        ),
      );
      expect(embedders.map(({ id }) => id)).toEqual(order);
    }
  });

  it('that the hub does not have is an error that names model, hub and remedy', async () => {
    const options = { modelsDir: await temporaryFolder(), hubUrl: hub.url };
    const { message } = await userErrorOf(() => createEmbedder('some/unknown', options));
    expect(message).toContain(`The model some/unknown could not be loaded from ${hub.url}`);
    expect(message).toContain('Check the network and the id, or remove EMBEDDING_MODEL');
  });

  it('on a hub that cannot be reached is an error that names model, hub and remedy', async () => {
    const gone = await startHub({});
    await gone.close();
    const options = { modelsDir: await temporaryFolder(), hubUrl: gone.url };
    const { message } = await userErrorOf(() => createEmbedder('some/e5-small', options));
    expect(message).toContain(`The model some/e5-small could not be loaded from ${gone.url}`);
    expect(message).toContain('Check the network');
  });
});
