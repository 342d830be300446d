import { atGate, inTransaction } from '../kernel/as-persona.ts';
import { newId, newSecretId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { issueCode, replyOf } from './invite.ts';

/** On an empty service: the operator, and the letter whose code its first person claims. null when one stands. */
export async function foundOperator(kernel: Kernel, name: string): Promise<string | null> {
  const issue = issueCode(kernel, 'letter');
  const id = newSecretId();
  const { rows } = await inTransaction(kernel.pools, atGate(), {}, (ctx) =>
    ctx.tx.send<{ founded: boolean }>({
      text: 'select app.found_operator($1, $2, $3, $4, $5) as founded',
      values: [name, newId(), id, issue.codeHash.toString('hex'), issue.expiresAt],
    }),
  );
  return rows[0]?.founded ? replyOf(id, 'letter', issue).code : null;
}
