/** What a person calls a document, kept as they wrote it as far as it can harm nobody. */

/** Signs that are not seen or turn the reading direction: with them 报告fdp.exe can look like 报告exe.pdf. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export function cleanName(given: string): string {
  const last = given.normalize('NFC').replace(unseen, '').split(/[/\\]/).at(-1) ?? '';
  const kept = last.replace(/[<>:"|?*]/g, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  return reservedOnWindows.test(kept) ? `_${kept}` : kept;
}

export const extensionOf = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
};

/** RFC 6266: always an attachment; the name twice, in ASCII for old readers and whole by RFC 5987. */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
