import type { KnownAt, StreamName } from '@pavadonis/domain';
import { join, project, replay } from '@pavadonis/projection';
import { knownPart } from '@pavadonis/testing';
import * as E from 'fp-ts/Either';
import { deepStrictEqual, fail } from 'node:assert/strict';
import { historyOf } from '../history';
import { type Law, numberAt, type Sample } from './law';

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

/** Laws by which rows follow from the log alone, and a stream's row from that stream alone. */
export const replayLaws: readonly Law[] = [
  {
    name: 'a replay gives the rows that the log projects to, whatever part of it was known',
    holds: async (model, sample) => {
      const { log } = sample;
      for (const knownAt of momentsIn(sample)) {
        const replayed = await replay({ model }, knownAt && { knownAt })(historyOf(log))();
        if (E.isLeft(replayed)) fail('a history at hand does not fail');
        deepStrictEqual(replayed.right.views.model, project(model, knownPart(log, knownAt)));
      }
    },
  },
  {
    name: 'parts of the log, cut by stream, join to the rows of the whole',
    holds: (model, sample) => {
      const streams = [...new Set(sample.log.map(({ stream }) => stream))];
      const partOf = (stream: StreamName): number => numberAt(sample, streams.indexOf(stream)) % 4;
      const parts = [0, 1, 2, 3].map((part) => sample.log.filter(({ stream }) => partOf(stream) === part));
      const views = parts.map((part) => project(model, part));
      deepStrictEqual(join(model, views), project(model, sample.log));
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
      deepStrictEqual(structuredClone(view), before);
    },
  },
  {
    name: 'folding changes no event',
    holds: (model, { log }) => {
      const before = structuredClone(log);
      project(model, log);
      deepStrictEqual(structuredClone(log), before);
    },
  },
];
