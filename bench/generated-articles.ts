// As many articles as one wants, made by a seeded generator: sentences in the manner of agency news, no
// two of them the same. Most words are common, and there are always new names, as in real text; so an
// index of them grows as a real one does. What they say means nothing.
import { seededRandom } from '../eval/measures/metrics.js';
import type { Article } from '../src/corpus/article.js';
import { parseArticle } from '../src/corpus/load.js';

/** Passages of a paragraph of four sentences: each alone, each with its neighbours, and all together. */
const BY_FOUR = 9;
const BY_FIVE = 11;
const PARAGRAPHS_PER_ARTICLE = 12;

/** Every sum of nines and elevens from here on can be made. */
const FEWEST_PASSAGES = (BY_FOUR - 1) * (BY_FIVE - 1);

/**
 * Articles with exactly so many passages, each with a text of its own. More passages of the same seed
 * begin with the same articles.
 * @param passages 80 or more
 */
export function generatedArticles(passages: number, seed = 1): Article[] {
  const paragraphs = generatedParagraphs(passages, seed);
  return Array.from({ length: Math.ceil(paragraphs.length / PARAGRAPHS_PER_ARTICLE) }, (_, i) => {
    const from = i * PARAGRAPHS_PER_ARTICLE;
    const body = paragraphs.slice(from, from + PARAGRAPHS_PER_ARTICLE).join('\n\n');
    const name = `generated-${seed}-${String(i + 1).padStart(5, '0')}.md`;
    return parseArticle(name, Buffer.from(body));
  });
}

function generatedParagraphs(passages: number, seed: number): string[] {
  if (passages < FEWEST_PASSAGES) {
    throw new RangeError(`${passages} passages cannot be made; ${FEWEST_PASSAGES} can.`);
  }
  const sentence = sentenceGenerator(seed);
  let fives = 0;
  while ((passages - fives * BY_FIVE) % BY_FOUR !== 0) fives++;
  const paragraphs = fives + (passages - fives * BY_FIVE) / BY_FOUR;
  return Array.from({ length: paragraphs }, (_, i) =>
    Array.from({ length: i < paragraphs - fives ? 4 : 5 }, sentence).join(' '),
  );
}

/** Gives another sentence whenever it is called. */
function sentenceGenerator(seed: number): () => string {
  const next = seededRandom(seed);
  const random = (below: number) => Math.floor(next() * below);
  const one = (list: readonly string[]) => list[random(list.length)] ?? '';
  const name = () =>
    capitalised(Array.from({ length: 2 + random(2) }, () => one(SYLLABLES)).join(''));
  const fill: Readonly<Record<string, () => string>> = {
    person: () => `${name()} ${name()}`,
    place: name,
    company: () => `${name()} ${one(KINDS_OF_COMPANY)}`,
    role: () => one(ROLES),
    topic: () => one(TOPICS),
    good: () => one(GOODS),
    change: () => one(CHANGES),
    verb: () => one(VERBS),
    reason: () => one(REASONS),
    when: () => `${one(DAYS)}, ${one(MONTHS)} ${1 + random(28)}`,
    year: () => String(1990 + random(50)),
    percent: () => `${1 + random(90)}.${1 + random(9)} percent`,
    amount: () => `${2 + random(900)}.${1 + random(9)} ${one(['million', 'billion'])}`,
  };
  const known = new Set<string>();
  return () => {
    for (;;) {
      const text = one(PATTERNS).replace(/\{(\w+)\}/g, (_, slot: string) => fill[slot]?.() ?? '');
      if (known.has(text)) continue;
      known.add(text);
      return text;
    }
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const list = (words: string) => words.split('|');

const PATTERNS = [
  '{person}, the {role} of {place}, {verb} on {when} that {topic} in {place} would grow by {percent}.',
  'Exports of {good} from {place} to {place} {change} {percent} in {year}, according to {company}.',
  'The {role} {person} met {person} in {place} on {when} to discuss {topic} and {topic}.',
  '{company} will invest {amount} euros in {good} near {place} {reason}.',
  'In {year}, {place} and {place} signed an agreement on {topic} that is worth {amount} dollars.',
  'According to {person}, prices of {good} in {place} {change} {percent} {reason}.',
  'The talks between {place} and {place} about {topic} ended on {when} without a result {reason}.',
  '{person} has led {company} since {year} and is known as an advocate of {topic}.',
  'More than {amount} tonnes of {good} passed through the port of {place} in {year}.',
  'A spokesman for {company} {verb} that {person} would travel to {place} on {when}.',
  'Critics of {person} {verb} that {topic} cost the city of {place} {amount} dollars in {year}.',
  'The parliament of {place} voted on {when} for a law on {topic} that the {role} {person} had proposed.',
];
const SYLLABLES = list(
  'ba|bel|bor|ca|cor|da|del|dor|el|fa|fen|gal|gor|ha|hel|il|ja|ka|kel|kor|la|len|lor|ma|mel|mir|na|nel|nor|o|pa|pel|por|ra|rel|ros|sa|sel|sor|ta|tel|tor|u|va|vel|vor|wa|wen|ya|za|zel|zor',
);
const KINDS_OF_COMPANY = list(
  'Bank|Energy|Foods|Holding|Institute|Motors|Rail|Shipping|Steel|University',
);
const ROLES = list(
  'ambassador|central bank governor|deputy mayor|economy minister|finance minister|foreign minister|health minister|mayor|premier|president|trade envoy|transport minister',
);
const TOPICS = list(
  'border controls|bus lanes|cancer research|climate policy|coal mining|crop insurance|customs duties|debt relief|defence spending|drinking water|energy supply|film funding|fishing rights|flood protection|food safety|foreign aid|forest fires|freight traffic|grain storage|higher education|hospital beds|housing|industrial policy|labour law|land reform|language teaching|local elections|military aid|museum budgets|night trains|nuclear power|online fraud|pension funds|police training|port fees|press freedom|public transport|road tolls|rural schools|sanctions|satellite launches|school meals|solar power|sports grounds|tax reform|tourism|trade routes|vaccination|visa rules|youth exchange',
);
const GOODS = list(
  'aluminium|apples|batteries|bicycles|books|cars|cement|cheese|coffee|computers|copper|cotton|fertiliser|fish|flour|furniture|gas|glass|gold|honey|leather|lithium|machinery|medicine|milk|oil|olive oil|paper|pipes|plastics|rice|rubber|salt|semiconductors|ships|shoes|silk|steel|sugar|tea|textiles|timber|tractors|turbines|wheat|wine|wool|zinc',
);
const CHANGES = list('climbed|declined|dropped|fell|grew|increased|rose|shrank');
const VERBS = list(
  'announced|claimed|complained|confirmed|denied|explained|insisted|said|stressed|warned',
);
const REASONS = list(
  'after a cold winter|after months of strikes|although demand was weak|because of a shortage of workers|because of the drought|before the elections|despite high interest rates|despite protests|for the first time in ten years|in spite of the sanctions|thanks to a good harvest|under pressure from investors',
);
const DAYS = list('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday');
const MONTHS = list(
  'January|February|March|April|May|June|July|August|September|October|November|December',
);
