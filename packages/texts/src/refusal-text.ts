import type { Refusal, TextsFor } from './refusal';
import { corrections } from './refusals/corrections';
import { institutions } from './refusals/institutions';
import { lawAndPlace } from './refusals/law-and-place';
import { participation } from './refusals/participation';
import { person } from './refusals/person';
import { plan } from './refusals/plan';
import { support } from './refusals/support';

/** The texts of every refusal there is: one without a text does not compile. */
export const refusals: TextsFor<Refusal['_tag']> = {
  ...person,
  ...lawAndPlace,
  ...support,
  ...plan,
  ...participation,
  ...institutions,
  ...corrections,
};
