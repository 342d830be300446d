import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { placed } from '../../kernel/placed.ts';
import type { Delivery, Recorded } from '../../kernel/record.ts';
import type { Terms } from '../lists/checker.ts';
import type { Published } from './publication.sql.ts';
import type { Outcome, Publishing } from './publish.ts';

/** What is told of a publication: to every round's own trail, the campaign's, and to who answers for the enterprise. */

const acts = { added: 'engagement_opened', changed: 'listing_changed', removed: 'listing_removed' } as const;

function lettersFor(published: Published, terms: Terms, by: string, reason: string | null): Delivery[] {
  if (published.done === 'changed') return [];
  const template = published.done === 'added' ? 'list_published' : 'listing_removed';
  return published.recipients.flatMap((recipient): Delivery[] => {
    const letter = {
      template,
      locale: recipient.locale,
      recipientAccountId: recipient.accountId,
      organizationId: published.enterpriseId,
      facts: {
        name: recipient.name,
        organizationName: published.enterpriseName,
        siteName: published.siteName,
        campaign: terms.title,
        number: published.number,
        byName: by,
        reason,
      },
    };
    const inbox = { ...letter, channel: 'inbox' as const };
    return recipient.mail
      ? [inbox, { ...letter, channel: 'mail' as const, address: recipient.mail }]
      : [inbox];
  });
}

/** An enterprise that a list brings in begins with it; it may stand there with several plants. */
function brought(published: readonly Published[]): Recorded[] {
  const fresh = new Map(published.filter(({ isNew }) => isNew).map((one) => [one.enterpriseId, one]));
  return [...fresh.values()].map(({ enterpriseId, enterpriseName }) => ({
    happening: {
      act: 'organization_registered',
      subject: { kind: 'organization', id: enterpriseId, name: enterpriseName },
      subjectOrganizationId: enterpriseId,
      after: { kind: 'enterprise' },
    },
  }));
}

/** A round that goes on says so, and so does the one it came from. */
function carried(one: Published, { key, terms }: Publishing): Recorded[] {
  const { province } = key;
  if (one.carriedId === null) return [];
  const subject = (id: string, name: string) => ({ kind: 'engagement', id: placed(province, id), name });
  const common = { subjectOrganizationId: one.enterpriseId, province };
  const after = { ground: one.ground, campaign: terms.title };
  return [
    {
      happening: {
        ...common,
        act: 'round_carried_over',
        subject: subject(one.carriedId, one.carriedNumber ?? ''),
        caseId: one.carriedId,
        after: { ...after, number: one.number },
      },
    },
    {
      happening: {
        ...common,
        act: 'round_carried_on',
        subject: subject(one.engagementId, one.number),
        caseId: one.engagementId,
        after: { ...after, number: one.carriedNumber },
      },
    },
  ];
}

/** What is told of each round: in its own trail, and to who answers for the enterprise. */
export function toldOf(ctx: Ctx<Seat>, what: Publishing, published: readonly Published[]): Recorded[] {
  const { key, terms, additionReason, removalReason } = what;
  const rounds = published.flatMap((one): Recorded[] => {
    const reason = one.done === 'removed' ? removalReason : additionReason;
    const round: Recorded = {
      happening: {
        act: acts[one.done],
        subject: { kind: 'engagement', id: placed(key.province, one.engagementId), name: one.number },
        subjectOrganizationId: one.enterpriseId,
        province: key.province,
        caseId: one.engagementId,
        after: { campaign: terms.title, list_version: terms.number, ...(reason ? { reason } : {}) },
      },
      deliveries: lettersFor(one, terms, ctx.seat.organizationName, reason),
    };
    return [round, ...carried(one, what)];
  });
  return [...brought(published), ...rounds];
}

export const none: Outcome = { added: 0, changed: 0, removed: 0, told: 0 };

export function counted(before: Outcome, published: readonly Published[]): Outcome {
  const of = (done: Published['done']) => published.filter((one) => one.done === done);
  return {
    added: before.added + of('added').length,
    changed: before.changed + of('changed').length,
    removed: before.removed + of('removed').length,
    told: before.told + of('added').filter(({ recipients }) => recipients.length > 0).length,
  };
}

export function listPublished(
  { key, terms, listedOn }: Publishing,
  { told: _, ...outcome }: Outcome,
): Recorded {
  return {
    happening: {
      act: 'list_published',
      subject: { kind: 'campaign', id: placed(key.province, key.campaignId), name: terms.title },
      province: key.province,
      after: { number: terms.number, ...outcome, listed_on: listedOn },
    },
  };
}
