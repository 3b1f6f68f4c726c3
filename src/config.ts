// The settings: the only reader of the environment (but for NO_COLOR, which is the terminal's). All problems
// are reported at once, each with what to write instead. `.env` is read from the project's folder, or the file that
// DOTENV_CONFIG_PATH names (dotenv's own word for it); the real environment wins over it.
import path from 'node:path';
import dotenv from 'dotenv';
import { z } from 'zod';
import { withoutEnding } from './corpus/ends.js';
import { codeOf, UserError } from './errors.js';
import { displayPath, PROJECT_DIR } from './paths.js';
import { STORES } from './store/kinds.js';
import { ENDPOINT_ERROR, parseEndpoints } from './store/weaviate/endpoints.js';

const folder = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((value) => path.resolve(PROJECT_DIR, value));

const wholeNumber = (
  least: number,
  most: number,
  error = `must be a whole number from ${least} to ${most}`,
) => {
  return z.coerce
    .number<string>({ error })
    .int({ error })
    .min(least, { error })
    .max(most, { error });
};

/** A part of an id that begins with a dot would lead out of the folder, or to what is hidden there. */
const modelId = (example: string) =>
  z.string().regex(/^\w[\w.-]*(\/\w[\w.-]*)?$/, {
    error: `must be the name of a model in MODELS_DIR or the id of a hub, such as ${example}`,
  });

/** It is shown in errors and in the log: a password in it would be, too. */
const webAddress = (example: string) =>
  z
    .url({ protocol: /^https?$/, error: `must be a web address, such as ${example}` })
    .refine(hasNoSecret, { error: 'must be given without user, password, "?" and "#"' });

const SHARDS = 'must be auto or a whole number from 1 to 100';
const endpoints = z.string().transform((value, context) => {
  const parsed = parseEndpoints(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: ENDPOINT_ERROR });
  return z.NEVER;
});

const settingsSchema = z.object({
  ARTICLES_DIR: folder('articles'),
  INDEX_DIR: folder('index'),
  MODELS_DIR: folder('models'),
  EMBEDDING_MODEL: z
    .string()
    .default('verbatim-embedder')
    .transform((value) => value.split(',').map((id) => id.trim()))
    .pipe(
      z
        .array(modelId('Xenova/bge-small-en-v1.5'))
        .refine((ids) => new Set(ids).size === ids.length, { error: 'names a model twice' }),
    ),
  READER_MODEL: modelId('Xenova/distilbert-base-cased-distilled-squad').default('verbatim-reader'),
  HF_ENDPOINT: webAddress('https://huggingface.co').default('https://huggingface.co'),
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, {
      error: 'must be the token of a bot: three parts with dots between them',
    })
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, { error: 'must be the id of a server: 17 to 20 digits' })
    .optional(),
  DISCORD_API_URL: webAddress('https://discord.com/api')
    .transform((value) => withoutEnding(value, (sign) => sign === '/'))
    .refine((value) => !/\/v\d+$/.test(value), { error: 'must be given without a version' })
    .default('https://discord.com/api'),
  DISCORD_SHARDS: z
    .union([z.literal('auto'), wholeNumber(1, 100, SHARDS)], { error: SHARDS })
    .default(1),
  DATA_DIR: folder('data'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace and silent',
    })
    .default('info'),
  INFERENCE_WORKERS: wholeNumber(1, 16).default(1),
  INFERENCE_THREADS: wholeNumber(0, 64).default(0),
  INFERENCE_TIMEOUT_SECONDS: wholeNumber(1, 300).default(10),
  LOOKUP_TIMEOUT_SECONDS: wholeNumber(1, 60).default(2),
  COOLDOWN_SECONDS: wholeNumber(0, 3600).default(3),
  GUILD_ARTICLES: wholeNumber(0, 100).default(0),
  ARTICLE_HOSTS: z
    .string()
    .default('')
    .transform((value) =>
      value
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    )
    .pipe(
      z.array(
        z.string().regex(/^(?=[^.]*\.)(?=.*[a-z])[a-z\d.-]{1,253}$/, {
          error: 'must be names of hosts such as www.example.org, with commas between them',
        }),
      ),
    ),
  GAPS_DAYS: wholeNumber(0, 365).default(30),
  METRICS_PORT: wholeNumber(0, 65_535).default(0),
  METRICS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, {
      error: 'must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them',
    })
    .default('127.0.0.1'),
  GATEWAY_TIMEOUT_SECONDS: wholeNumber(1, 3600).default(300),
  VECTOR_STORE: z
    .enum(STORES, { error: `must be one of ${STORES.join(' and ')}` })
    .default('vectra'),
  WEAVIATE_URL: endpoints.optional(),
  WEAVIATE_API_KEY: z.string().optional(),
  WEAVIATE_COLLECTION: z
    .string()
    .regex(/^[A-Z]\w{0,99}$/, { error: 'must be a capital letter, then letters, digits or "_"' })
    .default('Verbatim'),
});

