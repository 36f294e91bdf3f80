import { expect, it } from '@jest/globals';
import { type Settleable, settle, type StreamName } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { personOf, project } from '@pavadonis/projection';
import { caseload, type CaseloadRows, type CaseloadView } from '@pavadonis/projection-caseload';
import { histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { LONG, WALKS } from './support/agree';
import { historiesPastDecisions } from './support/past-decisions';
import type { Log } from './support/question';

/** Returns the registration as decisions know it: by the streams of the person, settled each. */
const knownToDecisions = (log: Log, view: CaseloadView, stream: StreamName) => {
  const storyOf = (name: StreamName) =>
    settle<Client.Event>(log.filter((each) => each.stream === name) as Settleable<Client.Recordable>[]);
  const others = [...new Set(log.map((each) => each.stream))].filter(
    (name) => name !== stream && name.startsWith('client-') && personOf(view, name) === stream,
  );
  return Client.registeredAs(Client.stateAcrossStreams(storyOf(stream), ...others.map(storyOf)));
};

type Known = Pick<CaseloadRows['client'], 'sex' | 'birth' | 'countryOfOrigin' | 'arrivalMode'>;

const asKnown = ({ sex, birth, countryOfOrigin, arrivalMode }: Known) => ({
  sex,
  birth,
  countryOfOrigin,
  arrivalMode,
});

it.each([
  ['recorded late and corrected', histories({ late: true, corrections: true })],
  ['past the decisions', historiesPastDecisions],
])(
  'histories %s: decisions know of a person’s registration what reports know',
  (_, logs) => {
    fc.assert(
      fc.property(logs, (log) => {
        const view = project(caseload, log);
        for (const [stream, row] of view.client)
          expect(asKnown({ sex: 'unknown', ...knownToDecisions(log, view, stream) })).toEqual(asKnown(row));
      }),
      { numRuns: WALKS },
    );
  },
  LONG,
);
