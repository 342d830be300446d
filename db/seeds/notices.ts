import { notices } from '@qingshen/contract';
import { nearestAbove, type Office } from './authorities.ts';
import type { Listed } from './campaign.ts';
import { scanOf } from './scan.ts';
import { type Stage, severally } from './stage.ts';

type Notice = notices.Notice;

/** The offices that make, seal and serve: the county's own, or whoever stands above it. */
function officesOf(offices: Map<string, Office>, listed: readonly Listed[]): Office[] {
  const near = listed.flatMap(({ site }) => nearestAbove(offices, 'ecology', site.division) ?? []);
  return [
    ...new Map(near.filter(({ level }) => level !== 'province').map((one) => [one.name, one])).values(),
  ];
}

/** Who has not been reached has not begun either. */
const isUnsealed = (at: number) => at % 12 === 11;
const isUnserved = (at: number) => at % 9 === 5;
export const isUntold = (at: number): boolean => isUnsealed(at) || isUnserved(at);

/** Within ten days of the list every enterprise is to be told in writing. Most were; some late, some not yet. */
export async function serveNotices(
  stage: Stage,
  offices: Map<string, Office>,
  campaign: string,
  listed: readonly Listed[],
): Promise<void> {
  await stage.at('2025-07-29');
  const near = officesOf(offices, listed);
  await severally(
    near,
    async ({ officers, head }) => {
      const officer = officers.handler ?? head;
      await officer.does(notices.startNoticeBatch, {
        params: { organization: officer.organizationId, campaign },
        body: {
          wording: 'shipped-1',
          selection: 'missing',
          claimLetters: 'none',
          contact: '大气与清洁生产科，工作日办公时间',
        },
      });
    },
    1,
  );
  await stage.work();
  await stage.at('2025-08-01');
  const served = await severally(listed, (one, at) => serve(stage, offices, one, at));
  stage.progress(
    `告知书送达 ${served.filter(Boolean).length} 份`,
    `${served.filter(Boolean).length} notices served`,
  );
  await acknowledge(stage, listed);
}

async function noticeOf(officer: Office['head'], engagement: string): Promise<Notice | undefined> {
  const { notices: all } = await officer.does(notices.listNoticesOfCase, {
    params: { organization: officer.organizationId, engagement },
  });
  return all[0];
}

async function serve(stage: Stage, offices: Map<string, Office>, one: Listed, at: number): Promise<boolean> {
  const office = nearestAbove(offices, 'ecology', one.site.division);
  if (!office || isUnsealed(at)) return false;
  const officer = office.officers.handler ?? office.head;
  const notice = await noticeOf(officer, one.engagementId);
  const ours = notice?.seals.find(({ isOurs }) => isOurs);
  if (!notice || !ours) return false;
  const params = { organization: officer.organizationId, notice: notice.id };
  const sealed = await stage.brings(
    officer,
    notices.sealNotice,
    {
      params: { ...params, line: ours.line, file: crypto.randomUUID() },
      query: { name: '告知书（盖章）.pdf', sealedOn: '2025-07-30' },
    },
    scanOf([notice.number, 'stamped copy for demonstration']),
  );
  if (isUnserved(at)) return false;
  await officer.does(notices.serveNotice, {
    params,
    body: {
      version: sealed.version,
      method: at % 3 ? 'direct' : 'post',
      servedOn: '2025-08-01',
      receiptNumber: `回执2025-${String(at + 1).padStart(3, '0')}`,
      servedBy: at % 3 ? '执法中队' : '邮政特快专递',
    },
  });
  return true;
}

async function acknowledge(stage: Stage, listed: readonly Listed[]): Promise<void> {
  await stage.at('2025-08-04');
  await severally(listed, async ({ plant: { owner }, engagementId }, at) => {
    const notice = owner && at % 7 !== 6 ? await noticeOf(owner, engagementId) : undefined;
    if (!owner || !notice?.service || notice.acknowledgedAt) return;
    await owner.does(notices.acknowledgeNotice, {
      params: { organization: owner.organizationId, notice: notice.id },
      body: { version: notice.version },
    });
  });
}
