import type { FastifyInstance } from 'fastify';
import type { AccountLimit } from './account-limit.ts';
import type { Config } from './config.ts';
import type { Pools } from './pools.ts';
import type { Recorder, RecorderOfAll } from './record.ts';
import type { Sealer } from './seal.ts';
import type { Seats } from './seats.ts';

/** What every room is given. Rooms take from it; it knows no room. */
export interface Kernel {
  app: FastifyInstance;
  config: Config;
  pools: Pools;
  record: Recorder;
  recordAll: RecorderOfAll;
  seats: Seats;
  limitAccount: AccountLimit;
  seals: {
    replies: Sealer;
    tokens: Sealer;
    secondFactors: Sealer;
    throttles: Sealer;
    outbox: Sealer;
    identity: Sealer;
  };
}

export type Room = (kernel: Kernel) => void;
