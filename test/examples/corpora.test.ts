// The examples of the articles that ship and of other kinds of text, by the real models. Each question was looked at
// and found to be what somebody might ask, and its first quote to answer it. The report is left out: indexing its
// 20,000 words takes minutes.
import path from 'node:path';
import { expect, test } from 'vitest';
import { articlesIn, FOLDER } from '../../eval/sets/corpora.js';
import { answerQuestion } from '../../src/answer/answerer.js';
import { exampleCandidates } from '../../src/examples/candidates.js';
import { findExamples, tryCandidate } from '../../src/examples/examples.js';
import { openRetriever } from '../../src/indexing.js';
import { readTopics } from '../../src/store/open.js';
import { ARTICLES_DIR } from '../support/articles.js';
import { realEmbedders, realEngine, realReader } from '../support/real-engine.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Milliseconds: each is indexed for this. */
const LONG = 300_000;

test.each([
  [
    'articles',
    {
      'Who is Vladimir Putin?':
        /^The President of Russia, Vladimir Putin, will make a state visit to China/,
      'What happened in 2023?': /^In 2023, trade volume between China and Russia increased/,
      'What did the Kremlin say?':
        /^In a statement on Tuesday, the Kremlin confirmed the trip and said/,
    },
  ],
  [
    'minutes',
    {
      'Who is Joy Harcastle?':
        /^Ms\. Joy Harcastle, for the\s+developer \(Crane Homes plc\.\), said/,
    },
  ],
  [
    'release-notes',
    {
      'What is the Quillback Foundation?':
        /^Today it belongs to the Quillback Foundation, a non-profit with a board of five\.$/,
      'Who is Imke Vos?': /^Reported by Dr\. Imke Vos, who was paid a bounty of €750\.$/,
    },
  ],
  [
    'saved-pages',
    {
      'Who is Gordon Pryce?': /its chief executive, Gordon Pryce, told the MITC on Wednesday\.$/,
      'Who is Councillor Bríd Ní Fhloinn?':
        /said Councillor Bríd Ní Fhloinn, who chairs the leisure committee\.$/,
    },
  ],
  [
    'wiki',
    {
      'What happened on 21 January 1979?': /21 January 1979/,
      'Who is Lajos B. Szente?': /There she met the poet Lajos B\. Szente, whose verses/,
    },
  ],
] as const)(
  'the examples of %s',
  async (name, expected) => {
    const folder = name === 'articles' ? ARTICLES_DIR : path.join(FOLDER, name);
    const { index, retriever, reader } = await engineOf(name, folder);
    const ask = async (question: string) =>
      (await answerQuestion({ retriever, reader }, question)).answer;
    const { entities } = await readTopics(index);
    const candidates = exampleCandidates(entities, index.articles);
    const examples = await findExamples((at) => tryCandidate(candidates, at, ask));
    expect(examples).toEqual(Object.keys(expected));
    for (const [question, quote] of Object.entries(expected)) {
      expect((await ask(question)).quotes[0]?.text).toMatch(quote);
    }
  },
  LONG,
);

async function engineOf(name: string, folder: string) {
  if (name === 'articles') return realEngine();
  const [embedders, reader] = await Promise.all([realEmbedders(), realReader()]);
  const reporter = { notice: () => {}, progress: () => {} };
  const articles = await articlesIn(folder);
  return {
    ...(await openRetriever(await temporaryFolder(), articles, embedders, reporter)),
    reader,
  };
}
