/** How an address is put together; which there are stands in paths.ts. */

export type Query = Record<string, string | number | undefined | null>;

export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

export const segment = encodeURIComponent;
export const within = (organization: string, rest = '') => `/o/${segment(organization)}${rest}`;
