import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tenancy } from '@qingshen/contract';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Door } from '../testing/door.ts';
import { type Member, Story } from '../testing/story.ts';

/** An open page hears within a second that it may no longer act. */

const world = useApp('pulse');
let story: Story;
let door: Door;
let origin: string;
const opened: ClientRequest[] = [];

beforeAll(async () => {
  story = await new Story(world).tell();
  door = new Door(world, story);
  await world.app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(world.app.server.address() as AddressInfo).port}`;
});
afterEach(() => {
  for (const request of opened.splice(0)) request.destroy();
});

interface Page {
  status: number;
  /** Milliseconds until `ended` was heard, or null when it was not within the time. */
  ends(within: number): Promise<number | null>;
}

async function open(person: Member, at = origin): Promise<Page> {
  const request = get(`${at}/api/o/${person.organizationId}/pulse`, {
    headers: { cookie: person.cookieHeader() },
    agent: false,
  });
  request.on('error', () => {});
  opened.push(request);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const end = new Promise<number>((resolve) => {
    let heard = '';
    response.on('error', () => {});
    response.on('data', (chunk: Buffer) => {
      heard += chunk;
      if (heard.includes('event: ended')) resolve(Date.now());
    });
  });
  return {
    status: response.statusCode ?? 0,
    async ends(within) {
      const asked = Date.now();
      const late = new Promise<null>((resolve) => setTimeout(resolve, within, null));
      const ended = await Promise.race([end, late]);
      return ended === null ? null : Math.max(0, ended - asked);
    },
  };
}

const memberIdOf = async (of: Member, who: Member) => {
  const { rows } = await of.does(tenancy.listMembers, {
    params: { organization: of.organizationId },
    query: { limit: 100 },
  });
  const row = rows.find((one) => one.accountId === who.accountId);
  return { member: row?.id ?? '', version: row?.version ?? 0 };
};

describe('stopping the service', () => {
  test('ends every open page and waits for none', async () => {
    const other = await (await import('../app.ts')).buildApp(world.config);
    await other.listen({ host: '127.0.0.1', port: 0 });
    const port = (other.server.address() as AddressInfo).port;
    const pages = [
      await open(story.county, `http://127.0.0.1:${port}`),
      await open(story.enterprise, `http://127.0.0.1:${port}`),
    ];
    const begun = Date.now();
    await other.close();
    expect(Date.now() - begun).toBeLessThan(2000);
    for (const page of pages) expect(await page.ends(500)).not.toBeNull();
  });
});

describe('an open page', () => {
  test('of a session that is revoked elsewhere ends within a second; the other stays', async () => {
    const [desk, phone] = [await door.again(story.enterprise), await door.again(story.enterprise)];
    const [onDesk, onPhone] = [await open(desk), await open(phone)];
    const { sessions } = await phone.does(tenancy.listSessions, {});
    await desk.does(tenancy.revokeSession, {
      params: { session: sessions.find((one) => one.isThis)?.id ?? '' },
    });
    expect(await onPhone.ends(2000)).toBeLessThanOrEqual(1000);
    expect(await onDesk.ends(600)).toBeNull();
  });

  test("of a member who is suspended ends within a second; a colleague's stays", async () => {
    const li = await story.colleague(story.consultancy, 'auditor', 'li');
    const [page, owners] = [await open(li), await open(story.consultancy)];
    const { member, version } = await memberIdOf(story.consultancy, li);
    await story.consultancy.does(tenancy.suspendMember, {
      params: { organization: li.organizationId, member },
      body: { version, reason: '停职' },
    });
    expect(await page.ends(2000)).toBeLessThanOrEqual(1000);
    expect(await owners.ends(600)).toBeNull();
    expect((await open(li)).status).toBe(403);
  });

  test('of an organization that is suspended ends within a second, whoever looks at it', async () => {
    const li = await story.colleague(story.otherConsultancy, 'auditor', 'li');
    const pages = [await open(story.otherConsultancy), await open(li)];
    const params = {
      organization: story.province.organizationId,
      subject: story.otherConsultancy.organizationId,
    };
    const { organization } = await story.province.does(tenancy.readOrganization, { params });
    await story.province.does(tenancy.suspendOrganization, {
      params,
      body: { version: organization.version, reason: '报告失实' },
    });
    for (const page of pages) expect(await page.ends(2000)).toBeLessThanOrEqual(1000);
    expect((await open(li)).status).toBe(403);
  });

  test('ends once for one change: opened again with the new role, it stays open', async () => {
    const li = await story.colleague(story.consultancy, 'auditor', 'li');
    const page = await open(li);
    const { member, version } = await memberIdOf(story.consultancy, li);
    await story.consultancy.does(tenancy.changeRole, {
      params: { organization: li.organizationId, member },
      body: { version, role: 'observer' },
    });
    expect(await page.ends(2000)).toBeLessThanOrEqual(1000);
    expect(await (await open(li)).ends(1000)).toBeNull();
  });

  test('opened first after a change, on a quiet server, is not ended by it', async () => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    const li = await story.colleague(story.consultancy, 'auditor', 'li');
    const { member, version } = await memberIdOf(story.consultancy, li);
    await story.consultancy.does(tenancy.changeRole, {
      params: { organization: li.organizationId, member },
      body: { version, role: 'observer' },
    });
    expect(await (await open(li)).ends(1000)).toBeNull();
  });

  test('is not for strangers, and says nothing of organizations that are not theirs', async () => {
    const stranger = Object.assign(door.visitor(), {
      organizationId: story.province.organizationId,
      accountId: '',
    }) as Member;
    expect((await open(stranger)).status).toBe(401);
    const enterprise = Object.assign(await door.again(story.enterprise), {
      organizationId: story.province.organizationId,
    }) as Member;
    expect((await open(enterprise)).status).toBe(404);
  });

  test('is one of at most twenty of a person: the oldest gives way', async () => {
    const pages: Page[] = [];
    for (let nth = 0; nth < 22; nth += 1) pages.push(await open(story.county));
    expect(await pages[0]?.ends(1000)).not.toBeNull();
    expect(await pages[1]?.ends(1000)).not.toBeNull();
    expect(await pages[21]?.ends(300)).toBeNull();
  });
});
