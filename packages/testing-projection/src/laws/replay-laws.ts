import type { KnownAt, StreamName } from '@pavadonis/domain';
import { join, type Part, project, replay } from '@pavadonis/projection';
import { knownPart } from '@pavadonis/testing';
import * as E from 'fp-ts/Either';
import { fail } from 'node:assert/strict';
import { historyOf } from '../history';
import { historyInWindows } from '../history-in-windows';
import { type Law, numberAt, type Sample } from './law';
import { areSame } from './same';

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
      const streams = [...new Set(log.map(({ stream }) => stream))];
      const partOf = (stream: StreamName): number => numberAt(sample, streams.indexOf(stream)) % 4;
      const parts: Part[] = [];
      for (const part of [0, 1, 2, 3]) {
        const replayed = await replay({ model })(
          historyOf(log.filter(({ stream }) => partOf(stream) === part)),
        )();
        // plain data, as of parts that were replayed elsewhere
        if (E.isRight(replayed)) parts.push(structuredClone(replayed.right.part()));
      }
      const joined = await join({ model }, parts)(historyOf(log))();
      if (E.isLeft(joined)) fail('a history at hand does not fail');
      areSame(structuredClone(joined.right.model), structuredClone(project(model, log)));
    },
  },
  {
    name: 'folding a log changes no row that was folded before',
    holds: (model, sample) => {
      const view = project(
        model,
        sample.log.filter(({ position }) => position <= sample.position),
      );
      const before = structuredClone(view);
      project(model, sample.log);
      areSame(structuredClone(view), before);
    },
  },
  {
    name: 'folding changes no event',
    holds: (model, { log }) => {
      const before = structuredClone(log);
      project(model, log);
      areSame(structuredClone(log), before);
    },
  },
];
