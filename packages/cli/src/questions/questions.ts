import { averageQuestions } from './averages';
import { clientQuestions } from './clients';
import { findingQuestions } from './findings';
import { fundingQuestions } from './funding';
import { participationQuestions } from './participation';
import { planQuestions } from './plans';
import type { Question } from './question';
import { serviceQuestions } from './service';
import { workerQuestions } from './workers';

/** All questions of the five read models, in the order of the help. */
export const questions: readonly Question[] = [
  ...clientQuestions,
  ...averageQuestions,
  ...workerQuestions,
  ...serviceQuestions,
  ...planQuestions,
  ...fundingQuestions,
  ...participationQuestions,
  ...findingQuestions,
];
