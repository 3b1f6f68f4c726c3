// Copies of a shipped model, each damaged in one way. Links stand in for the files that stay whole.
import {
  copyFile,
  mkdir,
  readFile,
  rm,
  symlink,
  truncate,
  unlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEmbedder } from '../../src/models/embedder.js';
import { readVerifiedModel } from '../../src/models/model-files.js';
import { userErrorOf } from '../support/failure.js';
import { MODELS, MODELS_DIR } from '../support/real-engine.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ID = MODELS[0];
const FILES = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model_quantized.onnx',
] as const;

describe('a model that ships', () => {
  it.each(MODELS)(
    'has an origin, authors, a licence and a checksum of every file: %s',
    async (id) => {
      const model = await readVerifiedModel(MODELS_DIR, id, 'sentence-embedding');
      expect(model).toMatchObject({ id, task: 'sentence-embedding' });
      expect(model.origin).toMatch(/^https:/);
      expect(model.authors).not.toBe('');
      expect(['Apache-2.0', 'MIT']).toContain(model.licence);
      expect(Object.keys(model.files).sort()).toEqual([...FILES].sort());
    },
  );

  it.each(FILES)('is refused when one byte of %s differs', async (file) => {
    const { folder, message } = await damaged(file, async (location) => {
      const bytes = await readFile(location);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      await writeFile(location, bytes);
    });
    expect(message).toBe(
      `The model file ${path.join(folder, ID, file)} is not the one that ships: its SHA-256 does not match model.json. Restore it with \`git checkout -- models\`.`,
    );
  });

  it.each(FILES)('is refused when %s is cut off', async (file) => {
    const { folder, message } = await damaged(file, (location) => truncate(location, 60));
    expect(message).toContain(path.join(folder, ID, file));
    expect(message).toContain('git checkout -- models');
  });

  it.each(FILES)('is refused when %s is missing', async (file) => {
    const { folder, message } = await damaged(file, unlink);
    expect(message).toContain(`${path.join(folder, ID, file)} cannot be read (ENOENT)`);
    expect(message).toContain('git checkout -- models');
  });

  it.each([
    ['is no JSON', '{'],
    ['lacks a field', `{"id": "${ID}"}`],
  ])('is refused when its model.json %s', async (_, content) => {
    const { folder, message } = await damaged('model.json', (file) => writeFile(file, content));
    expect(message).toContain(`${path.join(folder, ID, 'model.json')} is damaged`);
    expect(message).toContain('git checkout -- models');
  });

  it('is not loaded at all when its weights are damaged', async () => {
    const folder = await copyOf('onnx/model_quantized.onnx');
    await truncate(path.join(folder, ID, 'onnx/model_quantized.onnx'), 10_000);
    const options = { modelsDir: folder, hubUrl: 'http://127.0.0.1:1' };
    const { message } = await userErrorOf(() => createEmbedder(ID, options));
    expect(message).toContain('is not the one that ships');
  });
});

async function damaged(file: string, damage: (location: string) => Promise<void>) {
  const folder = await copyOf(file);
  await damage(path.join(folder, ID, file));
  const { message } = await userErrorOf(() => readVerifiedModel(folder, ID, 'sentence-embedding'));
  await rm(folder, { recursive: true });
  return { folder, message };
}

/** A models folder with a copy of one file, and links to the others. */
async function copyOf(copied: string): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, ID, 'onnx'), { recursive: true });
  for (const file of [...FILES, 'model.json']) {
    const from = path.join(MODELS_DIR, ID, file);
    const to = path.join(folder, ID, file);
    await (file === copied ? copyFile(from, to) : symlink(from, to));
  }
  return folder;
}
