import { engagements, enterprise, files } from '@qingshen/contract';
import type { Firm, Plant } from './firms.ts';
import { isUntold } from './notices.ts';
import { scanOf } from './scan.ts';
import { type Actor, type Stage, severally } from './stage.ts';

export interface Round {
  plant: Plant;
  engagementId: string;
}

/** Who may be taken on: anybody at work where no filing is asked, otherwise whom the register lists for the industry. */
async function ableFirms(owner: Actor, engagement: string, local: readonly Firm[]): Promise<string[]> {
  const { isFilingAsked, rows } = await owner.does(enterprise.whoCould, {
    params: { organization: owner.organizationId, engagement },
    query: {},
  });
  return isFilingAsked ? rows.map(({ creditCode }) => creditCode) : local.map(({ creditCode }) => creditCode);
}

async function bring(stage: Stage, owner: Actor, engagement: string, name: string, line: string) {
  const file = crypto.randomUUID();
  await stage.brings(
    owner,
    files.fileDocument,
    { params: { organization: owner.organizationId, engagement, file }, query: { name } },
    scanOf([`${line} ${file.slice(0, 8)}`, 'copy for demonstration']),
  );
  return file;
}

const versionOf = async (owner: Actor, engagement: string) =>
  (
    await owner.does(enterprise.readCommission, {
      params: { organization: owner.organizationId, engagement },
    })
  ).version;

/** Who has been told has commissioned a consultancy, under a contract whose scan is filed; one audits by itself. */
export async function commission(
  stage: Stage,
  rounds: readonly Round[],
  firms: readonly Firm[],
  signedOn: string,
): Promise<Round[]> {
  await stage.at(signedOn);
  const done = await severally(rounds, async (round, at) => {
    const { owner } = round.plant;
    if (!owner || isUntold(at)) return null;
    const params = { organization: owner.organizationId, engagement: round.engagementId };
    if (at % 11 === 7) return (await auditAlone(owner, params.engagement)) ? round : null;
    const able = await ableFirms(owner, params.engagement, firms);
    const creditCode = able[at % able.length];
    if (creditCode === undefined) return (await auditAlone(owner, params.engagement)) ? round : null;
    const fileId = await bring(stage, owner, params.engagement, '清洁生产审核技术服务合同.pdf', 'contract');
    await owner.does(engagements.nameConsultancy, {
      params,
      body: {
        version: await versionOf(owner, params.engagement),
        creditCode,
        contract: {
          number: `QS-${signedOn.slice(0, 4)}-${String(at + 1).padStart(3, '0')}`,
          signedOn,
          from: signedOn,
          fileId,
          feeFen: 6_000_000 + (at % 5) * 500_000,
        },
      },
    });
    return round;
  });
  return done.filter((round) => round !== null);
}

export async function auditAlone(owner: Actor, engagement: string): Promise<boolean> {
  await owner.does(enterprise.declareSelfAudit, {
    params: { organization: owner.organizationId, engagement },
    body: {
      version: await versionOf(owner, engagement),
      instruments: [
        { name: '便携式超声波流量计', balances: ['water', 'material'], calibrationUntil: '2027-06-30' },
        { name: '电能质量分析仪', balances: ['energy'], calibrationUntil: '2027-06-30' },
      ],
      staff: [
        {
          name: '安环部审核小组',
          position: '组长',
          title: '高级工程师',
          knowledge: '熟悉本行业工艺、技术规程和节能、节水、污染防治要求，参加过清洁生产审核培训',
        },
      ],
    },
  });
  return true;
}

/** The first day, and for those who have come so far the day of the report: it is they who are handed back. */
export async function audit(
  stage: Stage,
  rounds: readonly Round[],
  startedOn: string,
  finishedOn: string,
): Promise<Round[]> {
  await stage.at(startedOn);
  const dayOf = async (owner: Actor, engagement: string) =>
    (
      await owner.does(enterprise.readCommission, {
        params: { organization: owner.organizationId, engagement },
      })
    ).days.version;
  await severally(rounds, async ({ plant: { owner }, engagementId: engagement }) => {
    if (!owner) return;
    await owner.does(enterprise.recordStart, {
      params: { organization: owner.organizationId, engagement },
      body: { version: await dayOf(owner, engagement), startedOn },
    });
  });
  await stage.at(finishedOn);
  const done = await severally(rounds, async (round, at) => {
    const { owner } = round.plant;
    const engagement = round.engagementId;
    if (!owner || at % 8 === 7) return null;
    const fileId = await bring(stage, owner, engagement, '清洁生产审核报告.pdf', 'audit report');
    await owner.does(enterprise.recordFinish, {
      params: { organization: owner.organizationId, engagement },
      body: { version: (await dayOf(owner, engagement)) ?? 1, finishedOn, fileId },
    });
    return round;
  });
  return done.filter((round) => round !== null);
}
