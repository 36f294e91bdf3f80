import { rebagged, writeBag } from '../bags';
import { type Damage, type Damages, bytesOf, eventsOf, linesOf, pick, withFile } from './damage';

/** Changes one line of the events, under sums that are all right. */
const inLine =
  (change: (line: string, other: number) => string | Buffer): Damage =>
  (folder, bag, place, other) => {
    const path = pick(eventsOf(bag), place);
    const lines = linesOf(bag, path);
    const i = other % lines.length;
    const written = lines.map((line, each) =>
      Buffer.concat([Buffer.from(each === i ? change(line, place) : line), Buffer.from('\n')]),
    );
    writeBag(folder, rebagged(withFile(bag, path, Buffer.concat(written))));
    return { _tag: 'MalformedEventLine', path, line: i + 1, fault: 'form' };
  };

const replaced = (...parts: readonly (readonly [string | RegExp, string])[]): Damage =>
  inLine((line, place) => {
    const [from, to] = pick(parts, place);
    const changed = line.replace(from, to);
    if (changed === line) throw new Error(`the line has no ${String(from)}: ${line}`);
    return changed;
  });

/** Damages of the form of a line, under sums that were made right again. */
export const LINE_DAMAGES: Damages = {
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
    [/"data":.*/, '"data_base64":"'],
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
