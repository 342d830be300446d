import { sameIndustry } from '../industries/index.ts';
import type { LocalDate } from '../time/index.ts';
import type { Job } from './facts.ts';
import type { Shortfall, Way } from './finding.ts';
import type { AskedClause, Readings } from './regime.ts';
import type { Short } from './staffing.ts';

const isRelated = (job: Job): boolean => job.kind !== 'audit';

/** Where no industry is asked about, the firm as such is judged, over all it has done. */
function liesIn(job: Job, industry: string | null, readings: Readings): boolean {
  if (industry === null) return true;
  if (isRelated(job) && readings.interpretation_related_jobs_industry === 'any_industry') return true;
  return (
    job.industry !== null && sameIndustry(job.industry, industry, readings.interpretation_industry_breadth)
  );
}

export function lacksOfJob(
  job: Job,
  on: LocalDate,
  industry: string | null,
  readings: Readings,
): Shortfall[] {
  const lacks: Shortfall[] = [];
  if (job.completedOn > on) lacks.push('later_than_the_day');
  if (job.source === 'declared' && !job.proven) lacks.push('job_unproven');
  if (!liesIn(job, industry, readings)) lacks.push('other_industry');
  const listed = job.kind !== 'similar' || readings.interpretation_related_jobs_list === 'similar_too';
  if (!listed) lacks.push('job_kind_not_listed');
  return lacks;
}

export interface TrackRecord {
  /** The way that is taken: one that is met, else the one with fewer missing. */
  readonly taken: Way;
  readonly ways: readonly Way[];
  readonly met: boolean;
}

const missing = (way: Way): number => Math.max(0, way.need - way.have);

export function trackRecordOf(
  jobs: readonly Job[],
  asked: AskedClause,
  on: LocalDate,
  industry: string | null,
  readings: Readings,
): TrackRecord {
  const counting = jobs.filter((job) => lacksOfJob(job, on, industry, readings).length === 0);
  const way = (by: Way['by'], need: number | null | undefined, chosen: readonly Job[]): Way[] =>
    need ? [{ by, need, have: chosen.length, evidence: chosen.map((job) => job.id) }] : [];
  const ways = [
    ...way(
      'industry_audits',
      asked.industryAudits,
      counting.filter((job) => !isRelated(job)),
    ),
    ...way('related_jobs', asked.relatedJobs, counting.filter(isRelated)),
  ];
  const [taken] = [...ways].sort((a, b) => missing(a) - missing(b));
  if (!taken) throw new Error(`${asked.clause} is asked without a number`);
  return { taken, ways, met: missing(taken) === 0 };
}

export const shortOfJobs = (
  jobs: readonly Job[],
  on: LocalDate,
  industry: string | null,
  readings: Readings,
): Short[] =>
  jobs.flatMap((job) => lacksOfJob(job, on, industry, readings).map((because) => ({ id: job.id, because })));
