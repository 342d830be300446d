import type { applications as contract } from '@qingshen/contract';
import {
  type Contradiction,
  changesBetween,
  type Form,
  type FormValue,
  type FormValues,
  officerValues,
  type SignedStop,
} from '@qingshen/domain/applications';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { type Reader, whyNotDownload } from '../files/index.ts';
import { placed } from '../kernel/placed.ts';
import type { AtOffice } from './judged.ts';
import { instant } from './shown.ts';

/** The parts of an application as they are shown. The domain's lists are read-only; JSON knows no such thing. */

type Shown<K extends keyof contract.Whole> = contract.Whole[K];
const orNull = (text: string | null): string | null => text && instant(text);

export const valueShown = (value: FormValue | undefined): contract.FormValue =>
  (value ?? null) as unknown as contract.FormValue;
export const valuesShown = (values: FormValues): contract.FormValues =>
  values as unknown as contract.FormValues;

export const contradictionsShown = (
  found: readonly (Contradiction & { explained?: string | null })[],
): Shown<'contradictions'> =>
  found.map(({ written, known, changedAt, explained = null, ...rest }) => ({
    ...rest,
    written: valueShown(written),
    known: valueShown(known),
    changedAt: [...changedAt],
    explained,
  }));

export const handsShown = (row: AtOffice): Shown<'hands'> =>
  row.handRows.map(
    ({ rank, authorityName, hand, act, outcome, opinion, clause, waiver, personName, at }) => ({
      rank,
      authorityName,
      hand,
      act,
      outcome,
      opinion,
      clause,
      waiver,
      personName,
      at: instant(at),
    }),
  );

export const correctionsShown = ({ province, correctionRows }: AtOffice): Shown<'corrections'> =>
  correctionRows.map(({ copy: _, ...row }) => ({
    ...row,
    id: placed(province, row.id),
    requestedAt: instant(row.requestedAt),
    answeredAt: orNull(row.answeredAt),
  }));

export const copiesShown = (form: Form, { copyRows }: AtOffice): Shown<'copies'> =>
  copyRows.map(({ nth, hash, at, submittedBy, filled }, index) => ({
    nth,
    hash,
    submittedAt: instant(at),
    submittedBy,
    changed: changesBetween(form, copyRows[index - 1]?.filled ?? filled, filled).map(
      ({ field, before, after }) => ({
        field,
        before: valueShown(before),
        after: valueShown(after),
      }),
    ),
  }));

export const fileShown = (
  province: string,
  file: AtOffice['fileRows'][number],
  reader: Reader,
): contract.ApplicationFile => {
  const { organizationId: _, ...rest } = file;
  return {
    ...rest,
    id: placed(province, file.id),
    uploadedAt: instant(file.uploadedAt),
    mayDownload: whyNotDownload(file, reader) === null,
  };
};

/** What the offices have signed, as it stands in the boxes of the form. */
export function signedValues(form: Form, row: AtOffice): FormValues {
  const signed = row.stopRows.flatMap((stop): SignedStop[] => {
    const hand = row.handRows.findLast(
      ({ rank, act, outcome }) => rank === stop.rank && act === 'sign' && outcome !== 'return',
    );
    return hand && stop.leftAt
      ? [
          {
            rank: stop.rank,
            level: stop.level,
            outcome: hand.outcome ?? 'forward',
            text: hand.opinion ?? '',
            signedBy: hand.personName,
            authority: hand.authorityName,
            on: beijingDate(new Date(hand.at)),
            boxes: hand.boxes,
            grantedTo: hand.postponedTo as LocalDate | null,
          },
        ]
      : [];
  });
  return officerValues(form, row.stopRows, signed);
}
