// What all pictures of measurements are made of: SVG, which GitHub shows and which needs nothing to be drawn.

/** A white picture with a title for those who do not see it. */
export function picture(
  width: number,
  height: number,
  title: string,
  elements: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...elements,
    '</svg>\n',
  ].join('\n');
}

export function text(at: number, baseline: number, content: string, anchor = 'start'): string {
  return `<text x="${at.toFixed(1)}" y="${baseline.toFixed(1)}" text-anchor="${anchor}">${escaped(content)}</text>`;
}

export function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
