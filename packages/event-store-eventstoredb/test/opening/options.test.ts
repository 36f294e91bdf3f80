import { describe, expect, it } from '@jest/globals';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import * as E from 'fp-ts/Either';

const connectionString = 'esdb://localhost:2113?tls=false';
const attempts = 'a whole number from 1 on';
const count = 'a whole number from 0 on';
const milliseconds = 'milliseconds from 1 on';

describe('a store on a server is opened with options', () => {
  it.each([
    ['that are missing', undefined, 'options', 'an object'],
    ['that name no server', {}, 'connectionString', 'a text'],
    ['without an attempt', { connectionString, attempts: 0 }, 'attempts', attempts],
    ['with attempts that are no number', { connectionString, attempts: NaN }, 'attempts', attempts],
    ['with half an attempt', { connectionString, attempts: 1.5 }, 'attempts', attempts],
    ['with attempts in a text', { connectionString, attempts: '3' }, 'attempts', attempts],
    ['that wait for no number', { connectionString, deadlineMs: NaN }, 'deadlineMs', milliseconds],
    ['that do not wait', { connectionString, deadlineMs: 0 }, 'deadlineMs', milliseconds],
    [
      'with clocks that differ by less than nothing',
      { connectionString, clockToleranceMs: -1 },
      'clockToleranceMs',
      count,
    ],
    [
      'with clocks that differ by no number',
      { connectionString, clockToleranceMs: '9' },
      'clockToleranceMs',
      count,
    ],
    ['that wait for ever', { connectionString, deadlineMs: Infinity }, 'deadlineMs', milliseconds],
  ])('%s: refused before anything is called', async (_, options, option, rule) => {
    expect(await eventStoreDbStore(options as never)()).toEqual(
      E.left({ _tag: 'InvalidOption', option, rule }),
    );
  });
});
