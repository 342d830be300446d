import { returns } from '@qingshen/contract';
import { returnKinds } from '@qingshen/domain/applications';
import { paths } from '$lib/paths.ts';
import { fail } from '$lib/server/answers.ts';
import { call } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

/** The province looks at everybody's list; everybody else at their own. */
export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  const params = { organization: organization.id };
  const filters = asked(event.url, ['kind', 'year', 'standing']);
  const kind = returnKinds.find((one) => one === filters.kind) ?? 'collected';
  const year = Number(filters.year) || undefined;
  const shown = { kind, kinds: returnKinds, standing: filters.standing };
  if (organization.level === 'province') {
    const board = await call(event, returns.readReturnBoard, { params, query: { kind, year } });
    if (!board.ok && board.problem.code !== 'return_not_owed') fail(event, board.problem);
    return { ...shown, board: board.ok ? board.reply : null, own: null };
  }
  const own = await call(event, returns.listOwnReturns, { params, query: { year } });
  if (!own.ok && own.problem.code !== 'return_not_owed') fail(event, own.problem);
  return { ...shown, board: null, own: own.ok ? own.reply : null };
};

export const actions: Actions = {
  publish: async (event) => {
    const entries = await Entries.of(event.request);
    const { organization } = event.params;
    const year = Number(entries.text('year'));
    const answer = await call(event, returns.publishCompletions, {
      params: { organization },
      body: { year },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'publication', answer.problem, entries);
    const { enterprises, outstanding } = answer.reply;
    return done(event, paths.returns(organization, { kind: 'completed', year }), 'returns.publish_done', {
      count: enterprises,
      outstanding: outstanding.length,
    });
  },
};
