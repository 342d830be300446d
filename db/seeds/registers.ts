import { qualifications as contract } from '@qingshen/contract';
import type { JobKind } from '@qingshen/domain/qualifications';
import { add, beijingDate, days, type LocalDate } from '@qingshen/domain/time';
import { employ, employeesOf, type Straits, straitsOf } from './employees.ts';
import type { Firm } from './firms.ts';
import { scanOf } from './scan.ts';
import { type Actor, type Stage, severally } from './stage.ts';

const relatedKinds = [
  'environmental_impact',
  'energy_audit',
  'energy_saving_review',
  'energy_planning',
] as const;
const at = ({ organizationId }: Actor) => ({ organization: organizationId });

type Scans = Record<'contracts' | 'papers' | 'works', string>;

/** One bundle for many facts, as firms do scan. */
async function bringScans(stage: Stage, firm: Firm): Promise<Scans> {
  const bundles = {
    contracts: '劳动合同与社保缴费证明.pdf',
    papers: '制度、场所与检定材料.pdf',
    works: '业绩证明.pdf',
  };
  const entries = await Promise.all(
    Object.entries(bundles).map(async ([key, name]) => {
      const { id } = await stage.brings(
        firm.owner_,
        contract.bringFirmDocument,
        { params: { ...at(firm.owner_), document: crypto.randomUUID() }, query: { name } },
        scanOf([`${firm.creditCode}`, `${key}: copy for demonstration`]),
      );
      return [key, id] as const;
    }),
  );
  return Object.fromEntries(entries) as Scans;
}

async function showPremises(owner: Actor, documentId: string, today: LocalDate): Promise<void> {
  const papers = [
    ['legal_person', '企业法人营业执照'],
    ['quality_system', '质量管理手册'],
    ['premises', '办公场所租赁合同', add(today, days(210))],
    ['digitisation', '办公与资料数字化管理规定'],
    ['archive', '审核档案管理制度'],
    ['integrity_statement', '诚信经营承诺书', add(today, days(300))],
    ['licence', '检验检测机构资质认定证书', add(today, days(75))],
  ] as const;
  for (const [kind, title, until = null] of papers)
    await owner.does(contract.recordPaper, {
      params: at(owner),
      body: { kind, title, from: '2023-01-01', until, documentId },
    });
  for (const [name, model, balances] of [
    ['超声波流量计', 'UF-3', ['water']],
    ['电能质量分析仪', 'PQ-7', ['energy']],
    ['烟气成分分析仪', 'GA-21', ['material', 'energy']],
  ] as const)
    await owner.does(contract.recordInstrument, {
      params: at(owner),
      body: {
        name,
        model,
        balances: [...balances],
        calibratedOn: '2025-03-10',
        calibrationUntil: add(today, days(150)),
        documentId,
      },
    });
}

async function showWork(owner: Actor, { audits, related }: Straits, documentId: string): Promise<void> {
  const jobs: { kind: JobKind; industryCode: string | null; title: string }[] = [
    ...audits.flatMap(([industryCode, count]) =>
      Array.from({ length: count }, (_, nth) => ({
        kind: 'audit' as const,
        industryCode,
        title: `清洁生产审核（第${nth + 1}轮）`,
      })),
    ),
    ...Array.from({ length: related }, (_, nth) => ({
      kind: relatedKinds[nth % relatedKinds.length] as JobKind,
      industryCode: null,
      title: `节能环保咨询服务第${nth + 1}号合同`,
    })),
  ];
  await severally(
    jobs,
    async (job, nth) => {
      await owner.does(contract.recordJob, {
        params: at(owner),
        body: {
          ...job,
          enterpriseName: `合同编号 ${2021 + (nth % 4)}-${String(nth + 1).padStart(3, '0')} 之委托方`,
          completedOn: `${2021 + (nth % 4)}-${String(1 + (nth % 12)).padStart(2, '0')}-15`,
          documentId,
        },
      });
    },
    2,
  );
}

async function showAll(stage: Stage, firm: Firm, nth: number, today: LocalDate): Promise<void> {
  const owner = firm.owner_;
  const told = straitsOf(nth);
  const scans = await bringScans(stage, firm);
  await owner.does(contract.describeFirm, {
    params: at(owner),
    body: {
      version: null,
      legalRepresentative: firm.owner.name,
      foundedOn: '2011-09-01',
      registeredCapitalFen: 500_000_000 + nth * 100_000_000,
      address: firm.address,
      publicPhone: null,
      website: null,
      introduction: '从事清洁生产审核、节能与环境保护咨询，设有独立的资料室与分析室。',
    },
  });
  await severally(employeesOf(firm, nth), (employee) => employ(owner, employee, scans.contracts, today), 3);
  await showPremises(owner, scans.papers, today);
  await showWork(owner, told, scans.works);
}

/** What the five firms show for themselves, brought in by their owners. */
export async function keepRegisters(stage: Stage, firms: readonly Firm[]): Promise<void> {
  await stage.at('2025-05-20');
  const today = beijingDate(new Date());
  await severally(firms, (firm, nth) => showAll(stage, firm, nth, today), 3);
  stage.progress(`机构名册与材料 ${firms.length} 家`, `${firms.length} registers of firms`);
}
