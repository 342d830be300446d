import { paths } from '../paths.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A restart ends the stream too: reload only when there is somebody to answer. */
async function reloadOnceServed(): Promise<void> {
  for (;;) {
    const answer = await fetch(paths.health()).catch(() => null);
    if (answer?.ok) return location.reload();
    await pause(500);
  }
}

/** Keeps one stream open while the page is visible. Gives back what ends it. */
export function listen(organization: string): () => void {
  let stream: EventSource | undefined;
  let refusals = 0;
  let over = false;

  function open(): void {
    if (over || stream || document.visibilityState !== 'visible') return;
    stream = new EventSource(paths.pulse(organization));
    stream.addEventListener('open', () => {
      refusals = 0;
    });
    stream.addEventListener('ended', () => {
      close();
      void reloadOnceServed();
    });
    stream.addEventListener('error', () => {
      // The browser retries what was cut off; what was refused is closed for good.
      if (stream?.readyState === EventSource.CLOSED) void refused();
    });
  }

  function close(): void {
    stream?.close();
    stream = undefined;
  }

  /** Refused once: the short token may have run out while nobody looked. Refused again: the page has to say why. */
  async function refused(): Promise<void> {
    close();
    refusals += 1;
    await fetch(paths.session()).catch(() => undefined);
    await pause(500 * refusals);
    if (over) return;
    if (refusals > 2) void reloadOnceServed();
    else open();
  }

  /** A form that leaves this page (signing out) ends the session on purpose: nothing is left to be told. */
  const leaving = (event: SubmitEvent) => {
    if (!event.defaultPrevented) stop();
  };
  const look = () => (document.visibilityState === 'visible' ? open() : close());
  function stop(): void {
    over = true;
    document.removeEventListener('visibilitychange', look);
    removeEventListener('submit', leaving);
    close();
  }

  open();
  document.addEventListener('visibilitychange', look);
  addEventListener('submit', leaving);
  return stop;
}
