import type { Step } from './steps';

type Change = Exclude<Step, { readonly _tag: 'Synced' | 'Said' }>;

/** The luck of the changes that nobody had synced: the part of them that a power cut leaves. */
export const LUCKS = ['nothing', 'everything', 'some', 'torn at 512', 'torn at 4096'] as const;

export type Luck = (typeof LUCKS)[number];

const SECTORS: Readonly<Partial<Record<Luck, number>>> = { 'torn at 512': 512, 'torn at 4096': 4096 };

const syncedUpTo = (steps: readonly Step[]): ReadonlyMap<number | 'folder', number> =>
  steps.reduce(
    (known, step) =>
      step._tag === 'Synced' ? known.set(step.file, Math.max(step.upTo, known.get(step.file) ?? 0)) : known,
    new Map<number | 'folder', number>(),
  );

/** The parts of a write that may reach the disk without each other. */
const sectorsOf = (at: number, length: number, size: number): readonly (readonly [number, number])[] => {
  const parts: (readonly [number, number])[] = [];
  for (let from = 0; from < length;) {
    const to = Math.min(length, from + size - ((at + from) % size));
    parts.push([from, to]);
    from = to;
  }
  return parts;
};

interface File {
  readonly bytes: Buffer;
  size: number;
}

const roomOf = (steps: readonly Step[]): ReadonlyMap<number, number> =>
  steps.reduce((room, step) => {
    if (step._tag === 'Written')
      room.set(step.file, Math.max(step.at + step.bytes.length, room.get(step.file) ?? 0));
    if (step._tag === 'Sized') room.set(step.file, Math.max(step.size, room.get(step.file) ?? 0));
    return room;
  }, new Map<number, number>());

/**
 * Returns the files of the folder as a power cut after some steps leaves them. All that was synced is there. Each later change is
 * there or not, of a write perhaps only some sectors, and of new and removed names perhaps some.
 */
export const afterCut = (
  done: readonly Step[],
  luck: Luck,
  below: (limit: number) => number,
): ReadonlyMap<string, Buffer> => {
  const synced = syncedUpTo(done);
  const room = roomOf(done);
  const files = new Map<number, File>();
  const names = new Map<string, number>();
  const survives = (): boolean => luck !== 'nothing' && (luck === 'everything' || below(2) === 0);

  const fileOf = (number: number): File => {
    const file = files.get(number) ?? { bytes: Buffer.alloc(room.get(number) ?? 0), size: 0 };
    files.set(number, file);
    return file;
  };
  const write = (file: File, at: number, bytes: Buffer): void => {
    bytes.copy(file.bytes, at);
    file.size = Math.max(file.size, at + bytes.length);
  };
  const apply = (step: Change): void => {
    switch (step._tag) {
      case 'Written':
        write(fileOf(step.file), step.at, step.bytes);
        return;
      case 'Sized': {
        const file = fileOf(step.file);
        if (step.size < file.size) file.bytes.fill(0, step.size, file.size);
        file.size = step.size;
        return;
      }
      case 'Named':
        names.set(step.name, step.file);
        return;
      case 'Removed':
        names.delete(step.name);
    }
  };
  const perhaps = (step: Change): void => {
    const size = SECTORS[luck];
    if (step._tag !== 'Written' || size === undefined) {
      if (survives()) apply(step);
      return;
    }
    for (const [from, to] of sectorsOf(step.at, step.bytes.length, size))
      if (survives()) write(fileOf(step.file), step.at + from, step.bytes.subarray(from, to));
  };

  for (const [i, step] of done.entries()) {
    if (step._tag === 'Synced' || step._tag === 'Said') continue;
    const of = 'file' in step && step._tag !== 'Named' ? step.file : 'folder';
    if (i < (synced.get(of) ?? 0)) apply(step);
    else perhaps(step);
  }
  const kept = [...names].map(([name, number]) => {
    const { bytes, size } = fileOf(number);
    return [name, bytes.subarray(0, size)] as const;
  });
  return new Map(kept);
};
