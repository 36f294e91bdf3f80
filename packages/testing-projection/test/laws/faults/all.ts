import type { FaultyModel } from './faulty';
import { foldingFaults } from './folding';
import { mergingFaults } from './merging';

export const faultyModels: readonly FaultyModel[] = [...foldingFaults, ...mergingFaults];
