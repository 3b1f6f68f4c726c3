// Many objects, in requests of a size that a server answers soon.

/** Objects in one request. */
const PAGE = 500;

export function pages<T>(items: readonly T[], size = PAGE): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
