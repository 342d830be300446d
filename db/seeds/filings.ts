import { qualifications as contract } from '@qingshen/contract';
import { mustParse } from '@qingshen/domain';
import { add, days, parseLocalDate } from '@qingshen/domain/time';
import { type Office, officeAt } from './authorities.ts';
import type { Firm } from './firms.ts';
import { type Actor, type Stage, severally } from './stage.ts';

const qualifying = '豫工信办节〔2018〕24号 五（二）';
const at = ({ organizationId }: Actor) => ({ organization: organizationId });

/** What becomes of each: Henan's own firms first, then those of Hebei that want to work there too. */
const fates = ['accepted', 'ordered', 'sent_back', 'waiting', 'refused'] as const;
type Fate = (typeof fates)[number];

interface Filed {
  firm: Firm;
  fate: Fate;
  id: string;
}

const read = (by: Actor, filing: string) => by.does(contract.readFiling, { params: { ...at(by), filing } });

async function file(firm: Firm, fate: Fate): Promise<Filed> {
  const owner = firm.owner_;
  const { filingId: id } = await owner.does(contract.openFiling, {
    params: at(owner),
    body: { place: '410000', track: 'voluntary', sectors: ['26', '30', '31'] },
  });
  await owner.does(contract.submitFiling, { params: { ...at(owner), filing: id }, body: { version: 1 } });
  return { firm, fate, id };
}

/** Granted is what the firm qualifies for; where that is nothing, what it does most, with the reason written down. */
async function accept(office: Actor, filing: string): Promise<void> {
  const { filing: row, sectors } = await read(office, filing);
  const fit = sectors.filter(({ today }) => today?.verdict === 'qualified').map(({ code }) => code);
  const granted = fit.length > 0 ? fit : sectors.slice(0, 1).map(({ code }) => code);
  await office.does(contract.decideFiling, {
    params: { ...at(office), filing },
    body: {
      version: row.version,
      outcome: 'accepted',
      clause: qualifying,
      validUntil: '2029-03-31',
      ...(fit.length > 0 ? {} : { despite: '人员材料正在换证，已核验原件，限期三个月内补齐' }),
      sectors: sectors
        .filter(({ code }) => !granted.includes(code))
        .map(({ code }) => ({
          code,
          outcome: 'refused' as const,
          reason: '该行业业绩不足，补足后可另行申请',
        })),
    },
  });
}

async function sendBack(office: Actor, filing: string): Promise<void> {
  await office.does(contract.requestCorrections, {
    params: { ...at(office), filing },
    body: {
      version: (await read(office, filing)).filing.version,
      corrections: [
        { label: 'outdated', clause: '五（二）3', reason: '两名人员的社保证明已超过三个月，请上传近期证明' },
        { label: 'incomplete', clause: '五（二）4', reason: '业绩清单缺验收意见，请补充' },
      ],
    },
  });
}

async function refuse(office: Actor, filing: string): Promise<void> {
  await office.does(contract.decideFiling, {
    params: { ...at(office), filing },
    body: {
      version: (await read(office, filing)).filing.version,
      outcome: 'refused',
      clause: `${qualifying}4`,
      reason: '申请行业的清洁生产审核业绩不足 3 项，相关咨询业绩不足 5 项',
    },
  });
}

/** A sample that anybody can draw again: the seed was read out in public. */
async function check(office: Actor): Promise<string> {
  const { checkId } = await office.does(contract.drawCheck, {
    params: at(office),
    body: {
      kind: 'random',
      title: '2026年度备案机构随机抽查',
      percent: 50,
      seed: '2026-04-08 福彩3D 第2026092期 4 7 1',
    },
  });
  return checkId;
}

async function order(office: Actor, firm: Firm): Promise<void> {
  await office.does(contract.imposeSanction, {
    params: at(office),
    body: {
      organizationId: firm.owner_.organizationId,
      step: 'order_to_correct',
      clause: '豫工信办节〔2018〕24号 五（三）',
      reason: '抽查发现两份审核报告的水平衡测试数据无原始记录',
      until: add(mustParse(parseLocalDate('2026-04-10')), days(180)),
    },
  });
}

/** Henan keeps filings of consultancies (五（一）): some stand in its register, some wait, one was refused. */
export async function fileConsultancies(
  stage: Stage,
  offices: Map<string, Office>,
  firms: readonly Firm[],
): Promise<void> {
  const office = officeAt(offices, 'industry', '410000')?.head;
  if (!office) return;
  const asking = [
    ...firms.filter(({ place }) => place === '41'),
    ...firms.filter(({ place }) => place !== '41'),
  ];
  await stage.at('2026-03-16');
  const filed = await severally(asking, (firm, nth) => file(firm, fates[nth % fates.length] ?? 'waiting'));
  await stage.at('2026-04-01');
  const steps: Record<Fate, ((by: Actor, filing: string) => Promise<void>) | null> = {
    accepted: accept,
    ordered: accept,
    sent_back: sendBack,
    waiting: null,
    refused: refuse,
  };
  await severally(filed, async ({ fate, id }) => steps[fate]?.(office, id));
  const ordered = filed.find(({ fate }) => fate === 'ordered');
  if (filed.some(({ fate }) => fate === 'accepted')) {
    await stage.at('2026-04-08');
    await check(office);
  }
  if (ordered) {
    await stage.at('2026-04-10');
    await order(office, ordered.firm);
  }
  stage.progress(`河南备案申请 ${filed.length} 份`, `${filed.length} filings in Henan`);
}
