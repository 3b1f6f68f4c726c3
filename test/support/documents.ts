// Small PDFs and Word documents, made for tests.
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A text at a place of a page, in points from the left and the bottom. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
}

/** A PDF of pages of 600 by 800 points, in Helvetica. `trailer` is added to its trailer. */
export function pdfOf(pages: readonly (readonly Placed[])[], trailer = ''): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
  ];
  const kids: string[] = [];
  for (const page of pages) {
    const content = page
      .map(
        ({ text, x, y, size = 10, isBold = false }) =>
          `BT /F${isBold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`,
      )
      .join('\n');
    objects.push(`<</Length ${content.length}>>\nstream\n${content}\nendstream`);
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${objects.length} 0 R>>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`;
  return pdfFileOf(objects, trailer);
}

/** A PDF of one page, whose content is this many megabytes of blanks, packed twice. */
export function pdfBomb(megabytes: number): Buffer {
  const blanks = deflateSync(Buffer.alloc(megabytes * 2 ** 20, ' '), { level: 1 });
  const content = deflateSync(blanks, { level: 9 }).toString('latin1');
  return pdfFileOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<<>>/Contents 4 0 R>>',
    `<</Length ${content.length}/Filter[/FlateDecode/FlateDecode]>>\nstream\n${content}\nendstream`,
  ]);
}

function pdfFileOf(objects: readonly string[], trailer = ''): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines one below the other. */
export function linesAt(x: number, y: number, lines: readonly string[], size = 10): Placed[] {
  return lines.map((text, i) => ({ text, x, y: y - i * 1.2 * size, size }));
}

/** A ZIP archive. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const { file, entryAt } = zipped(name, content);
    parts.push(file);
    directory.push(entryAt(offset));
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...parts, listed, endOfZip(parts.length, listed.length, offset)]);
}

/**
 * A Word document of one sentence for those who go by where the directory begins, as its end says; those who count back
 * from its end find another directory, by which the text is so many megabytes of blanks.
 */
export function docxBomb(sentence: string, megabytes: number): Buffer {
  const name = 'word/document.xml';
  const body = wordDocument(wordParagraph(sentence));
  const seen = zipped(name, body);
  const bomb = zipped(name, Buffer.alloc(megabytes * 2 ** 20, ' '));
  const directory = seen.entryAt(0);
  // They take what stands before the directory that they find for something put before the archive.
  const other = bomb.entryAt(seen.file.length - directory.length);
  const end = endOfZip(1, other.length, seen.file.length + bomb.file.length);
  return Buffer.concat([seen.file, bomb.file, directory, other, end]);
}

/** A file as it stands in an archive, and what the directory says of it. */
function zipped(name: string, content: string | Buffer) {
  const bytes = Buffer.from(content);
  const packed = deflateRawSync(bytes);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(name.length, 22);
  const entryAt = (offset: number) => {
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, more, Buffer.from(name)]);
  };
  const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
  return { file, entryAt };
}

function endOfZip(files: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files, 4);
  end.writeUInt16LE(files, 6);
  end.writeUInt32LE(length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([Buffer.from('PK\x05\x06'), end]);
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with this in its body, and with further files. */
export function docxOf(
  body: string,
  files: Readonly<Record<string, string | Buffer>> = {},
): Buffer {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${type}.numbering+xml"/></Types>`,
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${WORD}>${[
      ['Title', 'Title'],
      ['H1', 'heading 1'],
      ['H2', 'heading 2'],
    ]
      .map(
        ([id, name]) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
      )
      .join('')}</w:styles>`,
    'word/numbering.xml': `<?xml version="1.0"?><w:numbering ${WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': wordDocument(body),
    ...files,
  });
}

function wordDocument(body: string): string {
  return `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`;
}

/** A paragraph of a Word document; `more` stands in it as it is. */
export function wordParagraph(text: string, { style = '', item = false, more = '' } = {}): string {
  const properties = [
    style && `<w:pStyle w:val="${style}"/>`,
    item && '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  ].filter(Boolean);
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${wordRun(text)}${more}</w:p>`;
}

export function wordRun(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function headerOf(text: string): string {
  return `<?xml version="1.0"?><w:hdr ${WORD}><w:p><w:r><w:t>${text}</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:hdr>`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
