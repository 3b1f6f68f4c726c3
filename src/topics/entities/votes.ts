// What a name in its sentence says of what it names: each sign is a vote for a kind. The weights are of
// the author's choosing: 4 decides alone, 1 needs company, ½ only breaks ties.

import type { EntityKind } from '../entity.js';
import { regionOf } from '../gazetteer.js';
import {
  isCompass,
  isOrganisationHead,
  isPersonParticle,
  isPlaceHead,
  isPlaceOpening,
  ROLE,
} from '../word-classes.js';
import type { Candidate } from './capitals.js';
import { mayBeFirstName, tagsOf } from './lexicon.js';

export type NameKind = Extract<EntityKind, 'person' | 'organisation' | 'place'>;
export type Votes = Readonly<Record<NameKind, number>>;

/** Characters beside a name that are looked at. */
const NEAR = 80;

/** "in the Sicilian campaign": what follows is meant, not the name. */
const IS_ATTRIBUTE =
  /^ (?!(?:and|or|in|on|at|of|to|for|that|by|with|from|as|is|was|has|had|are|were|will)\b)\p{Ll}/u;

const ACRONYM = /^\p{Lu}{2,6}$/u;

type Sign = readonly [kind: NameKind, weight: number, beside: 'before' | 'after', pattern: RegExp];

const SPEAKS =
  /^ (?:also |has |had |have )?(?:said|says|stated|declared|told|announced|confirmed|reported|revealed|warned|added|noted|claimed|denied|tweeted|wrote)\b/;

const SIGNS: readonly Sign[] = [
  ['person', 4, 'before', new RegExp(`(?:^|[^\\p{L}])${ROLE}\\.? $`, 'iu')],
  [
    'person',
    2,
    'before',
    new RegExp(`(?:^|[^\\p{L}])${ROLE}(?: of(?: \\p{L}{1,20}){1,4})?, $`, 'iu'),
  ],
  ['person', 3, 'before', /\d-year-old $/],
  [
    'person',
    3,
    'after',
    new RegExp(`^, (?:(?:[\\p{L}’'.-]+ ){0,5}${ROLE}\\b|who\\b|\\d\\d\\b)`, 'iu'),
  ],
  [
    'organisation',
    3,
    'after',
    /^ (?:\p{Ll}+ )?(?:agency|newspaper|magazine|broadcaster|company|corporation|bank|firm|group|party|university|institute|website|spokes\p{Ll}+|shares|officials|press service)\b/u,
  ],
  [
    'organisation',
    3,
    'before',
    /\b(?:agency|newspaper|magazine|broadcaster|company|firm|giant|carmaker|bank|party|group|alliance|bloc) $/i,
  ],
  [
    'organisation',
    3,
    'before',
    /\b(?:ceo|chairman|chairwoman|chief executive|founder|director|employees|spokes(?:man|woman|person|people)|headquarters|shares|subsidiary|members?) of (?:the )?$/i,
  ],
  ['organisation', 1, 'before', /\baccording to (?:the )?$/i],
  [
    'place',
    3,
    'before',
    /\b(?:city|town|capital|village|province|region|country|island|port|river|district) of $/i,
  ],
  ['place', 3, 'before', /\b(?:city|town|village|port) $/i],
  ['place', 3, 'after', /^,? (?:province|region|county|peninsula|strait|the capital)\b/i],
  ['place', 1.5, 'before', /\b(?:in|near|across|throughout|outside|inside|around) $/i],
  ['place', 0.5, 'before', /\b(?:to|from|toward|towards|into|at) (?:the )?$/i],
];

/** What surrounds the name; `lexical` votes come from the name itself. */
export function votesFor(sentence: string, candidate: Candidate): { all: Votes; lexical: Votes } {
  const before = sentence.slice(Math.max(0, candidate.start - NEAR), candidate.start);
  const after = sentence.slice(candidate.end, candidate.end + NEAR).replace(/^['’]s/, '');
  const lexical = lexicalVotes(candidate, before);
  const all = { ...lexical };
  if (candidate.afterRole || candidate.reign !== undefined) all.person += 4;
  if (SPEAKS.test(after)) {
    all.person += 0.5;
    // A person is rarely named by one word only, and never with an article.
    all.organisation += (candidate.words.length > 1 ? 0.5 : 1) + (/\bthe $/i.test(before) ? 1 : 0);
  }
  if (candidate.words.length > 1 && /\bby $/.test(before)) all.person += 1.5;
  if (/\b(?:in|near|across|throughout|inside) the $/i.test(before) && !IS_ATTRIBUTE.test(after)) {
    all.place += 1.5;
  }
  for (const [kind, weight, beside, pattern] of SIGNS) {
    if (pattern.test(beside === 'before' ? before : after)) all[kind] += weight;
  }
  return { all, lexical };
}

function lexicalVotes({ name, words }: Candidate, before: string): Record<NameKind, number> {
  const votes = { person: 0, organisation: 0, place: 0 };
  const [first = '', last = ''] = [words.at(0), words.at(-1)];
  const head = words[words.findIndex((word) => /^(?:of|for)$/.test(word)) - 1] ?? last;
  const several = words.length > 1;
  const tags = tagsOf(name);
  if (regionOf(name) !== undefined) return { ...votes, place: 8 };
  if (tags.has('Place') && !tagsOf(first).has('FirstName')) votes.place += several ? 2 : 4;
  if (isCompass(last) && (several || /\bthe $/i.test(before))) votes.place += 4;
  if (isPlaceHead(head) || (several && isPlaceOpening(first))) votes.place += several ? 4 : 0;
  if (isOrganisationHead(head)) votes.organisation += several ? 5 : 3;
  if (tags.has('Organization')) votes.organisation += 3;
  // Not "DVR functionality", "MIS 5e".
  if (ACRONYM.test(name) && /\bthe $/i.test(before)) votes.organisation += 2;
  if (several && tagsOf(first).has('FirstName')) votes.person += 3;
  // "Bill Gates", but not "the Rose Garden"; "Lewis Hamilton", two last names
  else if (
    words.length === 2 &&
    !/\b(?:the|an?) $/i.test(before) &&
    (mayBeFirstName(first) || [first, last].every((word) => tagsOf(word).has('Person')))
  ) {
    votes.person += 1.5;
  }
  if (words.slice(1, -1).some(isPersonParticle)) votes.person += 3;
  if (!several && tags.has('Person')) votes.person += 1;
  return votes;
}
