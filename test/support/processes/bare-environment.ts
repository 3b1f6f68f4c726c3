// The environment of a process that a test starts: what the machine or a developer's own `.env` sets has
// no say in it.
import { devNull } from 'node:os';

/** What keeps the project's `.env` from being read. */
export const WITHOUT_DOTENV = { DOTENV_CONFIG_PATH: devNull } as const;

/** @param settings the only ones */
export function bareEnvironment(settings: Readonly<Record<string, string>> = {}) {
  return { PATH: process.env.PATH, ...WITHOUT_DOTENV, ...settings };
}
