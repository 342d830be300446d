import { tenancy } from '@qingshen/contract';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Door } from '../testing/door.ts';
import { type Member, Story } from '../testing/story.ts';

const world = useApp('second_factor');
let story: Story;
let door: Door;
let officer: Member;
let codes: string[];

beforeAll(async () => {
  story = await new Story(world).tell();
  door = new Door(world, story);
});

/** An officer of their own for each test: a spent code and a counted failure stay with the person. */
beforeEach(async () => {
  const { code } = await story.province.does(tenancy.inviteMember, {
    params: { organization: story.province.organizationId },
    body: { role: 'handler', channel: 'letter' },
  });
  officer = await story.claim('officer', code ?? '', false);
  const { secret } = await officer.does(tenancy.beginSecondFactor, {});
  officer.secret = secret;
  codes = (await officer.does(tenancy.confirmSecondFactor, { body: { code: door.code(officer) } }))
    .recoveryCodes;
  await door.forgetSteps(officer);
});

const give = async (code: string, ticket?: string) =>
  door
    .visitor()
    .meets(tenancy.giveSecondFactor, { body: { ticket: ticket ?? (await door.ticket(officer)), code } });

describe('a time code', () => {
  test('opens once: shown again it is refused, however soon', async () => {
    const code = door.code(officer);
    expect([await give(code), await give(code)]).toEqual(['ok', 'second_factor_failed']);
  });

  test('opens once among ten browsers at the same moment', async () => {
    const ticket = await door.ticket(officer);
    const code = door.code(officer);
    const met = await Promise.all(Array.from({ length: 10 }, () => give(code, ticket)));
    expect(met.filter((one) => one === 'ok')).toHaveLength(1);
  });

  test('of the step before or after is taken: clocks differ', async () => {
    expect(await give(door.code(officer, -1))).toBe('ok');
    await door.forgetSteps(officer);
    expect(await give(door.code(officer, 1))).toBe('ok');
  });

  test('of an earlier step than the last one spent is refused', async () => {
    expect(await give(door.code(officer, 1))).toBe('ok');
    expect(await give(door.code(officer, 0))).toBe('second_factor_failed');
    expect(await give(door.code(officer, -1))).toBe('second_factor_failed');
  });

  test('of another hour, another person or no shape at all is refused', async () => {
    for (const code of [
      door.code(officer, 120),
      door.code(officer, -120),
      door.code(story.province),
      '000000 ',
      '１２３４５６',
      'abcdef',
      '0',
      '-00001',
    ])
      expect(await give(code), code).not.toBe('ok');
  });

  test('that set the factor up does not also sign in', async () => {
    const { code } = await story.province.does(tenancy.inviteMember, {
      params: { organization: story.province.organizationId },
      body: { role: 'handler', channel: 'letter' },
    });
    const newcomer = await story.claim('officer', code ?? '', true);
    expect(
      await door.visitor().meets(tenancy.giveSecondFactor, {
        body: { ticket: await door.ticket(newcomer), code: door.code(newcomer) },
      }),
    ).toBe('second_factor_failed');
  });
});

describe('a recovery code', () => {
  test('opens once, typed with or without its hyphen, in any case', async () => {
    const [first = '', second = ''] = codes;
    expect([await give(first), await give(first)]).toEqual(['ok', 'second_factor_failed']);
    expect(await give(second.replace('-', '').toLowerCase())).toBe('ok');
  });

  test('opens once among ten browsers at the same moment', async () => {
    const ticket = await door.ticket(officer);
    const met = await Promise.all(Array.from({ length: 10 }, () => give(codes[2] ?? '', ticket)));
    expect(met.filter((one) => one === 'ok')).toHaveLength(1);
  });

  test("of a set that was renewed opens nothing, nor does another person's", async () => {
    const { recoveryCodes } = await officer.does(tenancy.renewRecoveryCodes, {
      body: { password: 'correct horse 7 staple' },
    });
    expect(await give(codes[3] ?? '')).toBe('second_factor_failed');
    const ticket = await door.ticket(story.province);
    expect(await give(recoveryCodes[0] ?? '', ticket)).toBe('second_factor_failed');
    expect(await give(recoveryCodes[0] ?? '')).toBe('ok');
  });

  test('stands in the database as a keyed hash only', async () => {
    const rows = await story.rows<{ text: string }>(
      'select r::text as text from recovery_codes r where account_id = $1',
      [officer.accountId],
    );
    expect(rows).toHaveLength(10);
    for (const code of codes) expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''));
  });
});

describe('guessing codes', () => {
  test('ends after ten, and then the right one is refused too', async () => {
    const ticket = await door.ticket(officer);
    const met: string[] = [];
    for (let nth = 0; nth < 11; nth += 1) met.push(await give(String(100000 + nth), ticket));
    expect(met.slice(0, 10)).toEqual(Array(10).fill('second_factor_failed'));
    expect(met[10]).toBe('too_many_tries');
    expect(await give(door.code(officer), ticket)).toBe('too_many_tries');
    expect(await give(codes[0] ?? '', ticket)).toBe('too_many_tries');
  });

  test("with fresh tickets or on the account's own page is the same counting", async () => {
    for (let nth = 0; nth < 5; nth += 1) await give(String(200000 + nth));
    const remove = () =>
      officer.meets(tenancy.removeSecondFactor, {
        body: { password: 'correct horse 7 staple', code: '300000' },
      });
    expect(await remove()).toBe('second_factor_failed');
    for (let nth = 0; nth < 4; nth += 1) await give(String(400000 + nth));
    expect(await give(door.code(officer))).toBe('too_many_tries');
  });
});

describe('an official', () => {
  test('cannot set up another second factor over the one that stands', async () => {
    expect(await officer.meets(tenancy.beginSecondFactor, {})).toBe('second_factor_already');
    expect(await officer.meets(tenancy.confirmSecondFactor, { body: { code: door.code(officer) } })).toBe(
      'second_factor_already',
    );
  });

  test('has the secret sealed: it is not to be read from the table', async () => {
    const [row] = await story.rows<{ text: string; raw: Buffer }>(
      'select s::text as text, sealed_secret as raw from second_factors s where account_id = $1',
      [officer.accountId],
    );
    expect(row?.text).not.toContain(officer.secret);
    expect(row?.raw.toString('latin1')).not.toContain(officer.secret);
  });
});
