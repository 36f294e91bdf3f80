import { describe, expect, it } from '@jest/globals';
import { LargeMap, project } from '@pavadonis/projection';
import { centre, logOf, operation } from '@pavadonis/testing';
import { journal } from '@pavadonis/testing-projection';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { operationOpened } from '@pavadonis/testing/examples/operation';

describe('projecting recorded events', () => {
  it('takes an event that is given twice once', () => {
    const log = logOf(centre(centreOpened(), centreServiceStarted()));
    expect(project(journal, [...log, ...log])).toEqual(project(journal, log));
  });

  it('leaves out the streams a read model does not follow', () => {
    expect(
      project({ ...journal, folds: { centre: journal.folds.centre } }, logOf(operation(operationOpened()))),
    ).toEqual({
      centre: new LargeMap(),
    });
  });
});