export type Config = Readonly<z.infer<typeof settingsSchema>>;

/** In the process of a shard: which one it is, and of how many, as discord.js says it. */
export function readShard(): { readonly id: number; readonly count: number } {
  const number = z.coerce.number().int().nonnegative();
  const { SHARDS, SHARD_COUNT } = z
    .object({ SHARDS: number, SHARD_COUNT: number })
    .parse(process.env);
  return { id: SHARDS, count: SHARD_COUNT };
}

/** @throws UserError with one line for each setting that is wrong */
export function readConfig(environment: NodeJS.ProcessEnv = environmentWithDotenv()): Config {
  // An empty setting is one that was left out: `.env.example` has them all.
  const result = settingsSchema
    .refine(({ VECTOR_STORE, WEAVIATE_URL }) => VECTOR_STORE !== 'weaviate' || WEAVIATE_URL, {
      path: ['WEAVIATE_URL'],
      error: `must be set with VECTOR_STORE=weaviate. It ${ENDPOINT_ERROR}`,
    })
    .safeParse(withoutEmpty(environment));
  if (result.success) return result.data;
  // One for each setting, which may be wrong in several ways.
  const problems = new Map(
    result.error.issues.map(({ path: [name], message }) => [String(name), message]),
  );
  throw new UserError(
    [...problems]
      .map(([name, message]) => `${name} ${message}. Change it in .env or in the environment.`)
      .join('\n'),
  );
}

/** For a process that does not speak to Discord: the token is the bot's alone. */
export function environmentWithoutToken(environment = process.env): NodeJS.ProcessEnv {
  const { DISCORD_TOKEN: _, ...others } = environment;
  return others;
}

/** The settings of such a process, which does not take the token from `.env` either. */
export function readConfigWithoutToken(): Config {
  return readConfig(environmentWithoutToken(environmentWithDotenv()));
}

function hasNoSecret(address: string): boolean {
  // What is no address at all is said so already.
  if (!URL.canParse(address)) return true;
  const { username, password, search, hash } = new URL(address);
  return [username, password, search, hash].every((part) => part === '');
}

/** So that an empty variable does not hide what `.env` says. */
function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

function environmentWithDotenv(): NodeJS.ProcessEnv {
  const named = process.env.DOTENV_CONFIG_PATH;
  const file = path.resolve(PROJECT_DIR, named || '.env');
  const { parsed, error } = dotenv.config({ path: file, quiet: true, processEnv: {} });
  // There need be no `.env`; where there is one it has to be read, for the bot would run with other folders.
  if (error && (named || codeOf(error) !== 'ENOENT')) {
    throw new UserError(
      `The settings in ${displayPath(file)} cannot be read (${codeOf(error)}). Give this user the right to read it${named ? ', or correct DOTENV_CONFIG_PATH' : ''}.`,
    );
  }
  return { ...parsed, ...withoutEmpty(process.env) };
}
