import * as E from 'fp-ts/Either';
import type { Language } from '../report/language';
import type { Audit } from './audit';
import { type Failure, failureText } from './failure';

/** The end of the demo: its exit code, and its message on the error stream. */
export interface Outcome {
  /** 0: all figures are equal; 1: some differ; 2: the demo could not run. */
  readonly code: 0 | 1 | 2;
  readonly complaint?: string;
}

/** Returns the outcome of a run, with the failure in one line or the ids of the figures that differ. */
export const outcome = (done: E.Either<Failure, Pick<Audit, 'compared'>>, language: Language): Outcome => {
  if (E.isLeft(done)) return { code: 2, complaint: failureText(done.left, language) };
  const different = done.right.compared.filter(({ equal }) => !equal).map(({ figure }) => figure.id);
  if (different.length === 0) return { code: 0 };
  return { code: 1, complaint: `${language === 'lv' ? 'Atšķiras' : 'Different'}: ${different.join(', ')}` };
};
