import type { APIRequestContext, Page } from '@playwright/test';
import { creditCodeFor } from '@qingshen/domain/codes';
import { expect, type Player } from '../cast.ts';

/** A plant of its own for a journey, so that it may walk twice on one story: registered, claimed, its round opened. */
export interface Plant {
  /** Its owner, signed in. */
  page: Page;
  organization: string;
  engagement: string;
  name: string;
  at(path: string): string;
}

interface Wanted {
  name: string;
  division: string;
  industry: string;
  track: 'mandatory' | 'voluntary';
}

async function posted<T>(request: APIRequestContext, path: string, data: object): Promise<T> {
  const response = await request.post(`/api${path}`, { data });
  expect(response.ok(), `${path}: ${await response.text()}`).toBe(true);
  return (await response.json()) as T;
}

/** Everything that other journeys walk through in full: here it is only the ground one stands on. */
export async function raisePlant(officer: Player, page: Page, wanted: Wanted): Promise<Plant> {
  const [office, own] = [officer.context.request, page.context().request];
  const seed = Date.now();
  const name = `${wanted.name}${seed % 100_000}有限公司`;
  const { invitation, organizationId: organization } = await posted<{
    organizationId: string;
    invitation: { code: string };
  }>(office, `/o/${officer.organization}/organizations`, {
    kind: 'enterprise',
    name,
    creditCode: creditCodeFor(seed % 1_000_000, wanted.division),
    divisionCode: wanted.division,
    channel: 'letter',
  });
  await posted(own, '/invitations/acceptance', {
    code: invitation.code,
    username: `plant${seed}`,
    name: '沈知白',
    password: 'seven brass lanterns',
    consent: true,
  });
  const { siteId } = await posted<{ siteId: string }>(own, `/o/${organization}/sites`, {
    name: '一厂区',
    address: '工业大道 18 号',
    divisionCode: wanted.division,
    industryCode: wanted.industry,
  });
  const { engagementId } = await posted<{ engagementId: string }>(
    office,
    `/o/${officer.organization}/engagements`,
    { siteId, track: wanted.track },
  );
  const at = (path: string) => `/o/${organization}${path}`;
  return { page, organization, engagement: engagementId, name, at };
}
