import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** Documents for tests, honest and hostile, made byte by byte. */

export interface Part {
  name: string;
  content: Buffer | string;
  /** What the directory claims instead of the truth. */
  claims?: { bytes?: number; localName?: string; at?: number };
  stored?: boolean;
}

const u16 = (value: number) => Buffer.from([value & 255, (value >> 8) & 255]);
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

export function archive(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims, stored } of parts) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const facts = Buffer.concat([
      u16(0),
      u16(stored ? 0 : 8),
      u32(0),
      u32(crc32(bytes)),
      u32(packed.length),
      u32(claims?.bytes ?? bytes.length),
    ]);
    const localName = Buffer.from(claims?.localName ?? name);
    const header = Buffer.concat([u32(0x04034b50), u16(20), facts, u16(localName.length), u16(0), localName]);
    directory.push(
      u32(0x02014b50),
      u16(20),
      u16(20),
      facts,
      u16(Buffer.byteLength(name)),
      u16(0),
      u16(0),
      u16(0),
      u16(0),
      u32(0),
      u32(claims?.at ?? at),
      Buffer.from(name),
    );
    local.push(header, packed);
    at += header.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(parts.length),
    u16(parts.length),
    u32(listed.length),
    u32(at),
    u16(0),
  ]);
  return Buffer.concat([...local, listed, end]);
}

const mainTypes = {
  docx: 'wordprocessingml.document.main+xml',
  xlsx: 'spreadsheetml.sheet.main+xml',
  pptx: 'presentationml.presentation.main+xml',
} as const;

export const office = (kind: keyof typeof mainTypes, more: readonly Part[] = []): Buffer =>
  archive([
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${mainTypes[kind]}"/></Types>`,
    },
    { name: 'main.xml', content: '<w/>'.repeat(400) + Math.random() },
    ...more,
  ]);

export const ofd = (): Buffer =>
  archive([{ name: 'OFD.xml', content: '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"/>' }]);

export const pdf = (text = ''): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj ${text}\ntrailer<<>>\n%%EOF\n`);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export const png = (more: readonly Buffer[] = []): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    ...more,
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

export const pngText = (text: string): Buffer => chunk('tEXt', Buffer.from(`Comment\0${text}`));

/** Two scans, a stuffed zero and a restart, as a real photograph has them. */
export const jpeg = (comment = ''): Buffer => {
  const scan = [0xff, 0xda, 0, 4, 1, 0, 0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56];
  const said = Buffer.from(comment);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0x4a, 0x46]),
    ...(said.length
      ? [Buffer.from([0xff, 0xfe, (said.length + 2) >> 8, (said.length + 2) & 255]), said]
      : []),
    Buffer.from([...scan, ...scan, 0xff, 0xd9]),
  ]);
};
