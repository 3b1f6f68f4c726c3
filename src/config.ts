// The settings: the only reader of the environment. All problems are reported at once, each with what
// to write instead. `.env` is read from the project's folder; the real environment wins over it.
import path from 'node:path';
import dotenv from 'dotenv';
import { z } from 'zod';
import { UserError } from './errors.js';
import { PROJECT_DIR } from './paths.js';

const folder = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((value) => path.resolve(PROJECT_DIR, value));

const settingsSchema = z.object({
  ARTICLES_DIR: folder('articles'),
  INDEX_DIR: folder('index'),
  MODELS_DIR: folder('models'),
  EMBEDDING_MODEL: z
    .string()
    .default('e5-small-v2,all-MiniLM-L6-v2')
    .transform((value) => value.split(',').map((id) => id.trim()))
    .pipe(
      z
        .array(
          z.string().regex(/^[\w.-]+(\/[\w.-]+)?$/, {
            error:
              'must be the name of a model in MODELS_DIR or the id of a hub, such as Xenova/bge-small-en-v1.5',
          }),
        )
        .refine((ids) => new Set(ids).size === ids.length, { error: 'names a model twice' }),
    ),
  HF_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be a web address, such as https://huggingface.co' })
    .default('https://huggingface.co'),
});

export type Config = Readonly<z.infer<typeof settingsSchema>>;

/** @throws UserError with one line for each setting that is wrong */
export function readConfig(environment: NodeJS.ProcessEnv = environmentWithDotenv()): Config {
  // An empty setting is one that was left out: `.env.example` has them all.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const result = settingsSchema.safeParse(set);
  if (result.success) return result.data;
  throw new UserError(
    result.error.issues
      .map(
        ({ path: [name], message }) =>
          `${String(name)} ${message}. It is set in the environment or in .env.`,
      )
      .join('\n'),
  );
}

function environmentWithDotenv(): NodeJS.ProcessEnv {
  const file = dotenv.config({ path: path.join(PROJECT_DIR, '.env'), quiet: true, processEnv: {} });
  return { ...file.parsed, ...process.env };
}
