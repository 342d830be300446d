import { describe, expect, test } from 'vitest';
import { sealer } from '../../kernel/seal.ts';
import { compose } from '../compose.ts';
import { templates } from './index.ts';

const seal = sealer(Buffer.alloc(32, 7).toString('base64'), 'outbox');
const publicUrl = 'https://qingshen.example.cn';
const locales = ['zh-CN', 'en'] as const;
const at = '2026-11-21T02:30:00.000Z';
const place = { organizationName: '河北清源环境咨询有限公司', name: '王敏', at };

const overseen = { ...place, byName: '河南省工业和信息化厅' };
const listed = {
  name: '王岚',
  organizationName: '保定砚溪钢铁有限公司',
  siteName: '本部厂区',
  campaign: '2025年审核企业',
  number: '13-2025-000123',
  byName: '河北省生态环境厅',
  reason: null,
};
const filed = { ...overseen, number: '41-BA2026-000001', clause: '豫工信办节〔2018〕24号 五（二）' };

const paper = {
  name: '王敏',
  number: '13-SQ2026-000001',
  kind: 'evaluation',
  byName: '保定市生态环境局',
  at,
};

const given: Record<string, { facts: Record<string, unknown>; secrets?: Record<string, string> }> = {
  invitation: {
    facts: {
      ...place,
      invitingOrganizationName: '河北省生态环境厅',
      inviterName: '李强',
      inviteeName: '王敏',
      kind: 'consultancy',
      role: 'owner',
      purpose: 'claim',
      expiresAt: at,
    },
    secrets: { code: '7K3M9QXT2WAB' },
  },
  password_reset: { facts: { name: '王敏', minutes: 30 }, secrets: { token: 'aB3_-'.repeat(8) } },
  contact_changed: { facts: { name: '王敏', mail: 'w***n@example.cn', mobile: '138****0001' } },
  password_changed: { facts: { name: '王敏', at } },
  second_factor_changed: { facts: { name: '王敏', change: 'removed' } },
  organization_suspended: {
    facts: {
      ...place,
      byName: '河北省生态环境厅',
      reason: '报告失实，责令整改',
      clause: '豫工信办节〔2018〕24号 五（三）',
    },
  },
  organization_restored: { facts: { ...place, byName: '河北省生态环境厅' } },
  member_suspended: { facts: { ...place, reason: '离岗培训' } },
  member_restored: { facts: place },
  member_removed: { facts: place },
  role_changed: { facts: { ...place, role: 'auditor' } },
  duty_handed_over: { facts: { ...place, role: 'manager' } },
  claim_settled_for_claimant: {
    facts: {
      name: '王敏',
      authorityName: '河北省生态环境厅',
      personName: '林争',
      outcome: 'moves',
      lastDay: '2026-04-30',
      reason: '劳动合同已解除',
      at,
    },
  },
  claim_settled_for_employer: {
    facts: {
      name: '王敏',
      authorityName: '河北省生态环境厅',
      personName: '林争',
      outcome: 'stays',
      lastDay: null,
      reason: '社保仍在原单位',
      at,
    },
  },
  restricted_matter: {
    facts: {
      name: '王敏',
      organizationName: '河北省生态环境厅',
      number: '7F3A-91C2',
      matterState: 'received',
    },
  },
  duty_reminder: {
    facts: {
      name: '王敏',
      organizationName: '保定市启明化工有限公司',
      ends: [
        {
          duty: 'apply_evaluation',
          label: '保定市启明化工有限公司 13-2025-000001',
          on: '2026-02-28',
          step: -1,
        },
        { duty: 'finish_audit', label: '保定市启明化工有限公司 13-2025-000001', on: '2026-07-27', step: 30 },
      ],
    },
  },
  notice_served: {
    facts: {
      ...place,
      siteName: '莲池厂区',
      number: '13-2025-000123-1',
      byName: '保定市生态环境局莲池区分局',
      servedOn: '2025-08-06',
      method: 'direct',
    },
  },
  notice_due: {
    facts: {
      ...place,
      campaignTitle: '2025年全省清洁生产审核',
      dueOn: '2025-08-06',
      daysAhead: 3,
      count: 12,
    },
  },
  expiry_reminder: {
    facts: {
      name: '王敏',
      organizationName: '河北清源环境咨询有限公司',
      ends: [
        { kind: 'certificate', label: '林争 · 培训合格证', on: '2026-12-11', daysAhead: 30 },
        { kind: 'filing', label: '13-2024-000001', on: '2027-02-01', daysAhead: 90 },
      ],
    },
  },
  application_arrived: { facts: { ...paper, enterpriseName: '保定市启明化工有限公司', fromName: '某分局' } },
  applications_arrived: { facts: { ...paper, fromName: '某分局', count: 12 } },
  application_forwarded: { facts: { ...paper, opinion: '材料齐全', toName: '保定市生态环境局' } },
  application_returned: { facts: { ...paper, opinion: '请补正', items: 2 } },
  application_accepted: { facts: { ...paper, kind: 'postponement', postponedTo: '2026-12-31' } },
  application_refused: { facts: { ...paper, opinion: '不符合条件', clause: '豫工信办节〔2018〕24号 一' } },
  list_published: { facts: { ...listed } },
  listing_removed: { facts: { ...listed, reason: '已关闭' } },
  filing_accepted: { facts: { ...filed, validUntil: '2029-11-20' } },
  filing_refused: { facts: { ...filed, reason: '中级职称人数不足' } },
  filing_revoked: { facts: { ...filed, reason: '弄虚作假' } },
  filing_corrections_requested: { facts: { ...filed, count: 2, reason: '五（二）3 社保证明已过期' } },
  check_drawn: { facts: { ...overseen, title: '2026年随机抽查' } },
  check_settled: { facts: { ...overseen, title: '2026年随机抽查', outcome: 'failed', reason: '仪器超期' } },
  sanction_imposed: {
    facts: {
      ...overseen,
      step: 'suspend',
      from: '2026-11-21',
      until: '2027-05-20',
      clause: '五（三）',
      reason: '报告不实',
    },
  },
  sanction_lifted: { facts: { ...overseen, step: 'order_to_correct', reason: '已改正' } },
  appeal_decided: { facts: { ...overseen, step: 'publish_name', outcome: 'upheld', reason: '经复核属实' } },
};

