import { campaigns as contract } from '@qingshen/contract';
import { listFileNames, listTemplate, returnedList } from '@qingshen/documents/list-sheet';
import type { FastifyReply } from 'fastify';
import { sendAttachment } from '../../files/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Handler } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import { keyOf } from './loaded.ts';
import { rowPage } from './rows.sql.ts';
import { versionTerms } from './versions.sql.ts';

/** As many rows as one sheet is made of; who wants more narrows what is asked. */
const most = 10_000;

const send = (reply: FastifyReply, name: string, content: Buffer) =>
  sendAttachment(reply, { name, kind: 'xlsx', bytes: content.length, content });

export function fetchListTemplate(kernel: Kernel): Handler<typeof contract.fetchListTemplate> {
  const seated = seatedBy(kernel, contract.fetchListTemplate);
  return async ({ params, reply }, bearer) => {
    await seated(bearer, params.organization, { readOnly: true }, async () => null);
    return send(reply, listFileNames.template, await listTemplate());
  };
}

/** Named after the file it came from, so that both lie side by side in a folder. */
export function fetchReturnedRows(kernel: Kernel): Handler<typeof contract.fetchReturnedRows> {
  const seated = seatedBy(kernel, contract.fetchReturnedRows);
  return async ({ params, query, reply }, bearer) => {
    const { rows, name } = await seated(bearer, params.organization, { readOnly: true }, async (ctx) => {
      const key = keyOf(ctx, params);
      const { province, versionId } = key;
      const { standing, fault } = query;
      const [terms, found] = await Promise.all([
        ctx.one(versionTerms({ ...key, id: versionId })),
        ctx.all(
          rowPage({ province, versionId, standing, ...(fault ? { fault } : {}), after: 0, limit: most }),
        ),
      ]);
      if (found.length > most) refuse('export_too_long', { limit: most });
      return { rows: found, name: terms.fileName ?? terms.title };
    });
    return send(reply, listFileNames.returned(name), await returnedList(rows));
  };
}
