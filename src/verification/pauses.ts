// Long work in short turns, so that whoever else is waited for gets theirs.

/** Milliseconds of one turn. */
const TURN_MS = 10;

/** To be awaited between steps: resolves at once, or after everybody else's turn when this one is over. */
export type Turns = () => Promise<void> | undefined;

export function takingTurns(): Turns {
  let until = performance.now() + TURN_MS;
  return () => {
    if (performance.now() < until) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        until = performance.now() + TURN_MS;
        resolve();
      });
    });
  };
}
