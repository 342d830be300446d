import { qualifications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { certifies, inFirm, registers } from '../../testing/firms.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('certificates');
let story: Story;
let firm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  firm = story.consultancy;
});

const read = (by: Member, employment: string) =>
  by.does(contract.readStaffMember, { params: { ...inFirm(by), employment } });

describe('a certificate', () => {
  const record = (employment: string, more: object) =>
    firm.call(contract.recordCertificate, {
      params: { ...inFirm(firm), employment },
      body: { kind: 'title', level: 'senior', name: '高工', issuedOn: '2020-01-01', ...more },
    });

  test('issued after it expires is refused, naming both days; and one of tomorrow', async () => {
    const employment = await registers(firm);
    expect(await record(employment, { issuedOn: '2024-02-02', validUntil: '2024-02-01' })).toMatchObject({
      problem: {
        code: 'certificate_issued_after_expiry',
        facts: { issuedOn: '2024-02-02', validUntil: '2024-02-01' },
      },
    });
    expect(await record(employment, { issuedOn: '2190-01-01' })).toMatchObject({
      problem: { code: 'certificate_issued_in_future' },
    });
    expect((await read(firm, employment)).certificates).toEqual([]);
  });

  test('with a level where none belongs, or none where one does, is no certificate', async () => {
    const employment = await registers(firm);
    const params = { ...inFirm(firm), employment };
    for (const body of [
      { kind: 'title', name: '高工', issuedOn: '2020-01-01' },
      { kind: 'training', level: 'senior', name: '培训', issuedOn: '2020-01-01' },
    ])
      expect(await firm.meets(contract.recordCertificate, { params, body: body as never })).toBe(
        'invalid_input',
      );
  });

  test('is corrected and taken out by version, and stands in the table afterwards', async () => {
    const employment = await registers(firm);
    const certificate = await certifies(firm, employment, 'senior');
    const params = { ...inFirm(firm), employment, certificate };
    const body = {
      kind: 'title' as const,
      level: 'intermediate' as const,
      name: '工程师',
      issuedOn: '2020-01-01',
    };
    expect(await firm.does(contract.editCertificate, { params, body: { ...body, version: 1 } })).toEqual({
      version: 2,
    });
    expect(await firm.meets(contract.removeCertificate, { params, query: { version: 1 } })).toBe(
      'stale_version',
    );
    expect(await firm.meets(contract.removeCertificate, { params, query: { version: 2 } })).toBe('ok');
    expect(await firm.meets(contract.removeCertificate, { params, query: { version: 3 } })).toBe('not_found');
    expect((await read(firm, employment)).certificates).toEqual([]);
    expect(await story.rows('select removed_at from certificates where id = $1', [certificate])).toHaveLength(
      1,
    );
  });

  test('of one employee is not found under another', async () => {
    const [mine, other] = [await registers(firm), await registers(firm)];
    const certificate = await certifies(firm, mine, 'senior');
    const params = { ...inFirm(firm), employment: other, certificate };
    expect(await firm.meets(contract.removeCertificate, { params, query: { version: 1 } })).toBe('not_found');
  });
});
