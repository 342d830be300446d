import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly text: string | Buffer;
}

/** A zip archive by hand, for tests: so that it can be wrong in ways a spreadsheet never is. */
export function zipped(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text } of parts) {
    const [plain, label] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(plain), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, label, packed);
    directory.push(entry, label);
    at += local.length + label.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"/>`;

export const book = (
  sheet: string,
  told: Partial<Record<'strings' | 'styles' | 'workbook', string>> = {},
): Part[] => [
  {
    name: '_rels/.rels',
    text: `<Relationships>${relation('r', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    text:
      told.workbook ??
      '<workbook><workbookPr/><sheets><sheet name="甲" sheetId="1" r:id="a"/></sheets></workbook>',
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    text: `<Relationships>${relation('a', 'worksheet', 'worksheets/other.xml')}${relation('b', 'sharedStrings', 'sharedStrings.xml')}${relation('c', 'styles', 'styles.xml')}</Relationships>`,
  },
  { name: 'xl/sharedStrings.xml', text: told.strings ?? '<sst/>' },
  { name: 'xl/styles.xml', text: told.styles ?? '<styleSheet/>' },
  { name: 'xl/worksheets/other.xml', text: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` },
];
