import type { Command } from '../usage/command';
import { auditCommand } from './audit-command';
import { exportCommand } from './export-command';
import { importCommand } from './import-command';
import { keyCommand } from './key-command';
import { proveCommand, proveGrowthCommand } from './prove-command';
import { sealCommand } from './seal-command';
import { verifyCommand } from './verify-command';
import { verifyProofCommand } from './verify-proof-command';

/** The commands of the audit, in the order in which they are needed. */
export const auditCommands: readonly Command[] = [
  keyCommand,
  sealCommand,
  verifyCommand,
  proveCommand,
  proveGrowthCommand,
  verifyProofCommand,
  auditCommand,
  exportCommand,
  importCommand,
];
