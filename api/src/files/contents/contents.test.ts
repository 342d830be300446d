import { describe, expect, test } from 'vitest';
import { Refused } from '../../kernel/refused.ts';
import { archive, jpeg, ofd, office, pdf, png, pngText } from '../../testing/documents.ts';
import { peekInto } from '../storage.ts';
import { inspect } from './inspect.ts';

async function judged(bytes: Buffer | string, name: string): Promise<string> {
  try {
    return await inspect(peekInto(Buffer.from(bytes)), name);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return [error.code, error.facts.reason].filter(Boolean).join(' ');
  }
}

const gb18030 = Buffer.from([0xc7, 0xe5, 0xbd, 0xe0, 0x2c, 0x31, 0x0d, 0x0a]);

describe('taken for what it is', () => {
  test.each([
    ['report.pdf', pdf(), 'pdf'],
    ['报告.docx', office('docx'), 'docx'],
    ['table.XLSX', office('xlsx'), 'xlsx'],
    ['slides.pptx', office('pptx'), 'pptx'],
    ['公文.ofd', ofd(), 'ofd'],
    ['photo.jpg', jpeg('taken in 2026'), 'jpg'],
    ['photo.jpeg', jpeg(), 'jpg'],
    ['two pictures.jpg', Buffer.concat([jpeg(), jpeg()]), 'jpg'],
    ['scan.png', png(), 'png'],
    ['notes.txt', '清洁生产\n说明', 'txt'],
    ['data.csv', '\ufeff名称,数量\r\n电,1\r\n', 'csv'],
    ['old.csv', gb18030, 'csv'],
    [
      'with chart.docx',
      office('docx', [{ name: 'word/embeddings/sheet1.xlsx', content: office('xlsx') }]),
      'docx',
    ],
    [
      'with drawing.docx',
      office('docx', [{ name: 'word/media/image1.emz', content: Buffer.from('1f8b0800', 'hex') }]),
      'docx',
    ],
    ['stored.xlsx', office('xlsx', [{ name: 'xl/media/a.png', content: png(), stored: true }]), 'xlsx'],
  ])('%s', async (name, bytes, kind) => {
    expect(await judged(bytes, name)).toBe(kind);
  });
});

describe('refused, because name and content disagree', () => {
  test.each([
    ['report.docx', pdf()],
    ['report.pdf', office('docx')],
    ['report.pdf', 'only text'],
    ['table.docx', office('xlsx')],
    ['photo.png', jpeg()],
    ['program.exe', pdf()],
    ['nothing', pdf()],
    ['macro.docm', office('docx')],
  ])('%s', async (name, bytes) => {
    expect(await judged(bytes, name)).toBe('file_kind_mismatch');
  });

  test.each([
    ['cut.png', png().subarray(0, 50)],
    ['cut.jpg', jpeg().subarray(0, 20)],
    ['signature only.png', Buffer.concat([png().subarray(0, 8), Buffer.alloc(100_000, 7)])],
    ['cut.docx', office('docx').subarray(0, -8)],
    ['followed.docx', Buffer.concat([office('docx'), Buffer.from('x')])],
  ])('%s', async (name, bytes) => {
    expect(await judged(bytes, name)).toBe('file_kind_mismatch malformed');
  });
});

