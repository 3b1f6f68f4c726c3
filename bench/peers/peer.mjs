// Retrieval by LangChain.js or LlamaIndexTS with the embedding model that ships, as their documentation
// shows it: vectors in memory, cosine similarity. Reads one JSON object on standard input, prints figures.
// Usage: node peer.mjs langchain|llamaindex < {"texts", "questions", "modelsDir", "model", "growth"}
import { text } from 'node:stream/consumers';
import { env, pipeline } from '@xenova/transformers';

const started = performance.now();
const { texts, questions, modelsDir, model, growth } = JSON.parse(await text(process.stdin));
const TOP = 20;

Object.assign(env, { allowRemoteModels: false, localModelPath: modelsDir });
const extract = await pipeline('feature-extraction', model);
const embed = async (prefixed) =>
  Array.from((await extract(prefixed, { pooling: 'mean', normalize: true })).data);
const embedPassage = (passage) => embed(`passage: ${passage}`);
const embedQuestion = (question) => embed(`query: ${question}`);

const store = process.argv[2] === 'langchain' ? await langChain() : await llamaIndex();

const indexing = performance.now();
await store.add(texts);
const indexed = performance.now();
await store.ask(questions[0]);
const answered = performance.now();
const times = [];
for (const question of questions) {
  const since = performance.now();
  await store.ask(question);
  times.push(performance.now() - since);
}
const residentMegabytes = process.memoryUsage.rss() / 2 ** 20;
const figures = {
  indexing: indexed - indexing,
  passagesPerSecond: texts.length / ((indexed - indexing) / 1000),
  coldStart: answered - started + started,
  question: quantile(times, 0.5),
  questionP95: quantile(times, 0.95),
  residentMegabytes,
};
for (const size of growth) {
  const large = process.argv[2] === 'langchain' ? await langChain() : await llamaIndex();
  const vectors = Array.from({ length: size }, unitVector);
  await large.addVectors(vectors);
  const searches = [];
  for (let i = 0; i < 30; i++) {
    const query = unitVector();
    const since = performance.now();
    await large.search(query);
    if (i >= 5) searches.push(performance.now() - since);
  }
  figures[`search${size}`] = quantile(searches, 0.5);
}
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit();

async function langChain() {
  const { MemoryVectorStore } = await import('@langchain/classic/vectorstores/memory');
  const { Embeddings } = await import('@langchain/core/embeddings');
  class Shipped extends Embeddings {
    async embedDocuments(documents) {
      const vectors = [];
      for (const document of documents) vectors.push(await embedPassage(document));
      return vectors;
    }
    embedQuery(question) {
      return embedQuestion(question);
    }
  }
  const vectors = new MemoryVectorStore(new Shipped({}));
  const documentOf = (pageContent) => ({ pageContent, metadata: {} });
  return {
    add: (passages) => vectors.addDocuments(passages.map(documentOf)),
    ask: (question) => vectors.asRetriever(TOP).invoke(question),
    addVectors: (given) =>
      vectors.addVectors(
        given,
        given.map((_, i) => documentOf(`${i}`)),
      ),
    search: (query) => vectors.similaritySearchVectorWithScore(query, TOP),
  };
}

async function llamaIndex() {
  const { BaseEmbedding, Document, Settings, SimpleVectorStore, TextNode, VectorStoreIndex } =
    await import('llamaindex');
  class Shipped extends BaseEmbedding {
    getTextEmbedding(passage) {
      return embedPassage(passage);
    }
    getQueryEmbedding({ text: question } = {}) {
      return embedQuestion(question);
    }
  }
  Settings.embedModel = new Shipped();
  let retriever;
  const vectors = new SimpleVectorStore();
  return {
    add: async (passages) => {
      const documents = passages.map((passage) => new Document({ text: passage }));
      const index = await VectorStoreIndex.fromDocuments(documents);
      retriever = index.asRetriever({ similarityTopK: TOP });
    },
    ask: (question) => retriever.retrieve({ query: question }),
    addVectors: (given) =>
      vectors.add(
        given.map((embedding, i) => new TextNode({ id_: `${i}`, text: `${i}`, embedding })),
      ),
    search: (queryEmbedding) =>
      vectors.query({ queryEmbedding, similarityTopK: TOP, mode: 'default' }),
  };
}

function unitVector() {
  const vector = Array.from({ length: 384 }, () => Math.random() - 0.5);
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
