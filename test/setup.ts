// Runs before each test file, in its process.
import { afterAll } from 'vitest';
import { end } from './support/at-end.js';
import { WITHOUT_DOTENV } from './support/processes/bare-environment.js';

Object.assign(process.env, WITHOUT_DOTENV);

afterAll(end);
