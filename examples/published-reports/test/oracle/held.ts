import type { Fact } from './fact';
import type { Row } from './row';

interface Said {
  readonly type: string;
  readonly on: string;
  readonly seq?: number;
}

interface Entry {
  readonly row: Row;
  readonly said: Said & { readonly target?: string; readonly to?: Said };
}

const inOrder = (a: Fact, b: Fact): number => {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return (a.seq ?? 0) - (b.seq ?? 0) || a.position - b.position;
};

/**
 * Returns the facts of the rows before the first one recorded after an instant, in the order in which they happened. Voided
 * events are left out; amended ones have their corrected content. A correction counts only if its target is
 * before it in the same stream. A void cannot be corrected, and an amendment cannot change the type. An
 * amendment of an amendment amends the same event.
 */
export const held = (rows: readonly Row[], knownAt?: string): readonly Fact[] => {
  const later = rows.filter((row) => knownAt !== undefined && row.recorded_at > knownAt);
  const end = later.reduce((first, { position }) => Math.min(first, position), Infinity);
  const log = rows
    .filter(({ position }) => position < end)
    .map((row): Entry => ({ row, said: JSON.parse(row.data) as Entry['said'] }))
    .sort((a, b) => a.row.position - b.row.position);
  const byId = new Map(log.map((entry) => [entry.row.id, entry]));

  const targetOf = ({ row, said }: Entry): Entry | undefined => {
    const target = byId.get(said.target ?? '');
    return target?.row.stream === row.stream && target.row.position < row.position ? target : undefined;
  };
  const amendedBy = (entry: Entry): Entry | undefined => {
    const target = targetOf(entry);
    return target?.said.type === 'EventAmended' ? amendedBy(target) : target;
  };

  const corrections = (type: string): readonly Entry[] => log.filter(({ said }) => said.type === type);
  const voided = new Set(corrections('EventVoided').map((entry) => targetOf(entry)?.row.id));
  const amended = new Map<string, Said>();
  for (const entry of corrections('EventAmended')) {
    const target = amendedBy(entry);
    const { to } = entry.said;
    if (to !== undefined && to.type === target?.said.type && !voided.has(entry.row.id))
      amended.set(target.row.id, to);
  }

  return (
    log
      .filter(({ row, said }) => !said.type.startsWith('Event') && !voided.has(row.id))
      // the store's codecs guarantee the fields, and no figure uses an event of another type
      .map(({ row, said }) => ({
        ...((amended.get(row.id) ?? said) as Fact),
        stream: row.stream,
        position: row.position,
      }))
      .sort(inOrder)
  );
};
