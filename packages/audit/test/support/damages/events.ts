import { rebagged, retagged, writeBag } from '../bags';
import { at } from '../trees';
import {
  type Damages,
  bytesOf,
  eventsOf,
  flipped,
  linesOf,
  payloadOf,
  pick,
  withFile,
  without,
} from './damage';

const swapped = (lines: readonly string[], i: number, j: number): readonly string[] =>
  lines.map((line, each) => at(lines, each === i ? j : each === j ? i : each));

const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Damages of the history, under sums that were made right again. */
export const EVENT_DAMAGES: Damages = {
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
};
