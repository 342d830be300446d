import { goto } from '$app/navigation';

/** A click anywhere on a row follows the link in its heading; the link itself is what keyboards and scripts-off use. */
export function openRows(table: HTMLTableElement) {
  const open = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || target.closest('a, button, input, label, summary, form, thead')) return;
    if (getSelection()?.toString()) return;
    const link = target.closest('tr')?.querySelector<HTMLAnchorElement>('th a');
    if (link) void goto(link.href);
  };
  table.addEventListener('click', open);
  return () => table.removeEventListener('click', open);
}
