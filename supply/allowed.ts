// The licences under which something may ship. Whatever has another one is looked at by a person first.
import { type Component, licenceOf } from './bill.js';

/** Permissive: they ask for their text and attribution, which is in each package, or in NOTICE where it has none. */
const ALLOWED: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Zlib',
];

/**
 * Weak copyleft, for these alone: libvips comes with sharp as a library of its own, installed by npm, that
 * anybody can exchange. @xenova/transformers asks for sharp; nothing here calls it.
 */
const WITH_LIBVIPS = /^@img\/sharp-/;
const LGPL = 'LGPL-3.0-or-later';

/** Whether every licence of an SPDX expression's AND, and one of its OR, is allowed. */
export function isAllowed({ name, licenses }: Pick<Component, 'name' | 'licenses'>): boolean {
  const licence = licenceOf({ licenses });
  const also = WITH_LIBVIPS.test(name) ? [LGPL] : [];
  const isFine = (id: string) => [...ALLOWED, ...also].includes(id.trim());
  return (
    licence
      ?.replace(/[()]/g, '')
      .split(' AND ')
      .every((part) => part.split(' OR ').some(isFine)) ?? false
  );
}
