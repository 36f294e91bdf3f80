import type { Casework } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Report } from './report';
import { staff } from './staff';
import { decideWork, work } from './work';

type Office = Pick<Casework, 'decide'>;

const sending = (office: Office, n: number, persons: number) => {
  const { commandId, stream, facts } = work(n, persons);
  return pipe(
    office.decide(stream, decideWork, facts, { commandId, by: staff }),
    TE.map((came): Report => {
      switch (came._tag) {
        case 'Recorded':
          return { n, came: came._tag, revision: came.revision, position: came.position };
        case 'AlreadySo':
          return { n, came: came._tag, revision: came.revision };
        case 'Refused':
        case 'Conflict':
          return { n, came: came._tag };
      }
    }),
  );
};

/** Sends the n-th command and returns its outcome. */
export const send = (office: Office, n: number, persons: number): Promise<Report> =>
  orThrow(sending(office, n, persons));

/** Sends the n-th command where store or files may fail, and returns its outcome or the failure. */
export const trySending = async (office: Office, n: number, persons: number): Promise<Report> =>
  pipe(
    await sending(office, n, persons)(),
    E.getOrElse((why): Report => ({ n, came: 'Failed', why })),
  );
