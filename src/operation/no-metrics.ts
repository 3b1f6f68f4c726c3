// A bot that nobody watches (METRICS_PORT=0) measures nothing, and does not load what would.

import type { PoolObserver } from '../inference/pool-observer.js';
import type { BotMetrics } from './bot-metrics.js';

export const UNWATCHED_BOT: BotMetrics = {
  question: (_, work) => work({ stage: (_name, each) => each(), ends: () => {} }),
  interaction: () => {},
};

export const UNWATCHED_POOL: PoolObserver = {
  onOpen: () => {},
  onEnd: () => {},
  onServed: () => {},
  onStages: () => {},
  onFailure: () => {},
};
