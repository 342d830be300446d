import { engagements, enterprise } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import type { World } from './app.ts';
import { asAdministrator, asLogin } from './database.ts';
import { creditCodeOf, openRound, registerSite, signedContract, versionOf } from './rounds.ts';
import type { Member, Story } from './story.ts';
import { uploads } from './uploads.ts';

/** What stories of an enterprise begin with. */

export const inCase = (by: Member, engagement: string) => ({ organization: by.organizationId, engagement });

/** 启明化工's round in 莲池区, opened by the district, with nobody commissioned yet. */
export async function listedRound(story: Story): Promise<string> {
  const { engagementId } = await openRound(story.county, await registerSite(story.enterprise, '130606'));
  return engagementId;
}

export async function brings(
  by: Member,
  engagement: string,
  name = '材料.txt',
  text = '材料',
): Promise<string> {
  const { file, status } = await uploads(by, engagement, name, Buffer.from(`${text} ${crypto.randomUUID()}`));
  if (status !== 201) throw new Error(`upload answered ${status}`);
  return file;
}

export async function commissions(
  story: Story,
  by: Member,
  engagement: string,
  consultancy: Member,
  more: Parameters<typeof signedContract>[2] & { reason?: string } = {},
) {
  const { reason, ...terms } = more;
  return by.call(engagements.nameConsultancy, {
    params: inCase(by, engagement),
    body: {
      version: await versionOf(by, engagement),
      creditCode: await creditCodeOf(story, consultancy),
      contract: await signedContract(by, engagement, terms),
      ...(reason === undefined ? {} : { reason }),
    },
  });
}

export const capable = {
  instruments: [{ name: '综合测试仪', balances: ['material' as const, 'energy' as const, 'water' as const] }],
  staff: [{ name: '王工', position: '环保科长', title: '高级工程师', knowledge: '熟悉氯碱生产与节水减排' }],
};

export const readCommission = (by: Member, engagement: string) =>
  by.does(enterprise.readCommission, { params: inCase(by, engagement) });

export async function reports(
  by: Member,
  engagement: string,
  more: { office?: string; account?: string } = {},
) {
  return by.does(enterprise.reportFeeDemand, {
    params: inCase(by, engagement),
    body: {
      stage: 'evaluation',
      who: '赵某',
      office: '莲池区某站',
      amountFen: 500_000,
      demandedOn: beijingDate(new Date()),
      account: '要求先交评估费再安排专家',
      ...more,
    },
  });
}

/** A query as a persona's own login would run it, acting for the organization. */
export const lookingAs = (
  world: World,
  persona: Parameters<typeof asLogin>[1],
  by: { accountId: string; organizationId: string },
  query: string,
) =>
  asLogin(world, persona, async (client) => {
    await client.query(
      "select set_config('app.account_id', $1, false), set_config('app.organization_id', $2, false)",
      [by.accountId, by.organizationId],
    );
    return (await client.query(query)).rows as Record<string, unknown>[];
  });

/** The round put where a story needs it, past every wall; what has ended has no clock running. */
export const put = (world: World, engagement: string, assignments: string) =>
  asAdministrator(world, async (client) => {
    const key = [engagement.slice(0, 2), engagement.slice(3)];
    await client.query(`update engagements set ${assignments} where province = $1 and id = $2`, key);
    await client.query(
      `update deadlines d set dropped_because = e.state from engagements e
        where d.province = $1 and d.engagement_id = $2 and e.province = d.province and e.id = d.engagement_id
          and e.closed_at is not null and d.met_on is null`,
      key,
    );
    await client.query('select app.grant_case($1, $2)', key);
  });
