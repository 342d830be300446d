import { qualifications as contract } from '@qingshen/contract';
import { boardSheet, filingsSheet, registerStateWords, sheetNames } from '@qingshen/documents/filing-sheet';
import { registerSheet } from '@qingshen/documents/register-sheet';
import { chinese } from '@qingshen/domain';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { FastifyReply } from 'fastify';
import { sendAttachment } from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { mountOpen } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import type { Row } from '../../kernel/statement.ts';
import { clauseText } from '../filings/filing-rules.ts';
import { filingShown, placeName, sectorName } from '../filings/filing-shown.ts';
import { filingPage } from '../filings/filings.sql.ts';
import { filterFor } from '../filings/list-filings.ts';
import { loadFiling } from '../filings/read-filing.ts';
import { registerPage, sanctionsInForce } from './register.sql.ts';

/** As many rows as one sheet is made of; who wants more narrows what is asked. */
const most = 10_000;
const whole = <R>(rows: readonly R[]): readonly R[] =>
  rows.length > most ? refuse('export_too_long', { limit: most }) : rows;
const sectorNames = (codes: readonly string[]) => codes.map((code) => `${code} ${sectorName(code)}`);

const send = (reply: FastifyReply, name: string, content: Buffer) =>
  sendAttachment(reply, { name: `${name}.xlsx`, kind: 'xlsx', bytes: content.length, content });

type FilingRow = Row<ReturnType<typeof filingPage>>;
const filingRow = ({ exactly: _, ...row }: FilingRow, today: LocalDate) => {
  const shown = filingShown(row, today);
  return {
    ...shown,
    name: row.organizationName,
    place: shown.placeName,
    sectors: sectorNames(row.sectors),
    submittedOn: row.submittedAt && beijingDate(row.submittedAt),
    decidedOn: row.decidedAt && beijingDate(row.decidedAt),
    validFrom: row.validFrom as LocalDate | null,
    validUntil: row.validUntil as LocalDate | null,
  };
};

async function registerRows(
  ctx: Ctx<Seat>,
  asked: { state?: contract.RegisterEntry['state']; sector?: string },
) {
  const today = beijingDate(ctx.now);
  const authorityId = ctx.who.organizationId ?? '';
  const [rows, sanctions] = await Promise.all([
    ctx.all(registerPage({ ...asked, authorityId, today, after: null, limit: most })),
    ctx.all(sanctionsInForce({ authorityId, today })),
  ]);
  return whole(rows).map((row) => ({
    ...row,
    place: placeName(row.province),
    authority: row.authorityName,
    state: registerStateWords[row.state],
    sectors: sectorNames(row.sectors),
    filedOn: row.filedOn as LocalDate | null,
    validUntil: row.validUntil as LocalDate | null,
    staff: row,
    sanctions: sanctions
      .filter(({ organizationId }) => organizationId === row.organizationId)
      .map(({ step, from, until }) => `${chinese('sanction_step', step)} ${from}${until ? `—${until}` : ''}`),
  }));
}

/** What an authority takes from its desk as a workbook. The same statements as the pages, so the same walls. */
export function mountExports(kernel: Kernel): void {
  mountOpen(kernel, contract.exportFilings, async ({ params, query, reply }, bearer) => {
    const seated = seatedBy(kernel, contract.exportFilings);
    const rows = await seated(bearer, params.organization, { readOnly: true }, async (ctx) => {
      const page = { ...filterFor(ctx, query), sort: '-submitted_at', after: null, limit: most } as const;
      return whole(await ctx.all(filingPage(page))).map((row) => filingRow(row, beijingDate(ctx.now)));
    });
    return send(reply, sheetNames.filings, await filingsSheet(rows));
  });

  mountOpen(kernel, contract.exportRegister, async ({ params, query, reply }, bearer) => {
    const seated = seatedBy(kernel, contract.exportRegister);
    const rows = await seated(bearer, params.organization, { readOnly: true }, (ctx) =>
      registerRows(ctx, query),
    );
    return send(reply, sheetNames.register, await registerSheet(rows));
  });

  mountOpen(kernel, contract.exportFilingBoard, async ({ params, reply }, bearer) => {
    const seated = seatedBy(kernel, contract.exportFilingBoard);
    const loaded = await seated(bearer, params.organization, { readOnly: true }, (ctx) =>
      loadFiling(ctx, params.filing),
    );
    const sectors = loaded.row.sectorRows.map(({ code }) => ({
      name: `${code} ${sectorName(code)}`,
      whenSubmitted: loaded.submitted.get(code) ?? null,
      today: loaded.current.get(code) ?? null,
    }));
    return send(reply, sheetNames.board(loaded.row.number), await boardSheet(sectors, clauseText));
  });
}
