// A server's articles as files. A preview is written as the file that the article will be, under an id
// made from its text and its front matter; to confirm it is to move it. So it survives a restart, and is either there or not.
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type FrontMatter, joinFrontMatter, splitFrontMatter } from '../corpus/front-matter.js';
import { codeOf } from '../errors.js';
import { filesIn, type GuildFolders, guildFolders, guildsIn } from '../guild-folders.js';
import { sha256 } from '../text/sha256.js';

/** Milliseconds until a preview is erased: as long as Discord lets its message be changed. */
export const PREVIEW_MS = 15 * 60_000;

/** Previews of a server at one time; the oldest gives way. */
export const MAX_PREVIEWS = 10;

/** The id of a server's own article: the same text has the same id, whatever its title. */
export function ownIdOf(body: string): string {
  return `${PREFIX}${sha256(body).slice(0, 12)}`;
}

/** Writes a preview. @returns its id: one text under two titles is two previews */
export async function writePending(
  { pending }: GuildFolders,
  frontMatter: FrontMatter,
  body: string,
): Promise<string> {
  await mkdir(pending, { recursive: true });
  const own = ownIdOf(body);
  const id = `${own}-${sha256(JSON.stringify(frontMatter)).slice(0, 6)}`;
  const content = joinFrontMatter({ ...frontMatter, id: own, origin: 'server' }, body);
  const unfinished = path.join(pending, `.${id}`);
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, fileIn(pending, id));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  const oldestFirst = await byAge(pending);
  for (const file of oldestFirst.slice(0, -MAX_PREVIEWS)) await rm(file, { force: true });
  return id;
}

/** A preview; undefined when there is none or it is too old. */
export async function readPending(
  { pending }: GuildFolders,
  id: string,
): Promise<{ frontMatter: FrontMatter; body: string } | undefined> {
  const file = fileIn(pending, id);
  try {
    if (await isExpired(file)) return undefined;
    return splitFrontMatter(file, await readFile(file, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export async function removePending({ pending }: GuildFolders, id: string): Promise<void> {
  await rm(fileIn(pending, id), { force: true });
}

/** Makes a preview the article that it will be. @returns what undoes it, unless it has been removed since */
export async function confirmPending(
  { articles, pending }: GuildFolders,
  id: string,
  own: string,
): Promise<() => Promise<void>> {
  await mkdir(articles, { recursive: true });
  await rename(fileIn(pending, id), fileIn(articles, own));
  return () =>
    rename(fileIn(articles, own), fileIn(pending, id)).catch((error) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
}

export async function removeArticle({ articles }: GuildFolders, id: string): Promise<void> {
  await rm(fileIn(articles, id));
}

/** The ids of the articles in a folder, sorted. */
export async function ownIds(articles: string): Promise<string[]> {
  const names = await filesIn(articles);
  return names.flatMap((name) => /^([a-z0-9_-]+)\.md$/.exec(name)?.[1] ?? []);
}

/** @throws RangeError for what is no id, and might lead out of the folder */
export function fileIn(folder: string, id: string): string {
  if (!/^[a-z0-9_-]{1,64}$/.test(id)) throw new RangeError(`${id} is no id of an article.`);
  return path.join(folder, `${id}.md`);
}

/** Erases previews that nobody confirmed in time. */
export async function sweepPending(dataDir: string): Promise<void> {
  for (const guildId of await guildsIn(dataDir)) {
    const { pending } = guildFolders(dataDir, guildId);
    for (const name of await filesIn(pending)) {
      const file = path.join(pending, name);
      if (await isExpired(file).catch(() => false)) await rm(file, { force: true });
    }
  }
}

const PREFIX = 'own-';

/** The files of a folder, the oldest first. */
async function byAge(folder: string): Promise<string[]> {
  const files = (await filesIn(folder)).map((name) => path.join(folder, name));
  const aged = await Promise.all(
    files.map(async (file) => ({ file, age: (await stat(file)).mtimeMs })),
  );
  return aged.sort((a, b) => a.age - b.age).map(({ file }) => file);
}

async function isExpired(file: string): Promise<boolean> {
  const { mtimeMs } = await stat(file);
  return Date.now() - mtimeMs > PREVIEW_MS;
}
