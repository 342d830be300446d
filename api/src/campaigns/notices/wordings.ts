import type { notices as contract } from '@qingshen/contract';
import { type ShippedWording, shippedWording, shippedWordings } from '@qingshen/documents/notice-wording';
import {
  blockPlaceholders,
  mandatoryPlaceholders,
  type NoticePlaceholder,
  nameOfPlaceholder,
  noticePlaceholders,
  whyNotWording,
  wordingChanges,
} from '@qingshen/domain/campaigns';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import { shippedNumber } from './wording-id.ts';
import { saveWording, shippedUses, wordingInReach, wordingsInReach } from './wordings.sql.ts';

type OwnRow = Row<ReturnType<typeof wordingsInReach>>;

const has = (list: readonly NoticePlaceholder[], one: NoticePlaceholder): boolean => list.includes(one);

const placeholders = noticePlaceholders.map((code) => ({
  code,
  name: nameOfPlaceholder(code),
  isMandatory: has(mandatoryPlaceholders, code),
  isBlock: has(blockPlaceholders, code),
}));

const basedOn = (row: OwnRow): string | null => {
  if (row.basedOn !== null) return placed(row.province, row.basedOn);
  return row.basedOnShipped === null ? null : `shipped-${row.basedOnShipped}`;
};

const ownShown = (row: OwnRow, organizationId: string) => ({
  id: placed(row.province, row.id),
  number: row.number,
  title: row.title,
  isShipped: false,
  authorityName: row.authorityName,
  isOurs: row.authorityId === organizationId,
  note: row.note,
  savedAt: row.savedAt.toISOString(),
  savedBy: row.savedBy,
  basedOn: basedOn(row),
  uses: row.uses,
});

const shippedShown = ({ number, title }: ShippedWording, uses: number) => ({
  id: `shipped-${number}`,
  number,
  title,
  isShipped: true,
  authorityName: null,
  isOurs: false,
  note: null,
  savedAt: null,
  savedBy: null,
  basedOn: null,
  uses,
});

const provinceOf = (ctx: Ctx<Seat>): string => ctx.seat.province ?? '00';

export const listNoticeWordings: Act<typeof contract.listNoticeWordings> = async (ctx, { params }) => {
  const [own, used] = await Promise.all([
    ctx.all(wordingsInReach(provinceOf(ctx))),
    ctx.all(shippedUses(provinceOf(ctx))),
  ]);
  const uses = new Map(used.map((row) => [row.number, row.uses]));
  const shipped = [...shippedWordings].sort((a, b) => b.number - a.number);
  return {
    wordings: [
      ...own.map((row) => ownShown(row, params.organization)),
      ...shipped.map((wording) => shippedShown(wording, uses.get(wording.number) ?? 0)),
    ],
    placeholders,
  };
};

export const readNoticeWording: Act<typeof contract.readNoticeWording> = async (ctx, { params }) => {
  const number = shippedNumber(params.wording);
  if (number !== null) {
    const found = shippedWording(number) ?? refuse('not_found');
    const used = await ctx.all(shippedUses(provinceOf(ctx)));
    const uses = used.find((row) => row.number === number)?.uses ?? 0;
    return { ...shippedShown(found, uses), body: found.body, changes: null };
  }
  const { province, uuid: id } = placedId(params.wording);
  const row = await ctx.one(wordingInReach({ province, id }));
  const base = row.baseBody ?? shippedWording(row.basedOnShipped ?? 0)?.body ?? null;
  return {
    ...ownShown(row, params.organization),
    body: row.body,
    changes: base === null ? null : [...wordingChanges(base, row.body)],
  };
};

/** A wording by its id as something is made of it; one that is not in reach is unknown. */
export interface WordingFound {
  /** null: shipped. */
  wordingId: string | null;
  number: number;
  title: string;
  body: string;
}

export async function wordingNamed(ctx: Ctx<Seat>, id: string): Promise<WordingFound> {
  const number = shippedNumber(id);
  if (number !== null) {
    const found = shippedWording(number) ?? refuse('notice_wording_unknown');
    return { wordingId: null, number, title: found.title, body: found.body };
  }
  const { province, uuid } = placedId(id);
  const row = await ctx.maybe(wordingInReach({ province, id: uuid }));
  if (!row) return refuse('notice_wording_unknown');
  return { wordingId: uuid, number: row.number, title: row.title, body: row.body };
}

/** The same where another statement has read an authority's version along. */
export function wordingFrom(
  id: string,
  wordingId: string | null,
  row: { wordingNumber: number | null; wordingTitle: string | null; wordingBody: string | null },
): WordingFound {
  if (wordingId !== null) {
    const { wordingNumber: number, wordingTitle: title, wordingBody: body } = row;
    if (number === null || title === null || body === null) return refuse('notice_wording_unknown');
    return { wordingId, number, title, body };
  }
  const found = shippedWording(shippedNumber(id) ?? 0) ?? refuse('notice_wording_unknown');
  return { wordingId: null, number: found.number, title: found.title, body: found.body };
}

/** What could not be served is not saved: every fault is named with its line. */
export function insistOnWording(wording: { title: string; body: string }): void {
  const unfit = whyNotWording(wording);
  if (unfit) throw new Refused(unfit);
}

export const saveNoticeWording =
  (kernel: Kernel): Act<typeof contract.saveNoticeWording> =>
  async (ctx, { params, body }) => {
    const { seat } = ctx;
    if (seat.level === null || seat.line === null || seat.province === null) return refuse('not_found');
    insistOnWording(body);
    const base = await wordingNamed(ctx, body.basedOn);
    if (base.title === body.title && base.body === body.body) refuse('notice_wording_unchanged');
    const id = newId();
    const { number } = await ctx.one(
      saveWording({
        province: seat.province,
        id,
        authorityId: params.organization,
        authorityName: seat.organizationName,
        level: seat.level,
        line: seat.line,
        title: body.title,
        body: body.body,
        note: body.note ?? null,
        basedOn: base.wordingId,
        basedOnShipped: base.wordingId === null ? base.number : null,
        by: ctx.who.accountId ?? '',
        at: ctx.now,
      }),
    );
    const wordingId = placed(seat.province, id);
    kernel.record(ctx, {
      act: 'notice_wording_saved',
      subject: { kind: 'notice_wording', id: wordingId, name: body.title },
      after: { number, basedOn: body.basedOn, note: body.note ?? null },
    });
    return { wordingId, number };
  };
