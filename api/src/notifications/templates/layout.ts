import type { Letter, Locale, Part } from './template.ts';

/** A letter as text and as HTML. Nothing in it is fetched from anywhere, and everything written into it is escaped. */

const brand = {
  'zh-CN': '清审 · 清洁生产审核管理系统',
  en: 'Qingshen 清审 · cleaner production audits',
} as const satisfies Record<Locale, string>;

const colon = { 'zh-CN': '：', en: ': ' } as const satisfies Record<Locale, string>;

function partAsText(part: Part, locale: Locale): string {
  if ('say' in part) return part.say;
  if ('link' in part) return `${part.label}${colon[locale]}\n${part.link}`;
  if ('code' in part) return `${part.label}${colon[locale]}${part.code}`;
  return part.table.map(([label, value]) => `${label}${colon[locale]}${value}`).join('\n');
}

export const asText = (letter: Letter, locale: Locale): string =>
  `${[letter.greeting, ...letter.parts.map((part) => partAsText(part, locale)).filter(Boolean), '--', `${letter.closing}\n${brand[locale]}`].join('\n\n')}\n`;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

const faces =
  "'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Segoe UI',Arial,sans-serif";
const styles = {
  body: `margin:0;padding:24px 12px;background:#f4f4f4;font-family:${faces};color:#161616;font-size:16px;line-height:1.75`,
  sheet: 'max-width:600px;margin:0 auto;background:#fff;border-top:4px solid #0f62fe',
  inside: 'padding:24px 28px',
  brand: 'margin:0 0 20px;font-size:14px;color:#525252',
  line: 'margin:0 0 16px',
  button: 'display:inline-block;padding:10px 28px;background:#0f62fe;color:#fff;text-decoration:none',
  address: 'margin:0 0 16px;font-size:13px;color:#525252;word-break:break-all',
  code: 'font-family:Consolas,Menlo,monospace;font-size:20px;letter-spacing:1px',
  list: 'margin:0 0 16px;padding:12px 16px;background:#f4f4f4',
  term: 'margin:0;font-size:13px;color:#525252',
  value: 'margin:0 0 8px',
  closing: 'margin:0;padding:16px 28px;border-top:1px solid #e0e0e0;font-size:13px;color:#525252',
};

const paragraph = (text: string) => `<p style="${styles.line}">${escaped(text).replaceAll('\n', '<br>')}</p>`;

function partAsHtml(part: Part, locale: Locale): string {
  if ('say' in part) return paragraph(part.say);
  if ('link' in part) {
    const href = escaped(part.link);
    return (
      `<p style="${styles.line}"><a href="${href}" style="${styles.button}">${escaped(part.label)}</a></p>` +
      `<p style="${styles.address}">${href}</p>`
    );
  }
  if ('code' in part)
    return `<p style="${styles.line}">${escaped(part.label)}${colon[locale]}<strong style="${styles.code}">${escaped(part.code)}</strong></p>`;
  const rows = part.table.map(
    ([label, value]) =>
      `<dt style="${styles.term}">${escaped(label)}</dt><dd style="${styles.value}">${escaped(value)}</dd>`,
  );
  return rows.length ? `<dl style="${styles.list}">${rows.join('')}</dl>` : '';
}

export const asHtml = (letter: Letter, locale: Locale): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width"><title>${escaped(letter.subject)}</title></head>` +
  `<body style="${styles.body}"><div style="${styles.sheet}"><div style="${styles.inside}">` +
  `<p style="${styles.brand}">${brand[locale]}</p>${paragraph(letter.greeting)}` +
  `${letter.parts.map((part) => partAsHtml(part, locale)).join('')}</div>` +
  `<p style="${styles.closing}">${escaped(letter.closing)}</p></div></body></html>`;
