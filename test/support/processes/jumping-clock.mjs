// Loaded before a program (`node --import`), lets its clock jump: at SIGUSR2 by as many milliseconds as stand
// in the file that CLOCK_OFFSET names.
import { readFileSync } from 'node:fs';

const now = Date.now;
let offset = 0;
process.on('SIGUSR2', () => {
  offset = Number(readFileSync(process.env.CLOCK_OFFSET, 'utf8'));
});
Date.now = () => now() + offset;
