import type { applications, ReplyOf } from '@qingshen/contract';
import { say } from '../words/say.ts';
import { linePhrase } from '../words/terms.ts';

type Stops = ReplyOf<typeof applications.readApplication>['route'];

/** Whose desk it goes to next: the office by its whole name, or what is known of an office that does not work here yet. */
export function nextOffice(route: Stops): string {
  const stop = route.find(({ arrivedAt, leftAt }) => arrivedAt && !leftAt) ?? route[0];
  if (!stop) return '';
  return (
    stop.authorityName ??
    say('applications.office_absent', { division: stop.divisionName, line: say(linePhrase(stop.line)) })
  );
}
