import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './trees';
import { type Files, rebagged, retagged, writeBag } from './bags';

/** The error by which an import refuses a damaged bag. */
interface Refusal {
  readonly _tag: string;
  readonly path: string;
  readonly line?: number;
  readonly fault?: string;
}

/** Writes a damaged bag into a folder, and tells how it must be refused. Two numbers decide about places. */
export type Damage = (folder: string, bag: Files, place: number, other: number) => Refusal;

const MANIFEST = 'manifest-sha512.txt';
const TAG_MANIFEST = 'tagmanifest-sha512.txt';

const pick = <A>(list: readonly A[], place: number): A => at(list, place % list.length);
const payloadOf = (bag: Files): readonly string[] =>
  [...bag.keys()].filter((name) => name.startsWith('data/'));
const eventsOf = (bag: Files): readonly string[] =>
  payloadOf(bag).filter((name) => name.includes('/events-'));
const bytesOf = (bag: Files, name: string): Buffer => bag.get(name) ?? Buffer.alloc(0);
const withFile = (bag: Files, name: string, content: Buffer | string): Files =>
  new Map([...bag, [name, Buffer.from(content as Buffer)]]);
const without = (bag: Files, name: string): Files => new Map([...bag].filter(([each]) => each !== name));
const sumOf = (bag: Files, name: string): string => hash('sha512', bytesOf(bag, name));

/** Adds a line to the manifest, under right sums of the tag files. */
const listed = (bag: Files, name: string): Files =>
  retagged(withFile(bag, MANIFEST, `${String(bag.get(MANIFEST))}${'0'.repeat(128)}  ${name}\n`));

const linesOf = (bag: Files, path: string): readonly string[] =>
  String(bag.get(path)).split('\n').slice(0, -1);

/** Changes one line of the events, under sums that are all right. */
const inLine =
  (change: (line: string, other: number) => string | Buffer, later = 0): Damage =>
  (folder, bag, place, other) => {
    const path = pick(eventsOf(bag), place);
    const lines = linesOf(bag, path);
    const i = other % lines.length;
    const written = lines.map((line, each) =>
      Buffer.concat([Buffer.from(each === i ? change(line, place) : line), Buffer.from('\n')]),
    );
    writeBag(folder, rebagged(withFile(bag, path, Buffer.concat(written))));
    return { _tag: 'MalformedEventLine', path, line: i + 1 + later, fault: 'form' };
  };

const replaced = (...parts: readonly (readonly [string | RegExp, string])[]): Damage =>
  inLine((line, place) => {
    const [from, to] = pick(parts, place);
    const changed = line.replace(from, to);
    if (changed === line) throw new Error(`the line has no ${String(from)}: ${line}`);
    return changed;
  });

const flipped = (bytes: Buffer, place: number): Buffer => {
  const copy = Buffer.from(bytes);
  const i = place % copy.length;
  copy[i] = (copy[i] ?? 0) ^ (1 << (place % 7));
  return copy;
};

const inManifest =
  (_tag: string, names: readonly string[], shown = (name: string) => name): Damage =>
  (folder, bag, place) => {
    const name = pick(names, place);
    writeBag(folder, listed(bag, name));
    return { _tag, path: shown(name) };
  };

const onDisk =
  (_tag: string, names: readonly string[], shown = (name: string) => name): Damage =>
  (folder, bag, place, other) => {
    const name = pick(names, place);
    const more = withFile(bag, name, 'more');
    writeBag(folder, other % 2 === 0 ? more : rebagged(more));
    return { _tag, path: shown(name) };
  };

const masked = (name: string): string => name.slice(0, 200).replaceAll(/[^\x20-\x7e]/g, '?');

