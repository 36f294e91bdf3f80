import { goalForms } from './chapters/goal-moves';
import { identityForms } from './chapters/identity';
import { lawForms } from './chapters/law';
import { planForms } from './chapters/plan';
import { participationForms } from './chapters/participation';
import { referralForms } from './chapters/referral';
import { residenceForms } from './chapters/residence';
import { serviceForms } from './chapters/service';
import { workForms } from './chapters/work';
import type { DeskForm } from './form';

/** All forms about a client who is registered, in the order of the client's page. */
export const clientForms: readonly DeskForm[] = [
  ...workForms,
  ...lawForms,
  ...serviceForms,
  ...planForms,
  ...goalForms,
  ...referralForms,
  ...participationForms,
  ...residenceForms,
  ...identityForms,
];
