import type { Casework } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import type { Report } from './report';
import { staff } from './staff';
import { decideWork, work } from './work';

/** Sends the n-th command and returns its outcome. */
export const send = async (office: Pick<Casework, 'decide'>, n: number, persons: number): Promise<Report> => {
  const { commandId, stream, facts } = work(n, persons);
  const came = await orThrow(office.decide(stream, decideWork, facts, { commandId, by: staff }));
  switch (came._tag) {
    case 'Recorded':
      return { n, came: came._tag, revision: came.revision, position: came.position };
    case 'AlreadySo':
      return { n, came: came._tag, revision: came.revision };
    case 'Refused':
    case 'Conflict':
      return { n, came: came._tag };
  }
};
