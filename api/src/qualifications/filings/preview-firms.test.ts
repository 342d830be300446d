import {
  type BodyOf,
  qualifications as contract,
  type rules as ruleContract,
  rules,
} from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { listedFirm, newFirm, readFiling, showFacts, waitingFiling } from '../../testing/filings.ts';
import { type Member, Story } from '../../testing/story.ts';

/** What a preview names is what then changes: the same firms, the same clauses, no other. */

const world = useApp('preview_firms');
let story: Story;
let second: Member;
const filings = new Map<string, string>();
beforeAll(async () => {
  story = await new Story(world).tell();
  second = await story.colleague(story.henan, 'signer');
  filings.set('恰好七人', (await listedFirm(story, '恰好七人咨询有限公司')).filing);
  for (const [name, shown] of [
    ['八人有余', { seniors: 2, intermediates: 6 }],
    ['六人不足', { seniors: 2, intermediates: 4 }],
    ['业绩两项', { audits: 2 }],
  ] as const) {
    const firm = await newFirm(story, `${name}咨询有限公司`);
    await showFacts(story, firm, shown);
    filings.set(name, await waitingFiling(firm));
  }
});
const params = () => ({ organization: story.henan.organizationId });

type Body = BodyOf<typeof rules.proposeAmendment>;
const body = (key: Body['key'], value: Body['value']): Body => ({
  jurisdiction: '410000',
  track: 'voluntary',
  key,
  value,
  document: '豫工信节〔2026〕1号',
  article: '二',
  reason: '调整条件',
  from: beijingDate(new Date()),
});

async function propose(key: Body['key'], value: Body['value']) {
  const { amendmentId } = await story.henan.does(rules.proposeAmendment, {
    params: params(),
    body: body(key, value),
  });
  return amendmentId;
}

const approved = (amendment: string, by = second) =>
  by.does(rules.approveAmendment, {
    params: { organization: by.organizationId, amendment },
    body: { version: 1 },
  });

const previewed = (amendment: string) =>
  story.henan.does(rules.previewAmendment, { params: { ...params(), amendment }, query: { of: 'firms' } });

/** Verdict and clauses not met of every firm, as its filing shows them today. */
async function told(): Promise<Map<string, ruleContract.RuleValue>> {
  const all = new Map<string, ruleContract.RuleValue>();
  for (const filing of filings.values()) {
    const { filing: row, sectors } = await readFiling(story.henan, filing);
    const today = sectors[0]?.today;
    const unmet =
      today?.findings.filter(({ state }) => state === 'not_met').map(({ clause }) => clause) ?? [];
    all.set(row.organizationName, { kind: 'choices', choices: [today?.verdict ?? '', ...unmet] });
  }
  return all;
}

