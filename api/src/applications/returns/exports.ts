import { returns as contract } from '@qingshen/contract';
import { boardWorkbook, returnDocx, returnPdf, returnWorkbook } from '@qingshen/documents/return-sheet';
import type { FastifyReply } from 'fastify';
import { sendAttachment } from '../../files/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { mountOpen } from '../../kernel/mount.ts';
import { seatedBy } from '../../kernel/seated.ts';
import { loadBoard } from './board.ts';
import { loadReturn } from './read-return.ts';

const send = (reply: FastifyReply, name: string, kind: 'xlsx' | 'pdf' | 'docx', content: Buffer) =>
  sendAttachment(reply, { name: `${name}.${kind}`, kind, bytes: content.length, content });

const set = {
  xlsx: returnWorkbook,
  pdf: (list: contract.VoluntaryReturn) => Promise.resolve(returnPdf(list).pdf),
  docx: returnDocx,
} as const;

/** Lists as they leave the desk: read through the same walls, set outside the transaction. */
export function mountReturnExports(kernel: Kernel): void {
  mountOpen(kernel, contract.exportReturn, async ({ params, query, reply }, bearer) => {
    const seated = seatedBy(kernel, contract.exportReturn);
    const list = await seated(bearer, params.organization, { readOnly: true }, (ctx) =>
      loadReturn(ctx, params.return),
    );
    return send(reply, `${list.unitName} ${list.terms.year}`, query.as, await set[query.as](list));
  });
  mountOpen(kernel, contract.exportReturnBoard, async ({ params, query, reply }, bearer) => {
    const seated = seatedBy(kernel, contract.exportReturnBoard);
    const board = await seated(bearer, params.organization, { readOnly: true }, (ctx) =>
      loadBoard(ctx, query.kind, query.year),
    );
    return send(reply, `${query.year}`, 'xlsx', await boardWorkbook(board));
  });
}
