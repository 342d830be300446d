import { deserialize } from '$app/forms';
import { type Ground, groundFields } from './ground.ts';

export interface Saved {
  ground: Ground;
  at: string | null;
  missing: readonly string[] | null;
  /** Boxes that were taken, and what is wrong with those that were not, by the name of the input. */
  kept: readonly string[];
  faults: Readonly<Record<string, string>>;
}
type Outcome = Saved | 'saving' | 'failed' | { refused: unknown };

const pauseMs = 1_500;

/**
 * Saves what stands in the form a moment after the last key, one request at a time: what is typed meanwhile goes with the
 * next, on the ground that the one before has answered with. A press of the button waits for what is under way. What
 * fails stays on the page, and the button is still there.
 */
export class Drafting {
  /** Set anew when the page is, and after a refused press. */
  ground: Ground;
  readonly #told: (outcome: Outcome) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #again = false;
  #pressed: (() => void) | undefined;

  constructor(ground: Ground, told: (outcome: Outcome) => void) {
    this.ground = ground;
    this.#told = told;
  }

  readonly attach = (frame: HTMLElement) => {
    const form = frame.querySelector('form');
    if (!form) return;
    const later = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#send(form), pauseMs);
    };
    const press = (event: SubmitEvent) => {
      clearTimeout(this.#timer);
      this.#again = false;
      if (!this.#busy) return;
      event.preventDefault();
      event.stopPropagation();
      this.#pressed = () => form.requestSubmit(event.submitter);
    };
    frame.addEventListener('input', later);
    frame.addEventListener('submit', press, { capture: true });
    return () => {
      clearTimeout(this.#timer);
      frame.removeEventListener('input', later);
      frame.removeEventListener('submit', press, { capture: true });
    };
  };

  async #send(form: HTMLFormElement): Promise<void> {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    this.#told('saving');
    const body = new FormData(form);
    // The page is drawn a moment later than the last answer came: what is known is said here, not read from it.
    for (const [name, value] of Object.entries(groundFields(this.ground))) body.set(name, value);
    body.set('aside', this.ground.aside.join(','));
    const outcome = await sent(body);
    if (typeof outcome === 'object' && 'ground' in outcome) this.ground = outcome.ground;
    this.#told(outcome);
    this.#busy = false;
    const pressed = this.#pressed;
    this.#pressed = undefined;
    if (pressed) return setTimeout(pressed) as unknown as undefined;
    if (this.#again) {
      this.#again = false;
      void this.#send(form);
    }
  }
}

/** After a save the boxes show what stands in them; what else was typed on the page stays. */
export function showWhatStands(form: HTMLFormElement): void {
  for (const element of form.elements) {
    if (element instanceof HTMLTextAreaElement && element.name.startsWith('f_'))
      element.value = element.defaultValue;
    if (!(element instanceof HTMLInputElement) || !element.name.startsWith('f_')) continue;
    if (element.type === 'radio' || element.type === 'checkbox') element.checked = element.defaultChecked;
    else element.value = element.defaultValue;
  }
}

async function sent(body: FormData): Promise<Exclude<Outcome, 'saving'>> {
  try {
    const response = await fetch('?/autosave', {
      method: 'POST',
      body,
      headers: { 'x-sveltekit-action': 'true', accept: 'application/json' },
    });
    const result = deserialize<{ saved: Saved }, Record<string, unknown>>(await response.text());
    if (result.type === 'success' && result.data) return result.data.saved;
    return result.type === 'failure' ? { refused: result.data } : 'failed';
  } catch {
    return 'failed';
  }
}
