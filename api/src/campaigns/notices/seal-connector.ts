import type { notices as contract } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import type { Act } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { insistOnVersion, noticeToStep } from './notice-step.ts';
import { insistOnSeal } from './seal-notice.ts';

/**
 * The door to an electronic seal (电子印章). Whoever connects one writes this: it is given the paper as it was made and
 * who seals, and returns the sealed paper, which is kept as a stamped scan would be. Sealing is an act with legal
 * effect, so none is pretended: without a connector the door refuses, and the paper is printed, stamped and scanned.
 */
export interface SealConnector {
  seal(paper: {
    pdf: Buffer;
    sha256: string;
    number: string;
    authority: { id: string; name: string };
    line: 'ecology' | 'industry' | 'reform';
  }): Promise<Buffer>;
}

/** First whether one might seal at all, so that nobody blames a missing connector for another office's paper. */
export const sealElectronically: Act<typeof contract.sealElectronically> = async (ctx, { params, body }) => {
  const row = await noticeToStep(ctx, params.notice);
  insistOnSeal(ctx, row, params.line, beijingDate(ctx.now));
  insistOnVersion(row, body.version);
  return refuse('electronic_seal_absent');
};
