// The terminal as a user meets it: the real program in a process of its own, the real models and the
// articles that ship, and a pseudo-terminal (util-linux `script`) where it matters that there is one.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSchema } from '../../src/answer/answer.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { PROJECT_DIR } from '../../src/paths.js';

const CLI = path.join(PROJECT_DIR, 'dist/src/cli.js');
const ARTICLES = path.join(PROJECT_DIR, 'articles');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-terminal-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function environment(settings: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return { ...inherited, INDEX_DIR: path.join(folder, 'index'), ...settings };
}

function run(args: string[], { input = '', settings = {} as Record<string, string> } = {}) {
  return spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: 'utf8',
    env: environment(settings),
  });
}

describe('ask', () => {
  it('builds the index by itself and prints quotes, word for word, with their sources', async () => {
    const { stdout, stderr, status } = run(['ask', 'who is in the russian delegation?']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/There is no index .* Building it now\./);
    const [first = ''] = stdout.split('\n\n');
    const shown = first.replace(/^ *│ /gm, '').replace(/\n/g, ' ');
    const quoted = shown.replace(/ \[1\]$/, '').replaceAll('**', '');
    const { articles } = await loadCorpus(ARTICLES);
    const article = articles.find(({ body }) => body.includes(quoted));
    expect(quoted).toContain('Belousov');
    expect(shown).toContain('**Andrei Belousov**');
    expect(stdout).toContain('Sources\n[1] ');
    expect(stdout).toContain(`(${article?.source})`);
  });

  it('takes unquoted words as one question, and prints no colour codes into a pipe', () => {
    const together = run(['ask', 'when is the visit?']);
    expect(run(['ask', 'when', 'is', 'the', 'visit?']).stdout).toBe(together.stdout);
    expect(together.stdout).toMatch(/May 16/);
    expect(together.stdout).not.toContain('\x1b');
  });

  it('refuses with a reason, without quotes, and exit code 0', () => {
    const { stdout, status } = run(['ask', 'how do I bake sourdough bread?']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^I found nothing about this in the articles\./);
    expect(stdout).not.toContain('│');
  });

  it('explains what each signal gave each candidate', () => {
    const { stdout } = run(['ask', '--explain', 'when is the visit?']);
    expect(stdout).toMatch(
      /How it was found: when is the visit\?\nanswered with probability 0\.\d+ \(sufficient\)/,
    );
    expect(stdout).toMatch(/1\. score .*paragraph \d+\n/);
    for (const part of ['retrieval', 'relevance', 'answerability', 'names']) {
      expect(stdout).toMatch(new RegExp(`^ +${part} [\\d.-]+ → [+-][\\d.]+$`, 'm'));
    }
    for (const signal of [
      'keyword:sentence',
      'verbatim-embedder:window',
      'verbatim-embedder:paragraph',
    ]) {
      expect(stdout).toMatch(new RegExp(`${signal} [\\d.-]+ → [+-][\\d.]+`));
    }
  });

  it('searches one article when asked to', () => {
    const id = '003_96bedf45fe97eb42';
    const { stdout } = run(['ask', '--json', '--article', id, 'when is the visit?']);
    const { quotes } = answerSchema.parse(JSON.parse(stdout));
    expect(new Set(quotes.map(({ article }) => article))).toEqual(new Set([id]));
  });
});

describe('ask --json', () => {
  it('answers arguments one by one, in order, each verbatim and by the schema', async () => {
    const questions = ['is the gazprom boss going', 'asdf', 'when is the visit?'];
    const { stdout, stderr, status } = run(['ask', '--json', ...questions]);
    expect([status, stderr]).toEqual([0, '']);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => answerSchema.parse(JSON.parse(line)));
    expect(answers.map(({ question }) => question)).toEqual(questions);
    expect(answers.map(({ status }) => status)).toEqual(['answered', 'no-answer', 'answered']);
    const { articles } = await loadCorpus(ARTICLES);
    const quotes = answers.flatMap((answer) => [...answer.quotes, ...answer.nearest]);
    expect(quotes.length).toBeGreaterThan(3);
    for (const { article, start, end, text } of quotes) {
      expect(articles.find(({ id }) => id === article)?.body.slice(start, end)).toBe(text);
    }
  });

  it('reads questions from standard input, one a line, skips blank lines, and says why it cannot answer', () => {
    const unanswerable = `!?\n${'long '.repeat(400)}\nкто едет с Путиным?\n`;
    const { stdout } = run(['ask', '--json'], {
      input: `when is the visit?\n\n   \r\nasdf\r\n${unanswerable}`,
    });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => answerSchema.parse(JSON.parse(line)));
    const [first, second, ...others] = answers;
    expect([first?.question, second?.question]).toEqual(['when is the visit?', 'asdf']);
    expect(others.map(({ reason }) => reason?.code)).toEqual(['empty', 'too-long', 'language']);
  });

  it('prints each answer as it goes, before the next question is there', async () => {
    const child = spawn(process.execPath, [CLI, 'ask', '--json'], { env: environment() });
    child.stdin.write('when is the visit?\n');
    const first = await nextOutput(child);
    expect(answerSchema.parse(JSON.parse(first)).status).toBe('answered');
    child.stdin.end('asdf\n');
    expect(answerSchema.parse(JSON.parse(await nextOutput(child))).status).toBe('no-answer');
  });
});

