import * as E from 'fp-ts/Either';
import type { Language } from '../report/language';
import type { Audit } from './audit';
import { type Failure, failureText } from './failure';

/** How the demo ends: its exit code, and what is told on the error stream. */
export interface Outcome {
  /** 0: every figure is equal; 1: some differ; 2: it could not be carried out. */
  readonly code: 0 | 1 | 2;
  readonly complaint?: string;
}

/** The outcome of a run: what went wrong in one line, or the figures that differ by name. */
export const outcome = (done: E.Either<Failure, Pick<Audit, 'compared'>>, language: Language): Outcome => {
  if (E.isLeft(done)) return { code: 2, complaint: failureText(done.left, language) };
  const different = done.right.compared.filter(({ equal }) => !equal).map(({ figure }) => figure.id);
  if (different.length === 0) return { code: 0 };
  return { code: 1, complaint: `${language === 'lv' ? 'Atšķiras' : 'Different'}: ${different.join(', ')}` };
};
