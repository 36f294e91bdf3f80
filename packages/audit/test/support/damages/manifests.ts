import { hash } from 'node:crypto';
import { type Files, retagged, writeBag } from '../bags';
import {
  type Damage,
  type Damages,
  bytesOf,
  FORBIDDEN,
  MANIFEST,
  masked,
  payloadOf,
  pick,
  TAG_MANIFEST,
  withFile,
} from './damage';

/** Adds a line to the manifest, under right sums of the tag files. */
const listed = (bag: Files, name: string): Files =>
  retagged(withFile(bag, MANIFEST, `${String(bag.get(MANIFEST))}${'0'.repeat(128)}  ${name}\n`));

const inManifest =
  (_tag: string, names: readonly string[], shown = (name: string) => name): Damage =>
  (folder, bag, place) => {
    const name = pick(names, place);
    writeBag(folder, listed(bag, name));
    return { _tag, path: shown(name) };
  };

/** Damages of what describes a bag. */
export const MANIFEST_DAMAGES: Damages = {
  'an absolute name': inManifest(
    'ForbiddenFileName',
    ['/etc/passwd', '/', '//data/x', '~/x', 'c:/x', '\\\\x\\y'],
    masked,
  ),
  'a name that leads out': inManifest('ForbiddenFileName', [
    '../x',
    'data/../../x',
    'data/..',
    'data/./x',
    './data/x',
    'data//x',
    'data/',
    '..',
  ]),
  'another name in the manifest': inManifest('ForbiddenFileName', FORBIDDEN, (name) =>
    masked(Buffer.from(name).toString('latin1')),
  ),
  'a name twice': (folder, bag, place, other) => {
    const isTag = other % 2 === 0;
    const name = pick(isTag ? ['bagit.txt', 'bag-info.txt', MANIFEST] : payloadOf(bag), place);
    const more = `${hash('sha512', bytesOf(bag, name))}  ${name}\n`;
    const [list, again] = isTag
      ? ([TAG_MANIFEST, (files: Files) => files] as const)
      : ([MANIFEST, retagged] as const);
    writeBag(folder, again(withFile(bag, list, `${String(bag.get(list))}${more}`)));
    return { _tag: 'RepeatedFile', path: name };
  },
  'names that differ in capitals': (folder, bag, place, other) => {
    const name = pick(payloadOf(bag), place);
    const upper =
      other % 2 === 0 ? name.toUpperCase() : `data/${name.slice(5, 6).toUpperCase()}${name.slice(6)}`;
    writeBag(folder, listed(bag, upper));
    return { _tag: 'NamesDifferInCase', path: upper };
  },
  'a manifest in another form': (folder, bag, place) => {
    const list = pick([MANIFEST, TAG_MANIFEST], place);
    const text = bytesOf(bag, list).toString();
    const changed = pick(
      [
        text.slice(0, -1),
        `\n${text}`,
        text.replaceAll('  ', ' '),
        text.toUpperCase(),
        `\\${text}`,
        `\ufeff${text}`,
        text.replace(/^../, ''),
        text.replaceAll('  ', ' *'),
        `${text}# no more\n`,
      ],
      place >> 1,
    );
    const damaged = withFile(bag, list, changed);
    writeBag(folder, list === MANIFEST ? retagged(damaged) : damaged);
    return { _tag: 'MalformedTagFile', path: list };
  },
  'a tag file in the manifest': inManifest(
    'MalformedTagFile',
    ['bag-info.txt', 'words.md', 'dat/x'],
    () => MANIFEST,
  ),
  'bagit.txt in another form': (folder, bag, place) => {
    const changed = pick(
      [
        '',
        'BagIt-Version: 1.0\n',
        'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n',
        'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n',
        '\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
        'BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n',
      ],
      place,
    );
    writeBag(folder, retagged(withFile(bag, 'bagit.txt', changed)));
    return { _tag: 'MalformedTagFile', path: 'bagit.txt' };
  },
  'bag-info.txt in another form': (folder, bag, place) => {
    const text = bytesOf(bag, 'bag-info.txt').toString();
    const changed = pick(
      [
        '',
        text.replace(/^Payload-Oxum.*\n/m, ''),
        text.replace(/(Oxum: \d+)/, '$10'),
        text.replace(/(Oxum: \d+)\.\d/, '$1.9'),
        text.replace(/Root: ./, 'Root: '),
        text.replace('Pavadonis-Events: ', 'Pavadonis-Events: -'),
        `${text}Pavadonis-Events: 3\n`,
      ],
      place,
    );
    writeBag(folder, retagged(withFile(bag, 'bag-info.txt', changed)));
    return { _tag: 'MalformedTagFile', path: 'bag-info.txt' };
  },
  'another root': (folder, bag, place) => {
    const text = bytesOf(bag, 'bag-info.txt').toString();
    const changed =
      place % 2 === 0
        ? text.replace(/Root: ../, text.includes('Root: 00') ? 'Root: 11' : 'Root: 00')
        : text.replace(/Events: \d/, 'Events: 9');
    writeBag(folder, retagged(withFile(bag, 'bag-info.txt', changed)));
    return { _tag: 'RootDiffers', path: 'bag-info.txt' };
  },
};
