/** A frame that does not scroll needs no stop of its own on the way through the page. */
export function reachable(frame: HTMLElement) {
  const measure = () => {
    const scrolls = frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight;
    frame.tabIndex = scrolls ? 0 : -1;
  };
  const watch = new ResizeObserver(measure);
  watch.observe(frame);
  return () => watch.disconnect();
}
