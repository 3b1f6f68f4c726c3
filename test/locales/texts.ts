// Every text of the catalogue by its key, and the keys that the source says.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language, Texts } from '../../src/locales/catalogue.js';
import { features } from '../../src/locales/translate.js';
import { PROJECT_DIR } from '../../src/paths.js';

const PLURAL = /_(one|other)$/;

/** Texts as they are written in src/locales/, by key: `commands.ask.description`. */
export function textsIn(language: Language): ReadonlyMap<string, string> {
  const all = Object.entries(features).flatMap(([feature, texts]) =>
    flat(texts[language], feature),
  );
  return new Map(all);
}

/** The key as `t` takes it: plurals have one. */
export function callOf(key: string): string {
  return key.replace(PLURAL, '');
}

export function placeholdersIn(text: string): string[] {
  return [...new Set(text.match(/\{\{.*?\}\}/g))].sort();
}

/** The source of the bot, without the catalogue itself. */
export function source(): string {
  const files = ['src', 'commands'].flatMap((folder) =>
    readdirSync(path.join(PROJECT_DIR, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('locales'))
      .map((file) => readFileSync(path.join(PROJECT_DIR, folder, file), 'utf8')),
  );
  return files.join('\n');
}

/** What looks like a key in the source, as patterns: `answer.refused.${code}` is any of its kind. */
export function keysSaid(text: string): readonly { said: string; pattern: RegExp }[] {
  const feature = Object.keys(features).join('|');
  const literals = text.matchAll(new RegExp(`(['"\`])((?:${feature})\\.[^'"\`\\s]+)\\1`, 'g'));
  return [...literals].map(([, , said = '']) => {
    const parts = said
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&'));
    return { said, pattern: new RegExp(`^${parts.join('[^.]+')}$`) };
  });
}

function flat(texts: Texts, prefix: string): [string, string][] {
  return Object.entries(texts).flatMap(([name, text]): [string, string][] => {
    const key = `${prefix}.${name}`;
    return typeof text === 'string' ? [[key, text]] : flat(text, key);
  });
}
