import type { tenancy } from '@qingshen/contract';
import { expect, test } from 'vitest';
import { tellMessage } from './messages.ts';

const message = (kind: string, facts: object) =>
  tellMessage('zh-CN', {
    id: '1',
    at: '2026-11-21T00:00:00Z',
    readAt: null,
    organizationId: 'o1',
    kind,
    facts,
  } as unknown as tenancy.InboxMessage);

const due = { campaignTitle: '名单', dueOn: '2025-08-06', organizationName: '某局', count: 3 };
const ends = (...ids: string[]) => ({
  organizationName: '某局',
  ends: ids.map((engagementId) => ({
    duty: 'disclose',
    engagementId,
    label: '某厂',
    on: '2026-03-15',
    step: 7,
  })),
});

test.each([
  ['notice_due', { ...due, campaignId: '13-c' }, '/o/o1/campaigns/13-c/notices?unserved=true'],
  ['notice_due', due, '/o/o1/campaigns'],
  ['notice_served', { noticeId: '13-n' }, '/o/o1/notices/13-n'],
  ['notice_served', {}, '/o/o1/engagements'],
  ['duty_reminder', ends('13-e'), '/o/o1/engagements/13-e'],
  ['duty_reminder', ends('13-e', '13-f'), '/o/o1/engagements?sort=next_due'],
  ['duty_reminder', ends('13-e', '13-e'), '/o/o1/engagements/13-e'],
])('a message of %s opens what it speaks of', (kind, facts, to) => expect(message(kind, facts).to).toBe(to));

test('a day missed is told as missed', () => {
  expect(message('notice_due', { ...due, daysAhead: 0 }).text).not.toContain('逾期');
  expect(message('notice_due', { ...due, daysAhead: -1 }).text).toContain('2025年8月6日');
  expect(message('notice_due', { ...due, daysAhead: -1 }).text).toContain('现已逾期');
});
