import type { EndpointSpec } from '@qingshen/contract';
import { whyNotAct } from '@qingshen/domain/tenancy';
import type { Ctx, Running, Seat } from './as-persona.ts';
import type { Kernel } from './kernel.ts';
import { asSeated } from './mount.ts';
import { Refused } from './refused.ts';
import type { Bearer } from './session.ts';

/** For calls that stream: a transaction as the member named by the path, who may do what the endpoint says. */
export const seatedBy =
  (kernel: Kernel, endpoint: EndpointSpec) =>
  <T>(
    bearer: Bearer | null,
    organizationId: string,
    running: Running,
    work: (ctx: Ctx<Seat>) => Promise<T>,
  ): Promise<T> =>
    asSeated(
      kernel,
      { accountId: bearer?.sub ?? '', sessionId: bearer?.sid ?? '', organizationId },
      running,
      async (ctx) => {
        const refused = endpoint.act && whyNotAct(endpoint.act, ctx.seat.kind, ctx.seat.role);
        if (refused) throw new Refused(refused);
        return work(ctx);
      },
    );