describe('exit codes', () => {
  it.each([
    [['ask', '--nonsense'], 2, /unknown option '--nonsense'/],
    [['ask', '--json', '--explain', 'x'], 2, /cannot be used together/],
    [['ask', '--article', 'nowhere', 'x'], 2, /There is no article "nowhere"\. There are: 000_/],
    [['ask'], 2, /No question\. Give one/],
    [['nonsense'], 2, /unknown command 'nonsense'/],
    [['--help'], 0, /^$/],
  ])('%j ends with %i and says why', (args, code, message) => {
    const { status, stderr } = run(args);
    expect(status).toBe(code);
    expect(stderr).toMatch(message);
  });

  it('is 1 for a failure, told in a sentence without a stack', () => {
    const settings = { ARTICLES_DIR: path.join(folder, 'nowhere') };
    const { status, stderr, stdout } = run(['ask', 'x'], { settings });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^There is no folder .*nowhere\. Create it .* or set ARTICLES_DIR\.\n$/);
  });

  it('reports all wrong settings at once', () => {
    const settings = { EMBEDDING_MODEL: 'a b', HF_ENDPOINT: 'ftp://x' };
    const { status, stderr } = run(['ask', 'x'], { settings });
    expect(status).toBe(1);
    expect(stderr).toMatch(/EMBEDDING_MODEL must be/);
    expect(stderr).toMatch(/HF_ENDPOINT must be/);
  });
});

describe('index', () => {
  it('says what it built, then that it is up to date, then what changed', async () => {
    const articles = path.join(folder, 'articles');
    await mkdir(articles);
    for (const name of ['harbour', 'ferry', 'wall']) {
      await writeFile(path.join(articles, `${name}.md`), `# The ${name}\n\nThe ${name} is old.\n`);
    }
    const settings = { ARTICLES_DIR: articles, INDEX_DIR: path.join(folder, 'own-index') };
    const built = run(['index'], { settings });
    expect(built.stdout).toMatch(
      /^Built the index in [\d.]+ s\.\n3 articles, \d+ passages, \d+ vectors\.\nArticles: 3 new, 0 changed, 0 unchanged, 0 removed\.\n$/,
    );
    expect(built.stderr).toMatch(/^Embedded \d+ of \d+ texts\.\n/);
    const again = run(['index'], { settings });
    expect(again.stdout).toMatch(
      /^The index is up to date \([\d.]+ s\)\.\n.*\nArticles: 0 new, 0 changed, 3 unchanged/,
    );
    await rm(path.join(articles, 'wall.md'));
    await writeFile(path.join(articles, 'new.txt'), 'A new article says something new.\n');
    const updated = run(['index'], { settings });
    expect(updated.stdout).toMatch(/Articles: 1 new, 0 changed, 2 unchanged, 1 removed\.\n$/);
  });
});

const CTRL_C = '\x03';
const CTRL_D = '\x04';
const ARROW_UP = '\x1b[A';
const hasScript = spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasScript)('on a terminal', () => {
  it('opens a chat with help, articles, sources in their place and colours, until :quit', async () => {
    const { text, raw, code } = await chat([
      ':source 1',
      'is the gazprom boss going',
      ':source 1',
      ':source 9',
      ':articles',
      ':help',
      ':nonsense',
      ':quit',
    ]);
    expect(text).toContain('There is no answer with sources yet.');
    expect(text).toMatch(/19 │ While Alexei Miller/);
    expect(text).toMatch(/18 │ Along with Russia’s most influential CEOs/);
    expect(text).toContain('Give the number of a source of the last answer (1): :source 1');
    expect(text).toContain('003_96bedf45fe97eb42 · 9 paragraphs');
    expect(text).toContain(':source 2    show source 2');
    expect(text).toContain('There is no command :nonsense.');
    expect(raw).toContain('\x1b[1mSources');
    expect(code).toBe(0);
  });

  it('has no colours with NO_COLOR, and ends at Ctrl-D', async () => {
    const { text, raw, code } = await chat(['when is the visit?', CTRL_D], { NO_COLOR: '1' });
    expect(text).toContain('Sources');
    expect(raw).not.toContain('\x1b[1mSources');
    expect(code).toBe(0);
  });

  it('gives up the line that is being typed at Ctrl-C, recalls questions with the arrow key, and ends at Ctrl-C on an empty line', async () => {
    const typed = ['how is sourdough baked', `this is given up${CTRL_C}${ARROW_UP}`, CTRL_C];
    const { text, code } = await chat(typed);
    expect(text.match(/I found nothing about this/g)).toHaveLength(2);
    expect(code).toBe(0);
  });
});

/** Types lines into a chat on a pseudo-terminal, each after the prompt; control keys need no Enter. */
async function chat(lines: string[], settings: Record<string, string> = {}) {
  const command = `${process.execPath} ${CLI} ask`;
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    env: environment({ TERM: 'xterm-256color', ...settings }),
  });
  let raw = '';
  const typed = [...lines];
  let seen = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    raw += chunk.toString();
    const text = stripVTControlCharacters(raw);
    // A prompt at the end, after something new: the chat waits for the next line.
    if (!text.endsWith('? ') || text.length <= seen || typed.length === 0) return;
    const line = typed.shift() ?? '';
    seen = text.length + line.length + 2;
    child.stdin.write(line === CTRL_C || line === CTRL_D ? line : `${line}\r`);
  });
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { raw, text: stripVTControlCharacters(raw), code };
}

function nextOutput(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString()));
  });
}
