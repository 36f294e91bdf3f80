import { describe, expect, it } from '@jest/globals';
import { join, project } from '@pavadonis/projection';
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
      centre: new Map(),
    });
  });
});

describe('joining the views of parts', () => {
  it('gives the rows of all of them', () => {
    const log = logOf([...centre(centreOpened()), ...operation(operationOpened())]);
    const parts = log.map((each) => project(journal, [each]));
    expect(join(journal, parts)).toEqual(project(journal, log));
  });

  it('gives no rows without parts', () => {
    expect(join(journal, [])).toEqual(project(journal, []));
  });

  it('refuses a stream that is in two parts', () => {
    const part = project(journal, logOf(centre(centreOpened())));
    expect(() => join(journal, [part, part])).toThrow(/^in two parts: centre-/);
  });
});
