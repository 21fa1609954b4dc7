const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** An amount of room on a disk in the interface's words: "12 MB"; under a kilobyte as one. */
export function printSize(bytes: number, languageTag: string): string {
  const power = bytes < 1e6 ? 0 : bytes < 1e9 ? 1 : 2;
  const size = bytes / 1000 ** (power + 1);
  return new Intl.NumberFormat(languageTag, {
    style: 'unit',
    unit: units[power]!,
    maximumFractionDigits: size < 10 && power > 0 ? 1 : 0,
  }).format(Math.max(size, power === 0 && bytes > 0 ? 1 : 0));
}
