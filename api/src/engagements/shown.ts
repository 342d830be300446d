import type { engagements as contract } from '@qingshen/contract';
import {
  type Duty,
  type EngagementState,
  type PinnedTarget,
  standingOf,
  whyLikelyMissed,
} from '@qingshen/domain/engagements';
import { documentOf } from '@qingshen/domain/rules';
import type { LocalDate } from '@qingshen/domain/time';
import { placed } from '../kernel/placed.ts';
import type { Row } from '../kernel/statement.ts';
import type { Clock, VerdictRow } from './case.sql.ts';
import type { casesInSight } from './engagements.sql.ts';

export type CaseRow = Omit<Row<ReturnType<typeof casesInSight>>, 'openedKey' | 'asked'>;

/** A text by the name people cite it under. */
export const documentName = (document: string): string => {
  const known = documentOf(document);
  return known?.number ?? known?.title ?? document;
};

export const engagementShown = ({
  province,
  id,
  openedAt,
  campaignId,
  ...row
}: CaseRow): contract.EngagementRow => ({
  ...(row as Omit<contract.EngagementRow, 'id' | 'openedAt' | 'campaignId'>),
  id: placed(province, id),
  campaignId: campaignId === null ? null : placed(province, campaignId),
  openedAt: openedAt.toISOString(),
});

export interface Round {
  province: string;
  state: string;
  listedOn: string;
}

const standingFacts = (clock: Clock, round: Round, today: string) => ({
  duty: clock.duty as Duty,
  state: round.state as EngagementState,
  startsOn: (clock.runsFrom ?? round.listedOn) as LocalDate,
  dueOn: clock.dueOn as LocalDate,
  metOn: clock.metOn as LocalDate | null,
  dropped: clock.droppedBecause !== null,
  today: today as LocalDate,
});

export function clockShown({ ours: _, ...clock }: Clock, round: Round, today: string): contract.Deadline {
  const facts = standingFacts({ ...clock, ours: true }, round, today);
  const standing = standingOf(facts);
  return {
    ...(clock as unknown as contract.Deadline),
    id: placed(round.province, clock.id),
    documentName: documentName(clock.document),
    standing,
    warning: standing === 'at_risk' ? whyLikelyMissed(facts) : null,
  };
}

/** The soonest open duty that the reader has to look to. */
export const nextOf = (clocks: readonly Clock[]): Clock | undefined =>
  clocks.find((clock) => clock.ours && clock.metOn === null && clock.droppedBecause === null);

export const verdictShown = (province: string, { id, fileId, recordedAt, ...verdict }: VerdictRow) =>
  ({
    ...verdict,
    id: placed(province, id),
    fileId: fileId === null ? null : placed(province, fileId),
    recordedAt: new Date(recordedAt).toISOString(),
  }) as contract.RoundVerdict;

const named = <V extends { document: string }>(voice: V) => ({
  ...voice,
  documentName: documentName(voice.document),
});

export const targetsShown = (targets: unknown): contract.RoundTarget[] =>
  (targets as PinnedTarget[]).map((target) => ({
    ...named(target),
    also: target.also.map(named),
    losing: target.losing.map(named),
  })) as contract.RoundTarget[];
