/** The filters a list's address carries; what is empty is not asked. */
export function asked<const N extends string>(url: URL, names: readonly N[]): { [K in N]?: string } {
  const found: { [K in N]?: string } = {};
  for (const name of names) {
    const value = url.searchParams.get(name)?.trim();
    if (value) found[name] = value;
  }
  return found;
}
