import type { KnownAt } from '@pavadonis/domain';
import { joinParts, project, replay, type ReplayedPart, replayPart } from '@pavadonis/projection';
import { knownPart } from '@pavadonis/testing';
import * as E from 'fp-ts/Either';
import { fail } from 'node:assert/strict';
import { historyOf } from '../history';
import { historyInWindows } from '../history-in-windows';
import { type Law, numberAt, type Sample } from './law';
import { areSame, copyOf } from './same';

/** Returns three `knownAt`: none, the position of an entry, and its instant. */
const momentsIn = (sample: Sample): readonly (KnownAt | undefined)[] => {
  const entry = sample.log.find(({ position }) => position >= sample.position);
  if (entry === undefined) return [undefined];
  return [
    undefined,
    { _tag: 'Position', position: entry.position },
    { _tag: 'Instant', instant: entry.recordedAt },
  ];
};

/** Laws by which rows follow from the log alone, and a person's row from the person's streams alone. */
export const replayLaws: readonly Law[] = [
  {
    name: 'a replay gives the rows that the log projects to, whatever part of it was known',
    holds: async (model, sample) => {
      const { log } = sample;
      for (const knownAt of momentsIn(sample)) {
        const replayed = await replay({ model }, knownAt && { knownAt })(historyOf(log))();
        if (E.isLeft(replayed)) fail('a history at hand does not fail');
        areSame(replayed.right.views.model, project(model, knownPart(log, knownAt)));
      }
    },
  },
  {
    name: 'windows of any size, with no more than the named fields, give the rows that the log projects to',
    holds: async (model, sample) => {
      const { log } = sample;
      for (const knownAt of momentsIn(sample))
        for (const most of [1, 5, 1000]) {
          const windowed = historyInWindows(log, (window) => 1 + (numberAt(sample, window) % most));
          const replayed = await replay({ model }, knownAt && { knownAt })(windowed)();
          if (E.isLeft(replayed)) fail('a history at hand does not fail');
          areSame(replayed.right.views.model, project(model, knownPart(log, knownAt)));
        }
    },
  },
  {
    name: 'parts of the log, cut by stream, join to the rows of the whole',
    holds: async (model, sample) => {
      const { log } = sample;
      const of = 1 + (numberAt(sample, 0) % 7);
      const parts: ReplayedPart[] = [];
      for (let number = 1; number <= of; number += 1) {
        const windowed = historyInWindows(log, (window) => 1 + (numberAt(sample, window) % 9));
        const history = number % 2 === 0 ? historyOf(log) : windowed;
        const replayed = await replayPart({ model }, { number, of })(history)();
        if (E.isLeft(replayed)) fail('a history at hand does not fail');
        // plain data, as of parts that were replayed elsewhere
        parts.push(structuredClone(replayed.right));
      }
      const joined = joinParts({ model }, parts);
      if (E.isLeft(joined)) fail('the parts of one log join');
      areSame(copyOf(joined.right.views.model), copyOf(project(model, log)));
    },
  },
  {
    name: 'folding a log changes no row that was folded before',
    holds: (model, sample) => {
      const view = project(
        model,
        sample.log.filter(({ position }) => position <= sample.position),
      );
      const before = copyOf(view);
      project(model, sample.log);
      areSame(copyOf(view), before);
    },
  },
  {
    name: 'folding changes no event',
    holds: (model, { log }) => {
      const before = copyOf(log);
      project(model, log);
      areSame(copyOf(log), before);
    },
  },
];
