/** On a phone a row that can be acted on stands as a block (styles/table.css): each cell then says its own heading. */
export function labelCells(table: HTMLTableElement, labels: readonly string[]): void {
  for (const row of table.tBodies[0]?.rows ?? [])
    [...row.cells].forEach((cell, nth) => {
      const label = cell.textContent?.trim() ? labels[nth] : '';
      if (label) cell.dataset.label = label;
      else delete cell.dataset.label;
    });
}
