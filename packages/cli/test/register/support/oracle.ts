import type { InventedRow, Register, Written } from './invented';

/** Reads a day as it stands in a spreadsheet, by its digits: another way than that in which registers are read. */
const dayOf = (written: Written): string => {
  if (written instanceof Date) return written.toISOString().slice(0, 10);
  const parts = String(written).match(/\d+/g) ?? [];
  return (parts[0]?.length === 4 ? parts : [...parts].reverse()).join('-');
};

const rows = (register: Register, sheet: string): readonly InventedRow[] => register[sheet] ?? [];

const monthOf = (written: Written): string => dayOf(written).slice(0, 7);

const isSameCode = (one: Written, other: Written): boolean =>
  String(one).toLowerCase() === String(other).toLowerCase();

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
  /** The days of service of each provider, by what was agreed until a day. */
  providers: (day: string): readonly unknown[] =>
    [
      ...rows(register, 'contracts').flatMap((row) => {
        if (dayOf(row['signedOn']) > day) return [];
        const isOver = row['terminatedOn'] !== undefined && dayOf(row['terminatedOn']) <= day;
        const planned = rows(register, 'amendments')
          .filter(({ contract, on }) => isSameCode(contract, row['contract']) && dayOf(on) <= day)
          .reduce((to, amended) => dayOf(amended['to']), dayOf(row['to']));
        return [[row['provider'], dayOf(row['from']), isOver ? dayOf(row['lastDay']) : planned]];
      }),
      ...rows(register, 'directProvision').flatMap(({ provider, from, until }) => {
        if (dayOf(from) > day) return [];
        return [[provider, dayOf(from), until !== undefined && dayOf(until) <= day ? dayOf(until) : null]];
      }),
    ].sort(([, a], [, b]) => (String(a) < String(b) ? -1 : 1)),
  /** The workers whom contracts have in a month, by their roles. */
  engaged: (month: string): Readonly<Record<string, number>> => {
    const workers = new Map<string, Set<string>>();
    for (const { role, worker, on, until } of rows(register, 'staff'))
      if (monthOf(on) <= month && (until === undefined || month <= monthOf(until)))
        workers.set(String(role), (workers.get(String(role)) ?? new Set()).add(String(worker)));
    return Object.fromEntries([...workers].map(([role, found]) => [role, found.size]));
  },
  /** The active clients who live in a centre, by its code. */
  activeInCentre: (day: string, code: string): number =>
    rows(register, 'service').filter(
      ({ person, on, endedOn }) =>
        dayOf(on) <= day &&
        (endedOn === undefined || day < dayOf(endedOn)) &&
        isSameCode(
          rows(register, 'residences')
            .filter((row) => row['person'] === person && dayOf(row['on']) <= day)
            .at(-1)?.['centre'],
          code,
        ),
    ).length,
});
