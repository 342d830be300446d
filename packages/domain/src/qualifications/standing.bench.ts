import { bench, describe } from 'vitest';
import { add, days } from '../time/index.ts';
import { firm, henan, instrument, person, several, title, today } from './firm-story.ts';
import { standingOf } from './standing.ts';

/** `npx vitest bench --project domain --run qualifications`: issue 3 gives 10 000 firms ten seconds. */
const later = (count: number) => add(today, days(count));

const firms = Array.from({ length: 10_000 }, (_, at) =>
  firm({
    staff: several(
      9,
      (id) =>
        person(`${id}-${at}`, [
          title(`${id}-${at}-t`, id.endsWith('1') || id.endsWith('2') ? 'senior' : 'intermediate', {
            validUntil: later((at % 700) + 10),
          }),
        ]),
      'p',
    ),
    instruments: several(4, (id) => instrument(id, { calibrationUntil: later((at % 300) + 1) }), 'i'),
  }),
);

describe('ten thousand firms', () => {
  bench(
    'are judged again',
    () => {
      for (const facts of firms) standingOf(facts, henan, today, '2521');
    },
    { iterations: 3, warmupIterations: 1, time: 0 },
  );
});