describe('refused, because the kind is not taken', () => {
  test.each([
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['drawing.txt', '<?xml version="1.0"?><svg/>'],
    ['page.html', '<!doctype html><p>'],
    ['page.txt', '  <!DOCTYPE html><p>'],
    ['run.txt', '#!/bin/sh\nrm -rf /'],
    ['run.sh', 'echo'],
    ['run.js', 'alert(1)'],
    ['rich.txt', '{\\rtf1 x}'],
    ['tool.pdf', Buffer.from(`4d5a9000${'00'.repeat(200)}`, 'hex')],
    ['old.doc', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex')],
    ['nul.txt', 'a\0b'],
    ['noise.csv', Buffer.from('ff80fe81', 'hex')],
    ['plain.zip', archive([{ name: 'a.txt', content: 'a' }])],
    ['app.docx', archive([{ name: 'META-INF/MANIFEST.MF', content: 'x' }])],
  ])('%s', async (name, bytes) => {
    expect(await judged(bytes, name)).toBe('file_kind_refused');
  });
});

/** Two names for the same bytes: the trick that makes a small file a large one without nesting. */
function twins(): Buffer {
  const types = { name: '[Content_Types].xml', content: 'wordprocessingml.document.main+xml', stored: true };
  const at = 30 + types.name.length + types.content.length;
  const twin = { name: 'a.xml', content: 'x'.repeat(500), stored: true };
  return archive([types, twin, { ...twin, claims: { at } }]);
}

const bomb = { name: 'word/a.xml', content: Buffer.alloc(8 * 1024 * 1024) };

describe('refused as dangerous', () => {
  test.each([
    ['macros', office('docx', [{ name: 'word/vbaProject.bin', content: 'x' }])],
    ['macros', office('xlsx', [{ name: 'xl/macrosheets/sheet1.xml', content: 'x' }])],
    [
      'macros',
      archive([
        { name: '[Content_Types].xml', content: 'application/vnd.ms-word.document.macroEnabled.main+xml' },
      ]),
    ],
    ['executable', office('docx', [{ name: 'word/media/setup.exe', content: 'x' }])],
    ['executable', office('docx', [{ name: 'word/media/image1.png', content: 'MZ\x90\0' }])],
    [
      'nested_archive',
      office('docx', [{ name: 'word/media/image1.bin', content: archive([{ name: 'a', content: 'a' }]) }]),
    ],
    ['nested_archive', office('docx', [{ name: 'a.bin', content: 'Rar!\x1a\x07\0' }])],
    [
      'nested_archive',
      office('docx', [
        {
          name: 'word/embeddings/1.xlsx',
          content: office('xlsx', [{ name: 'xl/embeddings/2.docx', content: office('docx') }]),
        },
      ]),
    ],
    [
      'macros',
      office('docx', [
        {
          name: 'word/embeddings/1.xlsx',
          content: office('xlsx', [{ name: 'xl/vbaProject.bin', content: 'x' }]),
        },
      ]),
    ],
    ['expands_too_far', office('docx', [bomb])],
    [
      'expands_too_far',
      office('docx', [{ name: 'a.xml', content: 'a', claims: { bytes: 600 * 1024 * 1024 } }]),
    ],
    ['size_untrue', office('docx', [{ ...bomb, claims: { bytes: 10 } }])],
    ['size_untrue', office('docx', [{ name: 'a.xml', content: 'abc', stored: true, claims: { bytes: 2 } }])],
    ['path_traversal', office('docx', [{ name: '../../etc/cron.d/x', content: 'x' }])],
    ['path_traversal', office('docx', [{ name: 'word\\..\\..\\x', content: 'x' }])],
    ['path_traversal', office('docx', [{ name: '/etc/passwd', content: 'x' }])],
    ['path_traversal', office('docx', [{ name: 'C:\\x', content: 'x' }])],
    ['hidden_data', office('docx', [{ name: 'a.xml', content: 'x', claims: { localName: 'b.xml' } }])],
    ['polyglot', Buffer.concat([Buffer.from('PK\x03\x04 something before'), office('docx')])],
    ['overlapping_entries', twins()],
    [
      'too_many_entries',
      archive(Array.from({ length: 10_001 }, (_, nth) => ({ name: `${nth}`, content: '', stored: true }))),
    ],
  ])('an archive: %s', async (reason, bytes) => {
    expect(await judged(bytes, 'x.docx')).toBe(`file_dangerous ${reason}`);
  });

  test.each([
    ['polyglot', 'report.pdf', Buffer.concat([pdf(), archive([{ name: 'a', content: 'a' }])])],
    ['polyglot', 'photo.jpg', Buffer.concat([jpeg(), archive([{ name: 'a', content: 'a' }])])],
    ['polyglot', 'photo.jpg', jpeg('%PDF-1.4')],
    ['polyglot', 'late.pdf', Buffer.concat([Buffer.from('\n\n'), pdf()])],
    ['polyglot', 'notes.txt', `hello ${pdf()}`],
    ['markup', 'photo.jpg', jpeg('<script>alert(1)</script>')],
    ['markup', 'photo.png', png([pngText('<html onload=x>')])],
    ['markup', 'report.pdf', pdf('<script >x</script>')],
    ['trailing_data', 'photo.png', Buffer.concat([png(), Buffer.alloc(70_000, 1)])],
    ['trailing_data', 'photo.jpg', Buffer.concat([jpeg(), Buffer.alloc(70_000, 1)])],
  ])('%s in %s', async (reason, name, bytes) => {
    expect(await judged(bytes, name)).toBe(`file_dangerous ${reason}`);
  });

  test('a zip bomb is stopped at what its directory admits, long before it is unpacked', async () => {
    const zeros = {
      name: 'word/zeros.xml',
      content: Buffer.alloc(64 * 1024 * 1024),
      claims: { bytes: 1000 },
    };
    const started = performance.now();
    expect(await judged(office('docx', [zeros]), 'x.docx')).toBe('file_dangerous size_untrue');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
