// What the tests of the limits share: sizes to try, and which form errors a request is refused with.
import { openScene, type Scene } from '../scene.js';

/** A scene whose client does not hold requests back to fifty a second. */
export function openProbe(): Promise<Scene> {
  return openScene({}, { rest: { globalRequestsPerSecond: 10_000 } });
}

export const x = (length: number) => 'x'.repeat(length);

export const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

export const button = (custom_id: string, more = {}) => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id,
  ...more,
});
export const row = (...components: unknown[]) => ({ type: 1, components });
export const menu = (options: unknown[]) => row({ type: 3, custom_id: 'menu', options });
export const option = (index: number) => ({ label: `${index}`, value: `${index}` });

/** `accepted`, or each error with where it was found; errors without fields are their code. */
export async function refusal(request: Promise<unknown>): Promise<string[]> {
  const error = await request.then(
    () => ({ code: 'accepted', rawError: {} }),
    (thrown: { code: unknown; rawError: { errors?: unknown } }) => thrown,
  );
  if (error.code !== 50035) return [String(error.code)];
  return found('errors' in error.rawError ? error.rawError.errors : {});
}

function found(errors: unknown, path = ''): string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, inner]: [string, unknown]) => {
    if (key !== '_errors') return found(inner, path ? `${path}.${key}` : key);
    return (inner as { code: string }[]).map(({ code }) => `${path} ${code}`.trim());
  });
}
