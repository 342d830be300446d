import type { Balance, ClauseKey, Finding } from '@qingshen/domain/qualifications';

export const trackWords = { mandatory: '强制性', voluntary: '自愿性' } as const;

export const unitOf: Readonly<Record<ClauseKey, string>> = {
  legal_person: '份',
  quality_system: '份',
  premises: '份',
  digitisation: '份',
  archive: '份',
  instruments: '项',
  staff_count: '人',
  senior_titles: '人',
  intermediate_titles: '人',
  staff_knowledge: '人',
  staff_method: '人',
  track_record: '项',
  integrity: '份',
  clean_record: '条',
  not_under_rectification: '条',
};

export const balanceWords: Readonly<Record<Balance, string>> = {
  material: '物料平衡',
  energy: '能量平衡',
  water: '水平衡',
};

export const wayWords = {
  industry_audits: '拟服务行业清洁生产审核业绩',
  related_jobs: '环境影响评价、能源审计、节能评估、节能规划等相关咨询业绩',
} as const;

export const shortWays = { industry_audits: '审核', related_jobs: '相关咨询' } as const;

/** Over the facts that do not count; over the records that stand, where none should. */
export const shortLabels = { missing: '未计入及原因', standing: '在效记录' } as const;

const missingOf = ({ need, have }: { readonly need: number; readonly have: number }): number =>
  Math.max(0, need - have);

const paper = (what: string) => (): string => `补充登记现行有效的${what}。`;

/** 补正途径: what would have to be so for the clause to hold, said to the firm. */
export const wayOutOf: Readonly<Record<ClauseKey, (finding: Finding) => string>> = {
  legal_person: paper('独立法人资格证明（营业执照或法人登记证书）'),
  quality_system: paper('质量保证体系和管理制度文件'),
  premises: paper('固定工作场所证明（产权证或租赁合同）'),
  digitisation: paper('文件、图表数字化处理能力证明'),
  archive: paper('档案管理制度及档案管理系统证明'),
  integrity: paper('诚信承诺书'),
  instruments: ({ lacking = [] }) =>
    `配备能够测试${lacking.map((balance) => balanceWords[balance]).join('、')}的器具、设备，或对已有器具重新检定校准。`,
  staff_count: (finding) =>
    `增加经培训合格、有清洁生产审核咨询经验的专职技术人员${missingOf(finding)}名，并登记劳动合同或社会保险缴纳证明；或消除上列人员未计入的原因。`,
  senior_titles: (finding) =>
    `增加持有效高级职称证书的专职技术人员${missingOf(finding)}名，或续期已过期的证书。`,
  intermediate_titles: (finding) =>
    `增加持有效中级职称证书（或能源环保类注册执业资格证书）的专职技术人员${missingOf(finding)}名，或续期已过期的证书。同一人员只计一次。`,
  staff_knowledge: () => '登记持有效职称证书或能源环保类注册执业资格证书的在职技术人员，并附任职证明。',
  staff_method: () => '登记培训合格且有清洁生产审核咨询经验的在职技术人员，并附任职证明。',
  track_record: ({ ways = [] }) =>
    `${ways.map((way) => `增加${wayWords[way.by]}${missingOf(way)}项`).join('，或')}，并登记证明材料${ways.length > 1 ? '；两者满足其一即可' : ''}。`,
  clean_record: () => '记录失效或者依法撤销之前，本项无法补正。',
  not_under_rectification: () => '改正并经主管部门解除，或者期满之后，本项恢复符合；最后一日仍在期内。',
};

interface ReadingWords {
  readonly question: string;
  readonly options: Readonly<Record<string, string>>;
}

export const readingWords: Readonly<Record<string, ReadingWords>> = {
  interpretation_surplus_senior: {
    question: '超出所需人数的高级职称人员可否计入中级',
    options: { counts_as_intermediate: '可以计入，一人只计一次', does_not_count: '不计入' },
  },
  interpretation_related_jobs_industry: {
    question: '相关咨询业绩是否须在拟服务行业',
    options: { any_industry: '不限行业', same_industry: '须在拟服务行业' },
  },
  interpretation_related_jobs_list: {
    question: '“等”字之外的同类咨询可否计入',
    options: { listed_only: '只计条文所列各类', similar_too: '同类咨询也计入' },
  },
  interpretation_industry_breadth: {
    question: '“拟服务行业”以何为界',
    options: { same_class: '行业小类', same_division: '行业大类', same_key_industry: '重点行业' },
  },
};