const written = (
  template: string,
  locale: (typeof locales)[number],
  change: Record<string, unknown> = {},
) => {
  const { facts, secrets } = given[template] ?? { facts: {} };
  const sealedFacts = secrets ? seal.seal(JSON.stringify(secrets)) : null;
  return compose({ template, locale, facts: { ...facts, ...change }, sealedFacts }, seal, publicUrl);
};

const letter = (template: string, locale: (typeof locales)[number], change?: Record<string, unknown>) => {
  const composed = written(template, locale, change);
  if ('why' in composed) throw new Error(composed.why);
  return composed;
};

describe.each(Object.keys(templates))('the letter %s', (template) => {
  test.each(locales)('is written in %s, as text and as HTML that fetches nothing', (locale) => {
    const { subject, text, html, short } = letter(template, locale);
    expect(subject).not.toMatch(/undefined|null|\n/);
    for (const body of [text, html, short]) {
      expect(body).not.toMatch(/undefined|\[object|\bnull\b|NaN/);
      expect(body.length).toBeGreaterThan(20);
    }
    expect(html).not.toMatch(/<(img|link|script|iframe|style|table)\b|url\(|@import|src=/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].every(([, href]) => href?.startsWith(publicUrl))).toBe(true);
    if (locale === 'en') expect(subject).toMatch(/[A-Za-z]/);
  });

  test('escapes whatever a person typed', () => {
    const nasty = '<b onclick="x">&\'';
    const { html } = letter(template, 'zh-CN', {
      organizationName: nasty,
      name: nasty,
      inviteeName: nasty,
      reason: nasty,
    });
    expect(html).not.toContain('<b onclick');
  });
});

describe('what the letters say', () => {
  test('an invitation carries its code behind the # of the link and in groups to type, and its end in Beijing time', () => {
    const { text, short, subject } = letter('invitation', 'zh-CN');
    expect(subject).toBe('邀请您认领单位：河北清源环境咨询有限公司');
    expect(text).toContain(`${publicUrl}/claim#7K3M9QXT2WAB`);
    expect(text).toContain('邀请码：7K3M-9QXT-2WAB');
    expect(text).toContain('请于2026年11月21日 10:30前办理');
    expect(text).toContain('（咨询服务机构），并作为单位负责人');
    expect(short).toContain('#7K3M9QXT2WAB');
  });

  test('an invitation without the inviter’s name speaks for the organization alone', () => {
    expect(letter('invitation', 'zh-CN', { inviterName: undefined }).text).toContain(
      '河北省生态环境厅邀请您在清审认领',
    );
  });

  test('a suspension names reason, clause and who decided', () => {
    const { text } = letter('organization_suspended', 'zh-CN');
    for (const line of [
      '决定单位：河北省生态环境厅',
      '理由：报告失实，责令整改',
      '依据：豫工信办节〔2018〕24号 五（三）',
      '时间：2026年11月21日 10:30',
    ])
      expect(text).toContain(line);
  });

  test('a letter nobody can write says which fact is missing, never its value', () => {
    expect(written('invitation', 'zh-CN', { kind: 'guild' })).toEqual({ why: 'fact_missing kind' });
    expect(written('invitation', 'zh-CN', { expiresAt: undefined })).toEqual({
      why: 'fact_missing expiresAt',
    });
    expect(written('toString', 'zh-CN')).toEqual({ why: 'template_unknown toString' });
    const sealedFacts = Buffer.alloc(60, 1);
    expect(
      compose({ template: 'password_reset', locale: 'en', facts: {}, sealedFacts }, seal, publicUrl),
    ).toEqual({ why: 'secrets_unreadable' });
  });
});
