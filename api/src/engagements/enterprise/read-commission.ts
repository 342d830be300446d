import type { enterprise as contract } from '@qingshen/contract';
import { citationOf, clausesAsked } from '@qingshen/domain/engagements';
import { readerIn } from '../../files/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { paperShown } from './case-paper.ts';
import { commissionOfCase } from './commission.sql.ts';
import { handoversOfCase } from './handovers.sql.ts';
import { handoverShown } from './handovers.ts';
import { findingShown } from './self-audit.ts';

export const readCommission =
  (kernel: Kernel): Act<typeof contract.readCommission> =>
  async (ctx, { params }) => {
    const reader = readerIn(kernel, ctx);
    const { province, uuid: id } = placedId(params.engagement);
    const [round, handovers] = await Promise.all([
      ctx.one(commissionOfCase({ province, id, priced: ctx.seat.kind !== 'authority' })),
      ctx.all(handoversOfCase({ province, id })),
    ]);
    const withPaper = <R extends { paper: Parameters<typeof paperShown>[0] }>(row: R) => ({
      ...row,
      paper: paperShown(row.paper, reader),
    });
    const { startedOn, finishedOn, version } = round;
    return {
      version: round.roundVersion,
      manner: round.manner,
      contracts: round.contracts.map(withPaper),
      selfAudits: round.selfAudits.map(withPaper),
      handovers: handovers.map(handoverShown),
      asked: clausesAsked(round.track).map((clause) =>
        findingShown({ clause, isMet: false, citation: citationOf(clause) }),
      ),
      days: { startedOn, finishedOn, version },
    };
  };
