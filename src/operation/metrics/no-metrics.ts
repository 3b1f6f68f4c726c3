// A bot that nobody watches (METRICS_PORT=0) measures nothing, and does not load what would.

import type { PoolObserver } from '../../inference/pool-observer.js';
import type { BotMetrics } from './bot-metrics.js';

export const NO_BOT_METRICS: BotMetrics = {
  question: (_, work) => work({ stage: (_name, each) => each(), ends: () => {} }),
  interaction: () => {},
};

export const NO_POOL_METRICS: PoolObserver = {
  onOpen: () => {},
  onEnd: () => {},
  onServed: () => {},
  onStages: () => {},
  onFailure: () => {},
};
