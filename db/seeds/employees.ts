import { qualifications as contract } from '@qingshen/contract';
import type { FictionalPerson } from '@qingshen/domain/demo';
import { identityNumberFor } from '@qingshen/domain/qualifications';
import { add, days, type LocalDate } from '@qingshen/domain/time';
import type { Firm } from './firms.ts';
import type { Actor } from './stage.ts';

/**
 * What the five firms show for themselves, each in its own straits under 豫工信办节〔2018〕24号 五（二）. Days that lie
 * ahead are counted from the day the story is told, so that a reminder is always near.
 */
export interface Straits {
  /** From the head of the list: so many senior, so many intermediate; a registered engineer stands for one of these. */
  readonly senior: number;
  readonly intermediate: number;
  readonly registered: number;
  /** Somebody whose training ends in twenty days. */
  readonly lapses: boolean;
  readonly audits: readonly (readonly [industry: string, count: number])[];
  readonly related: number;
}

const straits: readonly Straits[] = [
  // Everything, with people to spare.
  {
    senior: 3,
    intermediate: 6,
    registered: 1,
    lapses: false,
    audits: [
      ['2614', 4],
      ['3110', 2],
    ],
    related: 6,
  },
  // Exactly two and five.
  { senior: 2, intermediate: 5, registered: 0, lapses: false, audits: [['2614', 3]], related: 2 },
  // One intermediate short, and hardly any work to show.
  { senior: 2, intermediate: 4, registered: 0, lapses: false, audits: [['3011', 1]], related: 1 },
  // Everything, in three industries.
  {
    senior: 3,
    intermediate: 5,
    registered: 1,
    lapses: false,
    audits: [
      ['2614', 3],
      ['3011', 3],
      ['3110', 4],
    ],
    related: 3,
  },
  // Exactly two and five, until a training ends.
  { senior: 2, intermediate: 4, registered: 1, lapses: true, audits: [['3110', 3]], related: 2 },
];

export const straitsOf = (nth: number): Straits => straits[nth % straits.length] as Straits;

const at = ({ organizationId }: Actor) => ({ organization: organizationId });

export interface Employee {
  person: FictionalPerson;
  seed: number;
  title: 'senior' | 'intermediate' | 'registered' | 'junior';
  lapsing: boolean;
}

export function employeesOf(firm: Firm, nth: number): Employee[] {
  const told = straitsOf(nth);
  const titles = [
    ...Array<'senior'>(told.senior).fill('senior'),
    ...Array<'intermediate'>(told.intermediate).fill('intermediate'),
    ...Array<'registered'>(told.registered).fill('registered'),
  ];
  return [firm.manager, ...firm.auditors].map((person, at) => ({
    person,
    seed: 10_000 + nth * 100 + at,
    title: titles[at] ?? 'junior',
    lapsing: told.lapses && at === 3,
  }));
}

function certificatesOf({ title, lapsing }: Employee, today: LocalDate) {
  const level = title === 'registered' ? 'junior' : title;
  const names = {
    senior: '环境工程高级工程师',
    intermediate: '环境工程工程师',
    junior: '环境工程助理工程师',
  };
  return [
    {
      kind: 'title' as const,
      level,
      name: names[level],
      issuer: '省人力资源和社会保障厅',
      issuedOn: '2016-12-20',
    },
    ...(title === 'registered'
      ? [
          {
            kind: 'registration' as const,
            field: 'environment' as const,
            name: '注册环保工程师',
            issuedOn: '2021-04-08',
            validUntil: add(today, days(420)),
          },
        ]
      : []),
    {
      kind: 'training' as const,
      name: '清洁生产审核人员培训合格证',
      issuer: '省清洁生产协会',
      issuedOn: '2024-04-18',
      validUntil: add(today, days(lapsing ? 20 : 540)),
    },
  ];
}

export async function employ(
  owner: Actor,
  employee: Employee,
  documentId: string,
  today: LocalDate,
): Promise<void> {
  const { employmentId: employment } = await owner.does(contract.registerStaff, {
    params: at(owner),
    body: {
      name: employee.person.name,
      identityKind: 'resident_id',
      identityNumber: identityNumberFor(employee.seed),
      position: employee.title === 'senior' ? '技术负责人' : '审核师',
      fullTime: true,
      from: '2019-07-01',
      experiencedSince: employee.title === 'junior' ? null : '2017-03-01',
      consentedOn: '2025-05-12',
      documentId,
    },
  });
  for (const body of certificatesOf(employee, today))
    await owner.does(contract.recordCertificate, { params: { ...at(owner), employment }, body });
}
