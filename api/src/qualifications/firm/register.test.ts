import { qualifications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { brings, inFirm } from '../../testing/firms.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('register');
let story: Story;
let firm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  firm = story.consultancy;
});

describe('the profile', () => {
  const said = {
    legalRepresentative: '王建国',
    foundedOn: '2009-04-01',
    registeredCapitalFen: 500_000_000,
    address: '保定市莲池区某路 8 号',
    publicPhone: '0312-0000000',
    website: 'https://example.cn/about',
    introduction: '从事清洁生产审核咨询。',
  };
  const describeIt = (body: object) =>
    firm.meets(contract.describeFirm, { params: inFirm(firm), body: { ...said, version: null, ...body } });

  test('is said once, and then by version', async () => {
    const empty = await firm.does(contract.readFirmProfile, { params: inFirm(firm) });
    expect(empty).toMatchObject({ name: '河北清源环境咨询有限公司', version: null, address: null });
    expect((await Promise.all([describeIt({}), describeIt({})])).sort()).toEqual(['ok', 'stale_version']);
    expect(await describeIt({ version: 7 })).toBe('stale_version');
    expect(await describeIt({ version: 1, address: '新址' })).toBe('ok');
    expect(await firm.does(contract.readFirmProfile, { params: inFirm(firm) })).toMatchObject({
      ...said,
      address: '新址',
      version: 2,
    });
  });

  test('refuses a founding to come, and a page that is none', async () => {
    expect(await describeIt({ version: 2, foundedOn: '2190-01-01' })).toBe('date_in_future');
    expect(await describeIt({ version: 2, website: 'javascript:alert(1)' })).toBe('invalid_input');
  });
});

