import type { applications as contract } from '@qingshen/contract';
import { formFingerprint } from '@qingshen/documents/forms';
import {
  type Contradiction,
  faultsIn,
  materialsMissing,
  submitOf,
  unfit,
  whyNotApplication,
  whyNotEligible,
} from '@qingshen/domain/applications';
import { beijingDate, type LocalDate, partsOf } from '@qingshen/domain/time';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act, Call } from '../kernel/mount.ts';
import { placed, placedId } from '../kernel/placed.ts';
import type { Happening } from '../kernel/record.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import type { Row } from '../kernel/statement.ts';
import { contactsOfOffices, handIn } from './drafts.sql.ts';
import { type AsDraft, type Declares, type Judged, judgeDraft, roundDaysOf } from './judged.ts';
import { toOffice } from './notices-of-hands.ts';
import { applicationAsDraft } from './whole.sql.ts';

type Body = Call<typeof contract.submitApplication>['body'];

/** Each box once, with the rule it breaks: the page says so there. */
const atBoxes = (keys: readonly string[], rule: string) => ({
  field: keys[0],
  rule,
  fields: [...new Set(keys)].map((field) => ({ in: 'body', field, rule })),
});

/** What stays and disagrees is explained, box by box; the officer reads both. */
function explained(contradictions: readonly Contradiction[], { explanations }: Body) {
  const said = new Map(explanations.map(({ field, reason }) => [field, reason]));
  const open = contradictions.filter(({ field }) => !said.has(field));
  if (open.length > 0)
    refuse('application_contradicts', {
      contradictions: open,
      ...atBoxes(
        open.map(({ field }) => field),
        'form_unexplained',
      ),
    });
  return contradictions.map((one) => ({ ...one, explained: said.get(one.field) ?? null }));
}

/** What was asked is answered whole: a half-answered paper would only come back again. */
function answersTo(row: AsDraft, { answers }: Body) {
  const open = row.correctionRows.filter(({ answeredAt }) => answeredAt === null).map(({ id }) => id);
  const given = answers.map(({ correctionId, answer }) => ({ id: placedId(correctionId).uuid, answer }));
  const strange = given.find(({ id }) => !open.includes(id));
  if (strange) refuse('correction_unknown', { correction: placed(row.province, strange.id) });
  const unanswered = open.filter((id) => !given.some((one) => one.id === id));
  if (unanswered.length > 0)
    refuse('correction_unanswered', { unanswered: unanswered.map((id) => placed(row.province, id)) });
  return given;
}

function mustBeWhole(row: AsDraft, judged: Judged, today: LocalDate): void {
  const faults = faultsIn(judged.form, judged.values, judged.facts, today, roundDaysOf(row));
  const gaps = atBoxes(judged.missing, 'form_missing');
  if (judged.missing.length > 0)
    refuse('form_incomplete', {
      ...gaps,
      count: judged.missing.length,
      fields: [...gaps.fields, ...faults.map((fault) => ({ in: 'body', ...fault }))],
    });
  const impossible = unfit(faults);
  if (impossible) throw new Refused(impossible);
  const lacking = materialsMissing(judged.materials, row.fileRows);
  if (lacking.length > 0) refuse('application_materials_missing', { materials: lacking });
  const infected = row.fileRows.find(({ scan }) => scan === 'infected');
  if (infected) refuse('file_infected', { name: infected.name });
  const refused = judged.eligibility && whyNotEligible(judged.eligibility);
  if (refused) throw new Refused(refused);
}

/** Once it is on its way its route is seated; only the first time it has to lead somewhere. */
function routeOf(row: AsDraft, { route }: Judged) {
  if (row.state !== 'draft') return { stops: [], basis: null };
  if ('refused' in route) throw new Refused(route.refused);
  return route;
}

type HandedIn = Row<ReturnType<typeof handIn>>;

function settled(answer: HandedIn | undefined): {
  version: number;
  authorityId: string;
  authorityName: string;
} {
  if (!answer || answer.outcome === 'absent') return refuse('not_found');
  if (answer.outcome === 'stale') return refuse('stale_version', { version: answer.version });
  if (answer.outcome === 'office_absent')
    return refuse('application_office_absent', { division: answer.division });
  const { version, authority_id: authorityId, authority_name: authorityName } = answer;
  return { version: version ?? 1, authorityId: authorityId ?? '', authorityName: authorityName ?? '' };
}

interface Kept {
  row: AsDraft;
  judged: Judged;
  declares: Declares;
  body: Body;
  hash: string;
  on: string;
}

function copyOf({ row, judged, declares, body, hash, on }: Kept): string {
  const route = routeOf(row, judged);
  return JSON.stringify({
    id: newId(),
    filled: judged.values,
    facts: judged.facts,
    contradictions: explained(judged.contradictions, body),
    eligibility: judged.eligibility,
    hash,
    declares,
    rules_on: row.rulesOfRound?.on ?? on,
    basis: route.basis,
  });
}

const told = (row: AsDraft, after: { hash: string; office: string; officeId: string }): Happening => ({
  act: row.state === 'draft' ? 'application_submitted' : 'application_resubmitted',
  subject: { kind: 'application', id: placed(row.province, row.id), name: row.number },
  subjectOrganizationId: after.officeId,
  province: row.province,
  caseId: row.engagementId,
  before: { state: row.state },
  after: { kind: row.kind, office: after.office, hash: after.hash },
});

export const submitApplication =
  (kernel: Kernel): Act<typeof contract.submitApplication> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.application);
    const today = beijingDate(ctx.now);
    const key = { province, id, organizationId: params.organization, year: partsOf(today).year };
    const row = await ctx.one(applicationAsDraft(key));
    if (row.version !== body.version) refuse('stale_version', { version: row.version });
    const refused = whyNotApplication(submitOf(row.state), row, 'enterprise');
    if (refused) throw new Refused(refused);
    const { soundAndLawful = null, aboveScale = null } = body.declares;
    const declares = { soundAndLawful, aboveScale };
    const judged = judgeDraft(row, today, ctx.seat.personName, declares);
    mustBeWhole(row, judged, today);
    const hash = formFingerprint(judged.form, judged.values);
    const [answer] = await ctx.all(
      handIn({
        province,
        id,
        version: row.version,
        copy: copyOf({ row, judged, declares, body, hash, on: today }),
        route: JSON.stringify(routeOf(row, judged).stops),
        answers: JSON.stringify(answersTo(row, body)),
      }),
    );
    const { version, authorityId, authorityName } = settled(answer);
    const contacts = await ctx.all(contactsOfOffices([authorityId]));
    kernel.record(
      ctx,
      told(row, { hash, office: authorityName, officeId: authorityId }),
      toOffice(contacts, 'application_arrived', {
        ...row,
        fromName: row.enterpriseName,
        at: ctx.now.toISOString(),
      }),
    );
    return { version, state: 'submitted', hash, authorityName };
  };
