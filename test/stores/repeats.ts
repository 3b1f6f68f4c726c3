// How often the tests with nodes that die are run: REPEATS, or once.
export const REPEATS = Number(process.env.REPEATS ?? 1);

/** 1, 2, …, for `describe.each`. */
export const runs = Array.from({ length: REPEATS }, (_, i) => i + 1);
