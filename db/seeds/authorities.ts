import { tenancy } from '@qingshen/contract';
import { mustParse } from '@qingshen/domain';
import type { AuthorityRole, FictionalAuthority, FictionalWorld } from '@qingshen/domain/demo';
import { superiorOf } from '@qingshen/domain/divisions';
import type { Line } from '@qingshen/domain/tenancy';
import { parseLocalDate } from '@qingshen/domain/time';
import { type Actor, type Stage, severally } from './stage.ts';

/** Colleagues are known by their role: what one prepares somebody else must sign. */
export type Office = FictionalAuthority & {
  head: Actor;
  signer?: Actor | undefined;
  officers: Partial<Record<AuthorityRole, Actor>>;
};

const opened = mustParse(parseLocalDate('2025-04-07'));

const seatOf = ({ line, division }: { line: string; division: string }) => `${line}-${division}`;

async function seat(by: Actor, office: FictionalAuthority): Promise<string> {
  const { invitation } = await by.does(tenancy.registerOrganization, {
    params: { organization: by.organizationId },
    body: {
      kind: 'authority',
      name: office.name,
      divisionCode: office.division,
      line: office.line,
      channel: 'letter',
    },
    idempotencyKey: `seed-authority-${seatOf(office)}`,
  });
  return invitation.code ?? '';
}

async function staff(stage: Stage, head: Actor, office: FictionalAuthority): Promise<Actor[]> {
  const others = office.staff.filter(({ role }) => role !== 'head');
  return severally(others, async ({ role, person }) => {
    const { code } = await head.does(tenancy.inviteMember, {
      params: { organization: head.organizationId },
      body: { role, channel: 'letter', inviteeName: person.name },
    });
    const username = `${office.line}${office.division}.${role}`;
    return stage.claim(code ?? '', { username, name: person.name, guarded: true });
  });
}

async function settle(stage: Stage, by: Actor, office: FictionalAuthority): Promise<Office> {
  const code = await seat(by, office);
  const person = office.staff.find(({ role }) => role === 'head')?.person;
  const head = await stage.claim(code, {
    username: `${office.line}${office.division}`,
    name: person?.name ?? '',
    guarded: true,
  });
  const colleagues = await staff(stage, head, office);
  const others = office.staff.filter(({ role }) => role !== 'head');
  const officers = Object.fromEntries(others.map(({ role }, at) => [role, colleagues[at]]));
  return { ...office, head, signer: officers.signer, officers: { head, ...officers } };
}

/**
 * The operator brings the provinces, a province its cities and whatever reports to it directly, a city its counties.
 * Two county offices of the industry line in three have come; the others have their letters: that, too, is to be seen.
 */
export async function seatAuthorities(
  stage: Stage,
  operator: Actor,
  world: FictionalWorld,
): Promise<Map<string, Office>> {
  const offices = new Map<string, Office>();
  const remember = (office: Office) => void offices.set(seatOf(office), office);

  await stage.at('2025-03-03');
  const provinces = world.authorities.filter(({ level }) => level === 'province');
  (await severally(provinces, (office) => settle(stage, operator, office))).forEach(remember);
  stage.progress(`省级主管部门 ${provinces.length} 个`, `${provinces.length} provincial authorities`);

  await stage.at('2025-03-17');
  const isDirect = (office: FictionalAuthority) =>
    superiorOf(office.line, office.division, opened) === `${office.place}0000`;
  const cities = world.authorities.filter(isDirect);
  const provinceOf = (office: FictionalAuthority) =>
    offices.get(seatOf({ line: office.line, division: `${office.place}0000` }))?.head as Actor;
  (await severally(cities, (office) => settle(stage, provinceOf(office), office))).forEach(remember);
  stage.progress(
    `市级与省直管主管部门 ${cities.length} 个`,
    `${cities.length} cities and directly reporting units`,
  );

  await stage.at('2025-04-07');
  const counties = world.authorities.filter((office) => office.level === 'county' && !isDirect(office));
  const above = ({ line, division }: FictionalAuthority) =>
    nearestAbove(offices, line, superiorOf(line, division, opened))?.head as Actor;
  await severally(counties, async (office, at) => {
    if (office.line === 'industry' && at % 3 === 2) await seat(provinceOf(office), office);
    else remember(await settle(stage, above(office), office));
  });
  stage.progress(`县级主管部门 ${counties.length} 个`, `${counties.length} county offices`);
  return offices;
}

/** The first office on the way up the line's supervision tree, beginning with this division's own. */
export function nearestAbove(
  offices: Map<string, Office>,
  line: Line,
  from: string | null,
): Office | undefined {
  for (let code = from; code; code = superiorOf(line, code, opened)) {
    const office = officeAt(offices, line, code);
    if (office) return office;
  }
  return undefined;
}

export const officeAt = (offices: Map<string, Office>, line: string, division: string): Office | undefined =>
  offices.get(seatOf({ line, division }));
