import type { Refusal } from '../refusal.ts';
import type { EngagementState } from './states.ts';

export const tracks = ['mandatory', 'voluntary'] as const;
export type Track = (typeof tracks)[number];

/** 开展审核方式: a consultancy is commissioned, or the enterprise audits by itself (保定 2020 表1). */
export const auditManners = ['commissioned', 'self_audit'] as const;
export type AuditManner = (typeof auditManners)[number];

export interface PartyFacts {
  consultancyId: string | null;
  state: EngagementState;
}

export function whyNotNameConsultancy(round: PartyFacts, consultancyId: string): Refusal | null {
  return round.consultancyId === consultancyId ? { code: 'consultancy_named_already' } : null;
}
