import type { InventedRow, Register, Written } from './invented';

/** Reads a day as it stands in a spreadsheet, by its digits: another way than that in which registers are read. */
const dayOf = (written: Written): string => {
  if (written instanceof Date) return written.toISOString().slice(0, 10);
  const parts = String(written).match(/\d+/g) ?? [];
  return (parts[0]?.length === 4 ? parts : [...parts].reverse()).join('-');
};

const rows = (register: Register, sheet: string): readonly InventedRow[] => register[sheet] ?? [];

const monthOf = (written: Written): string => dayOf(written).slice(0, 7);

const WOMEN = ['sieviete', 's'];
const MEN = ['male', 'v'];

const sexOf = (register: Register, person: Written): 'female' | 'male' | 'unknown' => {
  const sex = String(rows(register, 'persons').find((row) => row['person'] === person)?.['sex']);
  return WOMEN.includes(sex) ? 'female' : MEN.includes(sex) ? 'male' : 'unknown';
};

/** Counts the figures of reports in the rows of a register, asking nothing but its cells. */
export const counted = (register: Register) => ({
  activeBySex: (day: string): Readonly<Record<string, number>> => {
    const count = { female: 0, male: 0, unknown: 0 };
    for (const { person, on, endedOn } of rows(register, 'service'))
      if (dayOf(on) <= day && (endedOn === undefined || day < dayOf(endedOn)))
        count[sexOf(register, person)] += 1;
    return count;
  },
  served: (month: string): number =>
    new Set(rows(register, 'contacts').flatMap(({ person, on }) => (monthOf(on) === month ? [person] : [])))
      .size,
  started: (month: string): number =>
    rows(register, 'service').filter(({ on }) => monthOf(on) === month).length,
  granted: (month: string): number =>
    rows(register, 'status').filter(
      ({ on, documentNumber }) => documentNumber !== undefined && monthOf(on) === month,
    ).length,
});
