import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { placed } from '../../kernel/placed.ts';
import type { Delivery, Recorded } from '../../kernel/record.ts';
import { refuse } from '../../kernel/refused.ts';
import { Checker, type ListKey, type Terms } from '../lists/checker.ts';
import type { Plan, PlantFacts } from '../rule-book.ts';
import { type Published, publishList } from './publication.sql.ts';

export interface Publishing {
  readonly key: ListKey;
  readonly terms: Terms;
  readonly rows: readonly (PlantFacts & { readonly row: number })[];
  readonly taken: readonly string[];
  readonly listedOn: LocalDate;
  readonly additionReason: string | null;
  readonly removalReason: string | null;
}

/** The day of this publication: what the officer says, for the first list what the campaign says, or today. */
export function dayOf(listedOn: string | undefined, terms: Terms, now: Date): LocalDate {
  const today = beijingDate(now);
  const first = terms.publishedVersion === null ? terms.listedOn : null;
  const day = (listedOn ?? first ?? today) as LocalDate;
  // Once a list is out, nothing is added to it before the day it came out.
  if (terms.publishedVersion !== null && terms.listedOn !== null && day < terms.listedOn)
    refuse('day_before_listing', { field: 'listedOn', listedOn: terms.listedOn });
  return day > today ? refuse('date_in_future', { date: day }) : day;
}

/** A list public for the first time is read by the rules of the day it is made public. */
const termsOn = (terms: Terms, listedOn: LocalDate): Terms =>
  terms.rulesOn === null ? { ...terms, listedOn } : terms;

/** Numbers what is said often: each text is sent once, the rows say which. */
class Said<T> {
  readonly all: T[] = [];
  readonly #known = new Map<string, number>();

  numberOf(one: T): number {
    const text = JSON.stringify(one);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.all.length);
    return this.all.push(one) - 1;
  }
}

/** What is asked of each row and by when: the same for all that stand in one place and are of one kind. */
function plansFor(ctx: Ctx<Seat>, { key, terms, rows, listedOn }: Publishing) {
  const { book } = new Checker(key, termsOn(terms, listedOn), ctx.now);
  const [targets, deadlines] = [new Said<Plan['targets']>(), new Said<Plan['deadlines']>()];
  const numbered = new Map<Plan, { targets: number; deadlines: number }>();
  const planned = rows.map((row) => {
    const plan = book.planFor(row, listedOn);
    const known = numbered.get(plan) ?? {
      targets: targets.numberOf(plan.targets),
      deadlines: deadlines.numberOf(plan.deadlines),
    };
    numbered.set(plan, known);
    return { row: row.row, ...known };
  });
  return { plans: { targets: targets.all, deadlines: deadlines.all }, planned };
}

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
function brought(published: readonly Published[], _province: string): Recorded[] {
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

/** Every round's own trail says how it began or ended, the campaign's says what was published: one statement. */
export async function publish(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  what: Publishing,
): Promise<readonly Published[]> {
  const { key, terms, additionReason, removalReason } = what;
  const { province, versionId, campaignId } = key;
  const published = await ctx.all(
    publishList({
      province,
      versionId,
      ...plansFor(ctx, what),
      listedOn: what.listedOn,
      rulesKnownAt: terms.rulesKnownAt ?? ctx.now,
      taken: what.taken,
      additionReason,
      removalReason,
      officer: ctx.seat.personName,
    }),
  );
  const count = (done: Published['done']) => published.filter((one) => one.done === done).length;
  const campaign = { kind: 'campaign', id: placed(province, campaignId), name: terms.title };
  const rounds = published.map((one): Recorded => {
    const reason = one.done === 'removed' ? removalReason : additionReason;
    return {
      happening: {
        act: acts[one.done],
        subject: { kind: 'engagement', id: placed(province, one.engagementId), name: one.number },
        subjectOrganizationId: one.enterpriseId,
        province,
        caseId: one.engagementId,
        after: { campaign: terms.title, list_version: terms.number, ...(reason ? { reason } : {}) },
      },
      deliveries: lettersFor(one, terms, ctx.seat.organizationName, reason),
    };
  });
  const list: Recorded = {
    happening: {
      act: 'list_published',
      subject: campaign,
      province,
      after: {
        number: terms.number,
        added: count('added'),
        changed: count('changed'),
        removed: count('removed'),
        listed_on: what.listedOn,
      },
    },
  };
  kernel.recordAll(ctx, [list, ...brought(published, province), ...rounds]);
  return published;
}
