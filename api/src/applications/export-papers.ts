import { createHash } from 'node:crypto';
import { applications as contract } from '@qingshen/contract';
import { type CoverLetter, coverLetterDocx, coverLetterPdf } from '@qingshen/documents/cover-letter';
import { type FilledForm, formDocx, formPdf } from '@qingshen/documents/forms';
import { type FormValues, isVerifiedFor } from '@qingshen/domain/applications';
import { division } from '@qingshen/domain/divisions';
import { jurisdictionChain } from '@qingshen/domain/rules';
import { beijingDate, type LocalDate, partsOf } from '@qingshen/domain/time';
import type { FastifyReply } from 'fastify';
import { sendAttachment } from '../files/index.ts';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { mountOpen } from '../kernel/mount.ts';
import { placedId } from '../kernel/placed.ts';
import { seatedBy } from '../kernel/seated.ts';
import { type AtOffice, formHeld } from './judged.ts';
import { letterWhole } from './letters.sql.ts';
import { industryName } from './letters.ts';
import { signedValues } from './parts-shown.ts';
import { applicationAsDraft, applicationAtOffice } from './whole.sql.ts';

/** Paper from the same rows as the pages, so behind the same walls. */

type Format = 'pdf' | 'docx';

const send = (reply: FastifyReply, name: string, format: Format, content: Buffer) =>
  sendAttachment(reply, { name: `${name}.${format}`, kind: format, bytes: content.length, content });

function filledFrom(
  row: AtOffice,
  filled: FormValues,
  hash: string | undefined,
  today: LocalDate,
): FilledForm {
  const form = formHeld(row);
  return {
    form,
    values: { ...filled, ...signedValues(form, row) },
    verifiedHere: isVerifiedFor(form, jurisdictionChain(row.divisionCode, row.track, today)),
    number: row.submittedAt === null ? null : row.number,
    ...(hash !== undefined && { fingerprint: hash }),
  };
}

async function formToPrint(ctx: Ctx<Seat>, params: { organization: string; application: string }) {
  const { province, uuid: id } = placedId(params.application);
  const today = beijingDate(ctx.now);
  const key = { province, id, organizationId: params.organization };
  if (ctx.seat.kind === 'authority') {
    const row = await ctx.one(applicationAtOffice(key));
    const last = row.copyRows.at(-1);
    return { row, filled: filledFrom(row, last?.filled ?? {}, last?.hash, today) };
  }
  const row = await ctx.one(applicationAsDraft({ ...key, year: partsOf(today).year }));
  const last = row.copyRows.at(-1);
  const isDraft = row.state === 'draft' || row.state === 'correction_requested' || !last;
  return {
    row,
    filled: isDraft
      ? filledFrom(row, row.draft, undefined, today)
      : filledFrom(row, last.filled, last.hash, today),
  };
}

async function letterToPrint(ctx: Ctx<Seat>, letterId: string): Promise<CoverLetter & { name: string }> {
  const { province, uuid: id } = placedId(letterId);
  const letter = await ctx.one(letterWhole({ province, id }));
  const hashes = letter.schedule.map(({ number, hash }) => `${number} ${hash ?? ''}`).join('\n');
  return {
    name: letter.number,
    office: letter.fromName,
    upperOffice: letter.toName,
    kind: letter.schedule[0]?.kind ?? 'evaluation',
    documentNumber: letter.number,
    basis: null,
    rows: letter.schedule.map((row) => ({
      number: row.number,
      enterprise: row.enterpriseName,
      creditCode: row.creditCode,
      place: division(row.divisionCode)?.name ?? row.divisionCode,
      industry: industryName(row.industryCode),
      appliedOn: beijingDate(new Date(row.submittedAt)),
      opinion: row.opinion,
    })),
    contact: null,
    datedOn: beijingDate(letter.signedAt),
    fingerprint: createHash('sha256').update(`${letter.number}\n${hashes}`).digest('hex'),
  };
}

export function mountPapers(kernel: Kernel): void {
  const forForm = seatedBy(kernel, contract.exportForm);
  mountOpen(kernel, contract.exportForm, async ({ params, query, reply }, bearer) => {
    const { row, filled } = await forForm(bearer, params.organization, { readOnly: true }, (ctx) =>
      formToPrint(ctx, params),
    );
    const content = query.format === 'pdf' ? formPdf(filled).pdf : await formDocx(filled);
    return send(reply, `${row.number} ${filled.form.title}`, query.format, content);
  });
  const forLetter = seatedBy(kernel, contract.exportLetter);
  mountOpen(kernel, contract.exportLetter, async ({ params, query, reply }, bearer) => {
    const letter = await forLetter(bearer, params.organization, { readOnly: true }, (ctx) =>
      letterToPrint(ctx, params.letter),
    );
    const content = query.format === 'pdf' ? coverLetterPdf(letter).pdf : await coverLetterDocx(letter);
    return send(reply, letter.name, query.format, content);
  });
}
