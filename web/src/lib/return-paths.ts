import { type Query, segment, within, withQuery } from './address.ts';

/** The lists a unit owes the province each year. */
export const returnPaths = {
  returns: (organization: string, query: Query = {}) => within(organization, withQuery('/returns', query)),
  ownReturn: (organization: string, kind: string, query: Query = {}) =>
    within(organization, withQuery(`/returns/own/${segment(kind)}`, query)),
  returnOf: (organization: string, id: string) => within(organization, `/returns/${segment(id)}`),
  returnFile: (organization: string, id: string, as: string) =>
    within(organization, withQuery(`/returns/${segment(id)}/file`, { as })),
  returnBoardFile: (organization: string, query: Query) =>
    within(organization, withQuery('/returns/board', query)),
  reAudits: (organization: string, query: Query = {}) => within(organization, withQuery('/re-audits', query)),
  results: (query: Query = {}) => withQuery('/results', query),
} as const;
