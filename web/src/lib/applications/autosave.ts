import { deserialize } from '$app/forms';

export interface Saved {
  version: number;
  at: string;
  missing: readonly string[];
}
type Outcome = { saved: Saved | null } | { failed: true } | { refused: unknown };

const pauseMs = 1_500;

/**
 * Saves what stands in the form a moment after the last key. One request at a time: what is typed meanwhile goes with
 * the next. What fails stays on the page, and the button is still there.
 */
export function autosaving(told: (outcome: Outcome | 'saving') => void) {
  return (frame: HTMLElement) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let busy = false;
    let again = false;
    const send = async () => {
      const form = frame.querySelector('form');
      if (!form) return;
      if (busy) {
        again = true;
        return;
      }
      busy = true;
      told('saving');
      told(await sent(new FormData(form)));
      busy = false;
      if (again) {
        again = false;
        void send();
      }
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void send(), pauseMs);
    };
    frame.addEventListener('input', later);
    frame.addEventListener('submit', () => clearTimeout(timer));
    return () => {
      clearTimeout(timer);
      frame.removeEventListener('input', later);
    };
  };
}

async function sent(body: FormData): Promise<Outcome> {
  try {
    const response = await fetch('?/autosave', {
      method: 'POST',
      body,
      headers: { 'x-sveltekit-action': 'true', accept: 'application/json' },
    });
    const result = deserialize(await response.text());
    if (result.type === 'success') return { saved: (result.data?.saved as Saved | null) ?? null };
    return result.type === 'failure' ? { refused: result.data } : { failed: true };
  } catch {
    return { failed: true };
  }
}
