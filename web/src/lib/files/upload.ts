import { paths } from '../paths.ts';

/** One file on its way. XMLHttpRequest, because fetch still cannot say how much has been sent. */
export interface Sending {
  cancel(): void;
}

/** What the API says of a file it does not take; without a code nothing was heard. */
export interface Fault {
  code: string | null;
  facts: Record<string, unknown>;
}

interface Watch {
  progress(sent: number, total: number): void;
  sent(): void;
  ended(outcome: { ok: true; reply: unknown } | ({ ok: false } & Fault)): void;
}

/** A page may have been open longer than the short token lives: have it renewed before the first byte. */
export async function sendFile(
  address: string,
  file: File,
  watch: Watch,
  method: 'PUT' | 'POST' = 'PUT',
): Promise<Sending> {
  await fetch(paths.session()).catch(() => undefined);
  return send(method, address, file, watch);
}

function send(method: string, address: string, file: File, watch: Watch): Sending {
  const request = new XMLHttpRequest();
  request.open(method, address);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.upload.onprogress = (event) => watch.progress(event.loaded, event.total);
  request.upload.onload = () => watch.sent();
  request.onerror = () => watch.ended({ ok: false, code: null, facts: {} });
  request.onabort = () => watch.ended({ ok: false, code: 'cancelled', facts: {} });
  request.onload = () => {
    const reply = read(request.responseText);
    if (request.status >= 200 && request.status < 300) return watch.ended({ ok: true, reply });
    const { code = null, facts = {} } = (reply ?? {}) as Partial<Fault>;
    watch.ended({ ok: false, code, facts });
  };
  request.send(file);
  return { cancel: () => request.abort() };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
