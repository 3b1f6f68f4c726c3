// The Weaviate server that tests and measurements start: WEAVIATE_BIN, or else one that Go has built
// once from the published source into the user's cache.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

const VERSION = '1.35.2';
const SOURCE = `github.com/weaviate/weaviate/cmd/weaviate-server@v${VERSION}`;
const OTHERWISE = `or set WEAVIATE_BIN to the weaviate-server of Weaviate ${VERSION}`;

/**
 * @param say told once when the server has to be built, which takes minutes
 * @returns the path of the executable
 * @throws Error that says what to install or to set
 */
export async function weaviateBinary(say: (message: string) => void): Promise<string> {
  const given = process.env.WEAVIATE_BIN;
  if (given) {
    if (await isExecutable(given)) return given;
    throw new Error(`WEAVIATE_BIN names ${given}, which cannot be executed.`);
  }
  const cache = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
  const folder = path.join(cache, 'verbatim', `weaviate-${VERSION}`);
  const binary = path.join(folder, 'weaviate-server');
  if (await isExecutable(binary)) return binary;
  say(
    `Go builds Weaviate ${VERSION} into ${folder}, once: some four minutes on two cores, and 2 GB of downloads.`,
  );
  await install(folder);
  return binary;
}

async function install(folder: string): Promise<void> {
  const go = spawn('go', ['install', SOURCE], {
    env: { ...process.env, GOBIN: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  go.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const [code] = await once(go, 'close').catch((cause) => {
    throw new Error(
      `These tests need Go 1.25 or newer to build Weaviate: install it, ${OTHERWISE}.`,
      {
        cause,
      },
    );
  });
  if (code === 0) return;
  const last = errors.trim().split('\n').slice(-5).join('\n');
  throw new Error(`Go could not build Weaviate; mend what it says, ${OTHERWISE}:\n${last}`);
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
