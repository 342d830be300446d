import { engagements, experts, tenancy } from '@qingshen/contract';
import { creditCodeFor } from '@qingshen/domain/codes';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { answered, requestOf } from '../testing/knock.ts';
import { type Member, Story } from '../testing/story.ts';

/** Requests that are right in everything but one text: they reach the tables, the trail and the outbox. */

const world = useApp('free_text');
let story: Story;
let count = 100_000;
const next = () => {
  count += 1;
  return count;
};
beforeAll(async () => {
  story = await new Story(world).tell();
});

const texts: [string, string][] = [
  ['a NUL byte', 'a\u0000b'],
  ['a lone surrogate', 'a\ud800b'],
  ['a lone surrogate at the end', 'ab\udfff'],
  ['an escape', 'a\u001b[31mb'],
  ['a line separator', 'a\u2028b'],
  ['a backslash u', '\\u0000 \\ud800'],
  ['a quote', `'; drop table accounts; --`],
  ['a dollar quote', '$$ $1 ${x} %s %n'],
  ['a face', '张🙂三'],
  ['a rare name', '𠮷野家'],
  ['direction marks', 'a\u202eb\u2066c'],
  ['JSON', '{"$ref":"#"}]}'],
  ['markup', '<img src=x onerror=alert(1)>'],
];

interface Way {
  who(): Member;
  request(text: string): ReturnType<typeof requestOf>;
  field: string;
}
const at = (member: Member) => ({ organization: member.organizationId });
const ways: Record<string, Way> = {
  'the name of an organization': {
    who: () => story.province,
    field: 'name',
    request: (name) =>
      requestOf(tenancy.registerOrganization, {
        params: at(story.province),
        query: {},
        body: {
          kind: 'consultancy',
          name,
          creditCode: creditCodeFor(next()),
          divisionCode: '130100',
          channel: 'letter',
        },
      }),
  },
  'the name of an invitee': {
    who: () => story.consultancy,
    field: 'inviteeName',
    request: (inviteeName) =>
      requestOf(tenancy.inviteMember, {
        params: at(story.consultancy),
        query: {},
        body: { channel: 'mail', address: `li${next()}@example.cn`, role: 'auditor', inviteeName },
      }),
  },
  "one's own name": {
    who: () => story.enterprise,
    field: 'name',
    request: (name) =>
      requestOf(tenancy.editAccount, { params: {}, query: {}, body: { version: version(), name } }),
  },
  'the name of an expert': {
    who: () => story.pool,
    field: 'name',
    request: (name) =>
      requestOf(experts.enrolExpert, {
        params: at(story.pool),
        query: {},
        body: { channel: 'letter', name, employer: `大学 ${next()}`, title: 'senior', specialties: ['2614'] },
      }),
  },
  'the address of a site': {
    who: () => story.enterprise,
    field: 'address',
    request: (address) =>
      requestOf(engagements.registerSite, {
        params: at(story.enterprise),
        query: {},
        body: { name: `厂区 ${next()}`, address, divisionCode: '130606', industryCode: '2614' },
      }),
  },
};
let edits = 1;
const version = () => edits;

describe.each(Object.keys(ways))('%s', (name) => {
  const way = ways[name] as Way;
  test.each(texts)('with %s is kept as it came, or refused by name', async (_, text) => {
    const answer = answered(await way.who().raw(way.request(text)));
    // What is no text could only be kept as something else.
    if (answer.status < 300) {
      expect(text).not.toMatch(/\p{Surrogate}/u);
      if (way.field === 'name' && name.startsWith('one')) edits += 1;
      const [row] = await story.rows<{ found: boolean }>(
        `select exists (select from organizations where name = $1) or exists (select from invitations where invitee_name = $1)
           or exists (select from accounts where name = $1) or exists (select from experts where name = $1)
           or exists (select from sites where address = $1) as found`,
        [text],
      );
      expect(row?.found, 'stored as it was sent').toBe(true);
    } else {
      expect(answer).toMatchObject({ status: 400, code: 'invalid_input' });
      expect(JSON.parse(answer.text).facts.fields).toEqual([
        expect.objectContaining({ in: 'body', field: way.field }),
      ]);
    }
  });
});