const FORBIDDEN = [
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

const swapped = (lines: readonly string[], i: number, j: number): readonly string[] =>
  lines.map((line, each) => at(lines, each === i ? j : each === j ? i : each));

const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** All kinds of damage, by their names. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
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
  'a name twice': (folder, bag, place, other) => {
    const isTag = other % 2 === 0;
    const name = pick(isTag ? ['bagit.txt', 'bag-info.txt', MANIFEST] : payloadOf(bag), place);
    const more = `${sumOf(bag, name)}  ${name}\n`;
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
  'a file that is missing': (folder, bag, place) => {
    const name = pick([...bag.keys()], place);
    writeBag(folder, without(bag, name));
    return { _tag: 'ListedFileMissing', path: name };
  },
  'a file of events that is missing with its sum': (folder, bag, place) => {
    const names = eventsOf(bag).slice(0, -1);
    const name = pick(names, place);
    writeBag(folder, rebagged(without(bag, name)));
    return { _tag: 'ListedFileMissing', path: name };
  },
  'the last events missing with their sum': (folder, bag, place) => {
    const info = bytesOf(bag, 'bag-info.txt').toString();
    const names = eventsOf(bag);
    const fewer = rebagged(without(bag, at(names, names.length - 1)));
    writeBag(folder, place % 2 === 0 ? fewer : retagged(withFile(fewer, 'bag-info.txt', info)));
    return place % 2 === 0
      ? { _tag: 'RootDiffers', path: 'data/log/checkpoint' }
      : { _tag: 'MalformedTagFile', path: 'bag-info.txt' };
  },
  'a tile that is another one, with its sum': (folder, bag, place, other) => {
    const name = pick(
      payloadOf(bag).filter((each) => each.includes('/tile/')),
      place,
    );
    writeBag(folder, rebagged(withFile(bag, name, flipped(bytesOf(bag, name), other))));
    return { _tag: 'WrongSum', path: name };
  },
  'a tile that is missing with its sum': (folder, bag, place) => {
    const name = pick(
      payloadOf(bag).filter((each) => each.includes('/tile/')),
      place,
    );
    writeBag(folder, rebagged(without(bag, name)));
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
        ? text.replace(/Root: ../, 'Root: zz'.replace('zz', text.includes('Root: 00') ? '11' : '00'))
        : text.replace(/Events: \d/, 'Events: 9');
    writeBag(folder, retagged(withFile(bag, 'bag-info.txt', changed)));
    return { _tag: 'RootDiffers', path: 'bag-info.txt' };
  },
  'events of other streams swapped': (folder, bag, place, other) => {
    const path = pick(eventsOf(bag), place);
    const lines = linesOf(bag, path);
    const i = other % (lines.length - 1);
    writeBag(folder, rebagged(withFile(bag, path, joined(swapped(lines, i, i + 1)))));
    return { _tag: 'RootDiffers', path: 'data/log/checkpoint' };
  },
  'a fact of an event': (folder, bag, place, other) => {
    const path = pick(eventsOf(bag), place);
    const lines = linesOf(bag, path);
    const i = other % lines.length;
    const changed = at(lines, i).replace('caseworker-7', 'caseworker-8');
    writeBag(
      folder,
      rebagged(withFile(bag, path, joined(lines.map((line, each) => (each === i ? changed : line))))),
    );
    return { _tag: 'RootDiffers', path: 'data/log/checkpoint' };
  },
  'an event twice': (folder, bag, place, other) => {
    const path = pick(eventsOf(bag), place);
    const lines = linesOf(bag, path);
    const i = other % lines.length;
    writeBag(folder, rebagged(withFile(bag, path, joined([...lines, at(lines, i)]))));
    return { _tag: 'MalformedEventLine', path, line: lines.length + 1, fault: 'id' };
  },
  'an event missing from its stream': (folder, bag, _, other) => {
    const path = at(eventsOf(bag), 0);
    const lines = linesOf(bag, path);
    const i = other % 20;
    writeBag(folder, rebagged(withFile(bag, path, joined(lines.filter((_line, each) => each !== i)))));
    // one of seven streams in turn
    return { _tag: 'MalformedEventLine', path, line: i + 7, fault: 'revision' };
  },
  'a key twice, more of them, or in another order': replaced(
    ['{', '{"id":"x",'],
    ['{', '{"more":1,'],
    [/^\{("specversion":"1.0"),(.*)\}$/, '{$2,$1}'],
    ['"data":{', '"data":{"number":1,'],
    ['"data":', '"__proto__":{},"data":'],
  ),
  'an attribute that is missing or another': replaced(
    ['"specversion":"1.0"', '"specversion":"0.3"'],
    [/"id":"[^"]*",/, ''],
    [/"id":"6a/, '"id":"6A'],
    ['"subject":"client-', '"subject":"person-'],
    [/"time":"[^"]*"/, '"time":"2024-07-01"'],
    [/"revision":(\d+)/, '"revision":"$1"'],
    [/"revision":\d+/, '"revision":-1'],
    [/"revision":\d+/, '"revision":null'],
    ['application/json', 'text/plain'],
    [/"data":.*/, '"data_base64":""}'.slice(0, -2)],
    [/"source":"[^"]*"/, '"source":"x y"'],
    [/"metadata":"[^}]*}",/, ''],
    ['"data":{', '"data":1e3,"x":{'],
  ),
  'white space, or an escape that is not needed': replaced(
    ['":"', '": "'],
    [/$/, ' '],
    [/^/, ' '],
    ['"subject"', '"subjec\\u0074"'],
    ['caseworker', '\\u0063aseworker'],
    [/$/, '\r'],
    [/^/, '\ufeff'],
  ),
  'data in base64 that need none': inLine((line) => {
    const [, head = '', data = ''] = /^(.*),"data":(.*)\}$/.exec(line) ?? [];
    return `${head},"data_base64":"${Buffer.from(data).toString('base64')}"}`;
  }),
  'half a surrogate pair, or U+0000': replaced(
    ['caseworker', '\\ud800'],
    ['caseworker', '\\u0000'],
    ['"number"', '"\\ud800"'],
    ['SupportDelivered', '\\udfff'],
  ),
  'bytes that are no UTF-8': inLine((line) => Buffer.from(line.replace('caseworker', '\xff'), 'latin1')),
  'a line that is none': inLine((line, place) =>
    pick(
      [
        '',
        '{}',
        'null',
        '[]',
        '1',
        '"x"',
        line.slice(0, -1),
        '['.repeat(100_000),
        `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
      ],
      place,
    ),
  ),
  'two events in one line, or no newline at the end': (folder, bag, place, other) => {
    const path = pick(eventsOf(bag), place);
    const text = bytesOf(bag, path).toString();
    const lines = linesOf(bag, path);
    const i = other % lines.length;
    const isLast = i === lines.length - 1;
    const end = isLast ? text.length - 1 : lines.slice(0, i + 1).join('\n').length;
    writeBag(folder, rebagged(withFile(bag, path, text.slice(0, end) + text.slice(end + 1))));
    return { _tag: 'MalformedEventLine', path, line: i + 1, fault: 'form' };
  },
};
