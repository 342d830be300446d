import { qualifications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { brings, inFirm, registers } from '../../testing/firms.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('employments');
let story: Story;
let firm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  firm = story.consultancy;
});

const read = (by: Member, employment: string) =>
  by.does(contract.readStaffMember, { params: { ...inFirm(by), employment } });

describe('an employment', () => {
  test('is corrected, with the version that was seen', async () => {
    const employment = await registers(firm, { name: '孙改' });
    const { id: documentId } = await brings(firm, '合同.pdf');
    const params = { ...inFirm(firm), employment };
    const body = {
      version: 1,
      name: '孙改名',
      position: '总工程师',
      experiencedSince: '2018-01-01',
      documentId,
    };
    expect(await firm.does(contract.editStaffMember, { params, body })).toEqual({ version: 2 });
    expect(await firm.meets(contract.editStaffMember, { params, body })).toBe('stale_version');
    expect(await read(firm, employment)).toMatchObject({
      name: '孙改名',
      version: 2,
      proof: { id: documentId },
    });
  });

  test('ends once, not before it began, and stays as it ended', async () => {
    const employment = await registers(firm, { from: '2024-01-01' });
    const params = { ...inFirm(firm), employment };
    const end = (version: number, until: string) =>
      firm.meets(contract.endEmployment, { params, body: { version, until } });
    expect(await end(1, '2023-12-31')).toBe('employment_ends_before_it_begins');
    expect(await end(2, '2024-12-31')).toBe('stale_version');
    expect(await end(1, '2024-12-31')).toBe('ok');
    expect(await end(2, '2025-12-31')).toBe('employment_ended');
    const body = { version: 2, name: '改', position: null, experiencedSince: null };
    expect(await firm.meets(contract.editStaffMember, { params, body })).toBe('employment_ended');
    expect(await firm.meets(contract.changeFullTime, { params, body: { version: 2, fullTime: false } })).toBe(
      'employment_ended',
    );
  });

  test('with its last day still ahead is prolonged and corrected', async () => {
    const employment = await registers(firm, { until: '2190-01-01' });
    const params = { ...inFirm(firm), employment };
    expect(
      await firm.does(contract.endEmployment, { params, body: { version: 1, until: '2191-01-01' } }),
    ).toEqual({
      version: 2,
    });
    const body = { version: 2, name: '延', position: null, experiencedSince: null };
    expect(await firm.does(contract.editStaffMember, { params, body })).toEqual({ version: 3 });
  });

  test('of two ends at once one holds', async () => {
    const employment = await registers(firm);
    const params = { ...inFirm(firm), employment };
    const met = await Promise.all(
      ['2024-05-01', '2024-06-01'].map((until) =>
        firm.meets(contract.endEmployment, { params, body: { version: 1, until } }),
      ),
    );
    expect(met.sort()).toEqual(['ok', 'stale_version']);
  });
});
