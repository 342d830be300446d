import { deflateRawSync } from 'node:zlib';
import { campaigns as contract } from '@qingshen/contract';
import { filledList } from '@qingshen/documents/list-sheet';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { beginCampaign, inCampaign, plantRow, plantRows, sendList, settled } from '../../testing/lists.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('readings');
let story: Story;
let officer: Member;
let long: Buffer;
beforeAll(async () => {
  story = await new Story(world).tell();
  officer = story.city;
  const rows = plantRows(6_000, 10_000).map((row) => ({
    ...row,
    city: '保定市',
    county: '莲池区',
    level: '县管',
  }));
  long = await filledList(rows);
}, 120_000);

const version = (campaign: string, listVersion: string) => ({
  ...inCampaign(officer, campaign),
  listVersion,
});
const rowsIn = async (id: string) =>
  (
    await story.rows<{ count: number }>(
      'select count(*)::int as count from list_rows where version_id = $1',
      [id.slice(3)],
    )
  )[0]?.count;
/** Sends without waiting and answers with the version as soon as it is being read. */
async function beginsReading(campaign: string) {
  const sent = sendList(officer, campaign, long);
  for (;;) {
    const { versions } = await officer.does(contract.listVersions, { params: inCampaign(officer, campaign) });
    const [first] = versions;
    if (first && first.progress.rowsRead > 0) return { sent, id: first.id };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a long list', () => {
  test('says how far its reading is, and how far it will be', async () => {
    const campaign = await beginCampaign(officer);
    const { sent, id } = await beginsReading(campaign);
    const seen = await officer.does(contract.readVersion, { params: version(campaign, id) });
    expect(seen.progress.rowsExpected).toBe(6_000);
    expect(seen.progress.rowsRead).toBeGreaterThan(0);
    await sent;
    const done = await settled(officer, campaign, id);
    expect([done.state, done.progress.rowsRead, done.counts.accepted]).toEqual(['ready', 6_000, 6_000]);
  });

  test('is cancelled in the middle and leaves no row; meanwhile no other is read', async () => {
    const campaign = await beginCampaign(officer);
    const { sent, id } = await beginsReading(campaign);
    expect((await sendList(officer, campaign, [plantRow(1)])).body.code).toBe('list_reading_already');
    expect(await officer.does(contract.cancelReading, { params: version(campaign, id) })).toEqual({
      state: 'cancelled',
    });
    await sent;
    expect((await settled(officer, campaign, id)).state).toBe('cancelled');
    expect(await rowsIn(id)).toBe(0);
    expect(await officer.meets(contract.cancelReading, { params: version(campaign, id) })).toBe(
      'list_version_state',
    );
    const again = await officer.raw({
      method: 'POST',
      url: `/api/o/${officer.organizationId}/campaigns/${campaign}/versions/${id}/reading`,
    });
    expect(again.statusCode).toBe(200);
    expect(await settled(officer, campaign, id)).toMatchObject({ state: 'ready', counts: { rows: 6_000 } });
  });

  test('whose reader died is shown as interrupted, stands in nobody’s way, and can be read anew or deleted', async () => {
    const campaign = await beginCampaign(officer);
    const { body } = await sendList(officer, campaign, [plantRow(2)]);
    const die = () =>
      story.rows(
        `update list_versions set state = 'reading', run = gen_random_uuid(), heartbeat_at = now() - interval '1 minute' where id = $1`,
        [body.id.slice(3)],
      );
    await die();
    const params = version(campaign, body.id);
    expect(await officer.does(contract.readVersion, { params })).toMatchObject({ state: 'interrupted' });
    expect(await officer.meets(contract.publishVersion, { params, body: { version: 1 } })).toBe(
      'list_version_state',
    );
    const other = await sendList(officer, campaign, [plantRow(3)]);
    expect(other.body.state).toBe('ready');
    expect(await officer.does(contract.readVersion, { params })).toMatchObject({
      state: 'cancelled',
      counts: { rows: 0 },
    });
    await officer.does(contract.deleteVersion, { params });
    expect(await officer.meets(contract.readVersion, { params })).toBe('not_found');
  });
});

describe('a workbook that means harm', () => {
  const entry = (name: string, packed: Buffer, at: number, size: number) => {
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(label.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(label.length, 28);
    central.writeUInt32LE(at, 42);
    return { local: Buffer.concat([local, label, packed]), central: Buffer.concat([central, label]) };
  };
  function book(parts: Record<string, string | Buffer>): Buffer {
    const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
    let at = 0;
    for (const [name, text] of Object.entries(parts)) {
      const plain = Buffer.from(text as string);
      const { local, central } = entry(name, deflateRawSync(plain), at, plain.length);
      locals.push(local);
      centrals.push(central);
      at += local.length;
    }
    const directory = Buffer.concat(centrals);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(centrals.length, 8);
    end.writeUInt16LE(centrals.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(at, 16);
    return Buffer.concat([...locals, directory, end]);
  }
  const sheet = (rows: string, strings = '<sst/>') =>
    book({
      '[Content_Types].xml':
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="企业名单" sheetId="1" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/><Relationship Id="b" Type="x/sharedStrings" Target="t.xml"/></Relationships>',
      'xl/s.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      'xl/t.xml': strings,
    });
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const head = `<row r="1">${['企业名称', '统一社会信用代码', '设区市', '行业', '列入理由', '管理级别'].map(cell).join('')}</row>`;

  test.each<[string, () => Buffer, string]>([
    [
      'unfolds without end',
      () => sheet(`${head}<row>${cell('甲'.repeat(400))}</row>`.padEnd(310_000_000, ' ')),
      'file_dangerous',
    ],
    [
      'has strings without end',
      () => sheet(head, `<sst>${'<si><t>厂厂厂厂厂厂厂厂厂厂厂厂</t></si>'.repeat(1_500_000)}</sst>`),
      'file_dangerous',
    ],
    [
      'goes on for ever',
      () => sheet(`${head}${Array.from({ length: 60_001 }, () => `<row>${cell('x')}</row>`).join('')}`),
      'file_dangerous',
    ],
    [
      'goes backwards',
      () => sheet(`${head}<row r="9">${cell('x')}</row><row r="3">${cell('y')}</row>`),
      'workbook_unreadable',
    ],
    ['declares a document type', () => sheet(`${head}<!DOCTYPE a>`), 'workbook_unreadable'],
    ['has other columns', () => sheet(`<row r="1">${cell('名字')}</row>`), 'template_changed'],
    ['has nothing', () => sheet(''), 'workbook_empty'],
    ['has a head and nothing below', () => sheet(head), 'workbook_empty'],
  ])(
    'that %s is refused, and nothing of it stays',
    async (_, made, code) => {
      const campaign = await beginCampaign(officer);
      const { status, body } = await sendList(officer, campaign, made());
      const told = status === 201 ? (await settled(officer, campaign, body.id)).failure?.code : body.code;
      expect(told).toBe(code);
      if (status === 201) expect(await rowsIn(body.id)).toBe(0);
    },
    60_000,
  );
});
