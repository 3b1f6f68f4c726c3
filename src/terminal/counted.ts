// Numbers with what they count.

/** "1 article", "2 articles", in English. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