describe('the preview of an amendment', () => {
  test.each([
    ['qualification_staff', 8, ['恰好七人', '业绩两项']],
    ['qualification_staff', 6, ['六人不足', '恰好七人', '业绩两项']],
    ['qualification_industry_audits', 2, ['业绩两项']],
  ] as const)('of %s to %i names who changes, and that is who then does', async (key, count, names) => {
    const before = await told();
    const amendment = await propose(key, { kind: 'count', count });
    const { changing, keeping } = await previewed(amendment);
    expect(await told()).toEqual(before);
    await approved(amendment);
    const after = await told();
    const changed = [...after].filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name)),
    );
    expect(changing.rows.map(({ name }) => name).sort()).toEqual(changed.map(([name]) => name).sort());
    expect(changed.map(([name]) => name.slice(0, 4)).sort()).toEqual([...names].sort());
    expect(keeping.rows).toEqual([]);
  });

  test('says before and after for each, sector by sector where sectors are granted', async () => {
    const amendment = await propose('qualification_staff', { kind: 'count', count: 9 });
    const { changing } = await previewed(amendment);
    const before = await told();
    const row = changing.rows.find(({ name }) => name.startsWith('恰好七人'));
    expect(row).toMatchObject({
      detail: '26 化学原料和化学制品制造业',
      before: before.get('恰好七人咨询有限公司'),
      after: { kind: 'choices', choices: ['not_qualified', 'staff_count'] },
    });
  });

  test('of a reading names the firm whose filing waits, in the sector it asks for', async () => {
    const firm = await newFirm(story, '相关业绩咨询有限公司');
    await showFacts(story, firm, { audits: 5 });
    await story.rows(
      "update firm_jobs set kind = 'energy_audit', industry_code = '3011' where organization_id = $1",
      [firm.organizationId],
    );
    const filing = await waitingFiling(firm);
    const today = async () => (await readFiling(story.henan, filing)).sectors[0]?.today?.findings;
    const record = async () => (await today())?.find(({ clause }) => clause === 'track_record')?.state;
    const before = await record();
    const amendment = await propose('interpretation_related_jobs_industry', {
      kind: 'choice',
      choice: before === 'met' ? 'same_industry' : 'any_industry',
    });
    const { changing } = await previewed(amendment);
    expect(changing.rows).toContainEqual(
      expect.objectContaining({ id: firm.organizationId, detail: '26 化学原料和化学制品制造业' }),
    );
    await approved(amendment);
    expect(await record()).not.toBe(before);
  });

  test('of the duty to file names every firm with a filing', async () => {
    const amendment = await propose('filing_regime', { kind: 'choice', choice: 'none' });
    const { changing } = await previewed(amendment);
    const named = changing.rows.filter(({ after }) => after?.kind === 'choice' && after.choice === 'none');
    const filed = await told();
    expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining([...filed.keys()]));
  });

  test('reaches the firms the authority answers for, and no other province’s', async () => {
    const hebei = await story.province.does(contract.listFilings, {
      params: { organization: story.province.organizationId },
      query: {},
    });
    expect(hebei.rows).toEqual([]);
    const { amendmentId } = await story.province.does(rules.proposeAmendment, {
      params: { organization: story.province.organizationId },
      body: {
        jurisdiction: '130000',
        track: 'mandatory',
        key: 'qualification_staff',
        value: { kind: 'count', count: 30 },
        document: '冀环〔2026〕1号',
        article: '二',
        reason: '设立条件',
        from: beijingDate(new Date()),
      },
    });
    const { changing } = await story.province.does(rules.previewAmendment, {
      params: { organization: story.province.organizationId, amendment: amendmentId },
      query: { of: 'firms' },
    });
    expect(changing.rows.map(({ name }) => name)).toEqual([
      '河北清源环境咨询有限公司',
      '石家庄绿程技术服务有限公司',
    ]);
  });

  test('of a city judges at that city, and that is where it then shows', async () => {
    const firm = await story.register(story.province, {
      kind: 'consultancy',
      name: '保定试验咨询有限公司',
      divisionCode: '130600',
    });
    await story.rows(
      `insert into oversight select $1, organization_id, kind, name, credit_code, division_code, state, registered_at
       from oversight where organization_id = $2 limit 1`,
      [story.city.organizationId, firm.organizationId],
    );
    const clauses = async () => {
      const { standing } = await firm.does(contract.readStanding, {
        params: { organization: firm.organizationId },
        query: { division: '130600', track: 'mandatory' },
      });
      return standing.findings.filter(({ state }) => state === 'not_met').map(({ clause }) => clause);
    };
    const before = await clauses();
    const city = { organization: story.city.organizationId };
    const { amendmentId: amendment } = await story.city.does(rules.proposeAmendment, {
      params: city,
      body: {
        ...body('qualification_staff', { kind: 'count', count: 30 }),
        jurisdiction: '130600',
        track: 'mandatory',
      },
    });
    const { changing } = await story.city.does(rules.previewAmendment, {
      params: { ...city, amendment },
      query: { of: 'firms' },
    });
    const row = changing.rows.find(({ id }) => id === firm.organizationId);
    const deputy = await story.colleague(story.city, 'signer');
    await approved(amendment, deputy);
    const after = await clauses();
    expect(after).not.toEqual(before);
    expect(row?.after).toEqual({ kind: 'choices', choices: ['not_qualified', ...after] });
  });
});
