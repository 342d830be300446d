import { tenancy } from '@qingshen/contract';
import { generateSync } from 'otplib';
import type { World } from './app.ts';
import { Person } from './person.ts';
import { type Member, password, type Story } from './story.ts';

/** Standing at the front door: signing in anew, with whatever the door asks for. */
export class Door {
  readonly #world: World;
  readonly #story: Story;
  #visits = 0;

  constructor(world: World, story: Story) {
    this.#world = world;
    this.#story = story;
  }

  /** Somebody with an empty browser, from an address of their own. */
  visitor(): Person {
    this.#visits += 1;
    const person = new Person(this.#world.app, `visitor ${this.#visits}`);
    person.address = `10.9.${Math.floor(this.#visits / 250)}.${this.#visits % 250}`;
    return person;
  }

  async usernameOf(member: Member): Promise<string> {
    const [row] = await this.#story.rows<{ username: string }>(
      'select username from accounts where id = $1',
      [member.accountId],
    );
    return row?.username ?? '';
  }

  /** The same person in another browser, by password alone. */
  async again(member: Member): Promise<Member> {
    const person = this.visitor();
    await person.does(tenancy.signIn, { body: { identifier: await this.usernameOf(member), password } });
    return Object.assign(person, {
      organizationId: member.organizationId,
      accountId: member.accountId,
    }) as Member;
  }

  /** The first half of a guarded sign-in: the ticket for the second. */
  async ticket(member: Member, person = this.visitor()): Promise<string> {
    const reply = await person.does(tenancy.signIn, {
      body: { identifier: await this.usernameOf(member), password },
    });
    if (reply.state !== 'second_factor') throw new Error('no second factor asked');
    return reply.ticket;
  }

  /** The code an authenticator shows now, or some steps of half a minute away. */
  code(member: Member, steps = 0): string {
    return generateSync({ secret: member.secret ?? '', epoch: Math.floor(Date.now() / 1000) + steps * 30 });
  }

  /** As if no code had been spent yet. */
  async forgetSteps(member: Member): Promise<void> {
    await this.#story.rows('update second_factors set last_step = 0 where account_id = $1', [
      member.accountId,
    ]);
  }

  /** What went out by mail and nowhere else. */
  async secretsSent(template: string): Promise<Record<string, string>[]> {
    const rows = await this.#story.rows<{ sealed: Buffer }>(
      'select sealed_facts as sealed from outbox where template = $1 and sealed_facts is not null order by created_at desc',
      [template],
    );
    return rows.map(
      (row) => JSON.parse(this.#world.app.kernel.seals.outbox.open(row.sealed)) as Record<string, string>,
    );
  }
}
