import { qualifications } from '@qingshen/contract';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { type Fault, missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { can } = await event.parent();
  if (!can.run_checks) error(403, { message: 'Forbidden', code: 'role_insufficient' });
};

/** A random check says how many, or which share: one of the two, as a number. */
function amountOf(entries: Entries): { size?: number; percent?: number; faults: Fault[] } {
  const [size, percent] = [entries.text('size'), entries.text('percent')];
  if (!size && !percent) return { faults: [['size', 'required']] };
  if (size && percent) return { faults: [['percent', 'one_of_two']] };
  if (size) {
    const count = Number(size);
    return Number.isInteger(count) && count > 0
      ? { size: count, faults: [] }
      : { faults: [['size', 'number']] };
  }
  const share = Number(percent);
  return share > 0 && share <= 100 ? { percent: share, faults: [] } : { faults: [['percent', 'decimal']] };
}

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const kind = entries.text('kind') as 'annual' | 'random';
    const { faults: amiss, ...amount } = kind === 'random' ? amountOf(entries) : { faults: [] };
    const faults = [
      ...missing(entries, [
        ['title', 'required'],
        ['kind', 'choose'],
      ]),
      ...amiss,
    ];
    if (faults.length) return refuseFields(event, 'draw', entries, faults);
    const answer = await call(event, qualifications.drawCheck, {
      params: { organization: event.params.organization },
      body: { kind, title: entries.text('title'), ...amount, seed: entries.maybe('seed') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'draw', answer.problem, entries, {
        check_size_missing: 'size',
        check_size_beyond: amount.percent ? 'percent' : 'size',
      });
    const { checkId, sampleSize } = answer.reply;
    return done(event, paths.check(event.params.organization, checkId), 'oversight.drawn_done', {
      count: sampleSize,
    });
  },
};
