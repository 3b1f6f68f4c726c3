// Runs before each test file, in its process.
import { afterAll } from 'vitest';
import { end } from './support/at-end.js';

afterAll(end);
