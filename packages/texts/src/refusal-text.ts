import type { Refusal } from '@pavadonis/domain';
import type { TextsOf } from './text';
import { centre } from './refusals/centre';
import { consent } from './refusals/consent';
import { contract } from './refusals/contract';
import { corrections } from './refusals/corrections';
import { family } from './refusals/family';
import { forgetting } from './refusals/forgetting';
import { identity } from './refusals/identity';
import { law } from './refusals/law';
import { operation } from './refusals/operation';
import { participation } from './refusals/participation';
import { plan } from './refusals/plan';
import { referral } from './refusals/referral';
import { registration } from './refusals/registration';
import { residence } from './refusals/residence';
import { service } from './refusals/service';
import { work } from './refusals/work';

/** The texts of all refusals. A chapter without its texts does not compile. */
export const refusalTexts: TextsOf<Refusal> = {
  ...registration,
  ...identity,
  ...family,
  ...consent,
  ...law,
  ...residence,
  ...service,
  ...work,
  ...plan,
  ...referral,
  ...participation,
  ...forgetting,
  ...contract,
  ...operation,
  ...centre,
  ...corrections,
};
