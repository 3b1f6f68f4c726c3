// Which weights count for which embedders. Those of the models that ship are fitted; any other model
// takes over the sum of theirs, and evidence is then judged by words alone, because every model's
// similarities have a scale of their own.
import type { EvidenceWeights } from './evidence.js';
import type { Weights } from './fusion.js';
import { EVIDENCE, FUSION, KEYWORD_EVIDENCE } from './weights.js';

export interface ModelWeights {
  readonly fusion: Weights;
  readonly evidence: EvidenceWeights;
}

/** @param embedderIds in the order of the index's manifest */
export function weightsFor(embedderIds: readonly string[]): ModelWeights {
  const fittedFor = [...new Set(Object.keys(FUSION).map((name) => name.split(':')[0]))];
  const isFitted = ['keyword', ...embedderIds].join() === fittedFor.join();
  return isFitted
    ? { fusion: FUSION, evidence: EVIDENCE }
    : { fusion: sharedWeights(embedderIds), evidence: KEYWORD_EVIDENCE };
}

/** The fitted weights of a level, summed over the models that ship and shared out among others. */
function sharedWeights(embedderIds: readonly string[]): Weights {
  const weights: Record<string, number> = {};
  for (const [name, weight] of Object.entries(FUSION)) {
    const [source, level] = name.split(':');
    const names = source === 'keyword' ? [name] : embedderIds.map((id) => `${id}:${level}`);
    for (const shared of names) weights[shared] = (weights[shared] ?? 0) + weight / names.length;
  }
  return weights;
}
