import type { Compilable } from 'kysely';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { refuse } from '../../kernel/refused.ts';
import { documentNamed } from './employments.sql.ts';
import type { Place } from './evidence-kept.sql.ts';

/** How instruments, papers and jobs are kept: what differs is the table and the words of the trail. */
interface Manner<Set> {
  /** instrument, paper, job: the subject in the trail, and the stem of its acts. */
  kind: 'instrument' | 'paper' | 'job';
  insert(a: Place & { at: Date; set: Set }): Compilable;
  lock(a: Place): Compilable<{ version: number }>;
  correct(a: Place & { set: Set }): Compilable;
  remove(a: Place & { at: Date }): Compilable;
}

export function keeping<Set extends { document_id?: string | null }>(manner: Manner<Set>) {
  const said = (
    kernel: Kernel,
    ctx: Ctx<Seat>,
    step: 'recorded' | 'edited' | 'removed',
    id: string,
    after?: Set,
  ) =>
    kernel.record(ctx, {
      act: `${manner.kind}_${step}`,
      subject: { kind: manner.kind, id },
      subjectOrganizationId: ctx.who.organizationId,
      ...(after ? { after: { ...after } } : {}),
    });

  async function locked(ctx: Ctx<Seat>, place: Place, seen: number): Promise<void> {
    const { version } = await ctx.one(manner.lock(place));
    if (version !== seen) refuse('stale_version', { version });
  }

  async function documented(ctx: Ctx<Seat>, firm: string, set: Set): Promise<void> {
    const { known } = await ctx.one(documentNamed({ firm, id: set.document_id ?? null }));
    if (!known) refuse('document_unknown', { field: 'documentId' });
  }

  return {
    async record(kernel: Kernel, ctx: Ctx<Seat>, firm: string, set: Set): Promise<string> {
      await documented(ctx, firm, set);
      const id = newId();
      ctx.post(manner.insert({ firm, id, at: ctx.now, set }));
      said(kernel, ctx, 'recorded', id, set);
      return id;
    },
    async edit(kernel: Kernel, ctx: Ctx<Seat>, place: Place, seen: number, set: Set) {
      await Promise.all([locked(ctx, place, seen), documented(ctx, place.firm, set)]);
      ctx.post(manner.correct({ ...place, set }));
      said(kernel, ctx, 'edited', place.id, set);
      return { version: seen + 1 };
    },
    async remove(kernel: Kernel, ctx: Ctx<Seat>, place: Place, seen: number): Promise<null> {
      await locked(ctx, place, seen);
      ctx.post(manner.remove({ ...place, at: ctx.now }));
      said(kernel, ctx, 'removed', place.id);
      return null;
    },
  };
}
