import { maskedIdentityNumber, parseIdentityNumber } from '@qingshen/domain/qualifications';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { Kernel } from '../../kernel/kernel.ts';
import { Refused, refuse } from '../../kernel/refused.ts';

/**
 * Who a person is, as the database may know it: sealed, matched by a keyed hash, shown by a mask. The number itself
 * leaves this file in no other form.
 */
export interface Identified {
  identity_kind: 'resident_id' | 'other_document';
  /** Hexadecimal and base64: both travel inside JSON. */
  hash: string;
  sealed: string;
  identity_masked: string;
}

type Seals = Pick<Kernel, 'seals'>;

function sealedAs(
  { seals }: Seals,
  kind: Identified['identity_kind'],
  number: string,
  mask: string,
): Identified {
  return {
    identity_kind: kind,
    hash: seals.identity.hash(`${kind}:${number}`).toString('hex'),
    sealed: seals.identity.seal(number).toString('base64'),
    identity_masked: mask,
  };
}

/** A number that has been read already, as the rows of a workbook have. */
export const identifiedResident = (
  seals: Seals,
  number: Parameters<typeof maskedIdentityNumber>[0],
): Identified => sealedAs(seals, 'resident_id', number, maskedIdentityNumber(number));

/** Passports and permits have no check of their own; what differs by case, space or dash is the same paper. */
const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
const shortestPaper = 5;
const maskedPaper = (number: string): string => `${number.slice(0, 1)}${'*'.repeat(5)}${number.slice(-2)}`;

export function identified(
  seals: Seals,
  kind: Identified['identity_kind'],
  given: string,
  now: Date,
): { identity: Identified; bornOn: LocalDate | null } {
  const parsed = parseIdentityNumber(plainly(given), beijingDate(now));
  // Whoever gives a resident number as another paper is still that resident: nobody counts twice by naming it so.
  if (kind === 'other_document' && 'refused' in parsed) {
    const number = plainly(given);
    if (number.length < shortestPaper) refuse('identity_paper_short', { least: shortestPaper });
    return { identity: sealedAs(seals, kind, number, maskedPaper(number)), bornOn: null };
  }
  if ('refused' in parsed) throw new Refused(parsed.refused);
  return { identity: identifiedResident(seals, parsed.value.number), bornOn: parsed.value.bornOn };
}
