import { paths } from '../paths.ts';

/** One file on its way. XMLHttpRequest, because fetch still cannot say how much has been sent. */
export interface Sending {
  cancel(): void;
}

interface Watch {
  progress(sent: number, total: number): void;
  sent(): void;
  ended(outcome: { ok: true } | { ok: false; code: string | null }): void;
}

/** A page may have been open longer than the short token lives: have it renewed before the first byte. */
export async function sendFile(address: string, file: File, watch: Watch): Promise<Sending> {
  await fetch(paths.session()).catch(() => undefined);
  return send(address, file, watch);
}

function send(address: string, file: File, watch: Watch): Sending {
  const request = new XMLHttpRequest();
  request.open('PUT', address);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.upload.onprogress = (event) => watch.progress(event.loaded, event.total);
  request.upload.onload = () => watch.sent();
  request.onerror = () => watch.ended({ ok: false, code: null });
  request.onabort = () => watch.ended({ ok: false, code: 'cancelled' });
  request.onload = () => {
    if (request.status >= 200 && request.status < 300) return watch.ended({ ok: true });
    watch.ended({ ok: false, code: codeIn(request.responseText) });
  };
  request.send(file);
  return { cancel: () => request.abort() };
}

function codeIn(text: string): string | null {
  try {
    return (JSON.parse(text) as { code?: string }).code ?? null;
  } catch {
    return null;
  }
}
