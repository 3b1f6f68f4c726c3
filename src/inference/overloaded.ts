// Too much is being asked at once: what is over is told so, with when to try again.

/** A task that is not done because too many wait, or because it has waited too long. */
export class Overloaded extends Error {
  override name = 'Overloaded';
  /** @param seconds after which it may be worth trying again */
  constructor(readonly seconds: number) {
    super(`Too many tasks wait for an inference process; try again in ${seconds} s.`);
  }
}
