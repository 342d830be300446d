import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { listColumns } from '@qingshen/domain/campaigns';
import { creditCodeFor } from '@qingshen/domain/codes';
import { ZipFile } from 'yazl';

/** A list of any length as a spreadsheet writes it, strings shared; every name made up. */

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const letter = (index: number) => String.fromCharCode(65 + index);

function rowOf(nth: number): string[] {
  return [
    String(nth),
    `保定砚溪钢铁${nth}号有限公司`,
    creditCodeFor(1_000_000 + nth, '130606'),
    nth % 5 === 0 ? '二期厂区' : '本部厂区',
    `河北省保定市莲池区听松路${nth}号`,
    '保定市',
    '莲池区',
    '3120',
    nth % 3 === 0 ? '高耗能、双有第一类' : '超标或超总量',
    '市管',
    String(nth % 300),
    '否',
  ];
}

export async function writeListFile(path: string, rows: number): Promise<void> {
  const strings = new Map<string, number>();
  const shared = (text: string) => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const line = (cells: readonly string[], row: number) =>
    `<row r="${row}">${cells.map((text, at) => `<c r="${letter(at)}${row}" t="s"><v>${shared(text)}</v></c>`).join('')}</row>`;
  const head = line(
    listColumns.map(({ header }) => header),
    1,
  );
  const body = Array.from({ length: rows }, (_, at) => line(rowOf(at + 1), at + 2)).join('');
  const zip = new ZipFile();
  const part = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name);
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  part(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  );
  part('_rels/.rels', `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`);
  part(
    'xl/workbook.xml',
    '<workbook><sheets><sheet name="企业名单" sheetId="1" r:id="a"/></sheets></workbook>',
  );
  part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships>${relation('a', 'worksheet', 'worksheets/sheet1.xml')}${relation('b', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
  );
  part(
    'xl/worksheets/sheet1.xml',
    `<worksheet><dimension ref="A1:L${rows + 1}"/><sheetData>${head}${body}</sheetData></worksheet>`,
  );
  part(
    'xl/sharedStrings.xml',
    `<sst>${[...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  );
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}
