import type { Route } from '../../server/visit';
import { sendCorrection, showCorrection } from './correction';
import type { Kind } from './target';

const ofKind = (kind: Kind): readonly Route[] => {
  const path = `/clients/:client/events/:event/${kind}`;
  return [
    { method: 'GET', path, right: 'correct', answer: (visit) => showCorrection(kind, visit) },
    { method: 'POST', path, right: 'correct', answer: (visit) => sendCorrection(kind, visit) },
  ];
};

/** The forms by which a recorded event is amended or voided, or a document is added to it. */
export const correctionRoutes: readonly Route[] = [
  ...ofKind('amend'),
  ...ofKind('void'),
  ...ofKind('evidence'),
];
