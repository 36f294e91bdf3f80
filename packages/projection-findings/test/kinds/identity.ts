import { Text, written } from '@pavadonis/domain';
import { clientNo } from '@pavadonis/testing';
import { clientsMerged, externalIdLinked, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { planted } from '../support/planted';
import { scenario } from './support/scenario';
import { LATER } from './support/served';

const into = (number: number) => clientsMerged({ survivorId: clientIdOf(number) });
const moved = residenceChanged();

export const identity = {
  ExternalIdShared: scenario({ shown: 'case 24-0117', absent: 'case 24-0118' }, (value) =>
    planted(clientNo(2)(clientRegistered(), externalIdLinked({ value: written(Text, value) }))).finds(LATER),
  ),
  RecordedAfterMerge: scenario({ shown: [into(1), moved], absent: [moved, into(1)] }, (events) =>
    planted(clientNo(2)(clientRegistered(), ...events)).finds(LATER),
  ),
  RevertOfNoMerge: scenario({ shown: 3, absent: 1 }, (survivor) =>
    planted(
      clientNo(2)(clientRegistered(), into(1), mergeReverted({ survivorId: clientIdOf(survivor) })),
    ).finds(LATER),
  ),
  MergeCycle: scenario({ shown: 2, absent: 1 }, (survivor) =>
    planted(clientNo(2)(clientRegistered(), into(3)), clientNo(3)(clientRegistered(), into(survivor))).finds(
      LATER,
    ),
  ),
};
