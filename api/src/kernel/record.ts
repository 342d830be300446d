import type { Ctx } from './as-persona.ts';
import { newId } from './ids.ts';
import type { Sealer } from './seal.ts';

/** What happened, in facts. Who and when are taken from the transaction, never from the caller. */
export interface Happening {
  act: string;
  subject: { kind: string; id: string; name?: string | null };
  /** The organization or person it was done to, who may therefore read it. */
  subjectOrganizationId?: string | null;
  subjectAccountId?: string | null;
  province?: string | null;
  caseId?: string | null;
  clause?: string | null;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
}

export interface Delivery {
  channel: 'mail' | 'mobile' | 'inbox';
  template: string;
  locale?: 'zh-CN' | 'en';
  address?: string;
  recipientAccountId?: string | null;
  organizationId?: string | null;
  facts: Record<string, unknown>;
  /** Tokens and codes: sealed at rest, blanked once delivered, never shown to an operator. */
  secrets?: Record<string, string>;
}

/** o***n@example.cn, 138****0001: enough to recognize, too little to use. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return address.length > 7 ? `${address.slice(0, 3)}****${address.slice(-4)}` : '****';
  const name = address.slice(0, at);
  return `${name.slice(0, 1)}***${name.length > 2 ? name.slice(-1) : ''}${address.slice(at)}`;
}

export type Recorder = (ctx: Ctx, happening: Happening, deliveries?: readonly Delivery[]) => void;
export interface Recorded {
  happening: Happening;
  deliveries?: readonly Delivery[];
}
export type RecorderOfAll = (ctx: Ctx, all: readonly Recorded[]) => void;

const written =
  (outbox: Sealer) =>
  (ctx: Ctx, { happening, deliveries = [] }: Recorded) => {
    const entry = {
      province: happening.province ?? '00',
      id: newId(),
      act: happening.act,
      persona: ctx.who.persona,
      account_id: ctx.who.accountId,
      organization_id: ctx.who.organizationId,
      organization_name: ctx.seat?.organizationName ?? null,
      subject_kind: happening.subject.kind,
      subject_id: happening.subject.id,
      subject_name: happening.subject.name ?? null,
      subject_organization_id: happening.subjectOrganizationId ?? null,
      subject_account_id: happening.subjectAccountId ?? null,
      case_id: happening.caseId ?? null,
      clause: happening.clause ?? null,
      before: happening.before ?? null,
      after: happening.after ?? null,
    };
    const letters = deliveries.map((delivery) => ({
      id: newId(),
      channel: delivery.channel,
      template: delivery.template,
      locale: delivery.locale ?? 'zh-CN',
      address: delivery.address ?? null,
      address_masked: delivery.address ? masked(delivery.address) : '',
      recipient_account_id: delivery.recipientAccountId ?? null,
      organization_id: delivery.organizationId ?? null,
      facts: delivery.facts,
      sealed: delivery.secrets ? outbox.seal(JSON.stringify(delivery.secrets)).toString('base64') : null,
    }));
    return { entry, letters };
  };

/** Trail and outbox in one statement, in the act's own transaction. Sent, and answered with the commit. */
export const recorder = (outbox: Sealer): Recorder => {
  const write = written(outbox);
  return (ctx, happening, deliveries) => {
    const { entry, letters } = write(ctx, { happening, deliveries });
    void ctx.tx.send({
      text: 'select app.record($1, $2)',
      values: [JSON.stringify(entry), JSON.stringify(letters)],
    });
  };
};

/** The same done to many at once: still one statement. */
export const recorderOfAll = (outbox: Sealer): RecorderOfAll => {
  const write = written(outbox);
  return (ctx, all) => {
    void ctx.tx.send({
      text: 'select app.record_all($1)',
      values: [JSON.stringify(all.map((one) => write(ctx, one)))],
    });
  };
};
