import { applications, type Problem } from '@qingshen/contract';
import { fieldsOf } from '@qingshen/domain/applications';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { paths } from '../paths.ts';
import { faultText } from '../words/refusals.ts';
import { call } from './api.ts';
import { formFrom, sendChanges } from './application-acts.ts';
import { refuseBoxes } from './application-refusals.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { refuse } from './refuse.ts';

type Event = RequestEvent<{ organization: string; application: string }>;

const home = (event: Event) => paths.application(event.params.organization, event.params.application);

/** What was sent back and not answered, at the answer’s own line. */
const unanswered = ({ locals: { locale } }: Event, { code, facts }: Problem): Record<string, string> =>
  code !== 'correction_unanswered'
    ? {}
    : Object.fromEntries(
        ((facts.unanswered ?? []) as string[]).map((id) => [
          `answer_${id}`,
          faultText(locale, { in: 'body', field: id, rule: 'required' }),
        ]),
      );

/** The declaration without which nothing is filed, at its tick. */
const undeclared = ({ locals: { locale } }: Event, { code }: Problem): Record<string, string> =>
  code !== 'enrolment_undeclared'
    ? {}
    : { declares_lawful: faultText(locale, { in: 'body', field: 'declares_lawful', rule: 'declare' }) };

/** What was changed is saved first; reasons, answers and the declaration stand in the same form as their boxes. */
export async function submit(event: Event) {
  const entries = await Entries.of(event.request);
  const form = formFrom(entries);
  if (!form) return fail(400);
  const sent = await sendChanges(event, entries, form);
  if ('refused' in sent) return sent.refused;
  const explanations = fieldsOf(form).flatMap(({ key }) => {
    const reason = entries.text(`why_${key}`);
    return reason ? [{ field: key, reason }] : [];
  });
  const answers = entries.all('correction').flatMap((correctionId) => {
    const answer = entries.text(`answer_${correctionId}`);
    return answer ? [{ correctionId, answer }] : [];
  });
  const isEnrolment = entries.text('kind') === 'enrolment';
  const answer = await call(event, applications.submitApplication, {
    params: event.params,
    body: {
      version: sent.ground.version,
      explanations,
      answers,
      declares: isEnrolment
        ? {
            // Left unticked it is not said; that the firm is not above scale is an answer.
            soundAndLawful: entries.text('declares_lawful') === 'yes' ? true : undefined,
            aboveScale: entries.text('declares_scale') === 'yes',
          }
        : {},
    },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok)
    return refuseBoxes(event, form, answer.problem, entries, {
      ...sent,
      others: { ...unanswered(event, answer.problem), ...undeclared(event, answer.problem) },
    });
  return done(event, home(event), 'applications.submitted_to', { office: answer.reply.authorityName });
}

export async function withdraw(event: Event) {
  const entries = await Entries.of(event.request);
  const answer = await call(event, applications.withdrawApplication, {
    params: event.params,
    body: { version: entries.version() },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'withdrawal', answer.problem, entries);
  return done(event, home(event), 'applications.withdrawn');
}

export async function letEdit(event: Event) {
  const entries = await Entries.of(event.request);
  const allowed = entries.text('allowed') === 'yes';
  const answer = await call(event, applications.letConsultancyEdit, {
    params: event.params,
    body: { version: entries.version(), allowed },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'letting', answer.problem, entries);
  return done(event, home(event), allowed ? 'applications.let_done' : 'applications.let_ended');
}

export async function drop(event: Event) {
  const entries = await Entries.of(event.request);
  const answer = await call(event, applications.dropFile, {
    params: { ...event.params, file: entries.text('file') },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'drop', answer.problem, entries);
  return done(event, home(event), 'applications.dropped');
}
