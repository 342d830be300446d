import { qualifications } from '@qingshen/contract';
import { tracks } from '@qingshen/domain/engagements';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { sourceOf } from '$lib/server/board.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { placeNear, provinceChoices } from '$lib/server/places.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { placesFiled } from '$lib/server/standing.ts';
import type { Actions, PageServerLoad } from './$types';

const trackOf = (text: string | undefined) =>
  tracks.find((track) => track === text) ?? ('voluntary' as const);

export const load: PageServerLoad = async (event) => {
  const { organization, can } = await event.parent();
  if (!can.keep_filing) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const params = { organization: organization.id };
  const filters = asked(event.url, ['place', 'division', 'track', 'filing']);
  const open = filters.filing
    ? await must(event, qualifications.readFiling, { params: { ...params, filing: filters.filing } })
    : null;
  const province = `${placeNear(organization.divisionCode)?.slice(0, 2) ?? '41'}0000`;
  const named = filters.place ?? (filters.division && `${filters.division.slice(0, 2)}0000`);
  const [newest] = open || named ? [] : await placesFiled(event, organization.id);
  const place = open?.filing.place ?? named ?? newest?.division ?? province;
  const track = open?.filing.track ?? trackOf(filters.track ?? newest?.track);
  const [terms, board] = await Promise.all([
    must(event, qualifications.readFilingTerms, { params, query: { place, track } }),
    must(event, qualifications.readStanding, { params, query: { division: place, track } }),
  ]);
  return {
    provinces: provinceChoices(),
    tracks,
    terms,
    source: terms.citation && sourceOf(terms.citation),
    standing: board.standing,
    changing: open && {
      id: open.filing.id,
      number: open.filing.number,
      version: open.filing.version,
      sectors: open.sectors.map(({ code }) => code),
    },
  };
};

export const actions = {
  open: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [['sectors', 'choose']]);
    if (faults.length) return refuseFields(event, 'filing', entries, faults);
    const { organization } = event.params;
    const answer = await call(event, qualifications.openFiling, {
      params: { organization },
      body: {
        place: entries.text('place'),
        track: trackOf(entries.text('track')),
        sectors: entries.all('sectors'),
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'filing', answer.problem, entries, { industry_unknown: 'sectors' });
    const { filingId, number } = answer.reply;
    return done(event, paths.filing(organization, filingId), 'filing_own.opened', { number });
  },

  sectors: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [['sectors', 'choose']]);
    if (faults.length) return refuseFields(event, 'filing', entries, faults);
    const { organization } = event.params;
    const filing = entries.text('filing');
    const answer = await call(event, qualifications.changeSectors, {
      params: { organization, filing },
      body: { version: entries.version(), sectors: entries.all('sectors') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'filing', answer.problem, entries, { industry_unknown: 'sectors' });
    return done(event, paths.filing(organization, filing), 'filing_own.sectors_changed');
  },
} satisfies Actions;
