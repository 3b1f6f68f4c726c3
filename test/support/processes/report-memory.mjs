// Loaded before a program (`node --import`), tells how much memory it takes: every few seconds into a file
// by the process's id, in the folder that MEMORY_REPORTS names. The heap is what is left of it after a full
// collection; the resident memory is looked at before that.
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';

const INTERVAL_MS = 5_000;
const file = path.join(process.env.MEMORY_REPORTS, `${process.pid}.json`);

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');

setInterval(() => {
  const { rss } = process.memoryUsage();
  collect();
  const { heapUsed } = process.memoryUsage();
  writeFileSync(`${file}.new`, JSON.stringify({ rss, heap: heapUsed }));
  renameSync(`${file}.new`, file);
}, INTERVAL_MS).unref();
