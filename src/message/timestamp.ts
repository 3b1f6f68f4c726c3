// Points in time, as Discord shows them.

/** Discord shows it in each reader's language and time zone, and keeps it right. */
export function ago(date: Date): string {
  return `<t:${Math.floor(date.getTime() / 1_000)}:R>`;
}
