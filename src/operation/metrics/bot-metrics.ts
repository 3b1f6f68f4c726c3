// How questions end and how long they take, from Discord to Discord, as metrics.
import { Counter, Histogram, type Registry } from 'prom-client';
import { clocked } from '../../stages.js';
import { DURATION_BUCKETS } from './metrics.js';
import { COMPONENT, OUTCOMES, outcomeOfError } from './outcomes.js';

/** How a question was asked: /ask, a mention or direct message, "Find sources", "More quotes". */
const KINDS = ['command', 'message', 'find_sources', 'more_quotes'] as const;

/** Discord told that an answer is coming; read with what was asked before; found by the engine; made a message; taken by Discord. */
const STAGES = ['acknowledge', 'follow_up', 'find', 'render', 'send'] as const;

/** Gone: Discord took no response any more, or had one. */
const ENDS = ['done', 'gone', 'failed'] as const;

/** A question that is being answered. */
export interface Measured {
  stage<T>(name: (typeof STAGES)[number], work: () => T): T;
  /** It has an outcome, if nothing throws any more. */
  ends(outcome: (typeof OUTCOMES)[number]): void;
}

export interface BotMetrics {
  /** Measures the answering of a question; one that does not say how it ends has failed. */
  question<T>(kind: (typeof KINDS)[number], work: (measured: Measured) => Promise<T>): Promise<T>;
  /** @param name of a command, or "component" */
  interaction(name: string, end: (typeof ENDS)[number]): void;
}

/** @param names of all commands */
export function botMetrics(registry: Registry, names: readonly string[]): BotMetrics {
  const registers = [registry];
  const questions = new Counter({
    name: 'verbatim_questions_total',
    help: 'Questions, by how they were asked and how they ended.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const duration = new Histogram({
    name: 'verbatim_question_duration_seconds',
    help: 'From a question’s coming in to Discord’s having its answer.',
    labelNames: ['kind'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const stages = new Histogram({
    name: 'verbatim_question_stage_duration_seconds',
    help: 'How long a stage of a question took in the bot.',
    labelNames: ['stage'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const interactions = new Counter({
    name: 'verbatim_interactions_total',
    help: 'Commands, buttons and menus that were used, and what became of them.',
    labelNames: ['name', 'outcome'],
    registers,
  });
  // From the beginning, so that the first one is an increase.
  for (const kind of KINDS) {
    duration.zero({ kind });
    for (const outcome of OUTCOMES) questions.inc({ kind, outcome }, 0);
  }
  for (const stage of STAGES) stages.zero({ stage });
  const known = new Set([...names, COMPONENT]);
  for (const name of known) {
    for (const outcome of ENDS) interactions.inc({ name, outcome }, 0);
  }
  const stage: Measured['stage'] = (name, work) =>
    clocked(work, (ms) => stages.observe({ stage: name }, ms / 1_000));
  return {
    question: async (kind, work) => {
      const since = performance.now();
      let outcome: (typeof OUTCOMES)[number] = 'failed';
      const ends: Measured['ends'] = (how) => {
        outcome = how;
      };
      try {
        return await work({ stage, ends });
      } catch (error) {
        outcome = outcomeOfError(error);
        throw error;
      } finally {
        questions.inc({ kind, outcome });
        duration.observe({ kind }, (performance.now() - since) / 1_000);
      }
    },
    interaction: (name, outcome) =>
      interactions.inc({ name: known.has(name) ? name : UNKNOWN, outcome }),
  };
}

/** A command of another version, perhaps. */
const UNKNOWN = 'unknown';
