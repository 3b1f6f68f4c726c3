// What a file imports, types and what is loaded later included, and which of it comes from a layer above.
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/**
 * @param file from the root of the project, as the layers are
 * @param layers from the ground up: folders and files; of several that hold a file the longest counts
 * @returns a sentence for each import that leads up
 */
export function wrongImports(file: string, text: string, layers: readonly string[]): string[] {
  const own = layerOf(file, layers);
  if (own === undefined) return [`${file} is in no layer.`];
  return importsOf(file, text).flatMap((imported) => {
    const layer = layerOf(imported, layers);
    if (layer !== undefined && layers.indexOf(layer) <= layers.indexOf(own)) return [];
    return [`${file} must not import ${imported}.`];
  });
}

function layerOf(file: string, layers: readonly string[]): string | undefined {
  return layers
    .filter((layer) => file === layer || file.startsWith(`${layer}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** The files of the project that it names: imports, exports of others’ names, `import()`. */
function importsOf(file: string, text: string): string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  const named = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
  ];
  return named
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts'));
}
