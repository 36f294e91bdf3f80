import { at } from '../trees';
import type { Files } from '../bags';

/** The error by which an import refuses a damaged bag. */
interface Refusal {
  readonly _tag: string;
  readonly path: string;
  readonly line?: number;
  readonly fault?: string;
}

/** Writes a damaged bag into a folder, and tells how it must be refused. Two numbers decide about places. */
export type Damage = (folder: string, bag: Files, place: number, other: number) => Refusal;

/** Kinds of damage by their names. */
export type Damages = Readonly<Record<string, Damage>>;

export const MANIFEST = 'manifest-sha512.txt';
export const TAG_MANIFEST = 'tagmanifest-sha512.txt';

/** Returns one of a list. */
export const pick = <A>(list: readonly A[], place: number): A => at(list, place % list.length);

export const payloadOf = (bag: Files): readonly string[] =>
  [...bag.keys()].filter((name) => name.startsWith('data/'));

export const eventsOf = (bag: Files): readonly string[] =>
  payloadOf(bag).filter((name) => name.includes('/events-'));

export const bytesOf = (bag: Files, name: string): Buffer => bag.get(name) ?? Buffer.alloc(0);

export const linesOf = (bag: Files, path: string): readonly string[] =>
  String(bag.get(path)).split('\n').slice(0, -1);

/** Returns a bag with a file more, or another one. Its sums stay as they are. */
export const withFile = (bag: Files, name: string, content: Buffer | string): Files =>
  new Map([...bag, [name, Buffer.from(content as Buffer)]]);

/** Returns a bag that lacks a file. */
export const without = (bag: Files, name: string): Files =>
  new Map([...bag].filter(([each]) => each !== name));

/** Returns bytes with one bit changed. */
export const flipped = (bytes: Buffer, place: number): Buffer => {
  const copy = Buffer.from(bytes);
  const i = place % copy.length;
  copy[i] = (copy[i] ?? 0) ^ (1 << (place % 7));
  return copy;
};

/** Returns a name as an error shows it. */
export const masked = (name: string): string => name.slice(0, 200).replaceAll(/[^\x20-\x7e]/g, '?');

/** Names that need an encoding on some system. */
export const FORBIDDEN = [
  'data/a%2fb.json',
  'data/%2e%2e',
  'data/a b',
  'data/ā',
  'data/a\\b',
  'data/a\tb',
  'data/A',
  'data/a:b',
  `data/${'é'.repeat(100)}`,
];
