import { type EventStore, history } from '@pavadonis/event-store';
import { replay } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { planStatus } from '@pavadonis/projection-plan-status';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type Compared, compare } from '../figures/compare';
import type { PublishedFigure, Rows } from '../figures/figure';
import { questions } from '../knowledge/questions';
import { type ThenAndNow, thenAndNow } from '../knowledge/then-and-now';
import { checksum } from './checksum';
import type { Failure } from './failure';
import { type HistoryFile, withStore } from './with-store';

/** The results of the audit of a stored history. */
export interface Audit {
  readonly rows: Rows;
  readonly compared: readonly Compared[];
  readonly knowledge: readonly ThenAndNow[];
  readonly sha256: string;
  readonly events: number;
  /** The duration of the replay into the three read models. */
  readonly milliseconds: number;
}

/** Replays a stored history into the three read models, and computes every figure from them. */
const auditOf =
  (figures: readonly PublishedFigure[], onProgress: (events: number) => void) =>
  (store: EventStore): TaskEither<Failure, Audit> =>
  async () => {
    const log = history(store);
    const began = performance.now();
    const replayed = await replay({ caseload, planStatus, fundingSplit }, { onPage: onProgress })(log)();
    const milliseconds = performance.now() - began;
    if (E.isLeft(replayed)) return replayed;
    const { views: rows, events } = replayed.right;
    const sha256 = await checksum(store)();
    if (E.isLeft(sha256)) return sha256;
    const knowledge: ThenAndNow[] = [];
    for (const question of questions) {
      const answer = await thenAndNow(log, rows.caseload)(question)();
      if (E.isLeft(answer)) return answer;
      knowledge.push(answer.right);
    }
    return E.right({
      rows,
      compared: compare(figures, rows),
      knowledge,
      sha256: sha256.right,
      events,
      milliseconds,
    });
  };

/** Opens a stored history, replays it into the three read models, and computes every figure from them. */
export const audit = (
  file: HistoryFile,
  figures: readonly PublishedFigure[],
  onProgress: (events: number) => void = () => undefined,
): TaskEither<Failure, Audit> => withStore(file, auditOf(figures, onProgress));
