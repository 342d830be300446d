import { createHmac } from 'node:crypto';
import { pathOf, tenancy } from '@qingshen/contract';
import { type Actor, type Newcomer, type Stage, severally } from '@qingshen/db/seeds';
import { filledList } from '@qingshen/documents/list-sheet';
import { codeAlphabet } from '@qingshen/domain/tenancy';
import { parseLocalDate, startOfDay } from '@qingshen/domain/time';
import { runOnce, type TaskList } from 'graphile-worker';
import { generateSync } from 'otplib';
import type { Logger } from 'pino';
import type { App } from '../app.ts';
import { noticeJobs } from '../campaigns/index.ts';
import { atGate, type Ctx, inTransaction } from '../kernel/as-persona.ts';
import { openWorkerPool } from '../kernel/worker-pool.ts';
import { Person } from './person.ts';

export interface Introduced {
  name: string;
  role: string;
  organization: string;
  username: string;
  password: string;
  totp?: string;
}

/** This installation's demo password: nobody can know it from the sources. */
export function demoPassword(secretKey: string): string {
  const digest = createHmac('sha256', Buffer.from(secretKey, 'base64')).update('demo password').digest();
  return (
    [...digest.subarray(0, 12)]
      .map((byte) => codeAlphabet[byte % 32])
      .join('')
      .toLowerCase()
      .match(/.{4}/g)
      ?.join('-') ?? ''
  );
}

class Player extends Person implements Actor {
  organizationId = '';
  accountId = '';
  username = '';
  secret?: string;
}

const send = (app: App, text: string, values: unknown[]) =>
  inTransaction(app.kernel.pools, atGate(), {}, (ctx: Ctx<null>) => ctx.tx.send({ text, values }));

export function demoStage(
  app: App,
  operatorCode: string,
): Stage & { introduced: Introduced[]; finish(): Promise<void> } {
  const password = demoPassword(app.kernel.config.SECRET_KEY);
  const introduced: Introduced[] = [];
  const players: Player[] = [];
  const turn = (seconds: number) => send(app, 'select app.turn_clock($1)', [seconds]);

  async function guard(player: Player): Promise<void> {
    const { secret } = await player.does(tenancy.beginSecondFactor, {});
    await player.does(tenancy.confirmSecondFactor, { body: { code: generateSync({ secret }) } });
    player.secret = secret;
  }

  return {
    operatorCode,
    introduced,
    async at(day, hour = 9) {
      const date = parseLocalDate(day);
      if ('refused' in date) throw new Error(`no such day: ${day}`);
      await turn(Math.round((startOfDay(date.value).getTime() + hour * 3_600_000 - Date.now()) / 1000));
    },
    async claim(code, newcomer: Newcomer) {
      const player = new Player(app, newcomer.name);
      const reply = await player.does(tenancy.claimInvitation, {
        body: {
          code,
          username: newcomer.username,
          name: newcomer.name,
          password,
          consent: true,
          ...(newcomer.mobile ? { mobile: newcomer.mobile } : {}),
        },
      });
      Object.assign(player, {
        organizationId: reply.organizationId,
        accountId: reply.accountId,
        username: newcomer.username,
      });
      if (newcomer.guarded) await guard(player);
      players.push(player);
      return player;
    },
    async brings(actor, endpoint, { params, query }, payload) {
      const search = new URLSearchParams((query ?? {}) as Record<string, string>);
      const response = await (actor as Player).raw({
        method: endpoint.method as 'PUT',
        url: `${pathOf(endpoint, params as Record<string, unknown>)}?${search}`,
        headers: { 'content-type': 'application/octet-stream' },
        payload,
      });
      if (response.statusCode >= 400) throw new Error(`${endpoint.name}: ${response.body}`);
      return response.json();
    },
    listSheet: filledList,
    async work() {
      const { config } = app.kernel;
      const log = app.log as Logger;
      const pool = openWorkerPool(config.DATABASE_LOGINS.worker, 4, log);
      const { make_notices } = noticeJobs({ config, pool, log }).tasks;
      await runOnce({ pgPool: pool, taskList: { make_notices } as TaskList }).finally(() => pool.end());
    },
    async introduce(actor, role, organization) {
      await send(app, 'select app.mark_demo_person($1)', [actor.accountId]);
      introduced.push({
        name: actor.name,
        role,
        organization,
        username: actor.username,
        password,
        ...(actor.secret ? { totp: actor.secret } : {}),
      });
    },
    progress: (chinese, english) => console.log(`  ${chinese} · ${english}`),
    /** Nobody stays signed in on the storyteller's machine. */
    async finish() {
      await turn(0);
      await severally(players, (player) => player.does(tenancy.signOut, {}));
    },
  };
}