describe('instruments, papers and jobs', () => {
  const instrument = { name: '烟气分析仪', balances: ['material' as const], calibratedOn: '2025-01-01' };
  const paper = { kind: 'premises' as const, title: '租赁合同', from: '2025-01-01' };
  const job = {
    kind: 'energy_audit' as const,
    enterpriseName: '某厂',
    title: '能源审计',
    completedOn: '2024-01-01',
  };

  test('are recorded, corrected, listed in order and taken out, by version', async () => {
    const params = inFirm(firm);
    const { instrumentId } = await firm.does(contract.recordInstrument, { params, body: instrument });
    const { paperId } = await firm.does(contract.recordPaper, { params, body: paper });
    const { jobId } = await firm.does(contract.recordJob, { params, body: job });
    const { id: documentId } = await brings(firm, '检定证书.pdf');

    const at = { ...params, instrument: instrumentId };
    const edited = { ...instrument, documentId, calibrationUntil: '2026-01-01', version: 1 };
    expect(await firm.does(contract.editInstrument, { params: at, body: edited })).toEqual({ version: 2 });
    expect(await firm.meets(contract.editInstrument, { params: at, body: edited })).toBe('stale_version');
    expect(await firm.does(contract.listInstruments, { params })).toMatchObject({
      rows: [{ id: instrumentId, version: 2, proof: { id: documentId, name: '检定证书.pdf' } }],
    });
    expect(
      await firm.does(contract.editPaper, {
        params: { ...params, paper: paperId },
        body: { ...paper, until: '2027-01-01', version: 1 },
      }),
    ).toEqual({ version: 2 });
    expect(
      await firm.does(contract.editJob, {
        params: { ...params, job: jobId },
        body: { ...job, title: '审计', version: 1 },
      }),
    ).toEqual({ version: 2 });

    expect(await firm.meets(contract.removeInstrument, { params: at, query: { version: 1 } })).toBe(
      'stale_version',
    );
    const [first, second] = await Promise.all(
      [1, 2].map(() => firm.meets(contract.removeInstrument, { params: at, query: { version: 2 } })),
    );
    expect([first, second].sort()).toEqual(['not_found', 'ok']);
    await firm.does(contract.removePaper, { params: { ...params, paper: paperId }, query: { version: 2 } });
    await firm.does(contract.removeJob, { params: { ...params, job: jobId }, query: { version: 2 } });
    expect((await firm.does(contract.listPapers, { params })).rows).toEqual([]);
    expect(await firm.does(contract.listJobs, { params })).toEqual({
      rows: [],
      next: null,
      casesCompleted: 0,
    });
  });

  test('that cannot be so are refused by the fact, and nothing is saved', async () => {
    const params = inFirm(firm);
    const tries: [string, Promise<string>][] = [
      [
        'instrument_calibrated_after_limit',
        firm.meets(contract.recordInstrument, {
          params,
          body: { ...instrument, calibrationUntil: '2024-12-31' },
        }),
      ],
      [
        'instrument_calibrated_in_future',
        firm.meets(contract.recordInstrument, {
          params,
          body: { ...instrument, calibratedOn: '2190-01-01' },
        }),
      ],
      [
        'paper_ends_before_it_begins',
        firm.meets(contract.recordPaper, { params, body: { ...paper, until: '2024-12-31' } }),
      ],
      [
        'job_completed_in_future',
        firm.meets(contract.recordJob, { params, body: { ...job, completedOn: '2190-01-01' } }),
      ],
      ['audit_without_industry', firm.meets(contract.recordJob, { params, body: { ...job, kind: 'audit' } })],
      [
        'industry_unknown',
        firm.meets(contract.recordJob, { params, body: { ...job, industryCode: '0000' } }),
      ],
      [
        'document_unknown',
        firm.meets(contract.recordJob, { params, body: { ...job, documentId: crypto.randomUUID() } }),
      ],
      [
        'invalid_input',
        firm.meets(contract.recordJob, { params, body: { ...job, completedOn: '2024-02-30' } }),
      ],
      [
        'invalid_input',
        firm.meets(contract.recordPaper, { params, body: { ...paper, until: '9999-12-31' } }),
      ],
      [
        'invalid_input',
        firm.meets(contract.recordInstrument, { params, body: { ...instrument, balances: [] } }),
      ],
    ];
    for (const [code, met] of tries) expect(await met).toBe(code);
    expect((await firm.does(contract.listInstruments, { params })).rows).toEqual([]);
    expect((await firm.does(contract.listJobs, { params })).rows).toEqual([]);
  });

  test('with a day no calendar reaches are refused by the rule about days', async () => {
    const params = inFirm(firm);
    const answer = await firm.call(contract.recordPaper, { params, body: { ...paper, until: '9999-12-31' } });
    expect(answer).toMatchObject({ problem: { facts: { fields: [{ field: 'until', rule: 'day' }] } } });
  });

  test('test one balance once, however often it is ticked', async () => {
    const params = inFirm(firm);
    const balances = ['water' as const, 'water' as const];
    const { instrumentId } = await firm.does(contract.recordInstrument, {
      params,
      body: { ...instrument, balances },
    });
    const { rows } = await firm.does(contract.listInstruments, { params });
    expect(rows.find(({ id }) => id === instrumentId)?.balances).toEqual(['water']);
    await firm.does(contract.removeInstrument, {
      params: { ...params, instrument: instrumentId },
      query: { version: 1 },
    });
  });

  test('are read page by page, the latest job first, several of one day included', async () => {
    const params = inFirm(firm);
    for (const completedOn of ['2021-01-01', '2023-01-01', '2022-01-01', '2022-01-01', '2022-01-01'])
      await firm.does(contract.recordJob, { params, body: { ...job, completedOn } });
    const whole = (await firm.does(contract.listJobs, { params })).rows;
    expect(whole.map((row) => row.completedOn)).toEqual(
      [...whole.map((row) => row.completedOn)].sort().reverse(),
    );
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await firm.does(contract.listJobs, { params, query: { limit: 2, after } });
      paged.push(...page.rows.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after);
    expect(paged).toEqual(whole.map((row) => row.id));
  });
});
