import type { applications as contract } from '@qingshen/contract';
import { division } from '@qingshen/domain/divisions';
import { industryClass } from '@qingshen/domain/industries';
import { beijingDate } from '@qingshen/domain/time';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import { placed, placedId } from '../kernel/placed.ts';
import { refuse } from '../kernel/refused.ts';
import type { Row } from '../kernel/statement.ts';
import { receive } from './deeds.ts';
import { letterPage, letterWhole, noteReceipt, type ScheduleRow } from './letters.sql.ts';
import { inHand, put } from './put-hands.ts';
import { instant } from './shown.ts';
import { recordedAs } from './told.ts';

type Found = Omit<Row<ReturnType<typeof letterPage>>, 'exactly'>;

const letterShown = (row: Found, organizationId: string | null): contract.LetterRow => ({
  id: placed(row.province, row.id),
  number: row.number,
  fromName: row.fromName,
  toName: row.toName,
  direction: row.fromId === organizationId ? 'sent' : 'received',
  rows: row.rows,
  received: row.received,
  signedBy: row.signedBy,
  signedAt: row.signedAt.toISOString(),
  receiptAt: row.receiptAt?.toISOString() ?? null,
});

export const listLetters: Act<typeof contract.listLetters> = async (ctx, { params, query }) => {
  const after = decodeCursor(query.after, ['instant', 'uuid']);
  const { direction, limit } = query;
  const rows = await ctx.all(letterPage({ organizationId: params.organization, direction, after, limit }));
  return cut(
    rows,
    limit,
    (row) => [row.exactly, row.id],
    (row) => letterShown(row, params.organization),
  );
};

export const industryName = (code: string): string => industryClass(code)?.name ?? code;

const rowShown = (province: string, row: ScheduleRow) => ({
  rank: row.rank,
  applicationId: placed(province, row.applicationId),
  number: row.number,
  enterpriseName: row.enterpriseName,
  creditCode: row.creditCode,
  divisionName: division(row.divisionCode)?.name ?? row.divisionCode,
  industryName: industryName(row.industryCode),
  kind: row.kind,
  opinion: row.opinion,
  submittedOn: beijingDate(new Date(row.submittedAt)),
  receivedAt: row.receivedAt && instant(row.receivedAt),
});

export const readLetter: Act<typeof contract.readLetter> = async (ctx, { params }) => {
  const { province, uuid: id } = placedId(params.letter);
  const { schedule, ...letter } = await ctx.one(letterWhole({ province, id }));
  return {
    letter: letterShown(letter, params.organization),
    schedule: schedule.map((row) => rowShown(province, row)),
  };
};

/** One receipt for the letter; every paper it brought that waits is taken up with it. */
export const receiveLetter =
  (kernel: Kernel): Act<typeof contract.receiveLetter> =>
  async (ctx, { params }) => {
    const { province, uuid: id } = placedId(params.letter);
    const letter = await ctx.one(letterWhole({ province, id }));
    if (letter.toId !== params.organization) refuse('not_found');
    const [noted] = await ctx.all(noteReceipt({ province, id, by: ctx.seat.personName, at: ctx.now }));
    if (!noted) return refuse('letter_received_already', { receiptAt: letter.receiptAt?.toISOString() });
    const asked = letter.schedule
      .filter(({ receivedAt, waitsFor }) => receivedAt === null && waitsFor === 'handler')
      .map(({ applicationId, version }) => ({ applicationId: placed(province, applicationId), version }));
    const { made } = await put(ctx, asked, await inHand(ctx, asked), receive);
    kernel.recordAll(ctx, [
      ...made.map((one) => recordedAs(ctx, one, { after: { letter: letter.number } })),
      {
        happening: {
          act: 'letter_received',
          subject: { kind: 'letter', id: params.letter, name: letter.number },
          subjectOrganizationId: letter.fromId,
          province,
          after: { from: letter.fromName, rows: letter.rows },
        },
      },
    ]);
    return { receiptAt: ctx.now.toISOString(), received: made.length };
  };
