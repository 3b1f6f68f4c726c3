// Splits an article file into front matter and body, and validates the front matter. All scalars are
// read as text (YAML's failsafe schema): `id: 004` stays "004", `published: 2024-05-14` no Date.
import { type Document, parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import { messageOf, UserError } from '../errors.js';

const text = z.string({ error: 'must be text' }).trim().min(1, { error: 'must not be empty' });

const frontMatterSchema = z.strictObject({
  id: z
    .string({ error: 'must be text' })
    .regex(/^[a-z0-9_-]+$/, {
      error: 'may hold only a-z, 0-9, "_" and "-"; write it in lower case, without spaces',
    })
    .max(64, { error: 'may have up to 64 characters; shorten it' })
    .optional(),
  title: text.max(200, { error: 'may have up to 200 characters; shorten it' }).optional(),
  titleBy: z
    .enum(['editor', 'source'], {
      error: 'must be "editor" (the title is yours) or "source" (it is the original\'s)',
    })
    .optional(),
  source: text.optional(),
  publisher: text.optional(),
  url: z
    .url({
      protocol: /^https?$/,
      error: 'must be a web address that begins with https:// or http://',
    })
    .optional(),
  published: z.iso
    .date({ error: 'must be a date written as 2024-05-16; leave the key out if it is not known' })
    .optional(),
  origin: z
    .literal('server', {
      error: 'must be "server" (added by the moderators of a server) or left out',
    })
    .optional(),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** All fields at their longest have some 5,000; for more, some YAML takes the parser time that grows with its square. */
const MAX_CHARACTERS = 10_000;

const KEYS = Object.keys(frontMatterSchema.shape).join(', ');

/**
 * @param file the file's name, for messages
 * @param content the file's text, line ends LF, no byte-order mark
 * @throws UserError that names the file, the field and how to fix it
 */
export function splitFrontMatter(
  file: string,
  content: string,
): { frontMatter: FrontMatter; body: string } {
  const opening = /^---[ \t]*\n/.exec(content);
  if (!opening) return { frontMatter: {}, body: content };
  const closing = /^---[ \t]*(?:\n|$)/m.exec(content.slice(opening[0].length));
  if (!closing) {
    throw new UserError(
      `${file}: the front matter is opened with "---" but never closed. Add a line "---" after it.`,
    );
  }
  const yaml = content.slice(opening[0].length, opening[0].length + closing.index);
  if (yaml.length > MAX_CHARACTERS) {
    throw new UserError(
      `${file}: the front matter has ${yaml.length} characters and may have up to ${MAX_CHARACTERS}. Shorten it, or put a line "---" where the text begins.`,
    );
  }
  const body = content.slice(opening[0].length + closing.index + closing[0].length);
  return { frontMatter: validate(file, yaml), body };
}

/** The text of an article file: what `splitFrontMatter` reads back. */
export function joinFrontMatter(frontMatter: FrontMatter, body: string): string {
  const yaml = stringify(frontMatter, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${yaml}---\n${body}`;
}

function validate(file: string, yaml: string): FrontMatter {
  const document = parseDocument(yaml.trimEnd(), { schema: 'failsafe', logLevel: 'silent' });
  const problem = document.errors[0];
  if (problem) {
    const line = (problem.linePos?.[0].line ?? 1) + 1;
    const [what] = problem.message.split(/ at line | in |\n/);
    throw invalidYaml(`${file}: line ${line} of the front matter`, what);
  }
  const result = frontMatterSchema.safeParse(valuesOf(file, document) ?? {});
  if (result.success) return result.data;
  throw new UserError(
    result.error.issues.map((issue) => `${file}: ${describe(issue)}.`).join('\n'),
  );
}

/** An alias is noticed only here: `title: *Breaking` is one to YAML, and names no anchor. */
function valuesOf(file: string, document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw invalidYaml(`${file}: the front matter`, messageOf(error));
  }
}

function invalidYaml(where: string, what: string | undefined): UserError {
  return new UserError(
    `${where} is not valid YAML (${shown(what ?? '')}). ` +
      'Write one "key: value" a line, and put values that hold ":", "#" or "*" in quotation marks.',
  );
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${shown(key)}"`).join(', ');
    return `front matter does not know the key ${keys}. The keys are ${KEYS}; correct or remove it`;
  }
  if (issue.path.length === 0) return 'the front matter must be lines of "key: value"';
  return `front matter "${issue.path.join('.')}" ${issue.message}`;
}

/** What somebody else wrote, as a part of a sentence: one short line without what terminals act upon. */
function shown(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
