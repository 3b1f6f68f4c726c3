// Questions that might be shown as examples, from what the articles mention most: who somebody is, what
// happened at a time or in a place, what somebody said, what something is. Whether they are answered is not known yet.
import type { Article, Range } from '../corpus/article.js';
import type { Entity, EntityKind } from '../topics/entity.js';

export interface Candidate {
  readonly question: string;
  /** Whether a quote answers it by what stands around a mention in it. */
  isAnsweredBy(quote: Range & { readonly article: string; readonly text: string }): boolean;
}

/** A form of question about one kind of entity. */
interface Form {
  readonly kind: EntityKind;
  question(name: string): string;
  /** Whether the name is one to ask about. */
  isApt(name: string): boolean;
  /** Whether a mention with these words around it says what is asked. */
  says(before: string, after: string): boolean;
}

/** Entities that are tried in a form. */
const MOST_OF_A_FORM = 3;
/** Characters of a button. */
const MAX_QUESTION = 80;
/** Characters around a mention that are looked at. */
const NEAR = 40;

const SPEAKS =
  /^ (?:also |has |had |have )?(?:said|says|stated|declared|told|announced|confirmed|reported|revealed|warned|added|noted|claimed|denied)(?!\p{L})/u;
// ", the" may go on with the next of a list.
const IS_DESCRIBED = /^(?:, an?| (?:is|was) (?:an?|the)) /;
const IS_WHERE = /(?<!\p{L})(?:in|at|near|outside|around) (?:the )?$/iu;

/** A name of words; what is all in capitals is one where it is short: "NATO". */
const isName = (name: string) => /\p{Ll}/u.test(name) || /^\p{Lu}{2,6}$/u.test(name);
/** "T. Bains" may be anybody, and "Una" a ship. */
const isFullName = (name: string) =>
  !/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(name) &&
  name.split(' ').filter((word) => /^\p{Lu}.*\p{Ll}/u.test(word)).length > 1;

const FORMS: readonly Form[] = [
  {
    kind: 'person',
    question: (name) => `Who is ${name}?`,
    isApt: isFullName,
    says: () => true,
  },
  {
    kind: 'date',
    question: (name) => `What happened ${/^\d+ \p{L}/u.test(name) ? 'on' : 'in'} ${name}?`,
    // Any November may be meant by "November".
    isApt: (name) => /\d{4}$/.test(name),
    says: () => true,
  },
  {
    kind: 'organisation',
    question: (name) => `What did ${name} say?`,
    isApt: isName,
    says: (_, after) => SPEAKS.test(after),
  },
  {
    kind: 'place',
    question: (name) => `What happened in ${name}?`,
    isApt: isName,
    says: (before) => IS_WHERE.test(before),
  },
  {
    kind: 'organisation',
    question: (name) => `What is ${name}?`,
    isApt: isName,
    says: (_, after) => IS_DESCRIBED.test(after),
  },
];

/**
 * The most mentioned of each form first, then the second of each.
 * @param entities those mentioned most first
 */
export function exampleCandidates(
  entities: readonly Entity[],
  articles: readonly Article[],
): readonly Candidate[] {
  const mentionsOf = mentionsIn(articles);
  const forms = FORMS.map((form) => {
    const apt = entities.filter(({ kind, name }) => kind === form.kind && form.isApt(name));
    return apt
      .flatMap((entity) => candidateOf(form, entity, mentionsOf(entity)) ?? [])
      .slice(0, MOST_OF_A_FORM);
  });
  const rounds = Array.from({ length: MOST_OF_A_FORM }, (_, i) => i);
  return rounds.flatMap((i) => forms.flatMap((candidates) => candidates[i] ?? []));
}

/** A mention with the words around it, in which a broken line is a space. */
interface Mentioned extends Range {
  readonly article: string;
  readonly written: string;
  readonly before: string;
  readonly after: string;
}

function mentionsIn(articles: readonly Article[]): (entity: Entity) => readonly Mentioned[] {
  const bodies = new Map(articles.map(({ id, body }) => [id, body]));
  return ({ mentions }) =>
    mentions.map(({ article, start, end }) => {
      const body = bodies.get(article) ?? '';
      return {
        article,
        start,
        end,
        written: body.slice(start, end),
        before: inOneLine(body.slice(Math.max(0, start - NEAR), start)),
        after: inOneLine(body.slice(end, end + NEAR)),
      };
    });
}

/** An empty line stays: what follows it is another text. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, (gap) => (gap.split('\n').length > 2 ? gap : ' '));
}

function candidateOf(
  { kind, question: questionOf, says }: Form,
  { name }: Entity,
  mentions: readonly Mentioned[],
): Candidate | undefined {
  const saying = mentions.filter(({ before, after }) => says(before, after));
  // What is written so in no one line may be two cells of a table, or a heading and the text below it.
  const isWritten = kind === 'date' || mentions.some(({ written }) => written === name);
  const question = questionOf(
    kind === 'person' || kind === 'date' ? name : withArticle(name, mentions),
  );
  if (saying.length === 0 || !isWritten || question.length > MAX_QUESTION) return undefined;
  return {
    question,
    isAnsweredBy: ({ article, start, end, text }) =>
      !isTable(text) &&
      saying.some((each) => each.article === article && start <= each.start && each.end <= end),
  };
}

/** "The Kremlin", as most of its mentions are. */
function withArticle(name: string, mentions: readonly Mentioned[]): string {
  const count = mentions.filter(({ before }) => /(?<!\p{L})the $/iu.test(before)).length;
  return 2 * count > mentions.length ? `the ${name}` : name;
}

/** Cells beside each other, or lines that end without a stop, which the mark of a note may follow. */
function isTable(text: string): boolean {
  return /\t| \| /.test(text) || !/[.!?…]["'”’»)\]]*(?:\[\w{1,3}\])*$/u.test(text);
}
