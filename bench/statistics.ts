// Quantiles of measured times, and figures as JSON between the processes of a measurement.

/** What a measuring process prints: names and numbers; milliseconds where a name says nothing else. */
export type Figures = Readonly<Record<string, number>>;

/** The value below which this share lies, by the nearest rank; NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Median and 95th percentile, as `<name>P50` and `<name>P95`. */
export function quantilesOf(name: string, values: readonly number[]): Figures {
  return { [`${name}P50`]: quantile(values, 0.5), [`${name}P95`]: quantile(values, 0.95) };
}

export function printFigures(figures: Figures): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
