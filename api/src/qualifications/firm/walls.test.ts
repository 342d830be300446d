import { qualifications as contract, type EndpointSpec, endpoints } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { Cast } from '../../testing/cast.ts';
import { brings, certifies, inFirm, registers } from '../../testing/firms.ts';
import { knock } from '../../testing/knock.ts';
import type { Member } from '../../testing/story.ts';

/** Who must not: another firm, an enterprise, an expert, another province's authority, a stranger; and who only reads. */

const world = useApp('firm-walls');
let cast: Cast;
let firm: Member;
let ids: Record<string, string>;
beforeAll(async () => {
  cast = await new Cast(world).tell();
  firm = cast.consultancy;
  const params = inFirm(firm);
  const { id: document } = await brings(firm, 'a.pdf');
  const employment = await registers(firm);
  ids = {
    industryCode: '2614',
    document,
    employment,
    certificate: await certifies(firm, employment, 'senior'),
    subject: firm.organizationId,
    instrument: (
      await firm.does(contract.recordInstrument, {
        params,
        body: { name: '仪', balances: ['water'], calibratedOn: '2025-01-01' },
      })
    ).instrumentId,
    paper: (
      await firm.does(contract.recordPaper, {
        params,
        body: { kind: 'archive', title: '档案', from: '2025-01-01' },
      })
    ).paperId,
    job: (
      await firm.does(contract.recordJob, {
        params,
        body: { kind: 'similar', enterpriseName: '厂', title: '题', completedOn: '2025-01-01' },
      })
    ).jobId,
  };
});

const ours = endpoints.filter(
  (endpoint) => endpoint.act === 'see_firm_register' || endpoint.act === 'keep_firm_register',
);
const theirs = endpoints.filter(
  (endpoint) => endpoint.act === 'see_firms' && endpoint.path.includes(':subject'),
);
const answers = async (by: Member, asked: readonly EndpointSpec[], given: object) => {
  const met: Record<string, string> = {};
  for (const endpoint of asked) met[endpoint.name] = (await knock(by, endpoint, { ...ids, ...given })).code;
  return met;
};
const everywhere = (asked: readonly EndpointSpec[], code: string) =>
  Object.fromEntries(asked.map(({ name }) => [name, code]));

describe('what a firm shows', () => {
  test.each(['henanConsultancy', 'enterprise', 'henan', 'province', 'expert', 'pool', 'operator'] as const)(
    'is absent to %s under the firm’s own address',
    async (who) => {
      expect(await answers(cast[who], ours, inFirm(firm))).toEqual(everywhere(ours, 'not_found'));
    },
  );

  test('is absent to another firm that has its ids in hand', async () => {
    const by = cast.henanConsultancy;
    const named = ours.filter(({ path }) =>
      /:(employment|certificate|document|instrument|paper|job)\b/.test(path),
    );
    const met = await answers(by, named, inFirm(by));
    // Bringing a document names an id of one's own.
    expect({ ...met, bring_firm_document: 'not_found' }).toEqual(everywhere(named, 'not_found'));
  });

  test.each(['henan', 'directCity', 'county'] as const)(
    'is absent to %s, an authority that does not answer for it',
    async (who) => {
      expect(await answers(cast[who], theirs, inFirm(cast[who]))).toEqual(everywhere(theirs, 'not_found'));
    },
  );

  test('is absent to firms, enterprises and experts under an authority’s address', async () => {
    for (const who of ['henanConsultancy', 'enterprise', 'expert'] as const)
      expect(await answers(cast[who], theirs, inFirm(cast[who]))).toEqual(everywhere(theirs, 'not_found'));
  });

  test('is nobody’s without a session', async () => {
    const stranger = cast.stranger() as Member;
    expect(await answers(stranger, [...ours, ...theirs], inFirm(firm))).toEqual(
      everywhere([...ours, ...theirs], 'unauthenticated'),
    );
  });

  test('is read by an auditor of the firm, and kept by the owner and managers only', async () => {
    const kept = ours.filter(({ act }) => act === 'keep_firm_register');
    expect(await answers(cast.auditor, kept, inFirm(firm))).toEqual(everywhere(kept, 'role_insufficient'));
    const read = ours.filter(({ act, streams }) => act === 'see_firm_register' && !streams);
    for (const [name, code] of Object.entries(await answers(cast.auditor, read, inFirm(firm))))
      expect([name, ['role_insufficient', 'not_found', 'unauthenticated'].includes(code)]).toEqual([
        name,
        name === 'read_staff_import',
      ]);
  });

  test('is read by the province that oversees it', async () => {
    const lists = theirs.filter(({ streams }) => !streams);
    expect(await answers(cast.province, lists, inFirm(cast.province))).toMatchObject({
      read_profile_of_firm: 'ok',
      list_staff_of_firm: 'ok',
      read_staff_member_of_firm: 'ok',
      list_instruments_of_firm: 'ok',
      list_papers_of_firm: 'ok',
      list_jobs_of_firm: 'ok',
      list_documents_of_firm: 'ok',
    });
  });
});

describe('the login of a firm', () => {
  const tries: [string, string][] = [
    ['read who a person is', 'select * from people'],
    ['enter an employment past the door', 'insert into employments select * from employments'],
    ['move the days of one', "update employments set until_on = '2020-01-01'"],
    ['make one count', 'update employments set full_time = true'],
    ['read whose employee is claimed', 'select employer_id from employment_claims'],
    ['settle a claim', "select app.settle_employment_claim(gen_random_uuid(), 'moves', 'x', '2020-01-01')"],
    [
      'ask of the whole country',
      'select app.elsewhere(gen_random_uuid(), gen_random_uuid(), null, current_date, null)',
    ],
    ['read every firm’s facts', 'select app.facts_of(gen_random_uuid())'],
    ['call a document clean', "update firm_documents set scan = 'clean'"],
    ['delete a certificate', 'delete from certificates'],
  ];
  test.each(tries)('may not %s', async (_, query) => {
    await expect(world.app.kernel.pools.consultancy.query(query)).rejects.toThrow(/permission denied/);
  });
});
