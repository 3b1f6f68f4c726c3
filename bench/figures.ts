// From what was measured to the figures that are shown, with the goals of the project.
import { READ } from '../src/reading/ranking.js';
import type { Figure } from './figure.js';
import type { Peers } from './peers.js';
import type { Figures } from './statistics.js';

export interface Measured {
  readonly start: Figures;
  readonly question: Figures;
  readonly indexing: Figures;
  readonly members: Figures;
  readonly peers: Peers;
  /** By the number of passages. */
  readonly growth: Readonly<Record<number, Figures>>;
}

const atMost = (limit: number) => ({ is: 'at most', limit }) as const;
const atLeast = (limit: number) => ({ is: 'at least', limit }) as const;

export function figuresOf(measured: Measured): Figure[] {
  return [
    ...startFigures(measured),
    ...questionFigures(measured),
    ...indexingFigures(measured),
    ...memoryFigures(measured),
    ...crowdFigures(measured),
    ...growthFigures(measured),
  ];
}

function startFigures({ start, members, peers }: Measured): Figure[] {
  const section = 'Cold start';
  const unit = 'ms';
  return [
    {
      section,
      what: 'terminal: from the start to the answer',
      unit,
      values: { verbatim: start.ask, floor: start.floor, ...ofPeers(peers, 'coldStart') },
      goal: atMost(2_000),
    },
    {
      section,
      what: 'terminal: a look-up',
      unit,
      values: { verbatim: start.lookup },
    },
    {
      section,
      what: 'bot: from the start to ready on Discord',
      unit,
      values: { verbatim: members.ready },
    },
    {
      section,
      what: 'bot: from the start to the first answer',
      unit,
      values: { verbatim: members.firstAnswer, floor: start.floor },
      goal: atMost(2_000),
    },
  ];
}

const STAGES = [
  ['embed', 'embed the question'],
  ['vector_search', 'vector search'],
  ['keyword_search', 'BM25'],
  ['read', `read ${READ} candidates`],
  ['quotes', 'quotes, disagreement'],
  ['render', 'render for Discord'],
] as const;

function questionFigures({ question, peers, members }: Measured): Figure[] {
  const section = 'One warm question';
  const quantiles = (['P50', 'P95'] as const).flatMap((at): Figure[] => [
    {
      section,
      what: `${at.toLowerCase()}, all of it`,
      unit: 'ms',
      values: {
        verbatim: question[`question${at}`],
        floor: question[`floor${at}`],
        ...ofPeers(peers, at === 'P50' ? 'question' : 'questionP95'),
      },
    },
    ...STAGES.map(([name, what]) => ({
      section,
      what: `${at.toLowerCase()}: ${what}`,
      unit: 'ms',
      values: {
        verbatim: question[`${name}${at}`],
        ...(name === 'vector_search' && { floor: question[`flat${at}`] }),
      },
    })),
  ]);
  return [
    {
      section,
      what: 'as a multiple of its model inference, median of the questions',
      unit: '×',
      values: { verbatim: question.ratio },
      goal: atMost(1.3),
    },
    ...quantiles,
    {
      section,
      what: 'the same question again, from Discord and back',
      unit: 'ms',
      values: { verbatim: members.repeated },
    },
  ];
}

function indexingFigures({ indexing, peers }: Measured): Figure[] {
  const section = 'Indexing the five articles';
  return [
    {
      section,
      what: 'share of the floor’s speed',
      unit: '×',
      values: { verbatim: indexing.share },
      goal: atLeast(0.8),
    },
    {
      section,
      what: 'the same, for the first index that a process builds',
      unit: '×',
      values: { verbatim: indexing.firstShare },
    },
    {
      section,
      what: 'passages',
      unit: '1/s',
      values: {
        verbatim: indexing.passagesPerSecond,
        floor: indexing.floorPassagesPerSecond,
        ...ofPeers(peers, 'passagesPerSecond'),
      },
    },
  ];
}

function memoryFigures({ members, peers }: Measured): Figure[] {
  const section = 'Memory with the five articles';
  return [
    {
      section,
      what: 'all processes of the bot, after the first answer',
      unit: 'MB',
      values: { verbatim: members.residentStart, ...ofPeers(peers, 'residentMegabytes') },
    },
    {
      section,
      what: 'all processes of the bot, after all questions',
      unit: 'MB',
      values: { verbatim: members.residentEnd },
      goal: atMost(500),
    },
  ];
}

function crowdFigures({ members }: Measured): Figure[] {
  return [1, 8, 32].flatMap((crowd) => {
    const section = `${crowd} ${crowd === 1 ? 'member asks' : 'members ask at once'}`;
    const figure = (what: string, unit: string, name: string, limit?: number): Figure => ({
      section,
      what,
      unit,
      values: { verbatim: members[name] },
      ...(crowd === 32 && limit !== undefined && { goal: atMost(limit) }),
    });
    return [
      figure('answers', '1/s', `answersPerSecond${crowd}`),
      figure('p50 of the answer', 'ms', `answer${crowd}P50`),
      figure('p95 of the answer', 'ms', `answer${crowd}P95`),
      figure('p99 of the first acknowledgement', 'ms', `acknowledged${crowd}P99`, 300),
      figure('longest pause of the bot’s event loop', 'ms', `pause${crowd}`, 50),
    ];
  });
}

function growthFigures({ growth, peers }: Measured): Figure[] {
  return Object.entries(growth).flatMap(([size, figures]) => {
    const section = `${Number(size).toLocaleString('en')} passages of made-up text`;
    return [
      { section, what: 'build, without embedding', unit: 's', values: seconds(figures.build) },
      { section, what: 'open', unit: 's', values: seconds(figures.open, figures.retriever) },
      {
        section,
        what: 'vector search, p50',
        unit: 'ms',
        values: {
          verbatim: figures.vectorP50,
          floor: figures.flatP50,
          ...ofPeers(peers, `search${size}`),
        },
      },
      { section, what: 'vector search, p95', unit: 'ms', values: { verbatim: figures.vectorP95 } },
      { section, what: 'BM25, p50', unit: 'ms', values: { verbatim: figures.keywordP50 } },
      {
        section,
        what: 'all of retrieval, p95',
        unit: 'ms',
        values: { verbatim: figures.retrieveP95 },
      },
      { section, what: 'memory', unit: 'MB', values: { verbatim: figures.residentMegabytes } },
    ];
  });
}

function seconds(...times: readonly (number | undefined)[]) {
  return { verbatim: times.reduce<number>((sum, time) => sum + (time ?? Number.NaN), 0) / 1000 };
}

function ofPeers({ langchain, llamaindex }: Peers, name: string) {
  return { langchain: langchain?.[name], llamaindex: llamaindex?.[name] };
}
