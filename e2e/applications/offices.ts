import type { Page } from '@playwright/test';
import { mustParse } from '@qingshen/domain';
import { authorityName } from '@qingshen/domain/demo';
import { subordinatesOf } from '@qingshen/domain/divisions';
import type { Line } from '@qingshen/domain/tenancy';
import { parseLocalDate } from '@qingshen/domain/time';
import { generateSync } from 'otplib';
import type { Player } from '../cast.ts';
import { today } from '../engagements/contract.ts';
import { asked, laid } from '../ground.ts';

type Role = 'handler' | 'checker' | 'signer';

interface Claimed {
  organizationId: string;
}
interface Invited {
  code: string;
}

export interface Office extends Player {
  name: string;
  division: string;
}

/** An official claims a letter and sets up the second factor, as officials must. */
async function claim(page: Page, code: string, name: string): Promise<Player> {
  const context = page.context();
  const { organizationId } = await laid<Claimed>(context.request, 'POST', '/invitations/acceptance', {
    code,
    username: `officer${Date.now()}.${Math.floor(Math.random() * 1e6)}`,
    name,
    password: 'seven brass lanterns',
    consent: true,
  });
  const { secret } = await laid<{ secret: string }>(context.request, 'POST', '/account/second-factor');
  await laid(context.request, 'PUT', '/account/second-factor', { code: generateSync({ secret }) });
  return { page, context, organization: organizationId, at: (path) => `/o/${organizationId}${path}` };
}

/** A colleague for one hand of the office. */
export async function colleague(head: Player, role: Role, name: string, page: Page): Promise<Player> {
  const { code } = await laid<Invited>(head.context.request, 'POST', `/o/${head.organization}/invitations`, {
    role,
    channel: 'letter',
    inviteeName: name,
  });
  return claim(page, code, name);
}

interface Seat {
  name: string;
  line: Line;
  divisionCode: string;
}

export const officeOf = async ({ context, organization }: Player): Promise<Seat> =>
  (await asked<{ organization: Seat }>(context.request, `/o/${organization}`)).organization;

/** The first county under a city whose office has not come yet: registered from above, claimed by its head. */
export async function countyOffice(city: Player, page: Page): Promise<Office> {
  const { line, divisionCode: under } = await officeOf(city);
  const on = mustParse(parseLocalDate(today()));
  for (const division of subordinatesOf(line, under, on)) {
    const name = authorityName(line, division, on) ?? '';
    const answer = await city.context.request.post(`/api/o/${city.organization}/organizations`, {
      data: { kind: 'authority', name, divisionCode: division, line, channel: 'letter' },
    });
    if (answer.status() === 409) continue;
    if (!answer.ok()) throw new Error(`${name}: ${await answer.text()}`);
    const { invitation } = (await answer.json()) as { invitation: Invited };
    return { ...(await claim(page, invitation.code, '丁云初')), name, division };
  }
  throw new Error(`every county of ${under} has its office`);
}
