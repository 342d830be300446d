import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { applications } from './applications/index.ts';
import { applicationPapers } from './applications/papers.sql.ts';
import { mountReturns } from './applications/returns/index.ts';
import { campaigns, noticePapers } from './campaigns/index.ts';
import { divisions } from './divisions/index.ts';
import { engagements, papers, previewRounds } from './engagements/index.ts';
import { experts } from './experts/index.ts';
import { files } from './files/index.ts';
import { limitPerAccount } from './kernel/account-limit.ts';
import type { Config } from './kernel/config.ts';
import { mountDescription } from './kernel/describe.ts';
import { mountHealth } from './kernel/health.ts';
import type { Kernel, Room } from './kernel/kernel.ts';
import { checkLogins, closePools, openPools } from './kernel/pools.ts';
import { recorder, recorderOfAll } from './kernel/record.ts';
import { Refused } from './kernel/refused.ts';
import { sealer } from './kernel/seal.ts';
import { Seats } from './kernel/seats.ts';
import { answerProblem, buildServer } from './kernel/server.ts';
import { notifications } from './notifications/index.ts';
import { previewFirms, qualifications } from './qualifications/index.ts';
import { rules } from './rules/index.ts';
import { tenancy } from './tenancy/index.ts';
import { trail } from './trail/index.ts';

/** Whose state would change with a rule: told to the rules room by rooms that come after it. */
const previews = [previewRounds, previewFirms];

/** What an enterprise finds among all its papers besides those of its rounds. */
const laterPapers = [...noticePapers, ...applicationPapers];

/** The rooms in reading order. A room may use those before it, through their index.ts. */
const rooms: readonly Room[] = [
  tenancy,
  divisions,
  rules(previews),
  experts,
  files,
  qualifications,
  engagements,
  papers(laterPapers),
  campaigns,
  applications,
  mountReturns,
  trail,
  notifications,
];

export interface App extends FastifyInstance {
  kernel: Kernel;
  internalSecret: string;
}

export async function buildApp(config: Config): Promise<App> {
  const internalSecret = randomBytes(24).toString('base64url');
  const app = await buildServer(config, internalSecret);
  const pools = openPools(config, app.log);
  const seal = (purpose: string) => sealer(config.SECRET_KEY, purpose);
  const seals = {
    replies: seal('replies'),
    tokens: seal('tokens'),
    secondFactors: seal('second factors'),
    throttles: seal('throttles'),
    outbox: seal('outbox'),
    identity: seal('identity'),
  };
  const kernel: Kernel = {
    app,
    config,
    pools,
    seals,
    seats: new Seats(pools),
    limitAccount: limitPerAccount(app, config),
    record: recorder(seals.outbox),
    recordAll: recorderOfAll(seals.outbox),
  };

  mountHealth(app, pools);
  await mountDescription(kernel);
  for (const room of rooms) room(kernel);
  app.all('/api/*', async (request, reply) =>
    answerProblem(request, reply, new Refused({ code: 'not_found' })),
  );
  app.addHook('onReady', () => checkLogins(pools));
  app.addHook('onClose', () => closePools(pools));
  return Object.assign(app, { kernel, internalSecret }) as unknown as App;
}
