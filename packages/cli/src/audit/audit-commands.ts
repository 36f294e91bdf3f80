import { text } from '../language';
import type { Command } from '../usage/command';
import { listed } from '../usage/listed';
import type * as KeyCommand from './key-command';
import type * as SealCommand from './seal-command';
import type * as VerifyCommand from './verify-command';
import type * as ProveCommand from './prove-command';
import type * as VerifyProofCommand from './verify-proof-command';
import type * as AuditCommand from './audit-command';
import type * as ExportCommand from './export-command';
import type * as ImportCommand from './import-command';

const AUDIT = text('Audits', 'Audit');

/** The commands of the audit, in the order in which they are needed. */
export const auditCommands: readonly Command[] = [
  listed(
    {
      name: 'key',
      alias: 'atslega',
      group: AUDIT,
      about: text(
        'Izveido atslēgu zīmogiem: slepeno datnē, publicējamo tai blakus (.pub)',
        'Makes a key for seals: the secret one in a file, the one to publish beside it (.pub)',
      ),
      argument: { name: text('datne', 'file'), about: text('jaunā datne', 'the new file') },
      needsNoStore: true,
    },
    () => (require('./key-command') as typeof KeyCommand).keyCommand,
  ),
  listed(
    {
      name: 'seal',
      alias: 'apzimogot',
      group: AUDIT,
      about: text(
        'Apzīmogo krātuves žurnālu un parāda zīmogu, kas jāpublicē',
        'Seals the log of a store, and shows the seal, which is to be published',
      ),
    },
    () => (require('./seal-command') as typeof SealCommand).sealCommand,
  ),
  listed(
    {
      name: 'verify',
      alias: 'parbaudit-zimogu',
      group: AUDIT,
      about: text(
        'Salīdzina visu krātuvi ar to, kas tika apzīmogots; kods 1, ja tā atšķiras',
        'Compares a whole store with what was sealed; code 1 where it differs',
      ),
    },
    () => (require('./verify-command') as typeof VerifyCommand).verifyCommand,
  ),
  listed(
    {
      name: 'prove',
      alias: 'pieradit',
      group: AUDIT,
      about: text(
        'Pierāda, ka notikums ir zem zīmoga, tam, kam nav krātuves',
        'Proves that an event is under a seal, for whoever has no store',
      ),
      argument: {
        name: text('notikums', 'event'),
        about: text(
          'notikuma vieta žurnālā vai identifikators',
          'the position of the event in the log, or its id',
        ),
      },
    },
    () => (require('./prove-command') as typeof ProveCommand).proveCommand,
  ),
  listed(
    {
      name: 'prove-growth',
      alias: 'pieradit-augsanu',
      group: AUDIT,
      about: text(
        'Pierāda, ka pēdējais zīmogs turpina agrāku un neko zem tā nav mainījis',
        'Proves that the last seal goes on from a former one, and changed nothing below it',
      ),
      argument: {
        name: text('skaits', 'size'),
        about: text(
          'notikumu skaits agrākajā zīmogā: tā otrā rinda',
          'the number of events of the former seal: its second line',
        ),
      },
    },
    () => (require('./prove-command') as typeof ProveCommand).proveGrowthCommand,
  ),
  listed(
    {
      name: 'verify-proof',
      alias: 'parbaudit-pieradijumu',
      group: AUDIT,
      about: text(
        'Pārbauda pierādījumu: par krātuves notikumu vai, ar --seal, par agrāku zīmogu',
        'Checks a proof: of an event of the store or, with --seal, of a former seal',
      ),
      argument: { name: text('datne', 'file'), about: text('pierādījuma datne', 'the file of the proof') },
    },
    () => (require('./verify-proof-command') as typeof VerifyProofCommand).verifyProofCommand,
  ),
  listed(
    {
      name: 'audit',
      alias: 'audits',
      group: AUDIT,
      about: text(
        'Raksta audita pārskatu: konstatējumi, ierakstu kārtība, zīmogs un izskaidroti skaitļi',
        'Writes an audit report: findings, record keeping, the seal, and figures explained',
      ),
    },
    () => (require('./audit-command') as typeof AuditCommand).auditCommand,
  ),
  listed(
    {
      name: 'export',
      alias: 'eksportet',
      group: AUDIT,
      about: text(
        'Raksta visu vēsturi arhīvā (BagIt), ko pārbauda bez šīs programmas',
        'Writes the whole history into an archive (BagIt), which is checked without this program',
      ),
      argument: {
        name: text('mape', 'folder'),
        about: text('arhīva jaunā mape', 'the new folder of the archive'),
      },
    },
    () => (require('./export-command') as typeof ExportCommand).exportCommand,
  ),
  listed(
    {
      name: 'import',
      alias: 'importet',
      group: AUDIT,
      about: text(
        'Atjauno vēsturi no arhīva jaunā krātuvē, kad viss arhīvs ir pārbaudīts',
        'Restores the history of an archive into a new store, once the whole archive is checked',
      ),
      argument: { name: text('mape', 'folder'), about: text('arhīva mape', 'the folder of the archive') },
    },
    () => (require('./import-command') as typeof ImportCommand).importCommand,
  ),
];
