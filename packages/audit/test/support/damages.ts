import type { Damages } from './damages/damage';
import { EVENT_DAMAGES } from './damages/events';
import { FILE_DAMAGES } from './damages/files';
import { LINE_DAMAGES } from './damages/lines';
import { MANIFEST_DAMAGES } from './damages/manifests';

/** All kinds of damage, by their names. */
export const DAMAGES: Damages = {
  ...FILE_DAMAGES,
  ...MANIFEST_DAMAGES,
  ...EVENT_DAMAGES,
  ...LINE_DAMAGES,
};
