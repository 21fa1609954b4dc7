/** A table that holds figures and words in rows, not a page's layout. */
export function isDataTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return false;
  if (table.querySelector('th, caption')) return true;
  const rows = table.querySelectorAll('tr').length;
  const cells = [...table.querySelectorAll('td')];
  if (rows < 2 || cells.length < 4 || cells.length <= rows) return false;
  return !cells.some((cell) => (cell.textContent ?? '').length > 600 || cell.querySelectorAll('p').length > 3);
}
