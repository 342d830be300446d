/** Reads what stands behind the # of the address, and takes it away from there: it must not stay in the history. */
export function takeFragment(): string {
  const fragment = decodeURIComponent(location.hash.slice(1));
  if (fragment) history.replaceState(history.state, '', location.pathname + location.search);
  return fragment;
}
