// What ships besides packages: weights with what they were trained on, and the articles. As components of the
// bill of materials (CycloneDX 1.5: machine-learning-model and data), with the checksum of every file.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ModelDescriptor, readVerifiedModel } from '../src/models/model-files.js';
import { PROJECT_DIR } from '../src/paths.js';
import { sha256 } from '../src/text/sha256.js';
import type { Component } from './bill.js';

export interface TrainingData {
  readonly name: string;
  readonly licence: string;
  readonly url: string;
}

/** What the models were trained on; training/README.md says more. */
export const TRAINING_DATA: readonly TrainingData[] = [
  {
    name: 'SQuADShifts',
    licence: 'CC BY 4.0',
    url: 'https://modestyachts.github.io/squadshifts-website/',
  },
  { name: 'QAMR', licence: 'MIT', url: 'https://github.com/uwnlp/qamr' },
  {
    name: 'SQuAD 1.1 and 2.0',
    licence: 'CC BY-SA 4.0',
    url: 'https://rajpurkar.github.io/SQuAD-explorer/',
  },
  {
    name: 'Disfl-QA',
    licence: 'CC BY 4.0',
    url: 'https://github.com/google-research-datasets/Disfl-QA',
  },
  { name: 'SelQA', licence: 'Apache-2.0', url: 'https://github.com/emorynlp/selqa' },
  { name: 'ClapNQ', licence: 'Apache-2.0', url: 'https://github.com/primeqa/clapnq' },
  {
    name: 'Written events',
    licence: 'Apache-2.0',
    url: 'training/written/README.md',
  },
];

/** QAMR is for the reader alone: its questions are about single sentences, with no others to tell them from. */
const EMBEDDER_DATA = TRAINING_DATA.filter(({ name }) => name !== 'QAMR');

const MODELS = {
  'verbatim-embedder': 'sentence-embedding',
  'verbatim-reader': 'extractive-question-answering',
} as const;

/** @throws UserError where a model is not the one that ships */
export async function shippedModels(): Promise<Component[]> {
  const folder = path.join(PROJECT_DIR, 'models');
  const models = await Promise.all(
    Object.entries(MODELS).map(([id, task]) => readVerifiedModel(folder, id, task)),
  );
  return models.map(modelComponent);
}

export async function shippedArticles(): Promise<Component> {
  const folder = path.join(PROJECT_DIR, 'articles');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const files = await Promise.all(
    names.map(async (name) =>
      file(`articles/${name}`, sha256(await readFile(path.join(folder, name)))),
    ),
  );
  return {
    type: 'data',
    'bom-ref': 'articles',
    name: 'sample articles',
    properties: [],
    licenses: [{ license: { name: 'No licence was given; see NOTICE' } }],
    components: files,
  };
}

function modelComponent(model: ModelDescriptor): Component {
  const { id, task, authors, licence, origin, files } = model;
  const datasets = task === 'sentence-embedding' ? EMBEDDER_DATA : TRAINING_DATA;
  return {
    type: 'machine-learning-model',
    'bom-ref': `models/${id}`,
    name: id,
    author: authors,
    description: model.package,
    properties: [],
    licenses: [{ license: { id: licence } }],
    externalReferences: [{ type: 'website', url: origin }],
    modelCard: {
      modelParameters: {
        task,
        datasets: datasets.map(({ name, licence: terms, url }) => ({
          type: 'dataset',
          name,
          description: `Licence: ${terms}`,
          contents: { url },
        })),
      },
    },
    components: Object.entries(files).map(([name, sum]) => file(`models/${id}/${name}`, sum)),
  };
}

function file(name: string, content: string) {
  return { type: 'file', 'bom-ref': name, name, hashes: [{ alg: 'SHA-256', content }] };
}
