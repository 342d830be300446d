import { shippedYears, workingCalendar } from '@qingshen/domain/calendar';
import { deadlinesOf, type EngagementState, readingIn } from '@qingshen/domain/engagements';
import { type ListingReason, resolve } from '@qingshen/domain/rules';
import type { LocalDate } from '@qingshen/domain/time';
import type { World } from './app.ts';
import { asLogin, type Persona } from './database.ts';
import { openRound, registerSite } from './rounds.ts';
import type { Member, Story } from './story.ts';

/** Rounds that stand on a campaign's list, and what happens to them behind the wall, for tests of what follows. */

export const uuidOf = (placed: string) => placed.slice(3);

/** Noon of a day in Beijing, as the product's clock shows it from now on. */
export async function turnTo(story: Story, day: string): Promise<void> {
  offsetSeconds = Math.round((Date.parse(`${day}T04:00:00Z`) - Date.now()) / 1000);
  await story.rows('update clock set demo = true');
  await story.turnClock(offsetSeconds);
}
let offsetSeconds = 0;

export async function publishedCampaign(story: Story, by: Member, listedOn: string): Promise<string> {
  const [row] = await story.rows<{ id: string }>(
    `with c as (insert into campaigns (province, id, authority_id, authority_name, title, document_number, track, year, line, lines,
         jurisdiction, state, listed_on, rules_on, rules_known_at, published_version, published_at, created_at)
       select o.province, gen_random_uuid(), o.id, o.name, '清洁生产审核名单 ' || $2, '冀环〔' || $2 || '〕', 'mandatory', left($2, 4)::int, o.line,
         array[o.line], o.division_code, 'published', $2::date, $2::date, now(), 1, now(), now() from organizations o where o.id = $1
       returning *),
     v as (insert into list_versions (province, id, campaign_id, authority_id, number, kind, state, uploaded_by_name, uploaded_at, published_at,
         published_by_name)
       select c.province, gen_random_uuid(), c.id, c.authority_id, 1, 'whole', 'published', '张', now(), now(), '张' from c returning id)
     select c.province || '-' || c.id as id from c, v`,
    [by.organizationId, listedOn],
  );
  return row?.id ?? '';
}

/** Opened by who organises it, and put on the list: the clocks of the campaign run beside the country's. */
export async function listedRound(
  story: Story,
  at: { enterprise: Member; organiser: Member; division: string; campaign: string; listedOn: string },
  reasons: ListingReason[] = ['toxic_class_one'],
): Promise<string> {
  const siteId = await registerSite(at.enterprise, at.division);
  const { engagementId } = await openRound(at.organiser, siteId);
  const listedOn = at.listedOn as LocalDate;
  const rules = resolve({ jurisdiction: at.division, track: 'mandatory', on: listedOn }, []);
  const drafts = deadlinesOf(
    { track: 'mandatory', listedOn, reasons, inCampaign: true, permitManagement: null, acceptedOn: null },
    rules,
    readingIn(rules, workingCalendar(shippedYears)),
  );
  const id = uuidOf(engagementId);
  await story.rows("delete from deadlines where province = '13' and engagement_id = $1", [id]);
  await story.rows(
    `update engagements e set campaign_id = c.id, listed_on = $3, rules_on = c.rules_on, rules_known_at = c.rules_known_at, reasons = $4
       from campaigns c where e.id = $1 and c.id = $2`,
    [id, uuidOf(at.campaign), listedOn, reasons],
  );
  await story.rows("select app.write_deadlines('13', $1, $2)", [id, JSON.stringify(drafts)]);
  await story.rows("select app.list_the_carried('13', $1, $2, $3, '试', '张')", [
    uuidOf(at.campaign),
    id,
    id,
  ]);
  await story.rows("select app.grant_case('13', $1)", [id]);
  return engagementId;
}

/** With a stolen login and psql open: one statement in somebody's name, kept if it is let through. */
export const asSomebody = <R extends object>(
  world: World,
  persona: Persona,
  organizationId: string,
  text: string,
  values: unknown[] = [],
): Promise<R[]> =>
  asLogin(world, persona, async (client) => {
    await client.query('begin');
    const now = new Date(Date.now() + 1000 * offsetSeconds).toISOString();
    await client.query(
      "select set_config('app.organization_id', $1, true), set_config('app.now', $2, true)",
      [organizationId, now],
    );
    try {
      const { rows } = await client.query(text, values);
      await client.query('commit');
      return rows as R[];
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });

export async function advances(world: World, by: Member, engagement: string, to: EngagementState) {
  const persona = by.secret === undefined ? 'enterprise' : 'authority';
  const [row] = await asSomebody<{ outcome: string; state: string; version: number }>(
    world,
    persona,
    by.organizationId,
    "select * from app.advance_round('13', $1, $2, null)",
    [uuidOf(engagement), to],
  );
  return row ?? { outcome: 'absent', state: '', version: 0 };
}
