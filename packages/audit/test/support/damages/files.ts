import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { rebagged, writeBag } from '../bags';
import {
  type Damage,
  type Damages,
  bytesOf,
  flipped,
  FORBIDDEN,
  masked,
  pick,
  TAG_MANIFEST,
  withFile,
  without,
} from './damage';

const onDisk =
  (_tag: string, names: readonly string[], shown = (name: string) => name): Damage =>
  (folder, bag, place, other) => {
    const name = pick(names, place);
    const more = withFile(bag, name, 'more');
    writeBag(folder, other % 2 === 0 ? more : rebagged(more));
    return { _tag, path: shown(name) };
  };

/** Damages of the files on the disk, under manifests as they were. */
export const FILE_DAMAGES: Damages = {
  'fetch.txt': onDisk('FetchingBag', ['fetch.txt']),
  'a link in the place of a file': (folder, bag, place) => {
    writeBag(folder, bag);
    const name = pick([...bag.keys()], place);
    renameSync(join(folder, name), `${folder}.aside`);
    symlinkSync(`${folder}.aside`, join(folder, name));
    return { _tag: 'NotAPlainFile', path: name };
  },
  'a link to a folder': (folder, bag, place) => {
    writeBag(folder, bag);
    const name = pick(['data', 'data/log', 'data/log/tile/0'], place);
    renameSync(join(folder, name), `${folder}.aside`);
    symlinkSync(`${folder}.aside`, join(folder, name));
    return { _tag: 'NotAPlainFile', path: name };
  },
  'a pipe': (folder, bag, place) => {
    const name = pick([...bag.keys()], place);
    writeBag(folder, bag);
    rmSync(join(folder, name));
    execFileSync('mkfifo', [join(folder, name)]);
    return { _tag: 'NotAPlainFile', path: name };
  },
  'another name on the disk': onDisk(
    'ForbiddenFileName',
    [...FORBIDDEN, 'data/a\nb', 'data/log/a b/c'],
    masked,
  ),
  'a file that is not listed': (folder, bag, place) => {
    const name = pick(
      [
        'data/more',
        'more.txt',
        'data/log/tile/0/more',
        'data/events-000009.ndjson',
        'manifest-md5.txt',
        'tagmanifest-md5.txt',
      ],
      place,
    );
    writeBag(folder, withFile(bag, name, 'more'));
    return { _tag: 'UnlistedFile', path: name };
  },
  'a file that is missing': (folder, bag, place) => {
    const name = pick([...bag.keys()], place);
    writeBag(folder, without(bag, name));
    return { _tag: 'ListedFileMissing', path: name };
  },
  'a bit': (folder, bag, place, other) => {
    const name = pick(
      [...bag.keys()].filter((each) => each !== TAG_MANIFEST && each !== 'bagit.txt'),
      place,
    );
    writeBag(folder, withFile(bag, name, flipped(bytesOf(bag, name), other)));
    return { _tag: 'WrongSum', path: name };
  },
  'a file cut short': (folder, bag, place, other) => {
    const name = pick(
      [...bag.keys()].filter((each) => each !== TAG_MANIFEST && each !== 'bagit.txt'),
      place,
    );
    const bytes = bytesOf(bag, name);
    writeBag(folder, withFile(bag, name, bytes.subarray(0, other % bytes.length)));
    return { _tag: 'WrongSum', path: name };
  },
};
