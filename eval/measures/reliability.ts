// The reliability diagram: of the candidates to which a probability is given, how many answer. As a picture in SVG.

/** Candidates of which the probability lies in one of ten equal intervals. */
export interface Bin {
  readonly count: number;
  /** Mean probability. */
  readonly predicted: number;
  /** Share that answers. */
  readonly observed: number;
}

const BINS = 10;

export function reliabilityOf(
  candidates: readonly { readonly probability: number; readonly positive: boolean }[],
): Bin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const own = candidates.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    );
    const share = (value: (candidate: (typeof own)[number]) => number) =>
      own.reduce((sum, candidate) => sum + value(candidate), 0) / own.length;
    return {
      count: own.length,
      predicted: share(({ probability }) => probability),
      observed: share(({ positive }) => Number(positive)),
    };
  }).filter(({ count }) => count > 0);
}

/** Expected calibration error (Naeini, Cooper, Hauskrecht 2015): mean distance of the bins from the diagonal. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, { count, predicted, observed }) => sum + (count / all) * Math.abs(predicted - observed),
    0,
  );
}

const [SIZE, MARGIN] = [420, 56];

export function drawReliability(bins: readonly Bin[]): string {
  const at = (share: number) => MARGIN + share * (SIZE - 2 * MARGIN);
  const x = (share: number) => at(share).toFixed(1);
  const y = (share: number) => (SIZE - at(share)).toFixed(1);
  const points = bins.map(
    ({ predicted, observed, count }) =>
      `<circle cx="${x(predicted)}" cy="${y(observed)}" r="5" fill="#36c"><title>${count} candidates</title></circle>`,
  );
  const path = bins.map(({ predicted, observed }) => `${x(predicted)},${y(observed)}`).join(' ');
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => [
    `<line x1="${x(share)}" y1="${y(0)}" x2="${x(share)}" y2="${y(1)}" stroke="#ddd"/>`,
    `<line x1="${x(0)}" y1="${y(share)}" x2="${x(1)}" y2="${y(share)}" stroke="#ddd"/>`,
    `<text x="${x(share)}" y="${SIZE - MARGIN + 18}" text-anchor="middle">${Math.round(100 * share)} %</text>`,
    `<text x="${MARGIN - 8}" y="${(SIZE - at(share) + 4).toFixed(1)}" text-anchor="end">${Math.round(100 * share)} %</text>`,
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" font-family="sans-serif" font-size="13">`,
    '<title>Candidates that answer, by the probability that was given to them</title>',
    `<rect width="${SIZE}" height="${SIZE}" fill="#fff"/>`,
    ...ticks,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="5 4"/>`,
    `<polyline points="${path}" fill="none" stroke="#36c" stroke-width="2"/>`,
    ...points,
    `<text x="${SIZE / 2}" y="${SIZE - 12}" text-anchor="middle">probability given</text>`,
    `<text transform="translate(16 ${SIZE / 2}) rotate(-90)" text-anchor="middle">candidates that answer</text>`,
    '</svg>\n',
  ].join('\n');
}
