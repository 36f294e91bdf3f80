import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files of a bag by their names. */
export type Files = ReadonlyMap<string, Buffer>;

/** Reads all files of a bag. */
export const filesOf = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(folder.length + 1), readFileSync(path)] as const;
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

const isManifest = (name: string): boolean => name.endsWith('manifest-sha512.txt');

const sumsOf = (files: readonly (readonly [string, Buffer])[]): Buffer =>
  Buffer.from(files.map(([name, bytes]) => `${hash('sha512', bytes)}  ${name}\n`).join(''));

/** Returns a bag with the sums of its tag files made right again, as somebody would who changed them. */
export const retagged = (files: Files): Files => {
  const tags = [...files].filter(([name]) => !name.startsWith('data/') && name !== 'tagmanifest-sha512.txt');
  return new Map([...files, ['tagmanifest-sha512.txt', sumsOf(tags)]]);
};

/** Returns a bag with all its sums and counts made right again. */
export const rebagged = (files: Files): Files => {
  const payload = [...files].filter(([name]) => name.startsWith('data/'));
  const bytes = payload.reduce((sum, [, content]) => sum + content.length, 0);
  const oxum = `Payload-Oxum: ${String(bytes)}.${String(payload.length)}`;
  const info = String(files.get('bag-info.txt')).replace(/^Payload-Oxum: .*$/m, oxum);
  return retagged(
    new Map([
      ...[...files].filter(([name]) => !isManifest(name)),
      ['bag-info.txt', Buffer.from(info)],
      ['manifest-sha512.txt', sumsOf(payload)],
    ]),
  );
};

/** Returns a bag whose events stand in files of so many. */
export const divided = (files: Files, eventsAFile: number): Files => {
  const name = 'data/events-000001.ndjson';
  const lines = String(files.get(name)).split('\n').slice(0, -1);
  const parts = Array.from({ length: Math.ceil(lines.length / eventsAFile) }, (_, i) => {
    const part = lines.slice(i * eventsAFile, (i + 1) * eventsAFile);
    return [name.replace('1', String(i + 1)), Buffer.from(part.map((line) => `${line}\n`).join(''))] as const;
  });
  return rebagged(new Map([...files, ...parts]));
};

/** Writes the files of a bag. */
export const writeBag = (folder: string, files: Files): void => {
  for (const [name, bytes] of files) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
};
